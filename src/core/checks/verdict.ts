// What a rule says about one subject, as data: state, the numbers it rests on, the limit, how far
// away, and what would turn it. Sentences are made in src/wording from code and facts.

import type { RuleId, VerdictCode } from './codes.ts'

export type { RuleId } from './codes.ts'

export const CHECK_STATES = ['FAIL', 'WATCH', 'UNKNOWN', 'EXEMPT', 'PASS', 'N/A'] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** A locked quarter may hold a word of another version. */
export function isCheckState(state: string): state is CheckState {
  return (CHECK_STATES as readonly string[]).includes(state)
}

/** bp: hundredths of a percent; minor: smallest currency unit; month-hundredths: 1207 is 12.07 months. */
export type Unit = 'bp' | 'minor' | 'count' | 'hours' | 'days' | 'weeks' | 'months' | 'month-hundredths' | 'date' | 'choice' | 'text'
export type FactValue = string | number | boolean | null
export type Facts = Readonly<Record<string, FactValue | readonly FactValue[]>>

/** A fact that is a list, as texts; empty where it is none. */
export function factTexts(fact: Facts[string] | undefined): readonly string[] {
  return Array.isArray(fact) ? fact.map(String) : []
}

/** Where an input's value was read. */
export type InputFrom =
  | 'component'
  | 'owners'
  | 'cost-lines'
  | 'company'
  | 'people'
  | 'person'
  | 'imports'
  | 'decisions'
  | 'evidence'
  | 'projects'
  | 'credits'
  | 'settings'
  | 'computed'

export interface VerdictInput {
  readonly name: string
  readonly value: FactValue
  readonly unit: Unit
  readonly from: InputFrom
}

export interface VerdictLimit {
  readonly id: string
  readonly value: number
  readonly unit: Unit
  /** "article" or the public source of a default; "changed by you" when the team changed it. */
  readonly source: string
  readonly isDefault: boolean
  readonly ruleSetVersion: string
}

/** The smallest change of one input that turns the state, everything else as it is. */
export interface Flip {
  readonly input: string
  readonly unit: Unit
  readonly from: FactValue
  readonly to: FactValue
  readonly state: CheckState
}

/** Copied by `copiedVerdict`: what explains it may be worked out on reading, and spreading would leave that out. */
export interface Verdict {
  readonly rule: RuleId
  readonly state: CheckState
  readonly informational: boolean
  readonly value: { readonly value: FactValue; readonly unit: Unit } | null
  readonly mark?: string
  readonly code: VerdictCode
  /** Numbers of the sentence. missing: names of missing inputs; exemptUntil: end of the exemption in force. */
  readonly facts: Facts
  readonly inputs: readonly VerdictInput[]
  readonly limit: VerdictLimit | null
  /** limit − value in the limit's unit: negative is beyond the limit. null where there is no limit. */
  readonly margin: number | null
  readonly flip: readonly Flip[]
}

/** Every field as its own, worked out: for JSON, or for a verdict that differs in some. */
export function copiedVerdict({ rule, state, informational, value, mark, code, facts, inputs, limit, margin, flip }: Verdict): Verdict {
  const copy = { rule, state, informational, value, code, facts, inputs, limit, margin, flip }
  return mark === undefined ? copy : { ...copy, mark }
}
