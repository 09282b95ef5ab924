// What was said while the workbook is open, the newest first: a message that is gone can be read again.

import { formatClock, MESSAGE_TEXT, type NumberStyle } from '#wording'
import { Dialog } from '../widgets/dialog.tsx'
import { Note, Row, Small } from '../widgets/layout.tsx'
import lines from '../widgets/lines.module.css'
import { useMessages } from '../widgets/toasts.tsx'
import styles from './frame.module.css'

export function MessageHistory({ style, onClose }: { readonly style: NumberStyle; readonly onClose: () => void }) {
  const { past } = useMessages()
  return (
    <Dialog title={MESSAGE_TEXT.messages} width="wide" onClose={onClose}>
      {past.length === 0 ? <Note>{MESSAGE_TEXT.none}</Note> : null}
      <ul className={lines.lines}>
        {past.map(({ id, at, title, description, count, tone }) => (
          <Row key={id} as="li" gap={4} wrap={false} align="baseline" data-tone={tone}>
            <Small className={styles.messageTime}>{formatClock(new Date(at), style)}</Small>
            <span className={styles.messageText}>
              {title}
              {count === 1 ? null : <Small> {MESSAGE_TEXT.times(count)}</Small>}
              {description === undefined ? null : <Small block>{description}</Small>}
            </span>
          </Row>
        ))}
      </ul>
    </Dialog>
  )
}
