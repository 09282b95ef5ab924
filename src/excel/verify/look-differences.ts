// What of a pack that came from outside changes what one reads of cells that hold what was locked: hidden rows and columns, number
// formats, colors, and whatever lies over the cells or acts when they are opened.

import type { Style } from 'exceljs'
import { columnLetter, type LinkPlan, lookOf, type SheetPlan, type StyleName, type WorkbookPlan } from '#board'
import { colorsText, kept, type PackDifference, type PlainLink, type PlainSheet, type PlainSheets, type SheetLooks } from '#core'
import { INK_MARKS } from '#wording'
import { linkLocation, sheetName } from '../cell-values.ts'
import { numberFormat, styleBook } from '../looks.ts'
import { plainFormatCode } from './plain-format.ts'

/** Beside the cells: of the whole file, then sheet by sheet. */
export function* lookDifferences(plan: WorkbookPlan, { sheets, additions, names }: PlainSheets): Generator<PackDifference> {
  yield* additions.map((addition): PackDifference => ({ kind: 'addition', ...addition }))
  const planned = new Set(plan.names.map(({ name }) => name.toLowerCase()))
  for (const { name } of names)
    if (!planned.has(name.toLowerCase()) && !ADDED_BY_PROGRAMS.test(name)) yield { kind: 'addition', what: 'name', where: name }
  const read = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  for (const sheet of plan.sheets) {
    const { looks } = read.get(sheetName(sheet.name)) ?? {}
    if (looks !== undefined) yield* differencesOfLooks(sheet, looks)
  }
}

/** What is printed and filtered, which every program names as it saves a file. */
const ADDED_BY_PROGRAMS = /^_xlnm\.(?:Print_Area|Print_Titles|_FilterDatabase)$/i

function* differencesOfLooks(plan: SheetPlan, looks: SheetLooks): Generator<PackDifference> {
  const { name } = plan
  for (const [first, last] of rangesOf(looks.hiddenRows))
    yield { kind: 'addition', what: 'hidden-rows', where: `${name}!${first === last ? first : `${first}:${last}`}` }
  const hidden = plan.columns.flatMap(({ isHidden }, index) => {
    const column = index + 1
    return isHidden !== true && looks.hiddenColumns.some(([from, to]) => column >= from && column <= to) ? [column] : []
  })
  for (const [first, last] of rangesOf(hidden))
    yield { kind: 'addition', what: 'hidden-columns', where: `${name}!${columnLetter(first)}:${columnLetter(last)}` }
  for (const [row, column] of addedTexts(plan, looks))
    yield { kind: 'addition', what: 'empty-text', where: `${name}!${columnLetter(column)}${row}` }
  if (looks.drawings > Number(plan.charts.length > 0)) yield { kind: 'addition', what: 'chart', where: name }
  yield* looks.additions.map((what): PackDifference => ({ kind: 'addition', what, where: name }))
  for (const { range } of looks.links.filter((link) => !plan.links.some((planned) => isSameLink(planned, link))))
    yield { kind: 'addition', what: 'link', where: `${name}!${range}` }
}

/** Programs name the place with or without quotes, and some with the mark that begins one. */
function isSameLink({ cell, sheet }: LinkPlan, { range, location, display }: PlainLink): boolean {
  return (
    range === cell && ['', sheet].includes(display) && [linkLocation(sheet), `${sheetName(sheet)}!A1`].includes(location.replace(/^#/, ''))
  )
}

/** Where the plan has none itself. */
function addedTexts({ rows }: SheetPlan, { emptyTexts }: SheetLooks): SheetLooks['emptyTexts'] {
  if (emptyTexts.length === 0) return []
  const planned = new Set(
    rows.flatMap(({ number, cells }) => cells.flatMap(({ column, value }) => (value === '' ? [`${number} ${column}`] : []))),
  )
  return emptyTexts.filter(([row, column]) => !planned.has(`${row} ${column}`))
}

/** 3, 4, 5, 9 → 3 to 5, 9 to 9 */
function rangesOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}

/** One for all cells of a sheet that show one format as another, and one for all that have other colors. */
export function* cellLookDifferences(plan: SheetPlan, { rows }: PlainSheet, decimals: number): Generator<PackDifference> {
  const read = new Map(rows.map(({ number, cells }) => [number, cells]))
  const styleOf = styleBook(decimals)
  const formatOf = kept((style: StyleName) => plainFormatCode(numberFormat(lookOf(style).format, decimals) ?? ''))
  const colorsOf = kept((style: StyleName) => plannedColors(styleOf(style)))
  const spelled = kept(plainFormatCode)
  const formats = new Changes()
  const colors = new Changes()
  for (const { number, cells } of plan.rows) {
    for (const { column, style } of cells) {
      const cell = read.get(number)?.get(column)
      if (cell === undefined) continue
      const place = `${columnLetter(column)}${number}`
      formats.see(formatOf(style), spelled(cell.format ?? ''), place)
      if (cell.colors !== undefined) colors.see(colorsOf(style), cell.colors, place)
    }
  }
  for (const each of formats.all()) yield { kind: 'format', sheet: plan.name, ...each }
  for (const { first, ...each } of colors.all()) yield { kind: 'look', what: 'colors', where: `${plan.name}!${first}`, ...each }
}

/** The colors that exceljs writes for a look, as a reader of the file spells them. */
function plannedColors({ font, fill, alignment }: Partial<Style>): string {
  const behind = fill?.type === 'pattern' ? fill.fgColor?.argb : undefined
  const marks = `${INK_MARKS.font(font?.name ?? '')}${alignment?.wrapText === true ? INK_MARKS.wrapped : ''}`
  return colorsText(`${font?.color?.argb?.slice(-6) ?? BLACK}${marks}`, behind?.slice(-6) ?? '')
}

const BLACK = '000000'

interface Change {
  cells: number
  readonly first: string
  readonly locked: string
  readonly pack: string
}

/** Cells that show one thing as another, together for each two. */
class Changes {
  readonly #found = new Map<string, Change>()

  see(locked: string, pack: string, place: string): void {
    if (pack === locked) return
    const key = `${locked} ${pack}`
    const known = this.#found.get(key)
    if (known === undefined) this.#found.set(key, { cells: 1, first: place, locked, pack })
    else known.cells += 1
  }

  all(): Iterable<Change> {
    return this.#found.values()
  }
}
