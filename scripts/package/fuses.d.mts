// Types of fuses.mjs for the tests.
export const FUSES: Readonly<Record<string, boolean>>
export function readFuses(executable: string): Promise<Readonly<Record<string, boolean | undefined>>>
