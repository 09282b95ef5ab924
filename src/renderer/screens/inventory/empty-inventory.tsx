// Shown above the grid while it has no row: how to get started, or which filter hides everything.

import { COMMAND_TABLE, INVENTORY_TEXT } from '#wording'
import { useCommandDesk } from '../../commands/commands.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import styles from './inventory.module.css'

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

export function NoHit({ named, onClear }: { readonly named: readonly string[]; readonly onClear: () => void }) {
  return (
    <div className={styles.noHit}>
      <EmptyState
        title={INVENTORY_TEXT.noMatch(named)}
        actions={named.length > 0 ? <Button onClick={onClear}>{INVENTORY_TEXT.clearFilter}</Button> : null}
      />
    </div>
  )
}
