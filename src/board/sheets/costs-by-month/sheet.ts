// Costs by month: every component with prices on Costs over the months of the quarter and the year after it, all others together,
// at list price, then what credits pay of it. Everything is computed from Components and Costs.

import { addMonths, countsInTotals } from '#core'
import { COSTS_BY_MONTH_SHEET, PACK_TEXT, perMonth, SHEETS } from '#wording'
import { blank, type Content, calculated, dated, newSheet, type Sheet, sheetCell, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { StyleName } from '../../styles.ts'
import type { CellPlan } from '../../workbook-plan.ts'
import { putHead } from '../columns.ts'
import { componentCell, componentRange } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { GRANT_LETTERS } from '../costs/cost-letters.ts'
import type { CostsLayout } from '../costs/layout.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, quarterName, widths } from '../frame.ts'
import { monthChecks } from './checks.ts'
import {
  type ListedComponent,
  listedComponents,
  MONTH_COLUMNS,
  type MonthsLayout,
  monthColumn,
  monthRows,
  monthsLayout,
  quarterColumn,
  sumsOf,
  yearColumn,
} from './layout.ts'

const LOOKS: readonly StyleName[] = ['stored.text', 'link.text', 'link.wrap', 'link.money', 'link.flag', 'formula.money', 'total.money']

function planCostsByMonth(pack: BoardPack, layout: MonthsLayout): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'costsByMonth', sheet)
  putHeader(pack, layout, sheet)
  const columns = rowColumns(pack, layout)
  for (const [index, listed] of listedComponents(pack, FIRST_ROW).entries()) {
    const at: RowPlace = { ...listed, number: FIRST_ROW + index }
    const cellOf = (content: RowContent, place: number): CellPlan => ({ column: place + 1, ...content(at) })
    sheet.putRow(at.number, () => columns.map(cellOf), LOOKS, {
      cell(column) {
        const content = columns[column - 1]
        return content === undefined ? undefined : cellOf(content, column - 1)
      },
    })
  }
  putTotals(pack, layout, sheet)
  return planned(sheet, {
    columns: [{ width: 12, isHidden: true }, ...widths([34, 13, 8, ...layout.months.map(() => 11.5), 14, 18])],
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: printed(pack, `B1:${yearColumn(layout)}${monthRows(pack, FIRST_ROW).last}`, { repeat: `1:${HEADER_ROW}` }),
  })
}

function putHeader(pack: BoardPack, layout: MonthsLayout, sheet: Sheet): void {
  const { currency } = pack.style
  const head = (column: string, header: string, unit: string, style: StyleName = 'formula.money') =>
    putHead(sheet, column, HEADER_ROW - 1, { header, unit, style })
  head(MONTH_COLUMNS.name, PACK_TEXT.component, '', 'link.text')
  head(MONTH_COLUMNS.standing, PACK_TEXT.recurring, perMonth(currency))
  head(MONTH_COLUMNS.counts, PACK_TEXT.counts, '1/0')
  for (const [at, month] of layout.months.entries()) {
    sheet.put(monthColumn(at), HEADER_ROW - 1, dated(month, 'header.month'))
    sheet.put(monthColumn(at), HEADER_ROW, typed(currency, 'unit.count'))
  }
  head(quarterColumn(layout), quarterName(pack), currency)
  head(yearColumn(layout), COSTS_BY_MONTH_SHEET.nextYear, currency)
  sheet.height(HEADER_ROW - 1, 30)
}

type OfMonth = (at: number) => string
type PlacedContent = readonly [column: string, content: Content]

/** The months, and their sums for the quarter and the year after it. */
function monthCells(layout: MonthsLayout, number: number, style: StyleName, month: OfMonth): readonly PlacedContent[] {
  const cells = layout.months.map((_, at): PlacedContent => [monthColumn(at), calculated(month(at), style)])
  const sums = SUMS.map((name): PlacedContent => [SUM_COLUMNS[name](layout), calculated(sumText(layout, name, number), style)])
  return [...cells, ...sums]
}

const SUMS = ['quarter', 'year'] as const
const SUM_COLUMNS = { quarter: quarterColumn, year: yearColumn }

function sumText(layout: MonthsLayout, name: (typeof SUMS)[number], row: number): string {
  const [from, to] = sumsOf(layout)[name]
  return `SUM(${monthColumn(from)}${row}:${monthColumn(to)}${row})`
}

interface RowPlace extends ListedComponent {
  readonly number: number
}

type RowContent = (at: RowPlace) => Content

/** Of a component's row, from the first column on: of a long list one column is read at a time. */
function rowColumns(pack: BoardPack, layout: MonthsLayout): readonly RowContent[] {
  const on = (key: string, { from }: RowPlace) => componentCell(pack, key, from)
  return [
    ({ id }) => typed(id, 'stored.text'),
    (at) => calculated(on('name', at), 'link.wrap'),
    (at) => calculated(`${on('cost-known', at)}*$${MONTH_COLUMNS.counts}${at.number}`, 'link.money'),
    (at) => calculated(on('countsInTotals', at), 'link.flag'),
    ...layout.months.map(
      (_, month): RowContent =>
        ({ id, number }) =>
          calculated(monthText(pack, id, number, monthColumn(month)), 'formula.money'),
    ),
    ...SUMS.map(
      (name): RowContent =>
        ({ number }) =>
          calculated(sumText(layout, name, number), 'formula.money'),
    ),
  ]
}

