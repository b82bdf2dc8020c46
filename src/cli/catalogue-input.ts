import type { Command } from "commander";
import { collectValues } from "#cli/command.ts";
import { embeddedCatalogue, embeddedReviews, shownPath } from "#cli/project-root.ts";
import type { CatalogueInput } from "#store/judge-catalogue.ts";

/** Options that say what is read, as commander gives them. */
export interface CatalogueFlags {
  readonly catalogue?: readonly string[] | undefined;
  readonly reviews?: string | undefined;
}

/** Adds the options that say what is read. */
export function addCatalogueOptions(command: Command): Command {
  return command
    .option(
      "--catalogue <path>",
      "a .json, .ndjson or .ndjson.gz file or a folder of them; repeatable (default: the embedded catalogue)",
      collectValues,
    )
    .option(
      "--reviews <folder>",
      "reviews that overrule verdicts (default: content/reviews for the embedded catalogue, none for another)",
    );
}

/** What is read, by the options or by default. */
export function catalogueInput({ catalogue, reviews }: CatalogueFlags): CatalogueInput {
  return {
    catalogue: catalogue ?? [shownPath(embeddedCatalogue)],
    reviews: reviews ?? (catalogue === undefined ? shownPath(embeddedReviews) : undefined),
    today: new Date().toISOString().slice(0, 10),
  };
}
