// The figures of now and of the last locked quarter, each with the cells of the workbook in which they stand.

import { decisionsNeeded, type QuarterFigures, quarterFigures, ratioBp, runwayOf, withoutTimeCount } from '#core'
import {
  type ChangeUnit,
  changeText,
  formatCount,
  formatFteFixed,
  formatMoney,
  formatShare,
  formatValue,
  type NumberStyle,
  SHEETS,
  SLIDE_FIGURES,
  SLIDE_WORDS,
  type SlideFigure,
  SOURCE_RULES,
  totalCostText,
  withoutCostCount,
} from '#wording'
import { type BoardPack, major } from '../pack.ts'
import { monthsOfRunway } from '../runway-months.ts'
import { trendLetter } from '../sheets/changes/trend-places.ts'
import { inputNames } from '../sheets/inputs/sheet.ts'
import { figureRow, SUMMARY_CELLS, standingCell } from '../sheets/summary/layout.ts'
import type { CellValue } from '../workbook-plan.ts'
import type { ShownFigure } from './slide-parts.ts'
import type { Source } from './sources.ts'

export interface Then {
  readonly quarter: string
  readonly figures: QuarterFigures
  /** On the sheet Changes. */
  readonly row: number
}

/** null: no quarter is locked. */
export function lastQuarter({ places }: BoardPack): Then | null {
  const changes = places.of('changes')
  return changes === null ? null : { quarter: changes.since.quarter, figures: changes.since.figures, row: changes.now - 1 }
}

/** In basis points and not rounded to them: it is rounded once, as the cell is that holds it. null: not known. */
export function burnShareOf({ cashAfterCredits, netBurn }: Pick<QuarterFigures, 'cashAfterCredits' | 'netBurn'>): number | null {
  return ratioBp(cashAfterCredits, netBurn) === null ? null : ((cashAfterCredits ?? 0) * 10_000) / (netBurn ?? 1)
}

export interface FigureFacts {
  readonly shown: ShownFigure
  readonly sources: readonly Source[]
}

interface FigureKind {
  readonly of: (figures: QuarterFigures) => number | null
  readonly unit: ChangeUnit
  readonly isMoney?: boolean
  /** Made of costs, or of people's time: at least that, where the one of a component is not known. */
  readonly sums?: 'costs' | 'times'
  readonly text: (value: number, style: NumberStyle) => string
  readonly place: (pack: BoardPack) => Pick<Source, 'sheet' | 'cells'>
  /** As a cell holds it. */
  readonly cell: (pack: BoardPack, figures: QuarterFigures) => CellValue
  /** The column of Changes that holds what it was. */
  readonly trend?: string
}

const summary = (cells: string): ReturnType<FigureKind['place']> => ({ sheet: 'summary', cells })

function input(pack: BoardPack, name: string): ReturnType<FigureKind['place']> {
  const found = inputNames(pack).find((each) => each.name === name)
  if (found === undefined) throw new RangeError(`${SHEETS.inputs} has no cell ${name}`)
  return { sheet: 'inputs', cells: found.cell }
}

const money = (of: FigureKind['of'], rest: Pick<FigureKind, 'place' | 'trend'>): FigureKind => ({
  ...{ of, unit: 'money', isMoney: true, text: formatMoney, ...rest },
  cell: (pack, figures) => major(of(figures) ?? 0, pack),
})

const KINDS: Readonly<Record<SlideFigure, FigureKind>> = {
  toDecide: {
    ...{ of: decisionsNeeded, unit: 'count', text: formatCount, trend: 'toDecide' },
    ...{ place: () => summary(standingCell('to-decide')), cell: (_, figures) => decisionsNeeded(figures) ?? 0 },
  },
  cost: {
    ...money(({ monthlyCost }) => monthlyCost, { place: () => summary(SUMMARY_CELLS.cost), trend: 'monthlyCost' }),
    sums: 'costs',
  },
  ofBurn: {
    ...{ of: burnShareOf, unit: 'points', text: formatShare, sums: 'costs' },
    place: () => summary(`C${figureRow('ofBurn')}`),
    cell: (_, { cashAfterCredits, netBurn }) => (cashAfterCredits ?? 0) / (netBurn ?? 1),
  },
  keepingAlive: {
    ...{ of: ({ keepingAlive }) => keepingAlive, unit: 'engineers', text: formatFteFixed, sums: 'times', trend: 'keepingAlive' },
    ...{ place: () => summary(SUMMARY_CELLS.keepingAlive), cell: (_, { keepingAlive }) => (keepingAlive ?? 0) / 10_000 },
  },
  runway: {
    ...{ of: runwayOf, unit: 'month-hundredths', text: (value, style) => formatValue(value, 'month-hundredths', style) },
    place: () => summary(`C${figureRow('runway')}`),
    cell: (_, { cash, netBurn }) => monthsOfRunway(cash, netBurn) ?? 0,
  },
  cash: money(({ cash }) => cash, { place: (pack) => input(pack, 'in_cash'), trend: 'cash' }),
  netBurn: money(({ netBurn }) => netBurn, { place: (pack) => input(pack, 'in_net_burn'), trend: 'netBurn' }),
}

/** Those that are known, in the order asked for. A line whose input is blank is hidden. */
export function figuresOfDeck(pack: BoardPack, wanted: readonly SlideFigure[]): readonly FigureFacts[] {
  const now = quarterFigures(pack.assessment)
  const then = lastQuarter(pack)
  return wanted.flatMap((id): FigureFacts[] => {
    const value = KINDS[id].of(now)
    return value === null ? [] : [figureFacts(pack, id, value, now, then)]
  })
}

/** Components, and bills, that a sum is made without. */
function leftOut({ assessment }: BoardPack, sums: FigureKind['sums']): number {
  if (sums === undefined) return 0
  return sums === 'costs' ? withoutCostCount(assessment.totals) : withoutTimeCount(assessment)
}

function figureFacts(pack: BoardPack, id: SlideFigure, value: number, now: QuarterFigures, then: Then | null): FigureFacts {
  const { of, unit, text, place, cell, trend, isMoney = false, sums } = KINDS[id]
  const { style } = pack
  const label = SLIDE_FIGURES[id]
  const shown = totalCostText(value, text, leftOut(pack, sums), style)
  const source: Source = { what: label, shown, ...place(pack), from: SOURCE_RULES[id], value: cell(pack, now) }
  // Amounts of two currencies are not compared; a share of one is.
  if (then === null || (isMoney && then.figures.currency !== now.currency)) {
    return { shown: { label, value: shown, change: '' }, sources: [source] }
  }
  const was = of(then.figures)
  const change = changeText(value, was, unit, style) ?? ''
  if (trend === undefined || was === null) return { shown: { label, value: shown, change }, sources: [source] }
  const before: Source = {
    ...{
      what: SLIDE_WORDS.figureThen(label, then.quarter),
      shown: text(was, style),
      sheet: 'changes',
      cells: `${trendLetter(trend)}${then.row}`,
    },
    ...{ from: SOURCE_RULES.atLock, value: cell(pack, then.figures) },
  }
  return { shown: { label, value: shown, change }, sources: [source, before] }
}
