// Turns a rule's plain description into its evaluation, the same way for every rule:
//   applies?  no → N/A and nothing is asked
//   needs     a missing input is tried with every answer that could matter; only when the state
//             depends on it is the verdict UNKNOWN, naming that input (three-valued evaluation)
//   flip      every single input is moved to the nearest value that turns the state
// So a rule is a total function over known inputs and never handles "blank" itself. Judging is state
// and code; what they rest on is worked out when somebody reads it (lazy-verdict.ts).

import type { CodeOf, NotApplicableCode, RuleId, VerdictCode } from './codes.ts'
import { type Explanation, lazyVerdict } from './lazy-verdict.ts'
import type { LimitId } from './limits.ts'
import type { RuleKind, RuleParts } from './rule.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from './subject.ts'
import type { CheckState, Facts, FactValue, Flip, InputFrom, Unit, Verdict } from './verdict.ts'

export interface InputSpec<S, V extends FactValue> {
  readonly unit: Unit
  readonly from: InputFrom
  /** The value, or null when it is not set. */
  readonly read: (subject: S, setting: Setting) => V | null
  /** Every answer that could lead to another state; tried when the input is missing. */
  readonly probes: readonly V[] | ((subject: S, setting: Setting) => readonly V[])
  /** UNKNOWN when missing even if no answer could change the state; some are so only for some subjects. */
  readonly required?: boolean | ((subject: S, setting: Setting) => boolean)
  /** null is an answer the rule decides with ("no contract"), never a question. */
  readonly isBlankAnAnswer?: boolean
  /** Values to try for "what would turn it", nearest first. Inputs without it are not offered. */
  readonly turns?: (value: V, setting: Setting, subject: S) => readonly V[]
}

interface Outcome<C extends VerdictCode = VerdictCode> {
  /** EXEMPT where the rule itself knows an exception: a regulation that leaves no choice. */
  readonly state: Exclude<CheckState, 'N/A'>
  readonly code: C
}

/** The numbers beside an outcome. */
export interface Shown {
  readonly value?: { readonly value: FactValue; readonly unit: Unit }
  readonly mark?: string
  readonly limit?: LimitId
  readonly margin?: number
  readonly facts?: Facts
}

type Values = Record<string, FactValue>

interface CheckSpec<R extends RuleId, S, V extends Values> {
  /** null when the rule applies, else the code of why it does not; absent: it always does. */
  readonly applies?: (subject: S, setting: Setting) => NotApplicableCode | null
  readonly inputs: { readonly [K in keyof V]: InputSpec<S, V[K]> }
  /** Total: every combination of known inputs has an outcome. Asked often, also about values that are not there. */
  readonly decide: (values: V, subject: S, setting: Setting) => Outcome<CodeOf<R>>
  /** What is shown with the outcome; asked once. */
  readonly show?: (values: V, subject: S, setting: Setting, code: CodeOf<R>) => Shown
  /** Facts that are shown with every outcome, the unknown one too. */
  readonly facts?: (subject: S, setting: Setting) => Facts
  /** The limit shown when the verdict is UNKNOWN. */
  readonly limit?: LimitId
  /** The code of UNKNOWN where it has a name of its own. */
  readonly unknownCode?: CodeOf<R>
}

type Parts = Pick<RuleParts, 'reads' | 'formulas'>
type OwnTerms<R> = { readonly id: R; readonly kind: RuleKind }

/** A rule about one component. */
export function componentRule<R extends RuleId, V extends Values>(
  terms: OwnTerms<R>,
  { reads, formulas, ...check }: Parts & CheckSpec<R, ComponentSubject, V>,
): RuleParts {
  return { reads, formulas, ofComponent: defineCheck<R, ComponentSubject, V>(terms, check) }
}

/** A rule about the list as a whole. */
export function listRule<R extends RuleId, V extends Values>(
  terms: OwnTerms<R>,
  { reads, formulas, ...check }: Parts & CheckSpec<R, PortfolioSubject, V>,
): RuleParts {
  return { reads, formulas, ofPortfolio: defineCheck<R, PortfolioSubject, V>(terms, check) }
}

/** The rule's evaluation over subjects of type S. Pure; throws only for a bug in a rule. */
export function defineCheck<R extends RuleId, S, V extends Values>(
  { id, kind }: OwnTerms<R>,
  spec: CheckSpec<R, S, V>,
): (subject: S, setting: Setting) => Verdict {
  const { unknownCode = 'missing' } = spec
  const informational = kind !== 'check' && kind !== 'data'
  const inputs = (Object.keys(spec.inputs) as (keyof V & string)[]).map((name) => ({ name, ...spec.inputs[name] })) as NamedInput<S>[]
  const judge = (subject: S, setting: Setting) => judged(spec as unknown as AnyCheck<S>, inputs, subject, setting)
  const explain = (subject: S, setting: Setting) =>
    explanationOf(spec as unknown as AnyCheck<S>, inputs, judge(subject, setting), informational, subject, setting)
  const notApplicable = notApplicableVerdicts(id, informational)
  return (subject, setting) => {
    const why = spec.applies?.(subject, setting) ?? null
    if (why !== null) return notApplicable(why)
    const { outcome } = judge(subject, setting)
    return lazyVerdict(id, outcome?.state ?? 'UNKNOWN', outcome?.code ?? unknownCode, { explain, subject, setting })
  }
}

/** A check whose values are of any kind: what is decided here needs no more. */
type AnyCheck<S> = CheckSpec<RuleId, S, Values>

