// What of the files of locked quarters and of their approvals is gone or is not what was locked, for screens that show their figures.

import { useEffect, useState } from 'react'
import type { Problem } from '#core'
import { useSession, useSessionState } from '../session/use-session.tsx'

/** Asked anew whenever a record changes: a lock or an approval came. */
export function useLockProblems(): readonly Problem[] {
  const { quarters } = useSession()
  const records = useSessionState((state) => state.workbook.tables.quarters)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  useEffect(() => {
    let isShown = true
    if (Object.keys(records).length > 0) void quarters.check().then((found) => isShown && found.ok && setProblems(found.value))
    return () => {
      isShown = false
    }
  }, [quarters, records])
  return problems
}
