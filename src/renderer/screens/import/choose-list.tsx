// Where a list comes from: a file, or rows pasted from a spreadsheet.

import { FileUp } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { Problem } from '#core'
import { LIST_FORMAT_NAMES, problemText } from '#wording'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { PasteField } from '../../widgets/paste-field.tsx'
import styles from './import.module.css'

export interface ChooseListProps {
  readonly problem: Problem | null
  readonly onChooseFile: () => void
  readonly onPaste: (text: string) => void
}

export function ChooseList({ problem, onChooseFile, onPaste }: ChooseListProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // A paste is the first thing that may come.
  useEffect(() => field.current?.focus(), [])

  return (
    <>
      {problem === null ? null : <Banner tone="problem">{problemText(problem)}</Banner>}
      <div className={styles.sources}>
        <section className={styles.source} aria-labelledby={`${id}-file`}>
          <h2 id={`${id}-file`}>From a file</h2>
          <p className={styles.muted}>
            {LIST_FORMAT_NAMES}, the way any spreadsheet saves it. Title rows, totals and odd notations are fine.
          </p>
          <div>
            <Button icon={<FileUp />} onClick={onChooseFile}>
              Choose a file…
            </Button>
          </div>
        </section>
        <section className={styles.source} aria-labelledby={`${id}-paste`}>
          <h2 id={`${id}-paste`}>From a spreadsheet</h2>
          <p id={`${id}-how`} className={styles.muted}>
            Copy the rows there, header included, and paste them here.
          </p>
          <PasteField
            field={field}
            className={styles.paste}
            rows={3}
            aria-labelledby={`${id}-paste`}
            aria-describedby={`${id}-how`}
            onPaste={onPaste}
          />
        </section>
      </div>
    </>
  )
}