/** An input of some check, with values of its own kind in and out. */
interface NamedInput<S> extends Omit<InputSpec<S, FactValue>, 'turns'> {
  readonly name: string
  turns?(value: FactValue, setting: Setting, subject: S): readonly FactValue[]
}

/** What does not apply costs nothing: one verdict for each reason, the same for every subject. */
function notApplicableVerdicts(rule: RuleId, informational: boolean): (why: NotApplicableCode) => Verdict {
  const verdicts = new Map<NotApplicableCode, Verdict>()
  const nothing = { value: null, facts: NO_FACTS, inputs: [], limit: null, margin: null, flip: [] }
  return (code) => {
    const known = verdicts.get(code)
    if (known !== undefined) return known
    const verdict: Verdict = { rule, state: 'N/A', informational, code, ...nothing }
    verdicts.set(code, verdict)
    return verdict
  }
}

type Missing = readonly { readonly name: string; readonly probes: readonly FactValue[]; readonly required: boolean }[]
const NOTHING_MISSING: Missing = []
const NO_FACTS: Facts = {}

interface Judged {
  /** As read, missing ones null. */
  readonly read: Values
  readonly missing: Missing
  /** The same with any answer in place of what is missing; decides where no answer changes the state. */
  readonly values: Values
  /** null is UNKNOWN. */
  readonly outcome: Outcome | null
}

function judged<S>(spec: AnyCheck<S>, inputs: readonly NamedInput<S>[], subject: S, setting: Setting): Judged {
  const read: Values = {}
  let missing = NOTHING_MISSING
  for (const input of inputs) {
    const value = input.read(subject, setting)
    read[input.name] = value
    if (value === null && !input.isBlankAnAnswer) missing = [...missing, asked(input, subject, setting)]
  }
  if (missing.length === 0) return { read, missing, values: read, outcome: spec.decide(read, subject, setting) }
  const values = { ...read }
  for (const { name, probes } of missing) values[name] = probes[0] ?? null
  const isOpen =
    missing.some(({ required }) => required) ||
    stateWhatever({ ...values }, missing, 0, (answers) => spec.decide(answers, subject, setting).state) === null
  return { read, missing, values, outcome: isOpen ? null : spec.decide(values, subject, setting) }
}

function asked<S>({ name, probes, required = false }: NamedInput<S>, subject: S, setting: Setting): Missing[number] {
  return {
    name,
    probes: typeof probes === 'function' ? probes(subject, setting) : probes,
    required: typeof required === 'function' ? required(subject, setting) : required,
  }
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

function explanationOf<S>(
  spec: AnyCheck<S>,
  inputs: readonly NamedInput<S>[],
  { read, missing, values, outcome }: Judged,
  informational: boolean,
  subject: S,
  setting: Setting,
): Explanation {
  const { decide } = spec
  const shown =
    outcome === null
      ? unknownShown(
          spec.limit,
          inputsThatMatter(missing, read, (answers) => decide(answers, subject, setting).state),
        )
      : spec.show?.(values, subject, setting, outcome.code as CodeOf<RuleId>)
  const facts = spec.facts?.(subject, setting)
  return {
    informational,
    value: shown?.value ?? null,
    mark: shown?.mark,
    facts: facts === undefined ? (shown?.facts ?? NO_FACTS) : { ...facts, ...shown?.facts },
    inputs: inputs.map(({ name, unit, from }) => ({ name, value: read[name] ?? null, unit, from })),
    limit: shown?.limit === undefined ? null : setting.shownLimits[shown.limit],
    margin: shown?.margin ?? null,
    flip:
      informational || outcome === null
        ? []
        : flips(inputs, { read, values, state: outcome.state }, (answers) => decide(answers, subject, setting).state, subject, setting),
  }
}

function unknownShown(limit: LimitId | undefined, asked: Missing): Shown {
  const facts = { missing: asked.map(({ name }) => name) }
  return limit === undefined ? { facts } : { facts, limit }
}

/** The missing inputs that could change the state, alone or together with another missing one. */
function inputsThatMatter(missing: Missing, read: Values, stateOf: (values: Values) => CheckState): Missing {
  if (missing.every(({ required }) => required)) return missing
  const states = statesOfAllAnswers(missing, read, stateOf)
  let stride = states.length
  return missing.filter(({ probes, required }) => {
    // Answers that differ in this input alone stand `step` apart within a block of `stride`.
    const step = stride / probes.length
    const block = stride
    stride = step
    return required || states.some((state, at) => at % block >= step && state !== states[at - step])
  })
}

/** The state for every combination of probes; the last input moves fastest. */
function statesOfAllAnswers(missing: Missing, read: Values, stateOf: (values: Values) => CheckState): CheckState[] {
  let combinations: Values[] = [read]
  for (const { name, probes } of missing)
    combinations = combinations.flatMap((values) => probes.map((probe) => ({ ...values, [name]: probe })))
  return combinations.map(stateOf)
}

function flips<S>(
  inputs: readonly NamedInput<S>[],
  { read, values, state }: { readonly read: Values; readonly values: Values; readonly state: CheckState },
  stateOf: (values: Values) => CheckState,
  subject: S,
  setting: Setting,
): Flip[] {
  const found: Flip[] = []
  for (const { name, unit, turns, isBlankAnAnswer } of inputs) {
    const from = read[name] ?? null
    if (turns === undefined || (from === null && !isBlankAnAnswer)) continue
    for (const to of turns(from, setting, subject)) {
      const turned = stateOf({ ...values, [name]: to })
      if (turned === state) continue
      found.push({ input: name, unit, from, to, state: turned })
      break
    }
  }
  return found
}
