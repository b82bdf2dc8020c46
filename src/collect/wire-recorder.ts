import { isJsonObject, type Json } from "#lib/json.ts";

/**
 * Keeps the answers to `tools/list` as they came over the wire. The client library checks answers against its own
 * schemas, drops what it does not know and refuses a whole page for one wrong tool; here nothing is lost.
 */
export class WireRecorder {
  readonly #listRequests = new Set<unknown>();
  #lastList: Json | undefined;

  sent(message: unknown): void {
    if (isJsonObject(message) && message["method"] === "tools/list") this.#listRequests.add(message["id"]);
  }

  received(message: Json): void {
    if (isJsonObject(message) && this.#listRequests.delete(message["id"]) && message["result"] !== undefined)
      this.#lastList = message["result"];
  }

  /** The newest answer that was not taken yet. */
  takeList(): Json | undefined {
    const list = this.#lastList;
    this.#lastList = undefined;
    return list;
  }
}
