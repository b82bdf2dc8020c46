/// <reference types="astro/client" />

/** What `astroConfig` (src/build/make-bundle.ts) hands to the pages. */
interface ImportMetaEnv {
  readonly TOOLRISK_TIER?: "tools" | "servers";
  readonly TOOLRISK_REDIRECTS?: "rules" | "pages" | "none";
}
