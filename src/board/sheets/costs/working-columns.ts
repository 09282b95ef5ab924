// The columns of the Costs sheet that are computed: a month's price in the workbook's currency, what credits pay
// of it, and the steps in between, each in whole smallest units like in the app.

import { costDate, currencyDecimals, type IsoDate } from '#core'
import { BOARD_WORDS, COSTS_SHEET, PACK_TEXT } from '#wording'
import { blank, computed, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, major } from '../../pack.ts'
import { placeOfVendor, vendorPlaceText } from '../margin/vendor-places.ts'
import type { ComponentCell, CostColumn } from './cost-column.ts'
import { at, blockRanges } from './cost-letters.ts'
import { drawsText, poolColumns, singleMonthColumns } from './end-and-month-columns.ts'
import type { CostRow, CostsLayout } from './layout.ts'
import { column, isFlag, isPriced, type Ranges } from './working-column.ts'

export function resultCostColumns(pack: BoardPack, layout: CostsLayout, componentCell: ComponentCell): CostColumn[] {
  const { currency } = pack.style
  const ranges = blockRanges(layout)
  return [
    {
      ...{ key: 'month', header: PACK_TEXT.listPrice, unit: currency, width: 14, style: 'formula.money' },
      content: (row, cost) =>
        computed(`IF(${at('known', row)}=1,${at('converted', row)}/in_minor_units,0)`, major(cost.month, pack), 'formula.money'),
    },
    {
      ...{ key: 'paid', header: PACK_TEXT.paidByCredits, unit: currency, width: 14, style: 'formula.money' },
      content: (row, cost) => {
        const pays = `SUMIFS(${ranges.grantPays},${ranges.grantNumbers},${at('grant', row)})`
        const own = `ROUND(${at('credit', row)}*${at('rate', row)}*in_minor_units/${at('units', row)},0)/in_minor_units`
        const formula = `IF(AND(${at('known', row)}=1,${at('credit', row)}>0,${isInTotal(row, componentCell)}),${pays}*${own},0)`
        return computed(formula, major(cost.paid, pack), 'formula.money')
      },
    },
  ]
}

/** A component whose cost is not known is in no total. The rest of a bill draws on no credits. */
function isInTotal(row: CostRow, componentCell: ComponentCell): string {
  return row.componentId === null ? 'FALSE' : `ISNUMBER(${componentCell(row, 'cost')})`
}

/** The steps in between, in the order in which they need each other. */
export function workingCostColumns(pack: BoardPack, layout: CostsLayout, componentCell: ComponentCell): CostColumn[] {
  const ranges = blockRanges(layout)
  return [...listPriceColumns(pack, ranges), ...monthColumns(pack, ranges), ...creditColumns(pack, ranges, componentCell)]
}

const MONTHS = { month: 1, quarter: 3, year: 12, 'one-off': 0 }

function listPriceColumns(pack: BoardPack, ranges: Ranges): CostColumn[] {
  return [
    column(
      'months',
      COSTS_SHEET.periodMonths,
      'months',
      'formula.count',
      (row) => `SUMIFS(${ranges.months},${ranges.periods},${at('per', row)})`,
      (_, { line }) => MONTHS[line.per],
    ),
    column(
      'rate',
      COSTS_SHEET.rate,
      pack.style.currency,
      'formula.decimal',
      (row) => `SUMIFS(${ranges.rates},${ranges.currencies},${at('currency', row)})`,
      ({ rate }) => rate,
    ),
    column(
      'units',
      COSTS_SHEET.minorUnits,
      'in one',
      'formula.count',
      (row) => `SUMIFS(${ranges.units},${ranges.currencies},${at('currency', row)})`,
      (_, { line }) => 10 ** currencyDecimals(line.currency),
    ),
    column(
      'times',
      COSTS_SHEET.times,
      'seats or 1',
      'formula.count',
      (row) => `IF(ISBLANK(${at('seats', row)}),1,${at('seats', row)})`,
      (_, { line }) => (line.driver === 'per-seat' ? (line.seats ?? BOARD_WORDS.notSet) : 1),
    ),
    column(
      'list',
      COSTS_SHEET.pricePerPeriod,
      'smallest units',
      'formula.count',
      (row) =>
        `IF(AND(ISNUMBER(${at('amount', row)}),ISNUMBER(${at('times', row)})),ROUND(N(${at('amount', row)})*${at('units', row)},0)*N(${at('times', row)}),"")`,
      ({ list }) => list ?? '',
    ),
  ]
}

