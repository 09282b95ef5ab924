// The two states that were chosen, read, judged and compared behind the screen, in tasks of a few milliseconds. What an
// edit makes out of date is forgotten on the way.

import { useEffect, useState } from 'react'
import {
  type ComparedState,
  comparingStates,
  type LockedQuarter,
  lockedState,
  ok,
  type Problem,
  type Result,
  type StateComparison,
} from '#core'
import type { Quarters } from '../../session/create-quarters.ts'
import { inTasks } from '../../session/next-task.ts'
import type { SessionState } from '../../session/session.ts'
import type { StateKey } from './compare-view.ts'

export type Compared =
  | { readonly kind: 'working'; readonly step: 'reading' | 'comparing' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly comparison: StateComparison }

export type Present = Pick<SessionState, 'workbook' | 'assessment'>

/** What was shown last stays while the next one is worked out: an edit must not make the screen blink. */
export function useComparison(
  quarters: Pick<Quarters, 'read'>,
  keys: { readonly before: StateKey; readonly after: StateKey } | null,
  present: Present,
): Compared {
  const [compared, setCompared] = useState<{ readonly of: string; readonly is: Compared }>({ of: '', is: READING })
  const { before, after } = keys ?? {}
  const of = `${before} ${after}`
  const { read } = quarters
  useEffect(() => {
    if (before === undefined || after === undefined) return
    let isWanted = true
    const tell = (is: Compared) => {
      if (isWanted) setCompared({ of, is })
    }
    void compare(read, [before, after], present, () => isWanted, tell)
    return () => {
      isWanted = false
    }
  }, [read, before, after, of, present])
  return compared.of === of ? compared.is : READING
}

const READING: Compared = { kind: 'working', step: 'reading' }

async function compare(
  read: Quarters['read'],
  [before, after]: readonly [StateKey, StateKey],
  present: Present,
  isWanted: () => boolean,
  tell: (compared: Compared) => void,
): Promise<void> {
  const old = await stateOf(before, read, present)
  if (!old.ok) return tell({ kind: 'failed', problem: old.problem })
  const next = await stateOf(after, read, present)
  if (!next.ok) return tell({ kind: 'failed', problem: next.problem })
  const comparison = await inTasks(comparingStates(old.value, next.value), { isWanted })
  if (comparison !== null) tell({ kind: 'done', comparison })
}

async function stateOf(key: StateKey, read: Quarters['read'], { workbook, assessment }: Present): Promise<Result<ComparedState>> {
  if (key === 'now') return ok({ workbook, assessment, asOf: assessment.asOf })
  const locked = await read(key)
  return locked.ok ? ok(await judgedOnce(locked.value)) : locked
}

/** Judged anew once, however often it is compared; what is locked never changes. */
const JUDGED = new WeakMap<LockedQuarter, Promise<ComparedState>>()

function judgedOnce(locked: LockedQuarter): Promise<ComparedState> {
  const judged = JUDGED.get(locked) ?? inTasks(lockedState(locked))
  JUDGED.set(locked, judged)
  return judged
}
