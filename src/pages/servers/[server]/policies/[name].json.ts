import { policyEndpoint } from "./_policy-endpoint.ts";

export const { getStaticPaths, GET } = policyEndpoint("json");
