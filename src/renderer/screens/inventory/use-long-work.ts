// Work on many cells while it goes on: how far it is, and the way to give it up. Called by use-block-edits.ts.

import { useRef, useState } from 'react'
import type { WorkWatch } from '../../session/next-task.ts'

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
  return {
    shown,
    begin(title, total) {
      cancelled.current = false
      setShown({ title, done: 0, total })
      return {
        onProgress: (progress) => setShown({ title, ...progress }),
        isWanted: () => !cancelled.current,
      }
    },
    end: () => setShown(null),
    cancel() {
      cancelled.current = true
      setShown(null)
    },
    isCancelled: () => cancelled.current,
  }
}
