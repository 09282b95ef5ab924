// Columns that ask one thing about how a component is run: "Self-hosted?", "In-house?", "SaaS". A yes below them is the word of the
// header. A no only says that it is not that, which leaves the other ways open.

import { APPROACH_QUESTIONS } from '#wording'
import type { ApproachWord } from '../approach-words.ts'
import { type AnswerWords, answerIn, NO_WORDS, YES_WORDS } from './answer-pairs.ts'
import { APPROACH_LIST_WORDS } from './choice-words.ts'
import { normalHeader } from './header-text.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { plainWord } from './read-choice.ts'

type Asked = Extract<ApproachWord, 'build' | 'self-host' | 'buy'>

const AMBIGUOUS = new Set(APPROACH_QUESTIONS.ambiguous.split('|'))
const WORDS: ReadonlyMap<string, Asked> = new Map(
  (['build', 'self-host', 'buy'] as const).flatMap((asked) =>
    (asked === 'buy' ? APPROACH_QUESTIONS.buy : (APPROACH_LIST_WORDS[asked] ?? ''))
      .split('|')
      .map((word) => [normalHeader(word), asked] as const)
      .filter(([word]) => !AMBIGUOUS.has(word)),
  ),
)

/** The word that a yes to the header says; null where it asks nothing of the kind. "(y/n)" and "is it" around it say nothing. */
export function askedApproach(header: string): Asked | null {
  const plain = normalHeader(header.replace(/\([^()]*\)|\[[^\][]*\]|\by\/n\b/gi, ' '))
  return WORDS.get(plain) ?? WORDS.get(plain.replace(/^(?:is it|is this|is|do we|we) /, '')) ?? null
}

const BETWEEN_APPROACHES = /\s*[/,|]\s*|\s+(?:or|vs\.?|versus|oder|ou|o|of|eller|czy|nebo|y)\s+/iu
const APPROACHES: ReadonlyMap<string, string> = new Map(
  Object.entries(APPROACH_LIST_WORDS).flatMap(([approach, words]) =>
    words === undefined ? [] : [approach, ...words.split('|')].map((word) => [normalHeader(word), approach] as const),
  ),
)

/** "Hacer/Comprar/Alquilar", "bauen oder kaufen?": a header of nothing but approaches, two of which differ. */
export function namesApproaches(header: string): boolean {
  const named = header.split(BETWEEN_APPROACHES).map((word) => APPROACHES.get(normalHeader(word)))
  return named.every((approach) => approach !== undefined) && new Set(named).size > 1
}

/** What an answer in such a column says; undefined where the cell is no answer or the header asks nothing. */
export function answeredApproach(cell: Cell, words: AnswerWords, inquiry: Inquiry): Asked | null | undefined {
  const asked = askedApproach(cell.column)
  if (asked === null) return undefined
  const word = plainWord(cell.text)
  const said = answerIn(cell, 'approach', words, inquiry) ?? (NO_WORDS.has(word) ? 'no' : YES_WORDS.has(word) ? 'yes' : undefined)
  if (said !== 'yes') return said === undefined ? undefined : null
  inquiry.readAs(cell, asked, 'approach')
  return asked
}
