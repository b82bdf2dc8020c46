import type { EngineCondition, EngineLimit, EnginePolicy, EngineRule } from "#policy/engine/policy.ts";
import { readCondition } from "#policy/engine/read-condition.ts";
import { readHide } from "#policy/engine/read-policy-json.ts";
import type { Parsed, Path, PolicyReader } from "#policy/engine/reader.ts";

/** Scope of the counters of rules over every tool. */
const globalScope = "_global";

/** Reads the YAML of the Intercept engine strictly: every problem is in `reader.problems`. */
export function readIntercept(reader: PolicyReader): EnginePolicy | undefined {
  const root = reader.object(reader.root, [], ["version", "description", "default", "hide", "tools"]);
  if (!root) return undefined;
  const version = root.get("version");
  reader.word(version === 1 ? "1" : version, ["version"], ["1"]);
  reader.text(root.get("description"), ["description"]);
  const byDefault = root.has("default")
    ? reader.word(root.get("default"), ["default"], ["allow", "deny"])
    : "allow";
  const tools = new Map<string, readonly EngineRule[]>();
  const declared = new Set<string>();
  const used: { readonly key: string; readonly at: Path }[] = [];
  for (const [tool, entry] of reader.object(root.get("tools") ?? new Map(), ["tools"]) ?? []) {
    const at = ["tools", tool];
    if (tool.trim() === "") reader.report("blank-name", at, "A tool has no name.");
    const scope = tool === "*" ? globalScope : tool;
    const rules = reader.object(entry ?? new Map(), at, ["rules"])?.get("rules");
    tools.set(tool, new RulesReader(reader, scope, declared, used).read(rules, [...at, "rules"]));
  }
  for (const { key, at } of used) {
    if (!declared.has(key)) reader.report("unknown-counter", at, `No rule counts ${key}.`);
  }
  const everyTool = tools.get("*") ?? [];
  // Under default deny the engine looks for the name itself, and "*" is the name of no tool.
  tools.delete("*");
  return {
    dialect: "intercept",
    default: byDefault ?? "allow",
    hide: readHide(reader, root.get("hide")),
    tools,
    everyTool,
  };
}

/** Reads the rules of one tool. */
class RulesReader {
  readonly #reader: PolicyReader;
  readonly #scope: string;
  readonly #declared: Set<string>;
  readonly #used: { readonly key: string; readonly at: Path }[];
  readonly #counters = new Set<string>();

  constructor(
    reader: PolicyReader,
    scope: string,
    declared: Set<string>,
    used: { readonly key: string; readonly at: Path }[],
  ) {
    this.#reader = reader;
    this.#scope = scope;
    this.#declared = declared;
    this.#used = used;
  }

  read(value: Parsed | undefined, at: Path): readonly EngineRule[] {
    return this.#reader
      .list(value, at)
      .flatMap((item, index) => this.#rule(item, [...at, index], index) ?? []);
  }

  #rule(value: Parsed, at: Path, index: number): EngineRule | undefined {
    const reader = this.#reader;
    const entry = reader.object(value, at, [
      "name",
      "action",
      "rate_limit",
      "conditions",
      "on_deny",
      "state",
    ]);
    if (!entry) return undefined;
    const ownName = reader.text(entry.get("name"), [...at, "name"]) ?? "";
    const name = ownName === "" ? `rules[${index}]` : ownName;
    const action = entry.has("action")
      ? reader.word(entry.get("action"), [...at, "action"], ["evaluate", "deny"])
      : "evaluate";
    const onDeny = reader.text(entry.get("on_deny"), [...at, "on_deny"]);
    if (entry.has("rate_limit")) return this.#rateLimit(entry, at, name, action, onDeny);
    if (ownName === "") reader.report("rule-without-name", at, "A rule has no name.");
    const conditions = this.#conditions(entry.get("conditions"), [...at, "conditions"]);
    if (action === "deny" && entry.has("conditions"))
      reader.report("rule-mixes-forms", at, "A rule that denies takes no conditions.");
    if (action === "evaluate" && conditions.length === 0)
      reader.report("rule-without-check", at, "A rule that evaluates has no condition.");
    const limit = entry.has("state")
      ? this.#state(entry.get("state"), [...at, "state"], conditions)
      : undefined;
    return { kind: action === "deny" ? "deny" : "require", name, conditions, limit, onDeny };
  }

