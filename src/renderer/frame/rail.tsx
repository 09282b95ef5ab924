// The left rail: the entries that screens belong to, each opening the first of its tabs. Folds to icons by hand, and by itself
// where the window is narrow.

import { type LucideIcon, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useState } from 'react'
import { COMMAND_TABLE, DOOR_IDS, DOORS, type Door, FRAME_TEXT, screenEntry, showCommand, type TabId, tabsOf } from '#wording'
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

const AT_THE_BOTTOM: Door = 'settings'

export function Rail({ iconOf }: RailProps) {
  const [isFolded, setIsFolded] = useState(false)
  const entries = DOOR_IDS.filter((door) => door !== AT_THE_BOTTOM)
  return (
    <nav className={styles.rail} aria-label={FRAME_TEXT.rail} data-region="rail" data-folded={isFolded || undefined}>
      <div className={styles.railGroup}>
        {entries.map((door) => (
          <RailEntry key={door} door={door} iconOf={iconOf} />
        ))}
      </div>
      <div className={styles.railGroup}>
        <RailEntry door={AT_THE_BOTTOM} iconOf={iconOf} />
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

function RailEntry({ door, iconOf }: RailProps & { readonly door: Door }) {
  const desk = useCommandDesk()
  const { platform } = useApp().facts
  const { screen } = usePlace()
  const [first] = tabsOf(door)
  if (first === undefined) return null
  const command = showCommand(first)
  const { accelerator } = COMMAND_TABLE[command]
  const Icon = iconOf(first)
  return (
    <Tooltip label={DOORS[door]} {...(accelerator === null ? {} : { shortcut: shownKeys(accelerator, platform) })}>
      <button
        type="button"
        className={styles.railEntry}
        aria-label={DOORS[door]}
        aria-current={screenEntry(screen).door === door ? 'page' : undefined}
        onClick={() => void desk.run(command)}
      >
        <span className={styles.railIcon} aria-hidden="true">
          {Icon === undefined ? null : <Icon />}
        </span>
        <span className={styles.railText}>{DOORS[door]}</span>
      </button>
    </Tooltip>
  )
}
