// An accounting export into the ledger: choose or paste it, see how it was read, answer what is open, import it whole.

import { FileUp } from 'lucide-react'
import { useId } from 'react'
import { BOOK_IMPORT_TEXT, bookImportState, bookLinesText, COMMON_TEXT, IMPORT_TEXT, importNoteText, missingBookColumns } from '#wording'
import { type BookImporting, type BookReview, canImportBooks } from '../../session/use-book-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { PasteField } from '../../widgets/paste-field.tsx'
import { Progress } from '../../widgets/progress.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { useKeptFocus } from '../../widgets/use-kept-focus.ts'
import { ControlSumBanner } from '../import/left-behind.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { BookColumnTable } from './book-column-table.tsx'
import { BookLeftOut, BookNotUnderstood, BookQuestions } from './book-import-report.tsx'
import styles from './books.module.css'
import { useBooksDesk } from './books-desk.tsx'

export function BooksImport() {
  const { importing } = useBooksDesk()
  const { state } = importing
  const part = useKeptFocus<HTMLDivElement>(state.step)
  return (
    <div ref={part} tabIndex={-1} className={styles.importPart}>
      {state.step === 'review' ? <Review review={state.review} importing={importing} /> : <ChooseExport />}
    </div>
  )
}

function ChooseExport() {
  const style = useNumberStyle()
  const { importing, chooseFile } = useBooksDesk()
  const { state } = importing
  const id = useId()

  return (
    <TitledPart title={BOOK_IMPORT_TEXT.title} lead={BOOK_IMPORT_TEXT.lead}>
      {state.step === 'reading' ? <Progress label={IMPORT_TEXT.reading(state.source)} done={null} total={1} /> : null}
      <ProblemBanner problem={state.step === 'choose' ? state.problem : null} />
      {state.step === 'choose' && state.done !== null ? (
        <Banner tone="info">{BOOK_IMPORT_TEXT.done(state.done.lines, state.done.source, style)}</Banner>
      ) : null}
      <Row gap={3}>
        <Button icon={<FileUp />} onClick={chooseFile}>
          {IMPORT_TEXT.chooseFile}
        </Button>
        <Note as="label" htmlFor={`${id}-paste`}>
          {BOOK_IMPORT_TEXT.paste}
        </Note>
        <PasteField id={`${id}-paste`} className={styles.paste} rows={1} onPaste={(text) => importing.read(text, IMPORT_TEXT.pasted)} />
      </Row>
    </TitledPart>
  )
}

function Review({ review, importing }: { readonly review: BookReview; readonly importing: BookImporting }) {
  const style = useNumberStyle()
  const { proposal, source, table, columns, problem } = review
  const notes = [...new Set(table.notes.map((note) => importNoteText(note, style)))]
  const open = proposal.questions.filter(({ answer }) => answer === null).length
  const refused = review.leavesOut ? 0 : proposal.refusedRows
  return (
    <TitledPart title={BOOK_IMPORT_TEXT.title} lead={BOOK_IMPORT_TEXT.source(source, table.rows.length - columns.firstRow, style)}>
      <ProblemBanner problem={problem} />
      {proposal.missing.length === 0 ? null : <Banner tone="caution">{missingBookColumns(proposal.missing)}</Banner>}
      {proposal.otherCurrency === null ? null : (
        <Banner tone="problem">{BOOK_IMPORT_TEXT.otherCurrency(proposal.otherCurrency, style.currency)}</Banner>
      )}
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <BookColumnTable review={review} importing={importing} />
      <BookQuestions review={review} importing={importing} />
      {open > 0 ? null : <Outcome review={review} importing={importing} />}
      <Row gap={3} className={styles.importBar}>
        <p role="status">{bookImportState(open, refused, proposal.lines.length, style)}</p>
        <Button onClick={importing.cancel}>{COMMON_TEXT.cancel}</Button>
        <Button kind="primary" disabled={!canImportBooks(review)} onClick={importing.importNow}>
          {BOOK_IMPORT_TEXT.importLines(proposal.lines.length, style)}
        </Button>
      </Row>
    </TitledPart>
  )
}

/** What the rows come to once nothing is open: until then a cell may only wait for its answer. */
function Outcome({ review, importing }: { readonly review: BookReview; readonly importing: BookImporting }) {
  const style = useNumberStyle()
  const { proposal, replaced } = review
  return (
    <>
      <ControlSumBanner control={proposal.control} style={style} />
      <BookNotUnderstood review={review} importing={importing} />
      <BookLeftOut review={review} />
      {proposal.lines.length === 0 ? null : <p>{bookLinesText(proposal.lines.length, proposal.rows, replaced, style)}</p>}
    </>
  )
}
