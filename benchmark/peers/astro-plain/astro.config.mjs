import { defineConfig } from "astro/config";

export default defineConfig({
  output: "static",
  trailingSlash: "always",
  outDir: process.env.BENCH_OUT,
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
});
