import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const serverOnly = createRequire(import.meta.url)
  .resolve("server-only")
  .replace("index.js", "empty.js");

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, ""), "server-only": serverOnly } },
  test: {
    include: ["lib/**/*.test.ts", "app/**/*.test.ts", "scripts/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["tests/e2e/**", "node_modules/**"],
    globalSetup: ["tests/setup/template-database.ts"],
    setupFiles: ["tests/setup/each-file.ts", "tests/setup/strict.ts"],
    testTimeout: 20_000,
  },
});
