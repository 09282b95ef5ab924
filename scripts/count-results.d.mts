// Types of count-results.mjs for the tests, which are TypeScript; the scripts are plain JavaScript so that they run before anything is installed.
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number; readonly skipped: number }
  readonly errors: readonly object[]
}

export const NOTHING_COUNTED: Counts
export function countVitest(report: VitestReport | undefined, exitCode: number): Counts
export function countPlaywright(report: PlaywrightReport | undefined, exitCode: number): Counts
export function countStep(exitCode: number): Counts
export function sumCounts(counts: readonly Counts[]): Counts
export function countLine(counts: Counts): string
export function exitCodeFor(counts: Pick<Counts, 'passed' | 'failed'>): 0 | 1
