import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { isOf, touches, wordSet } from "#risk/text/touches.ts";

const placing =
  wordSet(`place create submit cancel modify replace amend edit execute close open adjust post add
  set enter exit make send broadcast`);
const deals = wordSet(
  `order orders position positions trade trades swap swaps bet bets wager transaction transactions tx txn`,
);
const market =
  wordSet(`market limit stock crypto option futures future spot stop trailing bracket oco etf margin swap
  trade trading buy sell leveraged open pending existing`);

export const tradeOrder = {
  id: "trade-order",
  kind: "act",
  inNames: "phrase",
  title: "An order in a market",
  supports: "Financial",
  summary: "The tool places, changes or cancels an order, a position or a swap.",
  about: [
    "An order to buy or sell moves assets as soon as somebody takes it, and cancelling or changing one changes what will be owed. The signal wants both a verb that places or changes and an order, a position or a trade as its object.",
    "An order of another kind (a sort order, a work order) counts only on a server that is about trading or payments, or where the words around it are those of a market.",
  ],
  examples: [
    {
      tool: { name: "place_market_order", description: "Places a market order." },
      quote: "place_market_order",
    },
    {
      tool: { name: "cancel_order", description: "Cancels an open order on the exchange." },
      server: { name: "Spot exchange", description: "Trading on a crypto exchange" },
      quote: "cancel_order",
    },
    { tool: { name: "get_order_book", description: "Returns the order book of a pair." }, quote: undefined },
    { tool: { name: "set_sort_order", description: "Sets the sort order of a list." }, quote: undefined },
  ],
  claim(act, tool) {
    if (act.verb.lemma === "order" && act.verb.kind !== "base") return undefined;
    if (!placing.has(act.verb.lemma) || isAbout(tool, "game")) return undefined;
    const named =
      act.objectWords.some((word) => deals.has(word)) && (deals.has(act.head) || isOf(act, "deal"));
    if (!named) return undefined;
    const inMarket = isAbout(tool, "trading", "payments");
    const inWords = act.objectWords.some((word) => market.has(word)) || touches(act, "money");
    if (/^(?:transactions?|txn?)$/.test(act.head))
      return isAbout(tool, "chain", "trading") && /^(send|submit|execute|broadcast)$/.test(act.verb.lemma)
        ? "sending a transaction moves assets on the chain"
        : undefined;
    return inMarket || inWords ? "an order in a market binds whoever placed it" : undefined;
  },
} satisfies ActSignal;
