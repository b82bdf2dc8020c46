/**
 * Nouns by what they say about a verb that acts on them, or about what a tool returns. Singular only; plurals are
 * made. A noun may stand in several classes: each class is one bit of a word's `nouns`.
 */
export const nounsByClass = {
  /** Belongs to something without being it: taking it away is undone by adding it again. */
  bond: `reaction emoji star vote like upvote follower watcher assignee participant member collaborator attendee
    subscriber bookmark favorite favourite guest membership`,
  /** Taken *off* a thing; called by the verbs remove, unassign, detach, not delete. */
  mark: `label tag user team people person reviewer contributor role delegate item observer placeholder protection
    password whitelist allowlist blocklist`,
  /** Ties two things together, or applies to one of them: taken off, both stay. */
  relation: `link hyperlink dependency relationship relation association sub-issue subissue transition restriction`,
  /** What a bond or a mark is taken from. */
  collective: `group team channel list issue ticket card conversation project board playlist organization org space
    room chat trash watchlist queue message post thread cart basket`,
  /** A list of which things are members: to take one out loses nothing. */
  roll: `list playlist watchlist whitelist allowlist blocklist blacklist wishlist favorites favourites cart basket roster trash
    array category`,
  /** Something that runs and ends by itself. */
  process: `job run process execution task build pipeline workflow rollout scan crawl session operation
    query command simulation training analysis instance server service container vm machine recording trace tracing
    stream call timer deployment test suite migration sync scrape app application action action activity campaign
    playback download upload transcription render rendering agent monitor devserver forward tunnel sandbox
    import export backup restore battle game analysis scanner codegen screencast port autoexport autoimport testrun
    flow dag notebook cell project battle event rule trigger broadcast research backend`,
  /** Counts as a program to set going, so that to create one is to start it. */
  launched: `job run execution deployment build scan pod crawl testrun replay simulation statefulset daemonset`,
  /** The agent's own passing state. */
  scratch: `console cache clipboard selection highlight thought thoughts scratchpad history log logs terminal screen
    buffer filter form field input session context conversation breakpoint bookmark cart draft canvas codegen
    placeholder counter search autocomplete annotation notification badge queue`,
  /** Money itself, or what stands for it. */
  money: `money fund funds payment payout refund eth ether sol btc bitcoin usdc usdt dai token coin crypto currency
    cash lamport satoshi sats wei erc20 spl nft tip donation dollar euro strk sui apt matic bnb xrp ton algo stablecoin
    zap commission reward airdrop`,
  /** A deal in a market. */
  deal: `trade position order swap stock share option future futures bond etf limit stoploss bet wager leverage margin
    liquidity asset`,
  /** An obligation to pay. */
  obligation: `invoice payment payout refund charge checkout mandate billing bill paymentlink payable
    onramp offramp on-ramp off-ramp pago pagamento paiement zahlung factura fatura facture rechnung invoicing
    fee purchase reimbursement loan installment settlement payroll dividend escrow debt`,
  /** Paid when booked. */
  booking: `hotel flight booking reservation ticket room trip ride taxi accommodation rental stay seat itinerary
    restaurant`,
  /** What gets one in. */
  secret: `password passphrase credential secret apikey mnemonic privatekey pem ssh keypair otp totp
    passcode pin certificate vault keystore passkey cvv`,
  /** Who may do what. */
  access: `permission role policy grant access privilege admin acl owner ownership iam firewall rule membership
    protection authorization scope sso mfa`,
  /** Sound and pictures that a model can make. */
  media: `image picture photo video audio speech voice music song sound podcast soundtrack animation avatar track playlist notification sounds recording`,
  /** Written by people whom nobody has vetted. */
  strangers: `web webpage website page url article news comment review issue ticket email mail inbox message
    chat tweet post thread feed forum reddit story stories blog rss transcript caption subtitle video conversation
    discussion search site html markdown link hackernews youtube twitter facebook instagram tiktok linkedin internet
    google bing duckduckgo hotsearch trending headline answer question gist reply mention danmaku`,
  /** Not for everyone's eyes. */
  privates: `file directory folder email mail inbox message customer contact employee account user profile record
    document database table row collection schema log node pod cluster deployment container service namespace
    workspace organization org team project repository repo branch commit task note calendar event meeting invoice
    payment order transaction subscription lead deal ticket chat conversation channel draft photo image screenshot
    notebook cell device host server system process clipboard memory history alert incident dashboard metric
    config configuration settings credential permission role policy group member key secret backup volume disk bucket
    object queue topic stream job run build pipeline stack resource instance vm network firewall domain
    code function source binary registry session browser tab recording portfolio position balance holding transcript
    attachment reminder contract patient health medical index document query environment variable
    trace audit vulnerability finding asset drive sheet spreadsheet slide presentation form workflow flow template
    campaign audience ad adset list board card sprint comment page block`,
} as const;

export type NounClass = keyof typeof nounsByClass;

/** One bit for each class, so that a phrase's classes are an `|` over its words. */
export const nounBits = Object.fromEntries(
  Object.keys(nounsByClass).map((name, index) => [name, 1 << index]),
) as Readonly<Record<NounClass, number>>;
