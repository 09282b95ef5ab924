// Types of official-download.mjs for the tests, which are TypeScript; the scripts are plain JavaScript so that they run before anything is installed.
export function firstReason(errors: string): string
