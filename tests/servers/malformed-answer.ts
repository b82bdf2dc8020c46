import { initialize, say, speak } from "./speak.ts";

// The id is right, the answer is no object: whoever waits for it must be told.
speak({
  initialize,
  "tools/list": (_params, id) => {
    say({ jsonrpc: "2.0", id, result: "all of them" });
    return undefined;
  },
});
