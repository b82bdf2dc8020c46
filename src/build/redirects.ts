import { makeRoutes } from "#view/routes.ts";

/**
 * A `_redirects` file that leads from the address of each tool's own page to its section of its server's page. Two rules
 * with placeholders serve every catalogue: Cloudflare takes 100 of that kind, GitLab 1,000, Netlify more. Each of them
 * matches an address with and without a slash at its end by its own rules, so both are written.
 */
export function renderRedirectsFile(base: string): string {
  const from = makeRoutes(base).toolPage(":server", ":tool");
  const to = makeRoutes(base, "servers").tool(":server", ":tool");
  return [from, from.slice(0, -1)].map((address) => `${address} ${to} 301\n`).join("");
}
