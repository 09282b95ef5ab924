// A file that main writes, as the screen tells it: how far it is with the way to stop it, why there is none, or what was written
// with the ways to it.

import { FileDown, FolderOpen } from 'lucide-react'
import { COMMON_TEXT, EXPORT_TEXT } from '#wording'
import { useLibrary } from '../../session/use-app.tsx'
import type { WritingTask } from '../../session/use-writing.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { Card, Note } from '../../widgets/layout.tsx'
import { RunningTask } from '../../widgets/running-task.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import styles from './export-screen.module.css'

export interface WritingOutcomeProps<Written> {
  readonly task: Pick<WritingTask<never, Written>, 'state' | 'cancel'>
  /** What is in it, a line each. */
  readonly notes: (written: Written) => readonly string[]
  /** It opens with a program that people have. */
  readonly opens: boolean
}

export function WritingOutcome<Written extends { readonly file: string }>({ task, notes, opens }: WritingOutcomeProps<Written>) {
  const { ask } = useLibrary()
  const { state, cancel } = task
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <RunningTask
          label={state.progress === null ? EXPORT_TEXT.waiting : EXPORT_TEXT.steps[state.progress.step]}
          done={state.progress?.done ?? null}
          total={state.progress?.total ?? 1}
          onCancel={cancel}
          isCancelling={state.cancelling}
        />
      )
    case 'cancelled':
      return <Banner tone="info">{EXPORT_TEXT.canceled}</Banner>
    case 'failed':
      return <ProblemBanner problem={state.problem} />
    case 'done':
      return (
        <Card role="status">
          <p className={styles.file}>{state.written.file}</p>
          {notes(state.written).map((note) => (
            <Note key={note}>{note}</Note>
          ))}
          <Buttons>
            {opens ? (
              <Button icon={<FileDown />} onClick={() => void ask('workbook:show-exported', 'file')}>
                {COMMON_TEXT.open}
              </Button>
            ) : null}
            <Button icon={<FolderOpen />} onClick={() => void ask('workbook:show-exported', 'folder')}>
              {EXPORT_TEXT.showInFolder}
            </Button>
          </Buttons>
        </Card>
      )
  }
}
