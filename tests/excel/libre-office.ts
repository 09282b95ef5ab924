// LibreOffice without a window as the second engine: it opens every file, computes all formulas anew
// (a profile that never trusts cached results) and writes them out. One start for many files.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inListeningOffice, ownProfile } from '../helpers/listening-office.ts'
import type { CellChange, ReadWorkbook } from './read-cells.ts'

/** Fifty files take three minutes on a busy machine. */
const LIMIT_MS = 1_800_000

export interface MovedFile {
  readonly bytes: Uint8Array
  /** By the name under which they are answered, what is typed into the file; an empty list: the file as it is. */
  readonly moves: Readonly<Record<string, readonly CellChange[]>>
}

/** What LibreOffice computes of each file after each of its moves: a file is opened once, and its moves take no time beside that. */
export function recalculatedMoves(files: readonly MovedFile[]): Promise<ReadonlyMap<string, ReadWorkbook>> {
  const prepare = (folder: string) => {
    const listed = files.map(({ bytes, moves }, index) => {
      const path = join(folder, `${index}.xlsx`)
      writeFileSync(path, bytes)
      return { path, moves }
    })
    writeFileSync(join(folder, 'files.json'), JSON.stringify(listed))
    return [join(folder, 'files.json'), join(folder, 'out.json')]
  }
  return inListeningOffice('recalculate-in-calc.py', prepare, (folder) => {
    const found = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Record<string, Record<string, ShownSheet>>
    const workbookOf = (sheets: Record<string, ShownSheet>) => new Map(Object.entries(sheets).map(([name, each]) => [name, cellsOf(each)]))
    return new Map(Object.entries(found).map(([name, sheets]) => [name, workbookOf(sheets)]))
  })
}

interface ShownSheet {
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly errors: readonly (readonly [firstColumn: number, firstRow: number, lastColumn: number, lastRow: number])[]
}

function cellsOf({ rows, errors }: ShownSheet): ReturnType<ReadWorkbook['get']> & object {
  const isError = (column: number, row: number) => errors.some(([x, y, toX, toY]) => column >= x && column <= toX && row >= y && row <= toY)
  return new Map(
    rows.flatMap((values, row) =>
      values.map((value, column) => {
        const type = isError(column, row) ? 'e' : typeof value === 'number' ? 'n' : 'str'
        return [
          `${letterOf(column)}${row + 1}`,
          { formula: null, value: type === 'e' ? '#ERROR' : value === '' ? null : value, type },
        ] as const
      }),
    ),
  )
}

/** @param column from 0 */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}

/** @param files name without extension → bytes. A file that does not open is missing from the answer. */
export function recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> {
  return converted(files, 'xlsx', 'xlsx:Calc MS Excel 2007 XML')
}

/** Each file opened and written out again. @param filter as --convert-to names it: "pdf", "pptx:Impress MS PowerPoint 2007 XML" */
export async function converted(
  files: ReadonlyMap<string, Uint8Array>,
  extension: 'xlsx' | 'pptx',
  filter: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-libreoffice-'))
  try {
    mkdirSync(join(folder, 'in'))
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, 'in', `${name}.${extension}`)
      writeFileSync(path, bytes)
      return path
    })
    const target = ['--convert-to', filter, '--outdir', join(folder, 'out')]
    await promisify(execFile)('soffice', [...ownProfile(folder), ...target, ...paths], { timeout: LIMIT_MS })
    return new Map(readdirSync(join(folder, 'out')).map((file) => [file.replace(/\.\w+$/, ''), readFileSync(join(folder, 'out', file))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
