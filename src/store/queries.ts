import { pathToFileURL } from "node:url";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** What of the file is kept in memory, for each thread that reads; SQLite's own default is 2 MB. */
const cacheKilobytes = 16_000;

/** Read-only queries of one database file that nobody changes meanwhile, each prepared once. */
export class Queries {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #arrays = new Map<string, StatementSync>();

  constructor(file: string) {
    const url = pathToFileURL(file);
    // Nobody writes a store that is being read. Without the promise each query would lock and unlock the file, which
    // took most of its time.
    url.search = "immutable=1";
    this.#database = new DatabaseSync(url, { readOnly: true });
    // Cross-links lead all over the catalogue: the rows of tools of many servers are read again and again.
    this.#database.exec(`PRAGMA cache_size = -${cacheKilobytes}`);
  }

  /** All rows; `Row` has the columns that the query names, which SQLite cannot tell the compiler. */
  rows<Row>(query: string, ...values: SQLInputValue[]): readonly Row[] {
    return this.#statement(query).all(...values) as unknown as readonly Row[];
  }

  /** All rows as arrays, in the order of the query's columns: cheaper than objects, which SQLite makes without a shape. */
  tuples<Tuple extends readonly unknown[]>(query: string, ...values: SQLInputValue[]): readonly Tuple[] {
    const known = this.#arrays.get(query);
    const statement = known ?? this.#database.prepare(query);
    if (!known) {
      statement.setReturnArrays(true);
      this.#arrays.set(query, statement);
    }
    return statement.all(...values) as unknown as readonly Tuple[];
  }

  /** All rows, one at a time. */
  each<Row>(query: string, ...values: SQLInputValue[]): Iterable<Row> {
    return this.#statement(query).iterate(...values) as unknown as Iterable<Row>;
  }

  /** The first row. */
  row<Row>(query: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(query).get(...values) as unknown as Row | undefined;
  }

  #statement(query: string): StatementSync {
    const known = this.#statements.get(query);
    if (known) return known;
    const statement = this.#database.prepare(query);
    this.#statements.set(query, statement);
    return statement;
  }
}
