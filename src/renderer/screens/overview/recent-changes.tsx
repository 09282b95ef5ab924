// What was changed last, newest first: the steps that undo would take back, in the words of the menu. The same step done several
// times in a row is one line.

import { type Edit, lockedQuarters, type Workbook } from '#core'
import { editLabelText, formatWhen, type LocaleStyle, OVERVIEW_TEXT } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import styles from './overview.module.css'

export function RecentChanges() {
  const done = useSessionState((state) => state.done)
  const changes = recentChanges(done, new Date(), useNumberStyle())
  return (
    <section aria-labelledby="overview-changes">
      <h2 id="overview-changes" className={styles.heading}>
        {OVERVIEW_TEXT.changes}
      </h2>
      {changes.length === 0 ? (
        <NoChanges />
      ) : (
        <ol className={lines.lines}>
          {changes.map(({ id, text, when }) => (
            <Row key={id} as="li" gap={4} align="stretch" justify="space-between" className={styles.changeRow}>
              <span>{text}</span>
              <Note as="span">{when}</Note>
            </Row>
          ))}
        </ol>
      )}
    </section>
  )
}

/** A lock begins anew what can be undone, though the quarter before it changed a lot. */
function NoChanges() {
  const go = useGo()
  const locked = useSessionState(({ workbook }) => lastLockedQuarter(workbook))
  return (
    <>
      <Note className={styles.note}>{OVERVIEW_TEXT.noChanges(locked)}</Note>
      {locked === null ? null : (
        <Button kind="quiet" onClick={() => go('compare')}>
          {OVERVIEW_TEXT.compare}
        </Button>
      )}
    </>
  )
}

function lastLockedQuarter(workbook: Workbook): string | null {
  return lockedQuarters(workbook).at(-1)?.quarter ?? null
}

export const MAX_CHANGES = 7

export interface ChangeLine {
  readonly id: string
  /** "Change of owner time, Postgres (3 times)" */
  readonly text: string
  /** "today 14:02" */
  readonly when: string
}

/** @param done oldest first, as the session keeps them */
export function recentChanges(done: readonly Edit[], now: Date, style: LocaleStyle): readonly ChangeLine[] {
  const steps: { readonly edit: Edit; readonly text: string; times: number }[] = []
  for (const edit of done.slice().reverse()) {
    const text = editLabelText(edit.label, 'plain', style)
    const last = steps.at(-1)
    if (last?.text === text) last.times += 1
    else if (steps.length === MAX_CHANGES) break
    else steps.push({ edit, text, times: 1 })
  }
  return steps.map(({ edit, text, times }) => ({
    id: edit.id,
    text: OVERVIEW_TEXT.repeated(text, times),
    when: formatWhen(edit.at, now, style),
  }))
}
