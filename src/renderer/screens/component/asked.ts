// What the page asks of a component, and what it leaves unasked: level 1 of everybody, level 2 only where a headline check
// asks for a decision, and of each kind only what a rule about it reads. What is given already always stays in sight.

import { type ComponentAssessment, isSelfRun, type Project, type RuleId } from '#core'

export interface Asked {
  /** A path that answers requests: what is measured, instead of the three questions. */
  readonly isRequestPath: boolean
  /** Level 2: a managed quote and the hours of upkeep. */
  readonly comparison: boolean
  /** Level 2, too: how long a switch would take. */
  readonly switchEffort: boolean
  readonly upkeepOf: 'service' | 'model'
  readonly regulation: boolean
  readonly sameByApi: boolean
  readonly dayAndNight: boolean
}

export function askedOf(entry: ComponentAssessment): Asked {
  const { component, projects } = entry.subject
  const { kind, regulatoryBasis, apiAvailable, always24x7 } = component
  const isOurs = component.approach === 'build' || isSelfRun(component)
  const isRequestPath = kind === 'request-path'
  return {
    isRequestPath,
    comparison: !isRequestPath && ((isOurs && isFlagged(entry)) || projects.some(isComparisonGiven)),
    switchEffort: isFlagged(entry) || component.switchWeeks !== null,
    upkeepOf: kind === 'model-self-hosted' ? 'model' : 'service',
    regulation: applies(entry, 'managed-data') || applies(entry, 'self-hosted-model') || regulatoryBasis.name !== null,
    sameByApi: applies(entry, 'self-hosted-model') || apiAvailable !== null,
    dayAndNight: !isRequestPath && (isOurs || always24x7),
  }
}

/** A headline check asks for a decision, whether one is in force or not. */
function isFlagged({ checks }: ComponentAssessment): boolean {
  return checks.some(({ rule, state }) => (rule === 'owner-time' || rule === 'differentiation') && state === 'FAIL')
}

/** Flagged, run by us and without a quote: a number from outside would help to decide. */
export function wantsQuote(entry: ComponentAssessment): boolean {
  if (!entry.toDecide) return false
  const { component, projects } = entry.subject
  const isOurs = component.approach === 'build' || isSelfRun(component)
  return isOurs && isFlagged(entry) && projects.every(({ managed }) => managed.quote === null)
}

function applies({ checks }: ComponentAssessment, rule: RuleId): boolean {
  return checks.some((check) => check.rule === rule && check.state !== 'N/A')
}

function isComparisonGiven({ managed, opsHours, outOfPocketPerMonth }: Project): boolean {
  return managed.quote !== null || outOfPocketPerMonth !== null || Object.values(opsHours).some((hours) => hours !== null)
}
