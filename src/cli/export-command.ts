// `rightsize export`: the workbook for the board, the same plan and the same writer as the app's.

import { assess, type IsoDate, type IsoTime, ok, payloadOf, type Result } from '#core'
import type { WriteProgress } from '#excel'
import type { ExportCommand } from './arguments.ts'
import { BYTE_TOOLS, openInput } from './open-input.ts'
import { APP_VERSION } from './version.ts'
import { checkTarget, writeWhole } from './write-file.ts'

export async function runExport({ file, company, asOf, to }: ExportCommand, at: IsoTime, today: IsoDate): Promise<Result<string>> {
  const target = await checkTarget(to, '.xlsx')
  if (!target.ok) return target
  const workbook = await openInput(file, company, at)
  if (!workbook.ok) return workbook
  const assessment = assess(workbook.value, asOf ?? today)
  const fingerprint = BYTE_TOOLS.sha256(BYTE_TOOLS.encode(payloadOf(workbook.value)))
  // Loaded here, because the writer is most of the bundle and the other commands do without it.
  const [{ planBoardWorkbook }, { writeBoardWorkbook }] = await Promise.all([import('#board'), import('#excel')])
  const plan = planBoardWorkbook({ workbook: workbook.value, assessment, fingerprint, appVersion: APP_VERSION })
  const { bytes, formulas } = await writeBoardWorkbook(plan, showProgress)
  const written = await writeWhole(to, bytes)
  if (!written.ok) return written
  return ok(`Wrote ${to}: ${plan.sheets.length} sheets, ${formulas} formulas.\n`)
}

/** For somebody who watches; a script that keeps stderr gets nothing of it. */
function showProgress({ done, total }: WriteProgress): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(done < total ? `\rWriting, ${Math.floor((done * 100) / total)} %` : '\r\u001B[K')
}
