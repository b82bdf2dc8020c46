import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse as parseYaml } from "yaml";
import { agentgateway } from "#policy/formats/agentgateway.ts";
import { claudeCode } from "#policy/formats/claude-code.ts";
import { envoyAiGateway } from "#policy/formats/envoy-ai-gateway.ts";
import type { Format } from "#policy/format.ts";
import type { Rule } from "#policy/rule.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";

/** Checks of what we print against the schemas that the formats' makers publish. */
export interface PublishedSchemas {
  /** Checks the document of all rules, and the document of each by itself. */
  check(
    subject: PolicySubject,
    rules: readonly Rule[],
  ): { readonly documents: number; readonly failures: readonly string[] };
}

/** The version of the route that we print. */
const routeVersion = "v1beta1";

/** Reads the three schemas from a folder; throws where one is missing. */
export function readPublishedSchemas(folder: string): PublishedSchemas {
  // The schemas are not ours: unknown formats and keywords are theirs to know.
  const options = { strict: false, validateFormats: false, allErrors: true } as const;
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const checks: readonly (readonly [Format, ValidateFunction])[] = [
    [claudeCode, new Ajv(options).compile(JSON.parse(read("claude-code-settings.json")) as object)],
    [agentgateway, new Ajv2020(options).compile(JSON.parse(read("agentgateway-config.json")) as object)],
    [envoyAiGateway, new Ajv(options).compile(routeSchema(read("envoy-mcproute-crd.yaml")))],
  ];
  return {
    check(subject, rules) {
      const failures: string[] = [];
      let documents = 0;
      for (const [format, validate] of checks) {
        for (const set of rules.length > 1 ? [rules, ...rules.map((rule) => [rule])] : [rules]) {
          const rendered = format.render(policyTarget(subject), set);
          if ("refused" in rendered) continue;
          documents++;
          if (!validate(parseYaml(rendered.text)))
            failures.push(`${subject.slug}, ${format.label}: ${errorsOf(validate)}`);
        }
      }
      return { documents, failures };
    },
  };
}

function errorsOf({ errors }: ValidateFunction): string {
  return (errors ?? [])
    .slice(0, 3)
    .map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`)
    .join("; ");
}

interface ResourceDefinition {
  readonly spec: {
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: object };
    }[];
  };
}

/** The schema of one version; a field that is not in it is dropped by Kubernetes, so here it is an error. */
function routeSchema(text: string): object {
  const definition = parseYaml(text) as ResourceDefinition;
  const version = definition.spec.versions.find(({ name }) => name === routeVersion);
  if (!version) throw new Error(`the definition has no version ${routeVersion}`);
  return closed(version.schema.openAPIV3Schema) as object;
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const);
  const result = Object.fromEntries(entries);
  const hasFields = typeof result["properties"] === "object" && result["type"] === "object";
  return hasFields && result["additionalProperties"] === undefined
    ? { ...result, additionalProperties: false }
    : result;
}
