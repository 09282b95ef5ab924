// Whether a pack shows the quarter: it is dropped here or chosen, and compared cell by cell with what this workbook
// has locked. Nothing is changed by it.

import { FileSearch } from 'lucide-react'
import type { CheckedPack, DropPurpose } from '#contract'
import { lockedQuarters } from '#core'
import { COMMON_TEXT, COMPARE_TEXT, SCREEN_TABLE, VERIFY_TEXT } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { useLibrary } from '../../session/use-app.tsx'
import { type PackTask, usePackQuestion } from '../../session/use-pack-question.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Row } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { RunningTask } from '../../widgets/running-task.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { RoomAnswer } from './room-answer.tsx'
import styles from './verify.module.css'
import { VerifyAnswer } from './verify-answer.tsx'

const HERE: DropPurpose = 'verify-pack'

export const VERIFY: ScreenDescription = { Component: VerifyScreen }

function VerifyScreen() {
  const library = useLibrary()
  const session = useSession()
  const task = usePackQuestion<CheckedPack>({
    question: 'verify',
    dropped: 'pack:dropped',
    ask: (from, signal) => library.askSaved(session, 'pack:verify', { from }, { signal }),
    settle: (answer) => ({ kind: 'answered', answer }),
  })
  const hasLocked = useSessionState(({ workbook }) => lockedQuarters(workbook).length > 0)
  return (
    <div className={`${page.page} ${styles.screen}`} data-drop={HERE}>
      <header>
        <h1>{SCREEN_TABLE['verify-pack'].title}</h1>
        <ScreenTabs />
        <p className={page.lead}>{VERIFY_TEXT.lead}</p>
      </header>
      {hasLocked ? null : <EmptyState title={COMPARE_TEXT.empty}>{VERIFY_TEXT.emptyText}</EmptyState>}
      <DropPlace task={task} />
      <ProblemBanner problem={task.state.kind === 'failed' ? task.state.problem : null} />
      {task.state.kind === 'answered' ? <Answer checked={task.state.answer} /> : null}
    </div>
  )
}

function Answer({ checked: { file, answer } }: { readonly checked: CheckedPack }) {
  return answer.kind === 'pack' ? <VerifyAnswer file={file} verdict={answer.verdict} /> : <RoomAnswer file={file} check={answer.check} />
}

function DropPlace({ task }: { readonly task: PackTask<CheckedPack> }) {
  if (task.state.kind === 'running') return <RunningTask label={COMMON_TEXT.comparingCells} done={null} total={1} onCancel={task.cancel} />
  return (
    <Row gap={3} className={styles.drop}>
      <FileSearch className={styles.icon} aria-hidden="true" />
      <p>{VERIFY_TEXT.drop}</p>
      <Button kind="primary" onClick={task.choose}>
        {VERIFY_TEXT.choose}
      </Button>
    </Row>
  )
}
