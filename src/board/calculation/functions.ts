// The functions that our formulas use, each as Excel, LibreOffice and excelize calculate it for what we give it. What a function
// does not need is not calculated: IF asks for one of its sides.

import { areaOf, placesIn, placesOf, sumAt, valueIn, valuesIn } from './areas.ts'
import { likeText } from './criteria.ts'
import type { Frame, Term } from './term.ts'
import { CellError, dayOf, numberIn, order, serialOf, textIn, tidy, truthIn, type Value } from './value.ts'

type Call = (terms: readonly Term[], frame: Frame) => Value

const NOT_FOUND = new CellError('#N/A')
const NO_VALUE = new CellError('#VALUE!')
const NO_NUMBER = new CellError('#NUM!')

/** A function of values that are all read alike; the first that cannot be read is what it gives. */
function ofEach<T extends number | string>(read: (value: Value) => T | CellError, calculate: (...values: readonly T[]) => Value): Call {
  return (terms, frame) => {
    const values: T[] = []
    for (const term of terms) {
      const value = read(term.calculate(frame))
      if (value instanceof CellError) return value
      values.push(value)
    }
    return calculate(...values)
  }
}

const ofNumbers = (calculate: (...numbers: readonly number[]) => number | CellError): Call => ofEach(numberIn, calculate)

/** 9999-12-31: there are no days of a calendar after it, or before day 0. */
const LAST_DAY = 2_958_465
const calendarDay = (serial: number): number | CellError => (serial >= 0 && serial <= LAST_DAY ? serial : NO_NUMBER)
const ofDay = (calculate: (date: Date, other?: number) => number | CellError): Call =>
  ofNumbers((day = 0, other) => (calendarDay(day) === NO_NUMBER ? NO_NUMBER : calculate(dayOf(day), other)))

const ofTexts = (calculate: (...texts: readonly string[]) => Value): Call => ofEach(textIn, calculate)

/** Asks one thing of a value, an error included. */
const asks =
  (holds: (value: Value) => boolean): Call =>
  ([term], frame) =>
    holds(valueIn(term, frame))

/** Numbers of areas and of values: of an area only what is a number counts. */
function overNumbers(gather: (numbers: readonly number[]) => number): Call {
  return (terms, frame) => {
    const numbers: number[] = []
    for (const term of terms) {
      if (term.areaOf === undefined) {
        const number = numberIn(term.calculate(frame))
        if (number instanceof CellError) return number
        numbers.push(number)
      } else
        for (const value of valuesIn(term, frame)) {
          if (value instanceof CellError) return value
          if (typeof value === 'number') numbers.push(value)
        }
    }
    return gather(numbers)
  }
}

const counting =
  (counts: (value: Value) => boolean): Call =>
  (terms, frame) =>
    terms.reduce((sum, term) => sum + valuesIn(term, frame).filter(counts).length, 0)

function allOrAny(isAll: boolean): Call {
  return (terms, frame) => {
    let found = isAll
    for (const term of terms) {
      const truth = truthIn(term.calculate(frame))
      if (truth instanceof CellError) return truth
      if (truth !== isAll) found = !isAll
    }
    return found
  }
}

/** Half away from zero, of the digits that Excel keeps. */
function round(value: number, digits: number, settle: (size: number) => number = Math.round): number {
  const scale = 10 ** Math.abs(digits)
  const scaled = digits < 0 ? Math.abs(value) / scale : Math.abs(value) * scale
  const whole = Number.isInteger(scaled) ? scaled : settle(tidy(scaled))
  return Math.sign(value) * (digits < 0 ? whole * scale : whole / scale) || 0
}

/** Digits fill the zeros of a format from the right; a sign behind \ stands as itself. */
function formatted(value: number, format: string): string {
  let digits = String(Math.abs(Math.round(value)))
  const signs = [...format.matchAll(/\\(.)|(0)|(.)/gsu)].reverse()
  const zeros = signs.filter(([, , zero]) => zero !== undefined).length
  digits = digits.padStart(zeros, '0')
  let left = zeros
  const text = signs.map(([, taken, zero, other]) => {
    if (zero === undefined) return taken ?? other ?? ''
    left -= 1
    const part = left === 0 ? digits : digits.slice(-1)
    digits = digits.slice(0, -1)
    return part
  })
  return `${value < 0 ? '-' : ''}${text.reverse().join('')}`
}

function index([of, row, column]: readonly Term[], frame: Frame): Value {
  const { sheet, left, top, right, bottom } = areaOf(of, frame)
  const [first, second] = [numberIn(valueIn(row, frame)), column === undefined ? 1 : numberIn(valueIn(column, frame))]
  if (first instanceof CellError) return first
  if (second instanceof CellError) return second
  const isRow = column === undefined && top === bottom
  const [down, across] = isRow ? [1, Math.floor(first)] : [Math.floor(first), Math.floor(second)]
  if (down < 1 || across < 1 || top + down - 1 > bottom || left + across - 1 > right) return new CellError('#REF!')
  return frame.valueAt(sheet, left + across - 1, top + down - 1)
}

