// Work on many cells while it goes on: how far it is, and Cancel, which changes nothing. Used by the screens that take a paste.

import { useRef, useState } from 'react'
import { COMMON_TEXT, REFUSED_TEXT } from '#wording'
import type { WorkWatch } from '../session/next-task.ts'
import { Dialog } from '../widgets/dialog.tsx'
import { Progress } from '../widgets/progress.tsx'

/** Lines of a paste: more is a list to import, with a report of its own. */
export const MOST_LINES = 10_000
/** Cells that are read between two frames. */
const SHORT = 300

export function isLongWork(cells: number): boolean {
  return cells > SHORT
}

interface ShownWork {
  readonly title: string
  readonly done: number
  readonly total: number
}

export interface LongWork {
  /** null while nothing long goes on. */
  readonly shown: ShownWork | null
  readonly begin: (title: string, total: number) => WorkWatch
  readonly end: () => void
  readonly cancel: () => void
  readonly isCancelled: () => boolean
}

export function useLongWork(): LongWork {
  const [shown, setShown] = useState<ShownWork | null>(null)
  const cancelled = useRef(false)
  const end = () => setShown(null)
  return {
    shown,
    begin(title, total) {
      cancelled.current = false
      setShown({ title, done: 0, total })
      return { onProgress: (progress) => setShown({ title, ...progress }), isWanted: () => !cancelled.current }
    },
    end,
    cancel() {
      cancelled.current = true
      end()
    },
    isCancelled: () => cancelled.current,
  }
}

export function WorkDialog({ work: { shown, cancel } }: { readonly work: LongWork }) {
  if (shown === null) return null
  return (
    <Dialog title={shown.title} cancel={COMMON_TEXT.cancel} onClose={cancel}>
      <Progress label={REFUSED_TEXT.readingAll} done={shown.done} total={shown.total} />
    </Dialog>
  )
}
