// The left rail: the entries that screens belong to, each opening the first of its tabs. Folds to icons by hand, and by itself
// where the window is narrow.

import { type LucideIcon, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useState } from 'react'
import {
  COMMAND_TABLE,
  FRAME_TEXT,
  RAIL_ENTRIES,
  RAIL_ENTRY_IDS,
  type RailEntryId,
  screenEntry,
  showCommand,
  type TabId,
  tabsOf,
} from '#wording'
import { shownKeys } from '../commands/command-table.ts'
import { useCommandDesk } from '../commands/commands.tsx'
import { usePlace } from '../navigation/navigation.tsx'
import { useApp } from '../session/use-app.tsx'
import { IconButton } from '../widgets/button.tsx'
import { Tooltip } from '../widgets/tooltip.tsx'
import styles from './frame.module.css'

export interface RailProps {
  /** Of a screen that an entry opens. */
  readonly iconOf: (screen: TabId) => LucideIcon | undefined
}

const AT_THE_BOTTOM: RailEntryId = 'settings'

export function Rail({ iconOf }: RailProps) {
  const [isFolded, setIsFolded] = useState(false)
  const entries = RAIL_ENTRY_IDS.filter((entry) => entry !== AT_THE_BOTTOM)
  return (
    <nav className={styles.rail} aria-label={FRAME_TEXT.rail} data-region="rail" data-folded={isFolded || undefined}>
      <div className={styles.railGroup}>
        {entries.map((entry) => (
          <RailEntry key={entry} entry={entry} iconOf={iconOf} />
        ))}
      </div>
      <div className={styles.railGroup}>
        <RailEntry entry={AT_THE_BOTTOM} iconOf={iconOf} />
        <span className={styles.fold}>
          <IconButton
            label={isFolded ? FRAME_TEXT.unfoldRail : FRAME_TEXT.foldRail}
            icon={isFolded ? <PanelLeftOpen /> : <PanelLeftClose />}
            onClick={() => setIsFolded(!isFolded)}
          />
        </span>
      </div>
    </nav>
  )
}

function RailEntry({ entry, iconOf }: RailProps & { readonly entry: RailEntryId }) {
  const desk = useCommandDesk()
  const { platform } = useApp().facts
  const { screen } = usePlace()
  const [first] = tabsOf(entry)
  if (first === undefined) return null
  const command = showCommand(first)
  const { accelerator } = COMMAND_TABLE[command]
  const Icon = iconOf(first)
  return (
    <Tooltip label={RAIL_ENTRIES[entry]} {...(accelerator === null ? {} : { shortcut: shownKeys(accelerator, platform) })}>
      <button
        type="button"
        className={styles.railEntry}
        aria-label={RAIL_ENTRIES[entry]}
        aria-current={screenEntry(screen).railEntry === entry ? 'page' : undefined}
        onClick={() => void desk.run(command)}
      >
        {Icon === undefined ? null : <Icon aria-hidden="true" />}
        <span className={styles.railText}>{RAIL_ENTRIES[entry]}</span>
      </button>
    </Tooltip>
  )
}
