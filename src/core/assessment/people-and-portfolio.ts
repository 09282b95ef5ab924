// What rules say about people and about the list as a whole.

import { countsInTotals } from '../checks/applies.ts'
import { RULES } from '../checks/catalogue.ts'
import type { Rule } from '../checks/rule.ts'
import type { PersonSubject, PortfolioSubject, Setting } from '../checks/subject.ts'
import type { Verdict } from '../checks/verdict.ts'
import type { WorkDone } from '../in-slices.ts'
import { type InventoryIndex, PORTFOLIO } from '../inventory/inventory-index.ts'
import { recordsById } from '../inventory/table-changes.ts'
import type { Component, Owner, Person } from '../inventory/tables.ts'
import type { PersonAssessment } from './assessment.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { exempted } from './exempt.ts'
import { listSums } from './sums-of-workings.ts'

type PersonRule = Rule & { readonly ofPerson: NonNullable<Rule['ofPerson']> }

export const PERSON_RULES = RULES.filter((rule): rule is PersonRule => rule.ofPerson !== undefined)

/** What was said of people before an edit, and what of it the edit can have changed. */
interface PeopleBefore {
  readonly people: readonly PersonAssessment[]
  readonly isTouched: (personId: string) => boolean
  readonly isStale: (rule: Rule) => boolean
}

/** Every person, with the time their components take. Who is not touched, or comes out as before, is given back as the same object. */
export function assessPeople(index: InventoryIndex, setting: Setting, before?: PeopleBefore): readonly PersonAssessment[] {
  const known = new Map(before?.people.map((old) => [old.person.id, old]))
  const componentOf = recordsById(index.tables, 'components')
  return Object.values(index.tables.people).map((person) => {
    const old = known.get(person.id)
    if (old !== undefined && before?.isTouched(person.id) === false) return old
    return assessPerson(timeOf(person, index.ownedBy.get(person.id) ?? [], componentOf), setting, old, before?.isStale)
  })
}

function assessPerson(
  subject: PersonSubject,
  setting: Setting,
  old?: PersonAssessment,
  isStale: (rule: Rule) => boolean = () => true,
): PersonAssessment {
  const { person, shareBp, blankShares } = subject
  const checks = PERSON_RULES.map((rule, i) => {
    const check = old?.checks[i]
    return check === undefined || isStale(rule) ? rule.ofPerson(subject, setting) : check
  })
  const isSame = old?.person === person && old.shareBp === shareBp && old.blankShares === blankShares
  return isSame && checks.every((check, i) => check === old.checks[i]) ? old : { person, shareBp, blankShares, checks }
}

function timeOf(person: Person, owned: readonly Owner[], componentOf: (id: string) => Component | undefined): PersonSubject {
  let shareBp = 0
  let blankShares = 0
  for (const { componentId, share } of owned) {
    const component = componentOf(componentId)
    if (component === undefined || !countsInTotals(component)) continue
    if (share === null) blankShares += 1
    else shareBp += share
  }
  return { person, shareBp, blankShares }
}

export const PORTFOLIO_RULES = RULES.filter(
  (rule): rule is Rule & { ofPortfolio: NonNullable<Rule['ofPortfolio']> } => rule.ofPortfolio !== undefined,
)

export function portfolioSubject(components: readonly ComponentAssessment[], { tables, billParts }: InventoryIndex): PortfolioSubject {
  return {
    components: components.map(({ subject }) => subject),
    sums: (setting) => listSums(components, setting),
    evidence: Object.values(tables.evidence),
    bills: Object.values(tables.bills).map((bill) => ({ bill, parts: billParts.get(bill.id) ?? [] })),
  }
}

/**
 * One verdict of every rule that judges the list, in catalogue order; those that are not stale are taken from `before`.
 * A slice a rule: each looks at the whole list.
 */
export function* assessingPortfolio(
  components: readonly ComponentAssessment[],
  index: InventoryIndex,
  setting: Setting,
  before: readonly Verdict[] = [],
  isStale: (rule: Rule) => boolean = () => true,
): Generator<WorkDone, readonly Verdict[]> {
  const subject = portfolioSubject(components, index)
  const exemptions = index.exemptions.get(PORTFOLIO) ?? []
  const verdicts: Verdict[] = []
  for (const [i, rule] of PORTFOLIO_RULES.entries()) {
    const old = before[i]
    if (old !== undefined && !isStale(rule)) verdicts.push(old)
    else {
      yield { done: components.length, total: components.length }
      verdicts.push(exempted(rule.ofPortfolio(subject, setting), rule, exemptions, setting.asOf))
    }
  }
  return verdicts
}
