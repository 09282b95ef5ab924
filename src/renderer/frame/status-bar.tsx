// The bottom line: where the data is, whether it is safe on disk, and what is counted above it.

import { Check, CircleAlert, HardDrive, LoaderCircle, Lock } from 'lucide-react'
import { COMMON_TEXT, FRAME_TEXT, formatClock, type NumberStyle, notSavedText, numberStyleOf, problemText, shownComponents } from '#wording'
import { useCommandDesk } from '../commands/commands.tsx'
import { useShownStatus } from '../navigation/navigation.tsx'
import type { SaveState } from '../session/session.ts'
import { useSession, useSessionState } from '../session/use-session.tsx'
import { Button } from '../widgets/button.tsx'
import { Row } from '../widgets/layout.tsx'
import styles from './frame.module.css'

export function StatusBar() {
  const session = useSession()
  const desk = useCommandDesk()
  const save = useSessionState((state) => state.save)
  const rows = useSessionState(({ isJudged, assessment }) => (isJudged ? assessment.totals.components : assessment.components.length))
  const style = numberStyleOf(useSessionState((state) => state.workbook))
  const counts = useShownStatus() ?? shownComponents(rows, rows, style)
  return (
    <Row as="footer" gap={4} className={styles.statusBar} data-region="status" data-alert={save.kind === 'not-saved' || undefined}>
      <Row as="span" wrap={false}>
        <HardDrive aria-hidden="true" />
        {FRAME_TEXT.onThisComputer}
      </Row>
      <Row as="span" wrap={false} role={save.kind === 'not-saved' ? 'alert' : 'status'} data-save={save.kind}>
        <SaveWords save={save} style={style} />
      </Row>
      {save.kind === 'not-saved' ? (
        <>
          <Button kind="quiet" onClick={() => void session.retrySave()}>
            {COMMON_TEXT.retry}
          </Button>
          <Button kind="quiet" onClick={() => void desk.run('send-copy')}>
            {FRAME_TEXT.saveCopy}
          </Button>
        </>
      ) : null}
      <span className={styles.topSpace} />
      <span>{counts}</span>
    </Row>
  )
}

function SaveWords({ save, style }: { readonly save: SaveState; readonly style: NumberStyle }) {
  switch (save.kind) {
    case 'saving':
      return (
        <>
          <LoaderCircle aria-hidden="true" />
          {FRAME_TEXT.saving}
        </>
      )
    case 'saved':
      return (
        <>
          <Check aria-hidden="true" />
          {FRAME_TEXT.savedAt(formatClock(new Date(save.at), style))}
        </>
      )
    case 'not-saved':
      return (
        <>
          <CircleAlert aria-hidden="true" />
          {notSavedText(save.problem, style)}
        </>
      )
    case 'read-only':
      return (
        <>
          <Lock aria-hidden="true" />
          {FRAME_TEXT.readOnly}: {problemText(save.problem, style)}
        </>
      )
  }
}
