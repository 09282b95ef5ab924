// Asks what a column must hold: some of its choices, a text, or an amount from and to.

import { type FormEvent, useId, useState } from 'react'
import { type ComponentAssessment, ok, type Result } from '#core'
import { COLUMN_TEXT, NOT_SET, type NumberStyle, refusalText } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import field from '../../widgets/field.module.css'
import { CheckOption } from '../../widgets/filter-bar.tsx'
import { compareValues } from '../../widgets/grid/row-order.ts'
import { Row } from '../../widgets/layout.tsx'
import { TypedLine } from '../../widgets/typed-line.tsx'
import styles from './inventory.module.css'
import type { Bound, Condition } from './inventory-filter.ts'
import type { InventoryColumn } from './more-columns.tsx'

export interface ConditionDialogProps {
  readonly column: InventoryColumn
  readonly rows: readonly ComponentAssessment[]
  readonly style: NumberStyle
  readonly condition: Condition | null
  readonly onChange: (condition: Condition | null) => void
  readonly onClose: () => void
}

export function ConditionDialog(props: ConditionDialogProps) {
  const { column, onChange, onClose } = props
  const id = useId()
  const done = (condition: Condition | null) => {
    onChange(condition)
    onClose()
  }
  const Form = column.range !== undefined ? RangeForm : column.editor?.kind === 'text' ? TextForm : ChoiceForm
  return (
    <Dialog
      title={COLUMN_TEXT.filterBy(column.header)}
      action={{ label: COLUMN_TEXT.applyFilter, form: id }}
      instead={<Button onClick={() => done(null)}>{COLUMN_TEXT.showAll}</Button>}
      onClose={onClose}
    >
      <Form {...props} id={id} onDone={done} />
    </Dialog>
  )
}

interface FormProps extends ConditionDialogProps {
  readonly id: string
  readonly onDone: (condition: Condition | null) => void
}

function ChoiceForm({ id, column, rows, condition, onDone }: FormProps) {
  const choices = choicesOf(column, rows)
  const [values, setValues] = useState<readonly string[]>(
    condition?.kind === 'one-of' ? condition.values : choices.map(({ value }) => value),
  )
  const toggle = (value: string) => setValues(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDone(values.length === choices.length ? null : { kind: 'one-of', values })
  }
  return (
    <form id={id} className={styles.choices} onSubmit={submit}>
      {choices.map(({ value, label }) => (
        <Row key={value} as="label" wrap={false} className={styles.choice}>
          <input type="checkbox" checked={values.includes(value)} onChange={() => toggle(value)} />
          {label}
        </Row>
      ))}
    </form>
  )
}

function TextForm({ id, condition, onDone }: FormProps) {
  const [isBlank, setBlank] = useState(condition?.kind === 'one-of')
  const [text, setText] = useState(condition?.kind === 'contains' ? condition.text : '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBlank) onDone(ONLY_BLANK)
    else onDone(text.trim() === '' ? null : { kind: 'contains', text: text.trim() })
  }
  return (
    <form id={id} className={field.field} onSubmit={submit}>
      <TypedLine id={`${id}-text`} label={COLUMN_TEXT.contains} value={text} refusal={null} onChange={setText} />
      <CheckOption checked={isBlank} onChange={setBlank}>
        {COLUMN_TEXT.onlyBlank}
      </CheckOption>
    </form>
  )
}

function RangeForm({ id, column: { range }, style, condition, onDone }: FormProps) {
  const shown = (value: Bound) => range?.asTyped(value) ?? ''
  const [isBlank, setBlank] = useState(condition?.kind === 'one-of')
  const [min, setMin] = useState(condition?.kind === 'between' ? shown(condition.min) : '')
  const [max, setMax] = useState(condition?.kind === 'between' ? shown(condition.max) : '')
  const [refusals, setRefusals] = useState<readonly [min: string | null, max: string | null]>([null, null])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBlank) return onDone(ONLY_BLANK)
    const [from, to] = [min, max].map((text): Result<Bound> => range?.read(text) ?? ok(null)) as [Result<Bound>, Result<Bound>]
    if (!from.ok || !to.ok) {
      setRefusals([refusalText(from, style), refusalText(to, style)])
      document.getElementById(from.ok ? `${id}-max` : `${id}-min`)?.focus()
    } else onDone(from.value === null && to.value === null ? null : { kind: 'between', min: from.value, max: to.value })
  }
  return (
    <form id={id} className={field.pair} onSubmit={submit}>
      <TypedLine id={`${id}-min`} label={COLUMN_TEXT.atLeast} value={min} refusal={refusals[0]} onChange={setMin} />
      <TypedLine id={`${id}-max`} label={COLUMN_TEXT.atMost} value={max} refusal={refusals[1]} onChange={setMax} />
      <CheckOption checked={isBlank} onChange={setBlank}>
        {COLUMN_TEXT.onlyBlank}
      </CheckOption>
    </form>
  )
}

const ONLY_BLANK: Condition = { kind: 'one-of', values: [''] }

export interface ConditionChoice {
  /** As the column's text says it; "" is not set. */
  readonly value: string
  readonly label: string
}

/** The choices of the editor; where a column has none, what its cells hold. */
export function choicesOf(column: InventoryColumn, rows: readonly ComponentAssessment[]): readonly ConditionChoice[] {
  if (column.editor?.kind === 'choice') return column.editor.choices.map(({ value, label }) => ({ value: value ?? '', label }))
  const texts = [...new Set(rows.map((row) => column.text(row)))].sort(compareValues)
  return texts.map((value) => ({ value, label: value === '' ? NOT_SET : value }))
}
