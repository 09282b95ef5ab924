// The columns of the Costs sheet that hold what was typed: price, seats, period, currency, what pays it.

import { costDate, currencyDecimals } from '#core'
import { BOARD_WORDS, COST_LINE_FIELDS, COSTS_SHEET, PACK_TEXT, unallocatedName } from '#wording'
import { type Content, computed, dated, firstOfMonth, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { vendorSpelling } from '../margin/vendor-places.ts'
import type { ComponentCell, CostColumn } from './cost-column.ts'
import type { CostRow, CostsLayout } from './layout.ts'

export function typedCostColumns(pack: BoardPack, layout: CostsLayout, componentCell: ComponentCell): CostColumn[] {
  const numberOf = <R extends { readonly id: string }>(records: readonly { readonly record: R }[], id: string | null) => {
    const found = records.findIndex(({ record }) => record.id === id)
    return found === -1 ? null : found + 1
  }
  const inUnits = (minor: number | null, { line }: CostRow) => (minor === null ? null : minor / 10 ** currencyDecimals(line.currency))
  const { imports } = pack.assessment.setting
  return [
    { key: 'id', header: PACK_TEXT.rowId, unit: '', width: 12, style: 'stored.text', content: ({ line }) => typed(line.id, 'stored.text') },
    {
      key: 'component',
      header: PACK_TEXT.component,
      unit: '',
      width: 34,
      style: 'link.text',
      content: (row) => ownerName(pack, row, componentCell),
    },
    {
      key: 'label',
      header: COSTS_SHEET.whatFor,
      unit: '',
      width: 24,
      style: 'input.text',
      content: (row) => typed(labelOf(pack, row), 'input.text'),
    },
    {
      ...{ key: 'amount', header: COSTS_SHEET.listPrice, unit: COSTS_SHEET.perPeriod, width: 13, style: 'input.number' },
      content: (row) => {
        if (row.componentId !== null) return typed(inUnits(row.line.amount, row), 'input.number')
        const bill = layout.bills.find(({ record }) => record.id === row.line.id)
        return computed(`$N${bill?.number ?? 0}`, inUnits(row.line.amount, row) ?? '', 'formula.number')
      },
    },
    {
      ...{ key: 'seats', header: COSTS_SHEET.seats, unit: COSTS_SHEET.ifBySeat, width: 11, style: 'input.count' },
      content: ({ line }) => typed(line.driver === 'per-seat' ? (line.seats ?? BOARD_WORDS.notSet) : null, 'input.count'),
    },
    {
      ...{ key: 'per', header: COSTS_SHEET.per, unit: PACK_TEXT.choice, width: 11, style: 'input.text' },
      content: ({ line }) => typed(pack.places.of('checks').wordText('per', line.per), 'input.text'),
    },
    {
      key: 'currency',
      header: PACK_TEXT.currency,
      unit: '',
      width: 11,
      style: 'input.text',
      content: ({ line }) => typed(line.currency, 'input.text'),
    },
    {
      ...{ key: 'only', header: COSTS_SHEET.onlyFor, unit: COSTS_SHEET.blankRecurring, width: 13, style: 'input.month' },
      content: ({ line }) => onlyFor(line),
    },
    {
      ...{ key: 'asOf', header: COSTS_SHEET.priceAsOf, unit: 'date', width: 11, style: 'input.date' },
      content: ({ line, componentId }) => dated(componentId === null ? null : costDate(line, imports), 'input.date'),
    },
    {
      ...{ key: 'bill', header: PACK_TEXT.bill, unit: 'no.', width: 9, style: 'input.count' },
      content: ({ line }) => typed(numberOf(layout.bills, line.billId), 'input.count'),
    },
    {
      ...{ key: 'grant', header: PACK_TEXT.credits, unit: 'no.', width: 12, style: 'input.count' },
      content: ({ line }) => typed(numberOf(layout.grants, line.grantId), 'input.count'),
    },
    {
      ...{ key: 'grantAmount', header: COSTS_SHEET.grantAmount, unit: COSTS_SHEET.blankAll, width: 12, style: 'input.number' },
      content: (row) => typed(inUnits(row.line.grantAmount, row), 'input.number'),
    },
  ]
}

/** The rest of a bill is of its vendor, spelled as in the list of vendors. */
function labelOf(pack: BoardPack, { line, componentId }: CostRow): string | null {
  return componentId === null ? vendorSpelling(pack, line.label) : line.label
}

/** A month that was recorded is a date; a forecast is a text, which no sum takes. */
function onlyFor({ month, basis }: CostRow['line']): Content {
  if (basis === 'forecast') return typed(month === null ? COSTS_SHEET.forecast : COSTS_SHEET.forecastFor(month), 'input.text')
  return dated(month === null ? null : firstOfMonth(month), 'input.month')
}

function ownerName({ assessment }: BoardPack, row: CostRow, componentCell: ComponentCell): Content {
  const { componentId, line } = row
  if (componentId === null) return typed(unallocatedName(line.label ?? ''), 'label.text')
  return computed(componentCell(row, 'name'), assessment.byId.get(componentId)?.subject.component.name ?? '', 'link.text')
}

/** Beside the results: of a bill's rest it is said on the bill. */
export function bookedCostColumn({ assessment, places }: BoardPack): CostColumn {
  const checks = places.of('checks')
  return {
    ...{ key: 'booked', header: COST_LINE_FIELDS.bookedAs.label, unit: PACK_TEXT.choice, width: 15, style: 'input.text' },
    content: ({ line, componentId }) => {
      const { bookedAs } = componentId === null ? (assessment.index.tables.bills[line.id] ?? line) : line
      return typed(bookedAs === null ? null : checks.wordText('bookedAs', bookedAs), 'input.text')
    },
  }
}
