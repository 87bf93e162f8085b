// The steps from a fresh clone to a built app. Runs before anything is installed: Node's built-ins alone.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** A trouble that the user can mend: its message says how, and no stack trace is shown. */
export class SetupError extends Error {}

/** With this code a program ends that has said in a sentence of its own what is wrong: nothing is added to it. */
export const TOLD = 3;

/** The least minor version of each major one that the packages run on; a major one that is newer than all of them will do. */
const NODE_VERSIONS = new Map([
  [20, 19],
  [22, 12],
  [24, 0],
]);

/** @param {string} version such as 20.19.0 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > Math.max(...NODE_VERSIONS.keys()) || minor >= (NODE_VERSIONS.get(major) ?? Infinity)) return;
  throw new SetupError(
    `Greenroom needs Node 20.19, 22.12, 24 or newer, and this is ${version}. Install one of them from your package manager or with nvm, then try again.`,
  );
}

/**
 * Runs a program to its end, showing what it prints.
 * @param {string} what for the message when it fails
 * @param {string[]} args of node
 * @param {Record<string, string | undefined>} [variables] beside the environment's
 * @param {string} [advice] what to do when it fails
 * @returns {Promise<void>}
 */
export function runNode(what, args, variables = {}, advice = "") {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...variables } });
    // Ctrl+C reaches both; these two reach this process alone, and the other would go on without it.
    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on("SIGTERM", passOn).on("SIGHUP", passOn);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.off("SIGTERM", passOn).off("SIGHUP", passOn);
      if (code === 0) resolve();
      else if (code === TOLD) reject(new SetupError());
      else {
        const how = signal ?? `exit code ${code}`;
        reject(new SetupError(`${what} did not work (${how}); the lines above say why. ${advice}`.trim()));
      }
    });
  });
}

/** Where a package keeps its command. @param {string} path */
const bin = (path) => join("node_modules", path);

export const commands = {
  biome: bin("@biomejs/biome/bin/biome"),
  next: bin("next/dist/bin/next"),
  playwright: bin("@playwright/test/cli.js"),
  prisma: bin("prisma/build/index.js"),
  tsc: bin("typescript/bin/tsc"),
  tsx: bin("tsx/dist/cli.mjs"),
  vitest: bin("vitest/vitest.mjs"),
};

/** Installs what package-lock.json names, unless that is what stands in node_modules. */
export async function install() {
  const wanted = fingerprint(
    ["package.json", "package-lock.json"],
    [process.platform, process.arch, process.versions.modules],
  );
  await unlessFresh(
    "node_modules/.greenroom-installed",
    wanted,
    "Installing packages (one to three minutes)",
    async () => {
      const npm = process.env.npm_execpath;
      if (!npm) throw new SetupError("Packages are missing. Run this with npm: npm start, or npm test.");
      const args = [npm, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
      const advice = "Without a network, try again when it is back; after a change of package.json, run npm install.";
      await runNode("Installing packages", args, {}, advice);
    },
  );
}

/** Generates the database client from the schema. */
export async function generate() {
  const wanted = fingerprint(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"], []);
  await unlessFresh("lib/db/generated/.fingerprint", wanted, "Generating the database client", () =>
    runNode("prisma generate", [commands.prisma, "generate", "--no-hints"], { PRISMA_HIDE_UPDATE_MESSAGE: "1" }),
  );
}

/** Embeds what ships and people's texts are compared with, so that no server has to. */
export async function embedContent() {
  const sources = [
    "content",
    "lib/assessment/judges/offline",
    "lib/embedding",
    "scripts/embed-content.ts",
    "package-lock.json",
  ];
  await unlessFresh(
    "lib/embedding/generated/.fingerprint",
    fingerprint(sources, []),
    "Reading the question banks once (half a minute)",
    () => runNode("Reading the banks", [commands.tsx, "--conditions=react-server", "scripts/embed-content.ts"]),
  );
}

/** Checks settings and banks, and brings the database up to date. Each time: only the database knows what it lacks. */
export async function prepare() {
  step("Checking settings, question banks and database");
  await runNode("Preparing", [commands.tsx, "--conditions=react-server", "scripts/prepare.ts"]);
}

/** Builds the app for production. */
export async function build() {
  const sources = ["app", "lib", "prisma/schema.prisma", "package-lock.json", "next.config.ts", "tsconfig.json"];
  const roots = ["proxy.ts", "instrumentation.ts", "postcss.config.mjs"];
  const wanted = fingerprint([...sources, ...roots], [process.versions.modules]);
  await unlessFresh(".next/greenroom-built", wanted, "Building the app (half a minute)", () =>
    runNode("next build", [commands.next, "build"], { NEXT_TELEMETRY_DISABLED: "1" }),
  );
}

/** @param {string} message */
export function step(message) {
  console.log(`\n● ${message}`);
}

/**
 * @param {string} stamp a file that holds the fingerprint of what was last made
 * @param {string} wanted
 * @param {string} title
 * @param {() => Promise<void>} make
 */
async function unlessFresh(stamp, wanted, title, make) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === wanted) return;
  step(title);
  // First away with the old one: what breaks off half-way must not look fresh.
  rmSync(file, { force: true });
  await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

/**
 * A hash over the contents of files and folders, by name.
 * @param {string[]} paths
 * @param {string[]} extras
 */
function fingerprint(paths, extras) {
  const hash = createHash("sha256").update(extras.join("\n"));
  for (const path of paths) addToHash(hash, path);
  return hash.digest("hex");
}

/** @param {import("node:crypto").Hash} hash @param {string} path */
function addToHash(hash, path) {
  const full = join(root, path);
  if (!existsSync(full) || path.endsWith("/generated") || path.includes(".test.")) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, `${path}/${name}`);
  } else {
    hash.update(`\n${path}\n`).update(readFileSync(full));
  }
}
