// Whether a pack from outside still shows a locked quarter, free of processes and dialogs. The file is read under the limits
// for foreign ones, here, where it can be stopped at any moment.

import { basename } from 'node:path'
import { answering, failed } from './answering.ts'
import type { ExportAnswer, VerifyOrder } from './export-messages.ts'
import { readForeign } from './read-foreign.ts'
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
