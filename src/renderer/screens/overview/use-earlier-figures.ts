// The figures of the version that the overview compares with. Asked once for a workbook and a quarter: what was kept
// before today does not change while the workbook is open.

import { useEffect, useState } from 'react'
import type { EarlierFigures } from '#contract'
import type { IsoDate } from '#core'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'

type Answer = Promise<EarlierFigures | null>

const asked = new WeakMap<Session, { readonly day: IsoDate; readonly answer: Answer }>()

/** undefined until it is known. @param day first of the quarter */
export function useEarlierFigures(library: Library, session: Session, day: IsoDate): EarlierFigures | null | undefined {
  const [known, setKnown] = useState<{ readonly day: IsoDate; readonly earlier: EarlierFigures | null } | null>(null)
  useEffect(() => {
    let isWanted = true
    void figuresBefore(library, session, day).then((earlier) => {
      if (isWanted) setKnown({ day, earlier })
    })
    return () => {
      isWanted = false
    }
  }, [library, session, day])
  return known?.day === day ? known.earlier : undefined
}

function figuresBefore(library: Library, session: Session, day: IsoDate): Answer {
  const before = asked.get(session)
  if (before?.day === day) return before.answer
  // A version that cannot be read is none to compare with; Settings lead to all of them and say why.
  const answer = library.figuresBefore(session, day).then((result) => (result.ok ? result.value : null))
  asked.set(session, { day, answer })
  return answer
}
