/**
 * English verbs by what they do to the world, base form only; `inflect.ts` makes the other forms.
 * A verb stands in the one group that holds for most tools that use it (a test holds that none stands in two);
 * what its object changes about that is said in `senses.ts`, not here.
 */
export const verbsBySense = {
  /** Gives information back and changes nothing. */
  read: `get list search find fetch retrieve read show view describe query check lookup browse inspect explore display
    obtain return tell report enumerate discover locate detect identify recognize recognise watch observe peek
    trace look gather collect access monitor recall explain introspect diagnose troubleshoot
    investigate audit review verify test assess ping scrape crawl see give provide present answer
    advise recommend suggest help guide consult determine understand echo dump screenshot head tail
    snapshot contain include indicate demonstrate wait sleep poll ask chat grep glob
    capture sample surface expose track print debug research cite quote highlight offer remind learn match geolocate autocomplete resolve assert listen probe
    propose recite survey`,
  /** Works something out from what it is given and hands back the result. */
  compute: `calculate compute count compare convert analyze analyse parse format decode encode hash estimate predict
    forecast simulate summarize summarise translate transcribe think reason sum multiply subtract divide round
    measure rank score classify extract filter sort diff lint beautify minify compress zip gzip unzip decompress solve prove plan design brainstorm prepare
    optimize optimise generate visualize visualise plot draw render aggregate geocode compile
    decompile disassemble demangle decrypt encrypt sign validate evaluate preview synthesize synthesise
    interpret reflect contrast infer simplify factor integrate differentiate derive transpose
    normalize normalise standardize standardise tokenize chunk correlate deduce decompose
    debate critique outline paraphrase rewrite proofread humanize shuffle roll flip greet say upscale inpaint outpaint dub animate colorize lipsync power
    group craft produce construct structure facilitate prompt enrich split prioritize prioritise rate color colour flag
    wrap unwrap backtest categorize categorise combine concatenate deduplicate dedupe dedup deserialize serialize flatten
    guess grade improve mask moderate obfuscate deobfuscate paginate pivot quantify randomize refine sanitize slice
    transcode transliterate vectorize weigh anonymize anonymise pseudonymize distill ocr unpack consolidate enhance`,
  /** Creates or changes data outside the call. */
  write: `create add update upsert set write edit modify insert put patch save store append prepend rename move copy
    duplicate clone upload import register assign unassign attach detach configure enable disable toggle tag untag
    label archive unarchive close reopen lock unlock mark pin unpin star unstar follow unfollow mute unmute
    subscribe unsubscribe join leave invite promote demote link unlink associate disassociate dissociate merge commit
    stage unstage publish unpublish post reply comment react send forward share notify submit approve reject accept
    decline complete finish resume pause schedule reschedule init initialize initialise setup bind unbind map grant
    allow annotate log record remember memorize note change replace restore void issue book rent recover undelete untrash rollback revert
    undo migrate sync synchronize transform resize crop fork branch checkout switch select choose activate
    deactivate adjust increase decrease increment decrement scale upgrade downgrade renew refresh reindex push
    customize customise reprioritize enroll establish cordon uncordon taint untaint ingest index vote like
    upvote downvote export persist populate seed redact download
    vacuum rebase stash dismiss acknowledge snooze silence escalate transition triage unresolve reorder rearrange
    align overlay login logout authenticate authorize connect disconnect reconnect load reload unload bookmark
    broadcast retweet tweet message email hire delegate reassign request claim reserve release allocate
    impersonate isolate quarantine block unblock ban unban kick untrack whitelist enforce
    deny suspend unsuspend shorten make define declare specify designate introduce extend
    expire invalidate lpush rpush hset sadd zadd xadd splice paste mkdir symlink chmod chown mount unmount
    place arrange paint refactor fix repair correct amend finalize finalise apply protect unprotect retain touch fill pull begin provision unpause
    hold unhold park redirect pop dequeue trim ensure revise advance onboard requeue nack mutate hide unhide
    unwatch unshare strip opt backup reconfigure rollout compose end unmark unflag freeze unfreeze thaw nudge signup
    signin signout scaffold bootstrap faucet abandon cherry-pick
    adopt appoint autofill backfill bypass checkin curate deauthorize defer deliver deprecate dislike
    elevate endorse exclude favorite favourite fulfill fulfil inject inline lift localize lower nominate offload
    override pair permit postpone preserve raise reconcile recruit redo reduce refill relocate
    replicate restock restrict retire retract seal unseal shard squash stamp substitute supersede tidy tweak
    unsend veto warn withhold spam unspam unpair consume federate notarize remap swizzle excuse blacklist dispute instantiate unblacklist draft extrude quantize autofix
    disavow ungroup unsplit unskip unlist unreserve unschedule unsave unreact uncheck uncomplete`,
  /** Starts, stops or drives something that runs. */
  run: `run execute exec start stop restart reboot launch trigger invoke call deploy redeploy build rebuild train
    click type press tap swipe drag hover scroll navigate goto play skip seek step continue kill abort halt
    interrupt retry rerun replay install eval scan speak control focus wake boot shutdown
    spawn dispatch enqueue initiate orchestrate automate open fly walk jump
    dig attack equip relaunch reinstall cancel benchmark fuzz exploit emulate act interact operate
    turn dim brighten rotate dial visit autoscale pinch zoom hang preheat serve go
    failover switchover rebalance hibernate finetune flash dblclick doubleclick rightclick longpress
    mousedown mouseup keypress quit minimize maximize disarm bruteforce nmap nikto sqlmap nuclei gobuster dirb ffuf wpscan
    masscan brew cool dispense eject honk ignite immobilize irrigate mow prewarm spin steer teleport throttle undock
    unpark poweron poweroff powercycle recycle summon tune dose bake hangup blink deallocate bounce hotplug evacuate detonate despawn arm`,
  /** Takes away what was there. */
  remove: `delete remove drop purge wipe erase destroy truncate clear flush reset revoke uninstall terminate unregister
    deregister trash discard empty overwrite prune evict expunge rm del nuke clean cleanup decommission forget
    undeploy teardown delist obliterate eliminate scrub shred offboard dispose unenroll deprovision drain unset disband
    dissolve dismantle expel yank burn zeroize`,
  /** Moves money or changes what is owed. */
  pay: `pay charge refund buy sell purchase bid stake unstake withdraw payout reimburse donate invest liquidate
    remit disburse topup recharge sponsor pledge settle prepay repay lend borrow undelegate redelegate redeem
    debit multisend keysend outbid insure order acquire lease transfer swap trade bridge deposit mint zap tip fund supply bet wager`,
  /** Says nothing by itself: the object, the description or the parameters must. */
  vague: `manage handle process do perform use work administer maintain support engage feed water queue exercise fit wire
    exchange award reward credit bill spend mail fire ring grab sweep enter exit confirm respond
    organize organise`,
} as const;

