// What all slides share: where things stand, the frame of a slide, a row of figures, a table that ends before its place does.

import type { SlideId } from '#core'
import { RULE_SET_VERSION } from '#core'
import { NOT_SET, type NumberStyle, type SheetId, SLIDE_TITLES, SLIDE_WORDS, SOURCES_HEADING, slideFooter, sourceText } from '#wording'
import type { BoardPack } from '../pack.ts'
import { quarterName, shortCompanyName } from '../sheets/frame.ts'
import { fitted, fittedStyle, linesOf, oneLine, sentencesOnLine, widthOf } from './fit-text.ts'
import { SLIDE_STYLES, type SlideStyle } from './slide-styles.ts'
import type { Box, Paragraph, SlidePlan, SlideShape, SlideText, TableColumn, TextShape } from './slides-plan.ts'
import type { Source } from './sources.ts'

export const SLIDE_SIZE = { width: 960, height: 540 } as const
const LEFT = 48
export const WIDTH = SLIDE_SIZE.width - 2 * LEFT
/** Between head and footer. */
export const BODY: Box = { left: LEFT, top: 154, width: WIDTH, height: 336 }
const KICKER: Box = { left: LEFT, top: 28, width: WIDTH, height: 20 }
export const HEADLINE: Box = { left: LEFT, top: 48, width: WIDTH, height: 68 }
const UNDER_HEIGHT = 20
const RULE_TOP = 142
export const FOOTER: Box = { left: LEFT, top: 504, width: WIDTH - 60, height: 18 }
export const NUMBER: Box = { left: LEFT + WIDTH - 60, top: 504, width: 60, height: 18 }
/** Lines of text are this times as high as the font. */
const LINE = 1.2

export interface SlideFacts {
  readonly id: SlideId
  readonly headline: string
  /** Sentences; those that do not fit on one line are left out. */
  readonly under: readonly string[]
  readonly body: readonly SlideShape[]
  readonly sources: readonly Source[]
}

export function slideOf(pack: BoardPack, { id, headline, under, body, sources }: SlideFacts): SlidePlan {
  const { assessment, fingerprint, style, locked = null } = pack
  const head = fittedStyle(headline, { width: HEADLINE.width, lines: 2 }, ['headline', 'headline-small', 'headline-smallest'])
  const lines = linesOf(head.text, HEADLINE.width, head.style)
  const said = sentencesOnLine(under, WIDTH, 'under')
  const underTop = HEADLINE.top + lines * SLIDE_STYLES[head.style].size * LINE + 6
  const facts = { company: shortCompanyName(pack), quarter: quarterName(pack), locked, asOf: assessment.asOf, fingerprint }
  const footer = slideFooter(facts, style)
  return {
    id,
    headline: head,
    shapes: [
      textShape(SLIDE_TITLES[id], KICKER, [[{ text: SLIDE_TITLES[id], style: 'kicker' }]]),
      ...(said === ''
        ? []
        : [textShape(SLIDE_WORDS.comparedWith, { ...HEADLINE, top: underTop, height: UNDER_HEIGHT }, [[{ text: said, style: 'under' }]])]),
      { kind: 'rule', box: { left: LEFT, top: RULE_TOP, width: WIDTH, height: 0 } },
      ...body,
    ],
    notes: [
      ...(sources.length === 0 ? [] : [SOURCES_HEADING]),
      ...sources.map(sourceText),
      SLIDE_WORDS.sourcesEnd({ asOf: assessment.asOf, rules: RULE_SET_VERSION, fingerprint }, style),
    ],
    sources,
    footer: fitted(footer, { width: FOOTER.width, lines: 1 }, 'footer'),
  }
}

export function onOneLine(text: string, width: number, style: SlideStyle): SlideText {
  return { text: fitted(text, { width, lines: 1 }, style), style }
}

export function orNotSet(text: string | null): SlideText {
  return text === null ? { text: NOT_SET, style: 'muted' } : { text, style: 'cell' }
}

