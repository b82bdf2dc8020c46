import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { Act } from "#risk/text/act.ts";
import { isOf, mentions, touches, union, wordSet } from "#risk/text/touches.ts";
import { lookUpWord } from "#risk/words/lexicon.ts";
import { nounBits } from "#risk/words/nouns.ts";

/** Move money or assets whatever stands after them. */
const alwaysPays =
  wordSet(`pay refund buy sell purchase reimburse donate invest liquidate remit disburse prepay repay
  debit multisend keysend outbid stake unstake withdraw payout undelegate redelegate redeem topup recharge bet wager`);
/** Move money only with money as their object. */
const movesMoney =
  wordSet(`send transfer swap exchange wire spend sweep bridge zap tip claim deposit lend borrow delegate bid trade mint wrap unwrap
  broadcast burn release supply`);
/** Of these, the ones that a word about money further on is enough for: `Tip a user in sats`. */
const paysIn = wordSet("tip zap bid wrap");
/** Move assets where servers are about chains or markets, with one of their words or nothing as the object. */
const movesAssets = wordSet("deposit lend borrow supply bridge mint burn claim delegate");
const assets = wordSet(
  "asset assets collateral fee fees liquidity pool vault position reward rewards yield nft stake stakes",
);
/** What is filled with money when it is funded. */
const funded = wordSet("wallet account channel escrow campaign card balance address");
/** A signed transaction by its other names. */
const signed = wordSet("tx txn transaction transactions doc payload hex");
/** Make, change or settle what somebody owes, with an obligation as their object. */
const settles =
  wordSet(`create make process execute initiate capture submit cancel authorize issue finalize void
  schedule confirm add charge generate complete accept request approve send update set settle reverse run retry collect split`);
/** Parts of an obligation that bind as it does: `payment link`, `checkout session`, `invoice item`. */
const partOfObligation = wordSet("item items link links intent intents session sessions request requests");
/** What is transferred on a server about money without being money. */
const notMoney =
  wordSet(`ownership call file files issue chat domain project repository owner history inscription
  inscriptions`);
/** Nouns before these, whatever else they are: `buy order`, `payment history`. */
const orderKinds = wordSet("buy sell purchase stake trade");
const orders = wordSet("order orders");
const remarks = wordSet("note notes metadata");
/** With such a word beside it, a token is a key and no coin: `mint an access token`. */
const ofKeys = wordSet(
  `access api app auth authentication bearer bot csrf device id identity invite jwt oauth personal push refresh
  registration response reset scim service session single-use user verification web`,
);
const isKey = ({ head, objectWords }: Act): boolean =>
  /^tokens?$/.test(head) && objectWords.some((word) => ofKeys.has(word));

const onCards = wordSet("card cards amount charge payment funds");
/** Who or what money is taken from. */
const charged = wordSet("card cards customer customers guest buyer client wallet");

/** What is given here can be spent there. */
const vouchers = wordSet("card cards voucher vouchers credit credits");
const ofValue = wordSet("gift store prepaid voucher vouchers account customer loyalty");
const gives = wordSet("issue create add send grant award adjust");
/** An order is binding for whoever placed it, until one of these changes that. */
const settlesOrder = wordSet("cancel confirm approve accept submit");
/** Of these orders nobody pays one. */
const freeOrders = wordSet(
  "work sort print lab medication court task tasks display execution shipping service",
);
/** What waits for a last word before money moves. */
const sendsOff = wordSet("confirm execute approve submit");
const spenders = wordSet("spender spending allowance allowances");

const baskets = wordSet("cart order basket");

const isOrder = ({ head, objectWords, sure }: Act): boolean =>
  /^orders?$/.test(head) && sure >= 0.5 && !objectWords.some((word) => freeOrders.has(word));

function isObligation(act: Act): boolean {
  if (isOf(act, "obligation")) return true;
  // `payment link`, and not `payment provider link`.
  const before = lookUpWord(act.objectWords.at(-2) ?? "");
  return partOfObligation.has(act.head) && (before.nouns & nounBits.obligation) !== 0;
}

/** `Submit the OTP`: the last step of a payment, where a payment is what the tool is about. */
const enters = wordSet("submit enter confirm");
const codes = wordSet("otp passcode pin");
const payment = /\bpayment\b/i;

