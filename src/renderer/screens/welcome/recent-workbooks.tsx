// The workbooks of this computer's library, the latest first. One that cannot be read stays in the list and says why.

import { useEffect, useState } from 'react'
import type { LibraryEntry } from '#contract'
import type { Result } from '#core'
import { problemText } from '#wording'
import { Banner } from '../../widgets/banner.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { savedWhen } from './saved-when.ts'
import styles from './welcome-screen.module.css'

export interface RecentWorkbooksProps {
  readonly list: () => Promise<Result<readonly LibraryEntry[]>>
  readonly disabled: boolean
  readonly onOpen: (id: string) => void
}

export function RecentWorkbooks({ list, disabled, onOpen }: RecentWorkbooksProps) {
  const [listed, setListed] = useState<Result<readonly LibraryEntry[]> | null>(null)
  useEffect(() => {
    let isShown = true
    void list().then((answer) => {
      if (isShown) setListed(answer)
    })
    return () => {
      isShown = false
    }
  }, [list])

  return (
    <section className={styles.recent} aria-labelledby="welcome-recent" aria-busy={listed === null}>
      <h2 id="welcome-recent" className={styles.heading}>
        Your workbooks
      </h2>
      {listed === null ? null : listed.ok ? (
        <Entries entries={listed.value} disabled={disabled} onOpen={onOpen} />
      ) : (
        <Banner tone="problem">{problemText(listed.problem)}</Banner>
      )}
    </section>
  )
}

interface EntriesProps {
  readonly entries: readonly LibraryEntry[]
  readonly disabled: boolean
  readonly onOpen: (id: string) => void
}

function Entries({ entries, disabled, onOpen }: EntriesProps) {
  if (entries.length === 0) {
    return <EmptyState title="None yet">What you open or start stands here next time, saved on this computer.</EmptyState>
  }
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.id}>
          {entry.problem === null ? (
            <button type="button" className={styles.entry} disabled={disabled} onClick={() => onOpen(entry.id)}>
              <span className={styles.entryName}>{entry.name}</span>
              <span className={styles.entryFacts}>
                {entry.components === 1 ? '1 component' : `${entry.components} components`} · {savedWhen(entry.savedAt, new Date())}
              </span>
            </button>
          ) : (
            <div className={styles.entry} data-unreadable="true">
              <span className={styles.entryName}>{entry.name === '' ? 'Unreadable workbook' : entry.name}</span>
              <span className={styles.entryProblem}>{problemText(entry.problem)}</span>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
