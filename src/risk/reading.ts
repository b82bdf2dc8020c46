import type { ServerReading } from "#risk/server-reading.ts";
import type { ToolSubject } from "#risk/subject.ts";
import type { Act } from "#risk/text/act.ts";
import { splitName } from "#risk/text/name.ts";
import { readParameters, type Parameter } from "#risk/text/parameters.ts";
import { readDescription } from "#risk/text/read-description.ts";
import { findPhrases, type PhraseHit } from "#risk/text/find-phrases.ts";
import { readNameActs } from "#risk/text/read-name.ts";
import { tokenize, type Token } from "#risk/text/words.ts";
import { domainBits } from "#risk/words/domains.ts";

/** Characters of a description that are read; real ones say what they do long before. */
const descriptionLimit = 6000;

/** A tool's definition, cut up and read once; every signal looks at this. */
export interface ToolReading {
  readonly tool: ToolSubject;
  readonly server: ServerReading;
  /** Bits of `domainBits`: what the server or the tool's name is about. */
  readonly domains: number;
  readonly title: string;
  readonly description: string;
  readonly nameWords: readonly Token[];
  /** Index in `nameWords` of the first word after the prefix that the server's tools share. */
  readonly nameFrom: number;
  readonly acts: readonly Act[];
  readonly words: readonly Token[];
  /** Index in `words` where the documentation of arguments and results begins. */
  readonly bodyEnd: number;
  readonly denied: readonly Token[];
  readonly parameters: readonly Parameter[];
  /** Kinds of names that its parameters have, all together. */
  readonly kinds: number;
  readonly phrases: readonly PhraseHit[];
}

/** @param nameWords the words of its name, where they were read before */
export function readTool(
  tool: ToolSubject,
  server: ServerReading,
  nameWords: readonly Token[] = splitName(tool.name),
): ToolReading {
  const description = tool.description ?? "";
  const title = titleOf(tool);
  const nameFrom = server.prefixOf(nameWords);
  const words = tokenize(description, descriptionLimit);
  const { acts, denied, bodyEnd } = readDescription(words, description);
  const titleActs = title === "" ? [] : readNameActs(splitName(title), 0, "title");
  const parameters = readParameters(tool.inputSchema);
  let kinds = 0;
  for (const parameter of parameters) kinds |= parameter.kinds;
  return {
    tool,
    server,
    domains: nameWords.reduce((bits, { info }) => bits | info.domains, spokenOf(words, server.domains)),
    title,
    description,
    nameWords,
    nameFrom,
    acts: [...readNameActs(nameWords, nameFrom, "name"), ...titleActs, ...acts],
    words,
    bodyEnd,
    denied,
    parameters,
    kinds,
    phrases: findPhrases(words),
  };
}

/** Words of a description within which a browser is what the tool works in. */
const opening = 14;

/** The server's domains and that of browsers, where the first words name one: `Close a tab of the browser`. */
function spokenOf(words: readonly Token[], known: number): number {
  if ((known & domainBits.browser) !== 0) return known;
  let bits = 0;
  for (let at = 0; at < opening && at < words.length; at += 1) bits |= words[at]?.info.domains ?? 0;
  return known | (bits & domainBits.browser);
}

function titleOf(tool: ToolSubject): string {
  return tool.title ?? "";
}
