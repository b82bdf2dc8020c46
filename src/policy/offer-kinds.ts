import type { Scalar } from "#policy/condition.ts";
import type { Filled, OfferKind, Placeholder } from "#policy/offer.ts";
import { placeholderPrefix } from "#policy/placeholder.ts";
import { escapeRe2 } from "#policy/re2/escape.ts";
import { nameWords, type SchemaArgument } from "#policy/schema-arguments.ts";

function placeholder(name: string, ask: string, kind: Placeholder["kind"] = "text"): Placeholder {
  return { token: `${placeholderPrefix}${name}`, ask, kind };
}

function hasWord(argument: SchemaArgument, wanted: readonly string[]): boolean {
  return argument.words.some((word) => wanted.includes(word));
}

function endsWith({ words }: SchemaArgument, wanted: readonly string[]): boolean {
  return wanted.includes(words.at(-1) ?? "");
}

const removals = [
  "delete",
  "remove",
  "drop",
  "purge",
  "destroy",
  "truncate",
  "erase",
  "wipe",
  "terminate",
  "uninstall",
];

/** Whether a value of a closed list removes something: `delete`, `force_purge`. */
export function isRemoval(value: Scalar): boolean {
  return typeof value === "string" && nameWords(value).some((word) => removals.includes(word));
}

/** A text filled in, or its placeholder; an empty text is not filled in. */
function textOf(filled: Filled, { token }: Placeholder): string {
  const value = filled.get(token);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : token;
}

/** A list filled in, or a list of its placeholder alone; an empty list is not filled in. */
function listOf(filled: Filled, { token }: Placeholder): readonly string[] {
  const value = filled.get(token);
  const list = Array.isArray(value) ? value.filter((item: string) => item.trim() !== "") : [];
  return list.length > 0 ? list : [token];
}

const folder = placeholder("FOLDER", "the folder that the tool may touch, without a slash at its end");
const hosts = placeholder("HOSTS", "the hosts that the tool may reach", "list");
const commands = placeholder("COMMANDS", "the commands that the tool may run, word for word", "list");
const amount = placeholder("AMOUNT", "the highest amount of one call, in the unit of the argument", "number");
const currencies = placeholder("CURRENCIES", "the currencies, written as the tool writes them", "list");
const branch = placeholder("BRANCH", "the name of your default branch");
const domains = placeholder("DOMAINS", "the domains that mail may go to", "list");

/** A step of a path that leads neither up nor to itself: `src`, `.git`, `..x`; not `.` or `..`. */
const pathStep = String.raw`(?:[^./\\][^/\\]*|\.[^./\\][^/\\]*|\.\.[^/\\]+)`;

/** `select`, `SELECT`, `Select`: a pattern without a flag, which not every engine knows. */
function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join("");
}

const reads = ["select", "show", "explain", "describe"].map(anyCase).join("|");

