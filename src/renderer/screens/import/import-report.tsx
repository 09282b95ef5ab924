// What was taken for granted, what the list's own total says, which cells were not understood and which
// rows were left out. Part of the review; nothing of a list disappears without standing here.

import { useState } from 'react'
import { controlSumText, formatCount, formatMoney, importNoteText, type NumberStyle, problemText } from '#wording'
import type { ListReview } from '../../session/use-import.ts'
import { Banner } from '../../widgets/banner.tsx'
import table from '../../widgets/table.module.css'
import styles from './import.module.css'
import { LEFT_OUT } from './import-words.ts'
import { Pager } from './pager.tsx'

const PROBLEMS_A_PAGE = 50

export interface ImportReportProps {
  readonly review: ListReview
  readonly style: NumberStyle
}

export function TakenForGranted({ review }: { readonly review: ListReview }) {
  const notes = [...review.found.notes, ...(review.proposal?.report.notes ?? [])].map(importNoteText)
  if (notes.length === 0) return <p className={styles.muted}>As it stands: nothing had to be taken for granted.</p>
  return (
    <ul className={styles.notes}>
      {[...new Set(notes)].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

export function ControlSumLine({ review, style }: ImportReportProps) {
  const control = review.proposal?.report.control ?? null
  if (control === null) return null
  const money = { ...style, currency: review.mapping.currency ?? style.currency }
  return (
    <Banner tone={control.differenceMinor === 0 ? 'info' : 'caution'}>
      {controlSumText(control.differenceMinor, control.likelyRows, money)} Line {control.line} says {formatMoney(control.totalMinor, money)}
      ; as written, the rows add up to {formatMoney(control.sumMinor, money)}.
    </Banner>
  )
}

export function NotUnderstood({ review }: { readonly review: ListReview }) {
  const [asked, setFrom] = useState(0)
  const report = review.proposal?.report
  if (report === undefined || report.problems.length === 0) return <p className={styles.muted}>Every cell was understood.</p>
  const from = asked < report.problems.length ? asked : 0
  return (
    <>
      <p>These cells stay not set:</p>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">It says</th>
            <th scope="col">Why not</th>
          </tr>
        </thead>
        <tbody>
          {report.problems.slice(from, from + PROBLEMS_A_PAGE).map(({ line, column, text, problem }) => (
            <tr key={`${line} ${column} ${problem.code}`}>
              <td>{line}</td>
              <td>{column}</td>
              <td>“{text}”</td>
              <td>{problemText(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager what="cells" from={from} size={PROBLEMS_A_PAGE} total={report.problems.length} onFrom={setFrom} />
      {report.refusedCells > report.problems.length ? (
        <p className={styles.muted}>
          The first {formatCount(report.problems.length)} of {formatCount(report.refusedCells)} cells.
        </p>
      ) : null}
    </>
  )
}

const MOST_LEFT_OUT = 100

export function LeftOut({ review }: { readonly review: ListReview }) {
  const rows = review.proposal?.report.leftOut ?? []
  if (rows.length === 0) return null
  return (
    <>
      <p>These rows are left out:</p>
      <ul className={styles.notes}>
        {rows.slice(0, MOST_LEFT_OUT).map(({ line, text, reason }) => (
          <li key={line}>
            Line {line}, {LEFT_OUT[reason]}: “{text}”
          </li>
        ))}
      </ul>
      {rows.length > MOST_LEFT_OUT ? <p className={styles.muted}>And {formatCount(rows.length - MOST_LEFT_OUT)} more.</p> : null}
    </>
  )
}
