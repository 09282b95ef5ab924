// What an import says and asks, in sentences: its notes, its questions with their choices, and the
// control sum of a list with a TOTAL.

import type { ImportNote, ImportNotes, ImportQuestionCode, ImportQuestions } from '#core'
import { formatCount, formatMoney, type NumberStyle, PLAIN_STYLE } from '../quantities.ts'
import { quoted } from '../value-problems.ts'

/** One sentence on what the import took for granted. */
export function importNoteText(note: ImportNote): string {
  const text = NOTES[note.code] as (facts: ImportNote['facts']) => string
  return text(note.facts)
}

/** The question to ask once for a notation: "1/5: a fifth of a person's time?" */
export function importQuestionText({
  code,
  facts,
}: {
  readonly code: ImportQuestionCode
  readonly facts: ImportQuestions[ImportQuestionCode]
}): string {
  const text = QUESTIONS[code] as (facts: ImportQuestions[ImportQuestionCode]) => string
  return text(facts)
}

/** A choice as its button says it. Choices that are values of a field ("compute") come back as undefined: labels.ts has them. */
export function importChoiceText(choice: string): string | undefined {
  return Object.hasOwn(CHOICES, choice) ? CHOICES[choice] : undefined
}

/** "1,694 more than your total; likely rows: …" */
export function controlSumText(differenceMinor: number, likelyRows: readonly { readonly name: string }[], style: NumberStyle): string {
  if (differenceMinor === 0) return 'The rows add up to your total.'
  const amount = formatMoney(Math.abs(differenceMinor), style)
  const rows = likelyRows.map((row) => row.name).join(', ')
  return `The rows are ${amount} ${differenceMinor > 0 ? 'more' : 'less'} than your total${rows === '' ? '' : `; likely rows: ${rows}`}.`
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${formatCount(count, PLAIN_STYLE)} times`
}

/** "Layer:", but "Is it our edge?" as it is. */
function headed(column: string): string {
  return /[?!.:]$/.test(column) ? column : `${column}:`
}

const SEPARATORS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' }

const NOTATIONS: Readonly<Record<string, string>> = {
  thousands: 'with k for thousands and m for millions',
  seats: 'as a price for each seat',
  month: 'as an amount for a month',
  quarter: 'as an amount for a quarter',
  year: 'as an amount for a year',
  time: 'as a share of a 40-hour week',
  each: 'as the share of each owner',
}

const NOTES: { readonly [C in keyof ImportNotes]: (facts: ImportNotes[C]) => string } = {
  'encoding-guessed': ({ encoding }) => `The file says nothing about its letters and was read as ${encoding}: look at names with accents.`,
  'delimiter-guessed': ({ delimiter }) => `Its cells were taken apart at ${SEPARATORS[delimiter] ?? quoted(delimiter)}.`,
  'quotes-as-text': ({ line }) => `Line ${line} opens a quotation mark that is never closed, so quotation marks were read as text.`,
  'titles-skipped': ({ lines, text }) =>
    `Above the header, ${lines.length === 1 ? 'a row was' : `${lines.length} rows were`} left out: ${quoted(text)}.`,
  'header-missing': () => 'No row looks like a header: say what each column holds.',
  'header-repeated': ({ line }) => `Line ${line} repeats the header and was left out.`,
  'rows-short': ({ rows, line, expected }) =>
    `${rows === 1 ? 'A row has' : `${formatCount(rows, PLAIN_STYLE)} rows have`} fewer than ${expected} cells (first in line ${line}): the rest is taken as blank.`,
  'row-rejoined': ({ line, text }) => `Line ${line} was split inside a formula and put together again: ${quoted(text)}.`,
  'total-left-out': ({ line, text }) => `Line ${line} is a total and no component: ${quoted(text)}.`,
  'decimal-mark': ({ column, mark }) => `Amounts in ${column} have a ${mark === ',' ? 'comma' : 'point'} before their decimals.`,
  'read-as': ({ column, notation, example, line, cells }) =>
    `${column}: ${quoted(example)} (line ${line}${cells > 1 ? ` and ${formatCount(cells - 1, PLAIN_STYLE)} more` : ''}) is read ${NOTATIONS[notation] ?? `as ${quoted(notation)}`}.`,
  'approach-open': ({ rows }) =>
    `${rows === 1 ? 'One row does' : `${formatCount(rows, PLAIN_STYLE)} rows do`} not say whether you run it yourselves: taken as bought until you say.`,
  'names-repeat': ({ name, rows }) => `${quoted(name)} stands in ${formatCount(rows, PLAIN_STYLE)} rows: each becomes a component.`,
}

const QUESTIONS: { readonly [C in ImportQuestionCode]: (facts: ImportQuestions[C]) => string } = {
  'share-fraction': ({ example }) => `Is ${quoted(example)} a fraction of a person's time?`,
  'share-approximate': ({ example }) => `How sure is ${quoted(example)}?`,
  'share-below': ({ example }) => `What should ${quoted(example)} count as?`,
  'share-part': ({ example }) => `Is ${quoted(example)} a part of 1, or percent?`,
  'share-unit': ({ column, example }) => `What do the numbers in ${column} count, such as ${quoted(example)}?`,
  'share-several-owners': ({ example, owners }) => `Is ${quoted(example)} the time of ${owners} together, or of each?`,
  'money-mark': ({ example, mark }) => `Does ${quoted(example)} have a ${mark === ',' ? 'comma' : 'point'} before its decimals?`,
  'money-thousands': ({ example }) => `Is ${quoted(example)} in thousands, or does it have three decimals?`,
  'money-currency': ({ example, currency, listCurrency }) =>
    `Is ${quoted(example)} really in ${currency}, while the list is in ${listCurrency}?`,
  'money-negative': ({ example }) => `A cost is never negative. What is ${quoted(example)}?`,
  'money-dash': ({ example }) => `Does ${quoted(example)} mean that it costs nothing, or that nobody knows?`,
  'money-words': ({ example }) => `What does it cost where the list says ${quoted(example)}?`,
  'money-beside-words': ({ example, words }) => `Take the number in ${quoted(example)} and keep ${quoted(words)} as a note?`,
  'money-approximate': ({ example }) => `Take ${quoted(example)} as the cost?`,
  'money-period': ({ column, example }) => `What time do the amounts in ${column} cover, such as ${quoted(example)}?`,
  'choice-several': ({ column, example }) => `${headed(column)} which one is ${quoted(example)}?`,
  'choice-unknown': ({ column, example }) => `${headed(column)} what does ${quoted(example)} mean?`,
  'edge-question-mark': ({ column, example }) => `${headed(column)} is ${quoted(example)} "not sure", or not answered yet?`,
  'owners-several': ({ example }) => `Is ${quoted(example)} one owner or several?`,
  'owner-placeholder': ({ example }) => `Is ${quoted(example)} a name, or nobody yet?`,
  'owner-same-person': ({ name, other }) => `Are ${quoted(name)} and ${quoted(other)} the same person?`,
  'name-formula': ({ example }) => `${quoted(example)} looks like a formula. Keep it as a name without the equals sign?`,
  'row-too-long': ({ line, cells, expected }) =>
    `Line ${line} has ${cells} cells and the header ${expected}. What should become of such rows?`,
  'row-name-only': ({ example }) => `Is ${quoted(example)}, which stands alone in its row, a component or a title?`,
  'component-there': ({ example }) => `${quoted(example)} is in the workbook already. What should such rows do?`,
  'component-there-twice': ({ example, rows, components }) =>
    `${quoted(example)} stands ${times(rows)} in the list and ${times(components)} in the workbook. What should such rows do?`,
}

const CHOICES: Readonly<Record<string, string>> = {
  blank: 'Leave blank',
  fraction: 'A fraction of their time',
  'as-guess': 'Take it, as a guess',
  'as-estimate': 'Take it, as an estimate',
  zero: 'Take it as 0',
  part: 'A part of 1',
  percent: 'Percent',
  'hours-week': 'Hours a week',
  'days-month': 'Days a month',
  split: 'Together: split it evenly',
  each: 'Each of them',
  decimals: 'Yes, decimals',
  thousands: 'Thousands',
  keep: 'Keep that currency',
  'list-currency': "It is in the list's currency",
  cost: 'A cost, without the minus',
  amount: 'Take the number',
  month: 'A month',
  quarter: 'A quarter',
  year: 'A year',
  several: 'Several owners',
  one: 'One owner',
  nobody: 'Nobody yet',
  name: 'A name',
  same: 'The same person',
  different: 'Two people',
  'as-text': 'Keep it as a name',
  'leave-out': 'Leave out',
  'ignore-rest': 'Ignore the extra cells',
  component: 'A component',
  update: 'Update the one of the same name',
  'in-order': 'Update them in their order',
  add: 'Add again',
}
