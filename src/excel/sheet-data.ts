// The rows of a sheet as XML, written straight from the plan. exceljs keeps an object for every cell and
// copies them all twice: at ten thousand components that is minutes and gigabytes. It still writes
// everything around the rows, and decides the number of every look (ADR 0011).

import { type CellPlan, columnLetter, type RowPlan, type SheetPlan, type StyleName } from '#board'
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
  const encoder = new TextEncoder()
  let xml = '<sheetData>'
  let from = performance.now()
  for (const row of rows) {
    xml += rowXml(row, formatOf, name, written)
    if (xml.length < PIECE) continue
    const piece = encoder.encode(xml)
    written.ms += performance.now() - from
    yield piece
    from = performance.now()
    xml = ''
  }
  written.ms += performance.now() - from
  yield encoder.encode(`${xml}</sheetData>`)
}

function rowXml({ number, height, cells }: RowPlan, formatOf: FormatOf, sheet: string, written: Written): string {
  let xml = height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`
  for (const cell of cells) {
    xml += cellXml(cell, number, formatOf(cell.style), sheet)
    if (cell.formula !== undefined) written.formulas += 1
  }
  written.rows += 1
  return `${xml}</row>`
}

function cellXml({ column, formula, value }: CellPlan, row: number, format: number, sheet: string): string {
  const reference = `${columnLetter(column)}${row}`
  const head = `<c r="${reference}" s="${format}"`
  const plain = typeof value === 'object' ? dateSerial(value.date) : value
  if (formula !== undefined) {
    const text = `<f>${escaped(formulaText(formula))}</f>`
    if (typeof plain === 'number') return `${head}>${text}<v>${finite(plain, `${sheet}!${reference}`)}</v></c>`
    if (typeof plain === 'boolean') return `${head} t="b">${text}<v>${plain ? 1 : 0}</v></c>`
    return `${head} t="str">${text}<v>${escaped(cellText(plain ?? ''))}</v></c>`
  }
  if (plain === undefined) return `${head}/>`
  if (typeof plain === 'number') return `${head}><v>${finite(plain, `${sheet}!${reference}`)}</v></c>`
  if (typeof plain === 'boolean') return `${head} t="b"><v>${plain ? 1 : 0}</v></c>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(plain))}</t></is></c>`
}
