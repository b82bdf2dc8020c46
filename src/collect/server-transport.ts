import type { Transport } from "@modelcontextprotocol/client";

/** A connection to a server, with what is left to tell when it fails. */
export interface ServerTransport extends Transport {
  /** Why the server's program ended of itself: a clause. Undefined while it runs, and where none was started. */
  readonly endReason: string | undefined;
  /** The end of the program's error output, as it came; empty where none was started. */
  readonly stderr: string;
  /**
   * Ends the connection, and the program with everything that it started.
   * @returns process ids that could not be ended
   */
  stop(): Promise<readonly number[]>;
}
