// All locked quarters as one archive: for whom and on which paper is chosen above, with the pack.

import { FolderArchive, FolderOpen } from 'lucide-react'
import type { DataRoomRequest, WrittenRoom } from '#contract'
import type { Audience } from '#core'
import { counted, PLAIN_STYLE, problemText, roomContentsText, roomLeftOut } from '#wording'
import type { WritingTask } from '../../session/use-writing.ts'
import aside from '../../widgets/aside.module.css'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { useKeptFocus } from '../../widgets/use-kept-focus.ts'
import styles from './export-screen.module.css'
import { Running } from './running.tsx'

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
    <section ref={part} tabIndex={-1} className={styles.action} aria-labelledby="data-room">
      <header>
        <h2 id="data-room">Data room</h2>
        <p className={aside.note}>
          {quarters === 0
            ? 'All locked quarters in one archive, for people who have no Rightsize. There is none yet: lock one in a review first.'
            : `${counted(quarters, 'locked quarters', PLAIN_STYLE)} in one archive: packs, decision records, attached files and the hash of every file, to be checked offline.`}
        </p>
      </header>
      <DataRoomState task={task} audience={what.audience} showInFolder={showInFolder} />
      {task.state.kind === 'running' ? null : (
        <Button icon={<FolderArchive />} disabled={isBlocked || quarters === 0} onClick={() => void task.start(what)}>
          Save a data room…
        </Button>
      )}
    </section>
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
      return <Banner tone="info">Cancelled. Nothing was written.</Banner>
    case 'failed':
      return <Banner tone="problem">{problemText(state.problem)}</Banner>
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
  return (
    <div className={styles.done} role="status">
      <p className={styles.file}>{file}</p>
      <p className={styles.facts}>
        {roomContentsText(contents)}, written to {folder}
      </p>
      <p className={styles.facts}>Not in it: {roomLeftOut(contents, audience).join(' ')}</p>
      <div className={styles.buttons}>
        <Button icon={<FolderOpen />} onClick={showInFolder}>
          Show in folder
        </Button>
      </div>
    </div>
  )
}
