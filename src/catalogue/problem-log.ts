import type { JsonPath, Position } from "#catalogue/locate.ts";
import type { Problem } from "#catalogue/problem.ts";
import { makeProblem, type ProblemId, type ProblemParams } from "#catalogue/problems.ts";

/** The problems of one record, in the order in which they are met. */
export class ProblemLog {
  readonly problems: Problem[] = [];
  readonly path: string;
  readonly #locate: (path: JsonPath) => Position;

  /** @param path of the file */
  constructor(path: string, locate: (path: JsonPath) => Position) {
    this.path = path;
    this.#locate = locate;
  }

  add<Id extends ProblemId>(
    id: Id,
    at: JsonPath,
    params: ProblemParams<Id>,
    leftOut?: Problem["leftOut"],
  ): void {
    this.problems.push(makeProblem(id, { path: this.path, ...this.#locate(at) }, params, leftOut));
  }

  /** `path:line:column` of a value, for a problem that names a second place. */
  placeOf(at: JsonPath): string {
    const { line, column } = this.#locate(at);
    return `${this.path}:${line}:${column}`;
  }
}
