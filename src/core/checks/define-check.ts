// Turns a rule's plain description into its evaluation, the same way for every rule:
//   applies?  no → N/A and nothing is asked
//   needs     a missing input is tried with every answer that could matter; only when the state
//             depends on it is the verdict UNKNOWN, naming that input (three-valued evaluation)
//   flip      every single input is moved to the nearest value that turns the state
// So a rule is a total function over known inputs and never handles "blank" itself.

import { type LimitId, type LimitValues, shownLimit } from './limits.ts'
import type { CheckState, Facts, FactValue, Flip, InputFrom, RuleId, Unit, Verdict, VerdictInput } from './verdict.ts'

export interface InputSpec<S, V extends FactValue> {
  readonly unit: Unit
  readonly from: InputFrom
  /** The value, or null when it is not set. */
  readonly read: (subject: S) => V | null
  /** Every answer that could lead to another state; tried when the input is missing. */
  readonly probes: readonly V[]
  /** UNKNOWN when missing even if no answer could change the state. */
  readonly required?: boolean
  /** Values to try for "what would turn it", nearest first. Inputs without it are not offered. */
  readonly turns?: (value: V, limits: LimitValues) => readonly V[]
}

export interface Outcome {
  readonly state: Exclude<CheckState, 'N/A' | 'EXEMPT'>
  readonly code: string
  readonly facts?: Facts
  readonly value?: { readonly value: FactValue; readonly unit: Unit }
  readonly mark?: string
  readonly limit?: LimitId
  readonly margin?: number
}

export interface CheckSpec<S extends { readonly setting: { readonly limits: LimitValues } }, V extends Record<string, FactValue>> {
  readonly id: RuleId
  readonly informational?: boolean
  /** null when the rule applies, else the code of why it does not. */
  readonly applies: (subject: S) => string | null
  readonly inputs: { readonly [K in keyof V]: InputSpec<S, V[K]> }
  /** Total: every combination of known inputs has an outcome. */
  readonly decide: (values: V, subject: S, limits: LimitValues) => Outcome
  /** Facts that are shown with every outcome, the unknown one too. */
  readonly facts?: (subject: S) => Facts
  /** The limit shown when the verdict is UNKNOWN or N/A. */
  readonly limit?: LimitId
}

/** The rule's evaluation over subjects of type S. Pure; throws only for a bug in a rule. */
export function defineCheck<S extends { readonly setting: { readonly limits: LimitValues } }, V extends Record<string, FactValue>>(
  spec: CheckSpec<S, V>,
): (subject: S) => Verdict {
  const names = Object.keys(spec.inputs) as (keyof V & string)[]
  return (subject) => {
    const limits = subject.setting.limits
    const notApplicable = spec.applies(subject)
    if (notApplicable !== null) return blankVerdict(spec, 'N/A', notApplicable, {}, [])
    const known: Partial<V> = {}
    const missing: (keyof V & string)[] = []
    const inputs: VerdictInput[] = []
    for (const name of names) {
      const input = spec.inputs[name]
      const value = input.read(subject)
      inputs.push({ name, value, unit: input.unit, from: input.from })
      if (value === null) missing.push(name)
      else known[name] = value
    }
    const facts = spec.facts?.(subject) ?? {}
    const asked = missing.length === 0 ? [] : inputsThatMatter(spec, subject, known, missing)
    if (asked.length > 0) {
      const limit = spec.limit === undefined ? null : shownLimit(spec.limit, limits)
      return { ...blankVerdict(spec, 'UNKNOWN', 'missing', { ...facts, missing: asked }, inputs), limit }
    }
    const values = fillIn(spec, known, missing)
    const outcome = spec.decide(values, subject, limits)
    return {
      rule: spec.id,
      state: outcome.state,
      informational: spec.informational ?? false,
      value: outcome.value ?? null,
      ...(outcome.mark === undefined ? {} : { mark: outcome.mark }),
      code: outcome.code,
      facts: { ...facts, ...outcome.facts },
      inputs,
      limit: outcome.limit === undefined ? null : shownLimit(outcome.limit, limits),
      margin: outcome.margin ?? null,
      flip: spec.informational ? [] : flips(spec, subject, values, outcome.state, missing),
    }
  }
}

function blankVerdict<S extends { readonly setting: { readonly limits: LimitValues } }, V extends Record<string, FactValue>>(
  spec: CheckSpec<S, V>,
  state: CheckState,
  code: string,
  facts: Facts,
  inputs: readonly VerdictInput[],
): Verdict {
  return {
    rule: spec.id,
    state,
    informational: spec.informational ?? false,
    value: null,
    code,
    facts,
    inputs,
    limit: null,
    margin: null,
    flip: [],
  }
}

/** Any value serves where inputsThatMatter found that none of them changes the state. */
function fillIn<S extends { readonly setting: { readonly limits: LimitValues } }, V extends Record<string, FactValue>>(
  spec: CheckSpec<S, V>,
  known: Partial<V>,
  missing: readonly (keyof V & string)[],
): V {
  const values = { ...known }
  for (const name of missing) values[name] = spec.inputs[name].probes[0] as V[keyof V & string]
  return values as V
}

/** The missing inputs that could change the state, alone or together with another missing one. */
function inputsThatMatter<S extends { readonly setting: { readonly limits: LimitValues } }, V extends Record<string, FactValue>>(
  spec: CheckSpec<S, V>,
  subject: S,
  known: Partial<V>,
  missing: readonly (keyof V & string)[],
): (keyof V & string)[] {
  const matters = new Set(missing.filter((name) => spec.inputs[name].required))
  const combinations = product(missing.map((name) => spec.inputs[name].probes as readonly FactValue[]))
  const stateOf = new Map(
    combinations.map((combination) => {
      const values = { ...known, ...Object.fromEntries(missing.map((name, i) => [name, combination[i] ?? null])) } as V
      return [combination.join('\u0000'), spec.decide(values, subject, subject.setting.limits).state]
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

function flips<S extends { readonly setting: { readonly limits: LimitValues } }, V extends Record<string, FactValue>>(
  spec: CheckSpec<S, V>,
  subject: S,
  values: V,
  state: CheckState,
  missing: readonly (keyof V & string)[],
): Flip[] {
  const found: Flip[] = []
  for (const name of Object.keys(spec.inputs) as (keyof V & string)[]) {
    const input = spec.inputs[name]
    if (input.turns === undefined || missing.includes(name)) continue
    for (const candidate of input.turns(values[name], subject.setting.limits)) {
      const turned = spec.decide({ ...values, [name]: candidate }, subject, subject.setting.limits).state
      if (turned === state) continue
      found.push({ input: name, unit: input.unit, from: values[name] as FactValue, to: candidate as FactValue, state: turned })
      break
    }
  }
  return found
}
