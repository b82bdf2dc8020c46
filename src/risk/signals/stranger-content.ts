import { quoteDescription, quoteName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";

const written =
  wordSet(`web webpage webpages website websites url urls news headlines headline comment comments review
  reviews tweet tweets reddit forum subreddit story stories transcript transcripts transcription captions subtitles
  hotspots inbox email emails mail mails unread unreads html crawl scrape gist rss feed feeds hackernews
  discussion discussions issue issues ticket tickets replies mentions danmaku posts webfetch duckduckgo threads
  messages blog blogs article webpage content page youtube`);
const whole = wordSet(
  "article content page youtube issues issue messages threads posts url urls web emails email mail transcription ticket tickets discussion discussions html",
);
const strangers =
  wordSet(`web webpage webpages website websites news headlines comment comments review reviews tweet tweets
  reddit forum story stories transcript transcripts captions subtitles hotspots posts google bing internet inbox crawl scrape gist rss
  feed feeds hackernews danmaku webfetch duckduckgo blog blogs unread unreads`);
const platforms =
  wordSet(`web news reddit hackernews youtube twitter tiktok instagram facebook linkedin gmail email github gitlab
  jira slack discord telegram whatsapp duckduckgo google bing tavily exa brave firecrawl browser webpage website internet
  scrape crawl crawler search rss zendesk intercom hn social media email inbox messages blockchain ordinals`);
const eastAsian = /网页|评论|弹幕|热搜|热榜|新闻|资讯|帖子|ニュース|뉴스|댓글/; // `评论`
/** `web app`, `url filtering rule`: not the web itself. */
const notWritten =
  /^(?:apps?|application|applications|services?|hooks?|server|console|acl|filtering|category|size|type|types|rule|encoding|encoded|format|ui|play|maps|cloud|drive|sheets|docs|calendar|workspace|ads|analytics|classroom|map)$/;
const pageWords = /^(?:navigate|goto|back|forward|text|html|elements|snapshot|content|source|markdown)$/;
const metadata =
  /^(?:type|types|field|fields|status|count|categories|labels|label|settings|stats|statistics|metadata|dates|link|links|priorities|definition|definitions|sla|draft|drafts|info|number|source|sources|id|ids|rate|logs|requests|config)$/;

function readsThings({ acts }: ToolReading): boolean {
  const name = acts.find(({ role, sure }) => role === "name" && sure >= 0.7);
  const main = acts.find(({ role }) => role === "main");
  const act = main?.verb.sense === "read" ? main : (name ?? main);
  if (act === undefined) return true;
  if (/^(?:generate|create|validate|format|count|estimate)$/.test(act.verb.lemma)) return false;
  return /^(?:read|compute)$/.test(act.verb.sense) || /^(?:navigate|go|download)$/.test(act.verb.lemma);
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
    const { server, nameWords, words } = reading;
    const last = nameWords.at(-1)?.text ?? "";
    const isPlatform = !platforms.isDisjointFrom(server.about) || isAbout(reading, "browser");
    const counts = (word: Token, next?: Token): boolean =>
      !(/^(?:web|urls?|page|content|google)$/.test(word.text) && notWritten.test(next?.text ?? "")) &&
      (strangers.has(word.text) || (written.has(word.text) && (isPlatform || !whole.has(word.text))));
    const isPage = isAbout(reading, "browser") && nameWords.some((word) => pageWords.test(word.text));
    const pageWord = isPage ? nameWords.find((word) => pageWords.test(word.text)) : undefined;
    if (pageWord !== undefined) return [quoteName(reading, pageWord, meaning)];
    if (!metadata.test(last)) {
      const named = nameWords.find(
        (word, at) =>
          counts(word, nameWords[at + 1]) && (at > 0 || nameWords.length === 1 || strangers.has(word.text)),
      );
      if (named !== undefined) return [quoteName(reading, named, meaning)];
      const main = reading.acts.find((act) => act.role === "main");
      const told =
        main === undefined
          ? undefined
          : words.find(
              (word, at) =>
                word.start >= main.start && word.end <= main.objectEnd + 25 && counts(word, words[at + 1]),
            );
      if (told !== undefined) return [quoteDescription(reading, told, meaning)];
    }
    const hit = eastAsian.exec(reading.description.slice(0, 200));
    return hit === null
      ? []
      : [quoteDescription(reading, { start: hit.index, end: hit.index + hit[0].length }, meaning)];
  },
} satisfies FactSignal;
