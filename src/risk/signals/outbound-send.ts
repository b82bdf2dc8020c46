import { quoteDescription, quoteName, quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { wordSet } from "#risk/text/touches.ts";

const sends = wordSet(
  "send post publish share reply broadcast tweet forward notify invite submit message email dm announce respond",
);
const makes = wordSet("create add update edit open write");
const messages =
  wordSet(`message messages email emails mail sms comment comments post posts tweet reply replies issue issues gist pull
  discussion announcement newsletter webhook feedback story draft thread chat whatsapp review notification file text voice call
  image video location poll invitation note dm`);
const publicThings = wordSet(
  "issue issues gist pull merge pr discussion comment comments review tweet post reply announcement release webhook",
);
const chats =
  wordSet(`discord slack whatsapp telegram gmail email mail sms messenger teams twitter linkedin facebook instagram reddit github gitlab
  mastodon bluesky line wechat dingtalk lark feishu mail smtp sendgrid twilio waha wapulse nostr imessage hubspot jira figma confluence atlassian vrchat`);
const inward = wordSet(
  "draft prompt command commands code keys key character request query transaction data control",
);
const recipients =
  /^(?:to|cc|bcc|recipient|recipients|to email|email to|to number|phone number|attendees|chat id|channel id|destinatario|destinatário)$/;

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
      tool: { name: "create_issue", description: "Creates an issue." },
      server: { name: "GitHub", description: "Issues and pull requests on GitHub" },
      quote: "create_issue",
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
    const { server } = reading;
    const isChat =
      !chats.isDisjointFrom(server.about) || reading.nameWords.some((word) => chats.has(word.text));
    for (const act of reading.acts) {
      if (act.role === "later" || act.role === "title" || act.sure < 0.7) continue;
      const { lemma } = act.verb;
      const words = act.objectWords;
      const isPublic = isChat && words.some((word) => publicThings.has(word));
      if ((!isPublic && words.some((word) => inward.has(word))) || isAbout(reading, "shell")) continue;
      const rings = /^(?:make|place|start)$/.test(lemma) && act.head === "call" && words.length > 1;
      const sent =
        rings ||
        (sends.has(lemma) && (words.some((word) => messages.has(word)) || (isChat && words.length > 0)));
      const made = makes.has(lemma) && isPublic && act.head !== "branch";
      if (!sent && !made) continue;
      const span =
        act.head === ""
          ? act
          : { start: Math.min(act.start, act.objectStart), end: Math.max(act.end, act.objectEnd) };
      return [
        act.role === "name" ? quoteName(reading, span, meaning) : quoteDescription(reading, span, meaning),
      ];
    }
    const writes = reading.acts.some(
      (act) => act.role !== "later" && (act.verb.sense === "write" || act.verb.sense === "run"),
    );
    const recipient =
      writes && isChat
        ? reading.parameters.find(({ key, path, name }) => path === name && recipients.test(key))
        : undefined;
    const removes = reading.acts.some(
      (act) =>
        (act.role === "name" || act.role === "main") &&
        (act.verb.sense === "remove" ||
          act.verb.sense === "read" ||
          act.objectWords.some((word) => /^(?:reaction|emoji|star)$/.test(word))),
    );
    return recipient === undefined || removes ? [] : [quoteParameterName(recipient, meaning)];
  },
} satisfies FactSignal;
