import { z } from "zod";
import type { Wanted } from "@/lib/review/attempts/data";
import {
  type AttemptFilter,
  attemptFilterSchema,
  type Place,
  placeInAddress,
  placeSchema,
} from "@/lib/review/attempts/schema";

type Parameters = Record<string, string | string[] | undefined>;

const placesSchema = z.object({
  before: placeSchema.optional().catch(undefined),
  after: placeSchema.optional().catch(undefined),
});

/** Reads the address of the list: its filter, and from where on it is shown. */
export function readAddress(parameters: Parameters): { filter: AttemptFilter; wanted: Wanted } {
  const { before, after } = placesSchema.parse(parameters);
  const wanted = before ? { older: before } : after ? { newer: after } : null;
  return { filter: attemptFilterSchema.parse(parameters), wanted };
}

/** The address of the list under this filter. */
export function addressOf(filter: AttemptFilter, place: { before: Place } | { after: Place } | null = null): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) parameters.set(name, value);
  for (const [name, value] of Object.entries(place ?? {})) parameters.set(name, placeInAddress(value));
  return parameters.size === 0 ? "/attempts" : `/attempts?${parameters}`;
}

/** Whether an address names filters that say nothing, as a form leaves them that was sent without choosing. */
export function hasEmpties(parameters: Parameters): boolean {
  return Object.values(parameters).includes("");
}
