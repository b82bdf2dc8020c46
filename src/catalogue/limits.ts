/** What the catalogue takes in. Beyond a limit comes a problem, never a crash; the README lists them from here. */
export const limits = {
  /** Bytes of one record: a `.json` file, or one line of `.ndjson`. */
  recordBytes: 8 * 1024 * 1024,
  /** UTF-8 bytes of a description or of a server's instructions. */
  descriptionBytes: 64 * 1024,
  /** Characters (code points) of a server's or tool's name, and of a title. */
  nameCharacters: 300,
  /** UTF-16 units of the short texts of a server: publisher, licence, addresses, package, each tag. */
  labelLength: 2_048,
  /** Tags of a server. */
  tags: 200,
  /** Objects and arrays one inside the other, in any field of a record. */
  depth: 64,
  /** Values of a schema, or of a field that the catalogue does not know. */
  nodes: 5_000,
  /** Tools of a server. */
  toolsPerServer: 10_000,
  /** Different unknown fields that are reported one by one; the names are a stranger's and may be endless. */
  unknownFields: 50,
} as const;
