// Workings of the Costs sheet beside the standing price: when the credits end that a price draws on, and what was paid
// in one month alone.

import { COSTS_SHEET } from '#wording'
import { flag } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import { type CostColumn, costColumns, isPriced, type Ranges } from './cost-column.ts'
import { at } from './cost-letters.ts'
import type { CostRow } from './layout.ts'

const column = costColumns.calculated

/** When the credits that a price draws on end: for the check of credits on Components. */
export function poolColumns(ranges: Ranges): CostColumn[] {
  const ofGrant = (range: string, row: CostRow) => `SUMIFS(${range},${ranges.grantNumbers},${at('grant', row)})`
  return [
    column('draws', COSTS_SHEET.drawsOnCredits, '1/0', 'formula.flag', (row) =>
      flag(`AND(${at('run', row)}=1,ISNUMBER(${at('grant', row)}),${drawsText(row, ranges)})`),
    ),
    column(
      'poolEnd',
      COSTS_SHEET.creditsEnd,
      'date',
      'formula.date',
      (row) => `IF(AND(${at('draws', row)}=1,${ofGrant(ranges.grantEnds, row)}>0),${ofGrant(ranges.grantEnds, row)},"")`,
    ),
    column('poolOpen', COSTS_SHEET.endUnknown, '1/0', 'formula.flag', (row) => `${at('draws', row)}*${ofGrant(ranges.grantOpen, row)}`),
  ]
}

/** What was paid in one month: the record of a month stands for its standing price, what is paid once comes on top. */
export function singleMonthColumns(pack: BoardPack, ranges: Ranges): CostColumn[] {
  const isKnown = (row: CostRow) => `ISNUMBER(${at('only', row)}),${isPriced(row, ranges)},${at('rate', row)}>0`
  return [
    column('inMonth', COSTS_SHEET.thatMonth, pack.style.currency, 'formula.money', (row) => {
      const own = `ROUND(N(${at('list', row)})*${at('rate', row)}*in_minor_units/${at('units', row)},0)`
      return `IF(AND(${isKnown(row)}),${own}/in_minor_units,0)`
    }),
    column('isRecord', COSTS_SHEET.replacesRecurring, '1/0', 'formula.flag', (row) => flag(`AND(${isKnown(row)},${at('months', row)}>0)`)),
  ]
}

/** Credits pay prices in their own currency. */
export function drawsText(row: CostRow, ranges: Ranges): string {
  return `COUNTIFS(${ranges.grantNumbers},${at('grant', row)},${ranges.grantCurrencies},${at('currency', row)})>0`
}
