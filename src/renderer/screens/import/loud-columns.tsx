// Columns that look like money, time, days or yes and no and would be left out: one line each, one click gives it its meaning.
// Part of the review.

import { IMPORT_TEXT } from '#wording'
import { type ColumnLook, type Importing, type ListReview, meaningsOf } from '../../session/use-import.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Row } from '../../widgets/layout.tsx'
import styles from './import.module.css'
import { IMPORT_FIELD_LABELS } from './import-words.ts'

interface LoudColumn {
  readonly index: number
  readonly header: string
  readonly look: ColumnLook
}

/** A column whose meaning the user has settled, now or for the same list before, is left out in silence. */
export function loudColumns({ found, mapping, settledColumns }: Pick<ListReview, 'found' | 'mapping' | 'settledColumns'>): LoudColumn[] {
  return found.columns.flatMap(({ index, header }) => {
    const look = found.looks[index] ?? null
    const isLoud = look !== null && mapping.fields[index] === 'ignore' && !settledColumns.includes(index)
    return isLoud ? [{ index, header, look }] : []
  })
}

export function LoudColumns({ review, importing }: { readonly review: ListReview; readonly importing: Importing }) {
  const { mapping, isImporting } = review
  return loudColumns(review).map(({ index, header, look }) => (
    <Banner key={index} tone="caution">
      <p>{IMPORT_TEXT.looks[look](header)}</p>
      <Row gap={1} className={styles.loud}>
        {meaningsOf(look).map((field) => {
          const label = IMPORT_FIELD_LABELS[field] ?? field
          return (
            <Button
              key={field}
              disabled={isImporting}
              aria-label={IMPORT_TEXT.columnAs(header, label)}
              onClick={() => importing.mapColumn(index, field)}
            >
              {IMPORT_TEXT.asField(label, mapping.headers[mapping.fields.indexOf(field)] ?? null)}
            </Button>
          )
        })}
        <Button
          kind="quiet"
          disabled={isImporting}
          aria-label={IMPORT_TEXT.leaveColumnOut(header)}
          onClick={() => importing.mapColumn(index, 'ignore')}
        >
          {IMPORT_TEXT.leaveOut}
        </Button>
      </Row>
    </Banner>
  ))
}
