// What an import says of a list, in the window and on the command line: what it took for granted, what it asks, with its choices.

import type { ImportNote, ImportNotes, ImportQuestionCode, ImportQuestions } from '#core'
import type { Labels } from '../fields/field-words.ts'
import { fieldLabel } from '../fields.ts'
import { APPROACH_LABELS, CHOICE_LABELS, type ChoiceField } from '../labels.ts'
import { formatCount, formatList, formatMoney, type NumberStyle, numberSample, plural, pluralize } from '../quantities.ts'
import { quoted } from '../value-problems.ts'

/** One sentence on what the import took for granted. */
export function importNoteText(note: ImportNote, style: NumberStyle): string {
  const text = NOTES[note.code] as (facts: ImportNote['facts'], style: NumberStyle) => string
  return text(note.facts, style)
}

/** The question to ask once for a notation: "Is “1/5” a fraction of a person’s time?" */
export function importQuestionText(
  {
    code,
    facts,
  }: {
    readonly code: ImportQuestionCode
    readonly facts: ImportQuestions[ImportQuestionCode]
  },
  style: NumberStyle,
): string {
  const text = QUESTIONS[code] as (facts: ImportQuestions[ImportQuestionCode], style: NumberStyle) => string
  return text(facts, style)
}

/** A choice as its button says it. Choices that are values of a field ("compute") come back as undefined: importedValueText has them. */
export function importChoiceText(choice: string): string | undefined {
  return Object.hasOwn(CHOICES, choice) ? CHOICES[choice] : undefined
}

/** How a list's answer to the approach reads. It says more than the approach itself: code of one's own, or someone else's. */
export const IMPORT_APPROACH_LABELS: Readonly<Record<'build' | 'self-host' | 'buy' | 'borrow', string>> = {
  build: CHOICE_LABELS.origin['own-code'],
  'self-host': 'Self-hosted',
  buy: APPROACH_LABELS.buy,
  borrow: APPROACH_LABELS.borrow,
}

/** A value that a cell of a list was read as, in the words of the field; any other text as it is. */
export function importedValueText(field: string | null, value: string): string {
  const labels: Labels<string> | undefined = field === 'approach' ? IMPORT_APPROACH_LABELS : CHOICE_LABELS[field as ChoiceField]
  return labels?.[value] ?? value
}

/** "The rows add up to $1,694 more than your total. Likely rows: …" */
export function controlSumText(differenceMinor: number, likelyRows: readonly { readonly name: string }[], style: NumberStyle): string {
  if (differenceMinor === 0) return 'The rows add up to your total.'
  const amount = formatMoney(Math.abs(differenceMinor), style)
  const rows = likelyRows.map((row) => row.name).join(', ')
  return `The rows add up to ${amount} ${differenceMinor > 0 ? 'more' : 'less'} than your total.${rows === '' ? '' : ` Likely rows: ${rows}.`}`
}

/** What the command line took upon itself: "2 questions were answered as proposed, and 1 cell wasn’t understood." null: nothing. */
export function importTakenText(
  taken: { readonly proposals: number; readonly notUnderstood: number; readonly leftOut: number; readonly columns: readonly string[] },
  style: NumberStyle,
): string | null {
  const { proposals, notUnderstood, leftOut, columns } = taken
  const isAlone = proposals + notUnderstood + leftOut === 0
  const parts = [
    ...(proposals === 0 ? [] : [`${pluralize(proposals, 'questions', style)} ${plural(proposals, 'was', 'were')} answered as proposed`]),
    ...(notUnderstood === 0
      ? []
      : [
          `${pluralize(notUnderstood, 'cells', style)} ${plural(notUnderstood, 'wasn’t', 'weren’t')} understood and ${plural(notUnderstood, 'stays', 'stay')} blank`,
        ]),
    ...(leftOut === 0 ? [] : [`${pluralize(leftOut, 'rows', style)} ${plural(leftOut, 'was', 'were')} left out`]),
    ...(columns.length === 0
      ? []
      : [
          `${plural(columns.length, isAlone ? 'The column' : 'the column', isAlone ? 'The columns' : 'the columns')} ${formatList(columns.map(quoted))} ${plural(columns.length, 'was', 'were')} left out`,
        ]),
  ]
  return parts.length === 0 ? null : `${formatList(parts)}.`
}

