// Rules of people and of the list turned from their plain description into their evaluation, the same way for each:
//   applies?  no → N/A and nothing is asked
//   needs     a missing input is tried with every answer that could matter; only when the state
//             depends on it is the verdict UNKNOWN, naming that input (three-valued evaluation)
// So such a rule is a total function over known inputs and never handles "blank" itself. Judging is state and code; what they
// rest on is worked out when somebody reads it (explain-check.ts). Rules of a component are judged by their formula (formula-check.ts).

import type { CodeOf, NotApplicableCode, RuleId, VerdictCode } from './codes.ts'
import {
  type Answers,
  type AnyTold,
  answersOf,
  explanationOf,
  type Missing,
  type NamedInput,
  namedInputs,
  notApplicableVerdicts,
  type Told,
  type Values,
} from './explain-check.ts'
import { LazyVerdict } from './lazy-verdict.ts'
import type { RuleKind, RuleParts } from './rule.ts'
import type { PortfolioSubject, Setting } from './subject.ts'
import type { CheckState, Verdict } from './verdict.ts'

interface Outcome<C extends VerdictCode = VerdictCode> {
  readonly state: Exclude<CheckState, 'N/A'>
  readonly code: C
}

interface CheckSpec<S, V extends Values, C extends VerdictCode> extends Told<S, V, C> {
  /** null when the rule applies, else the code of why it does not; absent: it always does. */
  readonly applies?: (subject: S, setting: Setting) => NotApplicableCode | null
  /** Total: every combination of known inputs has an outcome. Asked often, also about values that are not there. */
  readonly decide: (values: V, subject: S, setting: Setting) => Outcome<C>
}

type Parts = Pick<RuleParts, 'reads' | 'formulas'>
type OwnTerms<R> = { readonly id: R; readonly kind: RuleKind }

/** A rule about the list as a whole. */
export function listRule<R extends RuleId, V extends Values>(
  terms: OwnTerms<R>,
  { reads, formulas, ...check }: Parts & CheckSpec<PortfolioSubject, V, CodeOf<R>>,
): RuleParts {
  return { reads, formulas, ofPortfolio: defineCheck<R, PortfolioSubject, V>(terms, check) }
}

/** The rule's evaluation over subjects of type S. Pure; throws only for a bug in a rule. */
export function defineCheck<R extends RuleId, S, V extends Values>(
  { id, kind }: OwnTerms<R>,
  spec: CheckSpec<S, V, CodeOf<R>>,
): (subject: S, setting: Setting) => Verdict {
  const { unknownCode = 'missing' } = spec
  const informational = isInformational(kind)
  const check = spec as unknown as AnyCheck<S>
  const inputs = namedInputs(check)
  const judge = (subject: S, setting: Setting) => judged(check, inputs, subject, setting)
  const explain = (subject: S, setting: Setting) => {
    const { answers, outcome } = judge(subject, setting)
    const stateIf = (changes: Values) => check.decide({ ...answers.values, ...changes }, subject, setting).state
    const decided = { state: outcome?.state ?? 'UNKNOWN', code: outcome?.code ?? unknownCode, isOpen: outcome === null, held: [], stateIf }
    return explanationOf(check, inputs, answers, decided, informational, subject, setting)
  }
  const notApplicable = notApplicableVerdicts(id, informational)
  return (subject, setting) => {
    const why = spec.applies?.(subject, setting) ?? null
    if (why !== null) return notApplicable(why)
    const { outcome } = judge(subject, setting)
    return new LazyVerdict(id, outcome?.state ?? 'UNKNOWN', outcome?.code ?? unknownCode, explain, subject, setting)
  }
}

export function isInformational(kind: RuleKind): boolean {
  return kind !== 'check' && kind !== 'data'
}

/** A check whose values are of any kind: what is decided here needs no more. */
type AnyCheck<S> = AnyTold<S> & CheckSpec<S, Values, VerdictCode>

interface Judged {
  readonly answers: Answers
  /** null is UNKNOWN. */
  readonly outcome: Outcome | null
}

function judged<S>(spec: AnyCheck<S>, inputs: readonly NamedInput<S>[], subject: S, setting: Setting): Judged {
  const answers = answersOf(inputs, subject, setting)
  const { missing, values } = answers
  const isOpen =
    missing.some(({ required }) => required) ||
    (missing.length > 0 && stateWhatever({ ...values }, missing, 0, (tried) => spec.decide(tried, subject, setting).state) === null)
  return { answers, outcome: isOpen ? null : spec.decide(values, subject, setting) }
}

/** The state that every combination of answers to the missing inputs leads to; null when they lead to several. Writes into `answers`. */
function stateWhatever(answers: Values, missing: Missing, from: number, stateOf: (values: Values) => CheckState): CheckState | null {
  const input = missing[from]
  if (input === undefined) return stateOf(answers)
  let common: CheckState | null = null
  for (const probe of input.probes) {
    answers[input.name] = probe
    const state = stateWhatever(answers, missing, from + 1, stateOf)
    if (state === null || (common !== null && state !== common)) return null
    common = state
  }
  return common
}
