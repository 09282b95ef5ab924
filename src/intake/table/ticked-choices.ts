// "Compute, Data, Serving" or "Build, Buy, Borrow" as a column each, with a tick in one of them: read as the one column that says it.

import { importNote } from '#core'
import { fieldLabel } from '#wording'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import { isMark } from './cell-kinds.ts'
import { UNTICKED } from './choice-words.ts'
import { CHOICE_COLUMNS, wordsIn } from './read-choice.ts'
import { sumIn } from './total-words.ts'

const ROWS_ABOVE = 10
const LEAST = 2
const FIELDS = ['layer', 'approach'] as const
/** Answers that boxes are exported as, beside marks. */
const YES = /^(?:true|yes|y|1)$/i
const NO = /^(?:false|no|n|0|[-–—])$/i

interface TickedChoice {
  readonly field: (typeof FIELDS)[number]
  /** Indexes of its columns, the first of which takes the place of all. */
  readonly columns: readonly number[]
}

/** The table as it is, unless columns of it are the answers to one question. */
export function withTickedChoices(table: SourceTable): SourceTable {
  const at = table.rows.slice(0, ROWS_ABOVE).findIndex(({ cells }) => FIELDS.some((field) => columnsOf(field, cells).length >= LEAST))
  const header = table.rows[at]
  if (header === undefined) return table
  // A total may count them.
  const list = table.rows.slice(at + 1).filter(({ cells }) => !cells.some((cell) => sumIn(cell) !== null))
  const choices = FIELDS.flatMap((field): readonly TickedChoice[] => {
    const columns = columnsOf(field, header.cells)
    return columns.length >= LEAST && areTicks(list, columns) ? [{ field, columns }] : []
  })
  if (choices.length === 0) return table
  const isGone = (index: number) => choices.some(({ columns }) => columns.indexOf(index) > 0)
  const placeOf = (index: number) => Array.from({ length: index }, (_, before) => before).filter((before) => !isGone(before)).length
  const ofList = new Set(list)
  const joined = table.rows.map((row, index) => {
    const cells = [...row.cells]
    for (const { field, columns } of choices) {
      const [first = 0] = columns
      const ticked = ofList.has(row) ? columns.filter((column) => isYes(textAt(row, column))) : []
      const said = index === at ? fieldLabel('components', field) : ticked.map((column) => textAt(header, column)).join(' / ')
      if (index >= at && first < cells.length) cells[first] = said
    }
    return { ...row, cells: cells.filter((_, column) => !isGone(column)), ...withoutValue(row, isGone, placeOf) }
  })
  const notes = choices.map(({ field, columns }) =>
    importNote('choices-ticked', { field, columns: columns.map((column) => textAt(header, column)) }),
  )
  return {
    ...table,
    rows: joined,
    notes: [...table.notes, ...notes],
    hiddenColumns: new Set([...table.hiddenColumns].filter((index) => !isGone(index)).map(placeOf)),
    merges: table.merges.map((merge) => {
      const column = placeOf(merge.column)
      return { ...merge, column, columns: Math.max(1, placeOf(merge.column + merge.columns) - column) }
    }),
  }
}

/** Columns that are called like one answer each, no two like the same. */
function columnsOf(field: TickedChoice['field'], header: readonly string[]): readonly number[] {
  const named = header.flatMap((cell, index) => {
    const { found, isWhole } = cell.trim() === '' ? { found: [], isWhole: false } : wordsIn<string>(cell, CHOICE_COLUMNS[field])
    return isWhole && found.length === 1 ? [{ index, choice: found[0] }] : []
  })
  return new Set(named.map(({ choice }) => choice)).size === named.length ? named.map(({ index }) => index) : []
}

/** Each of them says a yes somewhere and nothing but yes, no and blanks, and a row rarely more than one. */
function areTicks(rows: readonly SourceRow[], columns: readonly number[]): boolean {
  const isTickOrBlank = (text: string) => text === '' || isYes(text) || NO.test(text) || UNTICKED.test(text)
  const ticked = rows.map((row) => columns.filter((column) => isYes(textAt(row, column))).length)
  return (
    rows.every((row) => columns.every((column) => isTickOrBlank(textAt(row, column)))) &&
    ticked.filter((count) => count === 1).length >= Math.max(LEAST, ticked.filter((count) => count > 1).length * LEAST)
  )
}

function isYes(text: string): boolean {
  return isMark(text) || YES.test(text)
}

function withoutValue({ withoutValue: lost }: SourceRow, isGone: (index: number) => boolean, placeOf: (index: number) => number) {
  return lost === undefined
    ? {}
    : { withoutValue: new Map([...lost].filter(([index]) => !isGone(index)).map(([index, error]) => [placeOf(index), error])) }
}

function textAt({ cells }: SourceRow, index: number): string {
  return (cells[index] ?? '').trim()
}
