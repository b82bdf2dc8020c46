/**
 * Where a tool is shown (`--pages`): on a page of its own, or, where a host does not take that many files, as a section
 * of its server's page.
 */
export const tiers = ["tools", "servers"] as const;
export type Tier = (typeof tiers)[number];

/**
 * How the address of a tool's own page leads to its section in the tier of servers: by two lines of `_redirects`, which
 * some hosts read; by a tiny page at each address, which every host serves; or not at all.
 */
export const redirectKinds = ["rules", "pages", "none"] as const;
export type Redirects = (typeof redirectKinds)[number];
