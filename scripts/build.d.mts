// Types of build.mjs for the tests.
export function roomsOf(room: string, root?: string): string[]
