// Types of sums.mjs for the tests.
export function writeSums(folder: string): Promise<void>
export function reasonsAgainst(folder: string): Promise<readonly string[]>
