import { phraseSet, wordSet } from "#risk/text/touches.ts";

export const sends = wordSet(
  "send post publish share reply broadcast tweet forward notify invite submit message email dm announce respond",
);
export const makes = wordSet("create add update edit open write");
export const messages =
  wordSet(`message messages email emails mail sms comment comments post posts tweet reply replies issue issues gist pull
  discussion announcement newsletter webhook event events feedback story draft thread chat whatsapp review notification file text voice call
  image video location poll invitation note dm`);
export const publicThings = wordSet(
  "issue issues gist pull merge pr discussion comment comments review tweet post reply announcement release webhook",
);
export const chats =
  wordSet(`chatting discord slack whatsapp telegram gmail email mail sms messenger teams twitter linkedin facebook instagram reddit github gitlab
  mastodon bluesky line wechat dingtalk lark feishu mail smtp sendgrid twilio waha wapulse nostr imessage hubspot jira figma confluence atlassian vrchat zendesk intercom`);
export const inward = wordSet(
  "system desktop queue draft prompt command commands code keys key character request query transaction data control",
);
/** Where comments are read by whoever works on the same pages and tasks. */
export const boards = wordSet("sentry notion linear asana trello clickup basecamp monday figma");
export const comments = wordSet("comment comments note");
/** What is written on hosts of code may be read by anybody: the verbs that write there, and what they write. */
export const publishes = wordSet("create update edit add push commit upload upsert");
export const sources = wordSet("file files commit commits changes content contents");
/** `Uploads a file`: handed over to another host. */
export const uploaded = wordSet(
  "file files blob blobs object image images video videos photo photos audio document documents attachment media asset assets",
);
export const recipients =
  phraseSet(`to; cc; bcc; recipient; recipients; to email; email to; to number; phone number; attendees;
  chat id; channel id; destinatario; destinatário`);
/** A switch that has others told: `notify_email`. */
export const notices = phraseSet(
  "notify email; notify sms; send email; send sms; email notify; sms notify; notify customer; notify users; send notification; send notifications; send invite; send invitation",
);
/** Whoever stands here gets mail from it on any server. */
export const invited = phraseSet(
  "attendees; attendee emails; recipients; bcc; guests; cc email addresses; cc addresses; cc emails",
);
/** `auto forwarding`, `webhooks`: set once, they send again and again. */
export const forwarders = wordSet("forwarding webhook webhooks");
export const sets = wordSet("create add update set enable configure register subscribe");
export const rings = wordSet("make place start");
/** What lies where it was written until somebody sends it. */
export const drafts = wordSet("draft drafts");
/** What only the account itself sees: `Mark a channel as read`. */
export const keepsToItself = wordSet("mark mute unmute archive unarchive star unstar snooze");
/** Small signs that say nothing: `reaction`. */
export const signs = wordSet("reaction emoji star");