function times(count: number, style: NumberStyle): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${formatCount(count, style)} times`
}

/** "Layer:", but "Which layer?" as it is. */
function headed(column: string): string {
  return /[?!.:]$/.test(column) ? column : `${column}:`
}

const SEPARATORS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' }

const NOTATIONS: Readonly<Record<string, string>> = {
  thousands: 'with its letter or word for thousands, millions or more',
  seats: 'as a price per seat',
  month: 'as an amount per month',
  quarter: 'as an amount per quarter',
  year: 'as an amount per year',
  weeks: 'as paid 52 times per year',
  'two-weeks': 'as paid 26 times per year',
  months: 'as paid once in so many months, and kept as an amount per year',
  'one-off': 'as paid once',
  once: 'as paid once',
  free: 'as no cost',
  sum: 'as a calculation',
  approximate: 'as an approximate figure',
  nobody: 'as a group, not a person',
  'and-nobody': 'as owners and a group, whose name isn’t kept',
  fraction: 'as a fraction of a person’s time',
  time: 'as a share of a 40-hour week',
  each: 'as each owner’s share',
  above: 'as the same as the row above',
  'crossed-out': 'without what is crossed out',
  'no-end': 'as a contract without an end',
  'buddhist-year': 'as a year of the Buddhist calendar',
}

const LEFT_OUT_KINDS = {
  money: 'amounts',
  time: 'times',
  percent: 'percentages',
  date: 'dates',
  'yes-no': 'answers',
  other: 'other entries',
} as const

function fieldLabelOf(field: string): string {
  return fieldLabel('components', field)
}

/** "Column C", "Columns C and D", "Columns C, D, E, F, and 9 more". */
function lettersText(columns: readonly string[], style: NumberStyle): string {
  const rest = columns.length - SHOWN_LETTERS
  const shown = rest > 1 ? [...columns.slice(0, SHOWN_LETTERS), `${formatCount(rest, style)} more`] : columns
  return `${plural(columns.length, 'Column', 'Columns')} ${formatList(shown)}`
}

const SHOWN_LETTERS = 4

const NOTES: { readonly [C in keyof ImportNotes]: (facts: ImportNotes[C], style: NumberStyle) => string } = {
  'encoding-guessed': ({ encoding }) => `The file doesn’t name its encoding and was read as ${encoding}. Check names with accents.`,
  'delimiter-guessed': ({ delimiter }) => `Cells were split at ${SEPARATORS[delimiter] ?? quoted(delimiter)}.`,
  'quotes-as-text': ({ line }) => `Line ${line} has an unclosed quotation mark, so quotation marks were read as text.`,
  'titles-skipped': ({ lines, text }, style) =>
    `Above the header, ${pluralize(lines.length, 'rows', style)} ${plural(lines.length, 'was', 'were')} left out: ${quoted(text)}.`,
  'day-stated': ({ text }) => `${quoted(text)} is taken as the day that the prices are of.`,
  'text-outside-table': ({ lines, line, text }, style) =>
    `${pluralize(lines, 'lines', style)} outside the table ${plural(lines, 'was', 'were')} left out: ${quoted(text)} (line ${formatCount(line, style)}).`,
  'formulas-without-value': ({ columns, cells, line }, style) =>
    `${lettersText(columns, style)}: ${pluralize(cells, 'formulas', style)} ${plural(cells, 'has', 'have')} no stored result (first in row ${formatCount(line, style)}) and ${plural(cells, 'was', 'were')} read as blank. Open the file in its program, save it and import it again.`,
  'cells-with-errors': ({ columns, cells, line, error }, style) =>
    `${lettersText(columns, style)}: ${pluralize(cells, 'cells', style)} ${plural(cells, 'shows', 'show')} an error and ${plural(cells, 'was', 'were')} read as blank (${quoted(error)} in row ${formatCount(line, style)}).`,
  'header-missing': () => 'No row looks like a header. Set what each column means.',
  'header-repeated': ({ line }) => `Line ${line} repeats the header and was left out.`,
  'matrix-turned': ({ people, components, left }, style) =>
    `Its ${pluralize(components, 'columns', style)} ${plural(components, 'is a component', 'are components')} and its ${pluralize(people, 'rows', style)} people, so the table was turned. Line numbers count its columns.${left.length === 0 ? '' : ` Left out: ${left.join(', ')}.`}`,
  'facts-turned': ({ facts, components }, style) =>
    `Its ${pluralize(components, 'columns', style)} are components and its ${pluralize(facts, 'rows', style)} what is said of them, so the table was turned. Line numbers count its columns.`,
  'choices-ticked': ({ field, columns }) => `What is ticked below ${formatList(columns)} is read as ${fieldLabelOf(field)}.`,
  'people-columns': ({ columns }) => `These columns are people, with their time below: ${columns.join(', ')}.`,
  'month-taken': ({ column, columns, per, running, ahead }, style) =>
    `${pluralize(columns, 'columns', style)} are ${per}s. ${
      running
        ? `${column} isn’t over, but no earlier one has enough figures, so it`
        : `${column}, the last full one with figures${ahead.length === 0 ? '' : ` that isn’t ahead, as ${formatList(ahead)} ${plural(ahead.length, 'is', 'are')}`},`
    } is read as the cost per ${per}.`,
  'people-of-legend': ({ people }) => `Owners were read by the list’s own key: ${people.join(', ')}.`,
  'other-months': ({ rows, names, column, per }, style) =>
    `${pluralize(rows, 'rows', style)} ${plural(rows, 'has', 'have')} figures in other ${per}s but none in ${column}, so ${plural(rows, 'its', 'their')} cost stays blank: ${names.join(', ')}.`,
  'beside-left-out': ({ columns }) => `Another table beside the list was left out: ${columns.join(', ')}.`,
  'column-left-out': ({ column, kind, cells, example }, style) =>
    `${headed(column)} ${pluralize(cells, 'cells', style)} with ${LEFT_OUT_KINDS[kind]}, such as ${quoted(example)}, ${plural(cells, 'is', 'are')} not imported. Set what the column means to import ${plural(cells, 'it', 'them')}.`,
  'column-inverted': ({ column, field }) =>
    `${headed(column)} yes in the list means no for ${fieldLabelOf(field)}. The answers were inverted.`,
  'columns-in-notes': ({ columns }) => `These columns are kept in the notes: ${columns.join(', ')}.`,
  'own-columns-full': ({ max, columns }, style) =>
    `A workbook has at most ${formatCount(max, style)} custom columns, so these are kept in the notes: ${columns.join(', ')}.`,
  'columns-in-tags': ({ columns }) => `The words of these columns become tags: ${columns.join(', ')}.`,
  'rows-joined': ({ rows, components, example }, style) =>
    `${formatCount(rows, style)} rows were joined into ${pluralize(components, 'components', style)}, such as ${quoted(example)}. A cost on several of its rows counts once.`,
  'sections-found': ({ lines, text }, style) =>
    `${pluralize(lines.length, 'rows', style)} ${plural(lines.length, 'is a title', 'are titles')} of a section, not ${plural(lines.length, 'a component', 'components')}: ${quoted(text)}.`,
  'below-total': ({ line, rows, text }, style) =>
    `${pluralize(rows, 'rows', style)} below the total on line ${line} ${plural(rows, 'was', 'were')} left out: ${quoted(text)}.`,
  'second-table': ({ line, rows, text }, style) =>
    `Another table begins on line ${line}. Its ${pluralize(rows, 'rows', style)} ${plural(rows, 'was', 'were')} left out: ${quoted(text)}.`,
  'remark-left-out': ({ line, text }) => `Line ${line} is a remark, not a component: ${quoted(text)}.`,
  'total-unreadable': ({ line, text }) =>
    `The total on line ${line} can’t be read, so the rows can’t be compared with it: ${quoted(text)}.`,
  'rows-short': ({ rows, line, expected }, style) =>
    `${rows === 1 ? 'A row has' : `${formatCount(rows, style)} rows have`} fewer than ${expected} cells (first on line ${line}). Missing cells are read as blank.`,
  'row-rejoined': ({ line, text }) =>
    `Line ${line} had one cell too many, so a formula or a number that was split has been rejoined: ${quoted(text)}.`,
  'total-left-out': ({ line, text }) => `Line ${line} is a total, not a component: ${quoted(text)}.`,
  'currency-taken': ({ column, currency, cells, example }, style) =>
    `${column}: ${quoted(example)}${cells > 1 ? ` and ${formatCount(cells - 1, style)} more` : ''} ${plural(cells, 'names', 'name')} no currency and ${plural(cells, 'is', 'are')} read as ${currency}.`,
  'currency-changed': ({ currency }) => `The list is in ${currency}, so the workbook’s currency is set to ${currency}.`,
  'format-changed': ({ locale }) => `The list writes numbers like ${numberSample(locale)}, so the workbook’s number format is set to that.`,
  'decimal-mark': ({ column, mark }) => `Amounts in ${column} use a decimal ${mark === ',' ? 'comma' : 'point'}.`,
  'read-as': ({ column, field, notation, example, line, cells }, style) =>
    `${column}: ${quoted(example)} (line ${line}${cells > 1 ? ` and ${formatCount(cells - 1, style)} more` : ''}) is read ${NOTATIONS[notation] ?? (field === null ? `as an amount in ${notation}` : `as ${quoted(importedValueText(field, notation))}`)}.`,
  'remark-taken': ({ column, notation, example, line, cells }, style) =>
    `${headed(column)} because of ${quoted(example)} (line ${line}${cells > 1 ? ` and ${formatCount(cells - 1, style)} more` : ''}) the lifecycle is set to ${quoted(importedValueText('lifecycle', notation))}. Change it if the remark is about something else.`,
  'approach-open': ({ rows }, style) =>
    rows === 1
      ? '1 row doesn’t say whether it is built, bought or borrowed. It counts as bought until you answer.'
      : `${formatCount(rows, style)} rows don’t say whether they are built, bought or borrowed. They count as bought until you answer.`,
  'ticks-blank': ({ column, ticked, blank }, style) =>
    `${headed(column)} ${pluralize(ticked, 'cells', style)} ${plural(ticked, 'is', 'are')} ticked. The ${formatCount(blank, style)} blank cells stay not set.`,
  'names-repeat': ({ name, rows }, style) => `${quoted(name)} appears in ${formatCount(rows, style)} rows. Each becomes a component.`,
  'merged-differ': ({ name, rows, columns }, style) =>
    `${quoted(name)} was merged from ${formatCount(rows, style)} rows that differ in ${formatList(columns)}. The first entry counts.`,
}

const QUESTIONS: { readonly [C in ImportQuestionCode]: (facts: ImportQuestions[C], style: NumberStyle) => string } = {
  'share-unclear': ({ column, example }) =>
    `${headed(column)} ${quoted(example)} isn’t one share of time. What should cells like it count as?`,
  'share-part': ({ example }) => `Is ${quoted(example)} a fraction of 1 or a percentage?`,
  'share-unit': ({ column, example }) => `What unit are the numbers in ${column}, such as ${quoted(example)}?`,
  'share-several-owners': ({ example, owners }) => `Is ${quoted(example)} the combined time of ${owners}, or the time of each?`,
  'money-unclear': ({ column, example }) => `${headed(column)} ${quoted(example)} isn’t one amount. What should cells like it count as?`,
  'money-thousands': ({ example }) => `Is ${quoted(example)} in thousands, or does it have 3 decimals?`,
  'money-scale': ({ column, example, stated }) =>
    `Above or below the list stands ${quoted(stated)}. Does that hold for amounts in ${column} such as ${quoted(example)}?`,
  'money-negative': ({ example }) => `Costs can’t be negative. What does ${quoted(example)} mean?`,
  'money-beside-words': ({ example, words }) => `Use the number in ${quoted(example)} and keep ${quoted(words)} as a note?`,
  'money-currency': ({ column, example, list, workbook }) =>
    `${headed(column)} ${quoted(example)} names no currency. The list is mostly in ${list}, the workbook in ${workbook}. Use ${list}?`,
  'money-currency-open': ({ column, mark, example }) =>
    `${headed(column)} which currency is meant by ${quoted(mark)}, as in ${quoted(example)}? Left blank, the amounts become notes.`,
  'money-period': ({ column, example }) => `What period do the amounts in ${column} cover, such as ${quoted(example)}?`,
  'money-cycle': ({ example, cycle }) => `How often is an amount such as ${quoted(example)} paid, where the list says ${quoted(cycle)}?`,
  'choice-several': ({ column, example }) => `${headed(column)} some cells name more than one, such as ${quoted(example)}. Use the first?`,
  'choice-unknown': ({ column, example }) => `${headed(column)} what do words like ${quoted(example)} mean?`,
  'answers-unknown': ({ column, one, other }) => `${headed(column)} which one means yes, ${quoted(one)} or ${quoted(other)}?`,
  'money-one-seat': ({ column, example }) =>
    `${headed(column)} ${quoted(example)} is the price of one seat, and the list doesn’t say how many there are. How should it be kept?`,
  'cost-per-seat': ({ column, seats, example }) =>
    `Is an amount in ${column}, such as ${quoted(example)}, the price of one of ${seats} or of all?`,
  'cost-columns': ({ columns }) =>
    `The columns ${formatList(columns.map(quoted))} are all costs. Which one does a component cost, or is it the sum?`,
  'cost-periods-differ': ({ columns, amounts }) =>
    `${quoted(amounts[0])} in ${columns[0]} and ${quoted(amounts[1])} in ${columns[1]} don’t agree. Which one counts in rows like this?`,
  'rows-differ': ({ example }) => `${quoted(example)} and others have several rows with different costs. How should they be imported?`,
  'rows-months': ({ column, names, example }, style) =>
    `${headed(column)} ${formatCount(names, style)} names, such as ${quoted(example)}, have a row per month. What does each cost per month?`,
  'names-repeat': ({ example, rows, names }, style) =>
    names === 1
      ? `${quoted(example)} appears in ${formatCount(rows, style)} rows. Is it one component or ${formatCount(rows, style)}?`
      : `${formatCount(names, style)} names appear in several rows, such as ${quoted(example)}. Is each one component or several?`,
  'owners-several': ({ example }) => `Is ${quoted(example)} one owner or several?`,
  'owners-hand-over': ({ example }) => `Who owns it now, where a cell says ${quoted(example)}?`,
  'owner-column-unnamed': ({ columns }) =>
    columns.length === 1
      ? `The column ${quoted(columns[0] ?? '')} names no person. Whose time is in it?`
      : `The columns ${formatList(columns.map(quoted))} name no person. Whose time is in them?`,
  'people-unnamed': ({ columns, example }) =>
    `Do the people in ${formatList(columns.map(quoted))}, such as ${quoted(example)}, look after the components?`,
  'time-unnamed': ({ column, example }) => `Is what stands in ${column}, such as ${quoted(example)}, the time that owners spend?`,
  'outline-blank': ({ column, example }) =>
    `${headed(column)} do blank cells below an entry such as ${quoted(example)} mean the same as above?`,
  'ticks-blank': ({ column, ticked, blank }, style) =>
    `${headed(column)} ${pluralize(ticked, 'cells', style)} ${plural(ticked, 'is', 'are')} ticked and ${formatCount(blank, style)} blank. Does a blank mean no?`,
  'date-order': ({ column, example }) => `${headed(column)} which number of ${quoted(example)} is the month?`,
  'date-unclear': ({ column, example }) => `${headed(column)} ${quoted(example)} isn’t one day. What should cells like it count as?`,
  'owner-same-person': ({ pairs }) => {
    const shown = pairs.map(([one, other]) => `${quoted(one)} and ${quoted(other)}`)
    return shown.length === 1 ? `Are ${shown[0]} the same person?` : `Is each of these pairs the same person: ${shown.join('; ')}?`
  },
  'name-formula': ({ example }) => `${quoted(example)} looks like a formula. Use it as a name, without the equals sign?`,
  'row-too-long': ({ line, cells, expected }) =>
    `Line ${line} has ${cells} cells, but the header has ${expected}. How should rows like this be handled?`,
  'row-name-only': ({ example }) => `${quoted(example)} is alone in its row. Is it a component or a title?`,
  'rows-overhead': ({ names }) =>
    `${formatList(names.slice(0, 5).map(quoted))}${names.length > 5 ? ' and others' : ''} ${plural(names.length, 'is', 'are')} rather time than infrastructure. Leave ${plural(names.length, 'it', 'them')} out?`,
  'list-doubtful': ({ column, example }) =>
    `No header names the components. Is each entry of ${column}, such as ${quoted(example)}, a component?`,
  'rows-hidden': ({ rows }, style) =>
    `${pluralize(rows, 'rows', style)} ${plural(rows, 'is', 'are')} hidden in the file. Use ${plural(rows, 'it', 'them')}?`,
  'columns-hidden': ({ columns, names }, style) =>
    `${pluralize(columns, 'columns', style)} ${plural(columns, 'is', 'are')} hidden in the file: ${names}. Use ${plural(columns, 'it', 'them')}?`,
  'component-there': ({ example }) => `${quoted(example)} is already in the inventory. What should rows like this do?`,
  'cells-cleared': ({ components, example, columns }, style) =>
    `${quoted(example)}${components > 1 ? ` and ${formatCount(components - 1, style)} more` : ''} ${plural(components, 'has', 'have')} no entry in ${formatList(columns)} now, where an earlier import had one. Keep what is there?`,
  'components-gone': ({ components, example }, style) =>
    components === 1
      ? `${quoted(example)} came from an earlier import of this list and is no longer in it. What should happen to it?`
      : `${pluralize(components, 'components', style)}, such as ${quoted(example)}, came from earlier imports of this list and are no longer in it. What should happen to them?`,
  'component-there-twice': ({ example, rows, components }, style) =>
    `${quoted(example)} appears ${times(rows, style)} in the list and ${times(components, style)} in the inventory. What should rows like this do?`,
}

const CHOICES: Readonly<Record<string, string>> = {
  blank: 'Leave blank',
  lower: 'The lower figure',
  upper: 'The upper figure',
  zero: 'Use 0',
  part: 'Fraction of 1',
  percent: 'Percentage',
  'hours-week': 'Hours per week',
  'hours-month': 'Hours per month',
  'days-month': 'Days per month',
  'hours-quarter': 'Hours per quarter',
  'hours-year': 'Hours per year',
  'first-yes': 'The first',
  'second-yes': 'The second',
  'day-first': 'The second (day first)',
  'month-first': 'The first (month first)',
  'last-day': 'Its last day',
  split: 'Combined, split evenly',
  each: 'Time of each',
  decimals: 'Yes, decimals',
  thousands: 'Thousands',
  scaled: 'Yes',
  'as-written': 'No, they are as written',
  cost: 'A cost, without the minus sign',
  amount: 'Use the number',
  'list-currency': 'The list’s currency',
  'workbook-currency': 'The workbook’s currency',
  month: 'A month',
  quarter: 'A quarter',
  year: 'A year',
  'one-off': 'Once',
  first: 'Use the first',
  'one-seat': 'The price of one',
  'all-seats': 'All together',
  'add-up': 'The sum',
  join: 'As one component, without a cost',
  sum: 'As one component, with the sum of the costs',
  apart: 'As one component per row',
  'last-month': 'What its last month cost',
  average: 'The average of its months',
  'keep-both': 'Keep both',
  merge: 'Merge',
  several: 'Several owners',
  one: 'One owner',
  'to-last': 'The last one',
  'still-first': 'The first one',
  'all-of-them': 'All of them',
  'no-name': 'Time without an owner',
  'as-owner': 'An owner of that name',
  owners: 'Yes, they are the owners',
  'owners-time': 'Yes, it is their time',
  'no-owners': 'No',
  above: 'Yes, the same as above',
  'as-no': 'Yes, blank means no',
  same: 'The same person',
  different: 'Different people',
  'as-text': 'Use it as a name',
  'leave-out': 'Leave out',
  'keep-values': 'Keep it',
  clear: 'Clear it',
  retire: 'Set to retired',
  'keep-live': 'Keep as is',
  'ignore-rest': 'Ignore the extra cells',
  component: 'A component',
  update: 'Update the existing component',
  'in-order': 'Update them in order',
  add: 'Add as new',
  use: 'Use',
}
