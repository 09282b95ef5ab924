// What was taken for granted, what the list's own total says, which cells were not understood and which
// rows were left out. Part of the review; nothing of a list disappears without standing here.

import { controlSumText, formatCount, formatMoney, importNoteText, type NumberStyle, PLAIN_STYLE } from '#wording'
import type { ListReview } from '../../session/use-import.ts'
import { Banner } from '../../widgets/banner.tsx'
import styles from './import.module.css'
import { LEFT_OUT } from './import-words.ts'
import { LeftOutRows, UnreadCells } from './left-behind.tsx'

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
  const report = review.proposal?.report
  if (report === undefined || report.problems.length === 0) return <p className={styles.muted}>Every cell was understood.</p>
  return (
    <>
      <p>These cells stay not set:</p>
      <UnreadCells cells={report.problems} onePage={PROBLEMS_A_PAGE} className={styles.table} />
      {report.refusedCells > report.problems.length ? (
        <p className={styles.muted}>
          The first {formatCount(report.problems.length, PLAIN_STYLE)} of {formatCount(report.refusedCells, PLAIN_STYLE)} cells.
        </p>
      ) : null}
    </>
  )
}

const MOST_LEFT_OUT = 100

export function LeftOut({ review }: { readonly review: ListReview }) {
  const rows = (review.proposal?.report.leftOut ?? []).map(({ line, text, reason }) => ({ line, text, why: LEFT_OUT[reason] }))
  return <LeftOutRows title="These rows are left out:" rows={rows} most={MOST_LEFT_OUT} className={styles.notes} />
}
