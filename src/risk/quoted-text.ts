import type { Evidence } from "#risk/assessment.ts";
import type { ServerSubject, ToolSubject } from "#risk/subject.ts";
import { readParameters } from "#risk/text/parameters.ts";

/** The string that a quote was cut from: `quotedText(…).slice(start, end)` is the quote. Undefined for an unknown parameter. */
export function quotedText(
  { where, path, part, quote }: Evidence,
  tool: ToolSubject,
  server: ServerSubject,
): string | undefined {
  switch (where) {
    case "name":
      return tool.name;
    case "title":
      return tool.title;
    case "description":
      return tool.description;
    case "annotation":
    case "sibling":
      return path;
    case "server":
      return path === "name" || path === "description" || path === "instructions" ? server[path] : undefined;
    case "parameter": {
      // Two branches of a schema may declare the same path; the quote tells which one is meant.
      const declared = readParameters(tool.inputSchema).filter((parameter) => parameter.path === path);
      if (part === "name") return declared[0]?.name;
      if (part === "description")
        return declared.find(({ description }) => description.includes(quote))?.description;
      return declared.flatMap(({ values }) => values).find((value) => value === quote);
    }
  }
}
