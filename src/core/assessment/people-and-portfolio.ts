// What rules say about people and about the list as a whole.

import { countsInTotals } from '../checks/applies.ts'
import { RULES } from '../checks/catalogue.ts'
import type { PersonSubject, Setting } from '../checks/subject.ts'
import type { Verdict } from '../checks/verdict.ts'
import type { Tables } from '../inventory/tables.ts'
import type { PersonAssessment } from './assessment.ts'
import { exempted } from './exempt.ts'
import type { InventoryIndex } from './inventory-index.ts'

/** Every person, with the time their components take. `before` gives unchanged people back as the same objects. */
export function assessPeople(tables: Tables, setting: Setting, before?: readonly PersonAssessment[]): readonly PersonAssessment[] {
  const sums = sharesByPerson(tables)
  const old = new Map(before?.map((assessment) => [assessment.person.id, assessment]))
  return Object.values(tables.people).map((person) => {
    const { shareBp, blankShares } = sums.get(person.id) ?? { shareBp: 0, blankShares: 0 }
    const known = old.get(person.id)
    if (known !== undefined && known.person === person && known.shareBp === shareBp && known.blankShares === blankShares) return known
    return assessPerson({ person, shareBp, blankShares }, setting)
  })
}

function assessPerson(subject: PersonSubject, setting: Setting): PersonAssessment {
  const checks = RULES.flatMap((rule) => (rule.ofPerson === undefined ? [] : [rule.ofPerson(subject, setting)]))
  return { person: subject.person, shareBp: subject.shareBp, blankShares: subject.blankShares, checks }
}

function sharesByPerson({ owners, components }: Tables): ReadonlyMap<string, { shareBp: number; blankShares: number }> {
  const sums = new Map<string, { shareBp: number; blankShares: number }>()
  for (const { personId, componentId, share } of Object.values(owners)) {
    const component = components[componentId]
    if (personId === null || component === undefined || !countsInTotals(component)) continue
    const sum = sums.get(personId) ?? { shareBp: 0, blankShares: 0 }
    if (share === null) sum.blankShares += 1
    else sum.shareBp += share
    sums.set(personId, sum)
  }
  return sums
}

/** One verdict of every rule that judges the list, in catalogue order. */
export function assessPortfolio(tables: Tables, index: InventoryIndex, setting: Setting): readonly Verdict[] {
  const subject = {
    components: Object.values(tables.components),
    costLines: Object.values(tables.costLines),
    bills: Object.values(tables.bills),
  }
  return RULES.flatMap((rule) =>
    rule.ofPortfolio === undefined ? [] : [exempted(rule.ofPortfolio(subject, setting), rule, index.portfolioExemptions, setting.asOf)],
  )
}
