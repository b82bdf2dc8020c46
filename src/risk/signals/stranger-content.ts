import { findIn, quoteDescription, quoteName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { ServerReading } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline } from "#risk/text/act.ts";
import { takesText } from "#risk/text/parameters.ts";
import { mentions, wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";

/** What strangers write, wherever it is read. */
const strangers = wordSet(`web webpage webpages website websites news headlines comment comments reviews tweet
  tweets reddit forum casts toots story stories transcript transcripts captions subtitles hotspots posts google bing internet inbox
  crawl scrape gist rss feed feeds hackernews danmaku webfetch duckduckgo serpapi blog blogs unread unreads`);
/** The same, but as the first word of a name the tool's own brand or subject. */
const strangersWithin = wordSet("headline mails mentions replies subreddit");
/** What strangers write on the web, by mail or in a forum; elsewhere these belong to somebody. */
const onPlatforms = wordSet(`article content page youtube issue issues messages threads email emails mail
  transcription ticket tickets discussion discussions review html message chat chats conversation conversations pages`);
const platforms =
  wordSet(`web news reddit hackernews youtube twitter tiktok instagram facebook linkedin gmail email github
  gitlab jira slack discord telegram whatsapp duckduckgo google bing wikipedia tavily exa brave firecrawl webpage website
  internet scrape crawl crawler rss nostr farcaster mastodon bluesky weibo bilibili quora stackoverflow stackexchange
  tabnews geeknews wiki mediawiki pinterest search zendesk intercom hn social media email inbox messages blockchain ordinals`);
/** Web pages, comments, news and posts in Chinese, Japanese and Korean. */
const eastAsian = /网页|评论(?![量数])|弹幕|热搜|热榜|新闻|资讯|帖子|ニュース|뉴스|댓글/;

/** `web app`, `url filtering rule`, `google drive`: not the web itself. */
const mayMislead = wordSet("web url urls page content google review internet");
const misleading =
  wordSet(`app apps application applications service services hook hooks server console acl filtering
  category size type types rule encoding encoded format ui play map maps cloud drive sheets docs calendar workspace ads
  analytics classroom test tests component components instruction instructions guidelines views speed dlp probe probes traffic protocol protocols
  connection`);
/** Servers that search the web, and what their results are called. */
const engines = wordSet(
  "brave tavily exa firecrawl duckduckgo bing serp serpapi perplexity searxng kagi google-search",
);
const results = wordSet(
  "search research results crawl scrape agent image images video videos place places local ask answer find finder",
);
/** Servers where strangers propose code, and what holds it. */
const codeHosts = wordSet("github gitlab gitea bitbucket");
const proposals = wordSet(
  "file files contents content commit commits pull merge code repositories readme diff users",
);
/** Servers that keep what customers have written, and what it is kept in. */
const desks = wordSet("hubspot zendesk intercom freshdesk crm helpdesk");
const kept = wordSet("object objects engagement engagements record records conversation conversations");
/** Servers of which everything was written by whoever has an account, and what of it is read there. */
const meetings = wordSet(
  `nostr farcaster mastodon bluesky bilibili weibo xiaohongshu rednote douyin hackernews hn reddit tabnews geeknews lobsters
  airbnb tripadvisor yelp quora stackoverflow stackexchange tiktok instagram twitter`,
);
const written = wordSet(
  `search profile profiles user notes casts listing listings contents content articles article post answers questions`,
);
/** Last words of names that say that something about the texts comes back, and not the texts. */
const metadata =
  wordSet(`type types field fields status count categories labels label settings stats statistics
  metadata dates link links priorities definition definitions sla draft drafts info number source sources id ids rate
  logs requests config permission permissions restrictions watchers transitions template templates dependencies`);

const makingVerbs = wordSet("generate create validate format count estimate sign");
/** `the final results`: after all, more than a status comes back. */
const withResults = /\b(?:(?:available|final|partial) results|results? data|crawled pages)\b/i;
const goingVerbs = wordSet("navigate go download");

function readsThings({ acts }: ToolReading): boolean {
  const name = acts.find(({ role, sure }) => role === "name" && sure >= 0.7);
  const main = acts.find(({ role }) => role === "main");
  const verb = (main?.verb.sense === "read" ? main : (name ?? main))?.verb;
  if (verb === undefined) return true;
  if (makingVerbs.has(verb.lemma)) return false;
  if (verb.sense === "read" || verb.sense === "compute" || goingVerbs.has(verb.lemma)) return true;
  // `Run web research`, `Perform a web search`
  const isOpen = verb.sense === "run" || verb.sense === "vague";
  return isOpen && main !== undefined && mentions(main, results);
}

/** True for a word that names what strangers write; the first word of a name is often only a brand. */
function isWritten(word: Token, next: Token | undefined, isPlatform: boolean, isBrand: boolean): boolean {
  const { text } = word;
  if (mayMislead.has(text) && misleading.has(next?.text ?? "")) return false;
  if (strangers.has(text)) return true;
  return !isBrand && (strangersWithin.has(text) || (isPlatform && onPlatforms.has(text)));
}

/** `Google Search`, as a server's name; Google's other products keep somebody's own. */
const isGoogleSearch = ({ nameWords }: ServerReading): boolean =>
  nameWords.some(({ text }) => text === "google") && nameWords.some(({ text }) => text === "search");

/** What holds the words of strangers on a server of this kind. */
function heldBy(server: ServerReading): ReadonlySet<string> | undefined {
  if (server.speaksOf(engines) || isGoogleSearch(server)) return results;
  if (server.speaksOf(codeHosts)) return proposals;
  if (server.speaksOf(meetings)) return written;
  return server.speaksOf(desks) ? kept : undefined;
}

/** `summarize_transcript` with a `transcript`: the caller brings it along, and only what is made of it comes back. */
const isGiven = ({ text }: Token, { parameters, acts }: ToolReading): boolean =>
  parameters.some((parameter) => parameter.key === text && takesText(parameter)) &&
  acts.some((act) => isHeadline(act) && act.verb.sense === "compute");

/** Characters after the object of the first sentence within which words still belong to it. */
const reach = 25;

function findPlace(reading: ToolReading): { word: Token; isName: boolean } | undefined {
  const { acts, nameWords, words, server } = reading;
  const last = nameWords.at(-1)?.text ?? "";
  const isPull = last === "requests" && /^(?:pull|merge)$/.test(nameWords.at(-2)?.text ?? "");
  const isStatus = (metadata.has(last) && !isPull) || nameWords.some(({ text }) => text === "analytics");
  if (isStatus && !withResults.test(reading.description.slice(0, 300))) return undefined;
  const isPlatform = server.speaksOf(platforms);
  const held = heldBy(server);
  const named = nameWords.find((word, at) => {
    const isBrand = at === 0 && nameWords.length > 1;
    const tells = (held?.has(word.text) ?? false) || isWritten(word, nameWords[at + 1], isPlatform, isBrand);
    return tells && !isGiven(word, reading);
  });
  if (named !== undefined) return { word: named, isName: true };
  const main = acts.find(({ role }) => role === "main");
  if (main === undefined) return undefined;
  const told = words.find((word, at) => {
    const isNear = word.start >= main.start && word.end <= main.objectEnd + reach;
    return isNear && isWritten(word, words[at + 1], isPlatform, false);
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
