import { quoteDescription, quoteName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { wordSet } from "#risk/text/touches.ts";

const secrets =
  wordSet(`password passwords secret secrets credential credentials passphrase mnemonic keypair keypairs
  apikey certificate certificates otp totp`);
const keyed = wordSet(
  "api access private ssh secret signing encryption service gpg pgp kms master auth bearer refresh personal login session oauth",
);
const login = /\bQR\b.{0,40}\b(?:pair|login|log in|authenticat|scan)/; // `QR code for pairing`
const gives =
  /^(?:get|list|create|generate|read|fetch|retrieve|show|export|rotate|issue|request|obtain|describe|find|extract|reveal|add|set|update|import|register|login|authenticate|sign|derive|save|store|put)$/;

export const secretWords = {
  id: "secret-words",
  kind: "fact",
  title: "Returns or creates a secret",
  summary:
    "The name or the description says that the tool returns, creates or stores a password, a key or a token.",
  about: [
    "A tool that hands out credentials gives the agent whatever those credentials open. What it can do then is no longer bounded by the tools that it was given.",
    "Deleting a secret hands nothing out, and a tool that merely needs a key in its configuration does not count.",
  ],
  examples: [
    {
      tool: { name: "create_access_key", description: "Creates an access key for a user." },
      quote: "access_key",
    },
    { tool: { name: "delete_secret", description: "Deletes a secret." }, quote: undefined },
    { tool: { name: "get_keyboard", description: "Returns the keyboard layout." }, quote: undefined },
  ],
  find(reading) {
    const meaning = {
      signal: "secret-words",
      supports: "secrets",
      weight: 2,
      because: "a secret comes back or is made",
    } as const;
    for (const act of reading.acts) {
      if (act.role === "later" || act.role === "title" || !gives.test(act.verb.lemma)) continue;
      const words = act.objectWords;
      const last = words.at(-1) ?? "";
      const keyOrToken = /^(?:keys?|tokens?)$/.test(last) && words.some((word) => keyed.has(word));
      if (!keyOrToken && !secrets.has(last)) continue;
      const before = words.at(-2);
      const text = act.role === "name" ? reading.tool.name : reading.description;
      const end = act.objectEnd;
      const from = text
        .slice(0, end)
        .toLowerCase()
        .lastIndexOf(keyOrToken && before !== undefined ? before : last);
      const span = { start: from < 0 ? act.objectStart : from, end };
      return [
        act.role === "name" ? quoteName(reading, span, meaning) : quoteDescription(reading, span, meaning),
      ];
    }
    const hit = login.exec(reading.description.slice(0, 400));
    return hit === null
      ? []
      : [quoteDescription(reading, { start: hit.index, end: hit.index + hit[0].length }, meaning)];
  },
} satisfies FactSignal;
