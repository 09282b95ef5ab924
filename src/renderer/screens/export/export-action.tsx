// The button that writes, how far it is, and what came of it.

import { FileSpreadsheet, FileText, Presentation } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Exported, ExportRequest } from '#contract'
import type { PackFormat } from '#core'
import { EXPORT_TEXT, notAtHandNotes, PACK_WORDS, packContentsText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import type { WritingTask } from '../../session/use-writing.ts'
import { Button } from '../../widgets/button.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import styles from './export-screen.module.css'
import { WritingOutcome } from './writing-outcome.tsx'

const ICONS: Readonly<Record<PackFormat, ReactNode>> = {
  workbook: <FileSpreadsheet />,
  pages: <FileText />,
  slides: <Presentation />,
}

export interface ExportActionProps {
  readonly task: WritingTask<Omit<ExportRequest, 'id'>, Exported>
  readonly what: Omit<ExportRequest, 'id'>
  /** The name that the dialog will suggest. */
  readonly file: string
  readonly isBlocked: boolean
}

export function ExportAction({ task, what, file, isBlocked }: ExportActionProps) {
  const style = useNumberStyle()
  const notesOf = ({ contents, folder, notAtHand }: Exported) => [
    EXPORT_TEXT.written(packContentsText(contents, style), folder),
    ...notAtHandNotes(notAtHand),
  ]
  return (
    <Stack gap={4}>
      <WritingOutcome task={task} notes={notesOf} opens />
      {task.state.kind === 'running' ? null : (
        <>
          <Button kind="primary" icon={ICONS[what.format]} disabled={isBlocked} onClick={() => void task.start(what)}>
            {PACK_WORDS[what.format].action}
          </Button>
          <Note size="small" className={styles.suggested}>
            {file}
          </Note>
        </>
      )}
    </Stack>
  )
}
