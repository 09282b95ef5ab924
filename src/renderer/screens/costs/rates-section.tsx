// Exchange rates, each on its day. A price is converted at the latest one that is not in the future.

import { X } from 'lucide-react'
import { useState } from 'react'
import { addRate, changeRate, type ExchangeRate, type IsoDate, rateOn, removeRate } from '#core'
import { COMMON_TEXT, COSTS_TEXT, RATE_FIELDS } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { type FormRefusal, refusalOf } from '../../widgets/form-refusal.tsx'
import { Note } from '../../widgets/layout.tsx'
import { keeping, TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { rateAsTyped, rateExampleAsTyped } from '../../widgets/typed-amounts.ts'
import { FieldControl } from '../record-field.tsx'
import { AddRow } from './add-row.tsx'
import styles from './costs.module.css'
import { keptDate, useCostEdits } from './use-cost-edits.ts'

export function RatesSection() {
  const setting = useSessionState((state) => state.assessment.setting)
  const rates = [...setting.exchangeRates].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : (b.date ?? '') < (a.date ?? '') ? -1 : 1,
  )
  return (
    <TitledPart title={COSTS_TEXT.rates} lead={COSTS_TEXT.ratesLead}>
      {rates.map((rate) => (
        <RateRow key={rate.id} rate={rate} isInForce={rateOn(setting, rate.from, setting.currency)?.id === rate.id} />
      ))}
      <NewRate />
    </TitledPart>
  )
}

function RateRow({ rate, isInForce }: { readonly rate: ExchangeRate; readonly isInForce: boolean }) {
  const style = useNumberStyle()
  const { commit, commitRate } = useCostEdits()
  return (
    <div className={styles.rateRow}>
      <TextField
        label={COSTS_TEXT.rateOf(rate.from)}
        align="end"
        suffix={rate.to}
        value={rateAsTyped(rate.rate, style.locale)}
        commit={(typed) => commitRate(typed, (next) => (context) => changeRate(context, rate.id, { rate: next ?? 0 }))}
      />
      <FieldControl
        table="exchangeRates"
        field="date"
        value={rate.date}
        commit={(date) => commit((context) => changeRate(context, rate.id, { date: date as IsoDate | null }))}
      />
      <Note as="span">{isInForce ? COSTS_TEXT.inUse : COSTS_TEXT.notInUse}</Note>
      <IconButton
        label={COMMON_TEXT.removeOf(COSTS_TEXT.rateName(rate.from, rate.date, style))}
        icon={<X />}
        onClick={() => void commit((context) => removeRate(context, rate.id))}
      />
    </div>
  )
}

function NewRate() {
  const today = useSessionState((state) => state.assessment.asOf)
  const style = useNumberStyle()
  const { currency: to, locale } = style
  const { applyRate } = useCostEdits()
  const example = to === 'USD' ? 'EUR' : 'USD'
  const [from, setFrom] = useState('')
  const [rate, setRate] = useState('')
  const [date, setDate] = useState<IsoDate | null>(today)

  function add(): FormRefusal | null {
    const values = { from: from.toUpperCase(), to, date }
    const added = applyRate(rate, (value) => (context) => addRate(context, { ...values, rate: value ?? 0 }))
    if (!added.ok) return refusalOf(added, style, ['from', 'rate', 'date'])
    setFrom('')
    setRate('')
    return null
  }

  return (
    <AddRow action={COSTS_TEXT.addRate} add={add}>
      <TextField name="from" label={RATE_FIELDS.from.label} placeholder={example} value={from} commit={keeping(setFrom)} maxLength={3} />
      <TextField
        name="rate"
        label={RATE_FIELDS.rate.label}
        placeholder={rateExampleAsTyped(example, to, locale)}
        align="end"
        suffix={to}
        value={rate}
        commit={keeping(setRate)}
      />
      <FieldControl name="date" table="exchangeRates" field="date" value={date} commit={keptDate(setDate)} />
    </AddRow>
  )
}
