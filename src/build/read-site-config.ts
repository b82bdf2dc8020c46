import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeProblem } from "#catalogue/problems.ts";
import { CommandError } from "#lib/command-error.ts";
import { readYamlMap } from "#store/read-yaml.ts";
import { siteConfig, type SiteConfig } from "#view/site-config.ts";

/** Name of the file, from the project's folder. */
export const siteConfigFile = "content/site.yaml";

/** The configuration of a project's site. Throws a `CommandError` that names every place where it is wrong. */
export function readSiteConfig(root: string): SiteConfig {
  const { value, problems } = readYamlMap(siteConfigFile, readText(root), siteConfig, (place, fault) =>
    makeProblem("site-field", place, fault),
  );
  if (value !== undefined) return value;
  const shown = problems.map(
    ({ path, line, column, id, message, tip }) => `${path}:${line}:${column}  ${id}\n  ${message}\n  ${tip}`,
  );
  throw new CommandError(`the configuration of the site cannot be used\n\n${shown.join("\n\n")}`);
}

function readText(root: string): string {
  try {
    return readFileSync(join(root, siteConfigFile), "utf8");
  } catch (cause) {
    throw new CommandError(`${siteConfigFile} cannot be read`, { cause });
  }
}
