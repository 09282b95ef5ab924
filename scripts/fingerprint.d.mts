// Types of fingerprint.mjs for the tests, which are TypeScript; the scripts are plain JavaScript so that they run before anything is installed.
export function fingerprint(root: string, paths: readonly string[], baked?: string): string
export function isFresh(stampPath: string, print: string, results: readonly string[]): boolean
export function dropStamp(stampPath: string): void
export function writeStamp(stampPath: string, print: string): void
