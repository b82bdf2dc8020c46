/** How many names are tried beside a tool's own. */
const tried = 200;

/** What people and attackers make of a name: near misses, wildcards, patterns, look-alikes. */
function variants(tool: string): readonly string[] {
  return [
    `${tool}s`,
    `${tool}_2`,
    `${tool}-2`,
    `x_${tool}`,
    tool.slice(0, -1),
    tool.slice(1),
    tool.toUpperCase(),
    tool.toLowerCase(),
    tool.replaceAll("_", "-"),
    tool.replaceAll("-", "_"),
    tool.replaceAll(".", "_"),
    tool.replaceAll(".", "x"),
    `${tool}.${tool}`,
    `${tool}*`,
    `*${tool}`,
    `!${tool}`,
    `^${tool}$`,
    `${tool}|.*`,
    `${tool}\n`,
    `${tool} `,
    ` ${tool}`,
    `${tool}\u200b`,
    `\u202e${tool}`,
    tool.replace("a", "\u0430"),
    tool.normalize("NFD"),
    `${tool}"`,
    `mcp__${tool}`,
    "*",
    ".*",
    "__proto__",
    "constructor",
    "rules",
    "default",
    "hide",
    "allow",
  ];
}

const filler = Array.from({ length: tried }, (_, index) => `other_tool_${index}`);

/** Two hundred names that are not among `taken`, those most like `tool` first. */
export function otherNames(tool: string, taken: ReadonlySet<string>): readonly string[] {
  const names = new Set([...variants(tool), ...filler].filter((name) => name !== "" && !taken.has(name)));
  return [...names].slice(0, tried);
}
