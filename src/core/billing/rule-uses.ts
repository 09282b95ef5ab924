// What each rule of a bill does: the groups that it places, and what they come to; and what another order of the rules would place
// elsewhere. Tax, credits and the like stand with their own kind, whatever a rule says.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, NO_AMOUNT } from '../amounts/exact-amounts.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import type { AppliedRule } from './assign-amounts.ts'
import { firstRule } from './bill-rules.ts'
import type { BilledGroup } from './billed-group.ts'

export interface RuleUse {
  readonly rule: AppliedRule
  /** 0: nothing of this bill fits, or a rule before it takes it. */
  readonly groups: number
  /** By currency, in alphabetical order. */
  readonly sums: readonly { readonly currency: string; readonly amount: Decimal }[]
}

/** The rule that places a group; null: none does, or it stands with its kind of charge. */
export function ruleOfGroup<R extends AppliedRule>(group: BilledGroup, rules: readonly R[]): R | null {
  return isPlaced(group) ? firstRule(rules, group) : null
}

function isPlaced({ category }: BilledGroup): boolean {
  return category === 'usage' || category === 'purchase'
}

/** One for each rule, in their order. */
export function ruleUses(groups: readonly BilledGroup[], rules: readonly AppliedRule[]): readonly RuleUse[] {
  const uses = new Map(rules.map((rule) => [rule, { groups: 0, sums: new Map<string, Decimal>() }]))
  for (const group of groups) {
    const rule = ruleOfGroup(group, rules)
    const use = rule === null ? undefined : uses.get(rule)
    if (use === undefined) continue
    use.groups += 1
    use.sums.set(group.currency, addedExact(use.sums.get(group.currency) ?? NO_AMOUNT, group.amount))
  }
  return [...uses].map(([rule, { groups: count, sums }]) => ({
    ...{ rule, groups: count },
    sums: [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, amount]) => ({ currency, amount })),
  }))
}

export interface MovedGroup {
  readonly group: BilledGroup
  readonly before: AppliedRule | null
  readonly after: AppliedRule | null
}

/** Groups that lead elsewhere by the rules after. Two rules that lead to the same move nothing. */
export function movedGroups(
  groups: readonly BilledGroup[],
  before: readonly AppliedRule[],
  after: readonly AppliedRule[],
): readonly MovedGroup[] {
  return groups.flatMap((group) => {
    const [was, is] = [ruleOfGroup(group, before), ruleOfGroup(group, after)]
    return sameValue(leadsTo(was), leadsTo(is)) ? [] : [{ group, before: was, after: is }]
  })
}

function leadsTo(rule: AppliedRule | null): Pick<AppliedRule, 'target' | 'componentId' | 'shares'> {
  const { target, componentId, shares } = rule ?? NOBODY
  return { target, componentId, shares }
}

const NOBODY = { target: 'rest', componentId: null, shares: [] } as const
