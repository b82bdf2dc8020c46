import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { isOf, touches, wordSet } from "#risk/text/touches.ts";

const booking = wordSet("book reserve order rent");
const changing = wordSet("create make cancel confirm change modify complete place submit");
const subscribing =
  wordSet(`create start cancel change update upgrade downgrade pause resume modify renew purchase
  subscribe activate end`);
const unpaid =
  wordSet(`notification notifications topic topics event events webhook webhooks email emails newsletter
  push message messages queue azure eventgrid servicebus pubsub feed thread channel mail calendar sns rss alert alerts
  graphql websocket stream resource`);

export const paidBooking = {
  id: "paid-booking",
  kind: "act",
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
    const { lemma } = act.verb;
    if (isAbout(tool, "game")) return undefined;
    if (booking.has(lemma) && act.verb.kind !== "past" && touches(act, "booking"))
      return "a booking of this kind is paid";
    if (
      changing.has(lemma) &&
      isOf(act, "booking") &&
      /^(booking|reservation|ticket|rental)s?$/.test(act.head) &&
      (isAbout(tool, "payments") || (touches(act, "booking") && act.objectWords.length > 1))
    )
      return "a booking of this kind is paid";
    if (!subscribing.has(lemma) || !/^(subscription|plan|membership)s?$/.test(act.head)) return undefined;
    if (act.objectWords.some((word) => unpaid.has(word))) return undefined;
    const ends = /^(?:cancel|renew|upgrade|downgrade)$/.test(lemma);
    const paid =
      ends ||
      isAbout(tool, "payments") ||
      act.objectWords.some((word) => /^(paid|billing|customer|premium|pricing)$/.test(word));
    return paid && act.head.startsWith("subscription") ? "a subscription is an obligation to pay" : undefined;
  },
} satisfies ActSignal;