export function textShape(name: string, box: Box, paragraphs: readonly Paragraph[]): TextShape {
  return { kind: 'text', name, box, paragraphs }
}

/** What stands where nothing is to show: a sentence in the middle of a quiet area, never higher than it needs. */
export function panel(name: string, place: Box, text: string): TextShape {
  const box = { ...place, height: Math.min(place.height, PANEL_HEIGHT) }
  const room = { width: box.width - 2 * PANEL_INSET, lines: Math.floor((box.height - 2 * PANEL_INSET) / (SLIDE_STYLES.empty.size * LINE)) }
  return { kind: 'text', name, box, paragraphs: [[{ text: fitted(text, room, 'empty'), style: 'empty' }]], isPanel: true }
}

const PANEL_HEIGHT = 200
/** Of its text, on every side. */
export const PANEL_INSET = 48

export interface ShownFigure {
  readonly label: string
  readonly value: string
  /** "" where there is nothing to compare. */
  readonly change: string
}

export const FIGURES_HEIGHT = 76
const GAP = 16

/** Below the head, side by side and of one size, each with its name above and its change below; the unit is set small. */
export function figureShapes(facts: readonly { readonly shown: ShownFigure }[]): readonly SlideShape[] {
  const figures = facts.map(({ shown }) => shown)
  const widths = figureWidths(figures)
  const fits = (style: SlideStyle) => figures.every(({ value }, index) => runsWidth(figureRuns(value, style)) <= (widths[index] ?? 0))
  const size = FIGURE_STYLES.find(fits) ?? 'figure-smallest'
  return figures.map(({ label, value, change }, index) => {
    const width = widths[index] ?? 0
    const left = LEFT + widths.slice(0, index).reduce((sum, each) => sum + each + GAP, 0)
    const box = { ...BODY, left, width, height: FIGURES_HEIGHT }
    return textShape(label, box, [
      [onOneLine(label, width, 'label')],
      figureRuns(value, size),
      ...(change === '' ? [] : [[onOneLine(change, width, 'change')]]),
    ])
  })
}

/** Of one width, but a name that has no room in it is given its own. */
function figureWidths(figures: readonly ShownFigure[]): readonly number[] {
  const room = WIDTH - GAP * (figures.length - 1)
  const equal = room / Math.max(figures.length, 1)
  const own = figures.map(({ label }) => {
    const needed = Math.ceil(widthOf(label, 'label'))
    return needed > equal ? needed : 0
  })
  const rest = (room - own.reduce((sum, width) => sum + width, 0)) / Math.max(own.filter((width) => width === 0).length, 1)
  return rest < equal * LEAST_OF_EQUAL ? figures.map(() => equal) : own.map((width) => (width === 0 ? rest : width))
}

/** The others keep so much of what they would have. */
const LEAST_OF_EQUAL = 0.8

const FIGURE_STYLES = ['figure', 'figure-small', 'figure-smallest'] as const

/** "13.85 months": the number in the style, the word after it as a label. */
function figureRuns(value: string, style: SlideStyle): Paragraph {
  const [, number, unit] = /^(.*\S)( \p{Ll}+)$/u.exec(value) ?? []
  return number === undefined || unit === undefined
    ? [{ text: value, style }]
    : [
        { text: number, style },
        { text: unit, style: 'label' },
      ]
}

function runsWidth(runs: Paragraph): number {
  return runs.reduce((sum, { text, style }) => sum + widthOf(text, style), 0)
}

export const HEADING_HEIGHT = 24
const HEADER_HEIGHT = 22
export const ROW_HEIGHT = 22
/** Of a second line in a row. */
const MORE_LINE = 14
const MORE_HEIGHT = 20

interface ColumnFacts {
  readonly header: string
  readonly width: number
  readonly isRight?: boolean
}

export interface TableFacts {
  readonly title: string
  readonly columns: readonly ColumnFacts[]
  /** All there are: what does not fit is counted. */
  readonly rows: readonly (readonly SlideText[])[]
  /** How many there are when not all come as rows. */
  readonly count?: number
  /** Where all stand. */
  readonly sheet: SheetId
  /** Said where there is no row. */
  readonly empty: string
  /** That a row has room for; one unless said. */
  readonly lines?: number
  /** That a row may have where a text is longer than one: all rows then have as many as the longest needs. */
  readonly mostLines?: number
}

