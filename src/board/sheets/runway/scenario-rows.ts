// The figures of the cash bridge, top down: from the net burn as it is typed over infrastructure and revenue to the burn now, over
// credits and decisions to the day on which the cash is out; then people and verdicts, which are never added to it.

import { decisionsNeeded, type ScenarioFigures, type Standing } from '#core'
import { BOARD_WORDS, PACK_TEXT, perMonth, RUNWAY_SHEET, SHEETS } from '#wording'
import { type Content, calculated, sheetCell, typed } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { Format } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { creditsWithoutRate } from '../commitments/totals.ts'
import { type Figure, figureRow, SUMMARY_CELLS, standingCell } from '../summary/layout.ts'
import { cashOutCell, lastingCell, monthTexts, runwayCell } from './cash-texts.ts'
import {
  type BridgeColumn,
  bridgeRows,
  leverCell,
  MONTH_LETTERS,
  MONTHS,
  NOW_COLUMN,
  type ScenarioRow,
  scenarioRow,
  workingRow,
} from './scenario-places.ts'

export interface ScenarioLine {
  readonly label: string
  readonly unit: string
  readonly format: Format
  readonly content: (column: BridgeColumn) => Content
  /** How many of its parts no exchange rate turns into this currency: it is at least what stands there. */
  readonly open?: string | null
}

const NOT_SET = BOARD_WORDS.notSet
/** A number, or the word for one that is not set. */
export const ifAll = (cells: readonly string[], text: string) =>
  `IF(${cells.length === 1 ? `ISNUMBER(${cells[0]})` : `AND(${cells.map((cell) => `ISNUMBER(${cell})`).join(',')})`},${text},"${NOT_SET}")`

export function scenarioLines(pack: BoardPack): Readonly<Record<ScenarioRow, ScenarioLine>> {
  return { ...burnLines(pack), ...cashLines(pack), ...peopleLines(), ...verdictLines(pack) }
}

type Lines<Key extends ScenarioRow> = Readonly<Record<Key, ScenarioLine>>
type Read = (figures: ScenarioFigures) => number | null

/** What makes the lines of a pack. */
function linesOf(pack: BoardPack) {
  const money = (minor: number | null): CellValue => (minor === null ? NOT_SET : major(minor, pack))
  const at = (key: ScenarioRow, { letter }: BridgeColumn) => `${letter}$${scenarioRow(key)}`
  const now = (key: ScenarioRow) => `$${NOW_COLUMN}$${scenarioRow(key)}`
  const line = (label: string, unit: string, format: Format, content: ScenarioLine['content']): ScenarioLine => ({
    ...{ label, unit, format, content },
  })
  const monthly = (label: string, content: ScenarioLine['content']) => line(label, perMonth(pack.style.currency), 'money', content)
  const once = (label: string, content: ScenarioLine['content']) => line(label, pack.style.currency, 'money', content)
  return { money, at, now, line, monthly, once }
}

const input = (name: string) => ifAll([`typed_${name}`], `in_${name}`)

