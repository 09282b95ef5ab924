// What is wrong with a value and what to enter instead, without saying where: problems.ts adds the
// field, the cell of a list or the key of a file in front.

import { currencyDecimals, MAX_COMPANY_MINOR_UNITS, type Problem, type ProblemFacts, type RecordProblems } from '#core'
import { formatAlternatives, formatCount, formatDate, formatNumber, type NumberStyle } from './quantities.ts'

/** What is wrong, and what to do: two sentences without their periods. */
export type Phrase = readonly [what: string, toDo: string]

/** Numbers in the unit a person types ("12.5" percent), or as they are written in a file (1250 basis points). */
export type NumbersAs = 'typed' | 'written'

type ValueProblem = Extract<Problem, { readonly code: keyof RecordProblems }>

const PHRASES: { readonly [C in keyof RecordProblems]: (facts: ProblemFacts[C], style: NumberStyle, numbers: NumbersAs) => Phrase } = {
  'text-empty': () => ['nothing is entered', 'enter text'],
  'spreadsheet-error': ({ text }) => [`${quoted(text)} is an error, not a value`, 'correct its formula'],
  'text-too-long': ({ length, max }, style) => [
    `the text has ${formatCount(length, style)} characters and the maximum is ${formatCount(max, style)}`,
    'shorten it',
  ],
  'text-has-control-character': ({ codePoint }) =>
    LINE_BREAKS.includes(codePoint)
      ? ['the text contains a line break or a tab', 'write it on one line']
      : [`the text contains the invisible character ${codePoint}`, 'remove it, or type the text again'],
  'text-has-direction-override': ({ codePoint }) => [
    `the text contains the hidden character ${codePoint}, which reverses the order of letters`,
    'remove it, or type the text again',
  ],
  'text-looks-like-formula': ({ text }) => [`${quoted(text)} starts like a formula`, 'remove the equals sign'],
  'not-text': () => ['the value isn’t text', 'enter text'],
  'not-a-number': ({ text }, style) =>
    /^=.*[a-z]/i.test(text)
      ? [`${quoted(text)} is a formula with cells or names, which isn’t read`, 'enter its result, or figures alone, such as =1200/12']
      : [text === '' ? 'no number is entered' : `${quoted(text)} isn’t a number`, `enter digits, such as ${number(12.5, style)}`],
  'is-a-range': ({ text }, style) => [`${quoted(text)} is a range`, `enter one number, such as ${number(12.5, style)}`],
  'is-a-bound': ({ text }, style) => [`${quoted(text)} is a limit, not a number`, `enter one number, such as ${number(12.5, style)}`],
  'digits-missing': ({ text }, style) => [`${quoted(text)} is missing digits`, `enter the whole number, such as ${number(1250, style)}`],
  'price-per-use': ({ text }, style) => [
    `${quoted(text)} isn’t a price per month, quarter, or year`,
    `enter what it comes to, such as ${number(100, style)} per month`,
  ],
  'seats-missing': ({ text }, style) => [
    `${quoted(text)} doesn’t say how many seats the price is for`,
    `enter the price of one seat and the seats, such as ${number(12.5, style)} × 8 seats`,
  ],
  'several-amounts': ({ text }) => [`${quoted(text)} has more than one amount`, 'enter one, and add the other on the component page'],
  'not-whole': ({ value }, style) => [`${number(value, style)} isn’t a whole number`, 'round it'],
  'too-many-decimals': ({ text, max }) =>
    max === 0
      ? [`${quoted(text)} has decimals`, 'enter a whole number']
      : [`${quoted(text)} has more than ${max} decimals`, `round it to ${max}`],
  'other-currency': ({ text, currency }) => [`${quoted(text)} isn’t in the workbook’s currency`, `enter it in ${currency}`],
  'currency-unclear': ({ text, choices }) => [
    `${quoted(text)} could be ${formatAlternatives(choices)}`,
    `enter the currency’s code, such as ${choices[0]} 100`,
  ],
  'time-without-period': ({ text }) => [`${quoted(text)} has no period`, `enter ${text}/wk or ${text}/mo`],
  'date-out-of-range': ({ text, first, last }) => [`${quoted(text)} is outside the calendar`, `enter a year from ${first} to ${last}`],
  'out-of-range': outOfRange,
  'not-a-choice'({ field, text, choices }, style) {
    if (field === 'owner' && choices.length === 0) return [`${quoted(text)} isn’t a name`, 'enter the name of a person']
    const what = text === '' ? 'nothing is selected' : `${quoted(text)} isn’t one of the choices`
    return [what, `enter ${formatAlternatives(field === 'owner' ? someOf(choices, style) : choices)}`]
  },
  'not-a-date': ({ text }, style, numbers) => [
    `${quoted(text)} isn’t a date`,
    // The strict columns of a file take one notation only.
    `enter year, month and day, such as ${numbers === 'typed' ? formatDate(EXAMPLE_DAY, style) : EXAMPLE_DAY}`,
  ],
  'not-a-link': ({ text }) => [`${quoted(text)} isn’t a web address`, 'start it with https://'],
  'not-a-month': ({ text }) => [`${quoted(text)} isn’t a month`, 'enter year and month, such as 2026-10'],
  'not-a-yes-or-no': () => ['the answer is neither yes nor no', 'choose one of them'],
  'not-a-list': () => ['the value isn’t a list', 'write a list'],
  'not-an-object': () => ['the value isn’t a group of fields', 'write its fields in braces'],
  'list-too-long': ({ length, max }, style) => [
    `the list has ${formatCount(length, style)} entries, and the maximum is ${formatCount(max, style)}`,
    'remove some',
  ],
  'unknown-field': ({ field }) => [`${quoted(field)} isn’t a known field`, 'remove it'],
  'unknown-table': ({ table }) => [`${quoted(table)} isn’t a workbook table`, 'remove it'],
}

