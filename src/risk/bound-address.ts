import type { ToolReading } from "#risk/reading.ts";
import { isAbout, type ServerReading } from "#risk/server-reading.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { isTopLevel, type Parameter } from "#risk/text/parameters.ts";
import { mentions, wordSet } from "#risk/text/touches.ts";

/** Where the parameter is a host, it is called only beside one of these. */
const requestKeys = wordSet("method path params body");
/** Sites that the address is bound to where they are named. */
const bound =
  /\b(?:youtube|yt-dlp|rednote|xiaohongshu|douyin|weibo|tiktok|facebook|instagram|linkedin|twitter|github|reddit|amazon|airbnb|figma|google|notion|wikipedia|arxiv|bilibili|spotify|crunchbase|zillow|glassdoor|indeed|yelp|ebay|walmart|etsy|pinterest|vimeo|twitch|soundcloud|quora|steam|yahoo|tripadvisor|spreadsheets?|artifact|wayback|git)\b/i;
/** `a Microsoft documentation page`: one maker's; `the library documentation` may be anybody's. */
const ownDocs =
  /\b(?:a|an|the|of|from|in) [A-Z]\w{1,30} (?:docs|documentation)\b|\b[A-Z]{2}\w{0,30} (?:docs|documentation)\b|\bthe documentation page\b|\bdocs\.\w/;
/** `example.org` */
const oneSite = /\b[\w-]{2,40}\.(?:com|org|net|io|cn|jp|de)\b/i;
/** `Requires a valid hotel listing URL` */
const validUrl = /\bvalid (?:[\w-]+ ){1,5}url\b/i;
/** `s3://`, but not `https://` */
const otherScheme = /\b(?!https?\b)[a-z][a-z0-9+-]{1,20}:\/\//;
/** Of the verbs that write, those that go to the address; the others only keep it. */
const goes = wordSet(
  "send post notify upload publish forward submit download export put patch register make request",
);

/** An address that is kept in order to be called. */
const calledBack = /webhook|callback/;
/** `create_hook` with a `target_url` */
const hooks = wordSet("hook hooks webhook webhooks");
export const isCalledBack = ({ key }: Parameter, { nameWords }: ToolReading): boolean =>
  calledBack.test(key) || nameWords.some(({ text }) => hooks.has(text));

const requestParts = wordSet("method headers body");
const apiUrl = /^(?:api|request|target|webhook) url$/;

/** `api_url` beside `api_method` and `api_body`: a request, now or when its time has come. */
const isRequest = ({ key }: Parameter, { parameters }: ToolReading): boolean =>
  apiUrl.test(key) &&
  parameters.filter((other) => isTopLevel(other) && requestParts.has(other.words.at(-1)?.text ?? ""))
    .length >= 2;

const pages = wordSet("url urls page pages webpage webpages website content");
/** `Save the content of a URL`: what is saved is first fetched. */
const savesPage = (act: Act): boolean => act.verb.lemma === "save" && mentions(act, pages);

/** Words of a server's name that say nothing of whose address it is. */
const anyServer = wordSet(
  "server tool tools fetch fetcher http https website webpage page pages browser scraper scrape content search image images document documents file files markdown reader the and for client crawler html link links",
);
/** `Sentry URL`, on a server of that name. */
const namesServer = ({ description }: Parameter, { nameWords }: ServerReading): boolean => {
  const said = description.slice(0, 200).toLowerCase();
  return nameWords.some(
    ({ text }) => text.length > 3 && !anyServer.has(text) && said.includes(`${text} url`),
  );
};

/** `Absolute URL, or a path on the server` */
const anywhere = /\b(?:absolute|any|arbitrary) urls?\b/i;

/** True where the address is one on a known site, or is kept and not called. */
export function isBound(parameter: Parameter, reading: ToolReading): boolean {
  const { acts, description, nameWords, parameters, server } = reading;
  // Whoever has paid is led to a callback; elsewhere the server calls it.
  const isCalled = isCalledBack(parameter, reading) && !isAbout(reading, "payments");
  const keeps = acts.some(
    (act) =>
      isHeadline(act) &&
      act.sure >= 0.7 &&
      (act.verb.sense === "write" || act.verb.lemma === "manage") &&
      !goes.has(act.verb.lemma) &&
      !savesPage(act),
  );
  if (isRequest(parameter, reading)) return false;
  if ((keeps && !isCalled) || nameWords.some(({ text }) => text === "archive" || text === "archived"))
    return true;
  // `host` and `port` say where the service is; a request says also what is asked for.
  const asked = parameters.filter(({ key }) => requestKeys.has(key)).length;
  if (/host|server/.test(parameter.key) && (asked < 2 || parameters.some(({ key }) => key === "port")))
    return true;
  if (anywhere.test(parameter.description.slice(0, 200))) return false;
  const said = `${parameter.description.slice(0, 200)} ${description.slice(0, 300)} ${server.server.name}`;
  if (namesServer(parameter, server)) return true;
  // `endpoint` may be a path on the one host that the tool calls anyway.
  if (
    (parameter.key === "endpoint" || parameter.key === "uri") &&
    !/\b(?:url|host)\b|https?:/i.test(parameter.description)
  )
    return true;
  return (
    ownDocs.test(said) ||
    validUrl.test(said) ||
    otherScheme.test(said) ||
    bound.test(said) ||
    oneSite.test(said)
  );
}
