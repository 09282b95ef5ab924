// Which sheet of a file is the list, told by their first rows. Part of the review; a file with one sheet asks nothing.

import { useId } from 'react'
import { IMPORT_TEXT, type NumberStyle } from '#wording'
import type { Importing, ListReview } from '../../session/use-import.ts'
import { Small, Stack } from '../../widgets/layout.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import styles from './import.module.css'

export interface SheetChoiceProps {
  readonly review: ListReview
  readonly importing: Importing
  readonly style: NumberStyle
}

export function SheetChoice({ review: { list, isImporting }, importing, style }: SheetChoiceProps) {
  const group = useId()
  if (list.sheets.length < 2 && list.hiddenSheets === 0) return null
  return (
    <TitledPart title={IMPORT_TEXT.sheet} lead={IMPORT_TEXT.sheetLead(list.sheets.length, list.hiddenSheets, style)}>
      <Stack as="fieldset" gap={2} aria-label={IMPORT_TEXT.sheet} disabled={isImporting}>
        {list.sheets.map(({ name, rows, firstRows }, index) => (
          <label key={name} className={styles.sheet}>
            <input
              type="radio"
              name={group}
              checked={index === list.sheet}
              onChange={() => importing.chooseSheet(index)}
              aria-describedby={`${group}-${index}`}
            />
            <span className={styles.sheetText}>
              {IMPORT_TEXT.sheetOf(name ?? list.source, rows, style)}
              <Small block id={`${group}-${index}`}>
                {firstRows.join(' / ') || IMPORT_TEXT.blankSheet}
              </Small>
            </span>
          </label>
        ))}
      </Stack>
    </TitledPart>
  )
}