export const paymentVerb = {
  id: "payment-verb",
  kind: "act",
  verbs: union(
    alwaysPays,
    movesMoney,
    movesAssets,
    settles,
    enters,
    gives,
    settlesOrder,
    sendsOff,
    wordSet("fund checkout increase permit"),
  ),
  inNames: "phrase",
  title: "A verb that moves money",
  supports: "Financial",
  summary: "The name or the description says that the tool pays, refunds, charges, transfers or swaps.",
  about: [
    "Some verbs move money whatever stands after them: pay, refund, buy, stake. Others do so only with money as their object: send a message is Write, send ETH is Financial. The signal therefore reads the verb together with its object.",
    "Creating a thing that obliges somebody to pay counts too: a payment, a payout, an invoice, a checkout. Looking one up does not.",
  ],
  examples: [
    {
      tool: { name: "create_refund", description: "Refunds a captured payment in full or in part." },
      quote: "create_refund",
    },
    { tool: { name: "send_eth", description: "Sends ETH to an address." }, quote: "send_eth" },
    {
      tool: { name: "submit_otp", description: "Submits the OTP that completes a payment." },
      quote: "submit_otp",
    },
    { tool: { name: "submit_otp", description: "Submits the OTP of a login." }, quote: undefined },
    { tool: { name: "list_refunds", description: "Lists refunds." }, quote: undefined },
    { tool: { name: "send_message", description: "Sends a message to a channel." }, quote: undefined },
    {
      tool: { name: "transfer_issue", description: "Transfers an issue to another repository." },
      quote: undefined,
    },
  ],
  claim(act, tool) {
    const { lemma } = act.verb;
    if (isAbout(tool, "game") || act.head === "history") return undefined;
    if (orderKinds.has(lemma) && orders.has(act.head)) return undefined;
    if (alwaysPays.has(lemma)) return "the verb moves money or assets";
    const inMarket = isAbout(tool, "chain", "trading", "payments");
    if (movesMoney.has(lemma) && isKey(act)) return undefined;
    if (movesMoney.has(lemma) && touches(act, "money")) return "the verb moves the money that it names";
    if (paysIn.has(lemma) && (act.around & nounBits.money) !== 0)
      return "the verb moves the money that it names";
    if (lemma === "authorize" && isAbout(tool, "payments") && mentions(act, onCards))
      return "what is authorized is held on the card";
    if (lemma === "accept" && /^(?:disputes?|chargebacks?)$/.test(act.head)) return "it gives the money back";
    const isVoucher = vouchers.has(act.head) && act.objectWords.some((word) => ofValue.has(word));
    if (gives.has(lemma) && isVoucher) return "what it gives can be spent like money";
    if (settlesOrder.has(lemma) && act.verb.kind !== "past" && isOrder(act))
      return "an order binds whoever placed it, and this settles or ends it";
    const isAllowance = mentions(act, spenders) || (lemma === "approve" && touches(act, "money"));
    if (/^(?:approve|increase|set|permit)$/.test(lemma) && isAllowance && isAbout(tool, "chain"))
      return "whoever is approved may move the tokens";
    if (sendsOff.has(lemma) && /^(?:transfers?|withdrawals?)$/.test(act.head) && inMarket)
      return "a transfer that waited goes out";
    if (lemma === "create" && /^transactions?$/.test(act.head) && isAbout(tool, "payments"))
      return "on a server about payments, a transaction bills somebody";
    if (lemma === "trade" && act.verb.kind === "base" && act.sure >= 0.7 && touches(act, "deal"))
      return "a trade moves assets";
    if (lemma === "zap" && isAbout(tool, "chain")) return "a zap sends money";
    if (lemma === "fund" && funded.has(act.head)) return "to fund something is to put money into it";
    const inAssets = act.head === "" ? act.role !== "name" : mentions(act, assets) || touches(act, "deal");
    if (movesAssets.has(lemma) && inAssets && isAbout(tool, "chain", "trading"))
      return "on a server about markets, the verb moves assets";
    if (lemma === "broadcast" && isAbout(tool, "chain") && mentions(act, signed))
      return "sending a transaction moves assets on the chain";
    if (lemma === "transfer" && inMarket && !notMoney.has(act.head))
      return "on a server about money, a transfer moves it";
    if (lemma === "swap" && inMarket && (act.head === "" || touches(act, "deal")))
      return "on a server about markets, a swap exchanges assets";
    if (lemma === "checkout" && (isAbout(tool, "payments") || baskets.has(act.head)))
      return "a checkout is an obligation to pay";
    if (
      lemma === "charge" &&
      (act.head === "" || inMarket || touches(act, "money", "obligation") || charged.has(act.head))
    )
      return "the verb takes money";
    if (enters.has(lemma) && mentions(act, codes) && payment.test(tool.description.slice(0, 200)))
      return "the code sets the payment going";
    // Its notes are no part of what is owed.
    const isNote = tool.acts.some(
      ({ role, objectWords }) => role === "main" && objectWords.some((word) => remarks.has(word)),
    );
    if (lemma === "update" && isNote) return undefined;
    return settles.has(lemma) && isObligation(act)
      ? "the act creates or changes what somebody owes"
      : undefined;
  },
} satisfies ActSignal;
