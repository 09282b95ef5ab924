// The figures that the overview compares with: those of the last locked quarter, which its record keeps. Before the first
// lock those of a version that was kept; asked once for a workbook and a quarter, because what was kept before today does
// not change while the workbook is open.

import { useEffect, useMemo, useState } from 'react'
import type { EarlierFigures } from '#contract'
import { figuresThen, type IsoDate, lockedQuarters, type Workbook } from '#core'
import type { ComparedWith } from '#wording'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'

type Answer = Promise<EarlierFigures | null>

const asked = new WeakMap<Session, { readonly day: IsoDate; readonly answer: Answer }>()

export interface ComparedFigures extends Pick<EarlierFigures, 'currency' | 'figures'> {
  readonly with: ComparedWith
}

/** undefined until it is known. @param day first of the quarter */
export function useEarlierFigures(
  library: Library,
  session: Session,
  workbook: Workbook,
  day: IsoDate,
): ComparedFigures | null | undefined {
  const locked = useMemo(() => figuresOfLastLock(workbook), [workbook])
  const [known, setKnown] = useState<{ readonly day: IsoDate; readonly earlier: EarlierFigures | null } | null>(null)
  const isLocked = locked !== null
  useEffect(() => {
    if (isLocked) return
    let isWanted = true
    void figuresBefore(library, session, day).then((earlier) => {
      if (isWanted) setKnown({ day, earlier })
    })
    return () => {
      isWanted = false
    }
  }, [library, session, day, isLocked])
  if (locked !== null) return locked
  if (known?.day !== day) return undefined
  return known.earlier === null ? null : { ...known.earlier, with: known.earlier }
}

function figuresOfLastLock(workbook: Workbook): ComparedFigures | null {
  const last = lockedQuarters(workbook).at(-1)
  if (last === undefined) return null
  return { currency: last.figures.currency, figures: figuresThen(last.figures), with: { quarter: last.quarter } }
}

function figuresBefore(library: Library, session: Session, day: IsoDate): Answer {
  const before = asked.get(session)
  if (before?.day === day) return before.answer
  // A version that cannot be read is none to compare with; Settings lead to all of them and say why.
  const answer = library
    .ask('workbook:figures-before', { id: session.state().workbook.id, day })
    .then((result) => (result.ok ? result.value : null))
  asked.set(session, { day, answer })
  return answer
}
