// Fields of a component's record, bound to edits: what is committed becomes one step of undo, what
// is refused stays typed with its sentence.

import { type Component, parseCountText, setField } from '#core'
import { type ChoiceField, choiceLabel, INSPECTOR_TEXT, NOT_SET, problemText } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { countAsTyped, decimalMarkOf } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'

type TextFieldName = 'name' | 'vendor' | 'customerNotices' | 'ownerTimeRationale' | 'exitNote' | 'notes'

export interface FieldTextProps {
  readonly component: Component
  readonly field: TextFieldName
  readonly label: string
  readonly placeholder?: string
  readonly multiline?: boolean
  readonly hideLabel?: boolean
}

export function FieldText({ component, field, multiline = false, ...rest }: FieldTextProps) {
  const apply = useApplyEdit()
  return (
    <TextField
      {...rest}
      multiline={multiline}
      commitsWhenIdle={multiline}
      value={component[field] ?? ''}
      commit={(typed) => {
        const edit = apply((context) => setField(context, 'components', component.id, field, typed.trim() === '' ? blankOf(field) : typed))
        return edit.ok ? null : problemText(edit.problem)
      }}
    />
  )
}

/** A name may not be blank and says so; everything else becomes "not set". */
function blankOf(field: TextFieldName): string | null {
  return field === 'name' ? '' : null
}

export interface SwitchWeeksProps {
  readonly component: Component
  readonly label: string
}

export function SwitchWeeks({ component, label }: SwitchWeeksProps) {
  const apply = useApplyEdit()
  const { locale } = useNumberStyle()
  return (
    <TextField
      label={label}
      suffix={INSPECTOR_TEXT.weeks}
      value={countAsTyped(component.switchWeeks, locale)}
      commit={(typed) => {
        const weeks = parseCountText(typed, { field: 'switchWeeks', decimalMark: decimalMarkOf(locale) })
        const edit = weeks.ok ? apply((context) => setField(context, 'components', component.id, 'switchWeeks', weeks.value)) : weeks
        return edit.ok ? null : problemText(edit.problem)
      }}
    />
  )
}

export interface FieldChoiceProps<C extends string> {
  readonly component: Component
  readonly field: ChoiceField & ('layer' | 'kind' | 'hosting' | 'origin' | 'lifecycle')
  readonly label: string
  readonly value: C | null
  readonly choices: readonly C[]
  readonly isOptional?: boolean
}

export function FieldChoice<C extends string>({ component, field, label, value, choices, isOptional = false }: FieldChoiceProps<C>) {
  const apply = useApplyEdit()
  return (
    <Select
      label={label}
      value={value}
      options={choices.map((choice) => ({ value: choice, label: choiceLabel(field, choice) }))}
      {...(isOptional ? { blank: NOT_SET } : {})}
      onChange={(next) => void apply((context) => setField(context, 'components', component.id, field, next))}
    />
  )
}
