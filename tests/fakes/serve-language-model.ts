// A language model for browser tests, in a process of its own: tsx tests/fakes/serve-language-model.ts PORT
import { startLanguageModel } from "./language-model";

const port = Number(process.argv[2] ?? 0);
const model = await startLanguageModel({ port });
console.log(model.baseUrl);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void model.close());
