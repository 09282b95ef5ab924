// The columns of the Costs sheet that are calculated: a month's price in the workbook's currency, what credits pay
// of it, and the steps in between, each in whole smallest units like in the app.

import { COSTS_SHEET, PACK_TEXT } from '#wording'
import { blank, calculated } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { vendorPlaceText } from '../margin/vendor-places.ts'
import { type ComponentCell, type CostColumn, costColumns, isPriced, type Ranges } from './cost-column.ts'
import { at, blockRanges } from './cost-letters.ts'
import { drawsText, poolColumns, singleMonthColumns } from './end-and-month-columns.ts'
import type { EvaluatedCost } from './evaluated-costs.ts'
import type { CostRow, CostsLayout } from './layout.ts'

const column = costColumns.calculated

export function resultCostColumns(pack: BoardPack, layout: CostsLayout): CostColumn[] {
  const { currency } = pack.style
  const ranges = blockRanges(layout)
  return [
    column(
      'month',
      PACK_TEXT.listPrice,
      currency,
      'formula.money',
      (row) =>
        `CHOOSE(1+${at('known', row)}+${at('tooLarge', row)}+${at('tooLarge', row)},0,N(${at('converted', row)})/in_minor_units,"${COSTS_SHEET.tooLarge}")`,
    ),
    column('paid', PACK_TEXT.paidByCredits, currency, 'formula.money', (row) => {
      const pays = `SUMIFS(${ranges.grantPays},${ranges.grantNumbers},${at('grant', row)})`
      const own = `ROUND(${at('credit', row)}*${at('rate', row)}*in_minor_units/${at('units', row)},0)/in_minor_units`
      const isPaid = `AND(${at('known', row)}=1,${at('credit', row)}>0)`
      return `IF(${isPaid},${pays}*${own},0)`
    }),
  ]
}

/** What is not known counts as 0, and says so where it is set. */
function monthShown(pack: BoardPack, { month, isTooLarge }: EvaluatedCost): CellValue {
  return isTooLarge ? COSTS_SHEET.tooLarge : major(month, pack)
}

/** The steps in between, in the order in which they need each other. */
export function workingCostColumns(pack: BoardPack, layout: CostsLayout, componentCell: ComponentCell): CostColumn[] {
  const ranges = blockRanges(layout)
  return [
    ...listPriceColumns(pack, ranges),
    ...monthColumns(ranges),
    ...creditColumns(pack, ranges, componentCell),
    costColumns.typed('app', COSTS_SHEET.appMonth, pack.style.currency, 'stored.money', (_, cost) => monthShown(pack, cost)),
    mayUseColumn(ranges, componentCell),
    ...(pack.places.of('margin')?.isBooked === true ? [countedColumn(pack, componentCell)] : []),
  ]
}

/** What a month costs of what counts, for the sums by where it is booked. */
function countedColumn(pack: BoardPack, componentCell: ComponentCell): CostColumn {
  return column('counted', COSTS_SHEET.counted, pack.style.currency, 'formula.money', (row) => {
    const month = `N(${at('month', row)})`
    return row.componentId === null ? month : `${month}*${componentCell(row, 'countsInTotals')}`
  })
}

export const PERIOD_MONTHS = { month: 1, quarter: 3, year: 12, 'one-off': 0 }

function listPriceColumns(pack: BoardPack, ranges: Ranges): CostColumn[] {
  const ofCurrency = (range: string, row: CostRow) => `SUMIFS(${range},${ranges.currencies},${at('currency', row)})`
  return [
    column(
      'months',
      COSTS_SHEET.periodMonths,
      'months',
      'formula.count',
      (row) => `SUMIFS(${ranges.months},${ranges.periods},${at('per', row)})`,
    ),
    column('rate', COSTS_SHEET.rate, pack.style.currency, 'formula.decimal', (row) => ofCurrency(ranges.rates, row)),
    column('units', COSTS_SHEET.minorUnits, COSTS_SHEET.inOneUnit, 'formula.count', (row) => `MAX(${ofCurrency(ranges.units, row)},1)`),
    column(
      'times',
      COSTS_SHEET.times,
      COSTS_SHEET.seatsOrOne,
      'formula.count',
      (row) => `IF(ISBLANK(${at('seats', row)}),1,${at('seats', row)})`,
    ),
    column('list', COSTS_SHEET.pricePerPeriod, PACK_TEXT.minorUnits, 'formula.count', (row) => {
      const [amount, times] = [at('amount', row), at('times', row)]
      return `IF(AND(ISNUMBER(${amount}),ISNUMBER(${times})),ROUND(N(${amount})*${at('units', row)},0)*N(${times}),"")`
    }),
  ]
}

