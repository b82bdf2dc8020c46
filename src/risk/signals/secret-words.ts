import { findIn, quoteAct, quoteDescription, quoteName, type Span } from "#risk/quote.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { mentions, wordSet } from "#risk/text/touches.ts";

const secrets =
  wordSet(`password passwords secret secrets credential credentials passphrase mnemonic keypair keypairs
  apikey certificate certificates otp totp cookie cookies`);
const keyed = wordSet(
  "api access private ssh secret signing encryption service gpg pgp kms master auth bearer refresh personal login session oauth secure provisioning enrollment",
);
/** Where keys are kept: a key that is made there is one to encrypt with. */
const vaults = wordSet("vault keyvault kms hsm");
const making = wordSet("create generate import rotate issue regenerate mint reset activate");
/** Whom a token is made for; a key is one of these only where it is made. */
const holders = wordSet(
  "app application client side bot device webhook license licence deploy publishable storage ingest tunnel join runner registration push admin integration agent room",
);
/** `recovery words`, `seed phrase` */
const wordsOfKeys = wordSet("recovery seed backup");
/** To list these gives names, as a rule, and no values. */
const named = wordSet("secret secrets certificate certificates credential credentials");
const keyOrToken = wordSet("key keys token tokens");
/** `QR code for pairing` */
const login = /\bQR\b.{0,40}\b(?:pair|login|log in|authenticat|scan)/;
/** `returning endpoints, access keys`: said of what comes back. */
const comesBack =
  /\b(?:return(?:s|ing)?|includ(?:es|ing)|may contain|contains)\b[^.;\n]{0,120}?\b(?:access keys?|connection strings?|passwords?|api keys?|secrets(?! (?:manager|store|engine))|set-cookie|sensitive information|client secret|(?:join|access|session|auth|bearer|refresh) tokens?|private keys?|recovery (?:words|phrase))\b|\b(?:CVV|CVC)\b/i;
/** One of its last words; few descriptions hold any, and only these are looked at closely. */
const mayComeBack =
  /access key|connection string|password|api key|secret|set-cookie|sensitive info|token|private key|cvv|recovery/i;
const withheld =
  /\b(?:no|not|never|without|excluding|except|masked|redacted|omits?|omitted|omitting|hidden|hides|withheld)\b/i;
/** Verbs that bring a secret into the call; `delete` and `validate` do not. */
const gives =
  wordSet(`get list create generate read fetch retrieve show export rotate issue request obtain describe find
  extract reveal print dump add set update import register login sign derive save store put backup mint issue regenerate activate`);

/** `Exchange authorization code for access token` */
const tokens =
  /\b(?:get|obtain|exchange|create|issue|request|generate)s?\b(?! (?:information|info|details|metadata|status)\b)[^.\n]{0,40}\b(?:temporary credentials|(?:access|refresh|bearer|session|auth(?:entication|orization)?) tokens?|token using the authorization)\b/i;
/** Few descriptions hold the word; only these are looked at closely. */
const token = /token/i;
/** Said after the secret: `mnemonic phrase` */
const tails = wordSet("phrase phrases words");

/** What a process is told when it starts holds its keys: `environment variables`. */
const variables = wordSet("variables vars env");
const environment = wordSet("environment env all");
const shows = wordSet("get read show return fetch dump print");
/** What a login is kept in: `Update a database connection`. */
const connections = wordSet("connection connections");
const logins = wordSet("database db mysql postgres postgresql sql smtp ssh ftp sftp ldap");
const sets = wordSet("create add update set register save store configure edit");
/** On a chain, whoever makes an account makes its key. */
const keyPairs = wordSet("wallet wallets account accounts keypair address addresses");
const makesKeys = wordSet("create generate make gen derive import restore");
/** `Reads .env` */
const dotEnv = /(?<![\w.-])\.env\b/;

/** A tool that reads, or that makes something and says what comes back. */
const handsOut = (act: Act): boolean =>
  isHeadline(act) &&
  (act.verb.sense === "read" || act.verb.lemma === "create" || act.verb.lemma === "reveal");

