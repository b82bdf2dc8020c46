import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { markdownCode } from "#build/markdown-code.ts";
import { siteIntegration } from "#build/site-integration.ts";
import { youngSlots } from "#build/young-slots.ts";

// `toolrisk build` passes site, base and outDir to Astro itself (src/build/astro-build.ts);
// what stands here holds for every build.
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  integrations: [mdx(), siteIntegration()],
  prerenderConflictBehavior: "error",
  // Astro's own highlighter writes style attributes, which the Content-Security-Policy forbids.
  markdown: {
    processor: satteri({ hastPlugins: [markdownCode], features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // One cached sheet and no inline script: one Content-Security-Policy without hashes fits every page.
  build: { format: "directory", inlineStylesheets: "never", assets: "_assets" },
  vite: {
    plugins: [youngSlots()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handle) {
          // Said once for every MDX file; Astro has read the directive by then.
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
