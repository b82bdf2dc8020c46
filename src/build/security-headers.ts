/**
 * The headers that every page is served with. No page has an inline script or style, so one policy without hashes
 * fits all; `'wasm-unsafe-eval'` is for Pagefind, which searches in WebAssembly.
 */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  [
    "Content-Security-Policy",
    [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  ],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
];

/** A `_headers` file, as Cloudflare Pages and Netlify read it. Nothing of the catalogue stands in it. */
export function renderHeadersFile(): string {
  const rules = securityHeaders.map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${rules.join("\n")}\n`;
}
