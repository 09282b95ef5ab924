// What the columns are filtered by, one chip a column, each with its way out.

import { X } from 'lucide-react'
import { Fragment } from 'react'
import type { ComponentAssessment } from '#core'
import { INVENTORY_TEXT, NOT_SET, rangeFilter } from '#wording'
import { CheckOption } from '../../widgets/filter-bar.tsx'
import { Row } from '../../widgets/layout.tsx'
import { filterGroups } from '../../widgets/table-model/grid-column.ts'
import { compareValues } from '../../widgets/table-model/row-order.ts'
import styles from './inventory.module.css'
import { type ColumnCondition, type Condition, type InventoryFilter, type PlainCondition, withCondition } from './inventory-filter.ts'
import { filteredBy } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { useInventory } from './use-inventory.ts'

export function ConditionChips() {
  const { columns, rows, view, onView, ask } = useInventory()
  const { lost, filter } = view
  const { conditions, isAny = false } = filter
  const used = conditionTexts(conditions, columns, rows)
  if (used.length === 0 && lost === null) return null
  const chipOf = ({ condition, text }: ConditionText) => (
    <Chip
      text={text}
      onOpen={() => ask({ kind: 'filter', columnId: condition.id, condition })}
      wayOut={INVENTORY_TEXT.removeFilter(text)}
      onClick={() => onView(filteredBy(view, withCondition(conditions, condition, null)))}
    />
  )
  return (
    <Row as="ul" gap={1} align="stretch" className={styles.conditions} aria-label={INVENTORY_TEXT.columnFilters}>
      {used.length < 2 ? null : (
        <li>
          <CheckOption
            checked={isAny}
            onChange={(isEnough) => {
              const { isAny: _, ...others } = filter
              onView({ ...view, filter: isEnough ? { ...others, isAny: isEnough } : others })
            }}
          >
            {INVENTORY_TEXT.anyFilter}
          </CheckOption>
        </li>
      )}
      {used.map((group) => (
        <li key={groupText(group, !isAny)} className={group.length === 1 ? undefined : styles.conditionGroup}>
          {group.map((each, place) => (
            <Fragment key={each.text}>
              {place === 0 ? null : INVENTORY_TEXT.between(!isAny)}
              {chipOf(each)}
            </Fragment>
          ))}
        </li>
      ))}
      {lost === null ? null : (
        <li>
          <Chip text={INVENTORY_TEXT.lost[lost]} wayOut={INVENTORY_TEXT.hideLost} onClick={() => onView({ ...view, lost: null })} />
        </li>
      )}
    </Row>
  )
}

interface ChipProps {
  readonly text: string
  readonly onOpen?: () => void
  readonly wayOut: string
  readonly onClick: () => void
}

function Chip({ text, onOpen, wayOut, onClick }: ChipProps) {
  return (
    <span className={styles.condition}>
      {onOpen === undefined ? (
        <span className={styles.clipped}>{text}</span>
      ) : (
        <button type="button" className={styles.clipped} onClick={onOpen}>
          {text}
        </button>
      )}
      <button type="button" className={styles.conditionRemove} aria-label={wayOut} onClick={onClick}>
        <X aria-hidden="true" />
      </button>
    </span>
  )
}

interface ConditionText {
  readonly condition: ColumnCondition
  readonly text: string
}

/** "Layer: Data, Serving", by group. */
export function conditionTexts(
  conditions: readonly ColumnCondition[],
  columns: readonly InventoryColumn[],
  rows: readonly ComponentAssessment[],
): readonly (readonly [ConditionText, ...ConditionText[]])[] {
  return filterGroups(conditions).flatMap((group) => {
    const [first, ...others] = group.flatMap((condition) => {
      const column = columns.find(({ id }) => id === condition.id)
      return column === undefined ? [] : [{ condition, text: conditionText(column, condition.value, rows) }]
    })
    return first === undefined ? [] : [[first, ...others] as const]
  })
}

/** "Layer: Data or Cost: at least $500". */
export function groupText(group: readonly Pick<ConditionText, 'text'>[], isAny: boolean): string {
  const texts = group.map(({ text }) => text)
  return joined(texts, isAny, true)
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

/** Every part of a filter in words, none where nothing is filtered: “Needs decision”, the text “kube”, (“Layer: Data” or “Cost: 0”). */
export function filterNames(
  filter: InventoryFilter,
  columns: readonly InventoryColumn[],
  rows: readonly ComponentAssessment[],
  chipLabel: string,
): readonly string[] {
  const text = filter.text.trim()
  const isAny = filter.isAny ?? false
  const others = [
    ...(filter.chip === 'all' ? [] : [INVENTORY_TEXT.quoted(chipLabel)]),
    ...(text === '' ? [] : [INVENTORY_TEXT.textFilter(text)]),
  ]
  const groups = conditionTexts(filter.conditions, columns, rows)
  const isAlone = groups.length === 1 && (isAny || others.length === 0)
  const names = groups.map((group) =>
    joined(
      group.map((each) => INVENTORY_TEXT.quoted(each.text)),
      !isAny,
      isAlone,
    ),
  )
  return [...others, ...(isAny && names.length > 0 ? [joined(names, true, others.length === 0)] : names)]
}

/** Several in brackets, unless they stand alone: beside other words it is not seen which of them belong together. */
function joined(texts: readonly string[], isAny: boolean, isAlone: boolean): string {
  const text = texts.join(` ${INVENTORY_TEXT.between(isAny)} `)
  return isAlone || texts.length < 2 ? text : INVENTORY_TEXT.together(text)
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
