// What one vendor of the ledger is matched to: names in the inventory, or that it is not there, or no infrastructure at all.

import { X } from 'lucide-react'
import { answerVendors, type BookAnswer, type BookedVendor, proposedAnswer } from '#core'
import { BOOK_ANSWER_WORDS, BOOKS_TEXT, calledAlikeText, proposedAnswerText, unknownListedName } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { useCostEdits } from '../costs/use-cost-edits.ts'
import styles from './books.module.css'

export interface VendorAnswerProps {
  readonly vendor: BookedVendor
  readonly payees: readonly string[]
  /** The id of the datalist of payees. */
  readonly names: string
}

const ANSWERS = (['not-listed', 'not-infrastructure'] as const).map((value) => ({ value, label: BOOK_ANSWER_WORDS[value] }))
const LISTED = { value: 'listed' as const, label: BOOK_ANSWER_WORDS.listed }

export function VendorAnswer({ vendor: booked, payees, names }: VendorAnswerProps) {
  const { commit } = useCostEdits()
  const { vendor, answer, listed, alike } = booked
  const proposed = proposedAnswer(booked)
  if (vendor === null) return <Note>{BOOKS_TEXT.noVendor}</Note>
  const answered = (counts: BookAnswer | null, next: readonly string[] = []) =>
    commit((context) => answerVendors(context, [{ vendor, counts, listed: next }]))

  /** Names of the inventory only: a name without a price there matches nothing. */
  function addName(typed: string): string | null {
    const key = typed.trim().toLowerCase()
    const payee = payees.find((name) => name.toLowerCase() === key)
    if (payee === undefined) return unknownListedName(typed.trim())
    return answered('listed', [...new Set([...listed, payee])])
  }

  return (
    <Row className={styles.answer}>
      {listed.length === 0 ? null : (
        <Row as="ul" gap={1} align="stretch" aria-label={BOOKS_TEXT.matchesOf(vendor)}>
          {listed.map((name) => (
            <li key={name}>
              <Button
                kind="quiet"
                icon={<X />}
                aria-label={BOOKS_TEXT.unmatch(vendor, name)}
                onClick={() => {
                  const rest = listed.filter((other) => other !== name)
                  void answered(rest.length === 0 ? null : 'listed', rest)
                }}
              >
                {name}
              </Button>
            </li>
          ))}
        </Row>
      )}
      {proposed === null ? null : (
        <Button onClick={() => void answered(proposed.counts, proposed.listed)}>{proposedAnswerText(proposed, alike)}</Button>
      )}
      <TextField
        label={BOOKS_TEXT.match(vendor)}
        hideLabel
        prefix={listed.length === 0 ? BOOKS_TEXT.matchTo : BOOKS_TEXT.alsoTo}
        placeholder={BOOKS_TEXT.matchExample}
        value=""
        suggestions={names}
        commit={addName}
      />
      <Select
        label={BOOKS_TEXT.answerFor(vendor)}
        hideLabel
        blank={BOOK_ANSWER_WORDS.open}
        value={answer}
        options={answer === 'listed' ? [LISTED, ...ANSWERS] : ANSWERS}
        onChange={(next) => {
          if (next !== 'listed') void answered(next)
        }}
      />
      {proposed !== null || alike?.vendor == null ? null : <Note>{calledAlikeText(alike.vendor)}</Note>}
    </Row>
  )
}
