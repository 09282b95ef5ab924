// The button that writes the archive, how far it is, and what came of it.

import { FolderArchive, FolderOpen } from 'lucide-react'
import type { DataRoomRequest, WrittenRoom } from '#contract'
import type { Audience } from '#core'
import { DATA_ROOM_TEXT, EXPORT_TEXT, roomContentsText, roomLeftOut, SCREEN_TABLE } from '#wording'
import type { WritingTask } from '../../session/use-writing.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { Row, Stack } from '../../widgets/layout.tsx'
import { Note } from '../../widgets/note.tsx'
import { useKeptFocus } from '../../widgets/use-kept-focus.ts'
import styles from '../export/export-screen.module.css'
import { Running } from '../export/running.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { useNumberStyle } from '../use-number-style.ts'

export interface DataRoomProps {
  readonly task: WritingTask<Omit<DataRoomRequest, 'id'>, WrittenRoom>
  readonly what: Omit<DataRoomRequest, 'id'>
  /** Locked ones. */
  readonly quarters: number
  /** Another file is being written, or nothing can be. */
  readonly isBlocked: boolean
  readonly showInFolder: () => void
}

export function DataRoom({ task, what, quarters, isBlocked, showInFolder }: DataRoomProps) {
  const part = useKeptFocus<HTMLElement>(task.state.kind)
  return (
    <Stack ref={part} tabIndex={-1} as="section" gap={4} aria-label={SCREEN_TABLE['data-room'].title}>
      <DataRoomState task={task} audience={what.audience} showInFolder={showInFolder} />
      {task.state.kind === 'running' ? null : (
        <Buttons>
          <Button kind="primary" icon={<FolderArchive />} disabled={isBlocked || quarters === 0} onClick={() => void task.start(what)}>
            {DATA_ROOM_TEXT.save}
          </Button>
        </Buttons>
      )}
    </Stack>
  )
}

function DataRoomState({
  task: { state, cancel },
  audience,
  showInFolder,
}: Pick<DataRoomProps, 'task' | 'showInFolder'> & { audience: Audience }) {
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return <Running state={state} cancel={cancel} />
    case 'cancelled':
      return <Banner tone="info">{EXPORT_TEXT.canceled}</Banner>
    case 'failed':
      return <ProblemBanner problem={state.problem} />
    case 'done':
      return <Done written={state.written} audience={audience} showInFolder={showInFolder} />
  }
}

interface DoneProps {
  readonly written: WrittenRoom
  readonly audience: Audience
  readonly showInFolder: () => void
}

function Done({ written: { file, folder, contents }, audience, showInFolder }: DoneProps) {
  const style = useNumberStyle()
  return (
    <div className={styles.done} role="status">
      <p className={styles.file}>{file}</p>
      <Note>{EXPORT_TEXT.written(roomContentsText(contents, style), folder)}</Note>
      <Note>{DATA_ROOM_TEXT.notIncluded(roomLeftOut(contents, audience))}</Note>
      <Row align="stretch" className={styles.buttons}>
        <Button icon={<FolderOpen />} onClick={showInFolder}>
          {EXPORT_TEXT.showInFolder}
        </Button>
      </Row>
    </div>
  )
}
