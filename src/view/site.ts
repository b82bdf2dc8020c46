import type { SiteConfig } from "#view/site-config.ts";

/** Stands in where nothing is built: tests, and commands that print a view. */
const unconfigured: SiteConfig = {
  name: "toolrisk",
  home: { title: "Tools", lead: "{tools} of {servers}.", steps: [] },
  footer: [],
  accent: { light: "#244d9e", dark: "#94b8f8" },
  pictures: false,
};

/** The words of `content/site.yaml`, which the build compiles into the templates. */
export const site: SiteConfig =
  (import.meta.env as ImportMetaEnv | undefined)?.TOOLRISK_SITE_CONFIG ?? unconfigured;
