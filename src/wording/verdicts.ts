// Verdicts in words: what a check says about one component, person or list, with its numbers. Plain
// and without blame. The sentences of each rule are in wording/rules.

import type { NotApplicableCode, SharedNotApplicable, Verdict } from '#core'
import { missingNames } from './inputs.ts'
import { formatDate, type NumberStyle } from './quantities.ts'
import { ALL_WORDS, RULE_WORDS } from './rules/index.ts'
import type { Said, Sentence } from './rules/rule-words.ts'

/** One sentence, at most three: what is so, with its numbers, and what one could do. */
export function verdictText(verdict: Verdict, style: NumberStyle): string {
  const said = { verdict, style, missing: listed(missingNames(verdict)) }
  const until = verdict.facts['exemptUntil']
  const sentence = sentenceOf(verdict)(said) + (verdict.facts['restsOnGuess'] === true ? ' This rests on a guess.' : '')
  return typeof until === 'string' ? `Kept as it is until ${formatDate(until, style)}. ${sentence}` : sentence
}

function sentenceOf({ rule, code }: Verdict): Sentence {
  if (code === 'missing') return missing
  if (Object.hasOwn(NOT_APPLICABLE, code)) return () => NOT_APPLICABLE[code as NotApplicableCode]
  return (RULE_WORDS[rule].sentences as Readonly<Record<string, Sentence>>)[code] ?? missing
}

function missing({ verdict, missing: names }: Said): string {
  return `Missing: ${names} Fill ${missingNames(verdict).length === 1 ? 'it' : 'them'} in, and this check answers.`
}

const SHARED: Readonly<Record<SharedNotApplicable, string>> = {
  retired: 'Retired, so nothing is asked of it.',
  'request-path': 'A request path is looked at for what it measures, not for this.',
  'vendor-staff': 'Works for a vendor, so the time is not yours to plan.',
  'kind-not-set': 'What kind of component it is has not been said.',
  'other-kind': 'It is another kind of component, so this is not asked of it.',
  'not-self-run': 'Somebody else runs it, so this is not asked of it.',
}

/** Closed by its question mark or a full stop, never by both. */
function listed(names: readonly string[]): string {
  const text = names.join(', ')
  return text.endsWith('?') ? text : `${text}.`
}

export const NOT_APPLICABLE: Readonly<Record<NotApplicableCode, string>> = Object.assign(
  {},
  SHARED,
  ...ALL_WORDS.map(({ notApplicable }) => notApplicable ?? {}),
)
