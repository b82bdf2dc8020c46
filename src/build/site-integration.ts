import type { AstroIntegration } from "astro";
import { fileURLToPath } from "node:url";
import { readSiteConfig } from "#build/read-site-config.ts";
import type { SiteConfig } from "#view/site-config.ts";
import { writePictures } from "#build/write-pictures.ts";

/** The sheet of the configured colours, as `Base.astro` imports it. */
const sheet = "virtual:toolrisk/site.css";

/**
 * Hands `content/site.yaml` to the templates: its words as a constant of the build, its colours as a sheet, its name in
 * the pictures. Throws where the configuration cannot be used.
 */
export function siteIntegration(): AstroIntegration {
  let config: SiteConfig | undefined;
  let hasAddress = false;
  return {
    name: "toolrisk:site",
    hooks: {
      "astro:config:setup": ({ config: { root, site }, updateConfig }) => {
        config = readSiteConfig(fileURLToPath(root));
        hasAddress = site !== undefined;
        updateConfig({
          vite: {
            define: { "import.meta.env.TOOLRISK_SITE_CONFIG": JSON.stringify(config) },
            plugins: [sheetPlugin(renderSheet(config))],
          },
        });
      },
      "astro:build:done": async ({ dir }) => {
        // A picture is known by its whole address: without one no page can name it.
        if (config?.pictures && hasAddress) await writePictures(fileURLToPath(dir), config);
      },
    },
  };
}

function renderSheet({ accent }: SiteConfig): string {
  return `:root {\n  --accent-light: ${accent.light};\n  --accent-dark: ${accent.dark};\n}\n`;
}

function sheetPlugin(text: string) {
  const id = `\0${sheet}`;
  return {
    name: "toolrisk:sheet",
    resolveId: (source: string) => (source === sheet ? id : undefined),
    load: (source: string) => (source === id ? text : undefined),
  };
}
