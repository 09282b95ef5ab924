// Reads cells out of an .xlsx with nothing but a zip reader and regular expressions, so that a mistake
// of the writer's library is not repeated by the reader, and changes single cells as a person would.

import JSZip from 'jszip'
import { unescaped } from './xml-tree.ts'

interface ReadCell {
  readonly formula: string | null
  readonly value: string | number | null
  /** "e" is an error. */
  readonly type: string
}

/** sheet name → cell reference → cell. */
export type ReadWorkbook = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>

export async function readCells(bytes: Uint8Array): Promise<ReadWorkbook> {
  const archive = await JSZip.loadAsync(bytes)
  const strings = sharedStrings((await archive.file('xl/sharedStrings.xml')?.async('string')) ?? '')
  const sheets = new Map<string, ReadonlyMap<string, ReadCell>>()
  for (const { name, path } of await sheetParts(archive)) {
    sheets.set(name, cellsOf((await archive.file(path)?.async('string')) ?? '', strings))
  }
  return sheets
}

async function sheetParts(archive: JSZip): Promise<readonly { name: string; path: string }[]> {
  const workbook = (await archive.file('xl/workbook.xml')?.async('string')) ?? ''
  const relations = (await archive.file('xl/_rels/workbook.xml.rels')?.async('string')) ?? ''
  return [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'r:id')
    const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([text]) => attribute(text, 'Id') === id)?.[0] ?? ''
    return { name: unescaped(attribute(tag, 'name')), path: `xl/${attribute(relation, 'Target').replace(/^\/xl\//, '')}` }
  })
}

function cellsOf(xml: string, strings: readonly string[]): ReadonlyMap<string, ReadCell> {
  const cells = new Map<string, ReadCell>()
  for (const [, head = '', body = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const type = attribute(`<c ${head}>`, 't') || 'n'
    const formula = /<f[^>]*>(.*?)<\/f>/s.exec(body)?.[1]
    const raw = /<v[^>]*>(.*?)<\/v>/s.exec(body)?.[1] ?? /<is><t[^>]*>(.*?)<\/t><\/is>/s.exec(body)?.[1]
    const value = raw === undefined ? null : type === 's' ? (strings[Number(raw)] ?? '') : type === 'n' ? Number(raw) : unescaped(raw)
    cells.set(attribute(`<c ${head}>`, 'r'), { formula: formula === undefined ? null : unescaped(formula), value, type })
  }
  return cells
}

function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, body = '']) =>
    [...body.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => unescaped(text)).join(''),
  )
}

function attribute(tag: string, name: string): string {
  return new RegExp(`[ <]${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

export interface CellChange {
  readonly sheet: string
  readonly cell: string
  /** null: the cell is cleared. */
  readonly value?: number | string | null
  readonly formula?: string
}

/** The same file with cells typed over. What depends on them still holds its old result. */
export async function withChanges(bytes: Uint8Array, changes: readonly CellChange[]): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes)
  const parts = await sheetParts(archive)
  for (const { sheet, cell, value, formula } of changes) {
    const path = parts.find(({ name }) => name === sheet)?.path ?? ''
    const xml = (await archive.file(path)?.async('string')) ?? ''
    const pattern = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>(.*?)</c>)`, 's')
    const found = pattern.exec(xml)
    if (!found) throw new Error(`No cell ${sheet}!${cell}`)
    const style = / s="\d+"/.exec(found[1] ?? '')?.[0] ?? ''
    const old = /<v>.*?<\/v>/s.exec(found[2] ?? '')?.[0] ?? ''
    const type = / t="\w+"/.exec(found[1] ?? '')?.[0] ?? ''
    const typed =
      formula !== undefined
        ? `<c r="${cell}"${style}${type}><f>${escaped(formula)}</f>${old}</c>`
        : value === null
          ? `<c r="${cell}"${style}/>`
          : typeof value === 'number'
            ? `<c r="${cell}"${style}><v>${value}</v></c>`
            : `<c r="${cell}"${style} t="inlineStr"><is><t>${escaped(value ?? '')}</t></is></c>`
    archive.file(
      path,
      xml.replace(pattern, () => typed),
    )
  }
  return archive.generateAsync({ type: 'uint8array' })
}

const FORMULA_CELL = /(<c r="([A-Z]+\d+)"([^>]*)>)<f[^>]*>[^<]*<\/f>(?:<v>([^<]*)<\/v>|<v\/>)?/g

/** The same file with its results in place of its formulas. Those to keep as formulas, and empty texts, become formulas that give the result. */
export async function withResultsOnly(bytes: Uint8Array, isKept: (sheet: string, cell: string) => boolean): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes)
  for (const { name, path } of await sheetParts(archive)) {
    const xml = (await archive.file(path)?.async('string')) ?? ''
    const typed = xml.replace(FORMULA_CELL, (_, head: string, cell: string, attributes: string, result = '') => {
      const constant = attributes.includes(' t="') ? `"${result.replaceAll('&quot;', '"').replaceAll('"', '""')}"` : result
      const formula = result === '' || isKept(name, cell) ? `<f>${constant === '' ? '""' : constant}</f>` : ''
      return `${head}${formula}<v>${result}</v>`
    })
    archive.file(path, typed)
  }
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } })
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** "Sheet!A1: formula has x, y computed" for every formula cell of `file` whose result is another in `recalculated`. */
export function differences(file: ReadWorkbook, recalculated: (sheet: string, cell: string) => string | number | null): readonly string[] {
  const found: string[] = []
  for (const [sheet, cells] of file) {
    for (const [reference, { formula, value }] of cells) {
      if (formula === null) continue
      const other = recalculated(sheet, reference)
      if (!isSame(value, other)) found.push(`${sheet}!${reference}: =${formula} holds ${value}, computes to ${other}`)
    }
  }
  return found
}

/** Engines add decimals in different orders; an empty text and an empty cell look the same. */
export function isSame(a: string | number | null, b: string | number | null): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
  return (a ?? '') === (b ?? '')
}

export function formulaCount(file: ReadWorkbook): number {
  let count = 0
  for (const cells of file.values()) for (const { formula } of cells.values()) if (formula !== null) count += 1
  return count
}
