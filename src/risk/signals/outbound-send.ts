import { findTold } from "#risk/told-people.ts";
import { quoteAct, quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { Act } from "#risk/text/act.ts";
import { mentions, union, wordSet } from "#risk/text/touches.ts";
import {
  boards,
  chats,
  comments,
  forwarders,
  inward,
  makes,
  messages,
  publicThings,
  publishes,
  ringing,
  rings,
  sends,
  sets,
  sources,
  uploaded,
} from "#risk/words/outbound.ts";
import { isOffered, offering } from "#risk/offered.ts";
import { codeHosts } from "#risk/words/strangers.ts";

/** True on servers, and for tools, whose name says that people meet there. */
const isAmongPeople = ({ server, nameWords }: ToolReading): boolean =>
  server.speaksOf(chats) || nameWords.some(({ text }) => chats.has(text));

/** Who else is on the server. */
interface Place {
  readonly amongPeople: boolean;
  readonly onCodeHost: boolean;
  readonly onBoard: boolean;
}

function placeOf(reading: ToolReading): Place {
  const { server } = reading;
  return {
    amongPeople: isAmongPeople(reading),
    onCodeHost: server.speaksOf(codeHosts),
    onBoard: server.speaksOf(boards),
  };
}

const ties = wordSet("branch link links");
/** `Add issues to a sprint`: what was written before is put in order. */
const isArranging = ({ verb, head }: Act): boolean =>
  ties.has(head) || (verb.lemma === "add" && /^(?:sub-)?issues?$/.test(head));

/** With no other verb is anything put before people. */
const reaching = union(sends, makes, sets, publishes, rings, offering, wordSet("upload push"));

/** True for an act that puts words before other people. */
function reachesPeople(act: Act, { amongPeople, onCodeHost, onBoard }: Place): boolean {
  if (act.role === "later" || act.role === "title" || act.sure < 0.7) return false;
  const { lemma } = act.verb;
  if (!reaching.has(lemma)) return false;
  if (amongPeople && mentions(act, publicThings))
    return makes.has(lemma) ? !isArranging(act) : sends.has(lemma);
  if (sets.has(lemma) && forwarders.has(act.head)) return true;
  if (lemma === "upload" && mentions(act, uploaded)) return true;
  if (isOffered(act)) return true;
  if (lemma === "push" && /^images?$/.test(act.head)) return true;
  if (mentions(act, inward) && !(lemma === "send" && /^drafts?$/.test(act.head))) return false;
  if (onBoard && (makes.has(lemma) || sends.has(lemma)) && mentions(act, comments)) return true;
  if (onCodeHost && publishes.has(lemma) && sources.has(act.head)) return true;
  if (rings.has(lemma) && act.head === "call" && mentions(act, ringing)) return true;
  return sends.has(lemma) && (amongPeople ? act.head !== "" : mentions(act, messages));
}

export const outboundSend = {
  id: "outbound-send",
  kind: "fact",
  title: "Sends to other people",
  summary: "The tool sends, posts, publishes or comments where others read it.",
  about: [
    "Whatever the agent has in its context can leave through such a tool: the words are the agent's choice, and the readers are outside. Together with private data it makes a way out.",
    "Sending a command to a terminal or a prompt to a model reaches no other person and does not count here.",
  ],
  examples: [
    { tool: { name: "send_email", description: "Sends an email." }, quote: "send_email" },
    {
      tool: {
        name: "buy_lead",
        description: "Buys a lead.",
        inputSchema: {
          type: "object",
          properties: { text: { type: "string", description: "Message to send to the student" } },
        },
      },
      quote: "text",
    },
    {
      tool: {
        name: "ask",
        description: "Asks.",
        inputSchema: {
          type: "object",
          properties: { text: { type: "string", description: "Message to send to the model" } },
        },
      },
      quote: undefined,
    },
    {
      tool: { name: "send_draft", description: "Sends an existing draft." },
      server: { name: "Gmail", description: "Mail in your terminal" },
      quote: "send_draft",
    },
    {
      tool: { name: "patch_send_as", description: "Patches an alias." },
      server: { name: "Gmail" },
      quote: undefined,
    },
    {
      tool: { name: "create_issue", description: "Creates an issue." },
      server: { name: "GitHub", description: "Issues and pull requests on GitHub" },
      quote: "create_issue",
    },
    { tool: { name: "upload_file", description: "Uploads a file." }, quote: "upload_file" },
    {
      tool: {
        name: "mark_read",
        description: "Marks a channel as read.",
        inputSchema: { type: "object", properties: { channel_id: { type: "string" } } },
      },
      server: { name: "Slack" },
      quote: undefined,
    },
    {
      tool: {
        name: "create_event",
        description: "Creates an event.",
        inputSchema: { type: "object", properties: { attendees: { type: "array" } } },
      },
      quote: "attendees",
    },
    {
      tool: {
        name: "create_link",
        description: "Creates a link for a payment.",
        inputSchema: { type: "object", properties: { notify_email: { type: "boolean" } } },
      },
      quote: "notify_email",
    },
    {
      tool: { name: "add_issues_to_sprint", description: "Adds issues to a sprint." },
      server: { name: "Jira" },
      quote: undefined,
    },
    { tool: { name: "send_command", description: "Sends a command to the terminal." }, quote: undefined },
  ],
  find(reading) {
    const meaning = {
      signal: "outbound-send",
      supports: "external",
      weight: 2,
      because: "others receive what the agent writes",
    } as const;
    const place = placeOf(reading);
    // A message on a queue is for a program, and `send_as` is a name to send under.
    const { nameWords } = reading;
    const isInward =
      (isAbout(reading, "shell") && !place.amongPeople) ||
      nameWords.some(
        ({ text }, at) => text === "queue" || (text === "send" && nameWords[at + 1]?.text === "as"),
      );
    const act = isInward ? undefined : reading.acts.find((candidate) => reachesPeople(candidate, place));
    if (act !== undefined) return [quoteAct(reading, act, meaning)];
    const told = findTold(reading, place.amongPeople);
    return told === undefined ? [] : [quoteParameterName(told, meaning)];
  },
} satisfies FactSignal;
