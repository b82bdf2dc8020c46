import { wordSet } from "#risk/text/touches.ts";

/** What strangers write, wherever it is read. */
export const strangers =
  wordSet(`web webpage webpages website websites news headlines comment comments reviews tweet
  tweets reddit forum casts toots story stories transcript transcripts captions subtitles hotspots posts google bing internet inbox
  crawl scrape gist rss feed feeds submissions hackernews danmaku webfetch duckduckgo serpapi blog blogs unread unreads`);
/** The same, but as the first word of a name the tool's own brand or subject. */
export const strangersWithin = wordSet("headline mails mentions replies subreddit");
/** `get_post`, but not `linkedin_post`, which may be one to come. */
export const afterVerbs = wordSet("post");
/** What strangers write on the web, by mail or in a forum; elsewhere these belong to somebody. */
export const onPlatforms =
  wordSet(`article articles content page youtube issue issues messages threads email emails mail
  transcription ticket tickets discussion discussions review html message chat chats conversation conversations pages`);
export const platforms =
  wordSet(`web news reddit hackernews youtube twitter tiktok instagram facebook linkedin gmail email github
  gitlab jira slack discord telegram whatsapp duckduckgo google bing wikipedia tavily exa brave firecrawl webpage website
  internet scrape crawl crawler rss nostr farcaster mastodon bluesky weibo bilibili quora stackoverflow stackexchange
  tabnews geeknews wiki mediawiki pinterest search zendesk intercom hn social media email inbox messages blockchain ordinals`);
/** What else is called an issue or a ticket: what a scanner has found, and a seat on a train. */
export const tracked = wordSet("issue issues ticket tickets");
export const findings = wordSet(
  "scan scanner sonar sonarqube burp burpsuite vulnerability lint quality seo accessibility performance security health train trains railway flight flights bus 12306",
);

/** Web pages, comments, news and posts in Chinese, Japanese and Korean. */
export const eastAsian = /网页|评论(?![量数])|弹幕|热搜|热榜|新闻|资讯|帖子|ニュース|뉴스|댓글/;

/** `web app`, `url filtering rule`, `google drive`: not the web itself. */
export const mayMislead = wordSet("web url urls page content google review internet code chat");
export const misleading =
  wordSet(`app apps application applications service services hook hooks server console acl filtering
  category size type types rule encoding encoded format ui play map maps cloud drive sheets docs calendar workspace ads
  analytics classroom test tests component components instruction instructions guidelines views speed dlp probe probes traffic protocol protocols
  connection scanning room rooms widget bot bots completion completions model models`);
/** Servers that search the web, and what their results are called. */
export const engines = wordSet(
  "brave tavily exa firecrawl duckduckgo bing serp serpapi perplexity searxng kagi google-search",
);
export const results = wordSet(
  "search research results crawl scrape agent image images video videos place places local ask answer find finder docs documentation",
);
/** Servers where whoever likes may read code and propose some, and what holds it. */
export const codeHosts = wordSet("github gitlab gitea bitbucket");
export const proposals = wordSet(
  "file files contents content commit commits pull merge code repositories readme diff users",
);
/** Servers that keep what customers have written, and what it is kept in. */
export const desks = wordSet("hubspot zendesk intercom freshdesk crm helpdesk");
export const kept = wordSet(
  "object objects engagement engagements record records conversation conversations email emails mail messages tickets ticket",
);
/** Servers of which everything was written by whoever has an account, and what of it is read there. */
export const meetings = wordSet(
  `nostr farcaster mastodon bluesky bilibili weibo xiaohongshu rednote douyin hackernews hn reddit tabnews geeknews lobsters
  airbnb tripadvisor yelp stepstone glassdoor indeed upwork craigslist ebay etsy quora stackoverflow stackexchange tiktok instagram twitter`,
);
export const written = wordSet(
  `search profile profiles user notes casts listing listings contents content articles article post answers questions
  jobs job items item vacancies`,
);
/** Last words of names that say that something about the texts comes back, and not the texts. */
export const metadata =
  wordSet(`type types field fields status count categories labels label settings stats statistics
  metadata dates link links priorities definition definitions sla draft drafts info number source sources id ids rate
  logs requests config permission permissions restrictions watchers transitions template templates dependencies
  views visits clicks impressions scheduled`);

/** Servers where people talk to each other, and what they say there is called. */
export const talks = wordSet(
  `discourse forum forums community messenger messaging chat chats zulip mattermost matrix rocketchat sms imessage mailbox imap
  discord slack telegram whatsapp wechat signal`,
);
export const said = wordSet(
  "messages message history inbox mails mail emails replies thread threads notifications mentions dms conversation conversations",
);
/** Servers of telephones, where what callers said is kept with the call. */
export const phones = wordSet(
  "phone phones telephony voice retell vapi aircall dialpad ringcentral gong calls voicemail voip",
);
export const called = wordSet("call calls recording recordings voicemail voicemails transcript transcripts");
/** Servers of forms, and of people who are paid for answers. */
export const askers = wordSet(
  `form forms survey surveys typeform jotform questionnaire questionnaires poll polls workers humans crowdsourcing freelancers gig gigs
  annotators`,
);
export const answered = wordSet(
  "answers answer responses response entries submissions submission results result replies human",
);
