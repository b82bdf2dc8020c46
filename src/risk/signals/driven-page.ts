import type { Evidence } from "#risk/assessment.ts";
import { quoteAct, quoteName, quoteParameterName, type Span } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { isTopLevel } from "#risk/text/parameters.ts";
import { mentions, phraseSet, union, wordSet } from "#risk/text/touches.ts";

/** Steps that bring a page, or what a script finds on it. */
const visits = wordSet("navigate goto go visit evaluate load reload interact");
/** Steps on a page; a server that takes snapshots shows the page after them. */
const steps = wordSet("click tap hover drag drop press type fill upload act open wait");
/** Steps that end without a look at the page, where the server takes no snapshots. */
const blind = union(steps, wordSet("scroll"));
/** What a page holds, has said or has sent, in the name of a tool that shows it. */
const parts = wordSet(
  `console network request requests css html dom text content contents snapshot screenshot element elements source markdown
  find wait evaluate annotate navigate goto back forward tabs`,
);
/** The view, the recording and the machine: a tool of these shows no page. */
const elsewhere = wordSet(
  `resize emulate highlight video recording trace tracing screencast reorder heapsnapshot heap performance memory viewport
  coverage metrics pdf close browsers session sessions profile`,
);
const mouseParts = wordSet("move down up wheel");
/** Steps that take something of the agent's choice to the page. */
const hands = wordSet("upload drop");
const addressKeys = phraseSet("url; urls; start url; target url");
const probes = wordSet("test audit scan check run validate verify measure");

function namesElsewhere({ nameWords }: ToolReading): boolean {
  const isMouse = nameWords.some(({ text }) => text === "mouse");
  return nameWords.some(({ text }) => elsewhere.has(text) || (isMouse && mouseParts.has(text)));
}

/** `navigate_session` with a `url`: it goes there, whatever else its name says. */
const goesToAddress = ({ acts, parameters }: ToolReading): boolean =>
  acts.some((act) => isHeadline(act) && /^(?:navigate|goto|visit)$/.test(act.verb.lemma)) &&
  parameters.some((parameter) => isTopLevel(parameter) && addressKeys.has(parameter.key));

/** `Open a URL`: the page is asked for, and shown to nobody but the user. */
const opens = ({ acts }: ToolReading): boolean =>
  acts.some((act) => isHeadline(act) && act.verb.lemma === "open");

/** `Test whether the URL …`, `Audit a page`: it is visited on the way. */
const tests = ({ acts }: ToolReading): boolean =>
  acts.some((act) => isHeadline(act) && probes.has(act.verb.lemma));

const scripts = wordSet("javascript script code expression");
const runsScript = (act: Act): boolean =>
  /^(?:evaluate|execute|run)$/.test(act.verb.lemma) && mentions(act, scripts);

function isStep(act: Act, takesSnapshots: boolean): boolean {
  if (!isHeadline(act) || act.verb.kind === "past" || act.verb.kind === "noun") return false;
  return visits.has(act.verb.lemma) || runsScript(act) || (takesSnapshots && steps.has(act.verb.lemma));
}

/** Where a browser's tool says that a page comes back: its step, or the part of a page in its name. */
function quotePage(reading: ToolReading, meaning: Omit<Evidence, keyof Span | "where" | "path" | "quote">) {
  const step = reading.acts.find((act) => isStep(act, reading.server.takesSnapshots));
  if (step !== undefined) return quoteAct(reading, step, meaning);
  const isBlind = reading.acts.some(({ role, verb }) => role === "name" && blind.has(verb.lemma));
  if (isBlind && !reading.server.takesSnapshots) return undefined;
  const part = reading.nameWords.find(({ text }) => parts.has(text));
  return part && quoteName(reading, part, meaning);
}

/** What leaves with the step: the address, a file, or whatever code sends. */
function findOutward(reading: ToolReading): Evidence | undefined {
  const meaning = {
    signal: "driven-page",
    supports: "external",
    weight: 1,
    because: "the page that receives it is one of the caller's choice",
  } as const;
  const address = reading.parameters.find(
    (parameter) => isTopLevel(parameter) && addressKeys.has(parameter.key),
  );
  if (address !== undefined) return quoteParameterName(address, meaning);
  const submits = reading.parameters.some(({ key }) => key === "submit");
  const act = reading.acts.find(
    (candidate) =>
      isHeadline(candidate) &&
      (hands.has(candidate.verb.lemma) ||
        runsScript(candidate) ||
        (submits && candidate.verb.lemma === "type")),
  );
  return act && quoteAct(reading, act, meaning);
}

export const drivenPage = {
  id: "driven-page",
  kind: "fact",
  title: "Shows the page of a browser",
  summary:
    "On a server that drives a browser, the tool opens, changes or reads a page, and the page comes back.",
  about: [
    "After a step in a browser, the agent is often shown the page as it is then: always where it went to a page, and after a click where the server takes snapshots. Whoever wrote the page wrote what the agent reads.",
    "An address that the agent chooses, a file that it uploads and code that it runs on a page carry data out. Tools of the window, of recordings and of measurements show no page and do not count.",
  ],
  examples: [
    {
      tool: { name: "browser_click", description: "Clicks on an element." },
      server: { name: "Playwright" },
      siblings: [{ name: "browser_snapshot" }],
      quote: "browser_click",
    },
    {
      tool: { name: "browser_navigate", description: "Navigates to a URL." },
      server: { name: "Playwright" },
      quote: "browser_navigate",
    },
    {
      tool: { name: "browser_resize", description: "Resizes the window." },
      server: { name: "Playwright" },
      quote: undefined,
    },
    {
      tool: { name: "click_element", description: "Clicks an element." },
      server: { name: "Chromium" },
      quote: undefined,
    },
    {
      tool: {
        name: "open_url",
        description: "Opens a URL in the browser.",
        inputSchema: { type: "object", properties: { url: { type: "string" } } },
      },
      quote: "url",
    },
    { tool: { name: "click_rate", description: "Returns the click rate." }, quote: undefined },
    {
      tool: {
        name: "audit_contrast",
        description: "Audits the contrast of colours.",
        inputSchema: { type: "object", properties: { url: { type: "string" } } },
      },
      server: { name: "Playwright" },
      quote: "url",
    },
  ],
  find(reading) {
    if (!isAbout(reading, "browser") || (namesElsewhere(reading) && !goesToAddress(reading))) return [];
    const meaning = {
      signal: "driven-page",
      supports: "untrusted",
      weight: 2,
      because: "strangers may have written the page that comes back",
    } as const;
    const page = quotePage(reading, meaning);
    const outward = findOutward(reading);
    if (page === undefined)
      return outward !== undefined && (opens(reading) || tests(reading)) ? [outward] : [];
    return outward === undefined ? [page] : [page, outward];
  },
} satisfies FactSignal;
