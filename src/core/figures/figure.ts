// What a figure that investors ask for is: a value, or what it waits for. Nothing that is not known is ever taken as zero.

/**
 * minor: smallest units of the workbook's currency. minor-hundredths: hundredths of these, for prices of a request.
 * bp: basis points of a whole. engineers: basis points of one engineer. hundredths: hundredths of a ratio.
 */
export type FigureMeasure = 'minor' | 'minor-hundredths' | 'bp' | 'engineers' | 'hundredths'

/** In the order in which they are shown; amounts are a month where nothing else is said. */
export const FIGURE_MEASURES = {
  ...{
    revenue: 'minor',
    cogs: 'minor',
    cogsCredits: 'minor',
    grossProfit: 'minor',
    grossMargin: 'bp',
    marginAtLeast: 'bp',
    marginAtMost: 'bp',
  },
  ...{ marginNetOfCredits: 'bp', fullMargin: 'bp', rAndD: 'minor', otherCosts: 'minor', notSaid: 'minor' },
  ...{ infrastructure: 'minor', cashAfterCredits: 'minor' },
  ...{ llmCost: 'minor', gpuCost: 'minor', aiCost: 'minor', aiShare: 'bp', aiPerCustomer: 'minor' },
  ...{ aiPerThousandRequests: 'minor-hundredths', perCustomer: 'minor', cogsPerCustomer: 'minor' },
  ...{ perThousandRequests: 'minor-hundredths', cogsPerThousandRequests: 'minor-hundredths' },
  ...{ engineers: 'engineers', timeAtFullCost: 'minor', headcountAvoided: 'engineers', headcountToCome: 'engineers' },
  ...{ burnMultiple: 'hundredths', commitments: 'minor', largestVendor: 'bp', topVendors: 'bp' },
  ...{ quarterBudget: 'minor', quarterCost: 'minor', budgetLeft: 'minor' },
} as const satisfies Readonly<Record<string, FigureMeasure>>
export type FigureId = keyof typeof FIGURE_MEASURES
export const FIGURE_IDS = Object.keys(FIGURE_MEASURES) as readonly FigureId[]

/** What a figure waits for. */
export const FIGURE_GAPS = [
  'price',
  'rate',
  'booked-none',
  'booked-some',
  // Every price has its place: there is no range to give.
  'booked-all',
  'other-cogs',
  'ai-cost',
  'revenue',
  'customers',
  'requests',
  'time',
  'engineer-cost',
  'net-burn',
  'not-burning',
  'net-new-arr',
  'credits',
  'outcomes',
  'time-to-come',
  'contracts',
  'vendors',
  'budget',
  // Typed as zero, over which nothing is shared out.
  'revenue-zero',
  'customers-zero',
  'requests-zero',
  'cost-zero',
] as const
export type FigureGap = (typeof FIGURE_GAPS)[number]

export interface Figure {
  readonly id: FigureId
  /** null: something is missing. */
  readonly now: number | null
  /** The same once the decisions to come are done; null: they do not move it, or do not say by how much. */
  readonly withDecisions: number | null
  /** Empty where `now` is known. */
  readonly missing: readonly FigureGap[]
}

/** The two ends of a margin that is not known, and parts of a sum: nobody waits for them alone. */
const OF_ANOTHER: ReadonlySet<FigureId> = new Set(['marginAtLeast', 'marginAtMost', 'llmCost', 'gpuCost'])

/** It has no value, and an input would give it one. Who has no credits need not enter any. */
export function isWaiting({ id, now, missing }: Figure): boolean {
  return now === null && !OF_ANOTHER.has(id) && !missing.includes('credits')
}

/** A value that may be missing, and what it waits for then. */
export interface Input {
  readonly value: number | null
  readonly gap: FigureGap
}

/** @param of makes the figure of the inputs, in their order; called when all of them are known */
export function figureOf(
  id: FigureId,
  inputs: readonly Input[],
  of: (...values: number[]) => number,
  withDecisions?: number | null,
): Figure {
  const missing = inputs.flatMap(({ value, gap }) => (value === null ? [gap] : []))
  if (missing.length > 0) return { id, now: null, withDecisions: null, missing: [...new Set(missing)] }
  return { id, now: of(...inputs.map(({ value }) => value ?? 0)), withDecisions: withDecisions ?? null, missing: [] }
}

/**
 * What something is divided by: zero and less are no answer.
 * @param atZero what is said of a zero that somebody typed
 */
export function divisor(value: number | null, gap: FigureGap, atZero: FigureGap = gap): Input {
  return { value: value !== null && value > 0 ? value : null, gap: value === 0 ? atZero : gap }
}
