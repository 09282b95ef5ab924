// What is said of the company as a whole and can be decided like a component: findings of checks and marked measures over the
// whole list. Each is to decide, watched, planned by a decision in force, or kept by an exception in force. Derived, never
// stored: a decision or an exemption about the company is a record without a component that names the rules it covers.

import type { RuleId, VerdictCode } from '../checks/codes.ts'
import type { Verdict } from '../checks/verdict.ts'
import { PORTFOLIO } from '../inventory/inventory-index.ts'
import type { Decision, Exemption } from '../inventory/tables.ts'
import type { Assessment } from './assessment.ts'
import { firstDecisionInForce } from './decision-in-force.ts'
import { isInForce } from './exempt.ts'

/** In the order in which they are listed: what needs somebody first. */
const COMPANY_WIDE_STATES = ['to-decide', 'watch', 'planned', 'kept'] as const
type CompanyWideState = (typeof COMPANY_WIDE_STATES)[number]

export interface CompanyWideFinding {
  readonly rule: RuleId
  readonly verdict: Verdict
  readonly state: CompanyWideState
  /** The decision in force that covers it, the one due first. */
  readonly decision: Decision | null
  /** The exemption in force that covers it, the one that ends last. */
  readonly exemption: Exemption | null
}

/**
 * By rule and verdict code: what asks for a decision while nobody has decided, and what is only watched. A failed check and
 * the worst band of a measure ask; a check at WATCH and a milder band do not. Focus is only watched: its one limit is a house
 * default, and what would lower it are the decisions about components. A code that is not named says nothing.
 */
const SPEAKING: Partial<Record<RuleId, Partial<Record<VerdictCode, 'to-decide' | 'watch'>>>> = {
  'first-hundred-customers': { 'infra-before-customers': 'watch' },
  'overbuild-pattern': { overbuilt: 'to-decide', 'one-pattern': 'watch' },
  'operable-stack': { 'beyond-capacity': 'to-decide', 'round-the-clock-with-few': 'watch' },
  runway: { 'runway-short': 'to-decide', 'runway-tight': 'watch' },
  'runway-spent': { 'spent-half': 'to-decide', 'spent-quarter': 'watch' },
  focus: { unfocused: 'watch' },
}

/** What an outcome of a company-wide rule asks for while nobody has decided; null: nothing. */
export function companyWideAsks(rule: RuleId, code: VerdictCode): 'to-decide' | 'watch' | null {
  return SPEAKING[rule]?.[code] ?? null
}

/** What was decided about the company as a whole, in force or not. */
export function companyWideRecords({ index }: Pick<Assessment, 'index'>): {
  readonly decisions: readonly Decision[]
  readonly exemptions: readonly Exemption[]
} {
  return { decisions: index.decisions.get(PORTFOLIO) ?? [], exemptions: index.exemptions.get(PORTFOLIO) ?? [] }
}

/** What speaks today, most urgent first and then in catalogue order. Nothing is said of a rule that passes, or lacks an input. */
export function companyWideFindings({
  portfolio,
  index,
  asOf,
}: Pick<Assessment, 'portfolio' | 'index' | 'asOf'>): readonly CompanyWideFinding[] {
  const { decisions, exemptions } = companyWideRecords({ index })
  const findings = portfolio.flatMap((verdict): CompanyWideFinding[] => {
    const open = companyWideAsks(verdict.rule, verdict.code)
    if (open === null || verdict.state === 'UNKNOWN' || verdict.state === 'N/A') return []
    const { rule } = verdict
    const decision = firstDecisionInForce(decisions, [rule], asOf)
    const exemption = lastOf(exemptions.filter((each) => each.ruleIds.includes(rule) && isInForce(each, asOf)))
    return [{ rule, verdict, state: exemption !== null ? 'kept' : decision !== null ? 'planned' : open, decision, exemption }]
  })
  return findings.toSorted((a, b) => COMPANY_WIDE_STATES.indexOf(a.state) - COMPANY_WIDE_STATES.indexOf(b.state))
}

function lastOf(exemptions: readonly Exemption[]): Exemption | null {
  return exemptions.reduce<Exemption | null>((last, each) => (last === null || (each.until ?? '') > (last.until ?? '') ? each : last), null)
}
