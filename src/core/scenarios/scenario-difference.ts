// What a scenario changes against the present it is laid over: the figures of both, and whose verdicts move, and by which
// check. Cash and capacity stand apart: time that is freed pays no bill until somebody leaves.

import { type MinorUnits, minorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { runwayMonths } from '../checks/runway/rule.ts'
import { CHECK_STATES, type CheckState, type Verdict } from '../checks/verdict.ts'
import { type BridgeTerms, type CashBridge, cashBridge } from '../figures/cash-bridge.ts'
import { cashDecisions, cashFlows } from '../figures/cash-flows.ts'
import { inOneGo, type WorkDone } from '../in-slices.ts'
import { leavesOf } from '../inventory/edit-leaves.ts'
import type { QuarterFigures } from '../inventory/quarter-record.ts'
import { quarterFigures } from '../quarters/quarter-figures.ts'
import type { ScenarioOutcome } from './scenario.ts'

/** Months of cash in hundredths; null: cash or net burn is not set, or what costs change is not known. */
export type Runway = { readonly kind: 'lasts'; readonly monthHundredths: number } | { readonly kind: 'not-burning' } | null

export interface ScenarioFigures extends QuarterFigures {
  /** Components whose cost is not known, or not all of it: what is made of costs is at least that. */
  readonly withoutCost: number
  /** Paid once: what starting with managed services costs. */
  readonly oneOff: MinorUnits
  /** Net burn of the company with what infrastructure costs more or less a month, after credits, and with what revenue brings more or less. */
  readonly burn: number | null
  /** Of the cash that is left after what is paid once, at this burn. */
  readonly runway: Runway
  /** From the net burn of today to this one, and on, month by month, to the day on which the cash is out. */
  readonly bridge: CashBridge
}

/** A verdict that is another one. */
export interface ScenarioMove {
  readonly of: 'component' | 'person' | 'list'
  /** Of the component or person; of the rule for the list. */
  readonly id: string
  /** null: the list as a whole. */
  readonly name: string | null
  readonly before: CheckState
  readonly after: CheckState
  /** Why, as the scenario says it: what asks now, or what no longer does. null: nothing is asked any more. */
  readonly because: Verdict | null
}

export interface ScenarioDifference {
  readonly base: ScenarioFigures
  readonly scenario: ScenarioFigures
  /** Worse ones first, then those that ask for nothing any more; in list order. */
  readonly moves: readonly ScenarioMove[]
}

/** @param after the outcome's workbook, assessed for the same day as `base` */
export function scenarioDifference(base: Assessment, after: Assessment, outcome: ScenarioOutcome): ScenarioDifference {
  return inOneGo(comparingScenario(base, after, outcome))
}

/** The same in slices. */
export function* comparingScenario(base: Assessment, after: Assessment, outcome: ScenarioOutcome): Generator<WorkDone, ScenarioDifference> {
  const step: WorkDone = { done: 0, total: 0 }
  const now = quarterFigures(base)
  yield step
  const then = quarterFigures(after)
  yield step
  const flows = cashFlows(base)
  const oneOff = paidOnce(outcome)
  const present = presentBridge(base, flows)
  const bridge = cashBridge(flows, cashFlows(after), bridgeTerms(after, outcome))
  yield step
  const components = movedComponents(base, after)
  yield step
  const moves = [...components, ...movedPeople(base, after), ...movedList(base, after)]
  return {
    base: { ...now, withoutCost: withoutCost(base), oneOff: minorUnits(0), ...lasting(now, present, 0), bridge: present },
    scenario: { ...then, withoutCost: withoutCost(after), oneOff, ...lasting(then, bridge, oneOff), bridge },
    moves: moves.sort((a, b) => Number(isBetter(a)) - Number(isBetter(b))),
  }
}

/** Components and bills whose cost is not known, or not all of it. */
function withoutCost({ totals }: Assessment): number {
  return totals.componentsWithoutCost + totals.billsWithoutCost
}

/** Closer to being asked for nothing. */
export function isBetter({ before, after }: Pick<ScenarioMove, 'before' | 'after'>): boolean {
  return CHECK_STATES.indexOf(after) > CHECK_STATES.indexOf(before)
}

/** The cash bridge without a scenario. */
export function presentBridge(assessment: Assessment, flows = cashFlows(assessment)): CashBridge {
  return cashBridge(flows, flows, bridgeTerms(assessment, null))
}

/** A decision about what the scenario replaces is contained in it, and counts once. */
export function bridgeTerms({ asOf, index, setting }: Assessment, outcome: ScenarioOutcome | null): BridgeTerms {
  const steps = outcome?.steps ?? []
  const replaced = new Set(steps.flatMap(({ change }) => (change.kind === 'swap' ? [change.target] : [])))
  const decisions = cashDecisions(Object.values(index.tables.decisions), asOf)
  return {
    oneOff: outcome === null ? 0 : paidOnce(outcome),
    decisions: decisions.filter(({ componentId }) => componentId === null || !replaced.has(componentId)),
    isBurnNamed: steps.some(({ change }) => change.kind === 'company' && change.target === 'netBurn'),
    isCostUnmoved: outcome === null || !isCostMoved(outcome),
    targetMonths: setting.limits['runway-target'],
  }
}

function isCostMoved({ edit }: ScenarioOutcome): boolean {
  for (const { table } of leavesOf(edit)) if (table === 'costLines' || table === 'bills') return true
  return false
}

function lasting({ cash }: QuarterFigures, { burn }: CashBridge, oneOff: number): Pick<ScenarioFigures, 'burn' | 'runway'> {
  if (burn === null) return { burn, runway: null }
  if (burn <= 0) return { burn, runway: { kind: 'not-burning' } }
  const monthHundredths = cash === null ? null : runwayMonths(cash - oneOff, burn)
  return { burn, runway: monthHundredths === null ? null : { kind: 'lasts', monthHundredths } }
}

/** Every price that a scenario adds is in the workbook's currency. */
function paidOnce({ edit }: ScenarioOutcome): MinorUnits {
  let sum = 0
  for (const leaf of leavesOf(edit)) {
    if (leaf.op !== 'add' || leaf.table !== 'costLines' || leaf.record['per'] !== 'one-off') continue
    sum += typeof leaf.record['amount'] === 'number' ? leaf.record['amount'] : 0
  }
  return minorUnits(sum)
}

function movedComponents(base: Assessment, after: Assessment): readonly ScenarioMove[] {
  return after.components.flatMap((next) => {
    const { id, name } = next.subject.component
    const old = base.byId.get(id)
    if (old === undefined || !isMove(old.verdict, next.verdict)) return []
    return [{ of: 'component', id, name, before: old.verdict, after: next.verdict, because: reasonOf(old, next) } as const]
  })
}

/** What asks for nothing asks for nothing, whether it is within its limit or not asked at all. */
function isMove(before: CheckState, after: CheckState): boolean {
  const isQuiet = (state: CheckState) => state === 'PASS' || state === 'N/A'
  return before !== after && !(isQuiet(before) && isQuiet(after))
}

/** What asks now; where nothing does, what the check that asked before says now. */
function reasonOf(old: ComponentAssessment, next: ComponentAssessment): Verdict | null {
  const [asks] = next.reasons
  const [asked] = old.reasons
  return asks ?? next.checks.find(({ rule }) => rule === asked?.rule) ?? null
}

function movedPeople(base: Assessment, after: Assessment): readonly ScenarioMove[] {
  const known = new Map(base.people.map(({ person, checks }) => [person.id, checks]))
  return after.people.flatMap(({ person: { id, name }, checks }) =>
    movedVerdicts(known.get(id) ?? [], checks).map((move) => ({ of: 'person', id, name, ...move }) as const),
  )
}

/** What only informs is a figure here, or says what the figures say. */
function movedList(base: Assessment, after: Assessment): readonly ScenarioMove[] {
  return movedVerdicts(base.portfolio, after.portfolio).map((move) => ({ of: 'list', id: move.because.rule, name: null, ...move }) as const)
}

function movedVerdicts(before: readonly Verdict[], after: readonly Verdict[]) {
  return after.flatMap((because) => {
    const old = before.find(({ rule }) => rule === because.rule)
    const isMoved = old !== undefined && isMove(old.state, because.state) && !because.informational
    return isMoved ? [{ before: old.state, after: because.state, because }] : []
  })
}
