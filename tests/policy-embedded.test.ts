import { expect, test } from "vitest";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { proveOffers, proveRules, proveServer } from "#policy/proof.ts";
import { sumProofs } from "#policy/proof/document-proof.ts";
import { serverRules } from "#policy/server-rules.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";

test(
  "every rule of the embedded catalogue holds in every format, alone and with its server's others, in every profile",
  { timeout: 600_000 },
  async () => {
    const proofs = [];
    for await (const { judged } of judgeCatalogue(catalogueInput({}))) {
      if (!judged) continue;
      const { server, assessments } = judged;
      const rules = (options: Parameters<typeof serverRules>[2]) =>
        serverRules(server.tools, assessments, options);
      proofs.push(
        proveServer(server, rules({})),
        proveRules(server, rules({ profile: "interactive" })),
        proveRules(server, rules({ profile: "ci" })),
        proveRules(server, rules({ toolClass: "read-only" })),
        proveOffers(server),
      );
    }
    const { failures, calls, documents } = sumProofs(proofs);
    expect(failures).toEqual([]);
    expect(documents).toBeGreaterThan(10_000);
    expect(calls).toBeGreaterThan(1_000_000);
  },
);
