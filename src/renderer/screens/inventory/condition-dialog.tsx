// Asks what a column must hold: some of its values, a text, or an amount from and to.

import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { ok, type Result } from '#core'
import { COLUMN_TEXT, formatCount, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import field from '../../widgets/field.module.css'
import { CheckOption } from '../../widgets/filter-bar.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { searchText } from '../../widgets/search-text.ts'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { Select } from '../../widgets/select.tsx'
import { filtersLeft } from '../../widgets/table-model/grid-column.ts'
import { TypedLine } from '../../widgets/typed-line.tsx'
import { choicesOf, conditionText, conditionTexts, groupText } from './condition-chips.tsx'
import styles from './inventory.module.css'
import {
  type Bound,
  type ColorRule,
  type ColumnCondition,
  type Condition,
  type PlainCondition,
  TONES,
  withCondition,
  withoutCondition,
} from './inventory-filter.ts'
import { filteredBy } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { useInventory } from './use-inventory.ts'

export interface ConditionDialogProps {
  readonly column: InventoryColumn
  /** null: one more. */
  readonly before: ColumnCondition | null
}

export function ConditionDialog({ column, before }: ConditionDialogProps) {
  const { columns, rows, view, onView, ask, announce } = useInventory()
  const id = useId()
  const { conditions, isAny = false } = view.filter
  const others = conditions.filter((condition) => condition !== before)
  /** The others by group, each known by the place of its first. */
  const partners = conditionTexts(others, columns, rows).map((group) => ({
    condition: group[0].condition,
    label: groupText(group, !isAny),
  }))
  const [partner, setPartner] = useState(() =>
    partners.findIndex(({ condition }) => condition.group !== null && condition.group === before?.group),
  )
  const onClose = () => ask(null)
  const chosen = partners[partner]?.condition ?? null
  const done = (value: Condition | null) => {
    const after = value === null ? null : { id: column.id, value }
    onView(filteredBy(view, withCondition(conditions, before, after, chosen)))
    if (value !== null) announce(conditionText(column, value, rows))
    onClose()
  }
  return (
    <Dialog
      title={COLUMN_TEXT.filterBy(column.header)}
      action={{ label: COLUMN_TEXT.applyFilter, form: id }}
      {...(before === null ? {} : { instead: <Button onClick={() => done(null)}>{COLUMN_TEXT.showAll}</Button> })}
      onClose={onClose}
    >
      <ConditionForm
        id={id}
        column={column}
        counted={withoutCondition(view.filter, before, chosen)}
        condition={before?.value ?? null}
        onDone={done}
      />
      {partners.length === 0 ? null : (
        <Select
          label={COLUMN_TEXT.partner(isAny)}
          value={partner === -1 ? null : String(partner)}
          options={partners.map(({ label }, at) => ({ value: String(at), label }))}
          blank={COLUMN_TEXT.noPartner}
          onChange={(next) => setPartner(next === null ? -1 : Number(next))}
        />
      )}
    </Dialog>
  )
}

const NONE: PlainCondition = { kind: 'one-of', values: [] }
const TONE_OPTIONS = TONES.map((value) => ({ value, label: COLUMN_TEXT.tones[value] }))

/** One rule for each color of a column; with another color its own condition is asked. */
export function ColorDialog({ column }: { readonly column: InventoryColumn }) {
  const { view, setLayout, ask } = useInventory()
  const { colors } = view.layout
  const { conditions, isAny = false } = view.filter
  const id = useId()
  const of = (color: string) => colors.find((rule) => rule.columnId === column.id && rule.tone === color)
  const [tone, setTone] = useState<ColorRule['tone']>(() => TONES.find(of) ?? 'FAIL')
  const [isRow, setRow] = useState(of(tone)?.isRow ?? false)
  const done = (condition: Condition | null) => {
    const others = colors.filter((rule) => rule !== of(tone))
    const isNothing = condition === null || (condition.kind === 'one-of' && condition.values.length === 0)
    setLayout({ colors: isNothing ? others : [...others, { columnId: column.id, condition, tone, isRow }] })
    ask(null)
  }
  return (
    <Dialog
      title={COLUMN_TEXT.colorBy(column.header)}
      action={{ label: COLUMN_TEXT.applyColor, form: id }}
      instead={<Button onClick={() => done(null)}>{COLUMN_TEXT.removeColor}</Button>}
      onClose={() => ask(null)}
    >
      <SegmentedChoice label={COLUMN_TEXT.colorLabel} value={tone} options={TONE_OPTIONS} onChange={(next) => setTone(next ?? tone)} />
      <CheckOption checked={isRow} onChange={setRow}>
        {COLUMN_TEXT.wholeRow}
      </CheckOption>
      <ConditionForm
        key={tone}
        id={id}
        column={column}
        counted={filtersLeft(conditions, isAny, (each) => each.id !== column.id)}
        condition={of(tone)?.condition ?? (column.range === undefined && column.editor?.kind !== 'text' ? NONE : null)}
        onDone={done}
      />
    </Dialog>
  )
}

interface ConditionFormProps {
  readonly id: string
  readonly column: InventoryColumn
  /** What the rows meet whose values are counted. */
  readonly counted: readonly ColumnCondition[]
  readonly condition: Condition | null
  readonly onDone: (condition: Condition | null) => void
}

function ConditionForm({ condition, onDone, ...rest }: ConditionFormProps) {
  const [isNot, setNot] = useState(condition?.kind === 'not')
  const Form = rest.column.range === undefined ? ValuesForm : RangeForm
  return (
    <Form
      {...rest}
      isNot={isNot}
      condition={condition?.kind === 'not' ? condition.of : condition}
      onDone={(plain) => onDone(isNot && plain !== null ? { kind: 'not', of: plain } : plain)}
    >
      <CheckOption checked={isNot} onChange={setNot}>
        {COLUMN_TEXT.except}
      </CheckOption>
    </Form>
  )
}

interface FormProps extends Pick<ConditionFormProps, 'id' | 'column' | 'counted'> {
  /** What meets the condition is left out: of a list of values none is at first. */
  readonly isNot: boolean
  readonly condition: PlainCondition | null
  readonly onDone: (condition: PlainCondition | null) => void
  readonly children: ReactNode
}

/** Longer lists are searched: nobody reads on. */
const MOST_LISTED = 100

/**
 * The values of the column with how many rows hold each. Typing narrows the list; where the cells are texts and no box was touched,
 * what was typed is the filter itself.
 */
function ValuesForm({ id, column, counted, isNot, condition, onDone, children }: FormProps) {
  const { rows, table } = useInventory()
  const style = useNumberStyle()
  const counts = useMemo(() => table.countsOf(column.id, counted), [table, column.id, counted])
  const choices = choicesOf(column, rows)
  const isTyped = column.editor?.kind === 'text'
  const [text, setText] = useState(condition?.kind === 'contains' ? condition.text : '')
  const [chosen, setChosen] = useState<readonly string[] | null>(condition?.kind === 'one-of' ? condition.values : null)
  const sought = searchText(text.trim())
  const found = choices.filter(({ label }) => searchText(label).includes(sought))
  const values = chosen ?? (isNot ? [] : choices.map(({ value }) => value))
  const toggle = (value: string) => setChosen(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
  const toggleAll = (areTicked: boolean) => {
    const shown = found.map(({ value }) => value)
    const others = values.filter((value) => !shown.includes(value))
    setChosen(areTicked ? [...others, ...shown] : others)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === null) return onDone(isTyped && sought !== '' ? { kind: 'contains', text: text.trim() } : null)
    const isEvery = isNot ? chosen.length === 0 : choices.every(({ value }) => chosen.includes(value))
    onDone(isEvery ? null : { kind: 'one-of', values: chosen })
  }
  return (
    <form id={id} className={field.field} onSubmit={submit}>
      {isTyped || choices.length > MOST_WITHOUT_SEARCH ? (
        <TypedLine id={`${id}-text`} label={COLUMN_TEXT.contains} value={text} refusal={null} onChange={setText} />
      ) : null}
      <CheckOption checked={found.every(({ value }) => values.includes(value))} onChange={toggleAll}>
        {COLUMN_TEXT.allListed}
      </CheckOption>
      <div className={styles.choices}>
        {found.slice(0, MOST_LISTED).map(({ value, label }) => {
          const count = counts.get(value) ?? 0
          return (
            <Row key={value} as="label" wrap={false} className={styles.choice}>
              <input
                type="checkbox"
                aria-label={label}
                aria-description={COLUMN_TEXT.rows(count, style)}
                checked={values.includes(value)}
                onChange={() => toggle(value)}
              />
              <span className={styles.clipped}>{label}</span>
              <span className={styles.count}>{formatCount(count, style)}</span>
            </Row>
          )
        })}
      </div>
      {found.length > MOST_LISTED ? (
        <Note size="small">{COLUMN_TEXT.moreValues(formatCount(found.length - MOST_LISTED, style))}</Note>
      ) : null}
      {children}
    </form>
  )
}

/** So many are seen at once. */
const MOST_WITHOUT_SEARCH = 12

function RangeForm({ id, column: { range }, condition, onDone, children }: FormProps) {
  const style = useNumberStyle()
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
    } else if (from.value !== null && to.value !== null && from.value > to.value) {
      setRefusals([null, COLUMN_TEXT.reversed])
      document.getElementById(`${id}-max`)?.focus()
    } else onDone(from.value === null && to.value === null ? null : { kind: 'between', min: from.value, max: to.value })
  }
  return (
    <form id={id} className={field.pair} onSubmit={submit}>
      <TypedLine id={`${id}-min`} label={COLUMN_TEXT.atLeast} value={min} refusal={refusals[0]} onChange={setMin} />
      <TypedLine id={`${id}-max`} label={COLUMN_TEXT.atMost} value={max} refusal={refusals[1]} onChange={setMax} />
      <CheckOption checked={isBlank} onChange={setBlank}>
        {COLUMN_TEXT.onlyBlank}
      </CheckOption>
      {children}
    </form>
  )
}

const ONLY_BLANK: PlainCondition = { kind: 'one-of', values: [''] }
