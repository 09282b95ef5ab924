// Which decision stands for rules that speak. In force: no outcome yet, and its due day not over.

import type { IsoDate } from '../amounts/units.ts'
import { isClosed } from '../inventory/decision-outcome.ts'
import type { Decision } from '../inventory/tables.ts'

function isDecisionInForce(decision: Decision, asOf: IsoDate): boolean {
  return !isClosed(decision, asOf) && (decision.due === null || asOf <= decision.due)
}

/** Several may cover the rules together; the one due first stands for them. null while a rule is covered by none. */
export function firstDecisionInForce(decisions: readonly Decision[], rules: readonly string[], asOf: IsoDate): Decision | null {
  const inForce = decisions.filter((decision) => isDecisionInForce(decision, asOf))
  const covering = inForce.filter(({ ruleIds }) => rules.some((rule) => ruleIds.includes(rule)))
  const areAllCovered = rules.every((rule) => covering.some(({ ruleIds }) => ruleIds.includes(rule)))
  if (!areAllCovered) return null
  return covering.reduce<Decision | null>((first, decision) => (first === null || isDueBefore(decision, first) ? decision : first), null)
}

function isDueBefore(a: Decision, b: Decision): boolean {
  return a.due !== null && (b.due === null || a.due < b.due)
}