/** The words of the object that name the secret: `access_key`, `password`. */
function spanOfSecret(act: Act, text: string, onChain: boolean): Span | undefined {
  if (act.role === "later" || act.role === "title") return undefined;
  if (connections.has(act.head) && sets.has(act.verb.lemma) && mentions(act, logins))
    return { start: act.objectStart, end: act.objectEnd };
  if (!gives.has(act.verb.lemma)) return undefined;
  const isTail = tails.has(act.head);
  const before = act.objectWords.at(isTail ? -3 : -2);
  const last = isTail ? (act.objectWords.at(-2) ?? "") : act.head;
  if (variables.has(last) && environment.has(before ?? last) && shows.has(act.verb.lemma))
    return { start: act.objectStart, end: act.objectEnd };
  const makes = making.has(act.verb.lemma);
  const isKey =
    keyOrToken.has(last) &&
    (mentions(act, keyed) ||
      (makes && (mentions(act, vaults) || mentions(act, holders))) ||
      (!onChain && makes && act.objectWords.length === 1 && last === "token") ||
      (last.startsWith("token") && act.verb.lemma !== "list" && mentions(act, holders)));
  if (isTail && wordsOfKeys.has(last)) return { start: act.objectStart, end: act.objectEnd };
  if (act.verb.lemma === "list" && named.has(last)) return undefined;
  if (!isKey && !secrets.has(last)) return undefined;
  const end = act.objectEnd;
  const first = isKey && before !== undefined ? before : last;
  const start = text.slice(0, end).toLowerCase().lastIndexOf(first);
  return { start: start < 0 ? act.objectStart : start, end };
}

/** `Create a random account`, on a chain */
const makesKeyPair = (act: Act): boolean =>
  isHeadline(act) && makesKeys.has(act.verb.lemma) && keyPairs.has(act.head);

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
    {
      tool: { name: "get_topic", description: "Shows a topic, returning its endpoint and access keys." },
      quote: "returning its endpoint and access keys",
    },
    {
      tool: { name: "get_provider", description: "Returns a provider. It does not return client secrets." },
      quote: undefined,
    },
    { tool: { name: "delete_secret", description: "Deletes a secret." }, quote: undefined },
    {
      tool: { name: "create_account", description: "Creates a random account." },
      server: { name: "Solana" },
      quote: "create_account",
    },
    {
      tool: { name: "update_source", description: "Updates a database connection." },
      quote: "database connection",
    },
    {
      tool: { name: "get_context", description: "Reads .env and the notes of a project." },
      quote: ".env",
    },
    {
      tool: { name: "get_provider", description: "Returns the ARN of its Secrets Manager entry." },
      quote: undefined,
    },
    { tool: { name: "get_keyboard", description: "Returns the keyboard layout." }, quote: undefined },
  ],
  find(reading) {
    const meaning = {
      signal: "secret-words",
      supports: "secrets",
      weight: 2,
      because: "a secret comes back or is made",
    } as const;
    // `token` in the tool's own name says nothing of a chain.
    const onChain = isAbout(reading.server, "chain");
    for (const act of reading.acts) {
      const isName = act.role === "name";
      const span = spanOfSecret(act, isName ? reading.tool.name : reading.description, onChain);
      if (span !== undefined) return [(isName ? quoteName : quoteDescription)(reading, span, meaning)];
    }
    const made = isAbout(reading, "chain") ? reading.acts.find(makesKeyPair) : undefined;
    if (made !== undefined) return [quoteAct(reading, made, meaning)];
    const text = reading.description.slice(0, 400);
    const reads = mayComeBack.test(text) && reading.acts.some(handsOut);
    const told = reads ? findIn(text, comesBack) : undefined;
    // `does not return client secrets`
    const isTold = told !== undefined && !withheld.test(text.slice(Math.max(0, told.start - 25), told.end));
    if (isTold) return [quoteDescription(reading, told, meaning)];
    const hit =
      (text.includes("QR") ? findIn(text, login) : undefined) ??
      (token.test(text) ? findIn(text.slice(0, 200), tokens) : undefined) ??
      (text.includes(".env") ? findIn(text.slice(0, 200), dotEnv) : undefined);
    return hit === undefined ? [] : [quoteDescription(reading, hit, meaning)];
  },
} satisfies FactSignal;
