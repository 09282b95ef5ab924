// What one measurement is, and how many runs become one figure. Read by every part of the bench;
// scripts/bench.mjs prints and stores what they collect.

export type BenchName =
  | 'start'
  | 'start-with-quarters'
  | 'first-rows'
  | 'scroll-p95'
  | 'sort'
  | 'filter'
  | 'commit-p95'
  | 'rules'
  | 'rules-bare'
  | 'one-edit'
  | 'table-edit'
  | 'table-edit-sorted'
  | 'table-edit-grouped'
  | 'table-open'
  | 'table-sort'
  | 'table-filter'
  | 'table-filter-to-none'
  | 'table-group'
  | 'save'
  | 'export'
  | 'export-plan'
  | 'export-sheets'
  | 'export-styles'
  | 'export-charts'
  | 'export-zip'
  | 'export-memory'
  | 'import'
  | 'bill'
  | 'bill-papaparse'
  | 'bill-memory'
  | 'growth-of-rules'
  | 'growth-of-import'
  | 'growth-of-export'
  | 'memory'
  | 'longest-task'
  | 'longest-task-of-quarters'
  | 'longest-task-of-bill'
  | 'preview-of-list'
  | 'cancel-of-list'
  | 'longest-task-of-list'

export interface BenchResult {
  readonly name: BenchName
  /** Components; megabytes of a bill. */
  readonly size: number
  readonly ours: number
  readonly yardstick: number
  /** ours ÷ yardstick. */
  readonly ratio: number
  readonly unit: 'ms' | 'MB' | 'exponent'
}

export function benchResult(facts: Omit<BenchResult, 'ratio'>): BenchResult {
  return { ...facts, ours: rounded(facts.ours), yardstick: rounded(facts.yardstick), ratio: rounded(facts.ours / facts.yardstick) }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Three significant digits: more would be noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
