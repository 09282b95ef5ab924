// Questions about what is out of date: an imported list without a date, figures of the company, credits, rates. Prices: prices-prompt.tsx.

import {
  type CompanyItem,
  type CreditGrant,
  type CreditsItem,
  changeGrant,
  changeRate,
  confirmCredits,
  fieldSpec,
  type ImportItem,
  MOVING_FIGURES,
  parseRateText,
  type RateItem,
  setField,
} from '#core'
import { REVIEW_TEXT, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import field from '../../widgets/field.module.css'
import { Note } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, rateAsTyped } from '../../widgets/typed-amounts.ts'
import { FieldControl } from '../record-field.tsx'
import { FIRST_ENTRIES, MORE_ENTRIES } from '../settings/company-entries.ts'
import { CompanyField } from '../settings/company-section.tsx'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps } from './prompt-card.tsx'
import { useAnswer } from './use-review-edit.ts'

export function ImportPrompt({ item, asOf }: PromptProps<ImportItem>) {
  const answer = useAnswer(item, item.record.source)
  const style = useNumberStyle()
  const { record } = item
  const set = (day: unknown) => answer((context) => setField(context, 'imports', record.id, 'pricesAsOf', day))
  return (
    <PromptCard
      item={item}
      about={record.source}
      answers={[
        { key: 'y', label: REVIEW_TEXT.pricesOf(asOf, style), run: () => set(asOf) },
        { key: 'n', label: REVIEW_TEXT.anotherDate, run: 'field' },
      ]}
    >
      <div className={field.fields}>
        <FieldControl
          table="imports"
          field="pricesAsOf"
          label={REVIEW_TEXT.pricesFrom}
          placeholder="2026-10-31"
          value={record.pricesAsOf}
          commit={set}
        />
      </div>
    </PromptCard>
  )
}

const MOVING: ReadonlySet<string> = new Set(MOVING_FIGURES)
const MOVING_ENTRIES = [...FIRST_ENTRIES, ...MORE_ENTRIES].filter((field) => MOVING.has(field))

export function CompanyPrompt({ item }: PromptProps<CompanyItem>) {
  const { hidesMoney } = useShown()
  const company = useSessionState((state) => state.workbook.tables.company['company'])
  const answer = useAnswer(item, company?.name ?? '')
  if (company === undefined) return null
  return (
    <PromptCard
      item={item}
      about={company.name}
      answers={[
        { key: 'y', label: REVIEW_TEXT.figuresCorrect, run: () => answer(null) },
        { key: 'n', label: REVIEW_TEXT.change, run: 'field' },
      ]}
    >
      <div className={field.fields}>
        {MOVING_ENTRIES.filter((field) => !hidesMoney || fieldSpec('company', field).unit === 'count').map((field) => (
          <CompanyField key={field} field={field} company={company} disabled={false} />
        ))}
      </div>
    </PromptCard>
  )
}

export function CreditsPrompt({ item, asOf }: PromptProps<CreditsItem>) {
  const answer = useAnswer(item, item.grant.vendor)
  const keep = useCommit()
  const { hidesMoney } = useShown()
  const style = useNumberStyle()
  const { grant } = item

  return (
    <PromptCard
      item={item}
      about={REVIEW_TEXT.creditsOf(grant.vendor)}
      answers={[
        { key: 'y', label: REVIEW_TEXT.isBalance, run: () => keep((context) => confirmCredits(context, item, asOf)) },
        { key: 'n', label: REVIEW_TEXT.another, run: 'field' },
      ]}
    >
      <Note>{REVIEW_TEXT.dated(grant.asOf, style)}</Note>
      <div className={field.fields}>
        {hidesMoney ? null : (
          <FieldControl
            table="creditGrants"
            field="balance"
            label={REVIEW_TEXT.balance}
            currency={grant.currency}
            value={grant.balance}
            commit={(balance) => answer((context) => changeGrant(context, grant.id, { balance: balance as CreditGrant['balance'], asOf }))}
          />
        )}
      </div>
    </PromptCard>
  )
}

export function RatePrompt({ item, asOf }: PromptProps<RateItem>) {
  const answer = useAnswer(item, item.rate.from)
  const style = useNumberStyle()
  const { rate } = item
  const about = REVIEW_TEXT.rateOf(rate.from, rate.to)

  function commit(text: string): string | null {
    const typed = parseRateText(text, { field: 'rate', decimalMark: decimalMarkOf(style.locale) })
    if (!typed.ok) return refusalText(typed, style)
    return answer((context) => changeRate(context, rate.id, { ...(typed.value === null ? {} : { rate: typed.value }), date: asOf }))
  }

  return (
    <PromptCard
      item={item}
      about={about}
      answers={[
        { key: 'y', label: REVIEW_TEXT.correct, run: () => answer((context) => changeRate(context, rate.id, { date: asOf })) },
        { key: 'n', label: REVIEW_TEXT.another, run: 'field' },
      ]}
    >
      <Note>{REVIEW_TEXT.dated(rate.date, style)}</Note>
      <div className={field.fields}>
        <TextField label={REVIEW_TEXT.rate} align="end" value={rateAsTyped(rate.rate, style.locale)} commit={commit} />
      </div>
    </PromptCard>
  )
}
