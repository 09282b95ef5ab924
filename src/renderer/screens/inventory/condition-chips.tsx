// What the columns are filtered by, one chip a column, each with its way out.

import { X } from 'lucide-react'
import type { ComponentAssessment } from '#core'
import { INVENTORY_TEXT, NOT_SET, rangeFilter } from '#wording'
import { CheckOption } from '../../widgets/filter-bar.tsx'
import { Row } from '../../widgets/layout.tsx'
import { compareValues } from '../../widgets/table-model/row-order.ts'
import styles from './inventory.module.css'
import type { Condition, InventoryFilter, PlainCondition } from './inventory-filter.ts'
import { withCondition } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { useInventory } from './use-inventory.ts'

export function ConditionChips() {
  const { columns, rows, view, onView } = useInventory()
  const used = conditionTexts(view.filter, columns, rows)
  const { lost } = view
  if (used.length === 0 && lost === null) return null
  return (
    <Row as="ul" gap={1} align="stretch" className={styles.conditions} aria-label={INVENTORY_TEXT.columnFilters}>
      {used.length < 2 ? null : (
        <li>
          <CheckOption
            checked={view.filter.isAny ?? false}
            onChange={(isAny) => {
              const { isAny: _, ...filter } = view.filter
              onView({ ...view, filter: isAny ? { ...filter, isAny } : filter })
            }}
          >
            {INVENTORY_TEXT.anyFilter}
          </CheckOption>
        </li>
      )}
      {used.map(({ id, text }) => (
        <Chip key={id} text={text} wayOut={INVENTORY_TEXT.removeFilter(text)} onClick={() => onView(withCondition(view, id, null))} />
      ))}
      {lost === null ? null : (
        <Chip text={INVENTORY_TEXT.lost[lost]} wayOut={INVENTORY_TEXT.hideLost} onClick={() => onView({ ...view, lost: null })} />
      )}
    </Row>
  )
}

function Chip({ text, wayOut, onClick }: { readonly text: string; readonly wayOut: string; readonly onClick: () => void }) {
  return (
    <li className={styles.condition}>
      <span className={styles.clipped}>{text}</span>
      <button type="button" className={styles.conditionRemove} aria-label={wayOut} onClick={onClick}>
        <X aria-hidden="true" />
      </button>
    </li>
  )
}

/** "Layer: Data, Serving", by id of the column. */
function conditionTexts({ conditions }: InventoryFilter, columns: readonly InventoryColumn[], rows: readonly ComponentAssessment[]) {
  return columns.flatMap((column) => {
    const condition = conditions[column.id]
    return condition === undefined ? [] : [{ id: column.id, text: conditionText(column, condition, rows) }]
  })
}

/** "Layer: Data, Serving", "Cost: at least $500". */
export function conditionText(column: InventoryColumn, condition: Condition, rows: readonly ComponentAssessment[]): string {
  return `${column.header}: ${heldText(column, condition, rows)}`
}

/** "Data, Serving", "contains “kube”", "at least 20%", "20% to 40%". */
function heldText(column: InventoryColumn, condition: Condition, rows: readonly ComponentAssessment[]): string {
  switch (condition.kind) {
    case 'not': {
      const { of } = condition
      if (of.kind === 'contains') return INVENTORY_TEXT.lacksFilter(of.text)
      return isBlank(of) ? INVENTORY_TEXT.setFilter : INVENTORY_TEXT.notFilter(heldText(column, of, rows), of.kind === 'between')
    }
    case 'one-of': {
      if (isBlank(condition)) return NOT_SET
      const names = choicesOf(column, rows)
        .filter(({ value }) => condition.values.includes(value))
        .map(({ label }) => label)
      return INVENTORY_TEXT.choices(names)
    }
    case 'contains':
      return INVENTORY_TEXT.containsFilter(condition.text)
    case 'between': {
      const format = column.range?.format ?? String
      const { min, max } = condition
      return rangeFilter(min === null ? null : format(min), max === null ? null : format(max))
    }
  }
}

function isBlank(condition: PlainCondition): boolean {
  return condition.kind === 'one-of' && condition.values.length > 0 && condition.values.every((value) => value === '')
}

/** Every part of a filter in words, none where nothing is filtered: “Needs decision”, the text “kube”, “Layer: Data”. */
export function filterNames(
  filter: InventoryFilter,
  columns: readonly InventoryColumn[],
  rows: readonly ComponentAssessment[],
  chipLabel: string,
): readonly string[] {
  const text = filter.text.trim()
  return [
    ...(filter.chip === 'all' ? [] : [INVENTORY_TEXT.quoted(chipLabel)]),
    ...(text === '' ? [] : [INVENTORY_TEXT.textFilter(text)]),
    ...conditionTexts(filter, columns, rows).map((condition) => INVENTORY_TEXT.quoted(condition.text)),
  ]
}

export interface ConditionChoice {
  /** As the column's text says it; "" is not set. */
  readonly value: string
  readonly label: string
}

/** The choices of the editor; where a column has none, what its cells hold. What is not set is last. */
export function choicesOf(column: InventoryColumn, rows: readonly ComponentAssessment[]): readonly ConditionChoice[] {
  if (column.editor?.kind === 'choice') return column.editor.choices.map(({ value, label }) => ({ value: value ?? '', label }))
  const texts = [...new Set(rows.flatMap((row) => column.values?.(row) ?? column.text(row)))].sort(compareValues)
  const given = texts.filter((value) => value !== '').map((value) => ({ value, label: value }))
  return given.length === texts.length ? given : [...given, { value: '', label: NOT_SET }]
}
