// What of a pack that came from outside frames its cells and is not what its plan puts there: merged cells, sizes in which a text is
// cut, frozen rows, protection, the order of its sheets, what the file says of itself, and every setting that nobody knows.

import { COLOURS, columnLetter, type SheetPlan, type WorkbookPlan } from '#board'
import type { PackDifference, PackLook, PlainSheets, SheetLooks } from '#core'
import { FILE_PLACE, FROZEN_WORDS, formatList, PROTECTION_WORDS } from '#wording'
import { cellText, sheetName } from '../cell-values.ts'
import { differences, regionText } from './surrounding-differences.ts'

const look = (what: PackLook, where: string, locked: string, pack: string): PackDifference => ({
  ...{ kind: 'look', what, where, cells: 1, locked, pack },
})

/** Of the whole file. */
export function* fileDifferences(plan: WorkbookPlan, { sheets, settings, properties }: PlainSheets): Generator<PackDifference> {
  const planned = plan.sheets.map(({ name }) => sheetName(name))
  const found = sheets.map(({ name }) => name).filter((name) => planned.includes(name))
  const there = planned.filter((name) => found.includes(name))
  const other = there.findIndex((name, place) => name !== found[place])
  if (other !== -1) yield look('sheet-order', FILE_PLACE, formatList(there.slice(other)), formatList(found.slice(other)))
  for (const setting of settings ?? []) yield look('setting', FILE_PLACE, '', setting)
  const locked: Readonly<Record<string, string>> = { ...plan.properties }
  for (const [name, text] of properties ?? []) {
    const wanted = Object.hasOwn(locked, name) ? cellText(locked[name] ?? '') : ''
    if (words(wanted) !== words(text)) yield look('property', `${FILE_PLACE}, ${name}`, wanted, text)
  }
  for (const name of SAID) {
    const wanted = cellText(plan.properties[name])
    if (properties?.has(name) === false && words(wanted) !== '') yield look('property', `${FILE_PLACE}, ${name}`, wanted, '')
  }
}

/** Of a file that says nothing, programs show less than was sent. */
const SAID = ['title', 'subject', 'creator', 'company', 'keywords', 'description'] as const

/** LibreOffice keeps the words of a list and leaves out what parts them. */
const words = (text: string) =>
  text
    .split(/[\s,;]+/)
    .join(' ')
    .trim()

/** Sheet by sheet. */
export function* frameDifferences(plan: WorkbookPlan, { sheets }: PlainSheets): Generator<PackDifference> {
  const read = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  for (const sheet of plan.sheets) {
    const looks = read.get(sheetName(sheet.name))?.looks
    if (looks === undefined) continue
    const { name } = sheet
    yield* differences(sheet, 'merged-cells', sheet.merges.map(regionText), looks.merges.map(regionText))
    yield* narrowColumns(sheet, looks)
    yield* lowRows(sheet, looks)
    const frozen = FROZEN_WORDS.frozen(sheet.freeze.rows, sheet.freeze.columns)
    // Where nothing is frozen any more, everything can be reached.
    if (looks.frozen !== '' && looks.frozen !== frozen) yield look('frozen', name, frozen, looks.frozen)
    // LibreOffice may leave it out.
    if (looks.tabColor !== '' && looks.tabColor !== COLOURS.tabs[sheet.group])
      yield look('tab-color', name, COLOURS.tabs[sheet.group], looks.tabColor)
    if (!looks.isProtected) yield look('protection', name, PROTECTION_WORDS.on, PROTECTION_WORDS.off)
    for (const setting of looks.settings) yield look('setting', name, '', setting)
  }
}

/** So much of a width or a height still shows what was written for the whole of it. Every program rounds them. */
const ENOUGH = 0.7

function* narrowColumns({ name, columns }: SheetPlan, looks: SheetLooks): Generator<PackDifference> {
  for (const [index, { width, isHidden }] of columns.entries()) {
    const column = index + 1
    const found = looks.widths.findLast(([from, to]) => column >= from && column <= to)?.[2] ?? looks.defaultWidth
    const isNamed = looks.hiddenColumns.some(([from, to]) => column >= from && column <= to)
    const letter = columnLetter(column)
    if (isHidden !== true && !isNamed && found < width * ENOUGH)
      yield look('column-width', `${name}!${letter}:${letter}`, String(width), String(found))
  }
}

const USUAL_HEIGHT = 15

function* lowRows({ name, rows }: SheetPlan, { heights, hiddenRows, defaultHeight }: SheetLooks): Generator<PackDifference> {
  if (heights.size === 0 && defaultHeight >= USUAL_HEIGHT * ENOUGH) return
  const hidden = new Set(hiddenRows)
  for (const { number, height = USUAL_HEIGHT } of rows) {
    const found = heights.get(number) ?? defaultHeight
    // A row that says nothing is made as high as its texts, from the usual height on.
    const wanted = heights.has(number) ? height : Math.min(height, USUAL_HEIGHT)
    if (!hidden.has(number) && found < wanted * ENOUGH)
      yield look('row-height', `${name}!${number}:${number}`, String(height), String(found))
  }
}
