// What is booked beside what the inventory expects, the largest difference first, and what each vendor is matched to.

import { useState } from 'react'
import { answerVendors, type CheckState, type MatchState, proposedAnswers, type Reconciliation, type VendorMatch } from '#core'
import {
  BOOK_ANSWER_WORDS,
  BOOKS_TEXT,
  COMMON_TEXT,
  formatMoney,
  MATCH_WORDS,
  type NumberStyle,
  proposedVendorsText,
  RECONCILIATION_WORDS,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { useCostEdits } from '../costs/use-cost-edits.ts'
import styles from './books.module.css'
import { VendorAnswer, type VendorAnswerProps } from './vendor-answer.tsx'

/** As colors of the app mean them: what is booked and not in the inventory needs a look first. */
const LOOKS: Readonly<Record<MatchState, CheckState>> = {
  both: 'PASS',
  'not-listed': 'FAIL',
  'not-paid': 'WATCH',
  nothing: 'N/A',
  'not-answered': 'UNKNOWN',
}
const SHOWN = 50

export interface MatchesSectionProps extends Omit<VendorAnswerProps, 'vendor'> {
  readonly found: Reconciliation
}

export function MatchesSection({ found, ...names }: MatchesSectionProps) {
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
        <Row gap={3} justify="space-between">
          <p>{proposedVendorsText(proposed.length, byOtherSpelling, style)}</p>
          <Button onClick={() => void commit((context) => answerVendors(context, proposed))}>{BOOKS_TEXT.acceptVendors}</Button>
        </Row>
      )}
      {matches.length === 0 ? <Note>{BOOKS_TEXT.noMatches}</Note> : null}
      <ul>
        {matches.slice(0, shown).map((match) => (
          <MatchRow key={keyOf(match)} match={match} style={style} {...names} />
        ))}
      </ul>
      {matches.length > shown ? (
        <Row gap={3} justify="space-between">
          <p>{BOOKS_TEXT.shown(shown, matches.length, style)}</p>
          <Button onClick={() => setShown(shown + SHOWN)}>{BOOKS_TEXT.showMore}</Button>
        </Row>
      ) : null}
      {outside.length === 0 ? null : (
        <>
          <h3 className={styles.outside}>{BOOK_ANSWER_WORDS['not-infrastructure']}</h3>
          <ul>
            {outside.map((vendor) => (
              <Stack key={vendor.vendor} as="li" gap={2} className={styles.match}>
                <div className={styles.matchHead}>
                  <span className={styles.name}>{vendor.vendor}</span>
                  <span className={table.number}>{formatMoney(vendor.bookedMinor, style)}</span>
                </div>
                <VendorAnswer vendor={vendor} {...names} />
              </Stack>
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
    [COMMON_TEXT.expected, match.expectedMinor],
    [COMMON_TEXT.difference, match.differenceMinor],
  ] as const
  const paid = match.vendors.filter(({ bookedMinor }) => bookedMinor !== 0 || match.vendors.length === 1)
  return (
    <Stack as="li" gap={2} className={styles.match} aria-label={name}>
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
        <Stack key={vendor.vendor ?? ''} gap={1}>
          {match.vendors.length > 1 ? <Note as="span">{vendor.vendor}</Note> : null}
          <VendorAnswer vendor={vendor} {...names} />
        </Stack>
      ))}
    </Stack>
  )
}
