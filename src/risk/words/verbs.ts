/**
 * English verbs by what they do to the world, base form only; `inflect.ts` makes the other forms.
 * The order of the groups matters only where a verb stands in two of them, and none does (test).
 * A verb belongs to the group that holds for most tools that use it; its object may say otherwise (`acts.ts`).
 */
export const verbsBySense = {
  /** Gives information back and changes nothing. */
  read: `get list search find fetch retrieve read show view describe query check lookup browse inspect explore display
    obtain preview return tell report enumerate discover locate detect identify recognize recognise watch observe peek
    trace look gather collect access track monitor recall explain introduce introspect diagnose troubleshoot
    investigate audit review verify validate test assess ping whois scrape crawl download see give provide present answer
    advise recommend suggest help guide consult determine understand echo dump screenshot head tail stat is has
    exists`,
  /** Works something out from what it is given. */
  compute: `calculate compute count compare convert analyze analyse parse format decode encode hash estimate predict
    forecast simulate summarize summarise translate transcribe evaluate think sum multiply subtract divide round
    measure rank score classify extract filter sort diff lint beautify minify solve prove plan design brainstorm
    optimize optimise reason generate visualize visualise plot draw render aggregate sample resolve geocode compile
    decompile disassemble demangle decrypt encrypt sign`,
  /** Creates or changes data outside the call. */
  write: `create add update set write edit modify insert put patch save store append prepend rename move copy
    duplicate clone upload import register assign unassign attach detach configure enable disable toggle tag untag label
    archive unarchive close reopen lock unlock mark pin unpin star unstar follow unfollow mute unmute
    subscribe unsubscribe join leave invite promote demote link unlink associate disassociate merge commit stage unstage
    publish unpublish post reply comment react send forward share notify submit approve reject accept decline
    complete finish resume pause schedule reschedule init initialize initialise setup bind map grant allow
    annotate log record remember memorize note change replace restore recover undelete rollback revert undo
    migrate sync synchronize transform resize crop rotate fork branch checkout switch select choose activate deactivate
    adjust increase decrease increment decrement scale upgrade downgrade renew refresh reindex push
    customize customise prioritize enroll establish cordon uncordon taint ingest index vote like`,
  /** Starts, stops or drives something that runs. */
  run: `run execute exec start stop restart reboot launch trigger invoke call deploy redeploy build rebuild train
    click type press tap swipe drag drop_on hover scroll navigate goto play skip seek step continue kill abort halt
    suspend interrupt retry rerun replay install eval scan speak drive control fill focus wake boot shutdown
    power provision spawn dispatch enqueue queue initiate orchestrate automate perform_job open`,
  /** Takes away what was there. */
  remove: `delete remove drop purge wipe erase destroy truncate clear flush reset revoke uninstall terminate unregister
    deregister trash discard empty overwrite prune evict expunge rm del nuke clean cleanup decommission forget
    undeploy teardown`,
  /** Moves money or changes what is owed. */
  pay: `pay charge refund buy sell purchase bid stake unstake withdraw payout reimburse donate invest liquidate
    remit disburse tip`,
  /** Says nothing by itself. */
  vague: `manage handle process do perform use work make apply operate administer maintain`,
} as const;
