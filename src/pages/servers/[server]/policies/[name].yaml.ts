import { policyEndpoint } from "./_policy-endpoint.ts";

export const { getStaticPaths, renderText, GET } = policyEndpoint("yaml");
