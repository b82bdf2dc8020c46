import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { compileRules } from "#risk/text/object-rules.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { touches, union, wordSet } from "#risk/text/touches.ts";

const books = wordSet("book reserve order rent");
const changes = wordSet("create make cancel confirm change modify complete place submit");
const bookings = wordSet("booking bookings reservation reservations ticket tickets rental rentals");

/** What is paid for again and again as soon as somebody has it. */
const bought = compileRules([
  {
    verbs: "register renew transfer order acquire",
    heads: "domain domains",
    words: "domain domains name",
    because: "a domain is paid for by whoever registers it",
  },
  {
    verbs: "create provision order acquire rent lease renew",
    words: "phone incoming tollfree toll mobile local longcode shortcode did esim sim",
    heads: "number numbers local mobile free esim sim did",
    because: "a number is paid for by whoever holds it",
  },
  {
    verbs: "order rent acquire",
    heads: `number numbers esim sim food pizza meal meals groceries product products item items goods card cards hardware
      sample samples`,
    because: "what is ordered is paid for",
  },
  {
    verbs: "upgrade downgrade renew purchase",
    heads: "plan plans license licenses seat seats membership",
    because: "a plan of this kind is paid for",
  },
  { verbs: "activate", heads: "plan plans membership", because: "a plan of this kind is paid for" },
  { verbs: "subscribe", heads: "plan plans tier membership", because: "a plan of this kind is paid for" },
  {
    verbs: "request order hail",
    words: "ride taxi cab uber lyft",
    because: "whoever asks for a ride pays for it",
  },
  {
    verbs: "add remove provide increase decrease supply",
    words: "liquidity",
    because: "liquidity is money that somebody puts in or takes out",
  },
  { verbs: "give grant", heads: "bonus raise tip", because: "what is given is paid out" },
  {
    verbs: "add load transfer",
    heads: "fund funds money",
    because: "what is added is paid for",
  },
  {
    verbs: "add increase reload recharge",
    heads: "credits credit balance",
    words: "credits prepaid account balance airtime",
    because: "what is added is paid for",
  },
]);
/** Domains and numbers of one's own that are only made known. */
const ownedAlready = wordSet("custom email sending tracking mail verified contact whatsapp webhook hosted");

const subscribes =
  wordSet(`create start cancel change update upgrade downgrade pause resume modify renew purchase
  subscribe activate move switch extend`);
/** Nobody cancels or renews what costs nothing. */
const endsPaid = wordSet("cancel renew upgrade downgrade");
const paid = wordSet("paid billing customer premium pricing");
const unpaid =
  wordSet(`notification notifications topic topics event events webhook webhooks email emails newsletter
  push message messages queue azure eventgrid servicebus pubsub feed thread channel mail calendar sns rss alert alerts
  graphql websocket stream resource`);

/** Rooms and tables that nobody pays for. */
const freeOfCharge = wordSet(
  "meeting conference desk appointment appointments demo call slot slots waitlist",
);

const mentions = ({ objectWords }: Act, words: ReadonlySet<string>): boolean =>
  objectWords.some((word) => words.has(word));

const isFree = (act: Act): boolean => isHeadline(act) && mentions(act, freeOfCharge);

export const paidBooking = {
  id: "paid-booking",
  kind: "act",
  verbs: union(bought.verbs, books, changes, subscribes),
  inNames: "phrase",
  title: "A booking or a subscription that is paid",
  supports: "Financial",
  summary: "The tool books what has a price, or starts, changes or ends a paid subscription.",
  about: [
    "Booking a hotel room, a flight or a ride creates an obligation to pay, though no payment is named. So does starting, changing or cancelling a subscription on a server that handles payments.",
    "A subscription to notifications, events or a newsletter costs nothing: it is Write, whatever the word suggests.",
  ],
  examples: [
    {
      tool: { name: "book_hotel", description: "Books a hotel room for the given guests." },
      quote: "book_hotel",
    },
    {
      tool: { name: "cancel_subscription", description: "Cancels a customer's subscription." },
      server: { name: "Acme Billing", description: "Payments and billing" },
      quote: "cancel_subscription",
    },
    {
      tool: { name: "manage_notification_subscription", description: "Watches or ignores a thread." },
      quote: undefined,
    },
    { tool: { name: "create_topic_subscription", description: "Subscribes to a topic." }, quote: undefined },
  ],
  claim(act, tool) {
    const { lemma, kind } = act.verb;
    if (isAbout(tool, "game") || kind === "past") return undefined;
    const atShop = isAbout(tool, "payments");
    // `create_number_label`: more follows in the name, so the number is not the thing.
    const isPart =
      act.role === "name" && act.objectEnd < (tool.nameWords.at(-1)?.end ?? 0) && act.start < act.objectStart;
    const purchase =
      isPart || act.role === "later" || mentions(act, ownedAlready) ? undefined : bought(act)?.because;
    if (purchase !== undefined && lemma !== "order") return purchase;
    if (purchase !== undefined && kind === "base" && act.sure >= 0.7) return purchase;
    const booked = books.has(lemma) && touches(act, "booking") && !tool.acts.some(isFree);
    const changed = changes.has(lemma) && bookings.has(act.head) && (atShop || act.objectWords.length > 1);
    if (booked || changed) return "a booking of this kind is paid";
    if (
      atShop &&
      /^(?:change|switch|update|move)$/.test(lemma) &&
      /^plans?$/.test(act.head) &&
      act.role === "name"
    )
      return "a plan of this kind is paid for";
    if (!subscribes.has(lemma) || !/^subscriptions?$/.test(act.head) || mentions(act, unpaid))
      return undefined;
    const isPaid = atShop || endsPaid.has(lemma) || mentions(act, paid);
    return isPaid ? "a subscription is an obligation to pay" : undefined;
  },
} satisfies ActSignal;
