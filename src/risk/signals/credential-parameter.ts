import { quoteParameterDescription, quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

const secretKeys =
  /^(?:(?:[a-z0-9]+ )*(?:api|access|auth|bot|bearer|user|refresh|personal access|session|custom|webhook|security|id|instance|client|app|service|jwt) (?:key|token|secret|keys|tokens)|apikey|apikeys|apisecret|token|auth|jwt|(?:[a-z0-9]+ )*(?:password|passwd|passphrase|passcode|mnemonic|secret|secrets|credential|credentials|apikey|api key|private key|secret key|secret access key|seed phrase|encryption key|access token|api token|auth token|bearer token|client secret|pin code|otp|connection string|connection uri|authorization|cookie|cookies)|pwd|senha|contraseña|api pass|secretkey|privatekey|accesstoken|authtoken)$/; // `github api key`
const secretWords =
  /\b(?:private key|mnemonic|seed phrase|api key|api token|access token|secret key|password)\b/i; // `the private key of`
const publicToken =
  /token (?:address|id|symbol|count|limit|mint|name|type|contract)|(?:next|page|continuation|continue|max|min|input|output|sync|pagination|cursor|starting|client|delta|idempotency|request) token/; // `next token`
const cipher = /encrypt|decrypt|cipher|sign|hmac/;

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
    const because = "a credential passes through the call";
    const meaning = { signal: "credential-parameter", supports: "secrets", weight: 3, because } as const;
    for (const parameter of reading.parameters) {
      const { key, type } = parameter;
      if (
        publicToken.test(key) ||
        /^(?:session|user|id|instance|custom) keys?$/.test(key) ||
        type === "boolean" ||
        type === "object" ||
        type === "integer" ||
        type === "number"
      )
        continue;
      if (secretKeys.test(key) || (key === "key" && cipher.test(reading.tool.name)))
        return [quoteParameterName(parameter, meaning)];
      const said = /key|token|wallet|secret|auth|account|signer/.test(key)
        ? secretWords.exec(parameter.description.slice(0, 300))
        : null;
      if (said !== null)
        return [
          quoteParameterDescription(
            parameter,
            { start: said.index, end: said.index + said[0].length },
            meaning,
          ),
        ];
    }
    return [];
  },
} satisfies FactSignal;
