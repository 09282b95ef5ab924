// The cell of any field of a component, by what the field holds: a choice, a day, a number, a length of time, a list, a text. Every
// value goes through the guard of its field, so nothing gets in that an edit would refuse.

import {
  type Field,
  fieldSpec,
  formOf,
  type IsoDate,
  lengthNamed,
  MAX_NAME_LENGTH,
  parseCountText,
  parseMoneyText,
  withLatinDigits,
} from '#core'
import { type AnswerWords, answerIn, NO_WORDS, YES_WORDS } from './answer-pairs.ts'
import type { ComponentPath, ImportField } from './fields.ts'
import { isInverted } from './header-text.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import {
  CHOICE_COLUMNS,
  type ChoiceColumn,
  choiceColumnOf,
  DIFFICULTY,
  EDGE_OF_COLUMN,
  isAnswer,
  isNothing,
  isRefusedError,
  plainWord,
  readChoice,
  wordsIn,
} from './read-choice.ts'
import { thousandsMark } from './read-cost.ts'
import { type DayColumn, readDayCell } from './read-day.ts'

export interface FieldReading {
  readonly day: DayColumn
  readonly answers: AnswerWords
  readonly notation: { readonly locale: string; readonly today: IsoDate }
  readonly currency: string
  /** Before the decimals of the list. */
  readonly decimalMark: '.' | ','
  readonly inquiry: Inquiry
}

const CHOICES = new Map<string, ChoiceColumn<string>>()
const FLAG = choiceColumnOf('edge', ['yes', 'no'])

/** null for a blank and for what stays open or was refused. */
export function readField(path: ComponentPath, cell: Cell, reading: FieldReading): unknown {
  const text = cell.text.trim()
  if (text === '') return null
  const spec = fieldSpec('components', path)
  const { inquiry } = reading
  const form = formOf(spec)
  if (form === 'choice') return chosen(path, spec, cell, reading)
  if (form === 'flag') {
    const asked = answerIn(cell, path, reading.answers, inquiry)
    const answer = asked === undefined ? readChoice(cell, FLAG, inquiry) : asked
    return answer === null ? null : answer === 'yes'
  }
  if (form === 'date') return readDayCell(cell, reading.day, path, spec as Field<IsoDate | null>, reading.notation, inquiry)
  if (spec.item !== undefined) return checked(spec, entriesOf(path, text), cell, inquiry)
  if (form === 'text') return readText(cell, spec as Field<string | null>, inquiry)
  if (isNothing(text)) return null
  return number(path, spec, form, cell, reading)
}

/** "no (disabled)", "✓ (main product)", "yes*": what is left behind the answer of a cell that is read as one. */
export function saysMoreThanAnswer(path: ComponentPath, text: string): boolean {
  const spec = fieldSpec('components', path)
  if (formOf(spec) !== 'flag' && !areYesAndNo(spec.choices ?? [])) return false
  const plain = text.trim()
  let said = ''
  for (let end = 1; end <= Math.min(plain.length, LONGEST_ANSWER); end++) {
    const start = plain.slice(0, end)
    const goesOn = /[\p{L}\p{M}\p{N}]$/u.test(start) && /^[\p{L}\p{M}\p{N}]/u.test(plain.slice(end, end + 2))
    if (!goesOn && isAnswer(start) && plainWord(start) !== plainWord(said)) said = start
  }
  return said !== '' && /[\p{L}\p{N}*†‡§]/u.test(plain.slice(said.length))
}

const LONGEST_ANSWER = 40

function areYesAndNo(choices: readonly string[]): boolean {
  return choices.includes('yes') && choices.includes('no')
}

function chosen(path: ComponentPath, spec: Field<unknown>, cell: Cell, { answers, inquiry }: FieldReading): unknown {
  const choices = spec.choices ?? []
  const asked = areYesAndNo(choices) ? answerIn(cell, path, answers, inquiry) : undefined
  if (path === 'hardManual') {
    const answer = asked === undefined ? readChoice(cell, CHOICE_COLUMNS.hardManual, inquiry) : asked
    if (answer === 'medium' || answer === null) return null
    // "Reversible?" turns a yes around, but not the word "hard" itself.
    const isSaid = asked === undefined && !isYesOrNo(cell.text) && wordsIn(cell.text, DIFFICULTY).found.length > 0
    return isInverted(cell.column, 'hardManual') && !isSaid ? inverse(answer) : answer
  }
  if (path === 'edge') {
    const answer = asked === undefined ? readChoice(cell, EDGE_OF_COLUMN, inquiry) : asked
    // "Commodity?" turns a yes and "high" around, but not the word "commodity" itself.
    const isSaid = asked === undefined && !isYesOrNo(cell.text) && wordsIn(cell.text, CHOICE_COLUMNS.edge).found.length > 0
    return answer !== null && !isSaid && isInverted(cell.column, 'edge') ? inverse(answer) : answer
  }
  return asked === undefined ? readChoice(cell, columnOf(path, choices), inquiry) : asked
}

