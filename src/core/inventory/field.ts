// The smallest schema language that serves us: one description of a field gives its type, its
// run-time guard and its empty value. The file decoder, every edit and the import use these same
// guards, so a value that one entry point accepts no other refuses (ADR 0007).

import { parseIsoDate } from '../amounts/calendar.ts'
import { type BasisPoints, type IsoDate, type IsoTime, MAX_MINOR_UNITS, MAX_TOTAL_MINOR_UNITS, type MinorUnits } from '../amounts/units.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { codePoint, INVISIBLE, LINE_BREAK_OR_TAB, readChoice, readInteger, readText, shownValue } from './read-value.ts'

export interface Field<T> {
  /** Checks a value that comes from outside. `name` is the path used in the Problem. */
  readonly read: (raw: unknown, name: string) => Result<T>
  /** What a new record holds before anything is typed. */
  readonly initial: T
  /** Fields of a group, so that an edit can name "contract.end". */
  readonly fields?: FieldMap
  /** Choices in the order in which screens list them. */
  readonly choices?: readonly string[]
  /** What a whole number counts; screens and CSV convert from it. */
  readonly unit?: FieldUnit
  /** An amount of one month: typed for a year or a quarter, it is divided. */
  readonly isMonthly?: true
  /** Smallest and largest number. */
  readonly min?: number
  /** The largest number, the characters of the longest text, or the entries of the longest list. */
  readonly max?: number
  /** A calendar day. */
  readonly isDate?: true
  /** What an entry of the list is. */
  readonly item?: Field<unknown>
  /** A value under each of any ids: of a group whose fields the workbook names. */
  readonly keyed?: Field<unknown>
  /** People write into it whatever they want: a name, a reason, a note. */
  readonly isText?: true
  /** The table whose record this field names. */
  readonly refersTo?: string
}

export type FieldUnit = 'bp' | 'minor' | 'count' | 'months' | 'days' | 'weeks' | 'hours'
/** How a value is typed and shown: a number by its unit. Lists and groups read as text here; their entries have fields of their own. */
export type FieldForm = FieldUnit | 'choice' | 'date' | 'flag' | 'text'
export type FieldMap = Readonly<Record<string, Field<unknown>>>
export type ValueOf<F> = F extends Field<infer T> ? T : never
export type ValuesOf<M> = { readonly [K in keyof M]: ValueOf<M[K]> }

export const MAX_NAME_LENGTH = 200
export const MAX_TEXT_LENGTH = 5000
const MAX_LONG_TEXT_LENGTH = 20_000
const MAX_LIST_LENGTH = 500

export function formOf({ choices, isDate, unit, initial }: Field<unknown>): FieldForm {
  if (choices !== undefined) return 'choice'
  if (isDate === true) return 'date'
  return unit ?? (typeof initial === 'boolean' ? 'flag' : 'text')
}

/** A required one-line text: names. Stored trimmed and in Unicode NFC. */
export function nameText(): Field<string> {
  return {
    initial: '',
    isText: true,
    max: MAX_NAME_LENGTH,
    read(raw, name) {
      const text = readText(raw, name, MAX_NAME_LENGTH)
      if (!text.ok) return text
      const second = LINE_BREAK_OR_TAB.exec(text.value)
      if (second) return fail(problem('text-has-control-character', { field: name, codePoint: codePoint(second[0]) }))
      if (text.value.startsWith('=')) return fail(problem('text-looks-like-formula', { field: name, text: text.value.slice(0, 40) }))
      return INVISIBLE.test(text.value) ? fail(problem('text-empty', { field: name })) : text
    },
  }
}

/** A text of a line that may be blank (""): what a rule looks for where a bill says nothing. */
export function lineText(): Field<string> {
  const name = nameText()
  return { ...name, read: (raw, field) => (raw === '' ? ok('') : name.read(raw, field)) }
}

/** A text of a line that may be blank (null): a vendor, an approver. */
export function optionalLine(): Field<string | null> {
  return optionalText(MAX_NAME_LENGTH)
}

/** A text that fills pages: minutes, or the state of a saved view. */
export function optionalLongText(): Field<string | null> {
  return optionalText(MAX_LONG_TEXT_LENGTH)
}

