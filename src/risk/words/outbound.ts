import { phraseSet, wordSet } from "#risk/text/touches.ts";

export const sends = wordSet(
  "send post publish share reply broadcast tweet forward notify invite submit message email dm announce respond",
);
export const makes = wordSet("create add update edit open write");
export const messages =
  wordSet(`message messages email emails mail sms comment comments post posts tweet reply replies issue issues gist pull
  discussion announcement newsletter webhook event events feedback story draft thread chat whatsapp review notification file text voice call
  image video location poll invitation note dm campaign campaigns newsletters sms reminder reminders invoice quote estimate proposal
  survey questionnaire form receipt contract envelope fax postcard letter test`);
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
  "notify email; notify sms; send email; send sms; email notify; sms notify; notify customer; notify users; send notification; send notifications; send invite; send invitation; customer note; is customer note; email customer; notify assignee; notify attendees; notify user; send receipt; send to customer; send confirmation; notify members",
);
/** Whoever stands here gets mail from it on any server. */
export const invited = phraseSet(
  "attendees; attendee emails; to number; to phone number; to phone; invitees; invite emails; share with; collaborators; recipients; bcc; guests; cc email addresses; cc addresses; cc emails",
);
/** `auto forwarding`, `webhooks`: set once, they send again and again. */
export const forwarders = wordSet("forwarding webhook webhooks");
export const sets = wordSet("create add update set enable configure register subscribe");
export const rings = wordSet("make place start create initiate dial trigger");
/** Calls that ring at somebody's; a `web call` or an `API call` does not. */
export const ringing = wordSet("phone outbound voice telephone sip");
/** What lies where it was written until somebody sends it. */
export const drafts = wordSet("draft drafts");
/** What only the account itself sees: `Mark a channel as read`. */
export const keepsToItself = wordSet("mark mute unmute archive unarchive star unstar snooze");
/** Small signs that say nothing: `reaction`. */
export const signs = wordSet("reaction emoji star");

/** To do this to anything shows it to others. */
export const shares = wordSet("share invite");
/** Shared without a reader: `share memory between processes`. */
export const notShared = wordSet(
  "memory state context session tab cache data price prices market code codes",
);
/** `a public share link`: whoever has it reads. */
export const links = wordSet("link links url invite invitation");
export const opened = wordSet("share sharing shared shareable public invite invitation");
/** Work that is offered to people whom nobody knows. */
export const offers = wordSet(
  "task tasks competition contest gig gigs job jobs bounty bounties vacancy listing ad advert advertisement assignment survey",
);
/** `Post a task` */
export const puts = wordSet("post publish offer advertise");
/** `Ask a human worker` */
export const asks = wordSet("ask hire consult request");
export const people = wordSet(
  "human humans worker workers person people expert experts freelancer freelancers",
);
/** `Publish a page`: it stands on the web from then on. */
export const published = wordSet(
  "page pages article articles blog site website story video episode podcast form survey post posts listing package packages note notes",
);
/** What goes out when its time has come: `Schedule a post`. */
export const timed = wordSet("post posts tweet tweets message email campaign newsletter sms broadcast");
/** Whoever is put there gets mail by and by. */
export const sequences = wordSet("sequence sequences cadence cadences drip");
export const enrols = wordSet("add enroll enrol start subscribe put");
/** What somebody has handed in, and what is answered to it. */
export const handedIn = wordSet("submission submissions application applications");
export const answers = wordSet("approve reject accept decline grade return");
export const saidBack = wordSet("feedback reason comment message explanation");
