// Whether what a lock says follows from the records that were frozen with it. A hash shows that a file is the one that a record
// names, not that anybody worked out what it says: whoever writes both can write any figure. So figures are worked out again when a
// lock is read, and its verdicts where the rules are still those of then.

import { quarterId, quarterOf } from '../amounts/calendar.ts'
import { assessing } from '../assessment/assess.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { RULES } from '../checks/catalogue.ts'
import { isKnownRuleSet, RULE_SET_VERSION } from '../checks/limits.ts'
import type { WorkDone } from '../in-slices.ts'
import { isPlainObject } from '../inventory/field.ts'
import type { QuarterFigures } from '../inventory/quarter-record.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { ProblemFacts } from '../problem.ts'
import { lockedPrices } from '../quarters/locked-prices.ts'
import { peopleFigures, quarterFigures } from '../quarters/quarter-figures.ts'
import { type FrozenReview, freezingReview } from './frozen-review.ts'

/** The first thing that does not follow. */
type LockDoubt = Pick<ProblemFacts['quarter-not-from-records'], 'what' | 'where'>

interface ReadLock {
  readonly review: FrozenReview
  readonly workbook: Workbook
}

/** null: all of it follows. */
export function* checkingLock({ review, workbook }: ReadLock, record: QuarterRecord): Generator<WorkDone, LockDoubt | null> {
  const fact = wrongFact(review, workbook, record)
  if (fact !== null) return { what: 'facts', where: fact }
  const assessment = yield* assessing(workbook, review.asOf)
  if (hasRulesOfToday(review)) {
    const doubt = yield* wrongReview(review, assessment)
    if (doubt !== null) return doubt
  }
  return wrongRecord(record, assessment, hasRulesOfToday(review))
}

function wrongFact(review: FrozenReview, workbook: Workbook, record: QuarterRecord): string | null {
  const fiscalStartMonth = workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
  if (quarterId(quarterOf(review.asOf, fiscalStartMonth)) !== review.quarter) return 'quarter'
  const facts = (['asOf', 'lockedBy', 'dataReason', 'ruleSetVersion'] as const).find(
    (field) => (record[field] ?? '') !== (review[field] ?? ''),
  )
  return facts ?? null
}

function hasRulesOfToday({ ruleSetVersion, ruleVersions }: FrozenReview): boolean {
  return ruleSetVersion === RULE_SET_VERSION && RULES.every(({ id, version }) => ruleVersions[id] === version)
}

/** Verdicts of other rules are kept as they were said, so those rules have to be some that were in force once. */
export function hasKnownRules({ ruleSetVersion, ruleVersions }: FrozenReview): boolean {
  return isKnownRuleSet(ruleSetVersion) && RULES.every(({ id, version }) => wasVersion(ruleVersions[id], version))
}

/** A rule that came later has no version in a lock of before. */
function wasVersion(then: unknown, now: number): boolean {
  return then === undefined || (typeof then === 'number' && Number.isInteger(then) && then >= 1 && then <= now)
}

/** Sentences are left aside: the words of then may be other words. */
function* wrongReview(review: FrozenReview, assessment: Assessment): Generator<WorkDone, LockDoubt | null> {
  const again = yield* freezingReview(assessment, review, () => '')
  if (!isSame(review.limits, again.limits)) return { what: 'rules', where: firstOther(review.limits, again.limits) }
  const names = assessment.setting.company.name
  for (const table of ['components', 'people'] as const) {
    const [kept, made] = [withoutTexts(review[table]), withoutTexts(again[table])]
    if (!isSame(kept, made)) return { what: 'verdicts', where: nameOf(assessment, firstOther(kept, made)) }
  }
  if (!isSame(withoutTexts(review.portfolio), withoutTexts(again.portfolio))) return { what: 'verdicts', where: names }
  return null
}

function wrongRecord(record: QuarterRecord, assessment: Assessment, areRulesOfToday: boolean): LockDoubt | null {
  const figures = quarterFigures(assessment)
  const figure = [...OF_RECORDS, ...OF_RULES].find((field) => {
    const [kept, made] = [record.figures[field], figures[field]]
    if (kept === null && field === 'toDecideMinor') return false
    const isSameKind = (kept === null) === (made === null)
    return kept !== made && (areRulesOfToday || isOneOf(OF_RECORDS, field) || !isSameKind)
  })
  if (figure !== undefined) return { what: 'figures', where: figure }
  const people = peopleFigures(assessment)
  if (!isSame(record.people, people)) return { what: 'people', where: people[0]?.name ?? '' }
  if (record.prices.length > 0 && !isSame(record.prices, lockedPrices(assessment))) return { what: 'prices', where: '' }
  return null
}

/** They follow from the records alone, whatever the rules. Every lock has had them from the first one on. */
const OF_RECORDS = [
  'currency',
  ...(['monthlyCost', 'cashAfterCredits', 'compute', 'data', 'serving', 'otherLayers', 'ownerTime', 'components'] as const),
  ...(['cash', 'netBurn', 'revenue', 'headcount', 'engineers'] as const),
] satisfies readonly (keyof QuarterFigures)[]
/** Every lock has had these, too, except how many decisions were minor; other rules may have counted otherwise. */
const OF_RULES = [
  ...(['buildingProduct', 'keepingAlive', 'toDecide', 'toDecideMinor', 'nearLimit', 'missing', 'kept'] as const),
] satisfies readonly (keyof QuarterFigures)[]

function isOneOf(fields: readonly (keyof QuarterFigures)[], field: keyof QuarterFigures): boolean {
  return fields.includes(field)
}

function nameOf({ components, people }: Assessment, id: string): string {
  const component = components.find(({ subject }) => subject.component.id === id)?.subject.component.name
  return component ?? people.find(({ person }) => person.id === id)?.person.name ?? id
}

function firstOther(a: unknown, b: unknown): string {
  if (!isPlainObject(a) || !isPlainObject(b)) return ''
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].find((key) => !isSame(a[key], b[key])) ?? ''
}

function withoutTexts(kept: unknown): unknown {
  if (Array.isArray(kept)) return kept.map(withoutTexts)
  if (!isPlainObject(kept)) return kept
  return Object.fromEntries(Object.entries(kept).flatMap(([key, value]) => (key === 'text' ? [] : [[key, withoutTexts(value)]])))
}

/** In any order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => isSame(each, b[at]))
  if (!isPlainObject(a) || !isPlainObject(b)) return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
}
