// A production server for the browser tests, on a database made for it. Usage: node tests/e2e/serve.mjs PORT
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { commands, runNode } from "../../scripts/setup.mjs";

mkdirSync(process.env.DATA_DIR ?? "", { recursive: true });
await runNode("Preparing", [commands.tsx, "--conditions=react-server", "scripts/prepare.ts"]);
const args = [commands.next, "start", "-H", "127.0.0.1", "-p", process.argv[2] ?? "", "--keepAliveTimeout", "1000"];
const server = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
process.on("SIGTERM", () => server.kill("SIGTERM"));
server.on("exit", (code) => process.exit(code ?? 0));
