// Edits a workbook as a person does with LibreOffice: opened, changed, sorted, saved as Excel's format. A real program, so
// that what it rewrites on the way is in the file, too.

import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { SYSTEM_PYTHON } from './system-python.ts'

/** Rows and columns from 1, cells as "C7". */
export type CalcStep =
  | { readonly do: 'value'; readonly sheet: string; readonly cell: string; readonly value: number }
  | { readonly do: 'text' | 'formula'; readonly sheet: string; readonly cell: string; readonly value: string }
  | { readonly do: 'clear'; readonly sheet: string; readonly cell: string }
  | { readonly do: 'insert-rows' | 'remove-rows' | 'insert-columns'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly do: 'rename'; readonly sheet: string; readonly value: string }
  /** by: column within the range, from 0. */
  | { readonly do: 'sort'; readonly sheet: string; readonly range: string; readonly by: number; readonly ascending: boolean }

const LIMIT_MS = 180_000

export async function editInLibreOffice(bytes: Uint8Array, steps: readonly CalcStep[]): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-edit-'))
  const path = (name: string) => join(folder, name)
  const pipe = `rightsize-${process.pid}-${folder.slice(-6)}`
  writeFileSync(path('in.xlsx'), bytes)
  writeFileSync(path('steps.json'), JSON.stringify(steps))
  const words = [
    `-env:UserInstallation=${pathToFileURL(path('profile')).href}`,
    '--headless',
    '--norestore',
    `--accept=pipe,name=${pipe};urp`,
  ]
  const office = spawn('soffice', words, { stdio: 'ignore' })
  const ended = new Promise((settle) => office.once('exit', settle))
  try {
    const script = join(import.meta.dirname, 'edit-in-calc.py')
    await promisify(execFile)(SYSTEM_PYTHON, [script, pipe, path('in.xlsx'), path('out.xlsx'), path('steps.json')], { timeout: LIMIT_MS })
    return new Uint8Array(readFileSync(path('out.xlsx')))
  } finally {
    const late = setTimeout(() => office.kill(), 10_000)
    await ended
    clearTimeout(late)
    rmSync(folder, { recursive: true, force: true })
  }
}
