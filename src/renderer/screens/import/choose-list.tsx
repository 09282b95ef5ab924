// Where a list comes from: a file, or rows pasted from a spreadsheet.

import { FileUp } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { Problem } from '#core'
import { IMPORT_TEXT, LIST_FORMAT_NAMES } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import { PasteField } from '../../widgets/paste-field.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import styles from './import.module.css'

export interface ChooseListProps {
  readonly problem: Problem | null
  readonly onChooseFile: () => void
  readonly onPaste: (text: string) => void
  /** null: there is a workbook of its own to go back to. */
  readonly onBack: (() => void) | null
}

export function ChooseList({ problem, onChooseFile, onPaste, onBack }: ChooseListProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // A paste is the first thing that may come.
  useEffect(() => field.current?.focus(), [])

  return (
    <>
      <ProblemBanner problem={problem} />
      <div className={styles.sources}>
        <Stack as="section" className={styles.source} aria-labelledby={`${id}-file`}>
          <h2 id={`${id}-file`}>{IMPORT_TEXT.fromFile}</h2>
          <Note>{IMPORT_TEXT.fromFileHint(LIST_FORMAT_NAMES)}</Note>
          <Note>{IMPORT_TEXT.fromStackHint}</Note>
          <div>
            <Button icon={<FileUp />} onClick={onChooseFile}>
              {IMPORT_TEXT.chooseFile}
            </Button>
          </div>
        </Stack>
        <Stack as="section" className={styles.source} aria-labelledby={`${id}-paste`}>
          <h2 id={`${id}-paste`}>{IMPORT_TEXT.fromSpreadsheet}</h2>
          <Note id={`${id}-how`}>{IMPORT_TEXT.fromSpreadsheetHint}</Note>
          <PasteField
            field={field}
            className={styles.paste}
            rows={3}
            aria-labelledby={`${id}-paste`}
            aria-describedby={`${id}-how`}
            onPaste={onPaste}
          />
        </Stack>
      </div>
      {onBack === null ? null : (
        <div>
          <Button onClick={onBack}>{IMPORT_TEXT.backToStart}</Button>
        </div>
      )}
    </>
  )
}
