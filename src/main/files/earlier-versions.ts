// The earlier versions of an open workbook: the copy before the last save and the backups. Lists them with
// what each holds and how it differs from now, hands one over to be restored, and checks every copy's hash.

import { join } from 'node:path'
import type { DataCheck, EarlierVersion, VersionContent } from '#contract'
import {
  assess,
  type Candidate,
  decodeWorkbookEnvelope,
  type Envelope,
  fail,
  type IsoDate,
  ok,
  type Problem,
  problem,
  type Result,
  restorable,
  versionDifference,
  type Workbook,
} from '#core'
import { checkAttachments } from './attachments.ts'
import { listBackups } from './backups.ts'
import type { FileSystem } from './file-system.ts'
import { checkQuarters } from './quarter-files.ts'
import { candidateAt, type WorkbookFolder } from './workbook-folder.ts'

const PREVIOUS = 'previous'

interface Copy {
  readonly key: string
  readonly kind: EarlierVersion['kind']
  readonly candidate: Candidate
}

/**
 * Newest first; of copies with equal contents one, and none equal to the present. @param now the saved workbook.
 * One after another, so that main answers other questions in between.
 */
export async function listEarlier(
  places: WorkbookFolder,
  now: { readonly workbook: Workbook; readonly sha256: string },
  asOf: IsoDate,
  fs: FileSystem,
): Promise<readonly EarlierVersion[]> {
  const known = new Set([now.sha256])
  const versions: EarlierVersion[] = []
  for await (const { key, kind, candidate } of copiesOf(places, fs)) {
    const { envelope, file } = candidate
    if (!envelope.ok) {
      versions.push({ key, kind, rev: null, savedAt: null, facts: null, problem: envelope.problem })
      continue
    }
    const { rev, savedAt, sha256 } = envelope.value.header
    if (known.has(sha256)) continue
    known.add(sha256)
    const decoded = decodeWorkbookEnvelope(envelope.value, file)
    if (!decoded.ok) versions.push({ key, kind, rev, savedAt, facts: null, problem: decoded.problem })
    else versions.push({ key, kind, rev, savedAt, facts: factsOf(decoded.value.workbook, now.workbook, asOf), problem: null })
  }
  return versions.toSorted((a, b) => (b.rev ?? -1) - (a.rev ?? -1))
}

function factsOf(earlier: Workbook, now: Workbook, asOf: IsoDate): EarlierVersion['facts'] {
  const { totals } = assess(earlier, asOf)
  return {
    components: totals.components,
    toDecide: totals.toDecideMaterial,
    monthlyCostMinor: totals.monthlyCostMinor,
    currency: earlier.tables.settings['settings']?.currency ?? 'USD',
    difference: versionDifference(now, restorable(now, earlier)),
  }
}

/** The contents of one of them in today's shape. @param key as listEarlier gave it. */
export async function readEarlier(places: WorkbookFolder, key: string, fs: FileSystem): Promise<Result<VersionContent>> {
  const path = key === PREVIOUS ? places.previous : join(places.backups, key)
  const candidate = await candidateAt(path, key === PREVIOUS ? 'previous' : 'backup', key, fs)
  if (candidate === null) return fail(problem('file-missing', { file: key }))
  if (!candidate.envelope.ok) return candidate.envelope
  const decoded = decodeWorkbookEnvelope(candidate.envelope.value, candidate.file)
  if (!decoded.ok) return decoded
  const { workbook, readOnly } = decoded.value
  if (readOnly !== null) return fail(readOnly)
  const { header, payload } = candidate.envelope.value
  const isCurrentShape = header.schemaVersion === workbook.schemaVersion
  return ok({ rev: header.rev, savedAt: header.savedAt, payload: isCurrentShape ? payload : JSON.stringify(workbook) })
}

/** Hash, length and contents of the file, the copy before it and every backup. @param name of the workbook, for the report. */
export async function checkCopies(places: WorkbookFolder, id: string, name: string, fs: FileSystem): Promise<DataCheck> {
  const damaged: Problem[] = []
  const earlier: string[] = []
  let copies = 0
  const check = (file: string, envelope: Result<Envelope>) => {
    copies += 1
    const read = envelope.ok ? decodeWorkbookEnvelope(envelope.value, file) : envelope
    if (!read.ok) damaged.push(read.problem)
    else if (read.value.workbook.id !== id) damaged.push(problem('file-damaged', { file }))
  }
  const current = await candidateAt(places.current, 'current', 'workbook.json', fs)
  check('workbook.json', current?.envelope ?? fail(problem('file-missing', { file: 'workbook.json' })))
  for await (const { candidate } of copiesOf(places, fs)) {
    check(candidate.file, candidate.envelope)
    if (candidate.envelope.ok) earlier.push(candidate.envelope.value.payload)
  }
  const decoded = current?.envelope.ok ? decodeWorkbookEnvelope(current.envelope.value, 'workbook.json') : null
  const now = decoded?.ok ? decoded.value.workbook : null
  const attached = await checkAttachments(places, now, earlier, fs)
  const locked = now === null ? { files: 0, damaged: [] } : await checkQuarters(places, now, fs)
  copies += attached.files + locked.files
  const named = (problems: readonly Problem[]) => problems.map((found) => ({ name, problem: found }))
  return {
    ...{ workbooks: 1, copies },
    damaged: named([...damaged, ...attached.damaged, ...locked.damaged]),
    unmatched: named(attached.unmatched),
  }
}

async function* copiesOf(places: WorkbookFolder, fs: FileSystem): AsyncGenerator<Copy> {
  const previous = await candidateAt(places.previous, 'previous', 'workbook.prev.json', fs)
  if (previous !== null) yield { key: PREVIOUS, kind: 'previous', candidate: previous }
  for (const { file, isBeforeUpgrade } of await listBackups(places.backups, fs)) {
    const candidate = await candidateAt(join(places.backups, file), 'backup', file, fs)
    if (candidate !== null) yield { key: file, kind: isBeforeUpgrade ? 'before-upgrade' : 'backup', candidate }
  }
}
