// What rules say about people and about the list as a whole.

import { countsInTotals } from '../checks/applies.ts'
import { RULES } from '../checks/catalogue.ts'
import type { Rule } from '../checks/rule.ts'
import type { PersonSubject, Setting } from '../checks/subject.ts'
import type { Verdict } from '../checks/verdict.ts'
import type { Person } from '../inventory/tables.ts'
import type { ComponentAssessment, PersonAssessment } from './assessment.ts'
import { exempted } from './exempt.ts'
import { type InventoryIndex, PORTFOLIO } from './inventory-index.ts'

/** Every person, with the time their components take. People that `before` holds are given back as they are. */
export function assessPeople(
  index: InventoryIndex,
  setting: Setting,
  before?: ReadonlyMap<string, PersonAssessment>,
): readonly PersonAssessment[] {
  return Object.values(index.tables.people).map((person) => before?.get(person.id) ?? assessPerson(timeOf(person, index), setting))
}

function assessPerson(subject: PersonSubject, setting: Setting): PersonAssessment {
  const checks = RULES.flatMap((rule) => (rule.ofPerson === undefined ? [] : [rule.ofPerson(subject, setting)]))
  return { person: subject.person, shareBp: subject.shareBp, blankShares: subject.blankShares, checks }
}

function timeOf(person: Person, { ownedBy, tables }: InventoryIndex): PersonSubject {
  let shareBp = 0
  let blankShares = 0
  for (const { componentId, share } of ownedBy.get(person.id) ?? []) {
    const component = tables.components[componentId]
    if (component === undefined || !countsInTotals(component)) continue
    if (share === null) blankShares += 1
    else shareBp += share
  }
  return { person, shareBp, blankShares }
}

export const PORTFOLIO_RULES = RULES.filter(
  (rule): rule is Rule & { ofPortfolio: NonNullable<Rule['ofPortfolio']> } => rule.ofPortfolio !== undefined,
)

/** One verdict of every rule that judges the list, in catalogue order; those that are not stale are taken from `before`. */
export function assessPortfolio(
  components: readonly ComponentAssessment[],
  index: InventoryIndex,
  setting: Setting,
  before: readonly Verdict[] = [],
  isStale: (rule: Rule) => boolean = () => true,
): readonly Verdict[] {
  const subject = { components: components.map((assessment) => assessment.subject), evidence: Object.values(index.tables.evidence) }
  const exemptions = index.exemptions.get(PORTFOLIO) ?? []
  return PORTFOLIO_RULES.map((rule, i) => {
    const old = before[i]
    if (old !== undefined && !isStale(rule)) return old
    return exempted(rule.ofPortfolio(subject, setting), rule, exemptions, setting.asOf)
  })
}
