import type { Adapter } from "#catalogue/adapter.ts";
import { flatRecord } from "#catalogue/adapters/flat-record.ts";

/** Every adapter; the first one that matches is used. To add one: add a file to adapters/ and a line here. */
export const adapters: readonly Adapter[] = [flatRecord];
