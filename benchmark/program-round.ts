import { rmSync } from "node:fs";
import { join } from "node:path";
import { folderSize, type FolderSize } from "./measure/folder-size.ts";
import { splitPhases, type Phase } from "./measure/phases.ts";
import { runMeasured, type Cost } from "./measure/run-measured.ts";

export interface ProgramPlaces {
  /** A copy of the project. */
  readonly project: string;
  readonly catalogue: string;
  readonly out: string;
}

export interface ProgramRound {
  /** Everything, from a folder in which nothing has ever been built: the templates are compiled too. */
  readonly full: Cost;
  readonly phases: readonly Phase[];
  readonly size: FolderSize;
  /** The same again. */
  readonly unchanged: Cost;
  /** One tool has another description. */
  readonly edited: Cost;
}

/**
 * Builds with the program: all of it, again, and after one tool was edited.
 * @param writeCatalogue writes the catalogue, with the edit or without
 */
export async function runProgram(
  places: ProgramPlaces,
  writeCatalogue: (edited: boolean) => void,
  workers: string | undefined,
): Promise<ProgramRound> {
  const build = (...more: readonly string[]) =>
    runMeasured({
      program: process.execPath,
      args: [
        ...["scripts/toolrisk.ts", "build", "--catalogue", places.catalogue, "--out", places.out, "--json"],
        ...(workers === undefined ? [] : ["--workers", workers]),
        ...more,
      ],
      folder: places.project,
    });
  for (const old of [join(places.project, ".toolrisk"), places.out]) {
    rmSync(old, { recursive: true, force: true });
  }
  const full = await build("--fresh");
  const size = folderSize(places.out);
  const unchanged = await build();
  writeCatalogue(true);
  const edited = await build();
  writeCatalogue(false);
  return { full, phases: splitPhases(full), size, unchanged, edited };
}

/** What peers do too: compiling the templates and rendering; they neither judge nor index. */
export function renderingOf({ phases }: ProgramRound): Cost {
  const rendering = phases.filter(({ name }) => name === "compiling templates" || name === "rendering pages");
  if (rendering.length === 0) throw new Error("the build told of no phase of rendering");
  return {
    wall: rendering.reduce((sum, { wall }) => sum + wall, 0),
    cpu: rendering.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...rendering.map(({ memory }) => memory)),
  };
}