  #conditions(value: Parsed | undefined, at: Path): readonly EngineCondition[] {
    return this.#reader.list(value, at).flatMap((item, index) => {
      const where = [...at, index];
      const condition = readCondition(this.#reader, item, where, ["args.", "state."]);
      if (condition?.path.startsWith("state."))
        this.#used.push({ key: stateKey(condition.path), at: [...where, "path"] });
      return condition ? [condition] : [];
    });
  }

  /** `rate_limit: 30/minute` is a counter of its own, counted by calls. */
  #rateLimit(
    entry: ReadonlyMap<string, Parsed>,
    at: Path,
    name: string,
    action: "evaluate" | "deny" | undefined,
    onDeny: string | undefined,
  ): EngineRule | undefined {
    const reader = this.#reader;
    if (entry.has("conditions") || entry.has("state") || action === "deny")
      reader.report("rule-mixes-forms", at, "A rate_limit stands with conditions, a state or a deny.");
    // "30/minute"
    const parts = /^(\d{1,9})\/(minute|hour|day)$/.exec(String(entry.get("rate_limit")));
    const window = (["minute", "hour", "day"] as const).find((candidate) => candidate === parts?.[2]);
    const max = Number(parts?.[1]);
    if (!window || max < 1) {
      reader.report("bad-limit", [...at, "rate_limit"], "The rate_limit is not of the form 30/minute.");
      return undefined;
    }
    const key = this.#declare(`_rate_${window}`, at);
    const limit: EngineLimit = { key, window, max, amount: 1 };
    const conditions: readonly EngineCondition[] = [{ path: `state.${key}`, op: "lte", value: max }];
    return {
      kind: "require",
      name,
      conditions,
      limit,
      onDeny: onDeny ?? `The limit of ${max} calls a ${window} is reached.`,
    };
  }

  /** A counter is only ever added to where a condition of its own rule bounds it. */
  #state(
    value: Parsed | undefined,
    at: Path,
    conditions: readonly EngineCondition[],
  ): EngineLimit | undefined {
    const reader = this.#reader;
    const state = reader.object(value, at, ["counter", "window", "increment", "increment_from"]);
    if (!state) return undefined;
    const counter = reader.text(state.get("counter"), [...at, "counter"]) ?? "";
    if (counter === "") reader.report("missing-field", at, "A state has no counter.");
    const window = reader.word(
      state.get("window"),
      [...at, "window"],
      ["minute", "hour", "day"],
      "bad-window",
    );
    const from = reader.text(state.get("increment_from"), [...at, "increment_from"]);
    if (from !== undefined && !from.startsWith("args."))
      reader.report("bad-path", [...at, "increment_from"], "What is added must be an argument.");
    const increment = state.get("increment") ?? 1;
    if (typeof increment !== "number" || !Number.isInteger(increment))
      reader.report("wrong-type", [...at, "increment"], "The increment is no whole number.");
    const key = this.#declare(counter, at);
    const bound = conditions.find(({ path, op }) => path === `state.${key}` && (op === "lt" || op === "lte"));
    if (!window || typeof bound?.value !== "number") return undefined;
    const max = Math.trunc(bound.value) - (bound.op === "lt" ? 1 : 0);
    const fixed = typeof increment === "number" && increment !== 0 ? increment : 1;
    return {
      key,
      window,
      max,
      amount: from === undefined ? fixed : { argument: from.slice("args.".length) },
    };
  }

  #declare(counter: string, at: Path): string {
    if (this.#counters.has(counter))
      this.#reader.report(
        "duplicate-counter",
        at,
        `The counter ${counter} is used by two rules of this tool.`,
      );
    this.#counters.add(counter);
    const key = `${this.#scope}.${counter}`;
    // The engine splits the key at its first dot: it does not find the counter of a tool whose name has one.
    if (this.#scope.includes("."))
      this.#reader.report(
        "unknown-counter",
        at,
        `The engine cannot count calls of ${this.#scope}: its name has a dot.`,
      );
    this.#declared.add(key);
    return key;
  }
}

/** `create_issue.hourly` of `state.create_issue.hourly`. */
function stateKey(path: string): string {
  return path.slice("state.".length);
}
