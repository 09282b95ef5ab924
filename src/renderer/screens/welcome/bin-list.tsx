// The deleted workbooks below the list: each can be restored until the user empties the trash.

import { useState } from 'react'
import type { BinEntry } from '#contract'
import { binLossText, COMMON_TEXT, formatWhen, PLAIN_STYLE, problemText, WELCOME_TEXT } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import styles from './welcome-screen.module.css'
import { shownName } from './workbook-entry.tsx'

export interface BinListProps {
  readonly entries: readonly BinEntry[]
  readonly disabled: boolean
  readonly onGiveBack: (entry: BinEntry) => void
  readonly onEmpty: () => void
}

export function BinList({ entries, disabled, onGiveBack, onEmpty }: BinListProps) {
  const [isAsking, setIsAsking] = useState(false)
  if (entries.length === 0) return null
  const empty = () => {
    setIsAsking(false)
    onEmpty()
  }
  return (
    <div className={styles.bin}>
      <Disclosure summary={WELCOME_TEXT.trash(entries.length)}>
        <ul className={`${lines.lines} ${styles.entries}`}>
          {entries.map((entry) => (
            <Row key={entry.key} as="li" gap={1} wrap={false}>
              <div className={styles.entry}>
                <span className={styles.entryName}>{shownName(entry)}</span>
                <Note as="span" block>
                  {entry.problem === null ? binFacts(entry) : `${problemText(entry.problem, PLAIN_STYLE)} ${binFacts(entry)}`}
                </Note>
              </div>
              <Button disabled={disabled} aria-label={WELCOME_TEXT.restoreWorkbook(shownName(entry))} onClick={() => onGiveBack(entry)}>
                {COMMON_TEXT.restore}
              </Button>
            </Row>
          ))}
        </ul>
        <Button kind="quiet" disabled={disabled} onClick={() => setIsAsking(true)}>
          {WELCOME_TEXT.askEmptyTrash}
        </Button>
      </Disclosure>
      {isAsking ? (
        <Dialog
          title={WELCOME_TEXT.emptyTrashTitle}
          description={binLossText(entries, PLAIN_STYLE)}
          action={{ label: WELCOME_TEXT.emptyTrash, kind: 'danger', onClick: empty }}
          cancel={WELCOME_TEXT.keepTrash}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </div>
  )
}

function binFacts({ components, deletedAt }: BinEntry): string {
  return WELCOME_TEXT.trashFacts(components, formatWhen(deletedAt, new Date(), PLAIN_STYLE))
}
