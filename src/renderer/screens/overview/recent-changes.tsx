// What was changed last, newest first: the steps that undo would take back, in the words of the menu.

import { OVERVIEW_TEXT } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import { recentChanges } from './change-list.ts'
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
        <Note className={styles.note}>{OVERVIEW_TEXT.noChanges}</Note>
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
