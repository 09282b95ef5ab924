// Does a pack still show the quarter as it was locked? The pack of that quarter is planned once more, for the same readers
// and with the status that it had, and compared cell by cell. It says nothing of who made the file (ADR 0025).

import { planBoardWorkbook } from '#board'
import {
  type Assessment,
  assess,
  type JudgeSignature,
  type LockedQuarter,
  lockedQuarters,
  MAX_LISTED_DIFFERENCES,
  type OtherPack,
  ok,
  type PackDifference,
  type PackFacts,
  type PackVerdict,
  type PlainSheets,
  type QuarterRecord,
  type ReadPack,
  type Result,
  RULE_SET_VERSION,
  readingPast,
  signedLock,
  signedPack,
  type VerifiedPack,
  type Workbook,
} from '#core'
import { BOARD_WORDS, lockedStatus, WORDING_EDITION } from '#wording'
import { packDifferences } from './cell-differences.ts'

export interface VerifySurroundings {
  /** That holds the records of what was locked. */
  readonly workbook: Workbook
  readonly appVersion: string
  /** The frozen file of a lock, proved by its hash. */
  readonly openQuarter: (record: QuarterRecord) => Promise<Result<LockedQuarter>>
  /** Left out where nobody asks about signatures. */
  readonly judge?: JudgeSignature
}

/** A Problem where the file of the quarter is gone or is not what was locked. */
export async function verifyPack({ facts, sheets: pack }: ReadPack, surroundings: VerifySurroundings): Promise<Result<PackVerdict>> {
  const { workbook } = surroundings
  const record = Object.values(workbook.tables.quarters).find(({ sha256 }) => sha256.startsWith(facts.fingerprint))
  if (record === undefined) return ok(otherPack(facts, whyOther(facts, workbook)))
  if (facts.edition !== null && facts.edition !== WORDING_EDITION) return ok(otherPack(facts, { kind: 'other-edition' }))
  const rules = facts.rulesVersion ?? RULE_SET_VERSION
  if (rules !== RULE_SET_VERSION) return ok(otherPack(facts, { kind: 'other-rules', pack: rules, app: RULE_SET_VERSION }))
  const opened = await surroundings.openQuarter(record)
  if (!opened.ok) return opened
  const { workbook: then, review } = opened.value
  const past = await readingPast(surroundings.openQuarter)(then)
  if (!past.ok) return past
  const shown = asShown(record, facts)
  const audience = facts.audience ?? 'board'
  const plan = planBoardWorkbook({
    workbook: then,
    assessment: assess(then, review.asOf) satisfies Assessment,
    fingerprint: record.sha256,
    appVersion: madeBy(facts) ?? surroundings.appVersion,
    locked: shown,
    past: past.value.last,
    audience,
    withNotes: facts.withNotes,
  })
  if (!plan.ok) return plan
  const { judge } = surroundings
  const signatures = judge === undefined ? null : signaturesOf(judge, pack, opened.value, record)
  const verified: VerifiedPack = {
    company: then.tables.company['company']?.name ?? '',
    quarter: record.quarter,
    recordId: record.id,
    audience,
    asOf: review.asOf,
    fingerprint: record.sha256,
    cells: plan.value.sheets.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.cells.filter(holds).length, 0), 0),
    isApprovedSince: record.approvedBy !== null && shown.approvedBy === null,
    missingPast: past.value.last === null ? (lockedQuarters(then).at(-1)?.quarter ?? null) : null,
    otherVersion: madeBy(facts) === surroundings.appVersion ? null : facts.madeWith,
    isCalculatedByHand: pack.settings?.includes(BY_HAND) === true,
    signatures,
  }
  const { count, differences } = counted([...brokenIn(signatures), ...withoutMode(packDifferences(plan.value, pack))])
  return ok(count === 0 ? { kind: 'same', ...verified } : { kind: 'differs', count, differences, ...verified })
}

/** That of a pack is of the lock that it shows: its cells are compared with that. */
function signaturesOf(
  judge: JudgeSignature,
  pack: PlainSheets,
  { header }: LockedQuarter,
  record: QuarterRecord,
): VerifiedPack['signatures'] {
  return {
    pack: judge(pack.signature ?? null, signedPack(header, record)),
    lock: judge(header.signature ?? null, signedLock(header, record)),
  }
}

function brokenIn(signatures: VerifiedPack['signatures']): readonly PackDifference[] {
  if (signatures === null) return []
  return (['pack', 'lock'] as const).flatMap((of) => (signatures[of].state === 'broken' ? [{ kind: 'signature', of } as const] : []))
}

const BY_HAND = 'calcMode=manual'

/** While all results are those of the lock, the mode of the program that saved them changes nothing; beside any difference it is named. */
function* withoutMode(all: Iterable<PackDifference>): Generator<PackDifference> {
  let mode: PackDifference | null = null
  let hasOthers = false
  for (const each of all) {
    if (!hasOthers && each.kind === 'look' && each.what === 'setting' && each.pack === BY_HAND) mode = each
    else {
      hasOthers = true
      if (mode !== null) yield mode
      mode = null
      yield each
    }
  }
}

function holds({ formula, value }: { readonly formula?: string; readonly value?: unknown }): boolean {
  return formula !== undefined || value !== undefined
}

/** A pack that was made before its approval was recorded shows none, and is still the quarter as it was locked. */
function asShown(record: QuarterRecord, { status }: PackFacts): QuarterRecord {
  const prepared = { ...record, approvedBy: null, approvedAt: null }
  return status === lockedStatus(prepared) ? prepared : record
}

/** "Rightsize 0.1.0" → "0.1.0"; null: the cover is gone or says something else. */
function madeBy({ madeWith }: PackFacts): string | null {
  return /^Rightsize (\S+)$/.exec(madeWith ?? '')?.[1] ?? null
}

function whyOther({ quarter, company, status }: PackFacts, workbook: Workbook): OtherPack['why'] {
  const ours = workbook.tables.company['company']?.name ?? ''
  if (status === BOARD_WORDS.draft) return { kind: 'draft' }
  if (company !== ours) return { kind: 'other-workbook', company: ours }
  const locks = Object.values(workbook.tables.quarters).filter((record) => record.quarter === quarter)
  if (locks.length > 0) return { kind: 'other-lock', fingerprints: locks.map(({ sha256 }) => sha256) }
  return { kind: 'other-quarter', locked: lockedQuarters(workbook).map((record) => record.quarter) }
}

function otherPack({ company, quarter, fingerprint }: PackFacts, why: OtherPack['why']): PackVerdict {
  return { kind: 'other', company, quarter, fingerprint, why }
}

function counted(all: Iterable<PackDifference>): { readonly count: number; readonly differences: readonly PackDifference[] } {
  const causes: PackDifference[] = []
  const results: PackDifference[] = []
  const perSheet = new Map<string, { cells: number; readonly first: string }>()
  let count = 0
  for (const difference of all) {
    count += 1
    if (difference.kind !== 'cell' || difference.what !== 'result') {
      if (causes.length < MAX_LISTED_DIFFERENCES) causes.push(difference)
      continue
    }
    if (results.length < MAX_LISTED_DIFFERENCES) results.push(difference)
    const known = perSheet.get(difference.sheet)
    if (known === undefined) perSheet.set(difference.sheet, { cells: 1, first: difference.cell })
    else known.cells += 1
  }
  // A result that differs by itself is a cause.
  if (causes.length === 0) return { count, differences: results }
  const follow = [...perSheet].map(([sheet, { cells, first }]): PackDifference => ({ kind: 'results', sheet, cells, first }))
  return { count, differences: [...causes, ...follow] }
}
