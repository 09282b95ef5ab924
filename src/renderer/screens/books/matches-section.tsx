// What is booked beside what the inventory expects, the largest difference first, and what each vendor is matched to.

import { useState } from 'react'
import { answerVendors, type CheckState, type MatchState, proposedAnswers, type Reconciliation, type VendorMatch } from '#core'
import {
  BOOK_ANSWER_WORDS,
  BOOKS_TEXT,
  formatMoney,
  MATCH_WORDS,
  type NumberStyle,
  proposedVendorsText,
  RECONCILIATION_WORDS,
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
const LOOKS: Readonly<Record<MatchState, CheckState>> = { both: 'PASS', 'not-listed': 'FAIL', 'not-paid': 'WATCH', nothing: 'N/A' }
const SHOWN = 50

export interface TiesSectionProps extends Omit<VendorAnswerProps, 'vendor'> {
  readonly found: Reconciliation
}

export function MatchesSection({ found, ...names }: TiesSectionProps) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const [shown, setShown] = useState(SHOWN)
  const proposed = proposedAnswers(found).vendors
  const byOtherSpelling = found.vendors.filter(({ alike, bookedMinor }) => alike?.answer != null && bookedMinor !== 0).length
  const matches = found.matches.filter(({ state }) => state !== 'nothing')
  const outside = found.vendors.filter(({ answer, bookedMinor }) => answer === 'not-infrastructure' && bookedMinor !== 0)
  return (
    <TitledPart title={BOOKS_TEXT.vendors} lead={BOOKS_TEXT.vendorsLead}>
      {proposed.length === 0 ? null : (
        <div className={styles.proposals}>
          <p>{proposedVendorsText(proposed.length, byOtherSpelling, style)}</p>
          <Button onClick={() => void commit((context) => answerVendors(context, proposed))}>{BOOKS_TEXT.acceptVendors}</Button>
        </div>
      )}
      {matches.length === 0 ? <p className={aside.note}>{BOOKS_TEXT.noMatches}</p> : null}
      <ul className={styles.list}>
        {matches.slice(0, shown).map((match) => (
          <MatchRow key={keyOf(match)} match={match} style={style} {...names} />
        ))}
      </ul>
      {matches.length > shown ? (
        <div className={styles.proposals}>
          <p>{BOOKS_TEXT.shown(shown, matches.length, style)}</p>
          <Button onClick={() => setShown(shown + SHOWN)}>{BOOKS_TEXT.showMore}</Button>
        </div>
      ) : null}
      {outside.length === 0 ? null : (
        <>
          <h3 className={styles.outside}>{BOOK_ANSWER_WORDS['not-infrastructure']}</h3>
          <ul className={styles.list}>
            {outside.map((vendor) => (
              <li key={vendor.vendor} className={styles.match}>
                <div className={styles.matchHead}>
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
const keyOf = ({ vendors: [vendor], items: [item] }: VendorMatch) =>
  vendor === undefined ? `inventory:${item?.payee}` : `ledger:${vendor.vendor}`

function MatchRow({
  match,
  style,
  ...names
}: { readonly match: VendorMatch; readonly style: NumberStyle } & Omit<VendorAnswerProps, 'vendor'>) {
  const name = match.name === '' ? RECONCILIATION_WORDS.noVendor : match.name
  const amounts = [
    [BOOKS_TEXT.booked, match.bookedMinor],
    [BOOKS_TEXT.expected, match.expectedMinor],
    [BOOKS_TEXT.difference, match.differenceMinor],
  ] as const
  const paid = match.vendors.filter(({ bookedMinor }) => bookedMinor !== 0 || match.vendors.length === 1)
  return (
    <li className={styles.match} aria-label={name}>
      <div className={styles.matchHead}>
        <span className={styles.name}>{name}</span>
        <Badge state={LOOKS[match.state]} word={MATCH_WORDS[match.state]} />
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
          {match.vendors.length > 1 ? <span className={aside.note}>{vendor.vendor}</span> : null}
          <VendorAnswer vendor={vendor} {...names} />
        </div>
      ))}
    </li>
  )
}
