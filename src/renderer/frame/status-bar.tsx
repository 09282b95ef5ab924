// The bottom line: where the data is, whether it is safe on disk, and what is counted above it.

import { Bell, Check, CircleAlert, HardDrive, LoaderCircle, Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  COMMAND_TABLE,
  COMMON_TEXT,
  FRAME_TEXT,
  formatClock,
  MESSAGE_TEXT,
  type NumberStyle,
  notSavedText,
  problemText,
  shownComponents,
} from '#wording'
import { shownKeys } from '../commands/command-table.ts'
import { useCommandDesk } from '../commands/commands.tsx'
import { useShownStatus } from '../navigation/navigation.tsx'
import type { SaveState } from '../session/session.ts'
import { useApp } from '../session/use-app.tsx'
import { useNumberStyle } from '../session/use-number-style.ts'
import { useSession, useSessionState } from '../session/use-session.tsx'
import { Button, IconButton } from '../widgets/button.tsx'
import hidden from '../widgets/hidden.module.css'
import { Row } from '../widgets/layout.tsx'
import styles from './frame.module.css'

export function StatusBar() {
  const session = useSession()
  const desk = useCommandDesk()
  const { platform } = useApp().facts
  const save = useSessionState((state) => state.save)
  const working = useSessionState((state) => state.working)
  const all = useSessionState(({ assessment }) => assessment.components.length)
  const counted = useSessionState(({ isJudged, assessment }) => (isJudged ? assessment.totals : null))
  const style = useNumberStyle()
  const counts = useShownStatus() ?? shownComponents({ shown: all, all, counted }, style)
  return (
    <Row as="footer" gap={4} className={styles.statusBar} data-region="status" data-alert={save.kind === 'not-saved' || undefined}>
      <Row as="span" wrap={false} className={styles.place}>
        <HardDrive aria-hidden="true" />
        {FRAME_TEXT.onThisComputer}
      </Row>
      <Row as="span" wrap={false} role={save.kind === 'not-saved' ? 'alert' : 'status'} data-save={save.kind}>
        <SaveWords save={save} style={style} />
      </Row>
      {working === null ? null : (
        <>
          <progress value={working.done} max={working.total} aria-label={FRAME_TEXT.working} />
          <Button kind="quiet" onClick={session.cancelWork}>
            {COMMON_TEXT.cancel}
          </Button>
        </>
      )}
      {save.kind === 'not-saved' ? (
        <Button kind="quiet" onClick={() => void session.retrySave()}>
          {COMMON_TEXT.retry}
        </Button>
      ) : null}
      {save.kind === 'not-saved' || (save.kind === 'saving' && save.isLate) ? (
        <Button kind="quiet" onClick={() => void desk.run('send-copy')}>
          {FRAME_TEXT.saveCopy}
        </Button>
      ) : null}
      <span className={styles.topSpace} />
      <span className={styles.counts}>{counts}</span>
      <SpokenCounts counts={counts} />
      <IconButton
        label={MESSAGE_TEXT.messages}
        shortcut={shownKeys(COMMAND_TABLE['show-messages'].accelerator ?? '', platform)}
        icon={<Bell />}
        onClick={() => void desk.run('show-messages')}
      />
    </Row>
  )
}

/** Longer than a word is typed or a selection drawn: what they come to is said once, not at each letter or cell. */
const SPOKEN_AFTER_MS = 600

/** Said by screen readers when it changes, such as by a filter, a view or a selection; not as the screen opens. */
function SpokenCounts({ counts }: { readonly counts: string }) {
  const [first] = useState(counts)
  const [spoken, setSpoken] = useState<string | null>(null)
  useEffect(() => {
    const say = () => setSpoken((before) => (before === null && counts === first ? null : counts))
    const timer = setTimeout(say, SPOKEN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [counts, first])
  return (
    <span className={hidden.hidden} role="status" aria-live="polite">
      {spoken}
    </span>
  )
}

function SaveWords({ save, style }: { readonly save: SaveState; readonly style: NumberStyle }) {
  switch (save.kind) {
    case 'saving':
      return (
        <>
          <LoaderCircle aria-hidden="true" />
          {save.isLate ? FRAME_TEXT.stillSaving : FRAME_TEXT.saving}
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
