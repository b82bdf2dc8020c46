import { findIn, quoteDescription, quoteName, type Span } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { heldBy } from "#risk/stranger-places.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline } from "#risk/text/act.ts";
import { takesText } from "#risk/text/parameters.ts";
import { mentions, union, wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";
import {
  afterVerbs,
  eastAsian,
  findings,
  mayMislead,
  metadata,
  misleading,
  onPlatforms,
  platforms,
  results,
  strangers,
  strangersWithin,
  tracked,
} from "#risk/words/strangers.ts";

/** `get_scan_issues` */
const isFinding = ({ text }: Token, { nameWords, server }: ToolReading): boolean =>
  tracked.has(text) && [...nameWords, ...server.nameWords].some((word) => findings.has(word.text));

const isRead = (before: Token | undefined): boolean =>
  before?.info.verb?.sense === "read" || before?.info.verb?.sense === "compute";

const makingVerbs = wordSet("generate gen create validate format count estimate sign echo");
/** `the final results`: after all, more than a status comes back. */
const withResults = /\b(?:(?:available|final|partial) results|results? data|crawled pages)\b/i;
/** `Get a user, including the stories they've submitted` */
const including =
  /\b(?:includ(?:es|ing)|along with|together with) (?:[a-z]+,? ){0,3}(?:comments|stories|posts|reviews|replies|tweets|transcripts?|captions|news)\b/i;
/** Few descriptions hold one of its first words; only they are looked at closely. */
const mayInclude = (text: string): boolean =>
  text.includes("includ") || text.includes("long with") || text.includes("gether with");
const goingVerbs = wordSet("navigate go download");

function readsThings({ acts, nameWords }: ToolReading): boolean {
  const name = acts.find(({ role, sure }) => role === "name" && sure >= 0.7);
  const main = acts.find(({ role }) => role === "main");
  const verb = (main?.verb.sense === "read" ? main : (name ?? main))?.verb;
  if (verb === undefined) return !makingVerbs.has(nameWords[0]?.text ?? "");
  if (makingVerbs.has(verb.lemma) || makingVerbs.has(name?.verb.lemma ?? "")) return false;
  if (verb.sense === "read" || verb.sense === "compute" || goingVerbs.has(verb.lemma)) return true;
  // `Run web research`, `Perform a web search`
  const isOpen = verb.sense === "run" || verb.sense === "vague";
  return isOpen && main !== undefined && mentions(main, results);
}

/** Of all other words, none is what strangers write. */
const mayBeWritten = union(strangers, strangersWithin, onPlatforms);

/** True for a word that names what strangers write; the first word of a name is often only a brand. */
function isWritten(word: Token, next: Token | undefined, isPlatform: boolean, isBrand: boolean): boolean {
  const { text } = word;
  if (!mayBeWritten.has(text)) return false;
  if (mayMislead.has(text) && misleading.has(next?.text ?? "")) return false;
  if (strangers.has(text)) return true;
  return !isBrand && (strangersWithin.has(text) || (isPlatform && onPlatforms.has(text)));
}

/** `summarize_transcript` with a `transcript`: the caller brings it along, and only what is made of it comes back. */
const isGiven = ({ text }: Token, { parameters, acts }: ToolReading): boolean =>
  parameters.some((parameter) => parameter.key === text && takesText(parameter)) &&
  acts.some((act) => isHeadline(act) && act.verb.sense === "compute");

/** Characters after the object of the first sentence within which words still belong to it. */
const reach = 25;
/** The same, where the object is the first of a list: `Get title, description, duration and captions`. */
const listReach = 60;

function findPlace(reading: ToolReading): { word: Span; isName: boolean } | undefined {
  const { acts, nameWords, words, server } = reading;
  // `get_issue_by_id`: what follows says which one.
  const by = nameWords.findIndex(({ text }) => text === "by");
  const last = nameWords.at(by > 0 ? by - 1 : -1)?.text ?? "";
  const isPull = last === "requests" && /^(?:pull|merge)$/.test(nameWords.at(-2)?.text ?? "");
  const held = heldBy(server);
  const isStatus =
    (metadata.has(last) && !isPull && held?.has(last) !== true) ||
    nameWords.some(({ text }) => text === "analytics");
  const opening = reading.description.slice(0, 300);
  const texts = mayInclude(opening) ? findIn(opening, including) : undefined;
  if (texts !== undefined) return { word: texts, isName: false };
  if (isStatus && !withResults.test(opening)) return undefined;
  const isPlatform = server.speaksOf(platforms);
  const named = nameWords.find((word, at) => {
    const isBrand = at === 0 && nameWords.length > 1;
    const tells =
      (held?.has(word.text) ?? false) ||
      (afterVerbs.has(word.text) && at > 0 && isRead(nameWords[at - 1])) ||
      isWritten(word, nameWords[at + 1], isPlatform, isBrand);
    return tells && !isGiven(word, reading) && !isFinding(word, reading);
  });
  if (named !== undefined) return { word: named, isName: true };
  const main = acts.find(({ role }) => role === "main");
  if (main === undefined) return undefined;
  const end = main.objectEnd + (reading.description[main.objectEnd] === "," ? listReach : reach);
  const told = words.find((word, at) => {
    const isNear = word.start >= main.start && word.end <= end;
    return isNear && isWritten(word, words[at + 1], isPlatform, false) && !isFinding(word, reading);
  });
  return told && { word: told, isName: false };
}

export const strangerContent = {
  id: "stranger-content",
  kind: "fact",
  title: "Returns what strangers have written",
  summary:
    "The tool returns web pages, mail, comments, issues, reviews or other texts that anybody may have written.",
  about: [
    "Text that comes back from a tool is read by the agent like any other text, instructions included. Where strangers can write it, they can try to steer the agent with it, so what it may do afterwards matters more.",
    "The signal looks at what is read (comments, pages, mail) and at where it comes from (the web, a forum, a mailbox). Numbers, settings and lists of types are left out.",
  ],
  examples: [
    {
      tool: { name: "get_user_info", description: "Get a user, including the stories they submitted." },
      quote: "including the stories",
    },
    { tool: { name: "get_post_by_id", description: "Returns one by its ID." }, quote: "post" },
    { tool: { name: "linkedin_post", description: "" }, quote: undefined },
    {
      tool: { name: "get_video", description: "Get title, description, duration, and captions." },
      quote: "captions",
    },
    {
      tool: { name: "get_scan_issues", description: "Get the issues that a scan has found." },
      server: { name: "Web proxy", description: "Scans the web" },
      quote: undefined,
    },
    {
      tool: { name: "search_source", description: "" },
      server: { name: "Finder", description: "Deep research on any topic" },
      quote: "search",
    },
    {
      tool: { name: "get_articles", description: "Returns the latest ones." },
      server: { name: "Feeds", description: "RSS feeds" },
      quote: "articles",
    },
    {
      tool: { name: "get_page_views", description: "Returns how often a page was seen." },
      server: { name: "Wiki" },
      quote: undefined,
    },
    { tool: { name: "validate_comments", description: "Checks comments." }, quote: undefined },
    {
      tool: {
        name: "summarize_transcript",
        description: "Summarizes what it is given.",
        inputSchema: { type: "object", properties: { transcript: { type: "string" } } },
      },
      quote: undefined,
    },
    {
      tool: { name: "get_web_traffic", description: "Returns the volume of web traffic." },
      quote: undefined,
    },
    { tool: { name: "search", description: "" }, server: { name: "Google Search" }, quote: "search" },
    { tool: { name: "fetch_webpage", description: "Returns the text of a web page." }, quote: "webpage" },
    { tool: { name: "list_comments", description: "Lists the comments of a story." }, quote: "comments" },
    {
      tool: { name: "list_issue_types", description: "Lists the types that an issue can have." },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!readsThings(reading)) return [];
    const because = "strangers may have written what comes back";
    const meaning = { signal: "stranger-content", supports: "untrusted", weight: 2, because } as const;
    const place = findPlace(reading);
    if (place !== undefined)
      return [(place.isName ? quoteName : quoteDescription)(reading, place.word, meaning)];
    const hit = findIn(reading.description.slice(0, 200), eastAsian);
    return hit === undefined ? [] : [quoteDescription(reading, hit, meaning)];
  },
} satisfies FactSignal;
