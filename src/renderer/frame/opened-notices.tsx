// What must be said once about how the workbook was opened: from which copy, what was damaged, that
// a file became a copy of the user's own, or that nothing can be saved.

import { useState } from 'react'
import type { OpenedWorkbook } from '#contract'
import type { Problem } from '#core'
import { FRAME_TEXT, type NumberStyle, openedSentences, problemText } from '#wording'
import { useNumberStyle } from '../session/use-number-style.ts'
import { useSessionState } from '../session/use-session.tsx'
import { Banner } from '../widgets/banner.tsx'
import { Button } from '../widgets/button.tsx'

export function OpenedNotices() {
  const opened = useSessionState((state) => state.opened)
  const workingCopy = useSessionState((state) => state.workingCopy)
  const [isRead, setIsRead] = useState(false)
  const style = useNumberStyle()
  const notice = noticeOf(opened, workingCopy, style)
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

function noticeOf(opened: Omit<OpenedWorkbook, 'payload'>, workingCopy: Problem | null, style: NumberStyle): string | null {
  const { readOnly, damaged } = opened
  const sentences = [
    readOnly === null ? null : problemText(readOnly, style),
    ...damaged.map((problem) => problemText(problem, style)),
    workingCopy === null ? null : problemText(workingCopy, style),
    ...openedSentences(opened),
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}
