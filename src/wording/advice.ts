// The advice of `recommendation` in words: a short label for the column, a sentence, and the notes
// that go with it.

import type { AdviceNote, CodeOf, Verdict } from '#core'
import { formatDate, type LocaleStyle } from './quantities.ts'

type AdviceCode = CodeOf<'recommendation'>

/** In the grid's column and on the board's pages. */
export const ADVICE_LABELS: Readonly<Record<AdviceCode, string>> = {
  build: 'Keep in-house',
  'build-pilot-first': 'Pilot first',
  'build-needs-rationale': 'Justify, then build',
  buy: 'Buy',
  borrow: 'Rent (pay as you go)',
  keep: 'Keep',
  'reduce-time': 'Reduce time',
  'move-off': 'Migrate off',
  unknown: 'No advice yet',
}

const SENTENCES: Readonly<Record<AdviceCode, string>> = {
  build: 'A differentiator. Run it yourselves.',
  'build-pilot-first': 'A differentiator, but hard to reverse. Run a small pilot before you commit.',
  'build-needs-rationale': 'A differentiator over the limit. Record why it’s worth it before you build on.',
  buy: 'Not a differentiator. Buy it from a specialist.',
  borrow: 'Not a differentiator. Rent it, pay as you go, without a commitment.',
  keep: 'Keep the managed service.',
  'reduce-time': 'Use a simpler service, or do less work on this one.',
  'move-off': 'It takes more time than it is worth to customers. Plan a migration.',
  unknown: 'No advice yet.',
}

const NOTES: Readonly<Record<AdviceNote, (verdict: Verdict, style: LocaleStyle) => string>> = {
  'exit-note': ({ facts }, style) => {
    const { termEnd, hasExitNote } = facts
    const why = typeof termEnd === 'string' ? `Under contract until ${formatDate(termEnd, style)}` : 'Hard to reverse'
    return hasExitNote === true ? `${why}, so follow your exit plan.` : `${why}, so write an exit plan first.`
  },
  'why-this-much-time': () => 'Find out where the time goes.',
  'ask-again': () => 'Ask again next quarter whether it’s a differentiator.',
  'pilot-first': () => 'Hard to reverse, so start with a pilot.',
  wall: () => 'A limit of the managed service blocks customers.',
  'not-to-build': () => 'Even as a differentiator, it shouldn’t be built now. See its other checks.',
  'hard-not-answered': () => 'Reversibility isn’t answered, so it counts as easy to reverse.',
}

/** The column's word; "–" where the rule does not apply. */
export function adviceLabel(verdict: Verdict): string {
  return verdict.state === 'N/A' ? '–' : (ADVICE_LABELS[verdict.code as AdviceCode] ?? '–')
}

/** The notes beside the advice, each a sentence. */
export function adviceNotes(verdict: Verdict, style: LocaleStyle): readonly string[] {
  const notes = verdict.facts['notes']
  return Array.isArray(notes) ? notes.map((note) => NOTES[note as AdviceNote](verdict, style)) : []
}

/** The advice itself, without its notes. */
export function adviceSentence({ verdict }: { readonly verdict: Verdict }): string {
  const isUnsure = verdict.inputs.some(({ name, value }) => name === 'edge' && value === 'unsure')
  if (verdict.code === 'keep' && verdict.facts['isOwnCode'] === true) return 'Keep it as it is.'
  return verdict.code === 'borrow' && isUnsure
    ? 'Possibly a differentiator. Until you’re sure, rent it, pay as you go, without a commitment.'
    : SENTENCES[verdict.code as AdviceCode]
}