function match([sought, among]: readonly Term[], frame: Frame): Value {
  const value = valueIn(sought, frame)
  if (value instanceof CellError) return value
  const isIt = typeof value === 'string' ? likeText(value) : (other: Value) => other !== null && order(other, value) === 0
  const { count, at: held } = placesIn(areaOf(among, frame), frame)
  for (let place = 0; place < count; place += 1) if (isIt(held(place))) return place + 1
  return NOT_FOUND
}

/** The number at a place from 1 of those in order. */
function ranked(order: (a: number, b: number) => number): Call {
  return ([of, place], frame) => {
    const numbers = valuesIn(of, frame).filter((value) => typeof value === 'number')
    return numbers.sort(order)[Number(numberIn(valueIn(place, frame))) - 1] ?? NO_NUMBER
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

export const FUNCTIONS: Readonly<Record<string, Call>> = {
  ABS: ofNumbers((value = 0) => Math.abs(value)),
  AND: allOrAny(true),
  CHOOSE([place, ...parts], frame) {
    const at = numberIn(valueIn(place, frame))
    if (at instanceof CellError) return at
    const part = parts[Math.floor(at) - 1]
    return part === undefined ? NO_VALUE : part.calculate(frame)
  },
  COLUMNS([of], frame) {
    const { left, right } = areaOf(of, frame)
    return right - left + 1
  },
  CONCATENATE: ofTexts((...texts) => texts.join('')),
  COUNT: counting((value) => typeof value === 'number'),
  COUNTA: counting((value) => value !== null),
  COUNTIF: (pairs, frame) => placesOf(pairs, frame).length,
  COUNTIFS: (pairs, frame) => placesOf(pairs, frame).length,
  DATE: ofNumbers((year = 0, month = 0, day = 0) => calendarDay(serialOf(year, Math.floor(month) - 1, Math.floor(day)))),
  DAY: ofDay((date) => date.getUTCDate()),
  EOMONTH: ofDay((date, months = 0) => calendarDay(serialOf(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months) + 1, 0))),
  EXACT: ofTexts((one, other) => one === other),
  FIND: ofTexts((part = '', text = '') => (text.includes(part) ? text.indexOf(part) + 1 : NO_VALUE)),
  IF([condition, then, otherwise], frame) {
    const holds = truthIn(valueIn(condition, frame))
    if (holds instanceof CellError) return holds
    return valueIn(holds ? then : otherwise, frame)
  },
  IFERROR([of, otherwise], frame) {
    const value = valueIn(of, frame)
    return value instanceof CellError ? valueIn(otherwise, frame) : value
  },
  INDEX: index,
  INT: ofNumbers((value = 0) => Math.floor(tidy(value))),
  ISBLANK: asks((value) => value === null),
  ISFORMULA([of], frame) {
    const { sheet, left, top } = areaOf(of, frame)
    return frame.isFormula(sheet, left, top)
  },
  ISNUMBER: asks((value) => typeof value === 'number'),
  LARGE: ranked((a, b) => b - a),
  LEFT: ofTexts((text = '', count = '1') => text.slice(0, Number(count))),
  LEN: ofTexts((text = '') => text.length),
  MATCH: match,
  MAX: overNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  MID: ofTexts((text = '', from = '1', count = '0') => text.slice(Number(from) - 1, Number(from) - 1 + Number(count))),
  MIN: overNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MOD: ofNumbers((value = 0, by = 1) => value - by * Math.floor(value / by)),
  MONTH: ofDay((date) => date.getUTCMonth() + 1),
  N([of], frame) {
    const value = valueIn(of, frame)
    return value instanceof CellError ? value : typeof value === 'string' ? 0 : Number(value ?? 0)
  },
  NOT([of], frame) {
    const truth = truthIn(valueIn(of, frame))
    return truth instanceof CellError ? truth : !truth
  },
  OR: allOrAny(false),
  REPT: ofTexts((text = '', times = '0') => text.repeat(Math.floor(Number(times)))),
  ROUND: ofNumbers((value = 0, digits = 0) => round(value, digits)),
  ROUNDDOWN: ofNumbers((value = 0, digits = 0) => round(value, digits, Math.floor)),
  ROWS([of], frame) {
    const { top, bottom } = areaOf(of, frame)
    return bottom - top + 1
  },
  SIGN: ofNumbers((value = 0) => Math.sign(value)),
  SMALL: ranked((a, b) => a - b),
  SUBSTITUTE: ofTexts((text = '', old = '', by = '') => text.replaceAll(old, () => by)),
  SUM: overNumbers(sum),
  SUMIF: ([among, asked, of], frame) => sumAt(of ?? among, placesOf([among as Term, asked as Term], frame, of ?? among), frame),
  SUMIFS: ([of, ...pairs], frame) => sumAt(of, placesOf(pairs, frame, of), frame),
  TEXT([of, format], frame) {
    const [value, signs] = [numberIn(valueIn(of, frame)), textIn(valueIn(format, frame))]
    if (value instanceof CellError) return value
    return signs instanceof CellError ? signs : formatted(value, signs)
  },
  TRIM: ofTexts((text = '') => text.trim().replace(/ +/g, ' ')),
  VALUE: ([of], frame) => numberIn(valueIn(of, frame)),
  YEAR: ofDay((date) => date.getUTCFullYear()),
}
