// How each sheet of the Board group is set on its page: which tables stand side by side, and which columns paper has room for. A
// sheet without an entry here is set table below table.

import type { PageBand, PageBlock, PageChart } from '#core'
import { INVESTOR_GROUPS, MARGIN_SHEET_WORDS, PAGE_WORDS, SHEETS } from '#wording'
import { columnIndex, columnLetter } from '../cells.ts'
import { CHANGE_COLUMNS, changeLetter, RUNWAY_COLUMN, trendLetter } from '../sheets/changes/trend-places.ts'
import { type DecisionKey, letterOf } from '../sheets/decisions/columns.ts'
import { NOW_COLUMN } from '../sheets/runway/scenario-places.ts'
import { pageTable, type TableChoice, turnedTable } from './page-tables.ts'
import type { SheetTable } from './sheet-tables.ts'

/** name of a sheet → its bands */
const BANDS: Readonly<Record<string, (tables: readonly SheetTable[], charts: readonly PageChart[]) => readonly PageBand[]>> = {
  [SHEETS.summary]: summaryBands,
  [SHEETS.margin]: marginBands,
  [SHEETS.decisions]: decisionBands,
  [SHEETS.changes]: changeBands,
  [SHEETS.runway]: runwayBands,
}

export function bandsOf(sheet: string, tables: readonly SheetTable[], charts: readonly PageChart[]): readonly PageBand[] {
  return (BANDS[sheet] ?? plainPage)(tables, charts)
}

function plainPage(tables: readonly SheetTable[], charts: readonly PageChart[]): readonly PageBand[] {
  return [...plainBands(tables), ...chartBands(charts)]
}

/** Side by side. */
function chartBands(charts: readonly PageChart[]): readonly PageBand[] {
  return charts.length === 0 ? [] : [charts.map((chart) => [chart])]
}

function plainBands(tables: readonly SheetTable[]): readonly PageBand[] {
  return tables.map((table) => [block(table, { caption: table.heading })])
}

/** Its chart stands on the cover. What asks for a decision over the whole width; figures, verdicts and layers side by side; the checks of the whole list. */
function summaryBands([decisions, figures, states, layers, list, ...more]: readonly SheetTable[]): readonly PageBand[] {
  const beside = [
    ...bandOf(figures, { caption: figures?.heading ?? '', letters: ['B', 'C', 'D'] }),
    ...bandOf(states, { caption: states?.heading ?? '' }),
    ...bandOf(layers, { caption: layers?.heading ?? '' }),
  ].flat()
  return [
    ...(decisions?.rows.length === 0 ? [] : bandOf(decisions, { caption: decisions?.heading ?? '', isList: true })),
    beside,
    ...bandOf(list, { caption: list?.heading ?? '', isList: true, isWorstFirst: true }),
    ...plainBands(more),
  ]
}

/**
 * Bands of columns, each of tables one below the other. Figures stay whole, without where they come from, which leads into the
 * workbook; the budget stands with its quarter.
 */
const MARGIN_BANDS: readonly (readonly (readonly string[])[])[] = [
  [
    [INVESTOR_GROUPS.margin, INVESTOR_GROUPS.units],
    [INVESTOR_GROUPS.people, INVESTOR_GROUPS.company, MARGIN_SHEET_WORDS.vendors],
  ],
  [[MARGIN_SHEET_WORDS.quarters]],
  [[MARGIN_SHEET_WORDS.acts]],
]
const FIGURE_LETTERS = ['B', 'C', 'D', 'E', 'F']
const MARGIN_LISTS: ReadonlySet<string> = new Set([MARGIN_SHEET_WORDS.vendors, MARGIN_SHEET_WORDS.acts])

function marginBands(tables: readonly SheetTable[]): readonly PageBand[] {
  const figures: ReadonlySet<string> = new Set(Object.values(INVESTOR_GROUPS))
  const tableOf = (table: SheetTable) =>
    pageTable(table, {
      ...{ caption: table.heading, isList: MARGIN_LISTS.has(table.heading) },
      ...(figures.has(table.heading) ? { letters: FIGURE_LETTERS } : {}),
    })
  const columnOf = (headings: readonly string[]) =>
    headings.flatMap((heading) => tables.filter((table) => table.heading === heading)).map(tableOf)
  return MARGIN_BANDS.map((columns) => columns.map(columnOf)).filter((band) => band.flat().length > 0)
}

const DECISION_LETTERS: readonly DecisionKey[] = [
  ...(['component', 'status', 'kind', 'choice', 'owner', 'approver', 'until'] as const),
  ...(['cash', 'capacity', 'actualCash', 'actualCapacity'] as const),
]

function decisionBands([items, totals, ...more]: readonly SheetTable[]): readonly PageBand[] {
  return [
    ...bandOf(items, { caption: PAGE_WORDS.decisions, letters: DECISION_LETTERS.map(letterOf), isList: true }),
    // Few and narrow: half of the width.
    ...(totals === undefined ? [] : [[block(totals, { caption: totals.heading }), []]]),
    ...plainBands(more),
  ]
}

/** Locked quarters that fit beside the present. */
const QUARTERS = 6
/** What a full page keeps the longest first: money, what is asked, how long the cash lasts; then time and how many there are. */
const TREND_LETTERS = [
  ...['asOf', 'currency', 'monthlyCost', 'cashAfterCredits', 'toDecide', 'cash', 'netBurn'].map(trendLetter),
  RUNWAY_COLUMN,
  ...['ownerTime', 'buildingProduct', 'keepingAlive', 'components', 'nearLimit', 'missing', 'headcount'].map(trendLetter),
]

function changeBands([trend, moves, ...more]: readonly SheetTable[], charts: readonly PageChart[]): readonly PageBand[] {
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
    ...bandOf(moves, { caption: moves?.heading ?? '', isList: true }),
    ...plainBands(more),
  ]
}

/** The column that follows the selector is a tool of the workbook: on paper all scenarios stand side by side. */
function runwayBands([figures, ...more]: readonly SheetTable[]): readonly PageBand[] {
  const scenarios =
    figures?.columns.filter(({ column }) => column >= columnIndex(NOW_COLUMN)).map(({ column }) => columnLetter(column)) ?? []
  return [...bandOf(figures, { caption: PAGE_WORDS.runway, letters: ['B', 'C', ...scenarios] }), ...plainBands(more)]
}

function bandOf(table: SheetTable | undefined, choice: TableChoice): readonly PageBand[] {
  return table === undefined ? [] : [[block(table, choice)]]
}

/** The table, and what is noted below it. */
function block(table: SheetTable, choice: TableChoice): readonly PageBlock[] {
  return [pageTable(table, choice), ...notesOf(table)]
}

function notesOf({ notes }: SheetTable): readonly PageBlock[] {
  return notes.map((text) => ({ kind: 'note', text }))
}
