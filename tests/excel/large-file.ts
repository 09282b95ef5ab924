// Cells of a file that is too large to be one text: the part of a sheet is read in pieces, and only computed cells are kept.

import type JSZip from 'jszip'
import { columnIndex } from '#board'
import { unescaped } from './xml-tree.ts'

/** Value of a computed cell by row and column, from 1; null where nothing is computed. */
export type ComputedCells = (row: number, column: number) => string | number | null

const CELL = /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs

/** Computed cells of the sheet at this place, from 0. A text is kept once. */
export async function computedCells(archive: JSZip, place: number): Promise<ComputedCells> {
  const rows = new Map<number, Map<number, string | number>>()
  const texts = new Map<string, string>()
  const kept = (text: string) => {
    const known = texts.get(text) ?? text
    texts.set(text, known)
    return known
  }
  await eachPiece(archive, `xl/worksheets/sheet${place + 1}.xml`, (piece) => {
    let end = 0
    for (const { 0: whole, 1: letters = '', 2: row = '', 3: head = '', 4: body = '', index } of piece.matchAll(CELL)) {
      end = index + whole.length
      if (!body.includes('<f')) continue
      const raw = /<v>(.*?)<\/v>/s.exec(body)?.[1]
      if (raw === undefined) continue
      const cells = rows.get(Number(row)) ?? new Map<number, string | number>()
      cells.set(columnIndex(letters), / t="(?:str|e)"/.test(head) ? kept(unescaped(raw)) : Number(raw))
      rows.set(Number(row), cells)
    }
    return end
  })
  return (row, column) => rows.get(row)?.get(column) ?? null
}

/** @param take answers how much of the piece it has used; the rest comes again with the next one */
function eachPiece(archive: JSZip, path: string, take: (piece: string) => number): Promise<void> {
  const file = archive.file(path)
  if (file === null) throw new Error(`The file has no ${path}`)
  const decoder = new TextDecoder()
  let rest = ''
  return new Promise((resolve, reject) => {
    file
      .nodeStream()
      .on('data', (bytes: Uint8Array) => {
        rest += decoder.decode(bytes, { stream: true })
        if (rest.length > 1_000_000) rest = rest.slice(take(rest))
      })
      .on('end', () => {
        take(rest)
        resolve()
      })
      .on('error', reject)
  })
}
