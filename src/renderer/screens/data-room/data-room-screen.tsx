// All locked quarters as one archive: for whom, on which paper, and the button that writes it.

import { useState } from 'react'
import { AUDIENCES, type Audience, lockedQuarters, type Paper } from '#core'
import { AUDIENCE_WORDS, DATA_ROOM_TEXT, EXPORT_TEXT, SCREEN_TABLE, usualPaper } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { useWriting } from '../../session/use-writing.ts'
import page from '../../widgets/page.module.css'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { NotSavedBanner } from '../export/not-saved-banner.tsx'
import { PaperChoice } from '../export/paper-choice.tsx'
import { DataRoom } from './data-room.tsx'

export const DATA_ROOM: ScreenDescription = { Component: DataRoomScreen }

function DataRoomScreen() {
  const { workbook, save } = useSessionState()
  const style = useNumberStyle()
  const task = useWriting('workbook:data-room')
  const [audience, setAudience] = useState<Audience>('board')
  const [paper, setPaper] = useState<Paper>(() => usualPaper(style.locale))
  const quarters = lockedQuarters(workbook).length
  const isRunning = task.state.kind === 'running'
  return (
    <div className={page.page}>
      <ScreenHead title={SCREEN_TABLE['data-room'].title} lead={DATA_ROOM_TEXT.lead(quarters, style)} />
      <NotSavedBanner />
      <SegmentedChoice
        label={EXPORT_TEXT.audience}
        value={audience}
        options={AUDIENCES.map((each) => ({ value: each, label: AUDIENCE_WORDS[each].name }))}
        onChange={(chosen) => setAudience(chosen ?? audience)}
        disabled={isRunning}
      />
      <PaperChoice value={paper} onChange={setPaper} disabled={isRunning} />
      <DataRoom task={task} what={{ audience, paper }} quarters={quarters} isBlocked={save.kind === 'not-saved'} />
    </div>
  )
}
