// The left rail: the screens there are. Folds to icons by hand, and by itself where the window is narrow.

import {
  CalendarCheck,
  Compass,
  FileSpreadsheet,
  Gauge,
  GitCompareArrows,
  GitFork,
  ListChecks,
  NotebookPen,
  PanelLeftClose,
  PanelLeftOpen,
  ReceiptText,
  Scale,
  Settings,
  Table2,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { COMMAND_TABLE } from '#wording'
import { shownKeys } from '../commands/command-table.ts'
import { useCommandDesk } from '../commands/commands.tsx'
import { IconButton } from '../widgets/button.tsx'
import { Tooltip } from '../widgets/tooltip.tsx'
import styles from './frame.module.css'
import type { Screen } from './navigation.ts'

export interface RailProps {
  readonly screen: Screen
  readonly platform: string
  readonly isFolded: boolean
  readonly onFold: (isFolded: boolean) => void
}

const ENTRIES = [
  { screen: 'overview', command: 'show-overview', icon: <Gauge /> },
  { screen: 'inventory', command: 'show-inventory', icon: <Table2 /> },
  { screen: 'people', command: 'show-people', icon: <Users /> },
  { screen: 'costs', command: 'show-costs', icon: <ReceiptText /> },
  { screen: 'books', command: 'show-books', icon: <Scale /> },
  { screen: 'checks', command: 'show-checks', icon: <ListChecks /> },
  { screen: 'evidence', command: 'show-evidence', icon: <NotebookPen /> },
  { screen: 'before-you-build', command: 'before-you-build', icon: <Compass /> },
  { screen: 'review', command: 'show-review', icon: <CalendarCheck /> },
  { screen: 'compare', command: 'show-compare', icon: <GitCompareArrows /> },
  { screen: 'what-if', command: 'show-what-if', icon: <GitFork /> },
  { screen: 'export', command: 'show-export', icon: <FileSpreadsheet /> },
] as const

export function Rail({ screen, platform, isFolded, onFold }: RailProps) {
  const desk = useCommandDesk()
  const entry = (target: Screen, command: (typeof ENTRIES)[number]['command'] | 'show-settings', icon: ReactNode) => {
    const { title, accelerator } = COMMAND_TABLE[command]
    return (
      <Tooltip key={target} label={title} shortcut={shownKeys(accelerator, platform)}>
        <button
          type="button"
          className={styles.railEntry}
          aria-label={title}
          aria-current={target === railScreen(screen) ? 'page' : undefined}
          onClick={() => void desk.run(command)}
        >
          <span className={styles.railIcon} aria-hidden="true">
            {icon}
          </span>
          <span className={styles.railText}>{title}</span>
        </button>
      </Tooltip>
    )
  }
  return (
    <nav className={styles.rail} aria-label="Screens" data-region="rail" data-folded={isFolded || undefined}>
      <div className={styles.railGroup}>{ENTRIES.map(({ screen: target, command, icon }) => entry(target, command, icon))}</div>
      <div className={styles.railGroup}>
        {entry('settings', 'show-settings', <Settings />)}
        <span className={styles.fold}>
          <IconButton
            label={isFolded ? 'Unfold the rail' : 'Fold the rail'}
            icon={isFolded ? <PanelLeftOpen /> : <PanelLeftClose />}
            onClick={() => onFold(!isFolded)}
          />
        </span>
      </div>
    </nav>
  )
}

/** The page of a component and what is open of it belong to the list they come from. */
function railScreen(screen: Screen): Screen {
  return screen === 'component' || screen === 'questions' ? 'inventory' : screen
}
