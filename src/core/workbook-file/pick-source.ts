// Which copy of a workbook is opened: the valid one with the highest revision. A workbook of the
// library may exist as the file, the copy before it, a temporary file that a power cut left, rows in
// the working copy, and backups. Called by main at every opening; pure, so that every case is tested.

import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Envelope } from './envelope.ts'
import { decodeWorkbookEnvelope } from './workbook-file.ts'

/** In the order preferred at equal revisions. */
export const COPY_SOURCES = ['current', 'previous', 'temporary', 'working-copy', 'backup'] as const
export type CandidateSource = (typeof COPY_SOURCES)[number]

export interface Candidate {
  readonly source: CandidateSource
  /** The name told to the user. */
  readonly file: string
  readonly envelope: Result<Envelope>
}

export interface PickedSource {
  readonly source: CandidateSource
  readonly envelope: Envelope
  readonly workbook: Workbook
  readonly readOnly: Problem | null
  /** The copies that exist and cannot be used. */
  readonly damaged: readonly DamagedCopy[]
}

interface DamagedCopy {
  readonly source: CandidateSource
  readonly problem: Problem
}

/**
 * @param candidates the copies that exist. A valid copy of a newer version ends the search: an older
 * copy must never be written over it.
 */
export function pickSource(candidates: readonly Candidate[], workbookId: string): Result<PickedSource> {
  const damaged: DamagedCopy[] = []
  let picked: Omit<PickedSource, 'damaged'> | null = null
  for (const candidate of byRevision(candidates)) {
    // Beyond the choice only the file itself is read to the end: that it is damaged must be told.
    if (picked !== null && candidate.source !== 'current' && candidate.envelope.ok) continue
    const read = readCandidate(candidate, workbookId)
    if (read.ok) picked ??= read.value
    else if (picked === null && read.problem.code === 'file-newer') return read
    else damaged.push({ source: candidate.source, problem: read.problem })
  }
  if (picked !== null) return ok({ ...picked, damaged })
  return fail(damaged[0]?.problem ?? problem('workbook-missing', { id: workbookId }))
}

function byRevision(candidates: readonly Candidate[]): readonly Candidate[] {
  const revOf = ({ envelope }: Candidate) => (envelope.ok ? envelope.value.header.rev : -1)
  const rank = ({ source }: Candidate) => COPY_SOURCES.indexOf(source)
  return candidates.toSorted((a, b) => revOf(b) - revOf(a) || rank(a) - rank(b))
}

function readCandidate({ source, file, envelope }: Candidate, workbookId: string): Result<Omit<PickedSource, 'damaged'>> {
  if (!envelope.ok) return envelope
  const id = envelope.value.header.workbookId
  if (id !== workbookId) {
    return fail(
      problem('file-invalid', { file, where: 'header', problem: problem('id-mismatch', { table: 'workbook', key: workbookId, id }) }),
    )
  }
  const decoded = decodeWorkbookEnvelope(envelope.value, file)
  if (!decoded.ok) return decoded
  return ok({ source, envelope: envelope.value, ...decoded.value })
}
