// One field of a component's record, as its schema and its words have it, bound to edits: what is committed becomes one
// step of undo, what is refused stays typed with its sentence.

import { type Component, type FieldForm, type FieldPath, fieldSpec, formOf, MAX_NAME_LENGTH, setField, valueAt } from '#core'
import { NOT_SET, problemText, suffixOf, wordsOf } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { asTyped, readTyped, type ValueKind } from '../settings/typed-value.ts'
import { useNumberStyle } from '../use-number-style.ts'

const KINDS: Readonly<Partial<Record<FieldForm, ValueKind>>> = { bp: 'share', minor: 'money', text: 'text', date: 'date' }

export interface ComponentFieldProps {
  readonly component: Component
  readonly field: FieldPath<'components'>
  readonly hideLabel?: boolean
}

export function ComponentField({ component, field, hideLabel = false }: ComponentFieldProps) {
  const apply = useApplyEdit()
  const notation = useNumberStyle()
  const spec = fieldSpec('components', field)
  const { label, example, choices } = wordsOf('components', field)
  const value = valueAt(component, field)
  const form = formOf(spec)
  const set = (next: unknown): string | null => {
    const edit = apply((context) => setField(context, 'components', component.id, field, next))
    return edit.ok ? null : problemText(edit.problem)
  }
  if (form === 'choice') {
    return (
      <Select
        label={label}
        value={value as string | null}
        options={(spec.choices ?? []).map((choice) => ({ value: choice, label: choices?.[choice] ?? choice }))}
        {...(spec.initial === null ? { blank: NOT_SET } : {})}
        onChange={(next) => void set(next)}
      />
    )
  }
  const kind = KINDS[form] ?? 'count'
  const isLong = form === 'text' && (spec.max ?? 0) > MAX_NAME_LENGTH
  const suffix = spec.unit === undefined ? undefined : suffixOf(spec.unit)
  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      multiline={isLong}
      commitsWhenIdle={isLong}
      align={spec.unit === undefined ? 'start' : 'end'}
      {...(example === undefined ? {} : { placeholder: example })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(form === 'minor' ? { prefix: notation.currency } : {})}
      value={asTyped(kind, value, notation)}
      commit={(typed) => {
        const read = readTyped(kind, typed, field, notation)
        return read.ok ? set(read.value ?? spec.initial) : problemText(read.problem)
      }}
    />
  )
}
