import type { Evidence } from "#risk/assessment.ts";
import type { ToolReading } from "#risk/reading.ts";
import { findIn, quoteDescription } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { touches, wordSet } from "#risk/text/touches.ts";

/** `makes an API call to Acme which may incur costs`, `each generation consumes credits` */
const costs =
  /\b(?:api calls?|(?:this|each|every|per) (?:tool|call|request|generation|run|conversion|minute))\b[^.\n]{0,60}\b(?:incurs? (?:\w+ )?(?:costs?|charges)|(?:consumes?|uses?|costs?|deducts?|spends?) (?:[\w-]+ ){0,2}credits?)\b/i;
const denied = /\b(?:no|not|never|without|free)\b/i;
/** Few descriptions hold either. */
const mayCost = /incur|credit/i;
/** `PAID $0.01 USDC via x402`, `Costs 0.05 USDC per call`: the call itself pays, out of the caller's wallet. */
const payment =
  /\bcosts? [$€]?\d[\d.]{0,9} ?(?:usdc|usdt|dai|sats)\b|\b(?:paid|costs?|price|priced|charges?|pays?)\b[^.\n]{0,12}[$€]?\d[\d.]{0,9} ?(?:usdc?|usdt|sats?|eth|sol|xrp|dai|eur)\b[^\n]{0,20}\b(?:x402|per (?:call|request|query)|each call|l402|mpp|lightning|wallet)\b/i;
const mayPay = /x402|l402|usd|sats|per (?:call|request)/i;
/** `it will be paid automatically from the wallet`: whatever a stranger's server asks for */
const paysAlone =
  /\b(?:paid|pays|pay) automatically\b|\bautomatic(?:ally)? (?:x402 |l402 )?(?:payments?|pays?)\b/i;
/** Further down, prices are those of other tools. */
const priceTag = 300;

/** The words that say that the call is paid for with money. */
function findPayment(reading: ToolReading): Evidence | undefined {
  const text = reading.description.slice(0, priceTag);
  if (!mayPay.test(text)) return undefined;
  const span = findIn(text, payment) ?? findIn(text, paysAlone);
  if (span === undefined) return undefined;
  const because = "the call itself is paid for with money";
  return quoteDescription(reading, span, {
    signal: "paid-call",
    supports: "Financial",
    weight: 2.2,
    because,
  });
}

/** What is made of a recording or a picture, and what is only put away. */
const keeps = wordSet("add upload create update register set assign attach save store delete remove rename");

/** True for an act that works something out, or makes one recording of another. */
const worksOut = (act: Act): boolean =>
  isHeadline(act) &&
  act.sure >= 0.7 &&
  (act.verb.sense === "compute" ||
    (act.verb.sense === "write" && touches(act, "media") && !keeps.has(act.verb.lemma)));

export const paidCall = {
  id: "paid-call",
  kind: "fact",
  title: "Has somebody's machines work, at a price",
  summary:
    "The description says that each call costs, and the tool converts, generates or simulates something.",
  about: [
    "What a tool works out by itself is Read. Where its author warns that each call costs, the work is done by a service that charges for it: a job is started, and somebody pays. So it is Execute.",
    "Where the description names the sum that each call takes from the caller's wallet, the call moves money, and so it is Financial.",
    "Records that cost something to keep are another matter, and so is reading from a service that charges for its answers.",
  ],
  examples: [
    {
      tool: {
        name: "convert_voice",
        description:
          "Converts one voice to another. This tool makes an API call to Acme which may incur costs.",
      },
      quote: "This tool makes an API call to Acme which may incur costs",
    },
    {
      tool: {
        name: "get_voice",
        description: "Returns a voice. This tool makes an API call to Acme which may incur costs.",
      },
      quote: undefined,
    },
    {
      tool: { name: "weather", description: "PAID $0.01 USDC via x402. Weather at a place." },
      quote: "PAID $0.01 USDC via x402",
    },
    {
      tool: { name: "fetch_paid", description: "Fetches a URL; x402 is paid automatically from the wallet." },
      quote: "paid automatically",
    },
    { tool: { name: "convert_units", description: "Converts units. It costs nothing." }, quote: undefined },
  ],
  find(reading) {
    const paid = findPayment(reading);
    if (paid !== undefined) return [paid];
    if (!reading.acts.some(worksOut)) return [];
    const text = reading.description.slice(0, 3000);
    if (!mayCost.test(text)) return [];
    const span = findIn(text, costs);
    if (span === undefined || denied.test(text.slice(span.start, span.end))) return [];
    const because = "each call has a service work that charges for it";
    return [
      quoteDescription(reading, span, { signal: "paid-call", supports: "Execute", weight: 2.2, because }),
    ];
  },
} satisfies FactSignal;
