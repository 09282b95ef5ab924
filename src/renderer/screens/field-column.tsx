// A column of a grid that shows a field as it is: its head, how a cell reads, sorts, is copied and is edited follow from the
// schema and the words of the field. And what is typed into such a cell, read back.

import type { ReactNode } from 'react'
import {
  type AnyRecord,
  type EditContext,
  type FieldPath,
  fieldSpec,
  formOf,
  MAX_NAME_LENGTH,
  ok,
  onOneLine,
  optionalDate,
  type Result,
  type TableName,
} from '#core'
import {
  CHOICE_LABELS,
  COLUMN_TEXT,
  formatAmount,
  formatCount,
  formatDate,
  formatNumber,
  formatShare,
  headOf,
  NOT_SET,
  type NumberStyle,
  wordsOf,
} from '#wording'
import clipped from '../widgets/clipped.module.css'
import { Note } from '../widgets/layout.tsx'
import notSet from '../widgets/not-set.module.css'
import type { GridColumn } from '../widgets/table-model/grid-column.ts'
import { compareValues } from '../widgets/table-model/row-order.ts'
import { decimalMarkOf, rateAsTyped } from '../widgets/typed-amounts.ts'
import { asTyped, kindOf, readField, readTyped, type ValueKind } from './settings/typed-value.ts'
import { bandsOf, inBands, inMonths } from './value-bands.ts'

export const YES_OR_NO: Readonly<Record<string, string>> = CHOICE_LABELS.hardManual
const FORMATS: Readonly<Record<ValueKind, (value: never, style: NumberStyle) => string>> = {
  text: String,
  date: formatDate,
  count: formatCount,
  number: formatNumber,
  share: formatShare,
  money: formatAmount,
  'money-a-month': formatAmount,
}

export type Value = string | number | undefined

/** Values of a column that have an order: a condition asks from and to. */
export interface ColumnRange<R> {
  readonly of: (row: R) => Value
  readonly format: (value: string | number) => string
  /** A stored bound as one would type it, and a typed one read back; blank is open. */
  readonly asTyped: (value: unknown) => string
  readonly read: (text: string) => Result<string | number | null>
}

export interface RangedColumn<R> extends GridColumn<R> {
  readonly range?: ColumnRange<R>
  /** Its figures may be shown with other decimals; those of a number as a percentage, too. */
  readonly figures?: 'amount' | 'number'
  /** A number is shown as a percentage, and typed as one. */
  readonly isPercent?: boolean
}

export type FieldColumnLooks<R> = Pick<GridColumn<R>, 'width'> &
  Partial<RangedColumn<R>> & {
    /** Space goes from choice to choice. */
    readonly cycles?: true
  }

/** @param of the record of a row; null: the row has none, and the cell is empty and read-only */
export function fieldColumn<R, T extends TableName>(
  table: T,
  field: FieldPath<T>,
  of: (row: R) => AnyRecord | null,
  style: NumberStyle,
  { cycles, ...looks }: FieldColumnLooks<R>,
): RangedColumn<R> {
  const spec = fieldSpec(table, field)
  const form = formOf(spec)
  const words = wordsOf(table, field)
  const [first = '', second] = (field as string).split('.', 2)
  const stored = (row: R): unknown => {
    const whole = of(row)?.[first] ?? null
    if (Array.isArray(whole)) return whole.length === 0 ? null : whole.join(', ')
    return second === undefined || whole === null ? whole : (whole as Readonly<Record<string, unknown>>)[second]
  }
  const own = {
    id: field,
    header: headOf(words),
    isReadOnly: (row: R) => of(row) === null,
    ...(spec.unit === undefined ? {} : { align: 'end' as const }),
  }
  if (form === 'choice' || form === 'flag') {
    const choices = form === 'flag' ? ['yes', 'no'] : (spec.choices ?? [])
    const labels = form === 'flag' ? YES_OR_NO : (words.choices ?? {})
    const value = (row: R) => {
      const held = stored(row)
      return typeof held === 'boolean' ? (held ? 'yes' : 'no') : (held as string | null)
    }
    const choice = choiceColumn(value, style, { choices, labels, canBeBlank: spec.initial === null, ...(cycles ? { cycles } : {}) })
    return { ...own, ...choice, render: (row) => (of(row) === null ? '' : choice.render(row)), ...looks }
  }
  const heldIn = (row: R) => (stored(row) ?? undefined) as Value
  const column = valueColumn(field, kindOf(form, spec.isMonthly), heldIn, style)
  const listed = spec.item === undefined ? {} : listedIn((row: R) => (of(row)?.[first] ?? []) as readonly string[])
  return {
    ...column,
    ...listed,
    ...own,
    render: (row) => (of(row) === null ? null : column.render(row)),
    editor: { kind: 'text' },
    // A cell has one line.
    opensInstead: (row) => String(stored(row)).includes('\n'),
    ...looks,
  }
}

