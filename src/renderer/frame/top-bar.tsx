// The top bar: whose workbook, which quarter, the way to everything by its name, undo and redo by name, and
// the way to the board workbook.

import { ArrowLeft, ArrowRight, FileSpreadsheet, Redo2, Search, Undo2 } from 'lucide-react'
import { type Edit, quarterOf } from '#core'
import { COMMAND_TABLE, editLabelText } from '#wording'
import { shownKeys } from '../commands/command-table.ts'
import { useCommandDesk } from '../commands/commands.tsx'
import { useSessionState } from '../session/use-session.tsx'
import { Button, IconButton } from '../widgets/button.tsx'
import { Keys } from '../widgets/keys.tsx'
import styles from './frame.module.css'

export interface TopBarProps {
  readonly platform: string
  readonly onBack: () => void
  readonly onForward: () => void
}

export function TopBar({ platform, onBack, onForward }: TopBarProps) {
  const desk = useCommandDesk()
  const { workbook, assessment, undo, redo } = useSessionState()
  const quarter = quarterOf(assessment.asOf, workbook.tables.settings['settings']?.fiscalStartMonth ?? 1)
  const step = (command: 'undo' | 'redo', edit: Edit | null, icon: typeof Undo2) => {
    const Icon = icon
    return (
      <IconButton
        label={edit === null ? `Nothing to ${command}` : editLabelText(edit.label, command)}
        icon={<Icon />}
        shortcut={shownKeys(COMMAND_TABLE[command].accelerator, platform)}
        aria-disabled={edit === null}
        onClick={() => void desk.run(command)}
      />
    )
  }
  return (
    <header className={styles.topBar} data-region="top">
      <IconButton label="Back" shortcut={shownKeys('Alt+←', platform)} icon={<ArrowLeft />} onClick={onBack} />
      <IconButton label="Forward" shortcut={shownKeys('Alt+→', platform)} icon={<ArrowRight />} onClick={onForward} />
      <p className={styles.workbookName}>{workbook.tables.company['company']?.name}</p>
      <p className={styles.quarter}>
        Q{quarter.quarter} {quarter.year}
      </p>
      <div className={styles.topSpace} />
      <button type="button" className={styles.command} onClick={() => void desk.run('show-commands')}>
        <Search aria-hidden="true" />
        <span className={styles.commandText}>Search or run…</span>
        <Keys>{shownKeys(COMMAND_TABLE['show-commands'].accelerator, platform)}</Keys>
      </button>
      <div className={styles.topSpace} />
      {step('undo', undo, Undo2)}
      {step('redo', redo, Redo2)}
      <Button icon={<FileSpreadsheet />} onClick={() => void desk.run('export-workbook')}>
        Export
      </Button>
    </header>
  )
}
