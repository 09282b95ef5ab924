// What was taken for granted, what the list's own total says, which cells were not understood and which
// rows were left out. Part of the review; nothing of a list disappears without standing here.

import { type ImportNote, isLoudNote } from '#core'
import { IMPORT_TEXT, importNoteText, LEFT_OUT_WORDS, type NumberStyle } from '#wording'
import type { Importing, ListReview } from '../../session/use-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import styles from './import.module.css'
import { LeftOutRows, UnreadCells } from './left-behind.tsx'

const PROBLEMS_A_PAGE = 50

/** Without names whose rows are shown side by side. */
export function loudNotes({ proposal }: ListReview): readonly ImportNote[] {
  const shown = new Set<string>(proposal?.repeats.items.map(({ name }) => name))
  const notes = proposal?.report.notes ?? []
  return notes.filter((note) => isLoudNote(note) && !(note.code === 'names-repeat' && shown.has(note.facts.name)))
}

export function TakenForGranted({ review }: { readonly review: ListReview }) {
  const style = useNumberStyle()
  // What is to be checked first and which columns are left out stands elsewhere.
  const notes = [...review.found.notes, ...(review.proposal?.report.notes ?? [])]
    .filter((note) => note.code !== 'column-left-out' && !isLoudNote(note))
    .map((note) => importNoteText(note, style))
  if (notes.length === 0) return <Note>{IMPORT_TEXT.noAssumptions}</Note>
  return (
    <ul className={styles.notes}>
      {[...new Set(notes)].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** A sum and a repeated header hold nothing of a component. */
function areRowsWhole(leftOut: readonly { readonly reason: string }[]): boolean {
  return leftOut.every(({ reason }) => reason === 'total' || reason === 'header-again')
}

export function NotUnderstood({ review, style }: { readonly review: ListReview; readonly style: NumberStyle }) {
  const report = review.proposal?.report
  if (report === undefined || report.problems.length === 0) {
    const isWhole = review.mapping.fields.every((field) => field !== 'ignore') && areRowsWhole(report?.leftOut ?? [])
    return <Note>{isWhole ? IMPORT_TEXT.allUnderstood : IMPORT_TEXT.allUsedUnderstood}</Note>
  }
  return (
    <>
      <p>{IMPORT_TEXT.leftBlank}</p>
      <UnreadCells cells={report.problems} onePage={PROBLEMS_A_PAGE} className={styles.table} />
      {report.refusedCells > report.problems.length ? (
        <Note>{IMPORT_TEXT.firstOf(report.problems.length, report.refusedCells, 'cells', style)}</Note>
      ) : null}
    </>
  )
}

const MOST_LEFT_OUT = 100

interface LeftOutProps {
  readonly review: ListReview
  readonly importing: Importing
}

export function LeftOut({ review, importing }: LeftOutProps) {
  const rows = (review.proposal?.report.leftOut ?? []).map(({ line, text, reason }) => ({ line, text, why: LEFT_OUT_WORDS[reason] }))
  return (
    <>
      <LeftOutRows title={IMPORT_TEXT.rowsLeftOut} rows={rows} most={MOST_LEFT_OUT} className={styles.notes} />
      <LeftOutColumns review={review} importing={importing} />
    </>
  )
}

function LeftOutColumns({ review: { found, mapping, settledColumns, isImporting }, importing }: LeftOutProps) {
  const style = useNumberStyle()
  const columns = found.columns.filter(({ index }) => mapping.fields[index] === 'ignore')
  if (columns.length === 0) return null
  const { chosen, unknown, blank } = IMPORT_TEXT.columnReasons
  const kept = columns.filter(({ index, examples }) => examples.length > 0 && !settledColumns.includes(index)).map(({ index }) => index)
  return (
    <>
      <p>{IMPORT_TEXT.columnsLeftOut}</p>
      <ul className={styles.notes}>
        {columns.map(({ index, header, examples }) => (
          <li key={index}>
            {IMPORT_TEXT.leftOutColumn(header, examples, settledColumns.includes(index) ? chosen : examples.length === 0 ? blank : unknown)}
          </li>
        ))}
      </ul>
      {kept.length === 0 ? null : (
        <Row className={styles.loud}>
          <Button disabled={isImporting} onClick={() => importing.keepColumns(kept)}>
            {IMPORT_TEXT.keepColumns(kept.length, style)}
          </Button>
        </Row>
      )}
    </>
  )
}
