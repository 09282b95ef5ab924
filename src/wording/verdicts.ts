// Verdicts in words: what a check says about one component, person or list, with its numbers. Plain
// and without blame. The sentences of each rule are in wording/rules.

import type { NotApplicableCode, SharedNotApplicable, Verdict } from '#core'
import { missingNames } from './inputs.ts'
import { formatList, type NumberStyle } from './quantities.ts'
import { ALL_WORDS, RULE_WORDS } from './rules/index.ts'
import type { Sentence, SentenceFacts } from './rules/rule-words.ts'
import { exceptionUntil } from './states.ts'

/** One sentence, at most three: what is so, with its numbers, and what could be done. */
export function verdictText(verdict: Verdict, style: NumberStyle): string {
  const said = { verdict, style, missing: formatList(missingNames(verdict)) }
  const until = verdict.facts['exemptUntil']
  const sentence = sentenceOf(verdict)(said) + (verdict.facts['restsOnGuess'] === true ? ' Based on a guess.' : '')
  return typeof until === 'string' ? `${exceptionUntil(until, style)}. ${sentence}` : sentence
}

function sentenceOf({ rule, code }: Verdict): Sentence {
  if (code === 'missing') return missing
  if (Object.hasOwn(NOT_APPLICABLE, code)) return () => NOT_APPLICABLE[code as NotApplicableCode]
  return (RULE_WORDS[rule].sentences as Readonly<Record<string, Sentence>>)[code] ?? missing
}

function missing({ missing: names }: SentenceFacts): string {
  return `Needs input: ${names}.`
}

/** In the app and in packs alike, as far as they name nobody. */
export const SHARED_NOT_APPLICABLE: Readonly<Record<SharedNotApplicable, string>> = {
  retired: 'Retired.',
  'request-path': 'A request path is checked only for what it records.',
  'vendor-staff': 'Works for a vendor, so the time isn’t yours to plan.',
  'kind-not-set': 'No type set.',
  'other-kind': 'Applies to another type of component.',
  'not-self-run': 'A provider runs it.',
}

export const NOT_APPLICABLE: Readonly<Record<NotApplicableCode, string>> = Object.assign(
  {},
  SHARED_NOT_APPLICABLE,
  ...ALL_WORDS.map(({ notApplicable }) => notApplicable ?? {}),
)