const EXAMPLE_DAY = '2026-11-25'
const LINE_BREAKS: readonly string[] = ['U+0009', 'U+000A', 'U+000D', 'U+2028', 'U+2029']

export function isValueProblem(problem: Problem): problem is ValueProblem {
  return Object.hasOwn(PHRASES, problem.code)
}

export function valuePhrase(problem: ValueProblem, numbers: NumbersAs, style: NumberStyle): Phrase {
  const phrase = PHRASES[problem.code] as (facts: ValueProblem['facts'], style: NumberStyle, numbers: NumbersAs) => Phrase
  return phrase(problem.facts, style, numbers)
}

function outOfRange({ value, min, max, unit }: ProblemFacts['out-of-range'], style: NumberStyle, numbers: NumbersAs): Phrase {
  const isLow = value < min
  if (unit === 'minor' && numbers === 'typed') {
    if (isLow && min === 0) return ['the amount is below 0', 'enter 0 or more']
    // The currency is that of its line, so an amount in minor units cannot be written the way it was typed; but the company's has one.
    if (max !== MAX_COMPANY_MINOR_UNITS) return ['the amount is too large', 'check its digits']
    const end = number((isLow ? min : max) / 10 ** currencyDecimals(style.currency), style)
    return isLow ? ['the amount is too far below 0', `enter ${end} or more`] : ['the amount is too large', `enter ${end} or less`]
  }
  const perUnit = unit === 'bp' && numbers === 'typed' ? 100 : 1
  const [shownValue, shownMin, shownMax] = [value, min, max].map((n) => number(n / perUnit, style))
  const what = `${shownValue} is ${isLow ? `below ${shownMin}` : `above ${shownMax}`}`
  if (isLow && min === 0) return [what, 'enter 0 or more']
  // Refused before it is known whether the field takes what is below 0.
  return [what, isTooLong(value) ? `enter ${shownMax} or less` : `enter ${shownMin} to ${shownMax}`]
}

export function quoted(text: string): string {
  return `“${text}”`
}

/** Digits as typed; a number too long to read is only called so. */
function number(value: number, style: NumberStyle): string {
  return isTooLong(value) ? 'a number this large' : formatNumber(value, style)
}

const isTooLong = (value: number) => Math.abs(value) >= 1e15

/** Of many people, nobody reads more. */
const MOST_NAMED = 8

function someOf(names: readonly string[], style: NumberStyle): readonly string[] {
  const others = names.length - MOST_NAMED
  return others <= 0 ? names : [...names.slice(0, MOST_NAMED), `one of ${formatCount(others, style)} others`]
}
