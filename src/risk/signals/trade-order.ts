import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { isOf, touches, wordSet } from "#risk/text/touches.ts";

const placing =
  wordSet(`place create submit cancel modify replace amend edit execute close open adjust post add
  set enter exit make send broadcast flatten roll exercise rebalance accept list`);
const deals = wordSet(
  `order orders position positions trade trades swap swaps bet bets wager bid bids transaction transactions tx txn`,
);
const market =
  wordSet(`market limit stock crypto option futures future spot stop trailing bracket oco etf margin swap
  trade trading buy sell leveraged open pending existing dca recurring twap conditional profit loss`);
const offers = wordSet("offer offers listing listings auction");
/** `Lists an item for sale at a price`, and not `Lists items for sale` */
const forSale = /\blists? (?:an?|the|your) [\w ]{1,30} for sale\b/i;
const guarded = wordSet("stop take trailing");
/** To place one of these binds, whatever the server is about. */
const placed = wordSet("order orders bet bets wager bid bids trade trades");
/** Sent to a network, a transaction like this is one of a chain. */
const ofChains = wordSet("signed raw");

export const tradeOrder = {
  id: "trade-order",
  kind: "act",
  verbs: placing,
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
    const sends = /^(?:send|submit|execute|broadcast)$/.test(act.verb.lemma);
    if (/^(?:transactions?|txn?)$/.test(act.head)) {
      const onChain = isAbout(tool, "chain", "trading") || act.objectWords.some((word) => ofChains.has(word));
      return sends && onChain ? "sending a transaction moves assets on the chain" : undefined;
    }
    if (act.verb.lemma === "place" && placed.has(act.head) && act.sure >= 0.5)
      return "whoever places an order, a bid or a bet is bound by it";
    if (/^(?:open|close)$/.test(act.verb.lemma) && /^channels?$/.test(act.head) && isAbout(tool, "chain"))
      return "a payment channel is funded when it opens and paid out when it closes";
    if (offers.has(act.head) && act.verb.sense !== "read" && isAbout(tool, "chain", "trading"))
      return "an offer in a market binds whoever made it";
    if (act.verb.lemma === "list")
      return act.verb.kind !== "past" &&
        isAbout(tool, "chain") &&
        forSale.test(tool.description.slice(0, 120))
        ? "an offer in a market binds whoever made it"
        : undefined;
    const guards =
      /^(?:loss|profit|stop)$/.test(act.head) && act.objectWords.some((word) => guarded.has(word));
    if (/^(?:set|add|create|place|modify)$/.test(act.verb.lemma) && guards)
      return "an order in a market binds whoever placed it";
    if (act.verb.lemma === "exercise")
      return /^options?$/.test(act.head) && isAbout(tool, "trading")
        ? "to exercise an option is to buy or sell"
        : undefined;
    if (act.verb.lemma === "rebalance")
      return act.head === "portfolio" || (act.head === "" && isAbout(tool, "trading"))
        ? "to rebalance a portfolio is to buy and sell"
        : undefined;
    if (!named) return undefined;
    const inMarket = isAbout(tool, "trading", "payments");
    const inWords = act.objectWords.some((word) => market.has(word)) || touches(act, "money");
    return inMarket || inWords ? "an order in a market binds whoever placed it" : undefined;
  },
} satisfies ActSignal;
