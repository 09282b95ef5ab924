// The advice of `recommendation` in words: a short label for the column, a sentence, and the notes
// that go with it.

import type { AdviceNote, CodeOf, Verdict } from '#core'

type AdviceCode = CodeOf<'recommendation'>

/** In the grid's column and on the board's pages. */
export const ADVICE_LABELS: Readonly<Record<AdviceCode, string>> = {
  build: 'Keep building',
  'build-pilot-first': 'Build, pilot first',
  'build-needs-rationale': 'Build, say why',
  buy: 'Buy',
  borrow: 'Rent by use',
  keep: 'Keep',
  'move-off': 'Move off',
  unknown: 'Not yet',
}

const SENTENCES: Readonly<Record<AdviceCode, string>> = {
  build: 'This is your edge: run it yourselves.',
  'build-pilot-first': 'This is your edge but hard to reverse: try it small before you commit.',
  'build-needs-rationale': 'This is your edge and takes more than the limit: write down why it is worth it before you build on.',
  buy: 'Not your edge: buy it from somebody who runs it for a living.',
  borrow: 'Not your edge: rent it by use, without a commitment.',
  keep: 'Keep it with the managed service.',
  'move-off': 'It takes more time than it is worth to customers: plan to move off it.',
  unknown: 'No advice yet.',
}

const NOTES: Readonly<Record<AdviceNote, (verdict: Verdict) => string>> = {
  'exit-note': ({ facts }) =>
    facts['hasExitNote'] === true
      ? 'Hard to reverse: follow your note on how to leave.'
      : 'Hard to reverse: write down first how you would leave.',
  'why-this-much-time': () => 'Ask why a managed service takes this much time.',
  'ask-again': () => 'Ask again next quarter whether customers choose you for it.',
  'pilot-first': () => 'Hard to reverse: start with a pilot.',
  wall: () => 'A limit of the managed service is in the way of customers.',
  'not-to-build': () => 'Your edge or not: this is one of the things not to run yourselves now, see its other checks.',
  'hard-not-answered': () => 'Whether it is hard to reverse is not answered; it counts as easy.',
}

/** The column's word; "–" where the rule does not apply. */
export function adviceLabel(verdict: Verdict): string {
  return verdict.state === 'N/A' ? '–' : (ADVICE_LABELS[verdict.code as AdviceCode] ?? '–')
}

/** The notes beside the advice, each a sentence. */
export function adviceNotes(verdict: Verdict): readonly string[] {
  const notes = verdict.facts['notes']
  return Array.isArray(notes) ? notes.map((note) => NOTES[note as AdviceNote](verdict)) : []
}

/** The advice itself, without its notes. */
export function adviceSentence({ verdict }: { readonly verdict: Verdict }): string {
  const isUnsure = verdict.inputs.some(({ name, value }) => name === 'edge' && value === 'unsure')
  return verdict.code === 'borrow' && isUnsure
    ? 'Perhaps your edge: until you are sure, rent it by use, without a commitment.'
    : SENTENCES[verdict.code as AdviceCode]
}
