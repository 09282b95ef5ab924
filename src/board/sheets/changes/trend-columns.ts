// The columns of the trend: what a locked quarter's record keeps of each figure, and the cell of the present beside it.

import { countsOf, currencyDecimals, decisionsNeeded, type QuarterFigures, type QuarterRecord, type Standing } from '#core'
import { BOARD_WORDS, CHANGES_SHEET, PACK_TEXT, SHEETS } from '#wording'
import { type Content, dated, sheetCell, typed } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { Format } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { type Figure, figureRow, SUMMARY_CELLS, standingCell } from '../summary/layout.ts'

export interface TrendColumn {
  readonly key: string
  readonly header: string
  readonly unit: string
  readonly width: number
  readonly format: Format
  readonly past: (record: QuarterRecord) => Content
  readonly now: { readonly formula: string; readonly value: CellValue }
}

type Known = Exclude<keyof QuarterFigures, 'currency'>

/** From B on. The first five are as wide as the movements below them need. */
export function trendColumns(pack: BoardPack): readonly TrendColumn[] {
  const { totals, setting } = pack.assessment
  const { cash, netBurn, headcount } = setting.company
  const code = pack.style.currency
  const shown = (minor: number | null) => (minor === null ? BOARD_WORDS.notSet : major(minor, pack))
  const typedIn = (minor: number | null) => (minor === null ? '' : major(minor, pack))
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const counts = countsOf(pack.assessment)
  const counted = (below: number) => sheetCell(SHEETS.summary, `C${SUMMARY_CELLS.stateTotal + below}`)
  const at = (of: Standing) => sheetCell(SHEETS.summary, standingCell(of))
  const input = (name: string) => `IF(ISNUMBER(typed_${name}),in_${name},"")`
  const measured =
    (unit: string, format: 'money' | 'number' | 'count', width: number, held: (value: number, currency: string) => number) =>
    (key: Known, header: string, formula: string, value: CellValue): TrendColumn => ({
      ...{ key, header, unit, width, format, now: { formula, value } },
      past: ({ figures }) => typed(figures[key] === null ? null : held(figures[key], figures.currency), `stored.${format}`),
    })
  const money = measured(CHANGES_SHEET.seeCurrency, 'money', 13, (minor, currency) => minor / 10 ** currencyDecimals(currency))
  const time = measured(PACK_TEXT.fte, 'number', 11, (bp) => bp / 10_000)
  const count = measured('components', 'count', 12, (value) => value)
  const [engineers, building] = [totals.ownerTimeBp / 10_000, totals.buildingProductBp / 10_000]
  return [
    {
      ...{ key: 'asOf', header: PACK_TEXT.asOf, unit: 'date', width: 17, format: 'date' },
      past: ({ asOf }) => dated(asOf, 'stored.date'),
      now: { formula: 'in_as_of', value: { date: pack.assessment.asOf } },
    },
    {
      ...{ key: 'currency', header: PACK_TEXT.currency, unit: '', width: 13, format: 'text' },
      past: ({ figures }) => typed(figures.currency, 'stored.text'),
      now: { formula: 'in_currency', value: code },
    },
    { ...money('monthlyCost', PACK_TEXT.infrastructure, summary('cost'), shown(totals.monthlyCostMinor)), width: 14 },
    money('cashAfterCredits', PACK_TEXT.netOfCredits, summary('afterCredits'), shown(totals.cashAfterCreditsMinor)),
    { ...time('ownerTime', PACK_TEXT.engineersOnInfrastructure, summary('time'), engineers), width: 14 },
    time('buildingProduct', PACK_TEXT.productWork, summary('building'), building),
    time('keepingAlive', PACK_TEXT.keepingTheLightsOn, summary('keepingAlive'), (totals.ownerTimeBp - totals.buildingProductBp) / 10_000),
    {
      ...count('components', PACK_TEXT.components, `${counted(0)}-${counted(1)}`, counts.components),
      width: 12,
    },
    {
      ...count('toDecide', PACK_TEXT.decisionsNeeded, at('to-decide'), counts.toDecideMaterial),
      past: ({ figures }) => typed(decisionsNeeded(figures), 'stored.count'),
    },
    count('nearLimit', pack.words.standings.watch, at('watch'), counts.watch),
    count('missing', pack.words.standings['needs-input'], at('needs-input'), counts.needsInput),
    { ...money('cash', PACK_TEXT.cash, input('cash'), typedIn(cash)), width: 14 },
    money('netBurn', PACK_TEXT.netBurn, input('net_burn'), typedIn(netBurn)),
    { ...count('headcount', PACK_TEXT.headcount, input('headcount'), headcount ?? ''), unit: 'people', width: 11 },
  ]
}
