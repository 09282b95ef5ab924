// Which columns the inventory shows, in which order and how wide, and how high its rows are: all in one place,
// for whoever does not drag.

import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { type ComponentAssessment, groupedBy } from '#core'
import { COLUMN_TEXT, OWN_COLUMN_TEXT } from '#wording'
import { Button, IconButton } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { CheckOption, SearchField } from '../../widgets/filter-bar.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { searchText } from '../../widgets/search-text.ts'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { AS_SHIPPED, MAX_COLUMN_WIDTH, MIN_COLUMN_WIDTH, moveColumn, orderOf } from '../../widgets/table-model/column-arrangement.ts'
import type { GridTable } from '../../widgets/table-model/grid-table.ts'
import { TextField } from '../../widgets/text-field.tsx'
import styles from './inventory.module.css'
import { DENSITIES } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { useInventory } from './use-inventory.ts'

const DENSITY_OPTIONS = DENSITIES.map((value) => ({ value, label: COLUMN_TEXT.densities[value] }))

export function ColumnsDialog() {
  const {
    columns,
    table: { table },
    view,
    setLayout,
    ask,
  } = useInventory()
  const { layout } = view
  const onClose = () => ask(null)
  const [sought, setSought] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const found = columns.filter(({ header }) => searchText(header).includes(searchText(sought.trim())))
  const groups = groupedBy(found, ({ group }) => group)
  return (
    <Dialog
      title={COLUMN_TEXT.title}
      action={{ label: COLUMN_TEXT.done, onClick: onClose }}
      instead={<Button onClick={() => setLayout({ columns: AS_SHIPPED })}>{COLUMN_TEXT.reset}</Button>}
      width="wide"
      onClose={onClose}
    >
      <SegmentedChoice
        label={COLUMN_TEXT.rowHeight}
        value={layout.density}
        options={DENSITY_OPTIONS}
        onChange={(density) => (density === null ? undefined : setLayout({ density }))}
      />
      <Row justify="space-between">
        <SearchField label={COLUMN_TEXT.search} placeholder={COLUMN_TEXT.search} value={sought} onChange={setSought} field={search} />
        <Button icon={<Plus />} onClick={() => ask({ kind: 'new-column' })}>
          {OWN_COLUMN_TEXT.newMenu}
        </Button>
      </Row>
      <div className={styles.columnGroups}>
        <ColumnOrder found={found} />
        <div>
          {[...groups].map(([group, members]) => (
            <fieldset key={group} className={styles.columnGroup}>
              <legend>{group}</legend>
              {members.map((column) => (
                <CheckOption
                  key={column.id}
                  checked={table.getColumn(column.id)?.getIsVisible() ?? false}
                  onChange={(isVisible) => table.getColumn(column.id)?.toggleVisibility(isVisible)}
                >
                  {column.header}
                </CheckOption>
              ))}
            </fieldset>
          ))}
          {found.length === 0 ? <Note>{COLUMN_TEXT.noneFound}</Note> : null}
        </div>
      </div>
    </Dialog>
  )
}

/** What is shown, in its order, and what is there from the start. */
function ColumnOrder({ found }: { readonly found: readonly InventoryColumn[] }) {
  const {
    columns,
    table: { table },
  } = useInventory()
  const listed = columns.filter(({ id, group }) => group === undefined || table.getColumn(id)?.getIsVisible())
  const ordered = orderOf(table).flatMap((id) => listed.find((column) => column.id === id) ?? [])
  const put = (id: string, beforeId: string | undefined) => moveColumn(table, id, beforeId ?? null)
  return (
    <ul className={styles.columnList} aria-label={COLUMN_TEXT.order}>
      {ordered.map((column, place) => {
        const { id, header, group } = column
        if (!found.includes(column)) return null
        return (
          <li key={id} className={styles.columnEntry}>
            {group === undefined ? (
              <Row as="label" wrap={false} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={table.getColumn(id)?.getIsVisible() ?? false}
                  disabled={place === 0}
                  onChange={table.getColumn(id)?.getToggleVisibilityHandler()}
                />
                {header}
              </Row>
            ) : (
              <span className={styles.chosenColumn}>{header}</span>
            )}
            <TextField
              label={COLUMN_TEXT.widthOf(header)}
              hideLabel
              align="end"
              suffix="px"
              value={String(table.getColumn(id)?.getSize())}
              commit={(typed) => widthEntry(typed, table, id)}
            />
            <IconButton
              label={COLUMN_TEXT.move(header, 'up')}
              icon={<ArrowUp />}
              disabled={place <= 1}
              onClick={() => put(id, ordered[place - 1]?.id)}
            />
            <IconButton
              label={COLUMN_TEXT.move(header, 'down')}
              icon={<ArrowDown />}
              disabled={place === 0 || place === ordered.length - 1}
              onClick={() => put(id, ordered[place + 2]?.id)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** A typed width; blank takes the column's own back. Answers the sentence of refusal, or null. */
export function widthEntry(typed: string, table: GridTable<ComponentAssessment>['table'], columnId: string): string | null {
  if (typed.trim() === '') {
    table.getColumn(columnId)?.resetSize()
    return null
  }
  const width = Number(typed.replace(/px$/, '').trim())
  if (!Number.isInteger(width) || width < MIN_COLUMN_WIDTH || width > MAX_COLUMN_WIDTH) {
    return COLUMN_TEXT.widthProblem(MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH)
  }
  table.setColumnSizing((widths) => ({ ...widths, [columnId]: width }))
  return null
}
