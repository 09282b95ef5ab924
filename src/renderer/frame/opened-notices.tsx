// What must be said once about how the workbook was opened: from which copy, what was damaged, that
// a file became a copy of the user's own, or that nothing can be saved.

import { useState } from 'react'
import type { OpenedWorkbook } from '#contract'
import type { Problem } from '#core'
import { problemText } from '#wording'
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
    <Banner tone={opened.readOnly === null ? 'info' : 'caution'} actions={<Button onClick={() => setIsRead(true)}>Understood</Button>}>
      {notice}
    </Banner>
  )
}

const COPIES = {
  previous: 'the copy saved just before it',
  temporary: 'a copy that was still being written when the app ended',
  'working-copy': 'the working copy, which was newer than the file',
  backup: 'a backup',
} as const

function noticeOf(opened: Omit<OpenedWorkbook, 'payload'>, workingCopy: Problem | null): string | null {
  const { readOnly, source, damaged, openedFrom, keptApart } = opened
  const sentences = [
    readOnly === null ? null : problemText(readOnly),
    ...damaged.map(problemText),
    workingCopy === null ? null : problemText(workingCopy),
    source === 'current' ? null : `This is ${COPIES[source]}. Look through it once.`,
    openedFrom === null ? null : 'This is your copy; the file you opened is unchanged.',
    keptApart ? 'The library already had this workbook with other contents, so it stands beside it as one of its own.' : null,
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}