/** Every kind of argument rule, in the order in which they are offered. */
export const offerKinds: readonly OfferKind[] = [
  {
    id: "path-below-folder",
    fits: (argument) =>
      argument.type === "string" &&
      argument.format !== "uri" &&
      hasWord(argument, ["path", "file", "filename", "filepath", "dir", "directory", "folder", "cwd"]) &&
      !hasWord(argument, [
        "type",
        "format",
        "mode",
        "id",
        "key",
        "content",
        "count",
        "size",
        "extension",
        "share",
        "url",
      ]),
    sentence: (name) => `${name} stays inside a folder that you name, with no step out of it.`,
    doesNotStop: "It reads the text of the path: a link inside the folder can still lead out of it.",
    placeholders: [folder],
    conditions: (_offer, filled) => [
      { op: "regex", value: `^${escapeRe2(textOf(filled, folder).replace(/\/+$/, ""))}(?:/${pathStep})*/?$` },
    ],
  },
  {
    id: "url-on-hosts",
    fits: (argument) =>
      argument.type === "string" &&
      argument.values.length === 0 &&
      (argument.format === "uri" || endsWith(argument, ["url", "uri", "endpoint", "webhook", "href"])),
    sentence: (name) => `${name} is an https address on one of your hosts.`,
    doesNotStop:
      "A host on the list may answer with a redirect to another one, or lead into your own network.",
    placeholders: [hosts],
    conditions: (_offer, filled) => [
      {
        op: "regex",
        value: `^https://(?:${listOf(filled, hosts).map(escapeRe2).join("|")})(?:[/?#][^\\s\\\\]*)?$`,
      },
    ],
  },
  {
    id: "sql-reads",
    fits: (argument, tool) =>
      argument.type === "string" &&
      argument.values.length === 0 &&
      (hasWord(argument, ["sql"]) ||
        (endsWith(argument, ["query", "statement"]) &&
          /\bSQL\b/i.test(`${argument.description} ${tool.description ?? ""} ${tool.name}`))),
    sentence: (name) => `${name} is one statement that begins with a read.`,
    doesNotStop:
      "A read can call a function that writes, lock tables, or fetch everything: give the server's account the right to read only.",
    placeholders: [],
    conditions: () => [{ op: "regex", value: `^\\s*(?:${reads})\\s[^;]*;?\\s*$` }],
  },
  {
    id: "command-listed",
    fits: (argument) =>
      argument.type === "string" &&
      argument.values.length === 0 &&
      endsWith(argument, ["command", "cmd", "shell", "script", "code", "expression"]),
    sentence: (name) => `${name} is one of the texts that you list, word for word.`,
    doesNotStop: "What a listed command does is still its own affair: do not list one that runs another.",
    placeholders: [commands],
    conditions: (_offer, filled) => [{ op: "in", value: listOf(filled, commands) }],
  },
  {
    id: "amount-below",
    fits: (argument) =>
      (argument.type === "number" || argument.type === "integer") &&
      hasWord(argument, ["amount", "price", "total", "cost", "budget"]),
    sentence: (name) => `${name} is at most an amount that you set.`,
    doesNotStop: "Many small calls add up: set a limit of calls as well, and check the currency.",
    placeholders: [amount],
    conditions: (_offer, filled) => {
      const value = filled.get(amount.token);
      return [
        { op: "gte", value: 0 },
        { op: "lte", value: typeof value === "number" ? value : amount.token },
      ];
    },
  },
  {
    id: "currency-listed",
    fits: (argument) => argument.type === "string" && endsWith(argument, ["currency"]),
    sentence: (name) => `${name} is one of your currencies.`,
    doesNotStop: "It says nothing of the amount.",
    placeholders: [currencies],
    conditions: (_offer, filled) => [{ op: "in", value: listOf(filled, currencies) }],
  },
  {
    id: "branch-not-default",
    fits: (argument) => argument.type === "string" && endsWith(argument, ["branch", "ref"]),
    sentence: (name) => `${name} is not your default branch.`,
    doesNotStop: "Another branch can still be merged into the default one by another tool.",
    placeholders: [branch],
    conditions: (_offer, filled) => {
      const name = textOf(filled, branch);
      return [{ op: "not_in", value: [name, `refs/heads/${name}`] }];
    },
  },
  {
    id: "recipient-in-domain",
    // Things are moved `to` a place as well: the bare word is an address only where mail is spoken of.
    fits: (argument, tool) =>
      argument.type === "string" &&
      (argument.format === "email" ||
        endsWith(argument, ["cc", "bcc", "recipient", "email"]) ||
        (endsWith(argument, ["to"]) &&
          /mail|recipient/i.test(`${argument.description} ${tool.description ?? ""} ${tool.name}`))),
    sentence: (name) => `${name} is one address in one of your domains.`,
    doesNotStop: "A mailbox in the domain may forward what it gets.",
    placeholders: [domains],
    conditions: (_offer, filled) => [
      { op: "regex", value: `^[^@\\s,;<>]+@(?:${listOf(filled, domains).map(escapeRe2).join("|")})$` },
    ],
  },
  {
    id: "reason-given",
    fits: (argument) =>
      argument.type === "string" && endsWith(argument, ["reason", "justification", "rationale"]),
    sentence: (name) => `${name} is given and not empty.`,
    doesNotStop: "An agent can make up a reason: it helps the person who reads the log, not the gateway.",
    placeholders: [],
    conditions: () => [
      { op: "exists", value: true },
      { op: "regex", value: "\\S" },
    ],
  },
  {
    id: "switch-off",
    fits: (argument) =>
      argument.type === "boolean" &&
      hasWord(argument, ["force", "forced", "recursive", "recurse", "cascade", "all"]),
    sentence: (name) => `${name} is not true.`,
    doesNotStop: "Without the switch the call still does what it does to a single thing.",
    placeholders: [],
    conditions: () => [{ op: "neq", value: true }],
  },
  {
    id: "operation-does-not-remove",
    fits: ({ values }) => values.some(isRemoval) && !values.every(isRemoval),
    sentence: (name) => `${name} is one of its values that remove nothing.`,
    doesNotStop: "A value that sounds harmless can overwrite: look at what each one does.",
    placeholders: [],
    conditions: ({ values }) => [{ op: "in", value: values }],
  },
];
