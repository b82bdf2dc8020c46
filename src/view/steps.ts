import type { Server } from "#catalogue/server.ts";
import type { Format } from "#policy/format.ts";
import type { Rule } from "#policy/rule.ts";
import { code, say, type Prose } from "#view/prose.ts";

/** What the steps need to know of a server. */
export type StartedServer = Pick<Server, "name" | "package">;

/** The three steps that put a policy of this format in force. */
export function stepsFor(
  format: Format,
  fileName: string,
  server: StartedServer,
  rules: readonly Rule[],
): readonly Prose[] {
  return [saveStep(format, fileName, rules), startStep(format, fileName, server), checkStep(rules)];
}

function saveStep({ label }: Format, fileName: string, rules: readonly Rule[]): Prose {
  const [only] = rules;
  if (rules.length !== 1 || !only) return say`Save it as ${code(fileName)}.`;
  return say`Save it as ${code(fileName)}, or add the entry for ${code(only.tool)} to the ${label} that you have.`;
}

function startStep({ id, label }: Format, fileName: string, server: StartedServer): Prose {
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
    return say`Load it in the gateway through which your agents reach ${code(server.name)}.`;
  return say`Put it where the program that reads ${label} looks for it, and start that program again.`;
}

/** A name of an npm package, `@scope/name` or `name`; anything else could mean more to a shell than a name. */
const packageName = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/i;

/** `1.2.3-beta.4+5` */
const packageVersion = /^[0-9a-z.+-]+$/i;

/** The command that starts the server, where its package says so; nothing is guessed. */
function startCommand({ package: source }: StartedServer): string | undefined {
  if (source?.registry !== "npm" || !packageName.test(source.identifier)) return undefined;
  const { version } = source;
  return `npx -y ${source.identifier}${version !== undefined && packageVersion.test(version) ? `@${version}` : ""}`;
}

function checkStep(rules: readonly Rule[]): Prose {
  const [only] = rules;
  if (rules.length !== 1 || !only) {
    return say`List the server's tools from your agent: every tool that the policy hides is gone, and a call of it is denied.`;
  }
  const name = code(only.tool);
  switch (only.posture) {
    case "allow":
      return say`Call ${name} once: it answers. Call a tool that the policy does not name: it is denied.`;
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
