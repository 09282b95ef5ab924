// What would turn a verdict, in units a person uses: "2.4 fewer days per month would clear it".

import type { CheckState, Flip, RuleId, Verdict } from '#core'
import { inputLabel } from './inputs.ts'
import { formatDate, formatDaysNeeded, formatValue, type NumberStyle, pluralize } from './quantities.ts'
import { ALL_WORDS } from './rules/index.ts'
import type { Change } from './rules/rule-words.ts'
import { explainWords } from './states.ts'

/** One change of one input, everything else as it is. */
export function flipText(flip: Flip, verdict: Pick<Verdict, 'rule' | 'state'>, style: NumberStyle): string {
  const change = (CHANGES[flip.input] ?? ownChange(flip.input) ?? otherChange)(flip, style)
  return `${change} ${effect(verdict, flip)}`
}

/** Of a FAIL or a WATCH the first change that betters it: the one line under a badge. null when nothing does. */
export function clearingText(verdict: Verdict, style: NumberStyle): string | null {
  const first = verdict.flip.find((flip) => BETTER.indexOf(flip.state) < BETTER.indexOf(verdict.state))
  return first === undefined ? null : flipText(first, verdict, style)
}

const BETTER: readonly CheckState[] = ['PASS', 'WATCH', 'UNKNOWN', 'FAIL']

/** Rules whose WATCH is a figure near its limit, and which figure: there "near" means something. */
const MEASURED: Readonly<Partial<Record<RuleId, string>>> = { 'owner-time': 'ownerTime', 'data-quality': 'share', differentiation: 'yes' }

function effect({ rule, state: from }: Pick<Verdict, 'rule' | 'state'>, { input, state: to }: Flip): string {
  const isMeasured = MEASURED[rule] === input
  if (to === 'FAIL') return 'would need a decision'
  if (to === 'UNKNOWN') return 'would leave it unresolved'
  if (to === 'EXEMPT') return 'would make it an exception'
  if (to === 'PASS') return from === 'UNKNOWN' ? 'would settle it' : 'would clear it'
  if (from === 'FAIL') return isMeasured ? 'would clear it' : `would need ${explainWords(rule).what} instead of a decision`
  return isMeasured ? 'would put it near the limit' : `would need ${explainWords(rule).what}`
}

const CHANGES: Readonly<Record<string, Change>> = {
  ownerTime: timeChange,
  share: timeChange,
  edge: ({ to }) =>
    to === 'yes' ? 'Being a differentiator' : to === 'no' ? 'Not being a differentiator' : 'Not being sure whether it’s a differentiator',
  rationale: ({ to, from }, style) =>
    Number(to) > Number(from) ? `A rationale of at least ${pluralize(Number(to), 'characters', style)}` : 'Removing the rationale',
  hosting: ({ to }) => (to === 'managed' ? 'Moving to a managed service' : 'Running it yourselves'),
  stage: ({ to }) => (to === 'series-a' ? 'Reaching Series A' : 'Being at seed'),
  approach: ({ to }) => (to === 'build' ? 'Running it yourselves' : to === 'buy' ? 'Buying it instead' : 'Paying as you go instead'),
  customerNotices: ({ to }) => (Number(to) > 0 ? 'A sentence on what customers notice' : 'Removing the sentence on what customers notice'),
  exitNote: ({ to }) => (Number(to) > 0 ? 'An exit plan' : 'Removing the exit plan'),
  termEnd: ({ from, to }, style) => `A term that ${String(to) < String(from) ? 'ends by' : 'runs until'} ${formatDate(String(to), style)}`,
  switchWeeks: ({ from, to }, style) =>
    Number(to) < Number(from)
      ? `Switching within ${pluralize(Number(to), 'weeks', style)}`
      : `Switching in ${pluralize(Number(to), 'weeks', style)}`,
  hardManual: ({ to }) => (to === 'yes' ? 'Marking it hard to reverse' : 'Not marking it hard to reverse'),
  yes: ({ from, to }, style) => {
    const difference = Number(to) - Number(from)
    return pluralize(Math.abs(difference), difference < 0 ? 'fewer differentiators' : 'more differentiators', style)
  },
}

function ownChange(input: string): Change | undefined {
  return ALL_WORDS.find(({ changes }) => changes?.[input] !== undefined)?.changes?.[input]
}

function timeChange({ from, to }: Flip, style: NumberStyle): string {
  const difference = Number(to) - Number(from)
  return `${formatDaysNeeded(Math.abs(difference), difference < 0 ? 'fewer days' : 'more days', style)} per month`
}

function otherChange({ input, to, unit }: Flip, style: NumberStyle): string {
  return `${inputLabel(input)} of ${formatValue(to, unit, style)}`
}
