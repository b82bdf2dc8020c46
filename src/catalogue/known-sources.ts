/** A record that was read before without a problem and need not be parsed again. */
export interface KnownRecord {
  /** The server's. */
  readonly slug: string;
  /** How many tools it has. */
  readonly tools: number;
}

/** Texts of an earlier reading, by the name that `readCatalogue` gave them. */
export interface KnownSources {
  find(source: string): KnownRecord | undefined;
}
