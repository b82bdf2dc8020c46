import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { markdownCode } from "#build/markdown-code.ts";

// `toolrisk build` passes site, base and outDir to Astro itself (src/build/astro-build.ts);
// what stands here holds for every build.
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  integrations: [mdx()],
  prerenderConflictBehavior: "error",
  // Astro's own highlighter writes style attributes, which the Content-Security-Policy forbids.
  markdown: {
    processor: satteri({ hastPlugins: [markdownCode], features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // One cached sheet and no inline script: one Content-Security-Policy without hashes fits every page.
  build: { format: "directory", inlineStylesheets: "never", assets: "_assets" },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
