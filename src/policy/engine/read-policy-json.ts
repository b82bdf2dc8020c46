import type { EnginePolicy, EngineRule } from "#policy/engine/policy.ts";
import { readCondition } from "#policy/engine/read-condition.ts";
import type { Parsed, Path, PolicyReader } from "#policy/engine/reader.ts";

/** Reads policy.json version "1" strictly: every problem is in `reader.problems`. */
export function readPolicyJson(reader: PolicyReader): EnginePolicy | undefined {
  const root = reader.object(reader.root, [], ["version", "default", "hide", "all_tools", "tools"]);
  if (!root) return undefined;
  reader.word(root.get("version"), ["version"], ["1"]);
  const byDefault = reader.word(root.get("default"), ["default"], ["allow", "deny"]);
  const everyTool = reader.object(root.get("all_tools") ?? new Map(), ["all_tools"], ["limits"]);
  const tools = new Map<string, readonly EngineRule[]>();
  for (const [tool, entry] of reader.object(root.get("tools") ?? new Map(), ["tools"]) ?? []) {
    const at = ["tools", tool];
    if (tool.trim() === "") reader.report("blank-name", at, "A tool has no name.");
    tools.set(tool, readTool(reader, entry, at));
  }
  return {
    dialect: "policy-json",
    default: byDefault ?? "deny",
    hide: readHide(reader, root.get("hide")),
    tools,
    everyTool: readLimits(reader, everyTool?.get("limits"), ["all_tools", "limits"]),
  };
}

/** Names that are hidden; each once. */
export function readHide(reader: PolicyReader, value: Parsed | undefined): ReadonlySet<string> {
  const hidden = new Set<string>();
  reader.list(value, ["hide"]).forEach((entry, index) => {
    const name = reader.text(entry, ["hide", index]) ?? "";
    if (name.trim() === "") reader.report("blank-name", ["hide", index], "An entry of hide is empty.");
    if (hidden.has(name)) reader.report("duplicate-key", ["hide", index], `${name} is hidden twice.`);
    hidden.add(name);
  });
  return hidden;
}

function readTool(reader: PolicyReader, value: Parsed, at: Path): readonly EngineRule[] {
  const entry = reader.object(value, at, ["require", "deny_if", "limits"]);
  if (!entry) return [];
  return [
    ...readChecks(reader, entry.get("require"), [...at, "require"], "require"),
    ...readChecks(reader, entry.get("deny_if"), [...at, "deny_if"], "deny-if"),
    ...readLimits(reader, entry.get("limits"), [...at, "limits"]),
  ];
}

function readChecks(
  reader: PolicyReader,
  value: Parsed | undefined,
  at: Path,
  kind: "require" | "deny-if",
): readonly EngineRule[] {
  return reader.list(value, at).map((item, index) => {
    const where = [...at, index];
    const entry = reader.object(item, where, ["conditions", "on_deny"]);
    const conditions = reader
      .list(entry?.get("conditions"), [...where, "conditions"])
      .flatMap(
        (condition, number) =>
          readCondition(reader, condition, [...where, "conditions", number], ["args."]) ?? [],
      );
    if (kind === "require" && conditions.length === 0)
      reader.report("rule-without-check", where, "A requirement without conditions requires nothing.");
    return {
      kind,
      name: `${at.slice(-1).join("")}[${index}]`,
      conditions,
      limit: undefined,
      onDeny: reader.text(entry?.get("on_deny"), [...where, "on_deny"]),
    };
  });
}

function readLimits(reader: PolicyReader, value: Parsed | undefined, at: Path): readonly EngineRule[] {
  const counters = new Set<string>();
  return reader.list(value, at).flatMap((item, index): EngineRule[] => {
    const where = [...at, index];
    const entry = reader.object(item, where, ["counter", "window", "max", "scope"]);
    if (!entry) return [];
    const counter = reader.text(entry.get("counter"), [...where, "counter"]) ?? "";
    if (counter === "") reader.report("missing-field", where, "A limit has no counter.");
    if (counters.has(counter))
      reader.report("duplicate-counter", where, `The counter ${counter} is used twice.`);
    counters.add(counter);
    const window = reader.word(
      entry.get("window"),
      [...where, "window"],
      ["minute", "hour", "day"],
      "bad-window",
    );
    reader.word(entry.get("scope"), [...where, "scope"], ["grant"]);
    const max = entry.get("max");
    if (typeof max !== "number" || !Number.isInteger(max) || max < 1) {
      reader.report(
        "bad-limit",
        [...where, "max"],
        "The most calls of a window are no whole number above zero.",
      );
      return [];
    }
    if (!window) return [];
    const limit = { key: counter, window, max, amount: 1 };
    return [{ kind: "require", name: `limits[${index}]`, conditions: [], limit, onDeny: undefined }];
  });
}
