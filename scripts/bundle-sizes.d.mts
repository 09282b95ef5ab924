// Types of bundle-sizes.mjs for the tests.
export const SIZE_LIMITS: Readonly<Record<string, number>>
export function sizeProblems(folder: string, limits?: Readonly<Record<string, number>>): string[]
