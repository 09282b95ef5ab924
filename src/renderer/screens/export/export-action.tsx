// The button that writes, how far it is, and what came of it.

import { FileDown, FileSpreadsheet, FileText, FolderOpen, Presentation } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Exported, ExportRequest } from '#contract'
import type { PackFormat } from '#core'
import { COMMON_TEXT, EXPORT_TEXT, PACK_WORDS, packContentsText, problemText } from '#wording'
import type { WritingTask } from '../../session/use-writing.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Row, Stack } from '../../widgets/layout.tsx'
import { Note } from '../../widgets/note.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './export-screen.module.css'
import { Running } from './running.tsx'

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
  readonly showExported: (what: 'file' | 'folder') => void
}

export function ExportAction({ task, what, file, isBlocked, showExported }: ExportActionProps) {
  const style = useNumberStyle()
  const { state } = task
  if (state.kind === 'running') return <Running state={state} cancel={task.cancel} />
  return (
    <Stack gap={4}>
      {state.kind === 'failed' ? <Banner tone="problem">{problemText(state.problem, style)}</Banner> : null}
      {state.kind === 'cancelled' ? <Banner tone="info">{EXPORT_TEXT.canceled}</Banner> : null}
      {state.kind === 'done' ? <Done exported={state.written} showExported={showExported} /> : null}
      <Button kind="primary" icon={ICONS[what.format]} disabled={isBlocked} onClick={() => void task.start(what)}>
        {PACK_WORDS[what.format].action}
      </Button>
      <Note size="small" className={styles.suggested}>
        {file}
      </Note>
    </Stack>
  )
}

function Done({ exported, showExported }: { readonly exported: Exported; readonly showExported: (what: 'file' | 'folder') => void }) {
  const style = useNumberStyle()
  return (
    <div className={styles.done} role="status">
      <p className={styles.file}>{exported.file}</p>
      <Note>{EXPORT_TEXT.written(packContentsText(exported.contents, style), exported.folder)}</Note>
      <Row align="stretch" className={styles.buttons}>
        <Button icon={<FileDown />} onClick={() => showExported('file')}>
          {COMMON_TEXT.open}
        </Button>
        <Button icon={<FolderOpen />} onClick={() => showExported('folder')}>
          {EXPORT_TEXT.showInFolder}
        </Button>
      </Row>
    </div>
  )
}
