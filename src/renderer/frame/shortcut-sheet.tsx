// Every key of the app on one sheet, from the same table that the keyboard listens to.

import { COMMAND_GROUPS, COMMAND_IDS, COMMAND_TABLE, FRAME_TEXT, GRID_KEYS, keysOn, WINDOW_KEYS } from '#wording'
import { shownKeys } from '../commands/command-table.ts'
import { Dialog } from '../widgets/dialog.tsx'
import { Row } from '../widgets/layout.tsx'
import styles from './frame.module.css'

export function ShortcutSheet({ platform, onClose }: { readonly platform: string; readonly onClose: () => void }) {
  return (
    <Dialog title={FRAME_TEXT.shortcuts} width="wide" onClose={onClose}>
      <div className={styles.sheet}>
        {COMMAND_GROUPS.map((group) => {
          const commands = COMMAND_IDS.map((id) => COMMAND_TABLE[id]).filter((command) => command.group === group)
          const keys = commands.flatMap(({ title, accelerator }) => (accelerator === null ? [] : [[accelerator, title] as const]))
          return keys.length === 0 ? null : <KeySection key={group} title={group} keys={keys} platform={platform} />
        })}
        <KeySection title={FRAME_TEXT.windowKeys} keys={WINDOW_KEYS} platform={platform} />
        <KeySection title={FRAME_TEXT.gridKeys} keys={GRID_KEYS} platform={platform} />
      </div>
    </Dialog>
  )
}

interface KeySectionProps {
  readonly title: string
  readonly keys: typeof GRID_KEYS
  readonly platform: string
}

function KeySection({ title, keys, platform }: KeySectionProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map((line) => (
          <Row key={line[0]} gap={4} align="stretch" justify="space-between" wrap={false} className={styles.sheetLine}>
            <dt>{line[1]}</dt>
            <dd>
              <kbd>{shownKeys(keysOn(platform, line), platform)}</kbd>
            </dd>
          </Row>
        ))}
      </dl>
    </section>
  )
}
