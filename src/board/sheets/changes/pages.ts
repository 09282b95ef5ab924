// How Changes is set on its page: the quarters as columns, the charts side by side, and what moved.

import { CHANGES_SHEET, PAGE_WORDS } from '#wording'
import { bandOf, block, chartBands, notesOf } from '../../pages/bands.ts'
import { turnedTable } from '../../pages/page-tables.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'
import type { PageBand, PageChart } from '../../pages/types.ts'
import { CHANGE_COLUMNS, changeLetter, RUNWAY_COLUMN, trendLetter } from './trend-places.ts'

/** Locked quarters that fit beside the present. */
const QUARTERS = 6
/** What a full page keeps the longest first: money, what is asked, how long the cash lasts; then time and how many there are. */
const TREND_LETTERS = [
  ...['asOf', 'currency', 'monthlyCost', 'cashAfterCredits', 'toDecide', 'cash', 'netBurn'].map(trendLetter),
  RUNWAY_COLUMN,
  ...['ownerTime', 'buildingProduct', 'keepingAlive', 'components', 'nearLimit', 'missing', 'headcount'].map(trendLetter),
]

export function changeBands([trend, ...tables]: readonly SheetTable[], charts: readonly PageChart[]): readonly PageBand[] {
  const [causes, moves] = [tables.slice(0, -1).map(asExported), tables.at(-1)]
  const changes = new Map(CHANGE_COLUMNS.map(({ of }, index) => [trendLetter(of), changeLetter(index)]))
  return [
    ...(trend === undefined
      ? []
      : [
          [
            [
              turnedTable(trend, {
                caption: trend.heading,
                letters: TREND_LETTERS,
                from: Math.max(trend.rows.length - QUARTERS - 1, 0),
                changes,
                headers: PAGE_WORDS.trend,
              }),
              ...notesOf(trend),
            ],
          ],
        ]),
    ...chartBands(charts),
    // Side by side, for the page has charts as well.
    ...(causes.length === 0 ? [] : [causes.map((table) => block(table, { caption: table.heading }))]),
    ...bandOf(moves, { caption: moves?.heading ?? '', isList: true }),
  ]
}

/** Nobody types on paper: there nothing was changed. */
function asExported(table: SheetTable): SheetTable {
  const isChange = (cells: SheetTable['rows'][number]['cells']) =>
    [...cells.values()].some(({ text, role }) => role === 'label' && text === CHANGES_SHEET.changedHere)
  return { ...table, rows: table.rows.filter(({ cells }) => !isChange(cells)) }
}
