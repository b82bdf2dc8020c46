import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { drawSite, drawVerdict } from "#build/draw-picture.ts";
import { categories, levels } from "#risk/taxonomy.ts";
import { pictureFile, pictureFolder, sitePicture } from "#view/pictures.ts";
import type { SiteConfig } from "#view/site-config.ts";

let ready: Promise<void> | undefined;

/**
 * Writes the pictures by which links to pages are shown elsewhere: one for each category at each level, and one for
 * every other page. The renderer is WebAssembly and has no font of its own: equal words give equal bytes on every
 * machine.
 * @param folder of the site
 */
export async function writePictures(folder: string, { name, home }: SiteConfig): Promise<void> {
  // A process has one renderer, however many sites it builds.
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  mkdirSync(join(folder, pictureFolder), { recursive: true });
  for (const category of categories) {
    for (const level of levels)
      writePicture(join(folder, pictureFile(category, level)), drawVerdict(name, category, level));
  }
  writePicture(join(folder, sitePicture), drawSite(name, home.title));
}

function writePicture(file: string, svg: string): void {
  const image = new Resvg(svg).render();
  writeFileSync(file, image.asPng());
  image.free();
}
