// While the last changes are not saved, nothing that leaves the app would hold them: it says so, and tries again.

import { COMMON_TEXT, problemText, UNSAVED_EXPORT_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'

export function NotSavedBanner() {
  const session = useSession()
  const style = useNumberStyle()
  const save = useSessionState((state) => state.save)
  if (save.kind !== 'not-saved') return null
  return (
    <Banner tone="problem" actions={<Button onClick={() => void session.retrySave()}>{COMMON_TEXT.retry}</Button>}>
      {UNSAVED_EXPORT_TEXT} {problemText(save.problem, style)}
    </Banner>
  )
}
