import "server-only";
import { database } from "./client";

/** @returns null where the database answers, else what is wrong with it */
export async function databaseTrouble(): Promise<string | null> {
  try {
    await database().candidate.findFirst({ select: { id: true } });
    return null;
  } catch (error) {
    console.error("The health check found the database not answering", error);
    return "The database does not answer. See the terminal in which Greenroom runs.";
  }
}
