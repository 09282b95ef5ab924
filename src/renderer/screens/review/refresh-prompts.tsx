// Questions about what is out of date: an imported list without a date, figures of the company, credits, rates. Prices: prices-prompt.tsx.

import { useRef } from 'react'
import {
  type CompanyItem,
  type CreditsItem,
  changeGrant,
  changeRate,
  confirmCredits,
  fieldSpec,
  type ImportItem,
  parseMoneyText,
  parseRateText,
  type RateItem,
  setField,
} from '#core'
import { problemText, REVIEW_TEXT } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Note } from '../../widgets/note.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, moneyAsTyped, rateAsTyped } from '../../widgets/typed-amounts.ts'
import { typedOrNull } from '../costs/use-cost-edits.ts'
import { FIRST_ENTRIES, MORE_ENTRIES } from '../settings/company-entries.ts'
import { CompanyField } from '../settings/company-section.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useShown } from './presenter.tsx'
import { focusFirstField, PromptCard } from './prompt-card.tsx'
import type { PromptProps } from './prompt-props.ts'
import styles from './review.module.css'
import { useReviewEdits } from './use-review-edit.ts'

export function ImportPrompt({ item, asOf, onAnswered }: PromptProps<ImportItem>) {
  const { answer } = useReviewEdits()
  const style = useNumberStyle()
  const body = useRef<HTMLDivElement>(null)
  const { record } = item
  const set = (day: string | null) => answer(item, record.source, (context) => setField(context, 'imports', record.id, 'pricesAsOf', day))
  return (
    <PromptCard
      item={item}
      about={record.source}
      onAnswered={onAnswered}
      answers={[
        { key: 'y', label: REVIEW_TEXT.pricesOf(asOf, style), run: () => set(asOf) },
        { key: 'n', label: REVIEW_TEXT.anotherDate, run: () => focusFirstField(body.current) },
      ]}
    >
      <div ref={body} className={styles.fields}>
        <TextField
          label={REVIEW_TEXT.pricesFrom}
          placeholder="2026-10-31"
          value={record.pricesAsOf ?? ''}
          commit={(typed) => set(typedOrNull(typed))}
        />
      </div>
    </PromptCard>
  )
}

/** Of everything that Settings ask about the company, what moves from quarter to quarter. */
const MOVING: ReadonlySet<string> = new Set(['headcount', 'engineers', 'engineerMonthlyCost', 'netBurn', 'cash', 'revenue', 'customers'])
const MOVING_ENTRIES = [...FIRST_ENTRIES, ...MORE_ENTRIES].filter((field) => MOVING.has(field))

export function CompanyPrompt({ item, onAnswered }: PromptProps<CompanyItem>) {
  const { answer } = useReviewEdits()
  const { hidesMoney } = useShown()
  const company = useSessionState((state) => state.workbook.tables.company['company'])
  const body = useRef<HTMLDivElement>(null)
  if (company === undefined) return null
  return (
    <PromptCard
      item={item}
      about={company.name}
      onAnswered={onAnswered}
      answers={[
        { key: 'y', label: REVIEW_TEXT.figuresCorrect, run: () => answer(item, company.name, null) },
        { key: 'n', label: REVIEW_TEXT.change, run: () => focusFirstField(body.current) },
      ]}
    >
      <div ref={body} className={styles.fields}>
        {MOVING_ENTRIES.filter((field) => !hidesMoney || fieldSpec('company', field).unit === 'count').map((field) => (
          <CompanyField key={field} field={field} company={company} disabled={false} />
        ))}
      </div>
    </PromptCard>
  )
}

export function CreditsPrompt({ item, asOf, onAnswered }: PromptProps<CreditsItem>) {
  const { apply, answer } = useReviewEdits()
  const { hidesMoney } = useShown()
  const style = useNumberStyle()
  const body = useRef<HTMLDivElement>(null)
  const { grant } = item

  function commit(text: string): string | null {
    const balance = parseMoneyText(text, { field: 'balance', currency: grant.currency, decimalMark: decimalMarkOf(style.locale) })
    if (!balance.ok) return problemText(balance.problem, style)
    return answer(item, grant.vendor, (context) => changeGrant(context, grant.id, { balance: balance.value, asOf }))
  }

  return (
    <PromptCard
      item={item}
      about={REVIEW_TEXT.creditsOf(grant.vendor)}
      onAnswered={onAnswered}
      answers={[
        { key: 'y', label: REVIEW_TEXT.isBalance, run: () => apply((context) => confirmCredits(context, item, asOf)) },
        { key: 'n', label: REVIEW_TEXT.another, run: () => focusFirstField(body.current) },
      ]}
    >
      <Note>{REVIEW_TEXT.dated(grant.asOf, style)}</Note>
      <div ref={body} className={styles.fields}>
        {hidesMoney ? null : (
          <TextField
            label={REVIEW_TEXT.balance}
            align="end"
            prefix={grant.currency}
            value={moneyAsTyped(grant.balance, grant.currency, style.locale)}
            commit={commit}
          />
        )}
      </div>
    </PromptCard>
  )
}

export function RatePrompt({ item, asOf, onAnswered }: PromptProps<RateItem>) {
  const { answer } = useReviewEdits()
  const style = useNumberStyle()
  const body = useRef<HTMLDivElement>(null)
  const { rate } = item
  const about = REVIEW_TEXT.rateOf(rate.from, rate.to)

  function commit(text: string): string | null {
    const typed = parseRateText(text, { field: 'rate', decimalMark: decimalMarkOf(style.locale) })
    if (!typed.ok) return problemText(typed.problem, style)
    return answer(item, rate.from, (context) =>
      changeRate(context, rate.id, { ...(typed.value === null ? {} : { rate: typed.value }), date: asOf }),
    )
  }

  return (
    <PromptCard
      item={item}
      about={about}
      onAnswered={onAnswered}
      answers={[
        {
          key: 'y',
          label: REVIEW_TEXT.correct,
          run: () => answer(item, rate.from, (context) => changeRate(context, rate.id, { date: asOf })),
        },
        { key: 'n', label: REVIEW_TEXT.another, run: () => focusFirstField(body.current) },
      ]}
    >
      <Note>{REVIEW_TEXT.dated(rate.date, style)}</Note>
      <div ref={body} className={styles.fields}>
        <TextField label={REVIEW_TEXT.rate} align="end" value={rateAsTyped(rate.rate, style.locale)} commit={commit} />
      </div>
    </PromptCard>
  )
}
