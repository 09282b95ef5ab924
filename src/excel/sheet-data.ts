// The rows of a sheet as XML, written straight from the plan. exceljs keeps an object for every cell and
// copies them all twice: at ten thousand components that is minutes and gigabytes. It still writes
// everything around the rows, and decides the number of every look (ADR 0011).

import { type CellPlan, columnLetter, type SheetPlan, type StampedColumn, type StampedRow, type StyleName } from '#board'
import { kept } from '#core'
import { cellText, dateSerial, finite, formulaText } from './cell-values.ts'
import { escaped } from './xml-text.ts'

type FormatOf = (style: StyleName) => number

/** Bytes that are handed on at a time, give or take a row: few enough that a piece is still in the cache when it is made of its parts. */
const PIECE = 50_000

/** What was written, for whoever follows it. */
export interface Written {
  rows: number
  formulas: number
  /** Spent on it, packing left out. */
  ms: number
}

/** `<sheetData>…</sheetData>` as pieces of UTF-8, each made when it is asked for. */
export function* sheetData({ name, rows }: SheetPlan, formatOf: FormatOf, written: Written): Generator<Uint8Array> {
  const stampsOf = kept((columns: readonly StampedColumn[]) => columns.map((column) => stampXml(column, formatOf(column.style))))
  const bytesOf = encoder()
  let xml = '<sheetData>'
  let from = performance.now()
  for (const row of rows) {
    const { number, height, parts } = row
    xml += height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`
    const stamped = parts?.stamped
    if (stamped === undefined) for (const cell of row.cells) xml += cellXml(cell, number, formatOf(cell.style), name, written)
    else xml += stampedXml(stamped, stampsOf(stamped.columns()), number, formatOf, name, written)
    xml += '</row>'
    written.rows += 1
    if (xml.length < PIECE) continue
    const piece = bytesOf(xml)
    written.ms += performance.now() - from
    yield piece
    from = performance.now()
    xml = ''
  }
  written.ms += performance.now() - from
  yield bytesOf(`${xml}</sheetData>`)
}

/** In two thirds of the time of a TextEncoder: the bytes are not counted before. A piece has its memory to itself. */
function encoder(): (xml: string) => Uint8Array {
  let room = Buffer.alloc(0)
  return (xml) => {
    if (room.length < xml.length * MOST_BYTES) room = Buffer.alloc(xml.length * MOST_BYTES)
    return new Uint8Array(room.subarray(0, room.write(xml)))
  }
}

/** Of UTF-8 for one unit of a text. */
const MOST_BYTES = 3

/** What the cells of one column have alike. */
interface StampXml {
  readonly column: number
  /** Up to the value that the formula gives, around the number of the row. */
  readonly before: Readonly<Record<ValueType, readonly string[]>>
}

/** No formula holds it. */
const ROW = '\u0001'

function stampXml({ column, stamp }: StampedColumn, format: number): StampXml {
  const formula = `<f>${escaped(formulaText(stamp.join(ROW)))}</f>`
  const before = (type: ValueType) => `<c r="${columnLetter(column)}${ROW}" s="${format}"${TYPES[type]}>${formula}<v>`.split(ROW)
  return { column, before: { number: before('number'), boolean: before('boolean'), string: before('string') } }
}

/** Of a long list: nothing is made of a cell but its characters. */
function stampedXml(
  { others, valueAt }: StampedRow,
  stamps: readonly StampXml[],
  row: number,
  formatOf: FormatOf,
  sheet: string,
  written: Written,
): string {
  const number = String(row)
  const rest = others()
  let next = 0
  let xml = ''
  for (const { column, before } of stamps) {
    for (let cell = rest[next]; cell !== undefined && cell.column < column; cell = rest[next]) {
      xml += cellXml(cell, row, formatOf(cell.style), sheet, written)
      next += 1
    }
    const value = valueAt(column)
    xml += before[typeOf(value)].join(number) + valueXml(value, () => `${sheet}!${columnLetter(column)}${number}`)
  }
  written.formulas += stamps.length
  for (const cell of rest.slice(next)) xml += cellXml(cell, row, formatOf(cell.style), sheet, written)
  return xml
}

function cellXml({ column, formula, value }: CellPlan, row: number, format: number, sheet: string, written: Written): string {
  const reference = `${columnLetter(column)}${row}`
  const head = `<c r="${reference}" s="${format}"`
  const where = () => `${sheet}!${reference}`
  if (formula !== undefined) {
    written.formulas += 1
    return `${head}${TYPES[typeOf(value)]}><f>${escaped(formulaText(formula))}</f><v>${valueXml(value, where)}`
  }
  if (value === undefined) return `${head}/>`
  if (typeof value !== 'string') return `${head}${TYPES[typeOf(value)]}><v>${valueXml(value, where)}`
  const text = escaped(cellText(value))
  return `${head} t="inlineStr"><is><t${KEEPS_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${text}</t></is></c>`
}

/** Elsewhere a reader of XML keeps what it finds. */
const KEEPS_SPACE = /^\s|\s$|[\n\t\r]/

type ValueType = 'number' | 'boolean' | 'string'

const TYPES: Readonly<Record<ValueType, string>> = { number: '', boolean: ' t="b"', string: ' t="str"' }

/** A day is a number. What gives nothing gives an empty text. */
function typeOf(value: CellPlan['value']): ValueType {
  if (typeof value === 'object') return 'number'
  return value === undefined ? 'string' : (typeof value as ValueType)
}

/** From behind `<v>` to the end of the cell. */
function valueXml(value: CellPlan['value'], where: () => string): string {
  const plain = typeof value === 'object' ? dateSerial(value.date) : value
  if (typeof plain === 'number') return `${finite(plain, where)}</v></c>`
  if (typeof plain === 'boolean') return plain ? '1</v></c>' : '0</v></c>'
  return `${escaped(cellText(plain ?? ''))}</v></c>`
}
