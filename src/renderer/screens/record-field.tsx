// The control of a field, as its schema and its words have it: label, unit, choices, example and how typed text reads. A record's
// commits one step of undo; what is refused stays typed with its sentence.

import { type AnyRecord, type FieldPath, fieldSpec, formOf, MAX_NAME_LENGTH, setField, type TableName, valueAt } from '#core'
import { formatDate, NOT_SET, refusalText, suffixOf, wordsOf } from '#wording'
import { useNumberStyle } from '../session/use-number-style.ts'
import { useCommit } from '../session/use-session.tsx'
import { SegmentedChoice, type SegmentedChoiceProps } from '../widgets/segmented-choice.tsx'
import { Select } from '../widgets/select.tsx'
import { TextField, type TextFieldProps } from '../widgets/text-field.tsx'
import { showToast } from '../widgets/toasts.tsx'
import { asTyped, kindOf, readField, type ValueKind } from './settings/typed-value.ts'

type Own = 'name' | 'label' | 'prefix' | 'suffix' | 'placeholder' | 'hideLabel' | 'disabled' | 'suggestions' | 'commitsWhenIdle'

/** What says more than the table of words, or something else, is given by the screen. */
export interface FieldProps<T extends TableName> extends Partial<Pick<TextFieldProps, Own>> {
  readonly table: T
  readonly field: FieldPath<T>
  readonly hint?: string
  /** Those of its choices that are offered. */
  readonly choices?: readonly string[]
  /** Choices stand side by side in this size; left out, they are a list. */
  readonly size?: SegmentedChoiceProps<string>['size']
  /** Of an amount; left out, it is the currency of the workbook. */
  readonly currency?: string
  /** How it is typed, where the schema cannot know it. */
  readonly kind?: ValueKind
}

export interface FieldControlProps<T extends TableName> extends FieldProps<T> {
  readonly value: unknown
  /** Takes the value that was read; answers the sentence of refusal, or null. */
  readonly commit: (value: unknown) => string | null
}

export function FieldControl<T extends TableName>(props: FieldControlProps<T>) {
  const { table, field, choices: offered, size, currency, kind, value, commit, ...own } = props
  const notation = useNumberStyle()
  const spec = fieldSpec(table, field)
  const form = formOf(spec)
  const { label, hint, example, suffix = spec.unit && suffixOf(spec.unit), choices } = wordsOf(table, field)
  if (form === 'choice') {
    const options = (offered ?? spec.choices ?? []).map((choice) => ({ value: choice, label: choices?.[choice] ?? choice }))
    const shared = { label, ...own, value: value as string | null, options }
    const choose = (next: string | null): void => {
      const sentence = next === null && spec.initial !== null ? null : commit(next)
      if (sentence !== null) showToast({ title: sentence, tone: 'problem' })
    }
    if (size !== undefined) return <SegmentedChoice {...shared} size={size} clearable={spec.initial === null} onChange={choose} />
    return <Select {...hintOf(hint)} {...shared} {...(spec.initial === null ? { blank: NOT_SET } : {})} onChange={choose} />
  }
  const money = { ...notation, currency: currency ?? notation.currency }
  const { placeholder = example } = own
  const shownExample = form === 'date' && placeholder !== undefined ? formatDate(placeholder, notation) : placeholder
  const isLong = form === 'text' && (spec.max ?? 0) > MAX_NAME_LENGTH
  return (
    <TextField
      label={label}
      multiline={isLong}
      commitsWhenIdle={isLong}
      align={spec.unit === undefined ? 'start' : 'end'}
      {...hintOf(hint)}
      {...(suffix === undefined ? {} : { suffix })}
      {...(form === 'minor' ? { prefix: money.currency } : {})}
      {...own}
      {...(shownExample === undefined ? {} : { placeholder: shownExample })}
      value={asTyped(kind ?? kindOf(form), value, money)}
      commit={(typed) => {
        const read = readField(spec, typed, field, money, kind)
        return read.ok ? commit(read.value) : refusalText(read, notation)
      }}
    />
  )
}

const hintOf = (hint: string | undefined) => (hint === undefined ? {} : { hint })

export interface RecordFieldProps<T extends TableName> extends FieldProps<T> {
  readonly record: AnyRecord
}

export function RecordField<T extends TableName>({ record, ...props }: RecordFieldProps<T>) {
  const commit = useCommit()
  const set = (value: unknown) => commit((context) => setField(context, props.table, record.id, props.field, value))
  return <FieldControl {...props} value={valueAt(record, props.field)} commit={set} />
}

export function ComponentField(props: Omit<RecordFieldProps<'components'>, 'table'>) {
  return <RecordField table="components" {...props} />
}
