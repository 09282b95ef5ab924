// A rule about one component, judged by its formula: the first outcome that holds is the verdict, in the app as in the exported
// workbook. By hand a rule only says what stands beside it (explain-check.ts): which inputs it shows, how far the limit is, facts of
// the sentence. What is missing and what would turn the verdict are asked of the same formula, with cells as they would be.

import type { CodeOf, RuleId, VerdictCode } from './codes.ts'
import { firstOf, testOf } from './compile-formula.ts'
import type { ComponentRow, ComponentRows, Supposed } from './component-row.ts'
import { isInformational } from './define-check.ts'
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
import type { RuleFormula } from './formula.ts'
import { LazyVerdict } from './lazy-verdict.ts'
import type { Rule, RuleKind, RuleParts } from './rule.ts'
import type { ComponentSubject, Setting } from './subject.ts'
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

type Judge = NonNullable<Rule['ofComponent']>

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

/** Pure; throws only for a bug in a rule. */
export function formulaCheck(
  { id, kind }: { readonly id: RuleId; readonly kind: RuleKind },
  told: ToldOfComponent,
  formula: RuleFormula,
  rows: ComponentRows,
): Judge {
  const { outcomes } = formula
  const placeOf = firstOf(
    outcomes.map(({ when }) => when),
    rows.reach,
  )
  const tests = outcomes.map(({ when }) => testOf(when, rows.reach))
  const informational = isInformational(kind)
  const notApplicable = notApplicableVerdicts(id, informational)
  const outcomeOf: OutcomeOf = (row) => outcomes[placeOf(row)] as RuleFormula['outcomes'][number]
  const heldBy = (row: ComponentRow) =>
    outcomes.flatMap(({ code, when }, place) => (when.kind !== 'otherwise' && tests[place]?.(row) ? code : []))
  const explain = explainer(told, formula, rows, informational, outcomeOf, heldBy)
  const [besideFail, besideNone] = [explain(true), explain(false)]
  const said = outcomes.map(({ state, code }): Said => {
    const verdictOf: Said['verdictOf'] = (subject, setting, isFailing) =>
      state === 'N/A' ? notApplicable(code) : new LazyVerdict(id, state, code, isFailing ? besideFail : besideNone, subject, setting)
    return { rule: id, state, place: CHECK_STATES.indexOf(state), code, verdictOf }
  })
  return (row) => said[placeOf(row)] as Said
}

type OutcomeOf = (row: ComponentRow) => RuleFormula['outcomes'][number]

/** @returns for a component that some check FAILs and for one that none does: what explains its verdict */
function explainer(
  told: ToldOfComponent,
  formula: RuleFormula,
  rows: ComponentRows,
  informational: boolean,
  outcomeOf: OutcomeOf,
  heldBy: (row: ComponentRow) => readonly VerdictCode[],
) {
  const { unknownCode = 'missing', weigh } = told
  const inputs = namedInputs(told)
  const notes = (formula.notes ?? []).map(({ code, when }) => ({ code, holds: testOf(when, rows.reach) }))
  return (isFailing: boolean) => (subject: ComponentSubject, setting: Setting) => {
    const row = rows.rowIf(subject, setting, isFailing, {})
    const { state, code } = outcomeOf(row)
    const answers = answersOf(inputs, subject, setting)
    const isOpen = state === 'UNKNOWN' && code === unknownCode
    const stateIf = (changes: Values) => {
      if (isOpen && weigh !== undefined) return weigh({ ...answers.values, ...changes }, setting)
      const supposed = supposedBy(inputs, answers, changes, subject, setting)
      const turned = outcomeOf(rows.rowIf(subject, setting, isFailing, supposed)).state
      // What no longer applies is cleared.
      return turned === 'N/A' ? 'PASS' : turned
    }
    const explanation = explanationOf(
      told,
      inputs,
      answers,
      { state, code, isOpen, held: heldBy(row), stateIf },
      informational,
      subject,
      setting,
    )
    if (isOpen || formula.notes === undefined) return explanation
    return { ...explanation, facts: { ...explanation.facts, notes: notes.flatMap((note) => (note.holds(row) ? note.code : [])) } }
  }
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
