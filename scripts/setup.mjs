// The steps from a fresh clone to a built app. Runs before anything is installed: Node's built-ins alone.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** A trouble that the user can mend: its message says how, and no stack trace is shown. */
export class SetupError extends Error {}

const LEAST_NODE = [20, 19];

/** @param {string} version such as 20.19.0 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new SetupError(
    `Greenroom needs Node ${LEAST_NODE.join(".")} or newer, and this is ${version}. Install a newer one from your package manager or with nvm, then try again.`,
  );
}

/**
 * Runs a program to its end, showing what it prints.
 * @param {string} what for the message when it fails
 * @param {string[]} args of node
 * @param {Record<string, string | undefined>} [variables] beside the environment's
 * @returns {Promise<void>}
 */
export function runNode(what, args, variables = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...variables } });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new SetupError(`${what} did not work (${signal ?? `exit code ${code}`}); see the lines above.`));
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
      await runNode("npm ci", [npm, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
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

/** Brings the database up to date. Asked each time: only the database knows what it lacks. */
export async function migrate() {
  step("Bringing the database up to date");
  await runNode("Migrating the database", [commands.tsx, "--conditions=react-server", "scripts/migrate.ts"]);
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
  if (!existsSync(full) || path === "lib/db/generated" || path.includes(".test.")) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, `${path}/${name}`);
  } else {
    hash.update(`\n${path}\n`).update(readFileSync(full));
  }
}
