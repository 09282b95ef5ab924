// What of a pack that came from outside changes what one reads of cells that hold what was locked: hidden rows and columns, number
// formats, and whatever lies over the cells or acts when they are opened. Colors, widths and what charts draw are not compared.

import { columnLetter, lookOf, type SheetPlan, type WorkbookPlan } from '#board'
import type { PackDifference, PlainSheet, PlainSheets, SheetLooks } from '#core'
import { sheetName } from '../cell-values.ts'
import { numberFormat } from '../looks.ts'
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
  if (looks.conditionalFormats > plan.conditionalFormats.length) yield { kind: 'addition', what: 'conditional-format', where: name }
  if (looks.drawings > Number(plan.charts.length > 0)) yield { kind: 'addition', what: 'chart', where: name }
  yield* looks.additions.map((what): PackDifference => ({ kind: 'addition', what, where: name }))
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

/** One for all cells of a sheet that show one format as another. */
export function* formatDifferences(plan: SheetPlan, { rows }: PlainSheet, decimals: number): Generator<PackDifference> {
  const read = new Map(rows.map(({ number, cells }) => [number, cells]))
  const spelled = new Map<string, string>()
  const spelledCodes = new Map<string, string>()
  const found = new Map<string, { cells: number; readonly first: string; readonly locked: string; readonly pack: string }>()
  for (const { number, cells } of plan.rows) {
    for (const { column, style } of cells) {
      const cell = read.get(number)?.get(column)
      if (cell === undefined) continue
      const locked = spelled.get(style) ?? plainFormatCode(numberFormat(lookOf(style).format, decimals) ?? '')
      spelled.set(style, locked)
      const code = cell.format ?? ''
      const pack = spelledCodes.get(code) ?? plainFormatCode(code)
      spelledCodes.set(code, pack)
      if (pack === locked) continue
      const key = `${locked} ${pack}`
      const known = found.get(key)
      if (known === undefined) found.set(key, { cells: 1, first: `${columnLetter(column)}${number}`, locked, pack })
      else known.cells += 1
    }
  }
  for (const each of found.values()) yield { kind: 'format', sheet: plan.name, ...each }
}