function monthColumns(ranges: Ranges): CostColumn[] {
  return [
    column('run', PACK_TEXT.recurring, '1/0', 'formula.flag', (row) => flag(`AND(${at('months', row)}>0,ISBLANK(${at('only', row)}))`)),
    column('converted', COSTS_SHEET.perMonth, PACK_TEXT.minorUnits, 'formula.count', (row) => {
      const monthly = `ROUND(N(${at('list', row)})/MAX(${at('months', row)},1),0)`
      const own = `ROUND(${monthly}*${at('rate', row)}*in_minor_units/${at('units', row)},0)`
      const rated = `${at('rate', row)}>0`
      // What leaves nothing needs no rate.
      const converts = row.componentId === null ? `OR(${rated},N(${at('list', row)})=0)` : rated
      return `IF(AND(${at('run', row)}=1,${isPriced(row, ranges)},${converts}),${own},"")`
    }),
    column('known', COSTS_SHEET.known, '1/0', 'formula.flag', (row) =>
      flag(`AND(ISNUMBER(${at('converted', row)}),N(${at('converted', row)})<=${ranges.largest})`),
    ),
    column('rateMissing', PACK_TEXT.rateMissing, '1/0', 'formula.flag', (row) => {
      const isMore = row.componentId === null ? `,N(${at('list', row)})>0` : ''
      return flag(`AND(${at('run', row)}=1,${isPriced(row, ranges)},${at('rate', row)}=0${isMore})`)
    }),
    column('tooLarge', COSTS_SHEET.tooLarge, '1/0', 'formula.flag', (row) =>
      flag(`AND(${at('run', row)}=1,N(${at('list', row)})>0,${at('known', row)}=0,${at('rateMissing', row)}=0)`),
    ),
    column(
      'dateThatCounts',
      COSTS_SHEET.recurringDate,
      'date',
      'formula.date',
      (row) => `IF(AND(${at('run', row)}=1,ISNUMBER(${at('amount', row)}),ISNUMBER(${at('asOf', row)})),${at('asOf', row)},"")`,
    ),
  ]
}

/** Of a price that is not set: what the credits were asked to pay of it, and where that is not said, the largest price there is. */
function mayUseColumn(ranges: Ranges, componentCell: ComponentCell): CostColumn {
  return column('mayUse', COSTS_SHEET.mayUse, PACK_TEXT.minorUnits, 'formula.count', (row) => {
    const counts = row.componentId === null ? 'FALSE' : `${componentCell(row, 'countsInTotals')}=1`
    const asked = `ROUND(${at('asked', row)}/MAX(${at('months', row)},1),0)`
    const most = `CHOOSE(1+ISNUMBER(${at('grantAmount', row)}),${ranges.largest},${asked})`
    return `IF(AND(${counts},${at('draws', row)}=1,NOT(AND(${isPriced(row, ranges)}))),${most},0)`
  })
}

function creditColumns(pack: BoardPack, ranges: Ranges, componentCell: ComponentCell): CostColumn[] {
  return [
    column(
      'asked',
      COSTS_SHEET.askedOfCredits,
      PACK_TEXT.minorUnits,
      'formula.count',
      (row) => `IF(ISNUMBER(${at('grantAmount', row)}),ROUND(N(${at('grantAmount', row)})*${at('units', row)},0),N(${at('list', row)}))`,
    ),
    column('overList', PACK_TEXT.creditsOverList, '1/0', 'formula.flag', (row) =>
      flag(`AND(ISNUMBER(${at('grantAmount', row)}),${isPriced(row, ranges)},${at('asked', row)}>N(${at('list', row)}))`),
    ),
    column('credit', COSTS_SHEET.monthlyCredits, PACK_TEXT.minorUnits, 'formula.count', (row) => {
      const counts = row.componentId === null ? 'FALSE' : `${componentCell(row, 'countsInTotals')}=1`
      const month = `ROUND(MIN(N(${at('list', row)}),${at('asked', row)})/MAX(${at('months', row)},1),0)`
      const draws = `ISNUMBER(${at('grant', row)}),${isPriced(row, ranges)},${drawsText(row, ranges)}`
      return `IF(AND(${counts},${at('run', row)}=1,${draws}),${month},0)`
    }),
    ...poolColumns(ranges),
    ...singleMonthColumns(pack, ranges),
    vendorColumn(pack),
  ]
}

/** Of what a bill leaves: Cost and gross margin counts it with its vendor. */
function vendorColumn(pack: BoardPack): CostColumn {
  const margin = pack.places.of('margin')
  const style = 'formula.count'
  return {
    ...{ key: 'vendorPlace', header: COSTS_SHEET.vendorPlace, unit: 'no.', style },
    content: (row) => {
      if (row.componentId !== null || margin === null || margin.workings.vendors.length === 0) return blank(style)
      return calculated(vendorPlaceText(margin, at('label', row)), style)
    },
  }
}
