// What an accounting export asks, which cells were not understood, which rows are left out, and whether the rows add up to its
// own total. Nothing of an export disappears without standing here.

import { BOOK_QUESTION_WORDS, controlSumText, counted, formatMoney, LEFT_OUT_BOOK_ROW, type NumberStyle, PLAIN_STYLE } from '#wording'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
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

export function BookControlSum({ review, style }: Pick<BookReviewProps, 'review'> & { readonly style: NumberStyle }) {
  const { control } = review.proposal
  if (control === null) return null
  return (
    <Banner tone={control.differenceMinor === 0 ? 'info' : 'caution'}>
      {controlSumText(control.differenceMinor, control.likelyRows, style)} Line {control.line} says {formatMoney(control.totalMinor, style)}
      ; the rows add up to {formatMoney(control.sumMinor, style)}.
    </Banner>
  )
}

export function BookNotUnderstood({ review, importing }: BookReviewProps) {
  const { problems, refusedRows } = review.proposal
  if (problems.length === 0) return null
  return (
    <>
      <p>
        {review.leavesOut
          ? 'These cells are not understood, so their rows are left out:'
          : 'These cells are not understood, and nothing comes in while they are there:'}
      </p>
      <UnreadCells cells={problems} onePage={A_PAGE} className={`${styles.columns} ${styles.problems}`} />
      <div>
        <Button aria-pressed={review.leavesOut} onClick={() => importing.leaveOut(!review.leavesOut)}>
          {review.leavesOut ? 'Keep these rows after all' : `Leave ${counted(refusedRows, 'rows', PLAIN_STYLE)} out`}
        </Button>
      </div>
    </>
  )
}

export function BookLeftOut({ review }: Pick<BookReviewProps, 'review'>) {
  const rows = review.proposal.leftOut.map(({ line, text, reason }) => ({ line, text, why: LEFT_OUT_BOOK_ROW[reason] }))
  return <LeftOutRows title="These rows are no lines of the books:" rows={rows} most={MOST_LEFT_OUT} className={styles.notes} />
}