export type VerbSense = keyof typeof verbsBySense;

/**
 * Verbs that stand as nouns just as often (`order history`, `test run`): beside a plain verb they give way, and in a
 * sentence they count only where a verb must stand.
 */
export const alsoNouns = `view query lookup report watch trace look access monitor review test help guide echo dump screenshot head
  tail snapshot poll chat sample surface quote highlight offer match resolve count hash estimate forecast sum
  round measure rank score filter sort diff plan design plot draw chunk roll flip say group craft
  prompt structure factor store copy clone label tag archive lock mark pin star follow mute link commit stage
  post reply comment share complete finish map log record note change upgrade update push index vote like
  export import seed stash load message email hire delegate request claim reserve release block ban kick track
  make place paint fix touch process use work support run call build train type press tap drag scroll play skip
  step scan control focus wake open fill fly walk jump attack act turn dial visit zoom drop trash charge refund
  buy sell purchase bid stake trade transfer swap bridge deposit mint tip payout switch branch fork merge
  download upload answer transform scale patch sleep sign present benchmark audit resume save schedule invite
  display forward retry fuzz preview issue format deploy book rent compute debug research pull enrich print go
  begin set list search check show render setup pop trim power end backup advance hold park rollout compose opt signup signin redirect order lease pledge dispatch
  rate color colour flag wrap trigger flash faucet fund supply bet wager burn scaffold nmap nikto sqlmap nuclei gobuster
  dirb ffuf wpscan masscan grade guess mask slice spin pair stamp shard bounce brew spam favorite favourite feed
  water queue exercise fit wire exchange award reward credit debit bill spend mail fire ring sweep broadcast summon survey probe
  arm dispute pivot tune lift moderate draft dose`;

/** Of these, the ones that open a name as its verb all the same: `list_delete_markers` lists. */
export const openingVerbs = `list search check show set update get post put copy move save upload download sign submit
  lookup export import open start stop run call cancel reset mark pin star follow mute lock archive reply share invite deploy setup dispatch trigger
  preview estimate`;

/** Forms that the rules of `inflect.ts` would miss: `form lemma kind`, kind being past, noun or agent. */
export const irregularForms = `
  ran run past; sent send past; paid pay past; bought buy past; sold sell past; got get past; found find past;
  wrote write past; written write past; made make past; done do past; built build past; left leave past;
  deletion delete noun; removal remove noun; creation create noun; execution execute noun;
  generation generate noun; translation translate noun; conversion convert noun; validation validate noun;
  calculation calculate noun; extraction extract noun; verification verify noun; payment pay noun;
  analysis analyze noun; installation install noun; transcription transcribe noun; invocation invoke noun;
  termination terminate noun; cancellation cancel noun; revocation revoke noun;
  initialization initialize noun; registration register noun; submission submit noun; deployment deploy noun;
  migration migrate noun; synchronization synchronize noun; activation activate noun;
  estimation estimate noun; evaluation evaluate noun; visualization visualize noun;
  summarization summarize noun; retrieval retrieve noun; aggregation aggregate noun; computation compute noun;
  lookups lookup noun; reservation reserve noun; uninstallation uninstall noun; getter get agent;
  searcher search agent; finder find agent; reader read agent; writer write agent; runner run agent;
  creator create agent; generator generate agent; analyzer analyze agent; analyser analyze agent;
  checker check agent; viewer view agent; converter convert agent; calculator calculate agent;
  validator validate agent; fetcher fetch agent; scraper scrape agent; crawler crawl agent;
  scanner scan agent; executor execute agent; extractor extract agent; downloader download agent;
  uploader upload agent; translator translate agent; formatter format agent; parser parse agent;
  editor edit agent; explorer explore agent; inspector inspect agent; builder build agent; solver solve agent;
  estimator estimate agent; monitor monitor agent; picker choose agent; updater update agent;
  remover remove agent; cleaner clean agent; sender send agent; planner plan agent;
  summarizer summarize agent; visualizer visualize agent; recommender recommend agent; detector detect agent;
  retriever retrieve agent; resolver resolve agent; simulator simulate agent; tracker track agent;
  optimizer optimize agent; optimiser optimise agent; manager manage agent; handler handle agent;
  looksup lookup third; rm rm base; ls list base; cp copy base; mv move base;
  fetchall fetch base; whois lookup base; retrive retrieve base; querying query ing; regenerate create base;
  retrieves retrieve third`;
