// Locks a quarter: freezes what is saved, with every verdict and its sentence, into a file of its own. The page's edit
// then names the file. A file that no record names was left by a crash in between: it was never locked, and the next
// lock writes over it. One that a record names is never written again. Part of the library service.

import type { LockRequest, QuarterContent, QuarterRequest } from '#contract'
import {
  assessing,
  blockersOf,
  encodeQuarterFile,
  type FrozenQuarter,
  fail,
  freezingReview,
  type LockFacts,
  localDate,
  lockedPrices,
  lockedQuarterId,
  ok,
  type Problem,
  peopleFigures,
  problem,
  quarterChanged,
  quarterFigures,
  type Result,
  recordOf,
  type Signed,
  signedLock,
  turns,
  type Workbook,
  whyBlocked,
  whyNotLock,
  withLockSignature,
} from '#core'
import type { KnownKeys } from '#signing'
import { numberStyleOf, verdictText } from '#wording'
import { atomicWrite, ensureFolder } from './atomic-write.ts'
import { nodeByteTools } from './byte-tools.ts'
import type { FileSystem } from './file-system.ts'
import { inSlices } from './in-slices.ts'
import { removeLeftoversIn } from './leftovers.ts'
import { notOpen } from './not-open.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import { savedState } from './portable-copies.ts'
import { checkQuarters } from './quarter-files.ts'
import { candidateAt, quarterFile, type WorkbookFolder } from './workbook-folder.ts'
import { saveProblem } from './write-failure.ts'

export interface LockedQuarters {
  readonly lock: (request: LockRequest) => Promise<Result<FrozenQuarter>>
  readonly read: (request: QuarterRequest) => Promise<Result<QuarterContent>>
  /** Of a workbook that is open: what of its locked quarters and approvals is gone or changed. */
  readonly check: (id: string) => Promise<Result<readonly Problem[]>>
}

export interface QuarterSurroundings {
  readonly open: ReadonlyMap<string, OpenWorkbook>
  readonly placesOf: (id: string) => WorkbookFolder
  readonly appVersion: string
  readonly now: () => Date
  readonly fs: FileSystem
  readonly sign: Sign
  readonly knownKeys: () => Promise<Result<KnownKeys>>
}

/** null: there is no key, or it is locked. */
export type Sign = (signed: Signed) => Promise<string | null>

export function lockedQuartersOf(surroundings: QuarterSurroundings): LockedQuarters {
  const { open, placesOf, now, fs, sign } = surroundings
  /** What was frozen of a workbook and waits for its record, as "2026Q3-r1@12". */
  const awaited = new WeakMap<OpenWorkbook, string>()
  const inTurn = turns()

  async function lock(request: LockRequest): Promise<Result<FrozenQuarter>> {
    const { id, rev, quarter } = request
    const workbook = open.get(id)
    if (workbook === undefined) return notOpen(id)
    if (workbook.readOnly !== null) return fail(workbook.readOnly)
    await workbook.idle()
    const saved = workbook.saved()
    const records = await workbook.savedRecords()
    if (records === null || records.rev !== rev || saved.header.rev !== rev) return fail(problem('quarter-moved', { quarter }))
    const refused = whyNotLock(records, localDate(now()), request)
    if (refused !== null) return fail(refused)
    const key = `${lockedQuarterId(quarter, request.revision)}@${rev}`
    if (awaited.get(workbook) === key) return fail(problem('quarter-locked-already', { quarter }))
    const frozen = await freeze(
      request,
      records,
      { payload: savedState(saved).payload, schemaVersion: saved.header.schemaVersion },
      surroundings,
    )
    if (!frozen.ok) return frozen
    const signature = await sign(frozen.value.signed)
    const bytes = signature === null ? null : withLockSignature(frozen.value.bytes, signature, nodeByteTools)
    try {
      await ensureFolder(placesOf(id).quarters, fs)
      await removeLeftoversIn(placesOf(id).quarters, fs)
      await atomicWrite(
        { target: quarterFile(placesOf(id), lockedQuarterId(quarter, request.revision)), bytes: bytes ?? frozen.value.bytes },
        fs,
      )
    } catch (error) {
      return fail(saveProblem(error))
    }
    awaited.set(workbook, key)
    return ok(frozen.value.answer)
  }

  return {
    // Of two at once the second finds what the first one left.
    lock: (request) => inTurn(() => lock(request)),
    check: async (id) => {
      const records = await open.get(id)?.savedRecords()
      return records == null ? notOpen(id) : ok((await checkQuarters(placesOf(id), records, fs)).damaged)
    },
    read: ({ id, recordId }) => readQuarterFile(placesOf(id), recordId, fs),
  }
}

/** Length and hash are verified; whether it is the one that was locked is for whoever has its record. */
export async function readQuarterFile(places: WorkbookFolder, recordId: string, fs: FileSystem): Promise<Result<QuarterContent>> {
  const file = `${recordId}.json`
  const [quarter = '', revision = ''] = recordId.split('-r')
  const candidate = await candidateAt(quarterFile(places, recordId), 'current', file, fs)
  if (candidate === null) return fail(problem('quarter-missing', { quarter, file }))
  const { envelope } = candidate
  if (envelope.ok) return ok({ header: envelope.value.header, payload: envelope.value.payload })
  const isOther = envelope.problem.code === 'file-unreadable' || envelope.problem.code === 'file-too-large'
  return isOther ? envelope : quarterChanged({ quarter, revision: Number(revision) })
}

export interface Frozen {
  readonly bytes: Uint8Array
  readonly answer: FrozenQuarter
  /** What a signature of it is of. */
  readonly signed: Signed
}

/** What was saved, as it is in its file. */
export interface FrozenState {
  readonly payload: string
  readonly schemaVersion: number
}

export async function freeze(
  request: LockRequest,
  records: Workbook,
  { payload, schemaVersion }: FrozenState,
  { now, appVersion }: Pick<QuarterSurroundings, 'now' | 'appVersion'>,
): Promise<Result<Frozen>> {
  const { id, rev, quarter, revision, asOf, lockedBy } = request
  const assessment = await inSlices(assessing(records, asOf))
  const blocked = whyBlocked(assessment, quarter, request.dataReason)
  if (blocked !== null) return fail(blocked)
  const dataReason = blockersOf(assessment).length === 0 ? null : request.dataReason
  const reason = recordOf(records, 'quarters', lockedQuarterId(quarter, revision - 1))?.reopenReason ?? null
  const facts: LockFacts = { quarter, revision, asOf, lockedBy, reason, dataReason }
  const style = numberStyleOf(records)
  const review = await inSlices(freezingReview(assessment, facts, (verdict) => verdictText(verdict, style)))
  const envelope = { workbookId: id, rev, savedAt: now().toISOString(), appVersion, schemaVersion }
  const { bytes, header } = encodeQuarterFile(envelope, payload, review, nodeByteTools)
  const { ruleSetVersion } = review
  const figures = { figures: quarterFigures(assessment), people: peopleFigures(assessment), prices: lockedPrices(assessment) }
  return ok({
    bytes,
    signed: signedLock(header, request),
    answer: { quarter, revision, asOf, lockedBy, dataReason, sha256: header.sha256, ruleSetVersion, ...figures },
  })
}
