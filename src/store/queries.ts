import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** Read-only queries of one database file, each prepared once. */
export class Queries {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { readOnly: true });
  }

  /** All rows; `Row` has the columns that the query names, which SQLite cannot tell the compiler. */
  rows<Row>(query: string, ...values: SQLInputValue[]): readonly Row[] {
    return this.#statement(query).all(...values) as unknown as readonly Row[];
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
    const statement = this.#statements.get(query) ?? this.#database.prepare(query);
    this.#statements.set(query, statement);
    return statement;
  }
}
