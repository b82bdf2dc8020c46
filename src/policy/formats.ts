import type { Format } from "#policy/format.ts";
import { interceptYaml } from "#policy/formats/intercept-yaml.ts";
import { policyJson } from "#policy/formats/policy-json.ts";

/** Every policy language, in the order of the tabs. To add one: a file in formats/, its test, and a line here. */
export const formats: readonly Format[] = [policyJson, interceptYaml];
