// What must be said once about how the workbook was opened: from which copy, what was damaged, that
// a file became a copy of the user's own, or that nothing can be saved.

import { useState } from 'react'
import type { OpenedWorkbook } from '#contract'
import type { Problem } from '#core'
import { FRAME_TEXT, openedSentences, problemText } from '#wording'
import { useSessionState } from '../session/use-session.tsx'
import { Banner } from '../widgets/banner.tsx'
import { Button } from '../widgets/button.tsx'

export function OpenedNotices() {
  const opened = useSessionState((state) => state.opened)
  const workingCopy = useSessionState((state) => state.workingCopy)
  const [isRead, setIsRead] = useState(false)
  const notice = noticeOf(opened, workingCopy)
  if (isRead || notice === null) return null
  return (
    <Banner
      tone={opened.readOnly === null ? 'info' : 'caution'}
      actions={<Button onClick={() => setIsRead(true)}>{FRAME_TEXT.understood}</Button>}
    >
      {notice}
    </Banner>
  )
}

function noticeOf(opened: Omit<OpenedWorkbook, 'payload'>, workingCopy: Problem | null): string | null {
  const { readOnly, damaged } = opened
  const sentences = [
    readOnly === null ? null : problemText(readOnly),
    ...damaged.map(problemText),
    workingCopy === null ? null : problemText(workingCopy),
    ...openedSentences(opened),
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}
