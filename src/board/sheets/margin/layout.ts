// What stands on Cost and gross margin and in which row. A figure whose input is blank has no row; a table with nothing in it is
// left out, and so is the sheet when no figure is known that Summary has not.

import {
  type Assessment,
  contractDates,
  countsInTotals,
  creditsEnd,
  FIGURE_IDS,
  type Figure,
  type FigureId,
  type InvestorFigures,
  investorFigures,
  isWaiting,
  type QuarterAhead,
  type VendorCost,
  type Workbook,
} from '#core'
import { figureGroup, type InvestorGroup } from '#wording'
import type { CommitmentsLayout } from '../commitments/layout.ts'
import type { MonthsLayout } from '../costs-by-month/layout.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly margin: MarginLayout | null
  }
}

/** The budget of the quarter stands in the table of quarters alone. */
export type MarginFigureId = Exclude<FigureId, 'quarterBudget' | 'quarterCost' | 'budgetLeft'>
export type MarginFigure = Figure & { readonly id: MarginFigureId }

function isLine(figure: Figure): figure is MarginFigure {
  return figureGroup(figure.id) !== 'budget'
}

interface MarginLine {
  readonly figure: MarginFigure
  readonly row: number
}

interface MarginGroup {
  readonly group: InvestorGroup
  readonly heading: number
  readonly lines: readonly MarginLine[]
}

/** Headers stand in the row of the heading; of the quarters with their units below, of what stands below them in the row between. */
interface MarginTable<Item> {
  readonly heading: number
  readonly first: number
  readonly items: readonly Item[]
}

export interface MarginLayout {
  readonly investor: InvestorFigures
  readonly groups: readonly MarginGroup[]
  /** Somebody has said of a price where it is booked: Components, Costs and Decisions split their amounts. */
  readonly isBooked: boolean
  readonly quarters: MarginTable<QuarterAhead>
  /** Places from 1: the next days to act on Commitments. */
  readonly acts: MarginTable<number>
  /** The row that counts those which Commitments alone lists; null: there are none. */
  readonly moreActs: number | null
  /** Beside the days to act, where there are any. */
  readonly vendors: MarginTable<VendorCost>
  /** What is left out and waits for what; null: nothing is. */
  readonly note: number | null
  /** Where the part that is printed ends. */
  readonly lastPrinted: number
  /** All vendors that the sheet follows, below what is printed. */
  readonly workings: {
    readonly heading: number
    readonly topCount: number
    readonly first: number
    readonly vendors: readonly VendorCost[]
  }
  readonly lastRow: number
}

const FIRST_HEADING = 7
const VENDORS_SHOWN = 3
const ACTS_SHOWN = 3
/** Beside the days to act: where each stands on Commitments, and how many stand there alone. */
export const MORE_ACTS_LETTER = 'L'
/** Of a long list the vendors that matter: what the others cost stands together. */
const VENDORS_FOLLOWED = 40
/** Summary has them: alone they are no reason for a sheet. */
const ON_SUMMARY: ReadonlySet<FigureId> = new Set(['revenue', 'engineers', 'timeAtFullCost'])

export interface MarginSource {
  readonly workbook: Workbook
  readonly assessment: Assessment
  readonly costsByMonth: MonthsLayout | null
  readonly commitments: CommitmentsLayout | null
}

/** null: it has nothing to say. */
export function marginLayout({ workbook, assessment, costsByMonth, commitments }: MarginSource): MarginLayout | null {
  const investor = investorFigures(workbook, assessment)
  const quartersAhead = costsByMonth === null || investor.next.length === 0 ? [] : [investor.quarter, ...investor.next]
  const known = investor.figures.filter(({ id, now }) => now !== null && (id !== 'quarterBudget' || quartersAhead.length > 0))
  if (known.every(({ id }) => ON_SUMMARY.has(id))) return null
  let next = FIRST_HEADING
  const groups: MarginGroup[] = []
  for (const group of new Set(FIGURE_IDS.map(figureGroup))) {
    const figures = known.filter(isLine).filter(({ id }) => figureGroup(id) === group)
    if (figures.length === 0) continue
    groups.push({ group, heading: next, lines: figures.map((figure, index) => ({ figure, row: next + 1 + index })) })
    next += figures.length + 2
  }
  const table = <Item>(items: readonly Item[], headers: number): MarginTable<Item> => {
    const placed = { heading: next, first: next + 1 + headers, items }
    if (items.length > 0) next = placed.first + items.length + 1
    return placed
  }
  const quarters = table(quartersAhead, 1)
  const besides = next
  const ahead = placesAhead(commitments, assessment)
  const acts = table(ahead.slice(0, ACTS_SHOWN), 1)
  const moreActs = ahead.length > ACTS_SHOWN ? acts.first + ACTS_SHOWN : null
  const followed = investor.vendors.slice(0, VENDORS_FOLLOWED)
  const hasShare = known.some(({ id }) => id === 'largestVendor')
  const belowActs = moreActs === null ? next : moreActs + 2
  next = besides
  const vendors = table(hasShare ? followed.slice(0, VENDORS_SHOWN) : [], 1)
  // The row of all others follows the vendors, below the last day to act beside them.
  next = vendors.items.length > 0 ? restOfVendors({ vendors, acts }) + 2 : belowActs
  const note = investor.figures.some(isWaiting) ? next : null
  const lastPrinted = note ?? next - 2
  const workings = { heading: lastPrinted + 2, topCount: lastPrinted + 3, first: lastPrinted + 5, vendors: hasShare ? followed : [] }
  const { cogs, rAndD, other } = investor.booked
  return {
    ...{ investor, groups, quarters, acts, moreActs, vendors, note, lastPrinted, workings },
    isBooked: cogs + rAndD + other > 0 || isAnyBooked(assessment),
    lastRow: workings.vendors.length === 0 ? lastPrinted : workings.first + workings.vendors.length - 1,
  }
}

/** An amount of zero is booked, too. */
function isAnyBooked({ components, index }: Assessment): boolean {
  return (
    components.some(({ subject }) => countsInTotals(subject.component) && subject.costLines.some(({ bookedAs }) => bookedAs !== null)) ||
    Object.values(index.tables.bills).some(({ bookedAs }) => bookedAs !== null)
  )
}

/** As many as lie ahead of the day, and no more than the page has room for. */
/** Places from 1 of what is still to be acted on, as Commitments sorts it. */
export function placesAhead(commitments: CommitmentsLayout | null, assessment: Assessment): readonly number[] {
  const ahead = (commitments?.items ?? []).filter((item) => {
    const day =
      item.kind === 'contract' ? contractDates(item.component.subject, assessment.asOf).act : creditsEnd(item.grant.record.id, assessment)
    return day !== null && day >= assessment.asOf
  })
  return ahead.map((_, index) => index + 1)
}

/** The row of all other vendors: a row of a list holds one record. */
export function restOfVendors({ vendors, acts }: Pick<MarginLayout, 'vendors' | 'acts'>): number {
  return vendors.first + Math.max(vendors.items.length, acts.items.length)
}

export function rowOf({ groups }: MarginLayout, id: FigureId): number | null {
  return groups.flatMap(({ lines }) => lines).find(({ figure }) => figure.id === id)?.row ?? null
}
