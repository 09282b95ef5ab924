// Above the grid: the four chips with their counts, the text filter, grouping, and the way to add.

import { Plus, Search } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import type { ComponentAssessment } from '#core'
import { Button } from '../../widgets/button.tsx'
import styles from './inventory.module.css'
import { CHIP_LABELS, CHIPS, matchesChip } from './inventory-filter.ts'
import type { InventoryView } from './inventory-view.ts'

export interface InventoryToolbarProps {
  readonly components: readonly ComponentAssessment[]
  readonly limitBp: number
  readonly view: InventoryView
  readonly onView: (view: InventoryView) => void
  readonly onAdd: () => void
  readonly search: Ref<HTMLInputElement>
}

export function InventoryToolbar({ components, limitBp, view, onView, onAdd, search }: InventoryToolbarProps) {
  const counts = useMemo(
    () => CHIPS.map((chip) => components.filter((component) => matchesChip(component, chip, limitBp)).length),
    [components, limitBp],
  )
  const { filter } = view
  return (
    <header className={styles.toolbar}>
      <h1>Inventory</h1>
      <fieldset className={styles.chips} aria-label="Show">
        {CHIPS.map((chip, index) => (
          <button
            key={chip}
            type="button"
            className={styles.chip}
            aria-pressed={filter.chip === chip}
            onClick={() => onView({ ...view, filter: { ...filter, chip } })}
          >
            {CHIP_LABELS[chip]}
            <span className={styles.chipCount}>{counts[index]}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.spacer} />
      <label className={styles.grouping}>
        <input type="checkbox" checked={view.isGrouped} onChange={(event) => onView({ ...view, isGrouped: event.target.checked })} />
        Group by layer
      </label>
      <div className={styles.search}>
        <Search aria-hidden="true" />
        <input
          ref={search}
          type="search"
          aria-label="Filter by name, vendor, owner or note"
          placeholder="Filter"
          value={filter.text}
          onChange={(event) => onView({ ...view, filter: { ...filter, text: event.target.value } })}
        />
      </div>
      <Button icon={<Plus />} onClick={onAdd}>
        Add
      </Button>
    </header>
  )
}