/** A text that may be blank (null): notes, reasons. */
export function optionalText(max = MAX_TEXT_LENGTH): Field<string | null> {
  return {
    initial: null,
    isText: true,
    max,
    read(raw, name) {
      if (raw === null) return ok(null)
      const text = readText(raw, name, max)
      return text.ok && text.value === '' ? ok(null) : text
    },
  }
}

export function choice<const C extends string>(choices: readonly C[], initial: NoInfer<C>): Field<C> {
  return { initial, choices, read: (raw, name) => readChoice(raw, name, choices) }
}

export function optionalChoice<const C extends string>(choices: readonly C[]): Field<C | null> {
  return { initial: null, choices, read: (raw, name) => (raw === null ? ok(null) : readChoice(raw, name, choices)) }
}

export function flag(): Field<boolean> {
  return { initial: false, read: (raw, name) => (typeof raw === 'boolean' ? ok(raw) : fail(problem('not-a-yes-or-no', { field: name }))) }
}

export function optionalInteger(unit: FieldUnit, min: number, max: number): Field<number | null> {
  return { initial: null, unit, min, max, read: (raw, name) => (raw === null ? ok(null) : readInteger(raw, name, unit, min, max)) }
}

export function integer(unit: FieldUnit, min: number, max: number, initial: number): Field<number> {
  return { initial, unit, min, max, read: (raw, name) => readInteger(raw, name, unit, min, max) }
}

/** A finite number that is no amount and no share: an exchange rate. */
export function decimal(min: number, max: number, initial: number): Field<number> {
  return {
    initial,
    min,
    max,
    read(raw, name) {
      if (typeof raw !== 'number' || !Number.isFinite(raw)) return fail(problem('not-a-number', { field: name, text: shownValue(raw) }))
      if (raw < min || raw > max) return fail(problem('out-of-range', { field: name, value: raw, min, max, unit: 'count' }))
      return ok(raw)
    },
  }
}

export function optionalBasisPoints(max = 10_000): Field<BasisPoints | null> {
  return optionalInteger('bp', 0, max) as Field<BasisPoints | null>
}

/** Money that may be blank. Costs are never negative; a credit is a grant of its own. */
export function optionalMinorUnits(max = MAX_MINOR_UNITS): Field<MinorUnits | null> {
  return optionalInteger('minor', 0, max) as Field<MinorUnits | null>
}

export function ofMonth(amount: Field<MinorUnits | null>): Field<MinorUnits | null> {
  return { ...amount, isMonthly: true }
}

/** Money that can be below 0: cash in debt, a burn that is a gain, money that came back. */
export function optionalSignedMinorUnits(max = MAX_MINOR_UNITS): Field<MinorUnits | null> {
  return optionalInteger('minor', -max, max) as Field<MinorUnits | null>
}

/** What amounts added up to when it was kept: as large as whatever may be typed comes to. */
export function optionalTotal(): Field<MinorUnits | null> {
  return optionalInteger('minor', -MAX_TOTAL_MINOR_UNITS, MAX_TOTAL_MINOR_UNITS) as Field<MinorUnits | null>
}

export function optionalDate(): Field<IsoDate | null> {
  return {
    initial: null,
    isDate: true,
    read(raw, name) {
      if (raw === null) return ok(null)
      const date = typeof raw === 'string' ? parseIsoDate(raw) : null
      return date === null ? fail(problem('not-a-date', { field: name, text: shownValue(raw) })) : ok(date)
    },
  }
}

export function optionalTime(): Field<IsoTime | null> {
  return {
    initial: null,
    read(raw, name) {
      if (raw === null) return ok(null)
      const isTime = typeof raw === 'string' && raw.length <= 30 && !Number.isNaN(Date.parse(raw))
      return isTime ? ok(raw as IsoTime) : fail(problem('not-a-date', { field: name, text: shownValue(raw) }))
    },
  }
}

/** The id of a record in another table, or null. That the record exists is checked with the whole workbook at hand. */
export function reference(table: string): Field<string | null> {
  return { ...optionalText(64), refersTo: table }
}

