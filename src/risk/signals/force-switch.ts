import { quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

const forceKeys =
  /^(?:force|forced|recursive|recurse|cascade|permanent|permanently|hard delete|purge|overwrite|allow overwrite|ignore errors|skip confirmation|no confirm|yes|auto approve|delete local data|force delete|skip final snapshot|truncate first|hard|wipe|destroy)$/; // `force`

export const forceSwitch = {
  id: "force-switch",
  kind: "fact",
  title: "A switch that removes a safeguard",
  summary:
    "A parameter forces the act, widens it or makes it permanent: force, recursive, cascade, overwrite.",
  about: [
    "Safeguards that the caller can turn off do not hold against an agent that has been talked into turning them off. Where there is such a switch, the level goes up.",
  ],
  examples: [
    {
      tool: {
        name: "delete_branch",
        inputSchema: { type: "object", properties: { force: { type: "boolean" } } },
      },
      quote: "force",
    },
    {
      tool: {
        name: "list_files",
        inputSchema: { type: "object", properties: { recursive: { type: "boolean" } } },
      },
      quote: undefined,
    },
  ],
  find({ parameters, acts }) {
    const changes = acts.some(
      ({ verb, role }) => role !== "later" && /^(?:write|remove|run|pay)$/.test(verb.sense),
    );
    const reads = acts.some(
      ({ verb, role, sure }) => role === "name" && sure >= 0.9 && verb.sense === "read",
    );
    const found =
      changes && !reads
        ? parameters.find(({ key, type }) => type !== "array" && forceKeys.test(key))
        : undefined;
    if (found === undefined) return [];
    const because = "the caller can turn a safeguard off";
    return [quoteParameterName(found, { signal: "force-switch", supports: "level-up", weight: 1, because })];
  },
} satisfies FactSignal;
