import * as cedarEngine from "@cedar-policy/cedar-wasm/nodejs";
import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import type { LoadPolicy } from "#policy/proof/loaded-policy.ts";
import { schemaArguments, type SchemaArgument } from "#policy/schema-arguments.ts";

type SchemaJson = cedarEngine.SchemaJson<string>;
type CedarType = cedarEngine.Type<string>;

/** The engine keeps one set of policies and one schema for us, under this name: those of `prepared`. */
const kept = "toolrisk";
let prepared: object | undefined;

/**
 * Through Cedar's own engine: parsed, validated against a schema made from the tools' input schemas, and asked for each
 * call with the request checked against that schema as well.
 */
export const loadCedar: LoadPolicy = (text, { target, tools }) => {
  const types = new Map(
    tools
      .filter(({ name }) => name.isWellFormed())
      .map(({ name, inputSchema }) => [`${target.server}___${name}`, schemaArguments(inputSchema)]),
  );
  // What the gateway offers beside what the text names: a policy must not reach it.
  const actions = [...new Set([...actionsOf(text), ...types.keys()])];
  const schema = cedarSchema(actions, types);
  const answer = cedarEngine.validate({ schema, policies: { staticPolicies: text } });
  if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join(" "));
  if (answer.validationErrors.length > 0)
    throw new Error(answer.validationErrors.map(({ error }) => error.message).join(" "));
  const prepare = (): void => {
    if (prepared === answer) return;
    cedarEngine.preparseSchema(kept, schema);
    cedarEngine.preparsePolicySet(kept, { staticPolicies: text });
    prepared = answer;
  };
  return {
    readings: [{ by: "Cedar", value: policiesOf(text) }],
    decide({ tool, arguments: args }) {
      prepare();
      const action = `${target.server}___${tool}`;
      // The gateway knows no action for a tool that nobody declared.
      if (!actions.includes(action)) return "deny";
      const decision = cedarEngine.statefulIsAuthorized({
        principal: { type: "AgentCore::OAuthUser", id: "somebody" },
        action: { type: "AgentCore::Action", id: action },
        resource: { type: "AgentCore::Gateway", id: "somewhere" },
        context: { input: inputOf(types.get(action) ?? [], args) },
        preparsedSchemaName: kept,
        preparsedPolicySetId: kept,
        validateRequest: true,
        entities: [],
      });
      return decision.type === "success" && decision.response.decision === "allow" ? "allow" : "deny";
    },
    shows: () => true,
  };
};

/** The policies of a text as Cedar's own parser reads them. */
function policiesOf(text: string): readonly cedarEngine.PolicyJson[] {
  const parts = cedarEngine.policySetTextToParts(text);
  if (parts.type === "failure") throw new Error(parts.errors.map(({ message }) => message).join(" "));
  return parts.policies.map((policy) => {
    const answer = cedarEngine.policyToJson(policy);
    if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join(" "));
    return answer.json;
  });
}

function actionsOf(text: string): readonly string[] {
  return policiesOf(text).flatMap(({ action }) =>
    "entity" in action && "id" in action.entity ? [action.entity.id] : [],
  );
}

function cedarSchema(
  actions: readonly string[],
  types: ReadonlyMap<string, readonly SchemaArgument[]>,
): SchemaJson {
  const entries = actions.map((action) => [
    action,
    {
      appliesTo: {
        principalTypes: ["OAuthUser"],
        resourceTypes: ["Gateway"],
        context: { type: "Record", attributes: { input: recordOf(types.get(action) ?? [], "args") } },
      },
    },
  ]);
  return {
    AgentCore: {
      entityTypes: { OAuthUser: {}, Gateway: {} },
      actions: Object.fromEntries(entries) as SchemaJson[string]["actions"],
    },
  };
}

/** The record of the arguments directly below `parent`, by AgentCore's table of types. */
function recordOf(all: readonly SchemaArgument[], parent: string): CedarType {
  const own = all.filter(({ path, name }) => path === `${parent}.${name}`);
  const attributes = own.flatMap((argument) => {
    const type = typeOf(all, argument);
    return type ? [[argument.name, { ...type, required: isDemanded(argument, all, parent) }] as const] : [];
  });
  return { type: "Record", attributes: Object.fromEntries(attributes) };
}

function typeOf(
  all: readonly SchemaArgument[],
  { type, path, schema }: SchemaArgument,
): CedarType | undefined {
  switch (type) {
    case "string":
      return { type: "String" };
    case "integer":
      return { type: "Long" };
    case "boolean":
      return { type: "Boolean" };
    case "number":
      return { type: "Extension", name: "decimal" };
    case "unknown":
      return isJsonObject(schema["properties"]) ? recordOf(all, path) : undefined;
  }
}

/** `required` of an argument counts from the root; Cedar wants to know it of the record that holds it. */
function isDemanded(
  { name, required }: SchemaArgument,
  all: readonly SchemaArgument[],
  parent: string,
): boolean {
  if (required) return true;
  const holder = all.find(({ path }) => path === parent)?.schema;
  const demanded = holder?.["required"];
  return Array.isArray(demanded) && demanded.includes(name);
}

/** The arguments as Cedar takes them: only those that the schema knows, numbers as decimals. */
function inputOf(all: readonly SchemaArgument[], args: JsonObject, parent = "args"): cedarEngine.Context {
  const entries = Object.entries(args).flatMap(([name, value]) => {
    const argument = all.find(({ path }) => path === `${parent}.${name}`);
    const type = argument && typeOf(all, argument);
    return argument && type ? [[name, cedarValue(all, argument, value)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function cedarValue(
  all: readonly SchemaArgument[],
  { type, path }: SchemaArgument,
  value: Json,
): cedarEngine.CedarValueJson {
  if (type === "number" && typeof value === "number")
    return { __extn: { fn: "decimal", arg: value.toFixed(4) } };
  if (isJsonObject(value)) return inputOf(all, value, path);
  return value as cedarEngine.CedarValueJson;
}
