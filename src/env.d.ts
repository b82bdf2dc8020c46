/// <reference types="astro/client" />
import type { SiteConfig } from "./view/site-config.ts";

declare global {
  /** What `astroConfig` (src/build/make-bundle.ts) hands to the pages. */
  interface ImportMetaEnv {
    readonly TOOLRISK_TIER?: "tools" | "servers";
    /** `content/site.yaml`, by `src/build/site-integration.ts`. */
    readonly TOOLRISK_SITE_CONFIG?: SiteConfig;
    readonly TOOLRISK_REDIRECTS?: "rules" | "pages" | "none";
  }
}
