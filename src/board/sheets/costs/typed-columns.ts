// The columns of the Costs sheet that hold what was typed: price, seats, period, currency, what pays it.

import { costDate, currencyDecimals } from '#core'
import { BOARD_WORDS, COST_LINE_FIELDS, COSTS_SHEET, PACK_TEXT, unallocatedName } from '#wording'
import { type Content, calculated, dated, firstOfMonth, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { amountFormat } from '../../styles.ts'
import { vendorSpelling } from '../margin/vendor-places.ts'
import { type ComponentCell, type CostColumn, costColumns } from './cost-column.ts'
import type { CostRow, CostsLayout } from './layout.ts'

export function typedCostColumns(pack: BoardPack, layout: CostsLayout, componentCell: ComponentCell): CostColumn[] {
  const column = costColumns.typed
  const numberOf = <R extends { readonly id: string }>(records: readonly { readonly record: R }[], id: string | null) =>
    records.findIndex(({ record }) => record.id === id) + 1 || null
  const inOwnCurrency = (minor: number | null, { line }: CostRow) => (minor === null ? null : minor / 10 ** currencyDecimals(line.currency))
  const { imports } = pack.assessment.setting
  return [
    column('id', PACK_TEXT.rowId, '', 'stored.text', ({ line }) => line.id),
    {
      ...{ key: 'component', header: PACK_TEXT.component, unit: '', style: 'link.text' },
      content: (row) => ownerName(row, componentCell),
    },
    // The rest of a bill is of its vendor, spelled as in the list of vendors.
    column('label', COSTS_SHEET.whatFor, '', 'input.text', ({ line: { label }, componentId }) =>
      componentId === null ? vendorSpelling(pack, label) : label,
    ),
    {
      ...{ key: 'amount', header: COSTS_SHEET.listPrice, unit: COSTS_SHEET.perPeriod, style: 'input.number' },
      content: (row) => {
        const format = amountFormat(row.line.currency)
        if (row.componentId !== null) return typed(inOwnCurrency(row.line.amount, row), `input.${format}`)
        const bill = layout.bills.find(({ record }) => record.id === row.line.id)
        return calculated(`$N${bill?.number ?? 0}`, `formula.${format}`)
      },
    },
    column('seats', COSTS_SHEET.seats, COSTS_SHEET.ifBySeat, 'input.count', ({ line: { driver, seats } }) =>
      driver === 'per-seat' ? (seats ?? BOARD_WORDS.notSet) : null,
    ),
    column('per', COSTS_SHEET.per, PACK_TEXT.choice, 'input.text', ({ line }) => pack.places.of('checks').wordText('per', line.per)),
    column('currency', PACK_TEXT.currency, '', 'input.text', ({ line }) => line.currency),
    {
      ...{ key: 'only', header: COSTS_SHEET.onlyFor, unit: COSTS_SHEET.blankRecurring, style: 'input.month' },
      content: ({ line }) => onlyFor(line),
    },
    {
      ...{ key: 'asOf', header: COSTS_SHEET.priceAsOf, unit: 'date', style: 'input.date' },
      content: ({ line, componentId }) => dated(componentId === null ? null : costDate(line, imports), 'input.date'),
    },
    column('bill', PACK_TEXT.bill, 'no.', 'input.count', ({ line }) => numberOf(layout.bills, line.billId)),
    column('grant', PACK_TEXT.credits, 'no.', 'input.count', ({ line }) => numberOf(layout.grants, line.grantId)),
    {
      ...{ key: 'grantAmount', header: COSTS_SHEET.grantAmount, unit: COSTS_SHEET.blankAll, style: 'input.number' },
      content: (row) => typed(inOwnCurrency(row.line.grantAmount, row), `input.${amountFormat(row.line.currency)}`),
    },
  ]
}

/** A month that was recorded is a date; a forecast is a text, which no sum takes. */
function onlyFor({ month, basis }: CostRow['line']): Content {
  if (basis === 'forecast') return typed(month === null ? COSTS_SHEET.forecast : COSTS_SHEET.forecastFor(month), 'input.text')
  return dated(month === null ? null : firstOfMonth(month), 'input.month')
}

function ownerName(row: CostRow, componentCell: ComponentCell): Content {
  const { componentId, line } = row
  if (componentId === null) return typed(unallocatedName(line.label ?? ''), 'label.text')
  return calculated(componentCell(row, 'name'), 'link.text')
}

/** Beside the results: of a bill's rest it is said on the bill. */
export function bookedCostColumn({ assessment, places }: BoardPack): CostColumn {
  return costColumns.typed('booked', COST_LINE_FIELDS.bookedAs.label, PACK_TEXT.choice, 'input.text', ({ line, componentId }) => {
    const { bookedAs } = componentId === null ? (assessment.index.tables.bills[line.id] ?? line) : line
    return bookedAs === null ? null : places.of('checks').wordText('bookedAs', bookedAs)
  })
}
