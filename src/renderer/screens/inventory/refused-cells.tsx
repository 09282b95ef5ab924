// The cells that a paste, fill or clear cannot change, one by one with the sentence that says why.
// Nothing has happened yet: the others go in as one step, or none do. The list scrolls by keyboard, so
// it takes the focus; biome.json lets it.

import { COMMON_TEXT, INVENTORY_TEXT, problemText, REFUSED_TEXT, refusedTitle } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Note } from '../../widgets/layout.tsx'
import styles from '../../widgets/scrolled-table.module.css'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import type { BlockEdits } from './use-block-edits.ts'
import { useInventory } from './use-inventory.ts'

/** More are counted, not listed: nobody reads them here, and ten thousand lines would hold up the window. */
const MAX_LISTED = 100

export function RefusedCells({ edits: { proposal, goOn, giveUp } }: { readonly edits: BlockEdits }) {
  const { columns } = useInventory()
  const style = useNumberStyle()
  if (proposal === null) return null
  const { action, plan, unchanged, notes } = proposal
  const { refused } = plan
  const others = plan.accepted + unchanged
  const onward = { cancel: REFUSED_TEXT.changeNothing, action: { label: INVENTORY_TEXT.goOn(action, others, style), onClick: goOn } }
  return (
    <Dialog
      title={refusedTitle(action, others, refused.length, style)}
      description={[REFUSED_TEXT.nothingYet, ...notes].join(' ')}
      width="wide"
      onClose={giveUp}
      {...(others === 0 ? {} : onward)}
    >
      <section className={styles.scroller} aria-label={REFUSED_TEXT.cells} tabIndex={0}>
        <table className={table.table}>
          <TableHead columns={[REFUSED_TEXT.row, COMMON_TEXT.column, REFUSED_TEXT.value, COMMON_TEXT.reason]} />
          <tbody>
            {refused.slice(0, MAX_LISTED).map(({ line, row, entry, problem }) => (
              <tr key={`${line} ${entry.column}`}>
                <td>{row === '' ? REFUSED_TEXT.newRow : row}</td>
                <td>{columns.find(({ id }) => id === entry.column)?.header ?? entry.column}</td>
                <td className={styles.value}>
                  {entry.value === null || entry.value === '' ? REFUSED_TEXT.blank : entry.value.slice(0, 80)}
                </td>
                <td>{problemText(problem, style)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {refused.length > MAX_LISTED ? <Note className={styles.more}>{COMMON_TEXT.moreOf(refused.length - MAX_LISTED, style)}</Note> : null}
      </section>
    </Dialog>
  )
}
