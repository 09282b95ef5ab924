// A pack that came back, held against what it was made from: the locked quarter whose fingerprint it carries, another saved
// state of the workbook, or, where neither is at hand, the workbook as it is. The command line and main's side process call it.

import {
  assess,
  type ComparedPack,
  fail,
  type IsoDate,
  type LockedQuarter,
  lockedAs,
  MAX_PACK_FACTS,
  ok,
  type PackBase,
  type PackFacts,
  packEffect,
  packOfOther,
  parseIsoDate,
  problem,
  type QuarterRecord,
  type ReadPack,
  type Result,
  readingPast,
  type Workbook,
} from '#core'
import { lockedStatus, WORDING_EDITION } from '#wording'
import { comparePack, isOfThisVersion } from './compare-pack.ts'

export interface PackSurroundings {
  /** As it is now. */
  readonly workbook: Workbook
  readonly appVersion: string
  readonly today: IsoDate
  readonly openQuarter: (record: QuarterRecord) => Promise<Result<LockedQuarter>>
  /** A saved state by the first characters of its hash; null: none of those that are kept. */
  readonly savedState: (fingerprint: string) => Promise<Workbook | null>
}

interface Base {
  readonly kind: PackBase
  readonly record: QuarterRecord | null
  readonly workbook: Workbook
  readonly asOf: IsoDate
}

export async function heldAgainstBase({ facts, sheets }: ReadPack, surroundings: PackSurroundings): Promise<Result<ComparedPack>> {
  const { appVersion, today, openQuarter } = surroundings
  // What is taken over has to be what everybody sees.
  const [oddity] = sheets.oddities
  if (oddity !== undefined) return fail(problem('spreadsheet-ambiguous', { file: facts.file, ...oddity }))
  const found = await baseOf(facts, surroundings)
  if (!found.ok) return found
  const { workbook, asOf, record, kind } = found.value
  const { file, fingerprint, quarter, status, edition, withNotes } = facts
  if (edition !== null && edition !== WORDING_EDITION) return fail(problem('pack-of-other-edition', { file, quarter }))
  const audience = facts.audience ?? 'board'
  const isSameVersion = isOfThisVersion(facts, appVersion)
  const past = await readingPast(openQuarter)(workbook)
  if (!past.ok) return past
  const assessment = assess(workbook, asOf)
  const source = { workbook, assessment, fingerprint, appVersion, locked: record, past: past.value.last, audience, withNotes }
  const comparison = comparePack(source, sheets, { isSameVersion, statuses: kind === 'unknown' ? null : statusesOf(record) })
  if (comparison.facts.length > MAX_PACK_FACTS) return fail(problem('pack-too-different', { file, max: MAX_PACK_FACTS }))
  return ok({
    head: {
      ...{ file, openedOn: today, audience, fingerprint, quarter, status },
      ...{ asOf, base: kind, recordId: record?.id ?? null, isSameVersion },
    },
    ...comparison,
    effect: packEffect(workbook, asOf, comparison.facts),
  })
}

/** A quarter may have been approved after the pack was sent. */
function statusesOf(record: QuarterRecord | null): readonly string[] {
  return record === null ? [] : [lockedStatus({ ...record, approvedBy: null })]
}

async function baseOf(facts: PackFacts, { workbook, today, openQuarter, savedState }: PackSurroundings): Promise<Result<Base>> {
  const record = lockedAs(workbook, facts.fingerprint)
  if (record !== null) {
    const locked = await openQuarter(record)
    if (!locked.ok) return locked
    return ok({ kind: 'locked', record, workbook: locked.value.workbook, asOf: locked.value.review.asOf })
  }
  const asOf = parseIsoDate(facts.asOf ?? '') ?? today
  const saved = await savedState(facts.fingerprint)
  if (saved !== null) return ok({ kind: 'saved', record: null, workbook: saved, asOf })
  const other = packOfOther(workbook, facts)
  return other === null ? ok({ kind: 'unknown', record: null, workbook, asOf }) : fail(other)
}
