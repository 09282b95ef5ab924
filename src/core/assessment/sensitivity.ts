// Which single assumption decides a component's verdict: each is moved over its plausible range, everything else as it is,
// and all rules are asked again. Shown as a chart on the component page. Pure; saves nothing.

import { divideRounded } from '../amounts/rounding.ts'
import { type MinorUnits, minorUnits } from '../amounts/units.ts'
import { LIMIT_IDS, LIMITS, type LimitId } from '../checks/limits.ts'
import type { ComponentSubject, Setting } from '../checks/subject.ts'
import type { CheckState, Unit } from '../checks/verdict.ts'
import { STAGES } from '../inventory/company.ts'
import { EDGES, HOSTINGS } from '../inventory/component.ts'
import type { Component, Project } from '../inventory/tables.ts'
import { assessComponent, COMPONENT_RULES } from './assess-component.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { withLimits } from './setting.ts'

/** Numbers between from and to, both included, that lead to one verdict. */
interface VerdictSpan {
  readonly from: number
  readonly to: number
  readonly verdict: CheckState
}

export interface NumberAssumption {
  readonly kind: 'number'
  readonly name: AssumptionName
  readonly unit: Unit
  readonly value: number
  /** Without gaps, from the lowest plausible value to the highest. */
  readonly spans: readonly VerdictSpan[]
  /** The value nearest to what it is now that leads to another verdict; null when none within the range does. */
  readonly turn: { readonly at: number; readonly verdict: CheckState } | null
}

interface ChoiceAssumption {
  readonly kind: 'choice'
  readonly name: AssumptionName
  readonly value: string | null
  /** Every answer with its verdict, the one that is given included. */
  readonly answers: readonly { readonly value: string; readonly verdict: CheckState }[]
  readonly turns: boolean
}

export type Assumption = NumberAssumption | ChoiceAssumption
/** A field of the inventory, or the id of a limit. */
type AssumptionName =
  | 'ownerTime'
  | 'cost'
  | 'quote'
  | 'engineerCost'
  | 'switchWeeks'
  | 'edge'
  | 'hardManual'
  | 'hosting'
  | 'stage'
  | LimitId

interface Case {
  readonly subject: ComponentSubject
  readonly setting: Setting
}

/** Half less and half more: what nobody would call surprising of an estimate. */
const SPREAD_BP = 5000
/** Steps over a range; between two that differ the turning point is searched to the unit. */
const STEPS = 48

/** What turns the verdict first: numbers by how little they move, answers, limits; then what does not, in a fixed order. */
export function sensitivityOf({ subject, verdict }: ComponentAssessment, setting: Setting): readonly Assumption[] {
  const now = { subject, setting }
  const all = [...numbers(now), ...limits(now, verdict), ...choices(now, verdict)]
  return all.toSorted((a, b) => weight(a) - weight(b))
}

export function turnsVerdict(assumption: Assumption): boolean {
  return assumption.kind === 'number' ? assumption.turn !== null : assumption.turns
}

/** Move as a part of the range. What is known of the component comes before what the rules say about everything. */
function weight(assumption: Assumption): number {
  if (!turnsVerdict(assumption)) return 4
  if (assumption.kind === 'choice') return 1
  const { name, spans, turn, value } = assumption
  const range = (spans.at(-1)?.to ?? 0) - (spans[0]?.from ?? 0)
  const move = range === 0 || turn === null ? 0 : Math.abs(turn.at - value) / range
  return Object.hasOwn(LIMITS, name) ? 2 + move : move
}

function verdictOf({ subject, setting }: Case): CheckState {
  return assessComponent(subject, setting).verdict
}

/** Owner time, money and weeks: half less to half more of what is set; what is not set is asked, not assumed. */
function numbers({ subject, setting }: Case): readonly NumberAssumption[] {
  const { ownerTime, monthlyCost, component, projects } = subject
  const { company } = setting
  const quoted = projects.find(({ managed }) => managed.quote !== null)
  const isTimeKnown = ownerTime.rows > 0 && ownerTime.blankShares === 0
  const having = (change: Partial<ComponentSubject>): Case => ({ subject: { ...subject, ...change }, setting })
  return [
    spread('ownerTime', 'bp', isTimeKnown ? ownerTime.knownBp : null, (knownBp) => having({ ownerTime: { ...ownerTime, knownBp } })),
    spread('cost', 'minor', monthlyCost, (cost) => having({ monthlyCost: minorUnits(cost), knownCost: minorUnits(cost) })),
    spread('quote', 'minor', quoted?.managed.quote ?? null, (quote) =>
      having({ projects: projects.map((project) => (project === quoted ? withQuote(project, minorUnits(quote)) : project)) }),
    ),
    spread('engineerCost', 'minor', company.engineerMonthlyCost, (cost) => ({
      subject,
      setting: { ...setting, company: { ...company, engineerMonthlyCost: minorUnits(cost) } },
    })),
    spread('switchWeeks', 'weeks', component.switchWeeks, (switchWeeks) => having({ component: { ...component, switchWeeks } })),
  ].filter((assumption) => assumption !== null)
}

