// @ts-nocheck
import { existsSync } from "node:fs";
import { candidateIdSchema } from "@/lib/account/schema";
import { database } from "@/lib/db/client";
import { seedAttempts } from "./scratch-bench-seed";
import { listPractisedAnswers, listRatedAnswers, listRubricChanges, sumScores, sumTime } from "@/lib/review/practice/data";
import { findProgress } from "@/lib/review/progress/data";
import { findDrill } from "@/lib/review/drill/data";
const owner = candidateIdSchema.parse("11111111-1111-4111-8111-111111111111");
if ((await database().attempt.count({ where: { candidateId: owner } })) === 0) await seedAttempts(database(), owner, 100_000, (n) => n % 20000 < 600 && console.log(n));
const now = new Date(); const since = new Date(Date.now() - 182*86400000).toISOString().slice(0,10);
const time = async (name, f) => { await f(); const t = []; let r; for (let i = 0; i < 3; i++) { const a = performance.now(); r = await f(); t.push(Math.round(performance.now() - a)); } console.log(name, t.join(" "), Array.isArray(r) ? r.length : ""); };
await time("sumScores", () => sumScores(owner, since));
await time("sumTime", () => sumTime(owner, since));
await time("rubric", () => listRubricChanges(owner, since));
await time("practised", () => listPractisedAnswers(owner));
await time("rated", () => listRatedAnswers(owner));
await time("progress", () => findProgress(owner, now));
await time("drill", () => findDrill(owner, now));
