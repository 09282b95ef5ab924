// Opens an exported board workbook in LibreOffice, lets it calculate every formula anew, and reads
// what came out. Called by the specs that export from the app.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import ExcelJS from 'exceljs'
import { BOARD_WORDS, SHEETS } from '#wording'
import { ownProfile } from './listening-office.ts'

const LIMIT_MS = 120_000

/** The workbook after a full calculation by LibreOffice. */
async function recalculate(file: string): Promise<ExcelJS.Workbook> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-recalculate-'))
  try {
    const words = [...ownProfile(folder), '--convert-to', 'xlsx', '--outdir', folder, file]
    const run = spawnSync('soffice', words, { encoding: 'utf8', timeout: LIMIT_MS })
    if (run.status !== 0) throw new Error(`LibreOffice could not open ${file}: ${run.stderr || run.error?.message}`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(folder, basename(file)))
    return workbook
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface RecalculatedBoard {
  /** The verdict's word on the Components sheet. */
  readonly verdictOf: (component: string) => string
  /** Model checks whose two sides differ, by their label; and how many there are in all. */
  readonly disagreements: readonly string[]
  readonly modelChecks: number
}

/** What LibreOffice makes of the exported formulas, in the words a board reads. */
export async function recalculatedBoard(file: string): Promise<RecalculatedBoard> {
  const workbook = await recalculate(file)
  const components = textsOf(workbook, SHEETS.components)
  const header = components.find((row) => row.includes('Verdict')) ?? []
  const checks = textsOf(workbook, SHEETS.modelChecks)
  const titles = checks.findIndex((row) => row.includes('Result'))
  const result = checks[titles]?.indexOf('Result') ?? -1
  const rows = checks.slice(titles + 1).filter((row) => row[result] !== undefined && row[result] !== '')
  return {
    verdictOf: (component) => components.find((row) => row.includes(component))?.[header.indexOf('Verdict')] ?? '',
    disagreements: rows.filter((row) => row[result] !== BOARD_WORDS.agrees).map((row) => row.join(' | ')),
    modelChecks: rows.length,
  }
}

/** Text of every cell of a sheet, row by row; results of formulas, not the formulas. */
function textsOf(workbook: ExcelJS.Workbook, sheetName: string): string[][] {
  const sheet = workbook.getWorksheet(sheetName)
  if (sheet === undefined) throw new Error(`No sheet ${sheetName} among ${workbook.worksheets.map(({ name }) => name).join(', ')}`)
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (one) => cells.push(textOf(one.value)))
    rows.push(cells)
  })
  return rows
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object' && 'result' in value) return String(value.result ?? '')
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('')
  return String(value)
}
