/** Changes when a store of an older program can no longer be read. */
export const storeVersion = 9;

/** Name of the store's file in its folder. */
export const storeFile = "store.sqlite";

/**
 * The tables of a store. `servers` keeps its rowid, so that a search by slug walks a small index and not the records:
 * that made cross-links eight times faster. `servers.record` is the last: SQLite reads a row from its beginning, and what stands behind 50 KB takes as long as
 * they do. `servers.digest` is the SHA-256 of `record`,
 * `servers.source` that of the text it was read from. `tools.ring` is the tool's place on its category's ring (see `ring.ts`);
 * `tools.position` its place in the server's own order. `tools.serverName` spares cross-links a look at `servers`. `verdicts`
 * counts a server's tools, so that no list of servers and no total walks all tools. `attacks` says which attacks abuse
 * which tools.
 */
export const tables = `
CREATE TABLE servers (
  slug TEXT PRIMARY KEY, name TEXT, publisher TEXT, official INTEGER, summary TEXT, tags TEXT, date TEXT,
  digest TEXT, source TEXT, record TEXT
);
CREATE TABLE tools (
  server TEXT, position INTEGER, slug TEXT, name TEXT, category TEXT, level TEXT, summary TEXT, ring INTEGER,
  serverName TEXT,
  PRIMARY KEY (server, position)
) WITHOUT ROWID;
CREATE TABLE verdicts (
  server TEXT, category TEXT, level TEXT, tools INTEGER, PRIMARY KEY (server, category, level)
) WITHOUT ROWID;
CREATE TABLE tags (tag TEXT, server TEXT, PRIMARY KEY (tag, server)) WITHOUT ROWID;
CREATE TABLE attacks (
  server TEXT, position INTEGER, attack TEXT, ring INTEGER, PRIMARY KEY (server, position, attack)
) WITHOUT ROWID;
CREATE TABLE left_out (servers INTEGER, tools INTEGER);
`;

/**
 * `tools_by_ring` holds all that a cross-link shows: every tool's page asks for neighbours, whose rows lie far apart in the
 * table. Made after all rows are in, which is several times faster than before.
 */
export const indexes = `
CREATE INDEX tools_by_ring ON tools (category, ring, server, position, serverName, name, slug, level, summary);
CREATE INDEX tools_by_name ON tools (name, server, position);
CREATE INDEX tools_by_level ON tools (level, server, position);
CREATE INDEX tools_by_category ON tools (category, server, position);
CREATE INDEX attacks_by_ring ON attacks (attack, ring, server, position);
CREATE INDEX servers_by_source ON servers (source);
`;
