// Locked quarters as screens use them: read, lock, reopen, approve. Main writes and reads the files; the workbook names
// them, and what it names is compared here with what main read. Part of the session.

import type { QuarterSignatures, RightsizeApi, TakenApproval } from '#contract'
import {
  approveQuarter,
  changesNothing,
  type Edit,
  type EditContext,
  fail,
  type IsoDate,
  type LockedQuarter,
  lockedQuarterId,
  lockQuarter,
  ok,
  type Problem,
  problem,
  type Result,
  readingQuarter,
  recordOf,
  reopenQuarter,
  type Workbook,
} from '#core'
import { inTasks } from './next-task.ts'
import { typedNow } from './typed-now.ts'

interface LockWishes {
  readonly quarter: string
  readonly revision: number
  readonly asOf: IsoDate
  readonly lockedBy: string | null
  /** Why it is locked although a data check fails; 20 characters at least, null where none does. */
  readonly dataReason: string | null
}

export interface Quarters {
  /** What was locked, kept for a while once it was read. A file that is gone or another one is a Problem that names its quarter. */
  readonly read: (recordId: string) => Promise<Result<LockedQuarter>>
  /** What of the files is gone or is not what was locked; reads none of them into the window. */
  readonly check: () => Promise<Result<readonly Problem[]>>
  /** Which key signed each of them. */
  readonly signatures: () => Promise<Result<readonly QuarterSignatures[]>>
  /** Settles when the quarter's file and the record that names it are on disk. */
  readonly lock: (wishes: LockWishes) => Promise<Result<null>>
  /** The answer is that of building the edit, as everywhere; saving goes on behind. */
  readonly reopen: (recordId: string, reason: string) => Result<Edit>
  /** Recorded, not proved. */
  readonly approve: (recordId: string, by: string) => Result<Edit>
  /** Asks where; writes an approval for whoever locked it. Answers the path, null when the user cancels. */
  readonly saveApproval: (recordId: string, by: string, statement: string) => Promise<Result<string | null>>
  /** Asks for the file, keeps it beside the quarter when it is about exactly that, and records it. null when the user cancels. */
  readonly readApproval: (recordId: string) => Promise<Result<TakenApproval | null>>
}

/** Of the session that they are part of. */
export interface QuarterSurroundings {
  readonly ask: RightsizeApi['ask']
  readonly workbook: () => Workbook
  readonly flush: () => Promise<Result<null>>
  readonly dispatch: (edit: Edit) => Promise<Result<null>>
  /** Why nothing can be saved. */
  readonly readOnly: Problem | null
}

/** A compared pair and a component's last ones: some megabytes each where components are many. */
const KEPT = 6

export function createQuarters({ ask, workbook, flush, dispatch, readOnly }: QuarterSurroundings): Quarters {
  /** By hash, the latest used last: what is under a hash never changes. */
  const kept = new Map<string, Promise<Result<LockedQuarter>>>()
  let locking: Promise<unknown> = Promise.resolve()

  async function readFile(recordId: string): Promise<Result<LockedQuarter>> {
    const record = recordOf(workbook(), 'quarters', recordId)
    if (record === undefined) return fail(problem('record-missing', { table: 'quarters', id: recordId }))
    const content = await ask('quarter:read', { id: workbook().id, recordId })
    return content.ok ? inTasks(readingQuarter(content.value, record)) : content
  }

  function read(recordId: string): Promise<Result<LockedQuarter>> {
    const key = recordOf(workbook(), 'quarters', recordId)?.sha256 ?? ''
    const reading = kept.get(key) ?? readFile(recordId)
    kept.delete(key)
    kept.set(key, reading)
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
    // What could not be read may be put back at any moment.
    void reading.then(
      ({ ok }) => !ok && kept.get(key) === reading && kept.delete(key),
      () => kept.delete(key),
    )
    return reading
  }

  async function lock({ quarter, revision, asOf, lockedBy, dataReason }: LockWishes): Promise<Result<null>> {
    if (readOnly !== null) return fail(readOnly)
    if (recordOf(workbook(), 'quarters', lockedQuarterId(quarter, revision)) !== undefined) {
      return fail(problem('quarter-locked-already', { quarter }))
    }
    const flushed = await flush()
    if (!flushed.ok) return flushed
    const { id, rev } = workbook()
    const frozen = await ask('quarter:lock', { id, rev, quarter, revision, asOf, lockedBy, dataReason })
    if (!frozen.ok) return frozen
    // What is named as locked is what was on the screen, to the last edit.
    if (workbook().rev !== rev) return fail(problem('quarter-moved', { quarter }))
    const edit = lockQuarter(typedNow(workbook()), frozen.value)
    return edit.ok ? dispatch(edit.value) : edit
  }

  async function readApproval(recordId: string): Promise<Result<TakenApproval | null>> {
    if (readOnly !== null) return fail(readOnly)
    const flushed = await flush()
    if (!flushed.ok) return flushed
    const taken = await ask('quarter:take-approval', { id: workbook().id, recordId })
    if (!taken.ok || taken.value === null) return taken
    const edit = approveQuarter(typedNow(workbook()), recordId, taken.value)
    if (!edit.ok) return edit
    if (changesNothing(edit.value)) return taken
    const saved = await dispatch(edit.value)
    return saved.ok ? taken : saved
  }

  function apply(build: (context: EditContext) => Result<Edit>): Result<Edit> {
    const edit = build(typedNow(workbook()))
    if (!edit.ok || changesNothing(edit.value)) return edit
    if (readOnly !== null) return fail(readOnly)
    void dispatch(edit.value)
    return edit
  }

  return {
    read,
    lock: (wishes) => {
      const next = locking.then(() => lock(wishes))
      locking = next.catch(() => undefined)
      return next
    },
    reopen: (recordId, reason) => apply((at) => reopenQuarter(at, recordId, reason)),
    check: () => ask('quarter:check', { id: workbook().id }),
    signatures: () => ask('quarter:signatures', { id: workbook().id }),
    saveApproval: async (recordId, by, statement) => {
      const flushed = readOnly === null ? await flush() : ok(null)
      return flushed.ok ? ask('quarter:save-approval', { id: workbook().id, recordId, by, statement }) : flushed
    },
    readApproval,
    approve: (recordId, by) => apply((at) => approveQuarter(at, recordId, { by: by.trim(), at: at.at, sha256: null })),
  }
}