function burnLines(
  pack: BoardPack,
): Lines<'typedBurn' | 'inBurn' | 'baseBurn' | 'cost' | 'afterCredits' | 'costChange' | 'revenue' | 'revenueChange' | 'burn'> {
  const { money, at, now, monthly } = linesOf(pack)
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const { paid } = bridgeRows(pack)
  const working = (key: Parameters<typeof workingRow>[0], { letter }: BridgeColumn) => `${letter}$${workingRow(key)}`
  const stored = (value: CellValue) => typed(value, 'stored.money')
  const link = (text: string) => calculated(text, 'link.money')
  const formula = (text: string) => calculated(text, 'formula.money')
  return {
    typedBurn: monthly(RUNWAY_SHEET.typedBurn, (column) => {
      const value = money(column.figures.netBurn)
      if (column.isBase) return link(input('net_burn'))
      if (column.levers.named.has('netBurn')) return stored(value)
      return formula(ifAll([now('typedBurn')], toUnit(`${now('typedBurn')}+${working('hiredCost', column)}`)))
    }),
    inBurn: monthly(RUNWAY_SHEET.inBurn, (column) => {
      const value = money(column.figures.bridge.inBurn)
      return column.isBase ? stored(value) : formula(now('inBurn'))
    }),
    baseBurn: monthly(RUNWAY_SHEET.baseBurn, (column) => {
      const [burn, part] = [at('typedBurn', column), at('inBurn', column)]
      return formula(ifAll([burn, part], toUnit(`${burn}-${part}`)))
    }),
    cost: monthly(PACK_TEXT.infrastructure, (column) => {
      const value = money(column.figures.monthlyCost)
      if (column.isBase) return link(summary('cost'))
      if (!isScaled(pack, column)) return stored(value)
      return formula(
        ifAll(
          [now('cost'), working('scaled', column)],
          toUnit(`${now('cost')}+${(['replaced', 'scaled', 'otherCost'] as const).map((key) => working(key, column)).join('+')}`),
        ),
      )
    }),
    afterCredits: monthly(RUNWAY_SHEET.afterCredits, (column) => {
      const cost = at('cost', column)
      if (column.isBase) return link(summary('afterCredits'))
      if (paid === null) return formula(cost)
      return formula(ifAll([cost], toUnit(`${cost}-SUM(${column.letter}$${paid.first}:${column.letter}$${paid.last})`)))
    }),
    costChange: monthly(RUNWAY_SHEET.costChange, (column) => {
      const { inBurn, costChange } = column.figures.bridge
      // What it was in the burn is not known: nothing says how it changes.
      if (inBurn === null) return stored(money(costChange))
      const [net, then] = [at('afterCredits', column), at('inBurn', column)]
      // A price that was made blank is no saving.
      const isPriced = `${SHEETS.summary}!${SUMMARY_CELLS.withoutCost}<=$${NOW_COLUMN}$${workingRow('unpricedThen')}`
      return formula(`IF(AND(ISNUMBER(${net}),ISNUMBER(${then}),${isPriced}),${toUnit(`${net}-${then}`)},"${NOT_SET}")`)
    }),
    revenue: monthly(PACK_TEXT.revenue, (column) => {
      const value = money(column.figures.revenue)
      if (column.isBase) return link(input('revenue'))
      if (column.levers.named.has('revenue')) return stored(value)
      const lever = leverCell(pack, column, 'revenue')
      return formula(ifAll([now('revenue'), lever], toUnit(`${now('revenue')}*${lever}`)))
    }),
    revenueChange: monthly(RUNWAY_SHEET.revenueChange, (column) => {
      const value = money(column.figures.bridge.revenueChange)
      if (column.levers.named.has('netBurn')) return stored(value)
      const [revenue, then] = [at('revenue', column), `$${NOW_COLUMN}$${workingRow('revenueThen')}`]
      return formula(`IF(AND(ISNUMBER(${revenue}),ISNUMBER(${then})),${toUnit(`${revenue}-${then}`)},0)`)
    }),
    burn: monthly(RUNWAY_SHEET.netBurnWithCosts, (column) => {
      const [burn, change] = [at('typedBurn', column), at('costChange', column)]
      return formula(ifAll([burn, change], toUnit(`${burn}+${change}-${at('revenueChange', column)}`)))
    }),
  }
}

/** Its cost follows the prices of the base case; where one of both is not known, it stands as the app said it. */
export function isScaled({ assessment }: BoardPack, { figures }: BridgeColumn): boolean {
  return figures.monthlyCost !== null && assessment.totals.monthlyCostMinor !== null
}

