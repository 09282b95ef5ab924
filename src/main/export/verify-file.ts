// Whether a pack from outside still shows a locked quarter, free of processes and dialogs. The file is read under the limits
// for foreign ones, here, where it can be stopped at any moment.

import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { MAX_SPREADSHEET_MEGABYTES, type Problem, problem } from '#core'
import { answering, failed } from './answering.ts'
import type { ExportAnswer, VerifyOrder } from './export-messages.ts'
import { readLocked, readSaved } from './saved-file.ts'

export function verifyFile({ file, workbookFile, appVersion }: VerifyOrder): Promise<ExportAnswer> {
  return answering(async () => {
    const bytes = await readForeign(file)
    if ('code' in bytes) return failed(bytes)
    const [{ readPack }, { verifyPack }] = await Promise.all([import('#intake'), import('#excel')])
    const pack = await readPack(bytes, basename(file))
    if (!pack.ok) return failed(pack.problem)
    const workbook = await readSaved(workbookFile)
    if ('code' in workbook) return failed(workbook)
    const { facts, sheets } = pack.value
    const openQuarter = (record: Parameters<typeof readLocked>[1]) => readLocked(workbookFile, record)
    const verdict = await verifyPack({ facts, ...sheets }, { workbook, appVersion, openQuarter })
    return verdict.ok ? { kind: 'verified', verdict: verdict.value } : failed(verdict.problem)
  })
}

/** Forms of a pack without cells. */
const WITHOUT_CELLS: readonly string[] = ['.pdf', '.pptx']

/** Its size is looked at first: a folder, a device or a gigabyte never gets as far as being read. */
async function readForeign(path: string): Promise<Uint8Array | Problem> {
  const file = basename(path)
  if (WITHOUT_CELLS.includes(extname(path).toLowerCase())) return problem('pack-no-cells', { file })
  const facts = await stat(path).catch(() => null)
  if (facts === null) return problem('file-missing', { file })
  if (!facts.isFile()) return problem('file-unreadable', { file, reason: facts.isDirectory() ? 'folder' : 'not-a-file' })
  const megabytes = Math.ceil(facts.size / 1_000_000)
  if (megabytes > MAX_SPREADSHEET_MEGABYTES) return problem('file-too-large', { file, megabytes, max: MAX_SPREADSHEET_MEGABYTES })
  return readFile(path).catch(() => problem('file-unreadable', { file, reason: 'no-permission' }))
}
