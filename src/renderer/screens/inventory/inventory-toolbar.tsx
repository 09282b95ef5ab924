// Above the grid: the four chips with their counts, the text filter, grouping, and the way to add.

import { Plus, Search } from 'lucide-react'
import type { Ref } from 'react'
import type { ComponentAssessment } from '#core'
import { Button } from '../../widgets/button.tsx'
import { useChipCounts } from './chip-counts.ts'
import styles from './inventory.module.css'
import { CHIP_LABELS, CHIPS } from './inventory-filter.ts'
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
  const counts = useChipCounts(components, limitBp)
  const { filter } = view
  return (
    <header className={styles.toolbar}>
      <h1>Inventory</h1>
      <fieldset className={styles.chips} aria-label="Show">
        {CHIPS.map((chip) => (
          <button
            key={chip}
            type="button"
            className={styles.chip}
            aria-pressed={filter.chip === chip}
            onClick={() => onView({ ...view, filter: { ...filter, chip } })}
          >
            {CHIP_LABELS[chip]}
            <span className={styles.chipCount}>{counts[chip]}</span>
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
