import { Counters } from "#policy/engine/counters.ts";
import type { DefinedFormat } from "#policy/define-format.ts";
import { fillOffer, offerArgumentRules, sampleFilling } from "#policy/argument-rules.ts";
import { definedFormats } from "#policy/formats.ts";
import { interceptYaml } from "#policy/formats/intercept-yaml.ts";
import { policyJson } from "#policy/formats/policy-json.ts";
import { neutralOutcome } from "#policy/neutral.ts";
import { isReadBack } from "#policy/proof/is-read-back.ts";
import { loaders } from "#policy/proof/loaders.ts";
import type { Answer, LoadContext, LoadedPolicy } from "#policy/proof/loaded-policy.ts";
import { otherNames } from "#policy/proof/other-names.ts";
import { parsePolicy } from "#policy/parse-policy.ts";
import { withConditions, type Rule } from "#policy/rule.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";
import type { SettledRule } from "#policy/settle.ts";
import { testVectors, type TestVectors } from "#policy/vectors.ts";

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

/** Formats that count in another way than by the calendar, always below the cap. */
const otherCounting: ReadonlySet<string> = new Set(["agentgateway", "nginx"]);

/** Proves the document of all rules together, and the document of each rule by itself, in every format. */
export function proveServer(subject: PolicySubject, rules: readonly Rule[]): Proof {
  return rules.length > 1
    ? sumProofs([proveRules(subject, rules), proveEach(subject, rules)])
    : proveRules(subject, rules);
}

/** Proves the document of each rule by itself in every format. */
export function proveEach(subject: PolicySubject, rules: readonly Rule[]): Proof {
  return sumProofs(rules.map((rule) => proveRules(subject, [rule])));
}

/**
 * Proves every argument rule that the tools' schemas give rise to, each filled in with a value made up for the purpose,
 * and that none of them loads as long as it is not filled in.
 */
export function proveOffers(subject: PolicySubject): Proof {
  const proofs = subject.tools.flatMap((tool) =>
    offerArgumentRules(tool).map((offer) => {
      const rule: Rule = { tool: tool.name, posture: "allow", limits: [], reasons: [] };
      const filled = proveRules(subject, [withConditions(rule, fillOffer(offer, sampleFilling(offer)))]);
      if (offer.placeholders.length === 0) return filled;
      return sumProofs([filled, proveRefused(subject, withConditions(rule, fillOffer(offer)))]);
    }),
  );
  return sumProofs(proofs);
}

/** A rule with a placeholder in it is refused by both engines. */
function proveRefused(subject: PolicySubject, rule: Rule): Proof {
  const failures: string[] = [];
  for (const format of [policyJson, interceptYaml]) {
    const rendered = format.render(policyTarget(subject), [rule]);
    if ("text" in rendered && parsePolicy(rendered.text).policy)
      failures.push(`${subject.slug}, ${format.label}: ${rule.tool}: a rule with a placeholder loads.`);
  }
  return { calls: 0, documents: 2, refusals: [], failures };
}

/** Proves one document with these rules in every format. */
export function proveRules(subject: PolicySubject, rules: readonly Rule[]): Proof {
  const named = new Set(rules.map(({ tool }) => tool));
  const tools = subject.tools.filter(({ name }) => named.has(name));
  const context = { target: policyTarget(subject), tools };
  const vectors = testVectors(subject.slug, rules, tools);
  return sumProofs(definedFormats.map((format) => proveDocument(format, context, rules, vectors)));
}

/** Proves one document in one format: printed, read back, compared, put in force and tried. */
export function proveDocument(
  format: DefinedFormat<unknown>,
  context: LoadContext,
  rules: readonly Rule[],
  vectors: TestVectors = testVectors(context.target.server, rules, context.tools),
): Proof {
  return new DocumentProof(format, context, rules, vectors).run();
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

/** The proof of one document. */
class DocumentProof {
  readonly #format: DefinedFormat<unknown>;
  readonly #context: LoadContext;
  readonly #rules: readonly Rule[];
  readonly #vectors: TestVectors;
  readonly #failures: string[] = [];
  #calls = 0;

  constructor(
    format: DefinedFormat<unknown>,
    context: LoadContext,
    rules: readonly Rule[],
    vectors: TestVectors,
  ) {
    this.#format = format;
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
    this.#hold(/^[\n -~]*\n$/.test(text), "the text is not plain ASCII that ends with a line break");
    const settled = this.#format.settle(target, this.#rules);
    try {
      this.#checkLoaded(text, settled);
    } catch (error) {
      this.#fail(`the document does not load: ${error instanceof Error ? error.message : String(error)}`);
    }
    return { calls: this.#calls, documents: 1, refusals: [], failures: this.#failures };
  }

  #checkLoaded(text: string, settled: readonly SettledRule[]): void {
    const load = loaders.get(this.#format.id);
    if (!load) throw new Error("nothing reads this format back");
    const policy = load(text, this.#context);
    const built = this.#format.build(this.#context.target, this.#rules);
    for (const reading of policy.readings)
      this.#hold(isReadBack(built, reading), `${reading.by} reads something else than was printed`);
    this.#playVectors(policy, settled);
    this.#checkListing(policy, settled);
    this.#tryOtherNames(load(text, this.#context), settled);
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
        this.#hold(isGranted && isAsStrict(answer, settledRule), `${call.tool}: ${answer} where ${because}`);
        const wanted = neutralOutcome(settledRule, call, asSaid, now);
        const isFirst = last !== call.tool;
        if (this.#isExact(settledRule) || (isFirst && settledRule.conditions.length === 0))
          this.#hold(answer === wanted, `${call.tool}: ${answer} and not ${wanted} where ${because}`);
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
      if (posture === "hide")
        this.#hold(!policy.shows(tool), `${tool}: it is hidden and listed all the same`);
      else if (posture !== "deny")
        this.#hold(policy.shows(tool), `${tool}: it may be called and is not listed`);
    }
  }

  /** The rules reach the tools that they name and no other one. */
  #tryOtherNames(policy: LoadedPolicy, settled: readonly SettledRule[]): void {
    const taken = new Set(this.#rules.map(({ tool }) => tool));
    const [first] = settled;
    const call = this.#vectors.calls.find((vector) => vector.call.tool === first?.tool)?.call;
    if (!first || !call) return;
    const now = Date.parse(this.#vectors.calls[0]?.time ?? "");
    for (const tool of otherNames(first.tool, taken)) {
      const answer = this.#ask(policy, { ...call, tool }, now);
      this.#hold(answer !== "allow", `the rule of ${first.tool} also lets ${JSON.stringify(tool)} pass`);
    }
  }

  #ask(policy: LoadedPolicy, call: Parameters<LoadedPolicy["decide"]>[0], now: number): Answer {
    this.#calls++;
    return policy.decide(call, now);
  }

  #hold(holds: boolean, failure: string): void {
    if (!holds) this.#fail(failure);
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
