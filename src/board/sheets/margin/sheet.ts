// Cost and gross margin: what investors ask for, each figure now and once the decisions to come are done, beside what the app
// said of it; then the quarters ahead, the next days to act, and the vendors. Money and people's time stand apart.

import { type Figure, isWaiting } from '#core'
import {
  BOARD_WORDS,
  figureWords,
  fixed,
  INVESTOR_GROUPS,
  type Live,
  live,
  liveChoice,
  liveSignedShare,
  MARGIN_SHEET,
  MARGIN_SHEET_WORDS,
  PACK_TEXT,
  quarterText,
  SHEETS,
  waitsFor,
  withoutCostCount,
} from '#wording'
import { blank, type Content, calculated, linkTo, newSheet, type Sheet, said, sheetCell, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { TOLERANCE } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { Format } from '../../styles.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths, workingWidths } from '../frame.ts'
import { lineHeight } from '../paper.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { wrappedHeight } from '../wrapped-height.ts'
import { actLines, putActs } from './act-rows.ts'
import { aiAtLock } from './ai-at-lock.ts'
import { APP_LETTERS } from './app-places.ts'
import { marginChecks } from './checks.ts'
import { type FigureLine, figureLines } from './figure-lines.ts'
import { figureValue } from './figure-values.ts'
import { type MarginFigure, type MarginLayout, marginLayout, rowOf } from './layout.ts'
import { marginBands } from './pages.ts'
import { putQuarters } from './quarter-rows.ts'
import { putVendors, putVendorWorkings, vendorLines } from './vendor-rows.ts'

const FINDING_ROW = 5
const NOTE_WIDTH = 200

function planMargin(pack: BoardPack, layout: MarginLayout): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'margin', sheet)
  putFinding(pack, layout, sheet)
  putFigures(pack, layout, sheet)
  putQuarters(pack, layout, sheet)
  putActs(pack, layout, sheet)
  putVendors(pack, layout, sheet)
  putNote(pack, layout, sheet)
  setHeights(pack, layout, sheet)
  putVendorWorkings(pack, layout, sheet)
  return planned(sheet, {
    columns: [
      ...widths([4, 45, 13, 13, 16]),
      { width: 17, least: 15 },
      ...widths([14, 21, 17, 18, 2]),
      ...workingWidths([13, 13, 13, 13, 13, 13]),
    ],
    freeze: { rows: 3, columns: 0 },
    print: printed(pack, `A1:J${layout.lastPrinted}`, { pagesTall: 1 }),
    merges: layout.note === null ? [] : [`B${layout.note}:J${layout.note}`],
  })
}

/** Of the sentence above all figures. */
const FINDING_POINTS = 22

/** Parts of a share in the sentence above: beside what is printed, in its row and in the blank one above. */
const SHARE_LETTERS = [APP_LETTERS.differs, APP_LETTERS.tolerance, 'P'] as const

/** What the margin is, in a sentence, and whether the costs below are all; nothing where neither has to be said. */
function putFinding({ style, assessment }: BoardPack, layout: MarginLayout, sheet: Sheet): void {
  const row = rowOf(layout, 'grossMargin')
  const figure = layout.investor.figures.find(({ id }) => id === 'grossMargin')
  const unpriced = `${sheetCell(SHEETS.summary, SUMMARY_CELLS.withoutCost)}>0`
  const isUnpriced = withoutCostCount(assessment.totals) > 0
  const ofCosts = (before: string) => liveChoice(unpriced, isUnpriced, fixed(`${before}${MARGIN_SHEET.costsAtLeast}`), fixed(''))
  const put = (letter: string, at: number, text: Live): Live => {
    sheet.put(letter, at, said(text, 'formula.text'))
    return { formula: `$${letter}$${at}`, value: text.value }
  }
  sheet.height(FINDING_ROW, FINDING_POINTS)
  if (row === null || figure?.now == null) {
    sheet.put('B', FINDING_ROW, said(ofCosts(''), 'finding.text'))
    return
  }
  const percent = (column: 'C' | 'D', at: number, value: number) => {
    const letters = [...SHARE_LETTERS]
    const said = liveSignedShare(`$${column}$${row}`, value, style, (part) => put(letters.shift() ?? APP_LETTERS.now, at, part))
    return liveChoice(`ISNUMBER($${column}$${row})`, true, said, fixed(BOARD_WORDS.notSet))
  }
  // Whatever the rest costs leaves less.
  const atMost = (column: 'C' | 'D', share: Live): Live => {
    const isSome = `AND(${unpriced},ISNUMBER($${column}$${row}))`
    return live`${liveChoice(isSome, isUnpriced, fixed(MARGIN_SHEET.atMost), fixed(''))}${share}`
  }
  const now = atMost('C', put(APP_LETTERS.now, FINDING_ROW, percent('C', FINDING_ROW, figure.now)))
  const { withDecisions: afterwards } = figure
  const share = (value: number) => put(APP_LETTERS.withDecisions, FINDING_ROW, percent('D', FINDING_ROW - 1, value))
  const finding = MARGIN_SHEET_WORDS.finding(now, afterwards === null ? null : atMost('D', share(afterwards)))
  sheet.put('B', FINDING_ROW, said(live`${finding}${put(APP_LETTERS.withDecisions, FINDING_ROW - 1, ofCosts(' '))}`, 'finding.text'))
}

