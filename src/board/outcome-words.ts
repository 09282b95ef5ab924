// The word a cell shows for an outcome: the same as on the app's badges, without their tails.

import { CHECK_STATES, type CheckState, type CodeOf, type FormulaOutcome, type RuleId, type Verdict } from '#core'
import { ADVICE_LABELS, STATE_WORDS, stateLabel } from '#wording'

const EMPTY: Omit<Verdict, 'rule' | 'state' | 'code'> = {
  informational: false,
  value: null,
  facts: {},
  inputs: [],
  limit: null,
  margin: null,
  flip: [],
}

export function outcomeWord(rule: RuleId, { code, state }: Pick<FormulaOutcome, 'code' | 'state'>): string {
  if (rule === 'recommendation' && state !== 'N/A') return ADVICE_LABELS[code as CodeOf<'recommendation'>]
  return stateLabel(state, { ...EMPTY, rule, state, code })
}

export function stateWord(state: CheckState): string {
  return STATE_WORDS[state]
}

export const STATES: readonly CheckState[] = CHECK_STATES