function withQuote(project: Project, quote: MinorUnits): Project {
  return { ...project, managed: { ...project.managed, quote } }
}

function spread(name: AssumptionName, unit: Unit, value: number | null, moved: (value: number) => Case): NumberAssumption | null {
  if (value === null || value <= 0) return null
  const half = divideRounded(value * SPREAD_BP, 10_000)
  return movedOver({ name, unit, value, min: value - half, max: value + half }, moved)
}

/** Limits that a check of this component reads, over their whole range; only those that turn something. */
function limits({ subject, setting }: Case, verdict: CheckState): readonly NumberAssumption[] {
  const judging = assessComponent(subject, setting).checks
  const read = new Set<string>(
    COMPONENT_RULES.flatMap(({ kind, reads }, place) => (kind === 'check' && judging[place]?.state !== 'N/A' ? reads : [])),
  )
  return LIMIT_IDS.filter((id) => read.has(`policy.${id}`)).flatMap((id) => {
    const { unit, min, max } = LIMITS[id]
    const value = setting.limits[id]
    const found = movedOver({ name: id, unit, value, min: Math.min(min, value), max: Math.max(max, value) }, (moved) => ({
      subject,
      setting: withLimits(setting, { ...setting.limits, [id]: moved }),
    }))
    return found.spans.some((span) => span.verdict !== verdict) ? [found] : []
  })
}

function choices({ subject, setting }: Case, verdict: CheckState): readonly ChoiceAssumption[] {
  const { component } = subject
  const { company } = setting
  const ofComponent = (change: Partial<Component>): Case => ({ subject: { ...subject, component: { ...component, ...change } }, setting })
  const asked = <V extends string>(name: AssumptionName, value: V | null, answers: readonly V[], moved: (answer: V) => Case) => {
    const judged = answers.map((answer) => ({ value: answer, verdict: verdictOf(moved(answer)) }))
    return { kind: 'choice', name, value, answers: judged, turns: judged.some((answer) => answer.verdict !== verdict) } as const
  }
  return [
    asked('edge', component.edge, EDGES, (edge) => ofComponent({ edge })),
    asked('hosting', component.hosting, HOSTINGS, (hosting) => ofComponent({ hosting })),
    asked<'yes' | 'no'>('hardManual', component.hardManual, ['yes', 'no'], (hardManual) => ofComponent({ hardManual })),
    asked('stage', company.stage, STAGES, (stage) => ({ subject, setting: { ...setting, company: { ...company, stage } } })),
  ]
}

interface Range extends Pick<NumberAssumption, 'name' | 'unit' | 'value'> {
  readonly min: number
  readonly max: number
}

function movedOver({ name, unit, value, min, max }: Range, moved: (value: number) => Case): NumberAssumption {
  const judge = (at: number) => verdictOf(moved(at))
  const places = [...new Set([value, ...Array.from({ length: STEPS + 1 }, (_, step) => min + divideRounded((max - min) * step, STEPS))])]
  const spans: { from: number; to: number; verdict: CheckState }[] = []
  for (const at of places.sort((a, b) => a - b)) {
    const verdict = judge(at)
    const last = spans.at(-1)
    if (last === undefined) spans.push({ from: at, to: at, verdict })
    else if (last.verdict === verdict) last.to = at
    else {
      last.to = lastWith(last.verdict, last.to, at, judge)
      spans.push({ from: last.to + 1, to: at, verdict })
    }
  }
  return { kind: 'number', name, unit, value, spans, turn: nearestTurn(spans, value) }
}

/** The last whole number from which the verdict is still the one at `same`; it is another one at `other`. */
function lastWith(verdict: CheckState, same: number, other: number, judge: (at: number) => CheckState): number {
  let [low, high] = [same, other]
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (judge(middle) === verdict) low = middle
    else high = middle
  }
  return low
}

function nearestTurn(spans: readonly VerdictSpan[], value: number): NumberAssumption['turn'] {
  const place = spans.findIndex(({ from, to }) => from <= value && value <= to)
  const [below, above] = [spans[place - 1], spans[place + 1]]
  const isBelowNearer = below !== undefined && (above === undefined || value - below.to <= above.from - value)
  const near = isBelowNearer ? below : above
  return near === undefined ? null : { at: isBelowNearer ? near.to : near.from, verdict: near.verdict }
}
