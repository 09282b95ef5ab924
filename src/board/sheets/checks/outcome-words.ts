// The word a cell shows for an outcome: the same as on the app's badges, without their tails.

import type { CodeOf, FormulaOutcome, RuleId, Verdict } from '#core'
import { ADVICE_LABELS, informs, PLAIN_STYLE, STATE_WORDS, stateLabel } from '#wording'
import type { BoardPack } from '../../pack.ts'

type Audienced = Pick<BoardPack, 'audience' | 'words'>

const EMPTY: Omit<Verdict, 'rule' | 'state' | 'code'> = {
  informational: false,
  value: null,
  facts: {},
  inputs: [],
  limit: null,
  margin: null,
  flip: [],
}

/** The same for every audience. */
export function adviceWord({ code, state }: Pick<FormulaOutcome, 'code' | 'state'>): string {
  return state === 'N/A' ? STATE_WORDS[state] : ADVICE_LABELS[code as CodeOf<'recommendation'>]
}

/** Investors read the word of the state instead, whatever the rule calls it; a rule that only informs reads the same for everyone. */
export function outcomeWord({ audience, words }: Audienced, rule: RuleId, { code, state }: Pick<FormulaOutcome, 'code' | 'state'>): string {
  if (rule === 'recommendation') return adviceWord({ code, state })
  if (audience === 'investor' && !(state === 'PASS' && informs(rule))) return words.states[state]
  // No date is among the facts, so the style writes nothing.
  return stateLabel(state, { ...EMPTY, rule, state, code }, PLAIN_STYLE)
}
