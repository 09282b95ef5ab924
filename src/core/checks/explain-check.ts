// What a verdict says beside its state: the numbers it rests on, what is missing and would decide, and what would turn it. Worked
// out when somebody reads it, the same way for every rule.

import type { RuleId, VerdictCode } from './codes.ts'
import type { Supposed } from './component-row.ts'
import type { Explanation } from './lazy-verdict.ts'
import type { LimitId } from './limits.ts'
import type { Setting } from './subject.ts'
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
  /** The cells that hold such a value, where it is not the one that is called like the input. */
  readonly cells?: (value: V, subject: S, setting: Setting) => Supposed
}

/** The numbers beside an outcome. */
export interface Shown {
  readonly value?: { readonly value: FactValue; readonly unit: Unit }
  readonly mark?: string
  readonly limit?: LimitId
  readonly margin?: number
  readonly facts?: Facts
}

export type Values = Record<string, FactValue>

/** What a rule says beside the state of its verdict. */
export interface Told<S, V extends Values, C extends VerdictCode> {
  readonly inputs: { readonly [K in keyof V]: InputSpec<S, V[K]> }
  /** What is shown with the outcome; asked once. */
  readonly show?: (values: V, subject: S, setting: Setting, code: C) => Shown
  /** Facts that are shown with every outcome, the unknown one too. @param held codes of all outcomes that hold, where a formula decides */
  readonly facts?: (subject: S, setting: Setting, held: readonly VerdictCode[]) => Facts
  /** The limit shown when the verdict is UNKNOWN. */
  readonly limit?: LimitId
  /** The code of UNKNOWN where it has a name of its own. */
  readonly unknownCode?: C
}

/** Of a check with values of any kind: what is explained here needs no more. */
export type AnyTold<S> = Told<S, Values, VerdictCode>

/** An input of some check, with values of its own kind in and out. */
export interface NamedInput<S> extends Omit<InputSpec<S, FactValue>, 'turns' | 'cells'> {
  readonly name: string
  turns?(value: FactValue, setting: Setting, subject: S): readonly FactValue[]
  cells?(value: FactValue, subject: S, setting: Setting): Supposed
}

export function namedInputs<S>({ inputs }: AnyTold<S>): readonly NamedInput<S>[] {
  return Object.entries(inputs).map(([name, spec]) => ({ name, ...spec }))
}

type Missing = readonly { readonly name: string; readonly probes: readonly FactValue[]; readonly required: boolean }[]
const NOTHING_MISSING: Missing = []
const NO_FACTS: Facts = {}

export interface Answers {
  /** As read, missing ones null. */
  readonly read: Values
  readonly missing: Missing
  /** The same with any answer in place of what is missing. */
  readonly values: Values
}

export function answersOf<S>(inputs: readonly NamedInput<S>[], subject: S, setting: Setting): Answers {
  const read: Values = {}
  let missing = NOTHING_MISSING
  for (const input of inputs) {
    const value = input.read(subject, setting)
    read[input.name] = value
    if (value === null && !input.isBlankAnAnswer) missing = [...missing, asked(input, subject, setting)]
  }
  if (missing.length === 0) return { read, missing, values: read }
  const values = { ...read }
  for (const { name, probes } of missing) values[name] = probes[0] ?? null
  return { read, missing, values }
}

/** Names of the inputs that are not set. */
export function missingInputs<S>(told: AnyTold<S>, subject: S, setting: Setting): readonly string[] {
  return answersOf(namedInputs(told), subject, setting).missing.map(({ name }) => name)
}

function asked<S>({ name, probes, required = false }: NamedInput<S>, subject: S, setting: Setting): Missing[number] {
  return {
    name,
    probes: typeof probes === 'function' ? probes(subject, setting) : probes,
    required: typeof required === 'function' ? required(subject, setting) : required,
  }
}

/** What does not apply costs nothing: one verdict for each reason, the same for every subject. */
export function notApplicableVerdicts(rule: RuleId, informational: boolean): (why: VerdictCode) => Verdict {
  const verdicts = new Map<VerdictCode, Verdict>()
  const nothing = { value: null, facts: NO_FACTS, inputs: [], limit: null, margin: null, flip: [] }
  return (code) => {
    const known = verdicts.get(code)
    if (known !== undefined) return known
    const verdict: Verdict = { rule, state: 'N/A', informational, code, ...nothing }
    verdicts.set(code, verdict)
    return verdict
  }
}

/** What was decided, and how to ask what would be: `stateIf` takes answers in place of those of the same name. */
export interface Decided {
  readonly state: CheckState
  readonly code: VerdictCode
  /** Some input that is missing decides. */
  readonly isOpen: boolean
  readonly held: readonly VerdictCode[]
  readonly stateIf: (answers: Values) => CheckState
}

export function explanationOf<S>(
  spec: AnyTold<S>,
  inputs: readonly NamedInput<S>[],
  { read, missing, values }: Answers,
  { state, code, isOpen, held, stateIf }: Decided,
  informational: boolean,
  subject: S,
  setting: Setting,
): Explanation {
  const shown = isOpen ? unknownShown(spec.limit, inputsThatMatter(missing, stateIf)) : spec.show?.(values, subject, setting, code)
  const facts = spec.facts?.(subject, setting, held)
  return {
    informational,
    value: shown?.value ?? null,
    mark: shown?.mark,
    facts: facts === undefined ? (shown?.facts ?? NO_FACTS) : { ...facts, ...shown?.facts },
    inputs: inputs.map(({ name, unit, from }) => ({ name, value: read[name] ?? null, unit, from })),
    limit: shown?.limit === undefined ? null : setting.shownLimits[shown.limit],
    margin: shown?.margin ?? null,
    flip: informational || isOpen ? [] : flips(inputs, read, state, stateIf, subject, setting),
  }
}

function unknownShown(limit: LimitId | undefined, asked: Missing): Shown {
  const facts = { missing: asked.map(({ name }) => name) }
  return limit === undefined ? { facts } : { facts, limit }
}

/** The missing inputs that could change the state, alone or together with another missing one. */
function inputsThatMatter(missing: Missing, stateIf: Decided['stateIf']): Missing {
  if (missing.every(({ required }) => required)) return missing
  const states = statesOfAllAnswers(missing, stateIf)
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
function statesOfAllAnswers(missing: Missing, stateIf: Decided['stateIf']): CheckState[] {
  let combinations: Values[] = [{}]
  for (const { name, probes } of missing)
    combinations = combinations.flatMap((values) => probes.map((probe) => ({ ...values, [name]: probe })))
  return combinations.map(stateIf)
}

function flips<S>(
  inputs: readonly NamedInput<S>[],
  read: Values,
  state: CheckState,
  stateIf: Decided['stateIf'],
  subject: S,
  setting: Setting,
): Flip[] {
  const found: Flip[] = []
  for (const { name, unit, turns, isBlankAnAnswer } of inputs) {
    const from = read[name] ?? null
    if (turns === undefined || (from === null && !isBlankAnAnswer)) continue
    for (const to of turns(from, setting, subject)) {
      const turned = stateIf({ [name]: to })
      if (turned === state) continue
      found.push({ input: name, unit, from, to, state: turned })
      break
    }
  }
  return found
}
