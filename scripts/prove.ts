import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { formatNumber, plural } from "#lib/plural.ts";
import { proveEach, proveOffers, proveRules } from "#policy/proof.ts";
import { sumProofs, type Proof } from "#policy/proof/document-proof.ts";
import { profiles } from "#policy/rule.ts";
import { serverRules } from "#policy/server-rules.ts";
import { judgeCatalogue, type CatalogueInput } from "#store/judge-catalogue.ts";
import { readPublishedSchemas, type PublishedSchemas } from "./published-schemas.ts";

// Proves every rule of a catalogue in every format by running it: npm run prove [-- --catalogue PATH --schemas DIR].

/** Profiles whose rules are also proved in documents of their own, tool by tool: between them they have every posture. */
const alone = ["unattended", "interactive"] as const;

const { values } = parseArgs({
  options: {
    catalogue: { type: "string", multiple: true },
    schemas: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});

if (values.help === true) {
  console.log(`Proves the rules of a catalogue in every format and profile.

  --catalogue PATH  files or folders to prove instead of the embedded catalogue; repeatable
  --schemas DIR     also check against the published schemas in DIR: claude-code-settings.json,
                    agentgateway-config.json, envoy-mcproute-crd.yaml`);
} else {
  process.exitCode = await prove(catalogueInput({ catalogue: values.catalogue }), values.schemas);
}

async function prove(input: CatalogueInput, schemaFolder: string | undefined): Promise<number> {
  const published = schemaFolder === undefined ? undefined : readPublishedSchemas(resolve(schemaFolder));
  const started = performance.now();
  const shown = { failures: 0 };
  let total: Proof = sumProofs([]);
  let checked = 0;
  let servers = 0;
  for await (const { judged } of judgeCatalogue(input)) {
    if (!judged) continue;
    servers++;
    const { server, assessments } = judged;
    const whole = profiles.map((profile) => serverRules(server.tools, assessments, { profile }));
    const readOnly = serverRules(server.tools, assessments, { toolClass: "read-only" });
    if (published) for (const rules of whole) checked += checkPublished(published, server, rules, shown);
    const proof = sumProofs([
      ...[...whole, readOnly].map((rules) => proveRules(server, rules)),
      ...alone.map((profile) => proveEach(server, serverRules(server.tools, assessments, { profile }))),
      proveOffers(server),
    ]);
    for (const failure of proof.failures) showFailure(failure, shown);
    total = sumProofs([total, { ...proof, refusals: [] }]);
    if (servers % 50 === 0) progress(servers, started);
  }
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  console.log(
    `${plural(servers, "server")}: ${plural(total.documents, "document")} loaded and read back, ${plural(total.calls, "call")} tried, ${plural(checked, "document")} checked against published schemas, ${plural(shown.failures, "failure")}, ${seconds} s`,
  );
  return shown.failures === 0 ? 0 : 1;
}

function checkPublished(
  published: PublishedSchemas,
  server: Parameters<typeof proveRules>[0],
  rules: Parameters<typeof proveRules>[1],
  shown: { failures: number },
): number {
  const { documents, failures } = published.check(server, rules);
  for (const failure of failures) showFailure(failure, shown);
  return documents;
}

const mostShown = 50;

function showFailure(failure: string, shown: { failures: number }): void {
  if (++shown.failures <= mostShown) console.error(failure);
  else if (shown.failures === mostShown + 1) console.error("and more");
}

function progress(servers: number, started: number): void {
  if (process.stdout.isTTY)
    console.log(`${formatNumber(servers)} servers, ${((performance.now() - started) / 1_000).toFixed(0)} s`);
}
