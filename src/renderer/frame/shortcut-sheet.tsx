// Every key of the app on one sheet, from the same table that the keyboard listens to.

import { COMMAND_GROUPS, COMMAND_TABLE, GRID_KEYS, shownKeys } from '../commands/command-table.ts'
import { Button } from '../widgets/button.tsx'
import { Dialog } from '../widgets/dialog.tsx'
import { Keys } from '../widgets/keys.tsx'
import styles from './frame.module.css'

export interface ShortcutSheetProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly platform: string
}

export function ShortcutSheet({ open, onOpenChange, platform }: ShortcutSheetProps) {
  const close = <Button onClick={() => onOpenChange(false)}>Close</Button>
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" width="wide" actions={close}>
      <div className={styles.sheet}>
        {COMMAND_GROUPS.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {Object.values(COMMAND_TABLE)
                .filter((command) => command.group === group && command.accelerator !== null)
                .map(({ title, accelerator }) => (
                  <ShortcutLine key={title} keys={shownKeys(accelerator ?? '', platform)} effect={title} />
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>In the grid</h3>
          <dl>
            {GRID_KEYS.map(([keys, effect]) => (
              <ShortcutLine key={keys} keys={shownKeys(keys, platform)} effect={effect} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}

function ShortcutLine({ keys, effect }: { readonly keys: string; readonly effect: string }) {
  return (
    <div className={styles.sheetLine}>
      <dt>{effect}</dt>
      <dd>
        <Keys>{keys}</Keys>
      </dd>
    </div>
  )
}
