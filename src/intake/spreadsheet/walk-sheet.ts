// Walks the XML of one sheet of an Excel file, cell by cell as it is unpacked. Only cells that are there are walked, never up to
// the last row or column that a sheet claims. What the cells mean is left to the caller: a pack or a list.

import { problem } from '#core'
import { MAX_CELL_CHARACTERS } from './limits.ts'
import { readXml } from './read-xml.ts'
import { Refusal } from './refusal.ts'
import { textRuns } from './text-runs.ts'
import type { ZipPart } from './zip-directory.ts'

export interface SheetPart {
  readonly bytes: Uint8Array
  readonly file: string
  readonly part: ZipPart
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
}

type Attributes = ReadonlyMap<string, string>

export interface SheetWalk {
  /** Rows and columns count from 1; rows ascend. */
  readonly cell: (cell: OpenCell, row: number) => void
  readonly row: (row: number, attributes: Attributes) => void
  /** Elements that are no rows: columns, merges, drawings. */
  readonly beside?: (name: string, attributes: Attributes) => void
  /** Runs of a text that are crossed out are marked. */
  readonly marksStruck?: true
}

/** @throws Refusal */
export async function walkSheet({ bytes, part, file }: SheetPart, walk: SheetWalk): Promise<void> {
  const damaged = () => new Refusal(problem('spreadsheet-damaged', { file, part: part.name }))
  const runs = textRuns(walk.marksStruck ?? false)
  let number = 0
  let rowAttributes: Attributes = new Map()
  let isInRow = false
  let column = 0
  let cell: OpenCell | null = null
  let into: 'value' | 'formula' | 'runs' | null = null

  function openRow(attributes: Attributes): void {
    const next = attributes.get('r') === undefined ? number + 1 : Number(attributes.get('r'))
    if (!Number.isInteger(next) || next <= number || next > LAST_ROW) throw damaged()
    number = next
    column = 0
    isInRow = true
    rowAttributes = attributes
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

  await readXml(bytes, part, file, {
    open(name, attributes) {
      if (name === 'row') openRow(attributes)
      else if (name === 'c') {
        column = columnOf(attributes.get('r')) ?? column + 1
        const style = Number(attributes.get('s') ?? 0)
        cell = { column, type: attributes.get('t') ?? 'n', style, ...EMPTY }
      } else if (cell === null) {
        if (!isInRow) walk.beside?.(name, attributes)
      } else if (into === 'runs') runs.open(name, attributes)
      else if (name === 'f') openFormula(cell, attributes)
      else if (name === 'is') into = 'runs'
      else into = name === 'v' ? 'value' : null
      if (into === 'value' && cell !== null) cell.hasValue = true
    },
    close(name) {
      if (into === 'runs' && name !== 'is') return runs.close(name)
      if (into === 'runs' && cell !== null) append(cell, 'value', runs.take())
      into = null
      if (name === 'c' && cell !== null) {
        walk.cell(cell, number)
        cell = null
      } else if (name === 'row') {
        walk.row(number, rowAttributes)
        isInRow = false
      }
    },
    text(part) {
      if (cell === null || into === null) return
      if (into === 'runs') runs.text(part)
      else append(cell, into, part)
    },
  })
}

const EMPTY = { value: '', hasValue: false, formula: null, shared: null, over: null }
const LAST_ROW = 1_048_576
/** "XFD1048576:XFD1048576" */
const LONGEST_RANGE = 21

/** "BC12" → 55; undefined for a cell that does not say where it is. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined
  let column = 0
  let at = 0
  for (; at < 3; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return at > 0 && /^\d+$/.test(reference.slice(at)) ? column : undefined
}
