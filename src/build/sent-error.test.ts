import { expect, test } from "vitest";
import { CommandError } from "#lib/command-error.ts";
import { AstroInternalsError } from "#build/astro-internals-error.ts";
import { receiveError, sendError, type SentError } from "#build/sent-error.ts";

function travel(error: unknown): Error {
  return receiveError(JSON.parse(JSON.stringify(sendError(error))) as SentError);
}

test("an error is the same on the other side: its class, its words, its place and what it came from", () => {
  const cause = new AstroInternalsError("its app has no render");
  const error = new CommandError("content/site.yaml cannot be used", { cause });
  const arrived = travel(error);
  expect(arrived).toBeInstanceOf(CommandError);
  expect([arrived.name, arrived.message, arrived.stack]).toEqual([error.name, error.message, error.stack]);
  expect(arrived.cause).toBeInstanceOf(AstroInternalsError);
  expect((arrived.cause as Error).message).toBe(cause.message);
});

test("what is no error arrives as its words", () => {
  expect(travel("no").message).toBe("no");
  expect(travel(new Error("torn")).cause).toBe(undefined);
});
