// What the columns are filtered by, one chip a column, each with its way out.

import { X } from 'lucide-react'
import type { ComponentAssessment } from '#core'
import { INVENTORY_TEXT, NOT_SET, rangeFilter } from '#wording'
import { Row } from '../../widgets/layout.tsx'
import { choicesOf } from './condition-dialog.tsx'
import styles from './inventory.module.css'
import type { Condition, InventoryFilter } from './inventory-filter.ts'
import { withCondition } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { useInventory } from './use-inventory.ts'

type Column = InventoryColumn

export function ConditionChips() {
  const { columns, rows, view, onView } = useInventory()
  const { conditions } = view.filter
  const used = columns.flatMap((column) => {
    const condition = conditions[column.id]
    return condition === undefined ? [] : [{ column, text: `${column.header}: ${conditionText(column, condition, rows)}` }]
  })
  if (used.length === 0) return null
  return (
    <Row as="ul" gap={1} align="stretch" className={styles.conditions} aria-label={INVENTORY_TEXT.columnFilters}>
      {used.map(({ column, text }) => (
        <li key={column.id} className={styles.condition}>
          <span className={styles.clipped}>{text}</span>
          <button
            type="button"
            className={styles.conditionRemove}
            aria-label={INVENTORY_TEXT.removeFilter(text)}
            onClick={() => onView(withCondition(view, column.id, null))}
          >
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </Row>
  )
}

/** "Data, Serving", "contains “kube”", "at least 20%", "20% to 40%". */
function conditionText(column: Column, condition: Condition, rows: readonly ComponentAssessment[]): string {
  switch (condition.kind) {
    case 'one-of': {
      if (condition.values.length > 0 && condition.values.every((value) => value === '')) return NOT_SET
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

/** Every part of a filter in words, none where nothing is filtered: “Needs decision”, the text “kube”, “Layer: Data”. */
export function filterNames(
  { chip, text, conditions }: InventoryFilter,
  columns: readonly Column[],
  rows: readonly ComponentAssessment[],
  chipLabel: string,
): readonly string[] {
  return [
    ...(chip === 'all' ? [] : [INVENTORY_TEXT.quoted(chipLabel)]),
    ...(text.trim() === '' ? [] : [INVENTORY_TEXT.textFilter(text.trim())]),
    ...columns.flatMap((column) => {
      const condition = conditions[column.id]
      return condition === undefined ? [] : [INVENTORY_TEXT.quoted(`${column.header}: ${conditionText(column, condition, rows)}`)]
    }),
  ]
}
