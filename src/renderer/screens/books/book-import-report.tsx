// What an accounting export asks, which cells were not understood, which rows are left out, and whether the rows add up to its
// own total. Nothing of an export disappears without standing here.

import { useState } from 'react'
import { BOOK_QUESTION_WORDS, controlSumText, counted, formatMoney, LEFT_OUT_BOOK_ROW, type NumberStyle, problemText } from '#wording'
import aside from '../../widgets/aside.module.css'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import table from '../../widgets/table.module.css'
import { Pager } from '../import/pager.tsx'
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
  const [asked, setFrom] = useState(0)
  const { problems, refusedRows } = review.proposal
  if (problems.length === 0) return null
  const from = asked < problems.length ? asked : 0
  return (
    <>
      <p>
        {review.leavesOut
          ? 'These cells are not understood, so their rows are left out:'
          : 'These cells are not understood, and nothing comes in while they are there:'}
      </p>
      <table className={`${table.table} ${styles.columns} ${styles.problems}`}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">It says</th>
            <th scope="col">Why not</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(from, from + A_PAGE).map(({ line, column, text, problem }) => (
            <tr key={`${line} ${column} ${problem.code}`}>
              <td>{line}</td>
              <td>{column}</td>
              <td className={styles.examples}>“{text}”</td>
              <td>{problemText(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager what="cells" from={from} size={A_PAGE} total={problems.length} onFrom={setFrom} />
      <div>
        <Button aria-pressed={review.leavesOut} onClick={() => importing.leaveOut(!review.leavesOut)}>
          {review.leavesOut ? 'Keep these rows after all' : `Leave ${counted(refusedRows, 'rows')} out`}
        </Button>
      </div>
    </>
  )
}

export function BookLeftOut({ review }: Pick<BookReviewProps, 'review'>) {
  const rows = review.proposal.leftOut
  if (rows.length === 0) return null
  return (
    <>
      <p>These rows are no lines of the books:</p>
      <ul className={styles.notes}>
        {rows.slice(0, MOST_LEFT_OUT).map(({ line, text, reason }) => (
          <li key={line}>
            Line {line}, {LEFT_OUT_BOOK_ROW[reason]}: “{text}”
          </li>
        ))}
      </ul>
      {rows.length > MOST_LEFT_OUT ? <p className={aside.note}>And {counted(rows.length - MOST_LEFT_OUT, 'rows')} more.</p> : null}
    </>
  )
}
