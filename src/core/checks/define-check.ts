// Turns a rule's plain description into its evaluation, the same way for every rule:
//   applies?  no → N/A and nothing is asked
//   needs     a missing input is tried with every answer that could matter; only when the state
//             depends on it is the verdict UNKNOWN, naming that input (three-valued evaluation)
//   flip      every single input is moved to the nearest value that turns the state
// So a rule is a total function over known inputs and never handles "blank" itself.

import type { CodeOf, NotApplicableCode, RuleId, VerdictCode } from './codes.ts'
import type { LimitId } from './limits.ts'
import type { Setting } from './subject.ts'
import type { CheckState, Facts, FactValue, Flip, InputFrom, Unit, Verdict, VerdictInput } from './verdict.ts'

export interface InputSpec<S, V extends FactValue> {
  readonly unit: Unit
  readonly from: InputFrom
  /** The value, or null when it is not set. */
  readonly read: (subject: S, setting: Setting) => V | null
  /** Every answer that could lead to another state; tried when the input is missing. */
  readonly probes: readonly V[]
  /** UNKNOWN when missing even if no answer could change the state. */
  readonly required?: boolean
  /** null is an answer the rule decides with ("no contract"), never a question. */
  readonly isBlankAnAnswer?: boolean
  /** Values to try for "what would turn it", nearest first. Inputs without it are not offered. */
  readonly turns?: (value: V, setting: Setting, subject: S) => readonly V[]
}

export interface Outcome<C extends VerdictCode = VerdictCode> {
  readonly state: Exclude<CheckState, 'N/A' | 'EXEMPT'>
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

export interface CheckSpec<R extends RuleId, S, V extends Values> {
  readonly id: R
  readonly informational?: boolean
  /** null when the rule applies, else the code of why it does not. */
  readonly applies: (subject: S, setting: Setting) => NotApplicableCode | null
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

/** The rule's evaluation over subjects of type S. Pure; throws only for a bug in a rule. */
export function defineCheck<R extends RuleId, S, V extends Values>(spec: CheckSpec<R, S, V>): (subject: S, setting: Setting) => Verdict {
  const names = Object.keys(spec.inputs) as (keyof V & string)[]
  return (subject, setting) => {
    const notApplicable = spec.applies(subject, setting)
    if (notApplicable !== null) return verdictOf(spec, setting, { state: 'N/A', code: notApplicable, facts: NO_FACTS, inputs: [] })
    const known: Partial<V> = {}
    const missing: (keyof V & string)[] = []
    const inputs: VerdictInput[] = []
    for (const name of names) {
      const input = spec.inputs[name]
      const value = input.read(subject, setting)
      inputs.push({ name, value, unit: input.unit, from: input.from })
      if (value === null && !input.isBlankAnAnswer) missing.push(name)
      else known[name] = value as V[keyof V & string]
    }
    const facts = spec.facts?.(subject, setting) ?? NO_FACTS
    const asked = missing.length === 0 ? missing : inputsThatMatter(spec, subject, setting, known, missing)
    if (asked.length > 0) {
      const shown: Shown = spec.limit === undefined ? {} : { limit: spec.limit }
      const code = spec.unknownCode ?? 'missing'
      return verdictOf(spec, setting, { state: 'UNKNOWN', code, shown, facts: { ...facts, missing: asked }, inputs })
    }
    const values = fillIn(spec, known, missing)
    const { state, code } = spec.decide(values, subject, setting)
    const shown = spec.show?.(values, subject, setting, code)
    const flip = spec.informational ? [] : flips(spec, subject, setting, values, state, missing)
    return verdictOf(spec, setting, { state, code, shown, facts, inputs, flip })
  }
}

const NO_FACTS: Facts = {}

interface Judged {
  readonly state: CheckState
  readonly code: VerdictCode
  readonly shown?: Shown | undefined
  readonly facts: Facts
  readonly inputs: readonly VerdictInput[]
  readonly flip?: readonly Flip[]
}

function verdictOf(
  { id, informational = false }: { readonly id: RuleId; readonly informational?: boolean },
  { shownLimits }: Setting,
  { state, code, shown, facts, inputs, flip = [] }: Judged,
): Verdict {
  const verdict: Verdict = {
    rule: id,
    state,
    informational,
    value: shown?.value ?? null,
    code,
    facts: shown?.facts === undefined ? facts : facts === NO_FACTS ? shown.facts : { ...facts, ...shown.facts },
    inputs,
    limit: shown?.limit === undefined ? null : shownLimits[shown.limit],
    margin: shown?.margin ?? null,
    flip,
  }
  return shown?.mark === undefined ? verdict : { ...verdict, mark: shown.mark }
}

/** Any value serves where inputsThatMatter found that none of them changes the state. */
function fillIn<R extends RuleId, S, V extends Values>(
  spec: CheckSpec<R, S, V>,
  known: Partial<V>,
  missing: readonly (keyof V & string)[],
): V {
  if (missing.length === 0) return known as V
  const values = { ...known }
  for (const name of missing) values[name] = spec.inputs[name].probes[0] as V[keyof V & string]
  return values as V
}

/** The missing inputs that could change the state, alone or together with another missing one. */
function inputsThatMatter<R extends RuleId, S, V extends Values>(
  spec: CheckSpec<R, S, V>,
  subject: S,
  setting: Setting,
  known: Partial<V>,
  missing: readonly (keyof V & string)[],
): (keyof V & string)[] {
  if (missing.every((name) => spec.inputs[name].required)) return [...missing]
  const matters = new Set(missing.filter((name) => spec.inputs[name].required))
  const combinations = product(missing.map((name) => spec.inputs[name].probes as readonly FactValue[]))
  const stateOf = new Map(
    combinations.map((combination) => {
      const values = { ...known, ...Object.fromEntries(missing.map((name, i) => [name, combination[i] ?? null])) } as V
      return [combination.join('\u0000'), spec.decide(values, subject, setting).state]
    }),
  )
  for (const [index, name] of missing.entries()) {
    const changes = combinations.some((combination) => {
      const state = stateOf.get(combination.join('\u0000'))
      return spec.inputs[name].probes.some((probe) => stateOf.get(combination.with(index, probe as FactValue).join('\u0000')) !== state)
    })
    if (changes) matters.add(name)
  }
  return missing.filter((name) => matters.has(name))
}

function product(sets: readonly (readonly FactValue[])[]): FactValue[][] {
  return sets.reduce<FactValue[][]>((all, set) => all.flatMap((prefix) => set.map((value) => [...prefix, value])), [[]])
}

function flips<R extends RuleId, S, V extends Values>(
  spec: CheckSpec<R, S, V>,
  subject: S,
  setting: Setting,
  values: V,
  state: CheckState,
  missing: readonly (keyof V & string)[],
): Flip[] {
  const found: Flip[] = []
  for (const name of Object.keys(spec.inputs) as (keyof V & string)[]) {
    const input = spec.inputs[name]
    if (input.turns === undefined || missing.includes(name)) continue
    for (const candidate of input.turns(values[name], setting, subject)) {
      const turned = spec.decide({ ...values, [name]: candidate }, subject, setting).state
      if (turned === state) continue
      found.push({ input: name, unit: input.unit, from: values[name] as FactValue, to: candidate as FactValue, state: turned })
      break
    }
  }
  return found
}
