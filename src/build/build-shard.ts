import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { assertWillFit } from "#build/assert-host.ts";
import { beginBundle } from "#build/bundle-cache.ts";
import { listFiles } from "#build/list-files.ts";
import { judgeIntoStore } from "#build/judge-into-store.ts";
import type { BuildOptions, BuildResult } from "#build/build-site.ts";
import { partFiles, writePart } from "#build/part.ts";
import { renderFromBundle } from "#build/render-pages.ts";
import { isInShard, type Shard } from "#build/shard.ts";
import { assertReplaceable, resolveOut, swapIn } from "#build/staging.ts";
import { templatesDigest } from "#build/templates-digest.ts";
import { isPage } from "#build/tool-pages.ts";
import { withStaging } from "#build/with-staging.ts";
import { StoreWriter } from "#store/write-store.ts";

/**
 * Builds one part of the site: the pages of its servers, and their records for `mergeParts`.
 * The whole catalogue is read and judged, so that cross-links are those of the whole site.
 * Throws, with an old part untouched, where it cannot be built.
 */
export async function buildShard(options: BuildOptions, shard: Shard): Promise<BuildResult> {
  const out = resolveOut(options.out);
  assertReplaceable(out, partFiles.description);
  return withStaging(options.root, async (staging) => {
    const { site: folder, store: storeFolder, bundle } = staging;
    const outDir = join(folder, partFiles.site);
    const partStore = join(folder, partFiles.store);
    for (const made of [outDir, partStore]) mkdirSync(made, { recursive: true });
    const compiled = beginBundle(options, bundle);
    const writer = new StoreWriter(partStore);
    const { store, toolsRead } = await judgeIntoStore(options, storeFolder, {
      spareCore: compiled,
      onServer(judged) {
        if (isInShard(judged.server.slug, shard)) writer.add(judged);
      },
    });
    writer.finish();
    await assertWillFit(staging, options);
    await renderFromBundle(
      { ...options, outDir, store: storeFolder, bundle },
      { common: false, server: (slug) => isInShard(slug, shard) },
    );
    const pages = listFiles(outDir).filter((file) => isPage(file, options)).length;
    writePart(folder, {
      shard,
      input: store.inputDigest,
      templates: templatesDigest(options),
      toolsRead,
      leftOut: store.totals.leftOut,
      pages,
    });
    swapIn(folder, out);
    return { out, totals: store.totals, toolsRead, pages };
  });
}
