// A rule judged by its formula: the first outcome that holds is the verdict, in the app as in the exported
// workbook. By hand a rule only says what stands beside it (explain-check.ts): which inputs it shows, how far the limit is, facts of
// the sentence. What is missing and what would turn the verdict are asked of the same formula, with cells as they would be.

import type { CodeOf, RuleId, VerdictCode } from './codes.ts'
import { firstOf, type Reach, testOf } from './compile-formula.ts'
import type { ComponentRows, Supposed } from './component-row.ts'
import {
  type Answers,
  type AnyTold,
  answersOf,
  explanationOf,
  type NamedInput,
  namedInputs,
  notApplicableVerdicts,
  type Told,
  type Values,
} from './explain-check.ts'
import type { FormulaOutcome, RuleFormula } from './formula.ts'
import type { Row } from './formula-steps.ts'
import { type Explanation, LazyVerdict } from './lazy-verdict.ts'
import type { Rule, RuleKind, RuleParts } from './rule.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from './subject.ts'
import { CHECK_STATES, type CheckState, type FactValue, type Verdict } from './verdict.ts'

interface OfComponent<V extends Values, R extends RuleId> extends Told<ComponentSubject, V, CodeOf<R>> {
  /** The state for answers that no cell can hold, such as an amount without end: asked only for what is missing. */
  readonly weigh?: (values: V, setting: Setting) => CheckState
}

/** What stands beside the verdict of a component, with values of any kind. */
export type ToldOfComponent = AnyTold<ComponentSubject> & { readonly weigh?: (values: Values, setting: Setting) => CheckState }

/** A rule about one component; its formula decides. @param parts reads: fields that are only shown, beside those the formula reads */
export function componentRule<R extends RuleId, V extends Values>(
  _: { readonly id: R },
  { reads, formulas, ...told }: Pick<RuleParts, 'reads' | 'formulas'> & OfComponent<V, R>,
): RuleParts {
  return { reads, formulas, component: told as unknown as ToldOfComponent }
}

/** A rule about the list as a whole; its formula decides. @param parts reads: fields that are only shown, beside those the formula reads */
export function listRule<R extends RuleId, V extends Values>(
  _: { readonly id: R },
  { reads, formulas, ...told }: Pick<RuleParts, 'reads' | 'formulas'> & Told<PortfolioSubject, V, CodeOf<R>>,
): RuleParts {
  return { reads, formulas, portfolio: toldOf<R, PortfolioSubject, V>(_, told) }
}

/** What stands beside the verdict of a person or of the list, with values of any kind. */
export function toldOf<R extends RuleId, S, V extends Values>(_: { readonly id: R }, told: Told<S, V, CodeOf<R>>): AnyTold<S> {
  return told as unknown as AnyTold<S>
}

type Terms = { readonly id: RuleId; readonly kind: RuleKind }

/** What a rule can say of a component. One object for each of its outcomes, however many components it is said of. */
export interface Said {
  readonly rule: RuleId
  readonly state: CheckState
  /** Of the state, worst first. */
  readonly place: number
  readonly code: VerdictCode
  /** @param isFailing as it was when the rule was asked */
  readonly verdictOf: (subject: ComponentSubject, setting: Setting, isFailing: boolean) => Verdict
}

/** What a rule can say of a component, an outcome each, and what it says of one. Pure; throws only for a bug in a rule. */
export function formulaCheck(
  { id, kind }: Terms,
  told: ToldOfComponent,
  formula: RuleFormula,
  rows: ComponentRows,
): Required<Pick<Rule, 'ofComponent' | 'canSay'>> {
  const { placeOf, explainer } = judgeOf(kind, told, formula, rows.reach)
  const notApplicable = notApplicableVerdicts(id, isInformational(kind))
  const explain = (isFailing: boolean) => explainer((subject, setting, supposed) => rows.rowIf(subject, setting, isFailing, supposed))
  const [besideFail, besideNone] = [explain(true), explain(false)]
  const canSay = formula.outcomes.map(({ state, code }): Said => {
    const verdictOf: Said['verdictOf'] = (subject, setting, isFailing) =>
      state === 'N/A' ? notApplicable(code) : new LazyVerdict(id, state, code, isFailing ? besideFail : besideNone, subject, setting)
    return { rule: id, state, place: CHECK_STATES.indexOf(state), code, verdictOf }
  })
  return { canSay, ofComponent: (row) => canSay[placeOf(row)] as Said }
}

