// The top bar: whose workbook, which quarter, the way to everything by its name, undo and redo by name, and the way to the board
// pack.

import { ArrowLeft, ArrowRight, FileSpreadsheet, type LucideIcon, Redo2, Search, Undo2 } from 'lucide-react'
import { quarterId, quarterOf } from '#core'
import { COMMAND_TABLE, type Command, editLabelText, FRAME_TEXT, HISTORY_KEYS, quarterText } from '#wording'
import { shownKeys } from '../commands/command-table.ts'
import { useCommandDesk } from '../commands/commands.tsx'
import { useMoves } from '../navigation/navigation.tsx'
import { useApp } from '../session/use-app.tsx'
import { useNumberStyle } from '../session/use-number-style.ts'
import { useSessionState } from '../session/use-session.tsx'
import { Button, IconButton } from '../widgets/button.tsx'
import { Row } from '../widgets/layout.tsx'
import styles from './frame.module.css'
import { WorkbookName } from './workbook-name.tsx'

export function TopBar() {
  const desk = useCommandDesk()
  const { platform } = useApp().facts
  const { back, forward } = useMoves()
  const history = HISTORY_KEYS[platform === 'darwin' ? 'mac' : 'elsewhere']
  const asOf = useSessionState((state) => state.assessment.asOf)
  const fiscalStart = useSessionState((state) => state.workbook.tables.settings['settings']?.fiscalStartMonth ?? 1)
  return (
    <Row as="header" gap={1} wrap={false} className={styles.topBar} data-region="top">
      <IconButton label={FRAME_TEXT.back} shortcut={shownKeys(history.back, platform)} icon={<ArrowLeft />} onClick={back} />
      <IconButton label={FRAME_TEXT.forward} shortcut={shownKeys(history.forward, platform)} icon={<ArrowRight />} onClick={forward} />
      <WorkbookName />
      <p className={styles.quarter}>{quarterText(quarterId(quarterOf(asOf, fiscalStart)))}</p>
      <div className={styles.topSpace} />
      <Row type="button" as="button" wrap={false} className={styles.command} onClick={() => void desk.run('show-commands')}>
        <Search aria-hidden="true" />
        <span className={styles.commandText}>{FRAME_TEXT.search}</span>
        <kbd>{keysOf('show-commands', platform)}</kbd>
      </Row>
      <div className={styles.topSpace} />
      <StepButton command="undo" Icon={Undo2} />
      <StepButton command="redo" Icon={Redo2} />
      <Button icon={<FileSpreadsheet />} onClick={() => void desk.run('export-workbook')}>
        {FRAME_TEXT.export}
      </Button>
    </Row>
  )
}

function StepButton({ command, Icon }: { readonly command: 'undo' | 'redo'; readonly Icon: LucideIcon }) {
  const desk = useCommandDesk()
  const { platform } = useApp().facts
  const edit = useSessionState((state) => state[command])
  const style = useNumberStyle()
  return (
    <IconButton
      label={edit === null ? FRAME_TEXT.nothingTo(command) : editLabelText(edit.label, command, style)}
      icon={<Icon />}
      shortcut={keysOf(command, platform)}
      aria-disabled={edit === null}
      onClick={() => void desk.run(command)}
    />
  )
}

function keysOf(command: Command, platform: string): string {
  return shownKeys(COMMAND_TABLE[command].accelerator ?? '', platform)
}
