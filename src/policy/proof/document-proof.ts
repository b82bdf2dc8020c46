import type { DefinedFormat } from "#policy/define-format.ts";
import { Counters } from "#policy/engine/counters.ts";
import { neutralOutcome } from "#policy/neutral.ts";
import { isReadBack } from "#policy/proof/is-read-back.ts";
import type { Answer, LoadContext, LoadedPolicy, LoadPolicy } from "#policy/proof/loaded-policy.ts";
import { otherNames } from "#policy/proof/other-names.ts";
import type { Rule } from "#policy/rule.ts";
import type { SettledRule } from "#policy/settle.ts";
import type { TestVectors } from "#policy/vectors.ts";

/** What was tried on the documents of one rule or one server, and what did not hold. */
export interface Proof {
  /** Calls that were put to documents, over all formats. */
  readonly calls: number;
  /** Documents that were printed, read back and put in force. */
  readonly documents: number;
  /** Formats that refused, each with its sentence. */
  readonly refusals: readonly { readonly format: string; readonly refused: string }[];
  /** Whole sentences; empty where everything holds. */
  readonly failures: readonly string[];
}

/** What several proofs come to together. */
export function sumProofs(proofs: readonly Proof[]): Proof {
  return {
    calls: proofs.reduce((total, { calls }) => total + calls, 0),
    documents: proofs.reduce((total, { documents }) => total + documents, 0),
    refusals: proofs.flatMap(({ refusals }) => refusals),
    failures: proofs.flatMap(({ failures }) => failures),
  };
}

/** After this, every cap is as if nothing had been called: windows have begun anew and buckets are full. */
const twoDays = 172_800_000;

/** Formats that count in another way than by the calendar, always below the cap. */
const otherCounting: ReadonlySet<string> = new Set(["agentgateway", "nginx"]);

/** The proof of one document in one format. */
export class DocumentProof {
  readonly #format: DefinedFormat<unknown>;
  readonly #load: LoadPolicy;
  readonly #context: LoadContext;
  readonly #rules: readonly Rule[];
  readonly #vectors: TestVectors;
  readonly #failures: string[] = [];
  #calls = 0;

  constructor(
    format: DefinedFormat<unknown>,
    load: LoadPolicy,
    context: LoadContext,
    rules: readonly Rule[],
    vectors: TestVectors,
  ) {
    this.#format = format;
    this.#load = load;
    this.#context = context;
    this.#rules = rules;
    this.#vectors = vectors;
  }

  run(): Proof {
    const { id } = this.#format;
    const { target } = this.#context;
    const rendered = this.#format.render(target, this.#rules);
    if ("refused" in rendered)
      return { calls: 0, documents: 0, refusals: [{ format: id, refused: rendered.refused }], failures: [] };
    const { text } = rendered;
    // A line break, or what can be seen on any terminal.
    if (!/^[\n -~]*\n$/.test(text)) this.#fail("the text is not plain ASCII that ends with a line break");
    const settled = this.#format.settle(target, this.#rules);
    try {
      this.#checkLoaded(text, settled);
    } catch (error) {
      this.#fail(`the document does not load: ${error instanceof Error ? error.message : String(error)}`);
    }
    return { calls: this.#calls, documents: 1, refusals: [], failures: this.#failures };
  }

  #checkLoaded(text: string, settled: readonly SettledRule[]): void {
    const policy = this.#load(text, this.#context);
    if (policy.readings.length > 0) this.#checkReadings(policy);
    this.#playVectors(policy, settled);
    this.#checkListing(policy, settled);
    this.#tryOtherNames(policy, settled);
  }

  #checkReadings({ readings }: LoadedPolicy): void {
    const built = this.#format.build(this.#context.target, this.#rules);
    for (const reading of readings)
      if (!isReadBack(built, reading)) this.#fail(`${reading.by} reads something else than was printed`);
  }

  /** No call fares better than by the rule itself, and each fares as the format says the rule. */
  #playVectors(policy: LoadedPolicy, settled: readonly SettledRule[]): void {
    const rules = new Map(this.#rules.map((rule) => [rule.tool, rule]));
    const said = new Map(settled.map((rule) => [rule.tool, rule]));
    const [asRuled, asSaid, asGranted] = [new Counters(), new Counters(), new Counters()];
    let last: string | undefined;
    for (const { call, time, times, expect, because } of this.#vectors.calls) {
      const now = Date.parse(time);
      const rule = rules.get(call.tool);
      const settledRule = said.get(call.tool);
      for (let count = 0; count < times; count++) {
        const ruled = neutralOutcome(rule, call, asRuled, now);
        if (ruled !== expect) this.#fail(`${call.tool}: the rule itself says ${ruled} where ${because}`);
        if (!settledRule) continue;
        const answer = this.#ask(policy, call, now);
        // Counted are the calls that this document let through, which may be others than the rule would.
        const isGranted = answer !== "allow" || neutralOutcome(rule, call, asGranted, now) === "allow";
        if (!isGranted || !isAsStrict(answer, settledRule))
          this.#fail(`${call.tool}: ${answer} where ${because}`);
        const wanted = neutralOutcome(settledRule, call, asSaid, now);
        const isFirst = last !== call.tool;
        const isExact = this.#isExact(settledRule) || (isFirst && settledRule.conditions.length === 0);
        if (isExact && answer !== wanted)
          this.#fail(`${call.tool}: ${answer} and not ${wanted} where ${because}`);
        last = call.tool;
      }
    }
  }

  #isExact({ posture, conditions }: SettledRule): boolean {
    if (posture === "limit" && otherCounting.has(this.#format.id)) return false;
    return conditions.every(({ optional }) => !optional);
  }

  #checkListing(policy: LoadedPolicy, settled: readonly SettledRule[]): void {
    for (const { tool, posture } of settled) {
      const isShown = policy.shows(tool);
      if (posture === "hide" && isShown) this.#fail(`${tool}: it is hidden and listed all the same`);
      if (posture !== "hide" && posture !== "deny" && !isShown)
        this.#fail(`${tool}: it may be called and is not listed`);
    }
  }

  /** The rules reach the tools that they name and no other one. */
  #tryOtherNames(policy: LoadedPolicy, settled: readonly SettledRule[]): void {
    const taken = new Set(this.#rules.map(({ tool }) => tool));
    const [first] = settled;
    const call = this.#vectors.calls.find((vector) => vector.call.tool === first?.tool)?.call;
    if (!first || !call) return;
    const now = Date.parse(this.#vectors.calls.at(-1)?.time ?? "") + twoDays;
    for (const tool of otherNames(first.tool, taken)) {
      const answer = this.#ask(policy, { ...call, tool }, now);
      if (answer === "allow") this.#fail(`the rule of ${first.tool} also lets ${JSON.stringify(tool)} pass`);
    }
  }

  #ask(policy: LoadedPolicy, call: Parameters<LoadedPolicy["decide"]>[0], now: number): Answer {
    this.#calls++;
    return policy.decide(call, now);
  }

  #fail(failure: string): void {
    const { label } = this.#format;
    this.#failures.push(`${this.#context.target.server}, ${label}: ${failure}.`);
  }
}

/** A person may stand in for a cap or a check, but not for a refusal, unless the format knows none and says so. */
function isAsStrict(answer: Answer, { rule, gap }: SettledRule): boolean {
  if (answer === "ask") return gap === "deny" || (rule.posture !== "deny" && rule.posture !== "hide");
  return answer !== "untouched";
}
