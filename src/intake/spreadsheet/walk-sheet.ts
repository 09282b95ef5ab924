// Walks the XML of one sheet of an Excel file, cell by cell as it is unpacked. Only cells that are there are walked, never up to
// the last row or column that a sheet claims. What the cells mean is left to the caller: a pack or a list.

import { problem } from '#core'
import { columnLetters } from './column-letters.ts'
import { MAX_CELL_CHARACTERS } from './limits.ts'
import type { OddSink } from './oddities.ts'
import type { ReadBudget } from './read-budget.ts'
import { readPart } from './read-part.ts'
import { Refusal } from './refusal.ts'
import { textRuns } from './text-runs.ts'
import type { ZipPart } from './zip-directory.ts'

export interface SheetPart {
  readonly bytes: Uint8Array
  readonly file: string
  /** What the sheet is called. */
  readonly name: string
  readonly part: ZipPart
  readonly odd: OddSink
  readonly budget: ReadBudget
}

export interface OpenCell {
  readonly column: number
  readonly type: string
  /** Place of its format among the cell formats of the workbook. */
  readonly style: number
  value: string
  /** false: no value was stored, which for a formula is not the same as an empty one. */
  hasValue: boolean
  /** null: a typed value. */
  formula: string | null
  /** Of a formula that several cells share: its number on this sheet. */
  shared: string | null
  /** Of an array formula or a data table: the cells that it fills. */
  over: string | null
  /** How the runs of a text that stands in the cell itself are drawn. */
  inks?: readonly string[]
}

type Attributes = ReadonlyMap<string, string>

export interface SheetWalk {
  /** Rows and columns count from 1; rows ascend. */
  readonly cell: (cell: OpenCell, row: number) => void
  readonly row: (row: number, attributes: Attributes) => void
  /** Elements that are no rows: columns, merges, drawings. */
  readonly beside?: (name: string, attributes: Attributes) => void
  /** One of these ends; with the text that is in it, but for what its own elements hold. */
  readonly besideEnds?: (name: string, text: string) => void
  /** Of what extends the sheet. */
  readonly extended?: (name: string, attributes: Attributes) => void
  /** Runs of a text that are crossed out are marked. */
  readonly marksStruck?: true
  /** A row in disorder is passed over as the oddity it is; else the file is damaged. */
  readonly passesOver?: true
}