function monthColumns(pack: BoardPack, ranges: Ranges): CostColumn[] {
  return [
    column(
      'run',
      PACK_TEXT.recurring,
      '1/0',
      'formula.flag',
      (row) => flag(`AND(${at('months', row)}>0,ISBLANK(${at('only', row)}))`),
      ({ isRunRate }) => isFlag(isRunRate),
    ),
    column(
      'converted',
      COSTS_SHEET.perMonth,
      'smallest units',
      'formula.count',
      (row) => {
        const monthly = `ROUND(N(${at('list', row)})/MAX(${at('months', row)},1),0)`
        return `IF(AND(${at('run', row)}=1,${isPriced(row, ranges)},${at('rate', row)}>0),ROUND(${monthly}*${at('rate', row)}*in_minor_units/${at('units', row)},0),"")`
      },
      ({ converted }) => converted ?? '',
    ),
    column(
      'known',
      COSTS_SHEET.known,
      '1/0',
      'formula.flag',
      (row) => flag(`AND(ISNUMBER(${at('converted', row)}),N(${at('converted', row)})<=${ranges.largest})`),
      ({ isKnown }) => isFlag(isKnown),
    ),
    column(
      'rateMissing',
      COSTS_SHEET.rateMissing,
      '1/0',
      'formula.flag',
      (row) =>
        flag(
          `AND(${at('run', row)}=1,${isPriced(row, ranges)},${at('rate', row)}=0${row.componentId === null ? `,N(${at('list', row)})>0` : ''})`,
        ),
      ({ lacksRate }) => isFlag(lacksRate),
    ),
    column(
      'dateThatCounts',
      COSTS_SHEET.recurringDate,
      'date',
      'formula.date',
      (row) => `IF(AND(${at('run', row)}=1,ISNUMBER(${at('amount', row)}),ISNUMBER(${at('asOf', row)})),${at('asOf', row)},"")`,
      (_, row) => dateThatCounts(pack, row),
    ),
  ]
}

function creditColumns(pack: BoardPack, ranges: Ranges, componentCell: ComponentCell): CostColumn[] {
  return [
    column(
      'asked',
      COSTS_SHEET.askedOfCredits,
      'smallest units',
      'formula.count',
      (row) => `IF(ISBLANK(${at('grantAmount', row)}),N(${at('list', row)}),ROUND(${at('grantAmount', row)}*${at('units', row)},0))`,
      ({ asked }) => asked,
    ),
    column(
      'overList',
      COSTS_SHEET.creditsOverList,
      '1/0',
      'formula.flag',
      (row) => flag(`AND(ISNUMBER(${at('grantAmount', row)}),${isPriced(row, ranges)},${at('asked', row)}>N(${at('list', row)}))`),
      ({ isOverList }) => isFlag(isOverList),
    ),
    column(
      'credit',
      COSTS_SHEET.monthlyCredits,
      'smallest units',
      'formula.count',
      (row) => {
        const counts = row.componentId === null ? 'FALSE' : `${componentCell(row, 'countsInTotals')}=1`
        const month = `ROUND(MIN(N(${at('list', row)}),${at('asked', row)})/MAX(${at('months', row)},1),0)`
        return `IF(AND(${counts},${at('run', row)}=1,ISNUMBER(${at('grant', row)}),${isPriced(row, ranges)},${drawsText(row, ranges)}),${month},0)`
      },
      ({ credit }) => credit,
    ),
    ...poolColumns(ranges),
    ...singleMonthColumns(pack, ranges),
    ...vendorColumns(pack),
    {
      ...{ key: 'app', header: COSTS_SHEET.appMonth, unit: pack.style.currency, width: 12, style: 'stored.money', isWorking: true },
      content: (_, cost) => typed(major(cost.month, pack), 'stored.money'),
    },
  ]
}

/** Of what a bill leaves: Cost and gross margin counts it with its vendor. */
function vendorColumns(pack: BoardPack): CostColumn[] {
  const margin = pack.places.of('margin')
  const style = 'formula.count'
  return [
    {
      ...{ key: 'vendorPlace', header: COSTS_SHEET.vendorPlace, unit: 'no.', style, width: 9, isWorking: true },
      content: (row) => {
        if (row.componentId !== null || margin === null || margin.workings.vendors.length === 0) return blank(style)
        return computed(vendorPlaceText(margin, at('label', row)), placeOfVendor(pack, row.line.label), style)
      },
    },
  ]
}

function dateThatCounts({ assessment }: BoardPack, { line, componentId }: CostRow): string | { readonly date: IsoDate } {
  if (componentId === null || line.amount === null || line.per === 'one-off' || line.basis !== 'actual' || line.month !== null) return ''
  const date = costDate(line, assessment.setting.imports)
  return date === null ? '' : { date }
}