/** Several values in one cell: filtered by each of them, grouped by all, in whatever order they stand. */
export function listedIn<R>(of: (row: R) => readonly string[]) {
  const sorted = (row: R) => of(row).toSorted(compareValues).join(', ') || undefined
  return {
    values: (row: R) => (of(row).length === 0 ? [''] : [...new Set(of(row))]),
    sortValue: sorted,
    groupLabel: (row: R) => sorted(row) ?? <NotSet />,
  } satisfies Partial<GridColumn<R>>
}

interface Choices {
  readonly choices: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly canBeBlank: boolean
  readonly cycles?: true
}

/** How answers of fixed words read, sort, are copied and chosen. */
export function choiceColumn<R>(
  value: (row: R) => string | null,
  style: NumberStyle,
  { choices, labels, canBeBlank, cycles }: Choices,
): Omit<GridColumn<R>, 'id' | 'header' | 'width'> {
  // A choice of the team's own may be called like something that every object has.
  const labelOf = (choice: string) => (Object.hasOwn(labels, choice) ? labels[choice] : undefined) ?? choice
  const label = (row: R) => labelOf(value(row) ?? '')
  const shown = (row: R) => <Clipped text={label(row)} />
  const offered = choices.map((choice) => ({ value: choice, label: labelOf(choice) }))
  return {
    sortValue: (row) => {
      const held = value(row)
      if (held === null) return undefined
      const place = choices.indexOf(held)
      return place === -1 ? misfitSortValue(held) : place
    },
    text: (row) => value(row) ?? '',
    copyText: label,
    render: shown,
    groupLabel: shown,
    subtotal: (rows) => countSet(rows, (row) => value(row) !== null, style),
    editor: {
      kind: 'choice',
      choices: canBeBlank ? [...offered, { value: null, label: NOT_SET }] : offered,
      value,
      ...(cycles ? { cycle: choices } : {}),
    },
  }
}

/** What a text is sorted and grouped by in a column it does not fit: after all that does, each text by itself. */
export function misfitSortValue(text: string): string {
  // Collation puts this character after every other.
  return `\uffff${text}`
}

/** How values of one kind read, sort, filter, add up and are copied. */
export function valueColumn<R>(
  id: string,
  kind: ValueKind,
  of: (row: R) => Value,
  style: NumberStyle,
): Omit<RangedColumn<R>, 'header' | 'width' | 'editor'> {
  const range = rangeOf(id, kind, of, style)
  const format = (value: string | number) => FORMATS[kind](value as never, style)
  const text = (row: R) => range.asTyped(of(row))
  const shown = (row: R) => {
    const value = of(row)
    return <Clipped text={value === undefined ? '' : format(value)} />
  }
  const column = { id, sortValue: of, text, render: shown, groupLabel: shown, subtotal: subtotalOf(kind, of, format, style) }
  if (kind === 'text') return column
  const months = inMonths((row: R) => of(row) as string | undefined, <NotSet />)
  if (kind === 'date') return { ...column, ...months, range, copyText: (row) => String(of(row) ?? '') }
  const number = of as (row: R) => number | undefined
  const bands = inBands(number, bandsOf(kind, range.format, style), <NotSet />)
  const isPercent = kind === 'share' || (kind === 'number' && style.look?.isPercent)
  const copyText = (row: R) => (of(row) === undefined ? '' : `${plainDigits(text(row), style)}${isPercent ? '%' : ''}`)
  return {
    ...column,
    ...bands,
    ...(kind === 'number' && isPercent ? { isPercent } : {}),
    ...(ADDED_UP.includes(kind) ? { figures: kind === 'number' ? kind : 'amount' } : {}),
    align: 'end',
    range,
    copyText,
    amount: { of: number, format, ...(PLAIN_NUMBERS.includes(kind) ? { formatMean: (mean) => formatNumber(rounded(mean), style) } : {}) },
  }
}

/** Money and shares are whole numbers of their smallest part; the mean of these has decimals. */
const PLAIN_NUMBERS: readonly ValueKind[] = ['number', 'count']
const rounded = (mean: number) => Math.round(mean * 100) / 100

