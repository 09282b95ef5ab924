// Types of fuses.mjs for the tests.
export const FUSES: Readonly<Record<string, boolean>>
export function setFuses(executable: string, wanted?: Readonly<Record<string, boolean>>): Promise<void>
export function readFuses(executable: string): Promise<Readonly<Record<string, boolean | undefined>>>
