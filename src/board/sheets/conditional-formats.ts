// Which words colour their cell. Colour never stands alone: the word is there in every case.

import { CHECK_STATES, type CheckState, PERSON_FORMULAS, PORTFOLIO_FORMULAS } from '#core'
import { BOARD_WORDS, informs, MODEL_CHECKS_SHEET } from '#wording'
import { SHOWN_FORMULAS } from '../evaluated.ts'
import type { BoardPack } from '../pack.ts'
import type { ConditionalFormatPlan } from '../workbook-plan.ts'
import { outcomeWord } from './checks/outcome-words.ts'

const LOOKS: Partial<Record<CheckState, ConditionalFormatPlan['look']>> = {
  FAIL: 'fail',
  WATCH: 'watch',
  UNKNOWN: 'unknown',
  EXEMPT: 'exempt',
  PASS: 'pass',
}

/** Every word a verdict may show, with the look of its state. */
function wordLooks(pack: BoardPack): ReadonlyMap<string, ConditionalFormatPlan['look']> {
  const words = new Map<string, ConditionalFormatPlan['look']>()
  for (const state of CHECK_STATES) {
    const look = LOOKS[state]
    if (look !== undefined) words.set(pack.words.states[state], look)
  }
  // Minor ones take no color: nothing about them alarms.
  words.set(pack.words.standings.planned, 'exempt')
  words.set(pack.words.standings.kept, 'exempt')
  for (const formula of [...SHOWN_FORMULAS, ...PERSON_FORMULAS, ...PORTFOLIO_FORMULAS]) {
    if (formula.rule === 'recommendation') continue
    for (const outcome of formula.outcomes) {
      const look = LOOKS[outcome.state]
      // A figure that only informs meets nothing, so its word takes no color.
      if (look !== undefined && !(outcome.state === 'PASS' && informs(formula.rule)))
        words.set(outcomeWord(pack, formula.rule, outcome), look)
    }
  }
  return words
}

export function verdictLooks(pack: BoardPack, range: string): readonly ConditionalFormatPlan[] {
  return [...wordLooks(pack)].map(([text, look]) => ({ range, text, look }))
}

export function checkLooks(range: string): readonly ConditionalFormatPlan[] {
  return [
    { range, text: BOARD_WORDS.agrees, look: 'pass' },
    { range, text: BOARD_WORDS.lookAt, look: 'fail' },
    { range, text: MODEL_CHECKS_SHEET.dataFinding, look: 'watch' },
  ]
}
