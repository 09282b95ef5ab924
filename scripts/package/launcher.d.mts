// Types of launcher.mjs for the tests.
export const DAMAGED_TITLE: string
export const DAMAGED_TEXT: string
export const SAID_DAMAGED: number
export function launcherScript(binary: string, kernel?: string): string