/** What keeps two tables apart. */
const BLANK_POINTS = 2

const HEADING_POINTS = 15
/** Of two lines, where a currency stands in brackets. */
const HEADER_POINTS = 25

/** Of the row with the title. */
const TITLE_POINTS = 24

/** Names of vendors and of what binds the company may take two lines. */
function setHeights(pack: BoardPack, layout: MarginLayout, sheet: Sheet): void {
  const { lastPrinted, note, groups, quarters, acts, vendors } = layout
  const headings = new Set([...groups, quarters, acts, vendors].map(({ heading }) => heading))
  const filled = new Set(sheet.rows().map(({ number }) => number))
  // Another price or day may bring any of them among the first.
  const lines = Math.max(vendorLines(layout), actLines(pack, layout))
  const listed = new Set([...vendors.items.map((_, at) => vendors.first + at), ...acts.items.map((_, at) => acts.first + at)])
  const of: { row: number; points: number | null; lines: number }[] = []
  for (let row = 2; row <= lastPrinted; row += 1) {
    const isHeader = row === acts.heading + 1 || row === vendors.heading + 1 || row === quarters.heading
    const head = isHeader ? HEADER_POINTS : headings.has(row) ? HEADING_POINTS : null
    if (row === note) of.push({ row, points: noteHeight(pack, layout), lines: 0 })
    else if (row === FINDING_ROW && filled.has(row)) of.push({ row, points: FINDING_POINTS, lines: 0 })
    else if (!filled.has(row)) of.push({ row, points: BLANK_POINTS, lines: 0 })
    else of.push({ row, points: head, lines: head === null ? (listed.has(row) ? lines : 1) : 0 })
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const line = lineHeight(sum(of.map((row) => row.lines)), TITLE_POINTS + sum(of.map(({ points }) => points ?? 0)))
  for (const { row, points, lines: count } of of) {
    if (!filled.has(row)) sheet.put('B', row, blank('subtitle.text'))
    sheet.height(row, points ?? count * line)
  }
  sheet.height(1, TITLE_POINTS)
}

function putFigures(pack: BoardPack, layout: MarginLayout, sheet: Sheet): void {
  const lines = figureLines(pack, layout)
  const toleranceRow = (layout.groups[0]?.heading ?? 0) + 1
  for (const [index, { group, heading, lines: shown }] of layout.groups.entries()) {
    const atLock = group === 'ai' ? aiAtLock(pack) : null
    const hasThen = shown.some(({ figure }) => figure.withDecisions !== null)
    const beside = atLock === null ? MARGIN_SHEET_WORDS.withDecisions : quarterText(atLock.quarter)
    const then = hasThen || atLock !== null ? [beside, MARGIN_SHEET_WORDS.difference] : ['', '']
    const headers = [PACK_TEXT.now, ...then, PACK_TEXT.unit, PACK_TEXT.source, PACK_TEXT.comment, '', '']
    sheet.put('B', heading, typed(INVESTOR_GROUPS[group], 'heading.text'))
    for (const [at, header] of headers.entries())
      sheet.put('CDEFGHIJ'.charAt(at), heading, typed(header, at < 3 ? 'header.count' : 'header.wrap'))
    if (index === 0) putAppHeaders(heading, sheet)
    for (const { figure, row } of shown) {
      putLine(pack, figure, lines[figure.id], row, sheet)
      const past = atLock?.figures.get(figure.id) ?? null
      if (past !== null) putPast(pack, figure, { row, past, format: lines[figure.id].format }, sheet)
      putApp(pack, { figure, row, isThenPast: past !== null, tolerance: `$${APP_LETTERS.tolerance}$${toleranceRow}` }, sheet)
    }
  }
}

function putAppHeaders(heading: number, sheet: Sheet): void {
  sheet.put(APP_LETTERS.now, heading - 1, typed(PACK_TEXT.appResults, 'group.text'))
  for (const [letter, header] of [
    [APP_LETTERS.now, MARGIN_SHEET.appNow],
    [APP_LETTERS.withDecisions, MARGIN_SHEET.appWithDecisions],
    [APP_LETTERS.differs, 'Differs (1/0)'],
    [APP_LETTERS.tolerance, MARGIN_SHEET.tolerance],
  ] as const)
    sheet.put(letter, heading, typed(header, 'header.count'))
  // Not that of Model checks, which is planned from what stands here.
  sheet.put(APP_LETTERS.tolerance, heading + 1, typed(TOLERANCE, 'stored.decimal'))
}

function putLine(pack: BoardPack, figure: MarginFigure, line: FigureLine, row: number, sheet: Sheet): void {
  const { withDecisions: then } = figure
  const words = figureWords(figure.id, pack.style)
  const hasThen = then !== null && line.withDecisions !== null
  const style = `formula.${line.format}` as const
  const difference = hasThen ? differenceOf(row, '$D', '$C', line.format) : blank(style)
  sheet.put('B', row, typed(words.line, 'label.text'))
  sheet.put('C', row, calculated(line.now, `figure.${line.format}`))
  sheet.put('D', row, hasThen ? calculated(line.withDecisions ?? '', `figure.${line.format}`) : blank(`figure.${line.format}`))
  sheet.put('E', row, difference)
  sheet.put('F', row, typed(line.unit, 'unit.text'))
  sheet.put('G', row, linkTo(SHEETS[line.from]))
  sheet.put('H', row, typed(words.says, 'note.text'))
  for (const letter of ['I', 'J']) sheet.put(letter, row, blank('note.text'))
}

interface AppLine {
  readonly figure: MarginFigure
  readonly row: number
  /** The column of decisions holds what the figure was at the last lock, which no figure of now has to equal. */
  readonly isThenPast: boolean
  /** The cell of what is only rounding. */
  readonly tolerance: string
}

/** The app's figures, typed, and whether the workbook's differ: 0 until an input here is changed. */
function putApp(pack: BoardPack, { figure, row, isThenPast, tolerance }: AppLine, sheet: Sheet): void {
  const style = `stored.${formatOf(pack, figure)}` as const
  const value = (of: number | null) => (of === null ? null : figureValue(figure.id, of, pack))
  const { now, withDecisions, differs } = APP_LETTERS
  const apart = (cell: string, app: string) => `ABS(N($${cell}${row})-N($${app}${row}))`
  sheet.put(now, row, typed(value(figure.now), style))
  sheet.put(withDecisions, row, typed(value(figure.withDecisions), style))
  // Larger amounts may differ by more. OR around one as well, and no MAX: an engine takes what they hold for parts of the IF.
  const isApart = (cell: string, app: string) => `${apart(cell, app)}>${tolerance}*(1+ABS(N($${app}${row})))`
  const formula = flag(`OR(${[isApart('C', now), ...(isThenPast ? [] : [isApart('D', withDecisions)])].join(',')})`)
  sheet.put(differs, row, calculated(formula, 'formula.flag'))
}

interface PastFigure {
  readonly row: number
  readonly past: number
  readonly format: Format
}

/** What the figure was at the last lock, and by how much it is another one. */
function putPast(pack: BoardPack, { id }: Figure, { row, past, format }: PastFigure, sheet: Sheet): void {
  const was = figureValue(id, past, pack)
  sheet.put('D', row, typed(was, `stored.${format}`))
  sheet.put('E', row, differenceOf(row, '$C', '$D', format))
}

function differenceOf(row: number, of: '$C' | '$D', less: '$C' | '$D', format: Format): Content {
  const difference = differenceText(`${of}${row}-${less}${row}`, format)
  const text = `IF(AND(ISNUMBER($C${row}),ISNUMBER($D${row})),${difference},"")`
  return calculated(text, format === 'percent' ? 'formula.points' : `formula.${format}`)
}

/** As fine as what it is the difference of. Percentages differ by points. */
function differenceText(difference: string, format: Format): string {
  if (format === 'money' || format === 'whole') return toUnit(difference)
  // Of a thousand requests, in hundredths of the smallest unit.
  if (format === 'small-money') return `ROUND((${difference})*100*in_minor_units,0)/(100*in_minor_units)`
  return `ROUND((${difference})*10000,0)/${format === 'percent' ? '100' : '10000'}`
}

function formatOf(pack: BoardPack, { id }: MarginFigure) {
  const margin = pack.places.of('margin')
  return margin === null ? ('number' as const) : figureLines(pack, margin)[id].format
}

function putNote(pack: BoardPack, layout: MarginLayout, sheet: Sheet): void {
  if (layout.note === null) return
  sheet.put('B', layout.note, typed(noteText(pack, layout), 'note.wrap'))
}

function noteText({ style }: BoardPack, { investor }: MarginLayout): string {
  const waiting = investor.figures.filter(isWaiting)
  return MARGIN_SHEET_WORDS.leftOut(waiting.map(({ id, missing }) => [figureWords(id, style).label, waitsFor(missing)]))
}

const noteHeight = (pack: BoardPack, layout: MarginLayout) => wrappedHeight(noteText(pack, layout), NOTE_WIDTH)

export const marginSheet = describeSheet({
  id: 'margin',
  group: 'board',
  places: ({ workbook, assessment, places }) =>
    marginLayout({ workbook, assessment, costsByMonth: places.of('costsByMonth'), commitments: places.of('commitments') }),
  plan: planMargin,
  checks: marginChecks,
  bands: marginBands,
})
