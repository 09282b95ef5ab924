// The button that writes the archive, how far it is, and what came of it.

import { FolderArchive } from 'lucide-react'
import type { DataRoomRequest, WrittenRoom } from '#contract'
import { DATA_ROOM_TEXT, EXPORT_TEXT, roomLeftOut, SCREEN_TABLE } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import type { WritingTask } from '../../session/use-writing.ts'
import { Button, Buttons } from '../../widgets/button.tsx'
import { Stack } from '../../widgets/layout.tsx'
import { useKeptFocus } from '../../widgets/use-kept-focus.ts'
import { WritingOutcome } from '../export/writing-outcome.tsx'

export interface DataRoomProps {
  readonly task: WritingTask<Omit<DataRoomRequest, 'id'>, WrittenRoom>
  readonly what: Omit<DataRoomRequest, 'id'>
  /** Locked ones. */
  readonly quarters: number
  /** Another file is being written, or nothing can be. */
  readonly isBlocked: boolean
}

export function DataRoom({ task, what, quarters, isBlocked }: DataRoomProps) {
  const style = useNumberStyle()
  const part = useKeptFocus<HTMLElement>(task.state.kind)
  const notesOf = ({ contents, folder }: WrittenRoom) => [
    EXPORT_TEXT.written(DATA_ROOM_TEXT.contents(contents, style), folder),
    DATA_ROOM_TEXT.notIncluded(roomLeftOut(contents, what.audience)),
  ]
  return (
    <Stack ref={part} tabIndex={-1} as="section" gap={4} aria-label={SCREEN_TABLE['data-room'].title}>
      <WritingOutcome task={task} notes={notesOf} opens={false} />
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
