import { findIn, quoteParameterDescription, quoteParameterName } from "#risk/quote.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { endsIn, phraseSet, wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";

/** Secrets, whatever stands before them: `github api key`, `my password`. */
const secretEnds =
  phraseSet(`password; passwd; passphrase; passcode; mnemonic; secret; secrets; credential; credentials;
  apikey; private key; secret key; secret access key; seed phrase; encryption key; pin code; otp; otp code;
  otp string; one time password; connection string; connection uri; authorization; cookie; cookies; api key; api token; api secret; api keys; api tokens; access key;
  access token; access tokens; access keys; auth key; auth token; auth tokens; oauth token;
  bot key; bot token; bearer token;
  refresh token; personal access token; webhook key; webhook token; security key; security token; jwt key; jwt token;
  user token; user tokens; session token; custom token; instance token; id token; client key; client token; app key;
  app token; service key; service token; license key; licence key; activation key; product key; recovery phrase; recovery words;
  seed words; database url; db url; signing key; lock code; cvv; ssh key; account key; storage key; sas token; web token; join token`);
const secretNames = phraseSet(
  "apikeys; apisecret; token; auth; jwt; pwd; senha; contraseña; api pass; secretkey; privatekey; accesstoken; authtoken; pass; dsn; client secret; clientsecret; mfa code; two factor code; 2fa code",
);
/** `next token`, `token address`: they share the word and are no secret. */
const publicToken =
  /token (?:address|id|symbol|count|limit|mint|name|type|contract)|(?:next|page|continuation|continue|max|min|input|output|sync|pagination|cursor|starting|client|delta|idempotency|request) token/;
const maybeSecret = /key|token|ticket|wallet|secret|auth|account|signer|words|seed|phrase/;
/** `the private key of` */
const secretWords =
  /\b(?:private key|mnemonic|seed phrase|api key|api token|access token|secret key|password|authentication ticket|recovery (?:words|phrase)|licen[cs]e key|client secret|connection string)\b/i;
const cipher = wordSet("encrypt decrypt cipher encipher decipher sign hmac encryption decryption");
const licences = wordSet("license licence");
/** `set_lock_code` */
const locks = wordSet("lock locks pin otp totp mfa 2fa");
/** `key_id`, `token_name`: what says which one is meant. */
const pointer = /\b(?:id|ids|sid|arn|name|names|type|types|method|mode|status|url|count|limit)$/;
const secretsOf = ["password", "passwords", "secret", "secrets", "credentials"];
/** `hide_password: false`, `with_decryption: true` */
const revealing = phraseSet(
  ["hide", "show", "reveal", "include", "return", "expose", "mask"]
    .flatMap((verb) => secretsOf.map((secret) => `${verb} ${secret}`))
    .concat("with decryption", "decrypt")
    .join(";"),
);
const noText = wordSet("boolean object integer number");

/** Nearly all other names are neither a secret nor near one. */
const nearSecret = nameKind(
  ({ key }) =>
    revealing.has(key) ||
    secretNames.has(key) ||
    endsIn(key, secretEnds) ||
    maybeSecret.test(key) ||
    key === "code" ||
    key === "pin",
);

function isSecret({ key }: Parameter, nameWords: readonly Token[]): boolean {
  if (secretNames.has(key) || endsIn(key, secretEnds)) return true;
  if (key === "code" || key === "pin") return nameWords.some(({ text }) => locks.has(text));
  return key === "key" && nameWords.some(({ text }) => cipher.has(text) || licences.has(text));
}

export const credentialParameter = {
  id: "credential-parameter",
  kind: "fact",
  title: "Takes a credential",
  summary: "A parameter takes a password, an API key, an access token or a private key.",
  about: [
    "A credential that is handed over as an argument passes through the agent's context, its logs and the server. It can be read at each of these places, and an agent can be talked into handing it to another tool.",
    "Page tokens, token addresses and token limits only share the word.",
  ],
  examples: [
    {
      tool: {
        name: "get_connection",
        inputSchema: { type: "object", properties: { hide_password: { type: "boolean" } } },
      },
      quote: "hide_password",
    },
    {
      tool: {
        name: "assign_value",
        inputSchema: { type: "object", properties: { key: { type: "string" } } },
      },
      quote: undefined,
    },
    {
      tool: {
        name: "rename_key",
        inputSchema: {
          type: "object",
          properties: { key_id: { type: "string", description: "ID of the API key" } },
        },
      },
      quote: undefined,
    },
    {
      tool: {
        name: "list_deals",
        inputSchema: { type: "object", properties: { api_key: { type: "string" } } },
      },
      quote: "api_key",
    },
    {
      tool: {
        name: "list_deals",
        inputSchema: { type: "object", properties: { next_token: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!isOfKind(reading, nearSecret)) return [];
    const because = "a credential passes through the call";
    const reveals = "it decides whether credentials come back";
    const meaning = { signal: "credential-parameter", supports: "secrets", weight: 3, because } as const;
    for (const parameter of reading.parameters) {
      if (!isOfKind(parameter, nearSecret)) continue;
      const { key, type, description } = parameter;
      if (revealing.has(key)) return [quoteParameterName(parameter, { ...meaning, because: reveals })];
      if (noText.has(type) || (key.includes("token") && publicToken.test(key))) continue;
      if (key === "token" && isAbout(reading, "chain") && !/auth|api|access|bearer|jwt/i.test(description))
        continue;
      if (isSecret(parameter, reading.nameWords)) return [quoteParameterName(parameter, meaning)];
      const said =
        maybeSecret.test(key) && !pointer.test(key)
          ? findIn(description.slice(0, 300), secretWords)
          : undefined;
      if (said !== undefined) return [quoteParameterDescription(parameter, said, meaning)];
    }
    return [];
  },
} satisfies FactSignal;
