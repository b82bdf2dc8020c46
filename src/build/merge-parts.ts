import { cpSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "#lib/command-error.ts";
import { assertFits } from "#build/assert-host.ts";
import { attacksOf } from "#build/attacks-of.ts";
import { beginBundle } from "#build/bundle-cache.ts";
import type { BuildOptions, BuildResult } from "#build/build-site.ts";
import type { JudgeOptions } from "#build/judge-into-store.ts";
import { writeSiteFiles } from "#build/finish-site.ts";
import { listFiles } from "#build/list-files.ts";
import { assertWhole, partFiles, readPart } from "#build/part.ts";
import { renderFromBundle } from "#build/render-pages.ts";
import { beginSearch } from "#build/search-beside.ts";
import { sizesIn } from "#build/site-size.ts";
import { assertReplaceable, resolveOut, swapIn } from "#build/staging.ts";
import { templatesDigest } from "#build/templates-digest.ts";
import { isPage } from "#build/tool-pages.ts";
import { withStaging } from "#build/with-staging.ts";
import { Store } from "#store/store.ts";
import { StoreWriter } from "#store/write-store.ts";

export type MergeOptions = Omit<BuildOptions, keyof JudgeOptions | "fresh"> & Pick<BuildOptions, "progress">;

/**
 * Joins the parts of a sharded build and adds what belongs to no server: home, lists, prose, search, sitemap.
 * The site is the same, byte for byte, as one that is built in one piece.
 * Throws, with an old site untouched, where the parts do not make one whole.
 */
export async function mergeParts(folders: readonly string[], options: MergeOptions): Promise<BuildResult> {
  const parts = folders.map((folder) => ({ folder, part: readPart(folder) }));
  assertWhole(parts);
  const [{ part }] = parts as [(typeof parts)[0]];
  if (part.templates !== templatesDigest(options)) {
    throw new CommandError(
      "the parts were built by another version of toolrisk, or with another --site, --base, --pages or --host than this merge",
    );
  }
  const out = resolveOut(options.out);
  assertReplaceable(out);
  return withStaging(options.root, async ({ site, store: storeFolder, bundle, search: searchOut }) => {
    beginBundle(options, bundle);
    const writer = new StoreWriter(storeFolder, attacksOf(options.root));
    writer.leaveOut(part.leftOut);
    options.progress.start("joining parts", parts.length);
    for (const { folder } of parts) {
      const own = new Store(join(folder, partFiles.store));
      for (const { slug } of own.servers) writer.add(own.server(slug));
      cpSync(join(folder, partFiles.site), site, { recursive: true, errorOnExist: true, force: false });
      options.progress.step();
    }
    writer.finish();
    options.progress.end();
    const store = new Store(storeFolder);
    if (store.inputDigest !== part.input) {
      throw new CommandError(
        "the records in the parts are not those that they were built from: build the parts again",
      );
    }
    const { tier, root } = options;
    const search = beginSearch({ store: storeFolder, outDir: searchOut, tier, root });
    await renderFromBundle(
      { ...options, outDir: site, store: storeFolder, bundle },
      { common: true, server: () => false },
    );
    const pages = listFiles(site).filter((file) => isPage(file, options));
    await search.moveInto(site, options.progress);
    writeSiteFiles(store, site, () => pages, options);
    assertFits(options.host, () => sizesIn(site));
    swapIn(site, out);
    return { out, totals: store.totals, toolsRead: part.toolsRead, pages: pages.length };
  });
}
