import { onceForEach } from "#lib/once-for-each.ts";
import type { Format, Language } from "#policy/format.ts";
import { formats } from "#policy/formats.ts";
import type { Rule } from "#policy/rule.ts";
import { policyTarget, serverRules } from "#policy/server-rules.ts";
import { testVectors } from "#policy/vectors.ts";
import type { JudgedServer } from "#store/judged.ts";
import type { Store } from "#store/store.ts";

const endings: Readonly<Record<Language, string>> = {
  json: "json",
  jsonc: "json",
  yaml: "yaml",
  toml: "toml",
  cedar: "cedar",
  nginx: "conf",
  shellscript: "sh",
};

/** The file of a format below `/servers/<server>/policies/`: several formats share a name, such as `settings.json`. */
export function policyFile({ id, language }: Format): string {
  return `${id}.${endings[language]}`;
}

/** Calls to replay against a gateway, with what must become of each. */
export const callsFile = "calls.json";

/** Every file below `/servers/<server>/policies/`. */
export const policyFiles: readonly string[] = [...formats.map(policyFile), callsFile];

/** The rules recommended for a server, which its page and its files are made from one after another. */
export const rulesOf = onceForEach(({ server, assessments }: JudgedServer): readonly Rule[] =>
  serverRules(server.tools, assessments),
);

/**
 * The text of one of `policyFiles` for a server: its whole policy in a format, or the test vectors. Where a format
 * refuses the server, its sentence, which no program takes for a policy. Throws where there is no such file.
 */
export function renderPolicyFile(store: Store, slug: string, file: string): string {
  const judged = store.server(slug);
  const { server } = judged;
  const rules = rulesOf(judged);
  if (file === callsFile) return `${JSON.stringify(testVectors(slug, rules, server.tools), undefined, 2)}\n`;
  const format = formats.find((candidate) => policyFile(candidate) === file);
  if (!format) throw new Error(`no policy file ${file}`);
  const policy = format.render(policyTarget(server), rules);
  return "refused" in policy ? `${policy.refused}\n` : policy.text;
}
