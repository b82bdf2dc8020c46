import { onceForEach } from "#lib/once-for-each.ts";
import type { Server } from "#catalogue/server.ts";
import type { Format } from "#policy/format.ts";
import type { Posture } from "#policy/rule.ts";
import { called, code, joinSentences, say, type Prose } from "#view/prose.ts";

/** What the steps need to know of a server. */
export type StartedServer = Pick<Server, "name" | "package">;

/** A policy that is to be put in force. */
export interface StepsSubject {
  readonly format: Pick<Format, "id" | "label">;
  readonly fileName: string;
  readonly server: StartedServer;
  /** As the format says them, which may be stricter than they were. */
  readonly rules: readonly { readonly tool: string; readonly posture: Posture }[];
  /** The sentence of `content/formats/` that says where the file goes; names stand in backticks. */
  readonly place?: string | undefined;
}

/** The three steps that put a policy of this format in force. */
export function stepsFor(subject: StepsSubject): readonly Prose[] {
  return [saveStep(subject), startStep(subject), checkStep(subject)];
}

function saveStep({ format: { label }, fileName, rules, place }: StepsSubject): Prose {
  if (place !== undefined) return proseOfPlace(place);
  const [only] = rules;
  if (rules.length !== 1 || !only) return say`Save it as ${code(fileName)}.`;
  return say`Save it as ${code(fileName)}, or add the entry for ${code(only.tool)} to the ${label} that you have.`;
}

/** Words between backticks are names of files and keys: "Merge it into `settings.json`." */
export function proseOfPlace(place: string): Prose {
  return place.split("`").map((part, index) => (index % 2 === 1 ? code(part) : part));
}

function startStep({ format: { id, label }, fileName, server }: StepsSubject): Prose {
  if (id === "intercept") {
    const start = startCommand(server);
    const command = code(
      `npx -y @policylayer/intercept -c ${fileName} --${start === undefined ? "" : ` ${start}`}`,
    );
    const rest =
      start === undefined
        ? say`the command that starts the server today`
        : say`the arguments that you use today`;
    return say`Start the server through Intercept in your client's configuration: ${command}, followed by ${rest}.`;
  }
  if (id === "policy-json")
    return say`Load it in the gateway through which your agents reach ${called(server.name)}.`;
  return say`Start the program that reads ${label} again, or have it read its configuration again.`;
}

/** A name of an npm package, `@scope/name` or `name`; anything else could mean more to a shell than a name. */
const packageName = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/i;

/** `1.2.3-beta.4+5` */
const packageVersion = /^[0-9a-z.+-]+$/i;

/** The command that starts the server, where its package says so; nothing is guessed. */
const startCommand = onceForEach(({ package: source }: StartedServer): string | undefined => {
  if (source?.registry !== "npm" || !packageName.test(source.identifier)) return undefined;
  const { version } = source;
  return `npx -y ${source.identifier}${version !== undefined && packageVersion.test(version) ? `@${version}` : ""}`;
});

function checkStep({ format, rules }: StepsSubject): Prose {
  const [only] = rules;
  if (rules.length !== 1 || !only) return checkServer(rules);
  const name = code(only.tool);
  switch (only.posture) {
    case "allow":
      return joinSentences([
        say`Call ${name} once: it answers.`,
        deniesUnnamed.includes(format.id)
          ? say`Call a tool that the policy does not name: it is denied.`
          : [],
      ]);
    case "limit":
      return say`Call ${name} more often than the limit allows: the first call beyond it is denied.`;
    case "ask":
      return say`Call ${name} once: you are asked, or the call is denied.`;
    case "deny":
      return say`Call ${name} once: it is denied.`;
    case "hide":
      return say`List the server's tools from your agent: ${name} is gone.`;
  }
}

/** Formats of a document that denies what it does not name, whatever else is configured. */
const deniesUnnamed: readonly string[] = ["policy-json", "intercept"];

/** The strictest rule shows best that the policy is in force. */
function checkServer(rules: StepsSubject["rules"]): Prose {
  const has = (posture: Posture): boolean => rules.some((rule) => rule.posture === posture);
  if (has("hide"))
    return say`List the server's tools from your agent: every tool that the policy hides is gone, and a call of it is denied.`;
  if (has("deny")) return say`Call a tool that the policy denies: the call does not reach the server.`;
  if (has("limit"))
    return say`Call a tool more often than its limit allows: the first call beyond it is denied.`;
  if (has("ask")) return say`Call a tool that asks: you are asked, or the call is denied.`;
  return say`Call a tool that the policy allows: it answers.`;
}
