// The Board group as pages: one a sheet, from the planned workbook alone. Called by the app's export for the preview and for the
// PDF, which set the same pages.

import type { Paper } from '#core'
import { BOARD_WORDS, COVER_FIGURES, type NumberStyle, PACK_TEXT, SHEET_WORDS, SHEETS, totalCostText } from '#wording'
import { cellAt, columnIndex } from '../cells.ts'
import { LIGHTS_APART } from '../integrity/lights.ts'
import { BOARD_SHEETS } from '../sheets/index.ts'
import { figureRow, SUMMARY_HEADINGS } from '../sheets/summary/layout.ts'
import { lookOf } from '../styles.ts'
import type { SheetPlan, WorkbookPlan } from '../workbook-plan.ts'
import { plainPage } from './bands.ts'
import { pageCharts } from './page-charts.ts'
import { pageText } from './page-text.ts'
import { tablesOf } from './sheet-tables.ts'
import type { BoardPage, BoardPages, CoverPage, PageText } from './types.ts'

/** Characters of a fingerprint that tell two states apart for a reader. */
const FOOTER_FINGERPRINT = 12

/** Pure: the same plan gives the same pages. */
export function planPages(plan: WorkbookPlan, paper: Paper, style: NumberStyle): BoardPages {
  const [cover, ...sheets] = plan.sheets.filter(({ group }) => group === 'board')
  if (cover === undefined) throw new Error('a planned workbook has a cover')
  const pages = sheets.map((sheet) => pageOf(sheet, style))
  const set = coverPage(cover, plan, pages, style)
  const { left, middle } = cover.print.footer
  const status = set.facts[0]?.value ?? ''
  // The status of a locked quarter names it.
  const isNamed = status.startsWith(left.slice(set.company.length + 3))
  return {
    title: plan.properties.title,
    paper,
    locale: style.locale,
    footer: { left: `${isNamed ? set.company : left} · ${status}`, middle: middle.slice(0, FOOTER_FINGERPRINT) },
    cover: set,
    pages,
  }
}

function pageOf(sheet: SheetPlan, style: NumberStyle): BoardPage {
  const { bands: bandsOf = plainPage } = descriptionOf(sheet.name) ?? {}
  const finding = sheet.rows.flatMap(({ cells }) => cells).find(({ style }) => lookOf(style).role === 'finding')
  return {
    name: sheet.name,
    check: checkOf(sheet),
    finding: finding === undefined ? null : String(finding.value ?? ''),
    bands: bandsOf(tablesOf(sheet, style), pageCharts(sheet, style), sheet),
  }
}

/** The first light of the frozen rows: on paper no input changes. */
function checkOf(sheet: SheetPlan): PageText {
  const [text = ''] = String(cellAt(sheet, 'B', 3)?.value ?? '').split(LIGHTS_APART)
  return { text, state: text.endsWith(BOARD_WORDS.allGood) ? 'PASS' : 'FAIL' }
}

function coverPage(cover: SheetPlan, { sheets }: WorkbookPlan, pages: readonly BoardPage[], style: NumberStyle): CoverPage {
  const at = (letter: string, row: number) => String(cellAt(cover, letter, row)?.value ?? '')
  const findingRow = rowWith(cover, 'finding')
  const summary = sheets.find(({ name }) => name === SHEETS.summary)
  return {
    company: pageText(at('B', 1), 'title.text', style),
    subject: at('B', 2),
    check: checkOf(cover),
    finding: at('B', findingRow),
    figures: summary === undefined ? [] : coverFigures(summary, style),
    facts: factsOf(cover, style),
    chart: summary === undefined ? null : (pageCharts(summary, style)[0] ?? null),
    contents: pages.map(({ name }) => ({ name, holds: holds(name) })),
    leftOut: cover.rows
      .flatMap(({ cells }) => cells)
      .filter(({ column, style }) => column === columnIndex('B') && style === 'note.wrap')
      .map(({ value }) => String(value))
      .join(' '),
  }
}

/** Lines of label, value and comment between the finding and the contents. */
function factsOf(cover: SheetPlan, style: NumberStyle): CoverPage['facts'] {
  const [first, last] = [rowWith(cover, 'finding') + 1, rowWith(cover, 'heading')]
  return cover.rows
    .filter(({ number }) => number >= first && number < last)
    .map(({ number }) => {
      const text = (letter: string) => {
        const cell = cellAt(cover, letter, number)
        return cell === undefined ? '' : pageText(cell.value, cell.style, style)
      }
      return { label: text('B'), value: text('C'), comment: text('D') }
    })
    .filter(({ label }) => label !== '')
}

/** Made of costs: at least that, where the cost of a component is not known. */
const OF_COSTS: ReadonlySet<string> = new Set<keyof typeof COVER_FIGURES>(['cost', 'afterCredits', 'ofBurn'])

/** Says in its name what it is a share of. */
const SHARE: keyof typeof COVER_FIGURES = 'ofBurn'

/** Made of shares of time: the same where one of them is not set. */
const OF_TIME: ReadonlySet<string> = new Set<keyof typeof COVER_FIGURES>(['time', 'keepingAlive'])

/** What is not set is left out. */
function coverFigures(summary: SheetPlan, style: NumberStyle): CoverPage['figures'] {
  const counted = (figure: 'withoutCost' | 'withoutTime') => Number(cellAt(summary, 'C', figureRow(figure))?.value ?? 0)
  const [withoutCost, withoutTime] = [counted('withoutCost'), counted('withoutTime')]
  const quarter = String(cellAt(summary, 'E', SUMMARY_HEADINGS.figures + 1)?.value ?? '')
  return (Object.keys(COVER_FIGURES) as (keyof typeof COVER_FIGURES)[]).flatMap((figure) => {
    const label = COVER_FIGURES[figure]
    const [value, unit, was] = ['C', 'D', 'E'].map((letter) => cellAt(summary, letter, figureRow(figure)))
    // The text of a cost says "at least" itself.
    const isText = typeof value?.value === 'string' && OF_COSTS.has(figure) && value.value !== BOARD_WORDS.notSet
    if (value === undefined || !(isText || typeof value.value === 'number')) return []
    const open = isText ? 0 : OF_COSTS.has(figure) ? withoutCost : OF_TIME.has(figure) ? withoutTime : 0
    const number = totalCostText(0, (_, rounded) => pageText(value.value, value.style, rounded), open, style)
    // The sheet says in its unit that it is at least so much, the cover before the number.
    const ofWhat = OF_TIME.has(figure) ? PACK_TEXT.fte : OF_COSTS.has(figure) ? style.currency : String(unit?.value ?? '')
    const before = typeof was?.value === 'number' ? `${quarter}: ${pageText(was.value, was.style, style)}` : ''
    return { label, value: ofWhat === '' || figure === SHARE ? number : `${number} ${ofWhat}`, before }
  })
}

function holds(name: string): string {
  const id = descriptionOf(name)?.id
  return id === undefined ? '' : SHEET_WORDS[id].summary
}

function descriptionOf(name: string) {
  return BOARD_SHEETS.find((sheet) => sheet.name === name)
}

function rowWith(sheet: SheetPlan, role: 'finding' | 'heading'): number {
  return sheet.rows.find(({ cells }) => cells.some(({ style }) => lookOf(style).role === role))?.number ?? 0
}
