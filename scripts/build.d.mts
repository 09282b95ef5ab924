// Types of build.mjs for the tests.
export function modulesOf(module: string, root?: string): string[]
export function buildCommandLine(): Promise<void>
