import { quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Act } from "#risk/text/act.ts";
import { endsIn, phraseSet, touches, wordSet } from "#risk/text/touches.ts";

const amounts =
  phraseSet(`amount; amounts; quantity; qty; notional; value; lamports; amount in; amount out; amount usd;
  amount eth; token amount; total amount; payment amount; price`);
/** Who receives it, in what currency, on which side: last words of names. */
const others = wordSet(
  `address account wallet recipient recipients currency card payee beneficiary receiver destination`,
);
const otherKeys =
  phraseSet(`to; private key; side; order type; time in force; limit price; stop price; leverage;
  slippage; slippage bps`);
const moves = wordSet(
  "send transfer swap exchange bridge withdraw deposit create make process execute submit pay place capture initiate delegate undelegate stake",
);

/** Of what these make, only some moves money: a product has a price and a currency too. */
const makes = wordSet("create make");
const dealt = wordSet(
  `transaction transactions transfer transfers withdrawal deposit redemption intent request session call tx txn
  adjustment topup settlement`,
);
const isDealt = (act: Act): boolean =>
  dealt.has(act.head) || touches(act, "money", "deal", "obligation", "booking");

export const moneyParameters = {
  id: "money-parameters",
  kind: "fact",
  title: "Takes an amount and a recipient",
  summary:
    "The parameters are those of a payment or an order: an amount together with a currency, a recipient or a side.",
  about: [
    "Where a description is missing, the parameters still tell. An amount and an address to send it to make a transfer; a quantity and a side make an order.",
    "The signal only speaks when the verb can move something; a converter takes an amount and a currency too.",
  ],
  examples: [
    {
      tool: {
        name: "transferSol",
        inputSchema: { type: "object", properties: { to: { type: "string" }, amount: { type: "number" } } },
      },
      quote: "amount",
    },
    {
      tool: {
        name: "convert_currency",
        inputSchema: {
          type: "object",
          properties: { amount: { type: "number" }, currency: { type: "string" } },
        },
      },
      quote: undefined,
    },
  ],
  find({ parameters, acts }) {
    const verb = acts.find((act) => act.role === "name") ?? acts.find((act) => act.role === "main");
    if (verb === undefined || !moves.has(verb.verb.lemma)) return [];
    if (makes.has(verb.verb.lemma) && verb.head !== "" && !isDealt(verb)) return [];
    const amount = parameters.find(({ key }) => amounts.has(key));
    const other = parameters.find(
      ({ key, words }) => others.has(words.at(-1)?.text ?? "") || endsIn(key, otherKeys),
    );
    if (amount === undefined || other === undefined || amount === other) return [];
    const because = "an amount and a recipient or a side are the arguments of a payment or an order";
    return [
      quoteParameterName(amount, { signal: "money-parameters", supports: "Financial", weight: 2, because }),
    ];
  },
} satisfies FactSignal;
