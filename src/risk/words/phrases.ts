import { makePhraseTable } from "#risk/text/phrases.ts";

/** Set phrases of descriptions and instructions by what they say, separated by semicolons. */
export const phrases = makePhraseTable({
  readOnly: `read-only; readonly; read only; does not modify; doesn't modify; not modify; without modifying;
    does not change; without changing; non-destructive; makes no changes; no changes are made; no side effects;
    select queries only; select query; select queries; select statement; only select queries; only select statements; select statements only; does not execute;
    a read cypher query; without sending a transaction; without creating a transaction; a read query; read cypher queries;
    safe operation; will not modify; 只读; no modifications`,
  enforced: `run in read-only mode; runs in read-only mode; executed in read-only mode; read-only transaction;
    read only transaction; writes are rejected; write operations are rejected; rejects writes; rejects write;
    writes are blocked; write operations are blocked; write queries are blocked; write operations are not allowed;
    modifications are rejected; contains dml; contain dml; only supports select;
    supports only select; only allows select; only accepts select; only read-only queries; only read queries; only read operations; only select statements`,
  permanent: `cannot be undone; can't be undone; can not be undone; cannot be reversed; not be undone; irreversible;
    irreversibly; permanently; is permanent; not reversible; no undo; cannot be recovered; destructive operation;
    destructive action; 不可撤销; 不可恢复`,
  replaced: `replacing any existing; replacing the existing; replacing the current; overwriting any existing;
    overwriting the existing; replaces all; replaces the entire; replaces the whole; replaces any existing; replaces existing;
    replaces every; completely replaces; completely replace; fully replaces; fully replace; full replacement; full replace;
    full overwrite; completely overwrites; completely overwrite; overwrites the entire; overwrites all; overwrites existing;
    overwrites any existing; overwrites the existing; replaces the existing; replaces the current; replace the entire;
    replace all existing; replaces previous; overwrites previous; overwrites any previous; overwrites the previous; replaces the previous;
    existing values are replaced; existing data is replaced; existing content is replaced; existing data will be overwritten;
    existing content will be overwritten; not present in the request are removed; not included in the request are removed;
    will overwrite destination; will overwrite the destination; overwrites the destination`,
  soft: `soft delete; soft-delete; soft deletes; moves to trash; move to trash; to the trash; to trash; to the recycle;
    recycle bin; can be restored; can be recovered; is reversible; can be undone; recoverable`,
  dryRun: `dry run; dry-run; without executing; simulation only; preview only; what-if; without submitting;
    without applying`,
  sandbox: `sandbox; sandboxed; test mode; paper trading; paper account; testnet; devnet; in-memory; ephemeral;
    isolated environment; simulated; mock`,
  wide: `all resources; all data; entire database; entire account; account-wide; organization-wide; organisation-wide;
    tenant-wide; production; all users; all records; all documents; entire project; everything in; all files; all messages;
    all associated; and all`,
  guidance: `guidance; best practices; step-by-step; guidelines; tutorial; instructions for; instructions on;
    documentation for; provides instructions; comprehensive documentation; workflow guidance; api documentation;
    returns instructions; implementation details; code examples`,
  anyOperation: `any api; any aws; any operation; any command; any method; any endpoint; arbitrary; any tool; any sql;
    any valid; any rest; raw sql; raw api; any graphql; any query; custom sql; any script; any shell; any code`,
  request: `http delete; delete request; http post; post request; http put; put request; http patch; patch request`,
  simulation: `game; simulated; simulation; virtual; fictional; paper`,
} as const);

export type PhraseTopic =
  typeof phrases extends ReadonlyMap<string, readonly { topic: infer T }[]> ? T : never;