/** The record of the month, else the standing price; and what is paid once in it. */
function monthText({ places }: BoardPack, componentId: string, number: number, column: string): string {
  const span = places.of('costs')?.ofComponent.get(componentId)
  if (span === undefined) throw new RangeError(`No prices of ${componentId} on Costs`)
  const standing = `$${MONTH_COLUMNS.standing}${number}`
  const isHere = `${costRange('only', span)},${column}$${HEADER_ROW - 1}`
  const record = `${isHere},${costRange('isRecord', span)},1`
  return `$${MONTH_COLUMNS.counts}${number}*(SUMIFS(${costRange('inMonth', span)},${isHere})+(COUNTIFS(${record})=0)*${standing})`
}

function putTotals(pack: BoardPack, layout: MonthsLayout, sheet: Sheet): void {
  const rows = monthRows(pack, FIRST_ROW)
  const costs = pack.places.of('costs')
  const put = (row: number, label: string, style: StyleName, month: OfMonth) => {
    const look = style === 'total.money' ? 'total.text' : 'label.text'
    sheet.put(MONTH_COLUMNS.name, row, typed(label, look))
    for (const column of [MONTH_COLUMNS.standing, MONTH_COLUMNS.counts]) sheet.put(column, row, blank(look))
    for (const [column, content] of monthCells(layout, row, style, month)) sheet.put(column, row, content)
  }
  sheet.put(MONTH_COLUMNS.name, rows.heading, typed(COSTS_BY_MONTH_SHEET.totals, 'heading.text'))
  if (endsWithin(pack, layout)) sheet.put(monthColumn(0), rows.heading, typed(COSTS_BY_MONTH_SHEET.goOn, 'note.text'))
  const { standing } = MONTH_COLUMNS
  const list = (column: string) => `SUM(${column}$${FIRST_ROW}:${column}$${rows.lastListed})`
  const inAll = `SUMIF(${componentRange(pack, 'countsInTotals')},1,${componentRange(pack, 'cost-known')})`
  put(rows.others, COSTS_BY_MONTH_SHEET.others, 'formula.money', () => `$${standing}$${rows.others}`)
  sheet.put(standing, rows.others, calculated(toUnit(`${inAll}-${list(standing)}`), 'formula.money'))
  const components = (column: string) => toUnit(`${list(column)}+${column}$${rows.others}`)
  put(rows.components, PACK_TEXT.components, 'total.money', (at) => components(monthColumn(at)))
  sheet.put(standing, rows.components, calculated(components(standing), 'total.money'))
  const rests = costs?.rests ?? null
  put(rows.bills, PACK_TEXT.unallocated, 'formula.money', () => `$${standing}$${rows.bills}`)
  // Without a bill nothing is to be computed.
  if (rests === null)
    for (const column of [standing, ...layout.months.map((_, at) => monthColumn(at))])
      sheet.put(column, rows.bills, typed(0, 'stored.money'))
  else sheet.put(standing, rows.bills, calculated(`SUM(${costRange('month', rests)})`, 'link.money'))
  const both = (column: string) => toUnit(`${column}$${rows.components}+${column}$${rows.bills}`)
  put(rows.list, PACK_TEXT.atListPrice, 'total.money', (at) => both(monthColumn(at)))
  sheet.put(standing, rows.list, calculated(both(standing), 'total.money'))
  if (costs !== null) putCredits(costs, put, rows.firstGrant)
  const grants = (column: string) =>
    costs === null || costs.grants.length === 0 ? '0' : `SUM(${column}$${rows.firstGrant}:${column}$${rows.cash - 1})`
  put(rows.cash, PACK_TEXT.netOfCredits, 'total.money', (at) => toUnit(`${monthColumn(at)}$${rows.list}-${grants(monthColumn(at))}`))
}

/** Whether a contract, typed or of a purchase, ends in the months shown: its price is carried on all the same. */
function endsWithin({ assessment: { components, asOf } }: BoardPack, { months }: MonthsLayout): boolean {
  const after = addMonths(months.at(-1) ?? asOf, 1)
  return components.some(({ subject: { component } }) => {
    const { end } = component.contract
    return countsInTotals(component) && end !== null && end >= asOf && end < after
  })
}

function putCredits(
  costs: CostsLayout,
  put: (row: number, label: string, style: StyleName, month: OfMonth) => void,
  firstRow: number,
): void {
  const range = (key: 'paid' | 'grant') => costRange(key, costs.lines)
  for (const [index, { record, number }] of costs.grants.entries()) {
    const end = sheetCell(SHEETS.costs, `${GRANT_LETTERS.end}${number}`)
    const amount = `SUMIFS(${range('paid')},${range('grant')},${sheetCell(SHEETS.costs, `A${number}`)})`
    put(
      firstRow + index,
      COSTS_BY_MONTH_SHEET.paidByCredits(record.vendor),
      'formula.money',
      (at) => `IF(OR(${end}=0,${monthColumn(at)}$${HEADER_ROW - 1}<${end}),${amount},0)`,
    )
  }
}

export const costsByMonthSheet = describeSheet({
  id: 'costsByMonth',
  group: 'model',
  places: ({ assessment, workbook }) => monthsLayout(assessment, workbook.tables.settings['settings']?.fiscalStartMonth ?? 1),
  plan: planCostsByMonth,
  checks: monthChecks,
})
