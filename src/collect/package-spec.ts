/**
 * A package's name, and its version or tag. Never what npm would take for an option, a folder or an address: those
 * begin with `-`, `.` or `/`, or hold a `:`.
 */
// @playwright/mcp@0.0.83, nx-mcp@latest, nx-mcp
const packageSpec = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*(?:@(?<version>[\w^~][\w.+^~-]*))?$/i;

export function isPackageSpec(text: string): boolean {
  return packageSpec.test(text);
}

/** Whether it names one version, as a record that others can collect again must. */
export function isPinnedSpec(text: string): boolean {
  // 0.0.83, 1.0.0-beta.2
  return /^\d+\.\d+\.\d+/.test(packageSpec.exec(text)?.groups?.["version"] ?? "");
}
