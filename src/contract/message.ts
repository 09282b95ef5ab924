// The words of core's schema language that only messages need. A message is used as it came: its fields accept a
// value or refuse it, and change nothing of it, unlike those of a workbook, which tidy what people type.

import {
  choice,
  FILE_HASH,
  type Field,
  type FieldMap,
  fail,
  group,
  type IsoDate,
  integer,
  isPlainObject,
  ok,
  parseIsoDate,
  problem,
  type Result,
  shownValue,
  type ValueOf,
  type ValuesOf,
} from '#core'

type Message<M, O> = ValuesOf<M> & { readonly [K in keyof O]?: ValueOf<O[K]> }

/**
 * Exactly these fields, each of them there.
 * @param optional fields that may be absent or undefined
 */
export function message<const M extends FieldMap, const O extends FieldMap = Record<never, never>>(
  fields: M,
  optional?: O,
): Field<Message<M, O>> {
  const whole = group({ ...fields, ...optional })
  return {
    ...(whole as Field<Message<M, O>>),
    read(raw, name) {
      if (!isPlainObject(raw)) return fail(problem('not-an-object', { field: name }))
      const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined))
      const absent = Object.keys(fields).find((field) => !Object.hasOwn(given, field))
      if (absent !== undefined) return refused(undefined, `${name}.${absent}`)
      return whole.read(given, name) as Result<Message<M, O>>
    },
  }
}

export const NOTHING: Field<null> = { initial: null, read: (raw, name) => (raw === null ? ok(null) : refused(raw, name)) }

/** Text as it is; without a bound of its own it is bounded by the size of its channel. */
export function anyText(max = Number.POSITIVE_INFINITY): Field<string> {
  return { initial: '', read: (raw, name) => (typeof raw === 'string' && raw.length <= max ? ok(raw) : refused(raw, name)) }
}

export function textOf(form: RegExp, max?: number): Field<string> {
  const text = anyText(max)
  return { ...text, read: (raw, name) => (typeof raw === 'string' && form.test(raw) ? text.read(raw, name) : refused(raw, name)) }
}

export function orNull<T>({ read }: Field<T>): Field<T | null> {
  return { initial: null, read: (raw, name) => (raw === null ? ok(null) : read(raw, name)) }
}

export function either<A, B>(first: Field<A>, second: Field<B>): Field<A | B> {
  return {
    initial: first.initial,
    read(raw, name) {
      const read = first.read(raw, name)
      return read.ok ? read : second.read(raw, name)
    },
  }
}

/** One of these words. */
export function word<const C extends string>(...words: readonly [C, ...C[]]): Field<C> {
  return choice<C>(words, words[0])
}

/** A whole number that counts something, or a revision. */
export function count(min = 0): Field<number> {
  return integer('count', min, Number.MAX_SAFE_INTEGER, min)
}

export const DAY: Field<IsoDate> = {
  initial: '0001-01-01' as IsoDate,
  read(raw, name) {
    const day = typeof raw === 'string' ? parseIsoDate(raw) : null
    return day === null ? refused(raw, name) : ok(day)
  },
}

export const WORKBOOK_ID = textOf(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const HASH = textOf(FILE_HASH)

/** The guard of what comes from outside of our types. */
export function guardOf<T>({ read }: Field<T>): (raw: unknown) => raw is T {
  return (raw): raw is T => read(raw, '').ok
}

/** Nobody is shown the reason: a refused message says only that its shape is wrong. */
function refused(raw: unknown, field: string): Result<never> {
  return fail(problem('not-a-choice', { field, text: shownValue(raw), choices: [] }))
}
