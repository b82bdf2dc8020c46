import type { ToolReading } from "#risk/reading.ts";
import type { ActSignal } from "#risk/signal.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { wordSet } from "#risk/text/touches.ts";

const offers = wordSet(
  "post create publish submit offer add open launch request make ask hire award commission approve",
);
const work = wordSet(
  "task tasks job jobs gig bounty bounties competition contest contests quest challenge assignment",
);
const people = wordSet(
  "human humans worker workers freelancer freelancers contractor contractors tasker taskers person expert experts",
);
const bounties = wordSet("bounty bounties");
/** Taken as arguments where work is paid. */
const wages = /(?:^| )(?:reward|bounty|prize|payout|pay|wage|budget|compensation|remuneration)(?: |$)/;
/** `for human workers`, `get paid per approved post`, `before paying` */
const isPaid =
  /\b(?:human workers?|freelancers?|real (?:humans?|people)|(?:get|gets|are|is) paid|before paying|workers? (?:are|is|get)|many humans|pays? (?:out|the|each|whoever|humans?|workers?)|releases? (?:the |their )?(?:payment|escrow|funds))\b/i;
/** Further down, other tools are spoken of. */
const opening = 600;

const saysPaid = ({ description, parameters }: ToolReading): boolean =>
  isPaid.test(description.slice(0, opening)) || parameters.some(({ key }) => wages.test(key));

/** `hire_freelancer`, `Ask a human worker` */
const engages = ({ verb, objectWords }: Act): boolean =>
  (verb.lemma === "hire" || verb.lemma === "commission") && objectWords.some((word) => people.has(word));

export const paidWork = {
  id: "paid-work",
  kind: "act",
  verbs: offers,
  inNames: "phrase",
  title: "Has people work for pay",
  supports: "Financial",
  summary: "The tool hires somebody, or posts a task, a contest or a bounty that people are paid for.",
  about: [
    "Whoever posts a task for a reward owes it as soon as somebody has done the work, so such a call binds like an order. The same holds for hiring, and for approving work whose payment is then released.",
    "A task of a to-do list pays nobody. The signal asks for people who work, for pay in the description, or for a reward among the parameters.",
  ],
  examples: [
    {
      tool: { name: "post_bounty", description: "Posts a bounty for whoever solves it." },
      quote: "post_bounty",
    },
    {
      tool: { name: "post_task", description: "Posts a task for human workers and waits." },
      quote: "post_task",
    },
    { tool: { name: "hire_freelancer", description: "Hires a freelancer." }, quote: "hire_freelancer" },
    { tool: { name: "create_task", description: "Creates a task in a list." }, quote: undefined },
  ],
  claim(act, tool) {
    const { lemma, kind } = act.verb;
    if (!isHeadline(act) || kind === "past" || kind === "noun" || act.sure < 0.5) return undefined;
    if (engages(act)) return "whoever is hired is paid";
    const words = act.objectWords;
    if (lemma === "ask")
      return words.some((word) => people.has(word)) && saysPaid(tool) ? "the answer is paid for" : undefined;
    if (lemma === "approve")
      return releases.test(tool.description.slice(0, opening)) ? "what it approves is paid for" : undefined;
    if (bounties.has(act.head)) return "whoever earns a bounty is paid";
    return work.has(act.head) && saysPaid(tool) ? "the work is paid for" : undefined;
  },
} satisfies ActSignal;

/** `releases the payment` */
const releases = /\breleases? (?:the |their |its )?(?:payment|escrow|funds|reward|payout)\b/i;