/** @throws Refusal */
export async function walkSheet({ bytes, part, file, name: title, odd, budget }: SheetPart, walk: SheetWalk): Promise<void> {
  const damaged = () => new Refusal(problem('spreadsheet-damaged', { file, part: part.name }))
  const runs = textRuns(walk.marksStruck ?? false, () => odd('two-values', where()))
  let number = 0
  let rowAttributes: Attributes = NONE
  let isNumbered = false
  let hasRows = false
  let isInRows = false
  /** Columns of the row that is read, in the order of its cells. */
  let columns: number[] = []
  let last = 0
  let place = ''
  let cell: (OpenCell & { inline: string | null; values: number; texts: number; formulas: number }) | null = null
  let into: 'value' | 'formula' | 'runs' | null = null
  let aside = ''
  const where = () => `${title}${place === '' ? '' : `!${place}`}`

  /** false: a row that cannot stand there, and is not read. */
  function openRow(attributes: Attributes): boolean {
    const given = attributes.get('r')
    const next = given === undefined ? number + 1 : rowNumber(given)
    if (next === null || next > LAST_ROW) throw damaged()
    if (next <= number) {
      odd('row-order', `${title}!${next}`)
      if (!(walk.passesOver ?? false)) throw damaged()
      return false
    }
    number = next
    columns = []
    last = 0
    isNumbered = given !== undefined
    rowAttributes = attributes
    place = String(number)
    return true
  }

  function openCell(attributes: Attributes): boolean {
    const given = attributes.get('r')
    const reference = given === undefined ? null : placeOf(given)
    // A row that does not say which it is stands where its first cell does.
    if (reference !== null && !isNumbered && columns.length === 0 && reference.row > number && reference.row <= LAST_ROW) {
      number = reference.row
      isNumbered = true
    }
    const column = reference?.column ?? last + 1
    place = given ?? `${columnLetters(column)}${number}`
    if (given !== undefined && reference?.row !== number) {
      odd('cell-place', where())
      return false
    }
    if (column <= last && columns.includes(column)) {
      odd('same-cell', where())
      return false
    }
    columns.push(column)
    last = column
    const type = attributes.get('t') ?? 'n'
    if (!TYPES.has(type)) odd('cell-type', where())
    cell = { column, type, style: Number(attributes.get('s') ?? 0), ...EMPTY }
    return true
  }

  function openFormula(of: OpenCell, attributes: Attributes): void {
    of.formula = ''
    const type = attributes.get('t')
    of.shared = type === 'shared' ? (attributes.get('si') ?? null) : null
    of.over = type === 'array' || type === 'dataTable' ? (attributes.get('ref') ?? '').slice(0, LONGEST_RANGE) : null
    into = 'formula'
  }

  function append(of: OpenCell, what: 'value' | 'formula', part: string): void {
    const longer = `${of[what] ?? ''}${part}`
    if (longer.length > MAX_CELL_CHARACTERS) throw damaged()
    of[what] = longer
  }

  /** What stands in a cell: each once. A second one is another answer than the first. */
  function openInCell(of: NonNullable<typeof cell>, name: string, attributes: Attributes): boolean {
    const count = name === 'v' ? ++of.values : name === 'is' ? ++of.texts : name === 'f' ? ++of.formulas : 0
    if (count === 0) odd('foreign-element', where())
    if (count > 1) odd('two-values', where())
    if (count !== 1) return false
    if (name === 'f') openFormula(of, attributes)
    else into = name === 'is' ? 'runs' : 'value'
    return true
  }

  function closeCell(of: NonNullable<typeof cell>): void {
    const isInline = of.type === 'inlineStr'
    if (of.texts > 0 && (of.values > 0 || !isInline)) odd('two-values', where())
    of.hasValue = of.values + of.texts > 0
    // The kind of the cell says which of the two it is; where only the other is there, some programs read that one.
    if (of.inline !== null && (isInline || of.values === 0)) of.value = of.inline
    if (of.value.length > MAX_CELL_CHARACTERS) throw damaged()
    walk.cell(of, number)
  }

  await readPart(
    { bytes, file, odd, budget },
    part,
    {
      open(name, attributes, depth) {
        if (depth === 1) {
          place = ''
          aside = ''
          if (name !== 'sheetData') return walk.beside?.(name, attributes)
          if (hasRows) {
            odd('foreign-element', where())
            return false
          }
          hasRows = true
          isInRows = true
          return true
        }
        if (into === 'runs') return runs.open(name, attributes)
        if (!isInRows) {
          aside = ''
          return walk.beside?.(name, attributes)
        }
        if (depth === 2 && name === 'row') return openRow(attributes)
        if (depth === 3 && name === 'c') return openCell(attributes)
        if (depth === 4 && cell !== null) return openInCell(cell, name, attributes)
        odd('foreign-element', where())
        return false
      },
      extension: (attributes) => walk.beside?.('ext', attributes),
      extended: (name, attributes) => walk.extended?.(name, attributes),
      close(name, depth) {
        if (!isInRows) {
          walk.besideEnds?.(name, aside)
          aside = ''
        }
        if (depth === 1) {
          isInRows = false
          place = ''
        }
        if (into === 'runs' && depth > 4) return runs.close(name)
        if (into === 'runs' && cell !== null && depth === 4) {
          cell.inline = runs.take()
          if (runs.inks().length > 0) cell.inks = runs.inks()
        }
        if (depth === 4) into = null
        if (depth === 3 && cell !== null) {
          closeCell(cell)
          cell = null
        } else if (depth === 2 && name === 'row') walk.row(number, rowAttributes)
      },
      text(part) {
        if (!isInRows && aside.length + part.length <= MAX_CELL_CHARACTERS) aside += part
        if (cell === null || into === null) return
        if (into === 'runs') runs.text(part)
        else append(cell, into, part)
      },
    },
    where,
  )
}

const NONE: Attributes = new Map()
const TYPES: ReadonlySet<string> = new Set(['b', 'd', 'e', 'inlineStr', 'n', 's', 'str'])
const EMPTY = {
  ...{ value: '', hasValue: false, formula: null, shared: null, over: null },
  ...{ inline: null, values: 0, texts: 0, formulas: 0 },
}
const LAST_ROW = 1_048_576
/** "XFD1048576:XFD1048576" */
const LONGEST_RANGE = 21

/** null for what is no number of a row, in whatever notation. */
function rowNumber(text: string): number | null {
  const row = /^\d{1,10}$/.test(text) ? Number(text) : 0
  return row > 0 ? row : null
}

/** "BC12" → column 55, row 12; null for a cell that does not say where it is. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  let column = 0
  let at = 0
  for (; at < 3; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = at === 0 ? null : rowNumber(reference.slice(at))
  return row === null ? null : { column, row }
}
