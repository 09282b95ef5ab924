// Types of whole-archive.mjs for the tests.
export function writeArchiveSum(archive: string): void