const rowHeight = (lines = 1): number => ROW_HEIGHT + (lines - 1) * MORE_LINE

/** The height a table of so many rows takes with its heading. */
export function tableHeight(rows: number, isCut: boolean, lines = 1): number {
  return HEADING_HEIGHT + HEADER_HEIGHT + rows * rowHeight(lines) + (isCut ? MORE_HEIGHT : 0)
}

/** Heading, table, and what is not shown. The widths of the columns make up the box's. */
export function tableShapes(said: TableFacts, box: Box, style: NumberStyle): readonly SlideShape[] {
  const { title, rows, sheet, empty, mostLines = 1 } = said
  const columns = said.columns.map(paddedColumn)
  const lines = said.lines ?? linesNeeded(rows.slice(0, rowsThatFit(box.height, true)), columns, mostLines)
  const count = said.count ?? rows.length
  const heading = textShape(SLIDE_WORDS.shapeName(title, 'heading'), { ...box, height: HEADING_HEIGHT }, [
    [onOneLine(title, box.width, 'heading')],
  ])
  const top = box.top + HEADING_HEIGHT
  if (rows.length === 0)
    return [heading, textShape(title, { ...box, top, height: HEADER_HEIGHT }, [[onOneLine(empty, box.width, 'muted')]])]
  const showsAll = rows.length === count && rowsThatFit(box.height, false, lines) >= count
  const shown = showsAll ? rows : rows.slice(0, rowsThatFit(box.height, true, lines))
  const height = HEADER_HEIGHT + shown.length * rowHeight(lines)
  const cells = shown.map((row) =>
    row.map(({ text, style: look }, index) => ({ text: fitted(text, { width: innerWidth(columns[index]), lines }, look), style: look })),
  )
  const hidden = count - shown.length
  return [
    heading,
    {
      ...{ kind: 'table', name: title, box: { ...box, top, height }, columns, rows: cells, lines },
      ...{ headerHeight: HEADER_HEIGHT, rowHeight: rowHeight(lines) },
    },
    ...(hidden === 0
      ? []
      : [
          textShape(SLIDE_WORDS.shapeName(title, 'more'), { ...box, top: top + height + 2, height: MORE_HEIGHT }, [
            [onOneLine(SLIDE_WORDS.moreOnSheet(hidden, sheet, style), box.width, 'note')],
          ]),
        ]),
  ]
}

/** The outer edges stand flush with the headline; a text after a column of numbers keeps its distance. */
function linesNeeded(rows: readonly (readonly SlideText[])[], columns: readonly TableColumn[], most: number): number {
  const needed = rows.flatMap((row) => row.map(({ text, style }, index) => linesOf(oneLine(text), innerWidth(columns[index]), style)))
  return Math.min(most, Math.max(1, ...needed))
}

function paddedColumn({ header, width, isRight = false }: ColumnFacts, index: number, all: readonly ColumnFacts[]): TableColumn {
  const isAfterNumbers = !isRight && all[index - 1]?.isRight === true
  const left = index === 0 ? 0 : isAfterNumbers ? 3 * CELL_PADDING : CELL_PADDING
  const column: TableColumn = { header, width, isRight, padding: [left, index === all.length - 1 ? 0 : CELL_PADDING] }
  return { ...column, header: fitted(header, { width: innerWidth(column), lines: 1 }, 'header') }
}

const CELL_PADDING = 6

function innerWidth(column: TableColumn | undefined): number {
  return column === undefined ? 0 : column.width - column.padding[0] - column.padding[1]
}

/** Rows of a table in so much height, heading and header and, where it is cut, the line below it taken off. */
export function rowsThatFit(height: number, isCut: boolean, lines = 1): number {
  return Math.max(0, Math.floor((height - tableHeight(0, isCut)) / rowHeight(lines)))
}
