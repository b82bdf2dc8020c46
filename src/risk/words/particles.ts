/**
 * Verbs of two words that mean something else than their first word: `verb particle lemma`, the lemma being the verb of
 * `verbs.ts` that says the same in one word.
 */
const listed = `
  top up topup; roll back rollback; tear down teardown; shut down shutdown; shut off shutdown; power off shutdown;
  power down shutdown; power on boot; power up boot; power cycle reboot; boot up boot; start up start; spin up start;
  spin down stop; bring up start; bring down stop; kick off start; roll out rollout; back up backup; set up setup;
  sign up signup; sign out signout; log out logout; log off logout; check out checkout; cash out withdraw;
  pay out payout; pay off pay; pay back repay; buy back buy; fail over failover; switch over switchover;
  hang up hang; opt out opt; call off cancel; throw away discard; throw out discard; blow away delete;
  bring back restore; put back restore; confirm that verify; clock in log; clock out log; punch in log; punch out log; sign in signin; confirm whether verify; confirm if verify; block until wait; warm up prewarm; write down note; jot down note; note down note`;

/** One such verb. */
export interface ParticleVerb {
  readonly verb: string;
  readonly particle: string;
  readonly lemma: string;
}

export const particleVerbs: readonly ParticleVerb[] = listed.split(";").map((entry) => {
  const [verb = "", particle = "", lemma = ""] = entry.trim().split(/\s+/);
  return { verb, particle, lemma };
});
