// Edits a workbook as a person does with LibreOffice: opened, changed, sorted, saved as Excel's format. A real program, so
// that what it rewrites on the way is in the file, too.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inListeningOffice } from './listening-office.ts'

/** Rows and columns from 1, cells as "C7". */
export type CalcStep =
  | { readonly do: 'value'; readonly sheet: string; readonly cell: string; readonly value: number }
  | { readonly do: 'text' | 'formula'; readonly sheet: string; readonly cell: string; readonly value: string }
  | { readonly do: 'clear'; readonly sheet: string; readonly cell: string }
  | { readonly do: 'insert-rows' | 'remove-rows' | 'insert-columns'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly do: 'rename'; readonly sheet: string; readonly value: string }
  /** by: column within the range, from 0. */
  | { readonly do: 'sort'; readonly sheet: string; readonly range: string; readonly by: number; readonly ascending: boolean }

/** One start of LibreOffice, in which the workbook is opened for each of the edits. @returns what each of them saved */
export function editInLibreOffice(bytes: Uint8Array, edits: readonly (readonly CalcStep[])[]): Promise<readonly Uint8Array[]> {
  const prepare = (folder: string) => {
    const [source, list] = ['in.xlsx', 'edits.json'].map((name) => join(folder, name)) as [string, string]
    writeFileSync(source, bytes)
    writeFileSync(list, JSON.stringify(edits.map((steps, at) => ({ target: targetIn(folder, at), steps }))))
    return [source, list]
  }
  return inListeningOffice('edit-in-calc.py', prepare, (folder) => edits.map((_, at) => new Uint8Array(readFileSync(targetIn(folder, at)))))
}

const targetIn = (folder: string, at: number) => join(folder, `out-${at}.xlsx`)
