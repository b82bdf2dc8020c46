/** One line of `content/sources.yaml`, or what the options of one call say. */
export interface Source {
  readonly origin: Origin;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Undefined: made from the server's name. */
  readonly slug?: string | undefined;
  /** The name that people know it by; undefined: what the server calls itself. */
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly licence?: string | undefined;
  readonly homepage?: string | undefined;
  readonly repository?: string | undefined;
  readonly publisher?: { readonly name: string; readonly official: boolean } | undefined;
  readonly tags: readonly string[];
  readonly timeoutSeconds?: number | undefined;
}

/** Where a server comes from. */
export type Origin =
  | {
      readonly kind: "npm";
      /** `name@version` */
      readonly spec: string;
      /** Which of the package's programs; undefined: the only one, or the one with the package's name. */
      readonly bin?: string | undefined;
    }
  /** The program and its arguments; no shell reads them. */
  | { readonly kind: "command"; readonly words: readonly [string, ...string[]] }
  | { readonly kind: "url"; readonly url: URL };
