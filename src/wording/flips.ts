// What would turn a verdict, in units a person uses: "2.4 days a month less would clear it".

import type { CheckState, Flip, RuleId, Verdict } from '#core'
import { inputLabel } from './inputs.ts'
import { counted, formatDate, formatDaysNeeded, formatValue, type NumberStyle } from './quantities.ts'
import { ALL_WORDS } from './rules/index.ts'
import type { Change } from './rules/rule-words.ts'

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
  if (to === 'FAIL') return 'would ask for a decision'
  if (to === 'UNKNOWN') return 'would leave it open'
  if (to === 'EXEMPT') return 'would make it an exception'
  if (to === 'PASS') return from === 'UNKNOWN' ? 'would settle it' : 'would clear it'
  if (from === 'FAIL') return isMeasured ? 'would clear it' : 'would ask for an explanation instead of a decision'
  return isMeasured ? 'would put it near the limit' : 'would ask for an explanation'
}

const CHANGES: Readonly<Record<string, Change>> = {
  ownerTime: timeChange,
  share: timeChange,
  edge: ({ to }) =>
    to === 'yes'
      ? 'Being why customers choose you'
      : to === 'no'
        ? 'Not being why customers choose you'
        : 'Not being sure that it is your edge',
  rationale: ({ to, from }, style) =>
    Number(to) > Number(from) ? `A written reason of at least ${counted(Number(to), 'characters', style)}` : 'Dropping the written reason',
  hosting: ({ to }) => (to === 'managed' ? 'Handing it to a managed service' : 'Running it yourselves'),
  stage: ({ to }) => (to === 'series-a' ? 'Reaching Series A' : 'Being at seed'),
  approach: ({ to }) => (to === 'build' ? 'Running it yourselves' : to === 'buy' ? 'Buying it instead' : 'Renting it by use instead'),
  customerNotices: ({ to }) =>
    Number(to) > 0 ? 'One sentence on what customers notice' : 'Dropping the sentence on what customers notice',
  exitNote: ({ to }) => (Number(to) > 0 ? 'A note on how you would leave' : 'Dropping the note on how you would leave'),
  termEnd: ({ from, to }, style) => `A term that ${String(to) < String(from) ? 'ends by' : 'runs until'} ${formatDate(String(to), style)}`,
  switchWeeks: ({ from, to }, style) =>
    Number(to) < Number(from)
      ? `Switching within ${counted(Number(to), 'weeks', style)}`
      : `Switching in ${counted(Number(to), 'weeks', style)}`,
  hardManual: ({ to }) => (to === 'yes' ? 'Calling it hard to reverse' : 'Not calling it hard to reverse'),
  yes: ({ from, to }, style) => {
    const difference = Number(to) - Number(from)
    return difference < 0
      ? `${counted(-difference, 'answers', style)} of “our edge” fewer`
      : `${counted(difference, 'answers', style)} of “our edge” more`
  },
}

function ownChange(input: string): Change | undefined {
  return ALL_WORDS.find(({ changes }) => changes?.[input] !== undefined)?.changes?.[input]
}

function timeChange({ from, to }: Flip, style: NumberStyle): string {
  const difference = Number(to) - Number(from)
  return `${formatDaysNeeded(Math.abs(difference), style)} a month ${difference < 0 ? 'less' : 'more'}`
}

function otherChange({ input, to, unit }: Flip, style: NumberStyle): string {
  return `${inputLabel(input)} of ${formatValue(to, unit, style)}`
}
