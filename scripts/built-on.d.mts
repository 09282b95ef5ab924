// Types of built-on.mjs for the tests and the configuration of the build.
export function builtOn(root?: string, env?: Readonly<Record<string, string | undefined>>): string