const ADDED_UP: readonly ValueKind[] = ['money', 'money-a-month', 'number']

/** What a group says of a column: money adds up, shares have a mean, days and counts go from one to another, texts are counted. */
function subtotalOf<R>(kind: ValueKind, of: (row: R) => Value, format: (value: never) => string, style: NumberStyle) {
  return (rows: readonly R[]): ReactNode => {
    if (kind === 'text') return countSet(rows, (row) => of(row) !== undefined, style)
    if (ADDED_UP.includes(kind)) return <Sum values={rows.map((row) => of(row) as number | undefined)} format={format} />
    const known = rows.flatMap((row) => of(row) ?? []).sort(compareValues)
    const [first, last] = [known[0], known.at(-1)]
    if (first === undefined || last === undefined) return null
    if (kind === 'share')
      return COLUMN_TEXT.mean(format(Math.round(known.reduce<number>((sum, value) => sum + Number(value), 0) / known.length) as never))
    return first === last ? format(first as never) : COLUMN_TEXT.fromTo(format(first as never), format(last as never))
  }
}

/** How many of a group hold something; nothing is said where all do. */
export function countSet<R>(rows: readonly R[], isSet: (row: R) => boolean, style: NumberStyle): ReactNode {
  const count = rows.filter(isSet).length
  return count === rows.length ? null : <Note as="span">{COLUMN_TEXT.set(count, rows.length, style)}</Note>
}

interface SumProps {
  /** undefined: not set, which is never 0. */
  readonly values: readonly (number | undefined)[]
  readonly format: (sum: never) => string
}

/** Says "at least" when something is missing from the sum. */
export function Sum({ values, format }: SumProps) {
  const known = values.filter((value) => value !== undefined)
  if (known.length === 0) return <NotSet />
  return `${known.length < values.length ? '≥ ' : ''}${format(known.reduce((total, value) => total + value, 0) as never)}`
}

/** From and to of values of a kind; what is typed is read as in a cell. @param field as Problems name it */
export function rangeOf<R>(field: string, kind: ValueKind, of: ColumnRange<R>['of'], style: NumberStyle): ColumnRange<R> {
  const isPercent = kind === 'number' && style.look?.isPercent
  // What a filter says is exact, whatever decimals the cells show.
  const exact = { ...style, look: { decimals: null, isPercent: isPercent ?? false, isPlain: false } }
  return {
    of,
    format: (value) => FORMATS[kind](value as never, exact),
    // 0.25 is "25%", as such a cell is read, with as many decimals as a number has.
    asTyped: (value) =>
      isPercent && typeof value === 'number' ? `${rateAsTyped(Math.round(value * 1e6) / 1e4, style.locale)}%` : asTyped(kind, value, style),
    read: (text) => {
      const read = readTyped(kind, text, field, style)
      return read.ok && kind === 'date' ? optionalDate().read(read.value, field) : read
    },
  }
}

/** "15.000,50" as another program reads it without knowing how thousands are grouped: "15000,50". */
export function plainDigits(typed: string, { locale }: NumberStyle): string {
  const mark = decimalMarkOf(locale)
  return [...typed].filter((char) => char === mark || /[\d-]/.test(char)).join('')
}

/** Blank is not set. Where a cell is narrower an ellipsis ends it, which bare text would not have there. */
export function Clipped({ text }: { readonly text: string }) {
  return text === '' ? <NotSet /> : <span className={clipped.clipped}>{text}</span>
}

export function NotSet() {
  return <span className={notSet.notSet}>{NOT_SET}</span>
}

/** "Ana; Ben" and "Ana, Ben" are two; one given twice counts once. */
function partsOf(text: string): readonly string[] {
  const parts = text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return [...new Set(parts)]
}

/** What was typed into a cell of the field or chosen in it, as the field holds it; null or blank clears. */
export function readCell<T extends TableName>(
  table: T,
  field: FieldPath<T>,
  value: string | null,
  { workbook }: Pick<EditContext, 'workbook'>,
): Result<unknown> {
  const spec = fieldSpec(table, field)
  const form = formOf(spec)
  if (form === 'choice') return ok(value)
  if (form === 'flag') return ok(value === 'yes')
  if (spec.item !== undefined) return ok(partsOf(value ?? ''))
  const { currency, locale } = workbook.tables.settings['settings'] ?? { currency: 'USD', locale: 'en-US' }
  const text = spec.max === MAX_NAME_LENGTH ? onOneLine(value ?? '') : (value ?? '')
  return readField(spec, text, field, { currency, locale })
}