export function list<T>(item: Field<T>, max = MAX_LIST_LENGTH): Field<readonly T[]> {
  return {
    initial: [],
    item,
    max,
    read(raw, name) {
      if (!Array.isArray(raw)) return fail(problem('not-a-list', { field: name }))
      if (raw.length > max) return fail(problem('list-too-long', { field: name, length: raw.length, max }))
      const values: T[] = []
      for (const [index, entry] of raw.entries()) {
        const value = item.read(entry, `${name}[${index + 1}]`)
        if (!value.ok) return value
        values.push(value.value)
      }
      return ok(values)
    },
  }
}

export interface GroupField<M extends FieldMap> extends Field<ValuesOf<M>> {
  readonly fields: M
}

/** Fields that belong together (a contract); each stays null until set. */
export function group<const M extends FieldMap>(fields: M): GroupField<M> {
  return { initial: initialValues(fields), fields, read: (raw, name) => readFields(fields, raw, `${name}.`) }
}

/** Values under ids that the schema does not know. A blank value is not kept. */
export function keyed<T>(item: Field<T | null>, max: number): Field<Readonly<Record<string, T>>> {
  return {
    initial: {},
    keyed: item,
    max,
    read(raw, name) {
      if (!isPlainObject(raw)) return fail(problem('not-an-object', { field: name }))
      const keys = Object.keys(raw)
      if (keys.length > max) return fail(problem('list-too-long', { field: name, length: keys.length, max }))
      const values: Record<string, T> = {}
      for (const key of keys) {
        if (!isKey(key)) return fail(problem('unknown-field', { table: name, field: key.slice(0, 60) }))
        const value = item.read(raw[key], `${name}.${key}`)
        if (!value.ok) return value
        if (value.value !== null) values[key] = value.value
      }
      return ok(values)
    },
  }
}

/** What an id may look like. */
export function isKey(text: string): boolean {
  return /^[\w.-]{1,64}$/.test(text) && text !== '__proto__'
}

/** Any finite number with its decimals, or blank. */
export function optionalNumber(): Field<number | null> {
  const number = decimal(-MAX_NUMBER, MAX_NUMBER, 0)
  // A minus before a zero says nothing.
  return { ...number, initial: null, read: (raw, name) => (raw === null ? ok(null) : number.read(raw === 0 ? 0 : raw, name)) }
}

const MAX_NUMBER = 1_000_000_000_000

const initials = new WeakMap<FieldMap, object>()

export function initialValues<const M extends FieldMap>(fields: M): ValuesOf<M> {
  const known = initials.get(fields) ?? Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.initial]))
  initials.set(fields, known)
  return known as ValuesOf<M>
}

/** Reads an object field by field; unknown keys are refused, absent ones take the initial value. */
export function readFields<const M extends FieldMap>(fields: M, raw: unknown, prefix = ''): Result<ValuesOf<M>> {
  if (!isPlainObject(raw)) return fail(problem('not-an-object', { field: prefix }))
  const values: Record<string, unknown> = { ...initialValues(fields) }
  const refused = readFieldsInto(values, fields, raw, prefix, NOTHING)
  return refused === null ? ok(values as ValuesOf<M>) : fail(refused)
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * The same into an object that holds the initial values: most fields of most records are blank and absent, and only what is
 * there is read.
 * @param others keys beside the fields, which somebody else reads
 * @returns why it is refused, null when it is read
 */
export function readFieldsInto(
  values: Record<string, unknown>,
  fields: FieldMap,
  raw: Readonly<Record<string, unknown>>,
  prefix: string,
  others: ReadonlySet<string>,
): Problem | null {
  const keys = Object.keys(raw)
  for (const key of keys) {
    if (!Object.hasOwn(fields, key) && !others.has(key))
      return problem('unknown-field', { table: prefix.replace(/\.$/, ''), field: key.slice(0, 60) })
  }
  for (const key of keys) {
    if (others.has(key)) continue
    const value = (fields[key] as Field<unknown>).read(raw[key], prefix + key)
    if (!value.ok) return value.problem
    values[key] = value.value
  }
  return null
}

export function isPlainObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}
