// Shown above the grid while it has no row: how to get started, or which filter hides everything.

import { COMMAND_TABLE, INVENTORY_TEXT } from '#wording'
import { useCommandDesk } from '../../commands/commands.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { filterNames } from './condition-chips.tsx'
import styles from './inventory.module.css'
import { withoutFilter } from './inventory-view.ts'
import { useInventory } from './use-inventory.ts'
import { chipLabel } from './view-tabs.tsx'

export function NoRowYet() {
  const desk = useCommandDesk()
  return (
    <div className={styles.noHit}>
      <EmptyState
        title={INVENTORY_TEXT.empty}
        actions={
          <>
            <Button onClick={() => void desk.run('import-list')}>{COMMAND_TABLE['import-list'].menu}</Button>
            <Button onClick={() => void desk.run('paste-table')}>{COMMAND_TABLE['paste-table'].menu}</Button>
          </>
        }
      >
        {INVENTORY_TEXT.emptyText}
      </EmptyState>
    </div>
  )
}

export function NoHit() {
  const { columns, rows, view, onView, facts } = useInventory()
  const named = filterNames(view.filter, columns, rows, chipLabel(view.filter.chip, facts.limitBp, useNumberStyle()))
  return (
    <div className={styles.noHit}>
      <EmptyState
        title={INVENTORY_TEXT.noMatch(named)}
        actions={named.length > 0 ? <Button onClick={() => onView(withoutFilter(view))}>{INVENTORY_TEXT.clearFilter}</Button> : null}
      />
    </div>
  )
}
