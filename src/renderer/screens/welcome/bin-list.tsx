// The deleted workbooks below the list: each can be brought back until the user empties the bin.

import { useState } from 'react'
import type { BinEntry } from '#contract'
import { binLossText, problemText } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { whenText } from '../when-text.ts'
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
  return (
    <div className={styles.bin}>
      <Disclosure summary={entries.length === 1 ? 'Bin: 1 workbook' : `Bin: ${entries.length} workbooks`}>
        <ul className={styles.entries}>
          {entries.map((entry) => (
            <li key={entry.key} className={styles.row}>
              <div className={styles.entry}>
                <span className={styles.entryName}>{shownName(entry)}</span>
                <span className={styles.entryFacts}>
                  {entry.problem === null ? binFacts(entry) : `${problemText(entry.problem)} ${binFacts(entry)}`}
                </span>
              </div>
              <Button disabled={disabled} aria-label={`Bring back ${shownName(entry)}`} onClick={() => onGiveBack(entry)}>
                Bring back
              </Button>
            </li>
          ))}
        </ul>
        <Button kind="quiet" disabled={disabled} onClick={() => setIsAsking(true)}>
          Empty the bin…
        </Button>
      </Disclosure>
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Empty the bin?"
        description={binLossText(entries)}
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>Keep them</Button>
            <Button
              kind="danger"
              onClick={() => {
                setIsAsking(false)
                onEmpty()
              }}
            >
              Empty the bin
            </Button>
          </>
        }
      />
    </div>
  )
}

function binFacts({ components, deletedAt }: BinEntry): string {
  const count = components === 1 ? '1 component' : `${components} components`
  return `${count} · deleted ${whenText(deletedAt, new Date())}`
}