/** Rows of what a rule is about: of subjects as they are, or with cells as they would be. */
export interface Rows<S, R extends Row> {
  readonly reach: Reach<R>
  readonly rowIf: RowIf<S, R>
}
type RowIf<S, R> = (subject: S, setting: Setting, supposed: Supposed) => R

/** What a rule says of a person, or of the list. Pure; throws only for a bug in a rule. */
export function verdictBy<S, R extends Row>(
  { id, kind }: Terms,
  told: AnyTold<S>,
  formula: RuleFormula,
  { reach, rowIf }: Rows<S, R>,
): (subject: S, setting: Setting) => Verdict {
  const { placeOf, explainer } = judgeOf(kind, told, formula, reach)
  const notApplicable = notApplicableVerdicts(id, isInformational(kind))
  const explain = explainer(rowIf)
  return (subject, setting) => {
    const { state, code } = formula.outcomes[placeOf(rowIf(subject, setting, {}))] as FormulaOutcome
    return state === 'N/A' ? notApplicable(code) : new LazyVerdict(id, state, code, explain, subject, setting)
  }
}

function isInformational(kind: RuleKind): boolean {
  return kind !== 'check' && kind !== 'data'
}

interface JudgeOf<S, R extends Row> {
  /** Of the first outcome that holds. */
  readonly placeOf: (row: R) => number
  /** What explains a verdict. */
  readonly explainer: (rowIf: RowIf<S, R>) => (subject: S, setting: Setting) => Explanation
}

function judgeOf<S, R extends Row>(
  kind: RuleKind,
  told: AnyTold<S> & Pick<ToldOfComponent, 'weigh'>,
  formula: RuleFormula,
  reach: Reach<R>,
): JudgeOf<S, R> {
  const { outcomes } = formula
  const { unknownCode = 'missing', weigh } = told
  const inputs = namedInputs(told)
  const placeOf = firstOf(
    outcomes.map(({ when }) => when),
    reach,
  )
  const outcomeOf = (row: R) => outcomes[placeOf(row)] as FormulaOutcome
  const tests = outcomes.map(({ when }) => testOf(when, reach))
  const heldBy = (row: R) => outcomes.flatMap(({ code, when }, place) => (when.kind !== 'otherwise' && tests[place]?.(row) ? code : []))
  const notes = (formula.notes ?? []).map(({ code, when }) => ({ code, holds: testOf(when, reach) }))
  const explainer: JudgeOf<S, R>['explainer'] = (rowIf) => (subject, setting) => {
    const row = rowIf(subject, setting, {})
    const { state, code } = outcomeOf(row)
    const answers = answersOf(inputs, subject, setting)
    const isOpen = state === 'UNKNOWN' && code === unknownCode
    const stateIf = (changes: Values) => {
      if (isOpen && weigh !== undefined) return weigh({ ...answers.values, ...changes }, setting)
      const turned = outcomeOf(rowIf(subject, setting, supposedBy(inputs, answers, changes, subject, setting))).state
      // What no longer applies is cleared.
      return turned === 'N/A' ? 'PASS' : turned
    }
    const decided = { state, code, isOpen, held: heldBy(row), stateIf }
    const explanation = explanationOf(told, inputs, answers, decided, isInformational(kind), subject, setting)
    if (isOpen || formula.notes === undefined) return explanation
    return { ...explanation, facts: { ...explanation.facts, notes: notes.flatMap((note) => (note.holds(row) ? note.code : [])) } }
  }
  return { placeOf, explainer }
}

/** Of what is missing any answer, unless it is changed too. */
function supposedBy<S>(inputs: readonly NamedInput<S>[], { missing, values }: Answers, changes: Values, subject: S, setting: Setting) {
  const supposed: Record<string, Supposed[string]> = {}
  for (const { name, cells } of inputs) {
    const isChanged = Object.hasOwn(changes, name)
    if (!isChanged && !missing.some((each) => each.name === name)) continue
    const value = (isChanged ? changes[name] : values[name]) ?? null
    Object.assign(supposed, cells === undefined ? { [name]: asCell(value) } : cells(value, subject, setting))
  }
  return supposed
}

function asCell(value: FactValue): Supposed[string] {
  return typeof value === 'boolean' ? Number(value) : value
}
