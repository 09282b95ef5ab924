// Types of third-party-notices.mjs for the tests.
export function writeNotices(options: { readonly bundles: readonly string[]; readonly target: string; readonly root?: string }): void
