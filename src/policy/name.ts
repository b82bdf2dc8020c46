/** A character that no engine reads as written: half of a surrogate pair, which UTF-8 cannot hold. */
const loneSurrogate = /\p{Surrogate}/u;

/** Names of letters, digits, `_` and `-`: `create_issue`, `get-page`. */
const plainName = /^[A-Za-z0-9_-]+$/;

/** The same with dots, which is what the protocol recommends: `files.read`. */
const protocolName = /^[A-Za-z0-9_.-]{1,128}$/;

/** What every grammar refuses, as a whole sentence; undefined where the name can be written exactly. */
export function refuseName(name: string): string | undefined {
  if (name.trim() === "") return "The tool has an empty name, so no rule can point at it alone.";
  if (loneSurrogate.test(name))
    return "The tool's name holds half of a character, which no file in UTF-8 can carry, so no rule can match it exactly.";
  return undefined;
}

/** Why a name is refused where `*` stands for every tool. */
export function refuseWildcard(name: string): string | undefined {
  return name === "*"
    ? "The tool is called `*`, which means every tool in this format, so a rule for it alone cannot be written."
    : undefined;
}

/** Why a name is refused where other characters are replaced, so that two tools could come to bear one name. */
export function refuseUnlessPlain(label: string, name: string): string | undefined {
  return plainName.test(name)
    ? undefined
    : `${label} takes only letters, digits, "_" and "-" in a tool's name and reads any other as something else, so a rule could match another tool.`;
}

/** Why a name is refused where a header or a command carries it. */
export function refuseUnlessProtocolName(label: string, name: string): string | undefined {
  return protocolName.test(name)
    ? undefined
    : `The tool's name is not one that the protocol recommends (letters, digits, "_", "-" and "."), and ${label} cannot carry it exactly.`;
}
