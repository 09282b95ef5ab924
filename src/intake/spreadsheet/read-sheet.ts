// The cells of one sheet, from its XML. Only cells that are there are walked, never up to the last row or column that a
// sheet claims; merges, links and everything around the cells are passed over.

import { type PlainCell, type PlainRow, type PlainSheet, problem } from '#core'
import { MAX_CELL_CHARACTERS, MAX_SHEET_ROWS } from './limits.ts'
import { type NumberMeaning, numberText } from './number-format.ts'
import { readXml, type XmlWalk } from './read-xml.ts'
import { Refusal } from './refusal.ts'
import { movedFormula, type SharedFormula } from './shared-formula.ts'
import type { ZipPart } from './zip-directory.ts'

interface SheetSource {
  readonly bytes: Uint8Array
  readonly file: string
  readonly part: ZipPart
  readonly name: string
  readonly strings: readonly string[]
  readonly meanings: readonly NumberMeaning[]
  readonly isFrom1904: boolean
  /** A sheet with a cell beyond it is refused. */
  readonly maxColumns: number
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly meaning: NumberMeaning
  value: string
  /** null: a typed value. */
  formula: string | null
  /** Of a formula that several cells share: its number on this sheet. */
  shared: string | null
  /** Of an array formula or a data table: the cells that it fills. */
  over: string | null
}

/** @throws Refusal */
export async function readSheet(source: SheetSource): Promise<PlainSheet> {
  const rows: PlainRow[] = []
  await readXml(source.bytes, source.part, source.file, sheetWalk(source, rows))
  return { name: source.name, rows }
}

function sheetWalk(source: SheetSource, rows: PlainRow[]): XmlWalk {
  const damaged = () => new Refusal(problem('spreadsheet-damaged', { file: source.file, part: source.part.name }))
  let number = 0
  let cells = new Map<number, PlainCell>()
  let column = 0
  let cell: OpenCell | null = null
  let into: 'value' | 'formula' | null = null
  const shared = new Map<string, SharedFormula>()
  /** Of a phonetic reading: beside the text, not part of it. */
  let isAside = false

  function open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'row') {
      const next = attributes.get('r') === undefined ? number + 1 : Number(attributes.get('r'))
      if (!Number.isInteger(next) || next <= number || next > LAST_ROW) throw damaged()
      number = next
      cells = new Map()
      column = 0
    } else if (name === 'c') {
      column = columnOf(attributes.get('r')) ?? column + 1
      const meaning = source.meanings[Number(attributes.get('s') ?? 0)] ?? 'number'
      cell = { column, type: attributes.get('t') ?? 'n', meaning, value: '', formula: null, shared: null, over: null }
    } else if (name === 'f' && cell !== null) {
      cell.formula = ''
      const type = attributes.get('t')
      cell.shared = type === 'shared' ? (attributes.get('si') ?? null) : null
      cell.over = type === 'array' || type === 'dataTable' ? (attributes.get('ref') ?? '').slice(0, LONGEST_RANGE) : null
    }
    if (name === 'rPh') isAside = true
    into = name === 'f' ? 'formula' : (name === 'v' || name === 't') && !isAside ? 'value' : null
  }

  function close(name: string): void {
    into = null
    if (name === 'rPh') isAside = false
    else if (name === 'c' && cell !== null) {
      share(cell)
      const plain = plainCell(cell, source, damaged)
      if (plain !== null) put(cell.column, plain)
      cell = null
    } else if (name === 'row' && cells.size > 0) rows.push({ number, cells })
  }

  /** The first cell of a shared formula says it, the others come after. */
  function share(of: OpenCell): void {
    if (of.shared === null || of.formula === null) return
    const known = shared.get(of.shared)
    if (of.formula !== '') shared.set(of.shared, { formula: of.formula, row: number, column: of.column })
    else if (known !== undefined) of.formula = movedFormula(known, number, of.column)
  }

  function put(at: number, plain: PlainCell): void {
    if (at > source.maxColumns || number > MAX_SHEET_ROWS || rows.length >= MAX_SHEET_ROWS) {
      const facts = { file: source.file, sheet: source.name, maxRows: MAX_SHEET_ROWS, maxColumns: source.maxColumns }
      throw new Refusal(problem('spreadsheet-too-long', facts))
    }
    cells.set(at, plain)
  }

  function text(part: string): void {
    if (into === null || cell === null) return
    const longer = `${cell[into] ?? ''}${part}`
    if (longer.length > MAX_CELL_CHARACTERS) throw damaged()
    cell[into] = longer
  }

  return { open, close, text }
}

const LAST_ROW = 1_048_576
/** "XFD1048576:XFD1048576" */
const LONGEST_RANGE = 21

/** null when there is nothing in it. A formula without a stored result is an empty formula cell. */
function plainCell(cell: OpenCell, source: SheetSource, damaged: () => Refusal): PlainCell | null {
  const plain = shownCell(cell, source, damaged)
  if (cell.formula === null) return plain
  return {
    ...{ text: plain?.text ?? '', kind: plain?.kind === 'error' ? 'error' : 'formula', formula: cell.formula },
    ...(plain?.isText === undefined ? {} : { isText: true }),
    ...(cell.over === null ? {} : { over: cell.over }),
  }
}

function shownCell({ type, meaning, value }: OpenCell, source: SheetSource, damaged: () => Refusal): PlainCell | null {
  const kind = 'value'
  if (value === '' && type !== 's') return null
  switch (type) {
    case 's': {
      const text = source.strings[/^\d+$/.test(value) ? Number(value) : -1]
      if (text === undefined) throw damaged()
      return text === '' ? null : { text, kind, isText: true }
    }
    case 'inlineStr':
    case 'str':
      return { text: unescaped(value), kind, isText: true }
    case 'd':
      return { text: value, kind }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', kind }
    case 'e':
      return { text: value, kind: 'error' }
    default: {
      const text = numberText(value, meaning, source.isFrom1904)
      if (text === null) throw damaged()
      return { text, kind }
    }
  }
}

/** "BC12" → 55; undefined for a cell that does not say where it is. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference ?? '')?.[0]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** "_x0041_" stands for the letter A in the texts of such a file. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