function cashLines(
  pack: BoardPack,
): Lines<'creditsEnding' | 'saved' | 'burnAfter' | 'cash' | 'oneOff' | 'runway' | 'lasting' | 'cashOut' | 'lapsing'> {
  const { money, at, now, line, monthly, once } = linesOf(pack)
  const { ended, saved } = monthTexts(pack)
  const lastDay = `$${MONTH_LETTERS.until}$${MONTHS.last}`
  const formula = (text: string) => calculated(text, 'formula.money')
  const months = (label: string, content: ScenarioLine['content']) => line(label, PACK_TEXT.months, 'number', content)
  return {
    creditsEnding: {
      ...monthly(RUNWAY_SHEET.creditsEnding, (column) => formula(ended(column, lastDay))),
      open: creditsWithoutRate(pack, 'month'),
    },
    saved: monthly(RUNWAY_SHEET.saved, (column) => {
      const text = saved(column, lastDay)
      return formula(text === '0' ? text : toUnit(text))
    }),
    burnAfter: monthly(RUNWAY_SHEET.burnAfter, (column) => {
      const burn = at('burn', column)
      const text = toUnit(`${burn}+${at('creditsEnding', column)}-${at('saved', column)}`)
      return formula(ifAll([burn], text))
    }),
    cash: once(PACK_TEXT.cash, (column) => {
      const value = money(column.figures.cash)
      if (column.isBase) return calculated(input('cash'), 'link.money')
      return column.levers.named.has('cash') ? typed(value, 'stored.money') : formula(now('cash'))
    }),
    oneOff: once(PACK_TEXT.oneTime, (column) => typed(money(column.figures.oneOff), 'stored.money')),
    runway: months(RUNWAY_SHEET.runwayNow, (column) => calculated(runwayCell(column), 'formula.number')),
    lasting: months(RUNWAY_SHEET.runwayByMonth, (column) => calculated(lastingCell(column), 'formula.number')),
    cashOut: line(RUNWAY_SHEET.cashOut, RUNWAY_SHEET.date, 'date', (column) => calculated(cashOutCell(column), 'formula.date')),
    lapsing: {
      ...once(RUNWAY_SHEET.lapsing, (column) => typed(money(column.figures.bridge.lapsing), 'stored.money')),
      open: creditsWithoutRate(pack, 'lapses'),
    },
  }
}

function peopleLines(): Lines<'time' | 'building' | 'keepingAlive' | 'engineers' | 'headcount'> {
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const engineers = (bp: number | null) => (bp === null ? null : bp / 10_000)
  const time = besideNow(PACK_TEXT.fte, 'number')
  const people = besideNow(PACK_TEXT.people, 'count')
  return {
    time: time(PACK_TEXT.engineersOnInfrastructure, summary('time'), (of) => engineers(of.ownerTime)),
    building: time(PACK_TEXT.productWork, summary('building'), (of) => engineers(of.buildingProduct)),
    keepingAlive: time(PACK_TEXT.keepingTheLightsOn, summary('keepingAlive'), (of) => engineers(of.keepingAlive)),
    engineers: people(PACK_TEXT.engineers, input('engineers'), (of) => of.engineers),
    headcount: people(PACK_TEXT.headcount, input('headcount'), (of) => of.headcount),
  }
}

function verdictLines(pack: BoardPack): Lines<'toDecide' | 'nearLimit' | 'missing'> {
  const at = (of: Standing) => sheetCell(SHEETS.summary, standingCell(of))
  const count = besideNow('components', 'count')
  const { standings } = pack.words
  return {
    toDecide: count(PACK_TEXT.decisionsNeeded, at('to-decide'), decisionsNeeded),
    nearLimit: count(standings.watch, at('watch'), (of) => of.nearLimit),
    missing: count(standings['needs-input'], at('needs-input'), (of) => of.missing),
  }
}

/** Live of the base case, and of a scenario as the app said it. */
function besideNow(unit: string, format: Format) {
  return (label: string, text: string, of: Read): ScenarioLine => ({
    ...{ label, unit, format },
    content: ({ isBase, figures }) => (isBase ? calculated(text, `link.${format}`) : typed(of(figures) ?? NOT_SET, `stored.${format}`)),
  })
}