function columnOf(path: ComponentPath, choices: readonly string[]): ChoiceColumn<string> {
  const named: Readonly<Record<string, ChoiceColumn<string>>> = CHOICE_COLUMNS
  if (choices.length > 0 && path in named && path !== 'edge') return named[path] as ChoiceColumn<string>
  const key = `${path}:${choices.join('|')}`
  const column = CHOICES.get(key) ?? choiceColumnOf(path, choices)
  CHOICES.set(key, column)
  return column
}

function inverse<C extends string>(answer: C): C | 'yes' | 'no' {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer
}

/** Said about the header alone: "yes", "x"; "commodity" says by itself what it means. */
function isYesOrNo(text: string): boolean {
  const word = plainWord(text)
  return YES_WORDS.has(word) || NO_WORDS.has(word)
}

function checked(spec: Field<unknown>, value: unknown, cell: Cell, inquiry: Inquiry): unknown {
  if (value === null) return null
  const read = spec.read(value, cell.column)
  if (!read.ok) inquiry.refuse(cell, read.problem)
  return read.ok ? read.value : null
}

export function readText<T>(cell: Cell, field: Field<T | null>, inquiry: Inquiry): T | null {
  const isLine = field.max === MAX_NAME_LENGTH
  const text = isLine ? cell.text.replace(/\s+/g, ' ').trim() : cell.text.replace(/\r\n?/g, '\n').trim()
  if (text === '' || (isLine && isNothing(text)) || isRefusedError(cell, inquiry)) return null
  const read = field.read(text, cell.column)
  if (!read.ok) inquiry.refuse(cell, read.problem)
  return read.ok ? read.value : null
}

/** "llm, prod" are two tags; a link has no spaces. */
function entriesOf(path: ImportField, text: string): readonly string[] {
  const parts = text.split(path === 'links' ? /[\s|]+|,(?=\s*https?:)|;\s*/ : /\s*[,;|\n、，]\s*/)
  const kept = parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '' && !isNothing(part))
  return [...new Set(kept)]
}

const DAYS_IN = { year: 365, quarter: 90, month: 30, week: 7, day: 1 } as const
const MONTHS_IN: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 }
const HALF_MONTH = 15
/** No twelve months have more days, and no fewer months more than so many each, begun days counted whole: 31, 62, 92, 123. */
const LONGEST_YEAR = 366
const MOST_A_MONTH = 30.6

/** A count; lengths of time in the unit of the field: "3 months" of notice are 92 days, "2 years" at least are 24 months. */
function number(
  path: ComponentPath,
  spec: Field<unknown>,
  form: string,
  cell: Cell,
  { currency, decimalMark, inquiry }: FieldReading,
): unknown {
  const text = withLatinDigits(cell.text).trim()
  if (form === 'minor') {
    const mark = thousandsMark(cell, { mark: decimalMark, isMixed: false }, path, inquiry)
    if (mark === 'blank') return null
    const amount = parseMoneyText(text, { field: cell.column, currency, decimalMark: mark, isFromFile: true })
    if (!amount.ok) inquiry.refuse(cell, amount.problem)
    return amount.ok ? checked(spec, amount.value, cell, inquiry) : null
  }
  const unit = form === 'days' ? 1 : form === 'months' ? 30 : form === 'weeks' ? 7 : null
  const digits = /^\D*(\d[\d.,' ]*)/.exec(text)?.[1]?.trim()
  const named = lengthNamed(text) ?? lengthNamed(cell.column)
  const days = unit === null ? null : named === null ? (digits === undefined ? null : unit) : DAYS_IN[named]
  // "monthly" is once a month.
  const counted = parseCountText(digits ?? (days === null || /\d/.test(text) ? text : '1'), {
    field: cell.column,
    decimalMark,
    isFromFile: true,
  })
  if (!counted.ok) {
    inquiry.refuse(cell, counted.problem)
    return null
  }
  if (counted.value === null) return null
  const months = unit === 1 && named !== null ? MONTHS_IN[named] : undefined
  const value =
    unit === null || days === null
      ? counted.value
      : months === undefined
        ? asUnits(counted.value * days, unit)
        : longestDays(counted.value * months)
  return checked(spec, value, cell, inquiry)
}

/** The days that so many months can have: who gives notice by them is never late, whichever months they are. */
function longestDays(months: number): number {
  const years = Math.floor(months / 12)
  return years * LONGEST_YEAR + Math.ceil((months - years * 12) * MOST_A_MONTH)
}

function asUnits(days: number, unit: number): number {
  if (unit === 1 || days === 0) return days
  // Twelve months of thirty days are a year, too.
  return unit === 30 ? Math.floor((days + HALF_MONTH) / (365 / 12)) || 1 : Math.round(days / unit)
}
