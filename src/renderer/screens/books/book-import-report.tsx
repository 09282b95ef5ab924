// What an accounting export asks, which cells were not understood, and which rows are left out. Nothing of an export disappears
// without standing here.

import { BOOK_IMPORT_TEXT, BOOK_QUESTION_WORDS, LEFT_OUT_BOOK_ROW } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import table from '../../widgets/table.module.css'
import { LeftOutRows, UnreadCells } from '../import/left-behind.tsx'
import type { BookReviewProps } from './book-column-table.tsx'
import styles from './books.module.css'

const A_PAGE = 20
const MOST_LEFT_OUT = 20

/** What a cell without doubt settles is not asked. */
export function BookQuestions({ review, importing }: BookReviewProps) {
  return review.proposal.questions
    .filter(({ example }) => example !== '')
    .map(({ code, example, answer }) => {
      const { ask, choices } = BOOK_QUESTION_WORDS[code]
      return (
        <SegmentedChoice
          key={code}
          label={ask(example)}
          value={answer}
          options={Object.entries(choices).map(([value, label]) => ({ value, label }))}
          onChange={(choice) => {
            if (choice !== null) importing.answer(code, choice)
          }}
        />
      )
    })
}

export function BookNotUnderstood({ review, importing }: BookReviewProps) {
  const style = useNumberStyle()
  const { problems, refusedRows } = review.proposal
  if (problems.length === 0) return null
  return (
    <>
      <p>{review.leavesOut ? BOOK_IMPORT_TEXT.unreadLeftOut : BOOK_IMPORT_TEXT.unread}</p>
      <UnreadCells cells={problems} onePage={A_PAGE} className={`${table.fixed} ${styles.problems}`} />
      <div>
        <Button aria-pressed={review.leavesOut} onClick={() => importing.leaveOut(!review.leavesOut)}>
          {review.leavesOut ? BOOK_IMPORT_TEXT.keepRows : BOOK_IMPORT_TEXT.leaveOut(refusedRows, style)}
        </Button>
      </div>
    </>
  )
}

export function BookLeftOut({ review }: Pick<BookReviewProps, 'review'>) {
  const rows = review.proposal.leftOut.map(({ line, text, reason }) => ({ line, text, why: LEFT_OUT_BOOK_ROW[reason] }))
  return <LeftOutRows title={BOOK_IMPORT_TEXT.notLines} rows={rows} most={MOST_LEFT_OUT} className={styles.notes} />
}
