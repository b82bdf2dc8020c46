/// <reference types="astro/client" />

/** What `astroConfig` (src/build/make-bundle.ts) hands to the pages. */
interface ImportMetaEnv {
  readonly TOOLRISK_TIER?: "tools" | "servers";
  /** `content/site.yaml`, by `src/build/site-integration.ts`. */
  readonly TOOLRISK_SITE_CONFIG?: import("./view/site-config.ts").SiteConfig;
  readonly TOOLRISK_REDIRECTS?: "rules" | "pages" | "none";
}
