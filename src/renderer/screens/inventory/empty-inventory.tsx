// What stands above the grid while it shows no row: how to begin, or which filter hides everything.

import { useCommandDesk } from '../../commands/commands.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import styles from './inventory.module.css'

export function NoRowYet() {
  const desk = useCommandDesk()
  return (
    <div className={styles.noHit}>
      <EmptyState
        title="List what your team runs. Most start with 10 rows."
        actions={
          <>
            <Button onClick={() => void desk.run('import-list')}>Import a list…</Button>
            <Button onClick={() => void desk.run('paste-table')}>Paste a table…</Button>
          </>
        }
      >
        A database, a model API, a queue, sign-in. Type a name in the line below; Tab goes on to its owner, time and cost.
      </EmptyState>
    </div>
  )
}

export function NoHit({ named, onClear }: { readonly named: readonly string[]; readonly onClear: () => void }) {
  return (
    <div className={styles.noHit}>
      <EmptyState
        title={`No component fits ${named.join(' and ')}.`}
        actions={named.length > 0 ? <Button onClick={onClear}>Clear the filter</Button> : null}
      />
    </div>
  )
}
