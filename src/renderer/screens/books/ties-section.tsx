// What is booked beside what the inventory expects, the largest difference first, and what each vendor is matched to.

import { useState } from 'react'
import { answerVendors, type CheckState, proposedAnswers, type Reconciliation, type Tie, type TieState } from '#core'
import {
  BOOK_ANSWER_WORDS,
  BOOKS_TEXT,
  formatMoney,
  type NumberStyle,
  proposedVendorsText,
  RECONCILIATION_WORDS,
  TIE_WORDS,
} from '#wording'
import aside from '../../widgets/aside.module.css'
import { Badge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { useCostEdits } from '../costs/use-cost-edits.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './books.module.css'
import { VendorAnswer, type VendorAnswerProps } from './vendor-answer.tsx'

/** As colors of the app mean them: what is booked and not in the inventory needs a look first. */
const LOOKS: Readonly<Record<TieState, CheckState>> = { both: 'PASS', 'not-listed': 'FAIL', 'not-paid': 'WATCH', nothing: 'N/A' }
const SHOWN = 50

export interface TiesSectionProps extends Omit<VendorAnswerProps, 'vendor'> {
  readonly found: Reconciliation
}

export function TiesSection({ found, ...names }: TiesSectionProps) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const [shown, setShown] = useState(SHOWN)
  const proposed = proposedAnswers(found).vendors
  const byOtherSpelling = found.vendors.filter(({ alike, bookedMinor }) => alike?.answer != null && bookedMinor !== 0).length
  const ties = found.ties.filter(({ state }) => state !== 'nothing')
  const outside = found.vendors.filter(({ answer, bookedMinor }) => answer === 'not-infrastructure' && bookedMinor !== 0)
  return (
    <TitledPart title={BOOKS_TEXT.vendors} lead={BOOKS_TEXT.vendorsLead}>
      {proposed.length === 0 ? null : (
        <div className={styles.proposals}>
          <p>{proposedVendorsText(proposed.length, byOtherSpelling, style)}</p>
          <Button onClick={() => void commit((context) => answerVendors(context, proposed))}>{BOOKS_TEXT.acceptVendors}</Button>
        </div>
      )}
      {ties.length === 0 ? <p className={aside.note}>{BOOKS_TEXT.noTies}</p> : null}
      <ul className={styles.list}>
        {ties.slice(0, shown).map((tie) => (
          <TieRow key={keyOf(tie)} tie={tie} style={style} {...names} />
        ))}
      </ul>
      {ties.length > shown ? (
        <div className={styles.proposals}>
          <p>{BOOKS_TEXT.shown(shown, ties.length, style)}</p>
          <Button onClick={() => setShown(shown + SHOWN)}>{BOOKS_TEXT.showMore}</Button>
        </div>
      ) : null}
      {outside.length === 0 ? null : (
        <>
          <h3 className={styles.outside}>{BOOK_ANSWER_WORDS['not-infrastructure']}</h3>
          <ul className={styles.list}>
            {outside.map((vendor) => (
              <li key={vendor.vendor} className={styles.tie}>
                <div className={styles.tieHead}>
                  <span className={styles.name}>{vendor.vendor}</span>
                  <span className={styles.number}>{formatMoney(vendor.bookedMinor, style)}</span>
                </div>
                <VendorAnswer vendor={vendor} {...names} />
              </li>
            ))}
          </ul>
        </>
      )}
    </TitledPart>
  )
}

/** Stays the same when an answer joins the row with another: the focus stays in it. */
const keyOf = ({ vendors: [vendor], items: [item] }: Tie) => (vendor === undefined ? `inventory:${item?.payee}` : `ledger:${vendor.vendor}`)

function TieRow({ tie, style, ...names }: { readonly tie: Tie; readonly style: NumberStyle } & Omit<VendorAnswerProps, 'vendor'>) {
  const name = tie.name === '' ? RECONCILIATION_WORDS.noVendor : tie.name
  const amounts = [
    [BOOKS_TEXT.booked, tie.bookedMinor],
    [BOOKS_TEXT.expected, tie.expectedMinor],
    [BOOKS_TEXT.difference, tie.differenceMinor],
  ] as const
  const paid = tie.vendors.filter(({ bookedMinor }) => bookedMinor !== 0 || tie.vendors.length === 1)
  return (
    <li className={styles.tie} aria-label={name}>
      <div className={styles.tieHead}>
        <span className={styles.name}>{name}</span>
        <Badge state={LOOKS[tie.state]} word={TIE_WORDS[tie.state]} />
        <dl className={styles.amounts}>
          {amounts.map(([label, minor]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{formatMoney(minor, style)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {paid.map((vendor) => (
        <div key={vendor.vendor ?? ''} className={styles.vendor}>
          {tie.vendors.length > 1 ? <span className={aside.note}>{vendor.vendor}</span> : null}
          <VendorAnswer vendor={vendor} {...names} />
        </div>
      ))}
    </li>
  )
}
