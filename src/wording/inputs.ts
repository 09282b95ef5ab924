// Names of the inputs a verdict rests on, in *Why*, in "Missing: …" and on the Checks sheet.

import type { Unit, Verdict, VerdictInput, VerdictLimit } from '#core'
import { type ChoiceField, choiceLabel } from './labels.ts'
import { formatDifference, formatValue, NOT_SET, type NumberStyle } from './quantities.ts'
import { ALL_WORDS } from './rules/index.ts'

const SHARED: Readonly<Record<string, string>> = {
  ownerTime: 'owner time',
  edge: 'our edge?',
  rationale: 'reason for the time',
  approach: 'how you have it',
  hosting: 'who runs it',
  stage: 'stage',
  kind: 'kind',
  customerNotices: 'what customers notice',
  exitNote: 'how you would leave',
  termEnd: 'end of the contract’s term',
  switchWeeks: 'effort to switch',
  hardManual: 'hard to reverse?',
  headcount: 'number of people',
  yes: 'called your edge',
  answered: 'answered',
  share: 'a person’s time',
  owner: 'owner',
  cost: 'monthly cost',
  rate: 'exchange rate',
  pricesAsOf: 'day the prices are from',
}

/** "owner time"; used inside a sentence. */
export function inputName(name: string): string {
  return SHARED[name] ?? ALL_WORDS.find(({ inputs }) => inputs?.[name] !== undefined)?.inputs?.[name] ?? name
}

/** Inputs that a verdict misses, as short names: ["our edge?"]. */
export function missingNames(verdict: Verdict): readonly string[] {
  const missing = verdict.facts['missing']
  return Array.isArray(missing) ? missing.map((name) => inputName(String(name))) : []
}

/** "Owner time": stands alone, in a table of inputs. */
export function inputLabel(name: string): string {
  const text = inputName(name)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Texts whose length a rule counts: shown as written or not. */
const WRITTEN: ReadonlySet<string> = new Set(['rationale', 'customerNotices', 'exitNote'])

/** The value as a person reads it: "27 %", "No", "written, 34 characters", "not set". */
export function inputValue({ name, value, unit }: VerdictInput, style: NumberStyle): string {
  if (value === null) return NOT_SET
  if (WRITTEN.has(name)) return value === 0 ? 'not written' : `written, ${formatValue(value, 'count', style)} characters`
  if (unit === 'choice' && typeof value === 'string') {
    const own = ALL_WORDS.find(({ choices }) => choices?.[name] !== undefined)?.choices?.[name]
    return own === undefined ? choiceLabel(name as ChoiceField, value) : (own[value] ?? value)
  }
  return formatValue(value, unit, style)
}

/** "20 %, from the article", "25 %, changed by you". */
export function limitText({ value, unit, source }: VerdictLimit, style: NumberStyle): string {
  return `${formatValue(value, unit, style)}, ${SOURCE_WORDS[source] ?? source}`
}

/** How far a verdict is from its limit: "5 points over", "33.3 points under", "At the limit". */
export function marginText(margin: number, unit: Unit, style: NumberStyle): string {
  if (margin === 0) return 'At the limit'
  return `${formatDifference(Math.abs(margin), unit, style)} ${margin < 0 ? 'over' : 'under'}`
}

/** Sources that are no publication of their own. */
const SOURCE_WORDS: Readonly<Record<string, string>> = { article: 'from the article', 'house default': 'our default' }
