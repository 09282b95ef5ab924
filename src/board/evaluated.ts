// Every formula's result for every component, from the same expressions that board writes as text.
// What a cell shows in the file before anybody recalculates it comes from here.

import {
  type Assessment,
  CHECK_STATES,
  type CheckState,
  COMPONENT_FORMULAS,
  type ComponentAssessment,
  countsInTotals,
  type Decision,
  dayBefore,
  type EvaluatedRule,
  type Exemption,
  evaluateRule,
  type FormulaValue,
  formulaRow,
  type IsoDate,
  inputsOfFormulas,
  isInForce,
  RULES,
  type RuleFormula,
  type RuleId,
  type Standing,
  standingOf,
} from '#core'

/** Checks decide, headline first; what informs follows. The order of columns everywhere in the workbook. */
export const SHOWN_FORMULAS: readonly RuleFormula[] = [...COMPONENT_FORMULAS].sort((a, b) => place(a.rule) - place(b.rule))
export const CHECK_RULES: readonly RuleId[] = SHOWN_FORMULAS.map(({ rule }) => rule).filter((rule) => kindOf(rule) === 'check')

function kindOf(rule: RuleId) {
  return RULES.find(({ id }) => id === rule)?.kind
}

export function isHeadline(rule: RuleId): boolean {
  return RULES.find(({ id }) => id === rule)?.headline ?? false
}

function place(rule: RuleId): number {
  if (isHeadline(rule)) return 0
  return kindOf(rule) === 'check' ? 1 : 2
}

/** Small, because a long list has a quarter of a million of them. */
interface ShownVerdict extends Pick<EvaluatedRule, 'outcome' | 'index' | 'notes'> {
  readonly rule: RuleId
  /** With an exemption in force taken into account. */
  readonly state: CheckState
  /** Bit n: the nth outcome holds. */
  readonly held: number
}

export interface EvaluatedComponent {
  readonly assessment: ComponentAssessment
  readonly columns: Readonly<Record<string, FormulaValue>>
  /** In the order of SHOWN_FORMULAS. */
  readonly rules: readonly ShownVerdict[]
  /** Last day of an exemption that covers the rule, one for each of CHECK_RULES. */
  readonly keptUntil: readonly (IsoDate | null)[]
  /** Due day of an open decision that covers the rule. */
  readonly plannedUntil: readonly (IsoDate | null)[]
  readonly verdict: CheckState
  /** Place of the first check that is in the state of the verdict. */
  readonly reason: number
  readonly toDecide: boolean
  readonly standing: Standing
  readonly counts: boolean
}

const NO_NOTES: ShownVerdict['notes'] = []
const NO_DAYS: readonly null[] = CHECK_RULES.map(() => null)

/** A decision without a due day stands until it has an outcome. */
const OPEN_END = '9999-12-31' as IsoDate

export function evaluateComponents(assessment: Assessment): readonly EvaluatedComponent[] {
  const inputs = inputsOfFormulas(assessment)
  return assessment.components.map((component) => evaluateComponent(component, assessment, inputs))
}

function evaluateComponent(
  component: ComponentAssessment,
  assessment: Assessment,
  inputs: Readonly<Record<string, FormulaValue>>,
): EvaluatedComponent {
  const { subject } = component
  const { asOf } = assessment
  const row = formulaRow(component, assessment, inputs)
  const keptUntil = subject.exemptions.length === 0 ? NO_DAYS : CHECK_RULES.map((rule) => lastDayKept(subject.exemptions, rule))
  const plannedUntil = subject.decisions.length === 0 ? NO_DAYS : CHECK_RULES.map((rule) => lastDayPlanned(subject.decisions, rule))
  const rules = SHOWN_FORMULAS.map((formula, index) => {
    const { outcome, index: place, notes, flags } = evaluateRule(formula, row)
    const until = keptUntil[index] ?? null
    const isKept = (outcome.state === 'FAIL' || outcome.state === 'WATCH') && until !== null && until >= asOf
    const state: CheckState = isKept ? 'EXEMPT' : outcome.state
    const held = flags.reduce((bits, flag, bit) => bits | (flag << bit), 0)
    return { rule: formula.rule, outcome, index: place, state, held, notes: notes.length === 0 ? NO_NOTES : notes }
  })
  const counted = rules
    .slice(0, CHECK_RULES.length)
    .map(({ rule, state }) => (state === 'UNKNOWN' && !isHeadline(rule) ? CHECK_STATES.length - 1 : CHECK_STATES.indexOf(state)))
  const verdict = Math.min(...counted)
  const toDecide = CHECK_RULES.some((_, index) => rules[index]?.state === 'FAIL' && (plannedUntil[index] ?? '') < asOf)
  return {
    assessment: component,
    columns: row.columns,
    rules,
    keptUntil,
    plannedUntil,
    verdict: CHECK_STATES[verdict] as CheckState,
    reason: counted.indexOf(verdict),
    toDecide,
    standing: standingOf({ verdict: CHECK_STATES[verdict] as CheckState, toDecide, small: component.small }),
    counts: countsInTotals(subject.component),
  }
}

export function lastDayKept(exemptions: readonly Exemption[], rule: RuleId): IsoDate | null {
  return latest(
    exemptions
      .filter((exemption) => exemption.ruleIds.includes(rule) && exemption.until !== null && isInForce(exemption, exemption.until))
      .map(({ until }) => until as IsoDate),
  )
}

export function lastDayPlanned(decisions: readonly Decision[], rule: RuleId): IsoDate | null {
  return latest(decisions.filter(({ outcome, ruleIds }) => outcome === null && ruleIds.includes(rule)).map(lastDayInForce))
}

/** It is over on the day that it was closed on. */
function lastDayInForce({ due, closedOn }: Decision): IsoDate {
  const lastOpen = closedOn === null ? OPEN_END : dayBefore(closedOn)
  return due === null || lastOpen < due ? lastOpen : due
}

function latest(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((last, day) => (last === null || day > last ? day : last), null)
}
