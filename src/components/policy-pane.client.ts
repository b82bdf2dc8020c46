import { definedFormats } from "#policy/formats.ts";
import type { Rule, RuledVerdict } from "#policy/rule.ts";
import { policyTarget, serverRules } from "#policy/server-rules.ts";
import { describePostures, effectOf } from "#view/effect.ts";
import type { PolicyData } from "#view/policy-data.ts";
import { stepsFor } from "#view/steps.ts";
import { completeCodeBlock } from "./code-block.client.ts";
import type { Situation } from "./other-formats.ts";
import { proseNodes, wrap } from "./prose.client.ts";

let places: Promise<Readonly<Record<string, string>>> | undefined;

/**
 * The policy of a page in a format and for a situation that it does not print itself, made by the functions that made
 * the rest of the page. Throws where there is no such format.
 */
export async function makePane(data: PolicyData, id: string, situation: Situation): Promise<HTMLElement> {
  const format = definedFormats.find((known) => known.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const subject = { ...data, tools: data.tools.map(([name]) => ({ name })) };
  const rules = rulesFor(data, situation);
  const target = policyTarget(subject);
  const policy = format.render(target, rules);
  const pane = wrap("div", ...(situation === "unattended" ? [] : effectNodes(rules)));
  if ("refused" in policy) {
    pane.append(wrap("p", policy.refused));
    return pane;
  }
  const { text, fileName, losses } = policy;
  const caption = wrap("figcaption", fileName);
  const figure = wrap("figure", caption, wrap("pre", wrap("code", text)));
  figure.className = "code";
  completeCodeBlock(figure);
  const settled = format.settle(target, rules);
  const place = (await loadPlaces())[id];
  const steps = stepsFor({ format, fileName, server: data, rules: settled, place });
  pane.append(
    figure,
    ...lossNodes(format.label, losses),
    wrap("ol", ...steps.map((step) => wrap("li", ...proseNodes(step)))),
  );
  return pane;
}

function rulesFor({ tools }: PolicyData, situation: Situation): readonly Rule[] {
  const verdicts = tools.map(([, category, weak]): RuledVerdict => ({
    category,
    band: weak ? "low" : "high",
  }));
  const options = situation === "read-only" ? { toolClass: situation } : { profile: situation };
  return serverRules(
    tools.map(([name]) => ({ name })),
    verdicts,
    options,
  );
}

/** What the rules do, which the page says of its own rules only. */
function effectNodes(rules: readonly Rule[]): readonly Node[] {
  const [only] = rules;
  if (rules.length !== 1 || !only) return [wrap("p", describePostures(rules))];
  return [wrap("p", ...proseNodes(effectOf(only)))];
}

/** As `Policy.astro` shows them. */
function lossNodes(label: string, losses: readonly string[]): readonly Node[] {
  if (losses.length === 0) return [];
  const list = wrap(
    "div",
    wrap("h3", `What ${label} cannot say, or says in another way`),
    wrap("ul", ...losses.map((loss) => wrap("li", loss))),
  );
  list.className = "losses";
  return [list];
}

/** Where each format's file goes; without the network the steps say it in general words. */
async function loadPlaces(): Promise<Readonly<Record<string, string>>> {
  places ??= fetch(`${import.meta.env.BASE_URL.replace(/\/?$/, "/")}formats/places.json`)
    .then((response) => (response.ok ? (response.json() as Promise<Record<string, string>>) : {}))
    .catch(() => ({}));
  return places;
}
