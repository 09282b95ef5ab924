// What one vendor of the books stands for: names of the list, or that it is not on it, or no infrastructure at all.

import { X } from 'lucide-react'
import { answerVendors, type BookAnswer, type BookedVendor, proposedAnswer } from '#core'
import { BOOK_ANSWER_WORDS, calledAlikeText, proposedAnswerText, unknownListedName } from '#wording'
import aside from '../../widgets/aside.module.css'
import { Button } from '../../widgets/button.tsx'
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
  if (vendor === null) return <p className={aside.note}>These lines name nobody: enter a vendor at the lines below.</p>
  const answered = (counts: BookAnswer | null, next: readonly string[] = []) =>
    commit((context) => answerVendors(context, [{ vendor, counts, listed: next }]))

  /** Of the list only: a name that nobody is paid under ties nothing. */
  function addName(typed: string): string | null {
    const key = typed.trim().toLowerCase()
    const payee = payees.find((name) => name.toLowerCase() === key)
    if (payee === undefined) return unknownListedName(typed.trim())
    return answered('listed', [...new Set([...listed, payee])])
  }

  return (
    <div className={styles.answer}>
      {listed.length === 0 ? null : (
        <ul className={styles.chips} aria-label={`${vendor} stands for`}>
          {listed.map((name) => (
            <li key={name}>
              <Button
                kind="quiet"
                icon={<X />}
                aria-label={`${vendor} no longer stands for ${name}`}
                onClick={() => {
                  const rest = listed.filter((other) => other !== name)
                  void answered(rest.length === 0 ? null : 'listed', rest)
                }}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {proposed === null ? null : (
        <Button onClick={() => void answered(proposed.counts, proposed.listed)}>{proposedAnswerText(proposed, alike)}</Button>
      )}
      <TextField
        label={`${vendor} stands for`}
        hideLabel
        prefix={listed.length === 0 ? 'stands for' : 'and for'}
        placeholder="a name of the list"
        value=""
        suggestions={names}
        commit={addName}
      />
      <Select
        label={`What ${vendor} is`}
        hideLabel
        blank={BOOK_ANSWER_WORDS.open}
        value={answer}
        options={answer === 'listed' ? [LISTED, ...ANSWERS] : ANSWERS}
        onChange={(next) => {
          if (next !== 'listed') void answered(next)
        }}
      />
      {proposed !== null || alike?.vendor == null ? null : <p className={aside.note}>{calledAlikeText(alike.vendor)}</p>}
    </div>
  )
}
