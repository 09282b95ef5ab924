// Types of app-output.mjs for the tests, which are TypeScript; the scripts are plain JavaScript so that they run before anything is installed.
export function isNoise(line: string): boolean
export function lineSplitter(onLine: (line: string) => void): (part: string) => void
export function readTourReport(line: string): { readonly workbook: string; readonly screenshot: string } | undefined
