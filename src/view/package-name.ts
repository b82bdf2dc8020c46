/** `@scope/name 1.2.3` */
export function packageName({
  identifier,
  version,
}: {
  readonly identifier: string;
  readonly version?: string | undefined;
}): string {
  return version === undefined ? identifier : `${identifier} ${version}`;
}
