// A column of a grid that shows a field as it is: its head, how a cell reads, sorts, is copied and is edited follow from the
// schema and the words of the field. And what is typed into such a cell, read back.

import { type AnyRecord, type EditContext, type FieldPath, fieldSpec, formOf, ok, type Result, type TableName } from '#core'
import { CHOICE_LABELS, formatAmount, formatCount, formatDate, formatShare, headOf, NOT_SET, type NumberStyle, wordsOf } from '#wording'
import type { GridColumn } from '../widgets/grid/grid-column.ts'
import notSet from '../widgets/not-set.module.css'
import { asTyped, kindOf, readField, type ValueKind } from './settings/typed-value.ts'

const YES_OR_NO: Readonly<Record<string, string>> = CHOICE_LABELS.hardManual
const FORMATS: Readonly<Record<ValueKind, (value: never, style: NumberStyle) => string>> = {
  text: String,
  date: formatDate,
  count: formatCount,
  share: formatShare,
  money: formatAmount,
  'money-a-month': formatAmount,
}

export type FieldColumnLooks<R> = Pick<GridColumn<R>, 'width'> &
  Partial<GridColumn<R>> & {
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
): GridColumn<R> {
  const spec = fieldSpec(table, field)
  const form = formOf(spec)
  const words = wordsOf(table, field)
  const [first = '', second] = (field as string).split('.', 2)
  const stored = (row: R): unknown => {
    const whole = of(row)?.[first] ?? null
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
    const label = (row: R) => labels[value(row) ?? ''] ?? ''
    const shown = (row: R) => (of(row) === null ? '' : label(row) || <NotSet />)
    const offered = choices.map((choice) => ({ value: choice, label: labels[choice] ?? choice }))
    const withBlank = spec.initial === null ? [...offered, { value: null, label: NOT_SET }] : offered
    return {
      ...own,
      sortValue: (row) => (value(row) === null ? undefined : choices.indexOf(value(row) ?? '')),
      text: (row) => value(row) ?? '',
      copyText: label,
      render: shown,
      groupLabel: shown,
      editor: { kind: 'choice', choices: withBlank, value, ...(cycles ? { cycle: choices } : {}) },
      ...looks,
    }
  }
  const kind = kindOf(form)
  const format = FORMATS[kind]
  return {
    ...own,
    sortValue: (row) => (stored(row) ?? undefined) as string | number | undefined,
    text: (row) => asTyped(kind, stored(row), style),
    render: (row) => {
      const value = stored(row)
      if (value === null || value === undefined) return of(row) === null ? null : <NotSet />
      return format(value as never, style)
    },
    editor: { kind: 'text' },
    ...looks,
  }
}

export function NotSet() {
  return <span className={notSet.notSet}>{NOT_SET}</span>
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
  const { currency, locale } = workbook.tables.settings['settings'] ?? { currency: 'USD', locale: 'en-US' }
  return readField(spec, value ?? '', field, { currency, locale })
}
