/**
 * Astro lacks an internal part that rendering in workers needs: another version than the pinned one.
 * The plain build still works.
 */
export class AstroInternalsError extends Error {
  override name = "AstroInternalsError";
}
