// One question a currency that no rate leads from: until it is answered the totals stay open, never 0.

import { useState } from 'react'
import { addRate, type IsoDate } from '#core'
import { COSTS_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Stack } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { rateExampleAsTyped } from '../../widgets/typed-amounts.ts'
import { FieldControl } from '../record-field.tsx'
import styles from './costs.module.css'
import { keptDate, useCostEdits } from './use-cost-edits.ts'

export function MissingRates({ currencies }: { readonly currencies: readonly string[] }) {
  const { currency } = useNumberStyle()
  return (
    <Stack gap={4}>
      <Banner tone="caution">{COSTS_TEXT.missingRates(currencies, currency)}</Banner>
      {currencies.map((from) => (
        <MissingRate key={from} from={from} />
      ))}
    </Stack>
  )
}

function MissingRate({ from }: { readonly from: string }) {
  const today = useSessionState((state) => state.assessment.asOf)
  const { currency: to, locale } = useNumberStyle()
  const { commitRate } = useCostEdits()
  const [date, setDate] = useState<IsoDate | null>(today)
  return (
    <div className={styles.newRow}>
      <FieldControl table="exchangeRates" field="date" value={date} commit={keptDate(setDate)} />
      <TextField
        label={COSTS_TEXT.rateOf(from)}
        placeholder={rateExampleAsTyped(from, to, locale)}
        align="end"
        suffix={to}
        value=""
        commit={(typed) => commitRate(typed, (rate) => (context) => addRate(context, { from, to, rate: rate ?? 0, date }))}
      />
    </div>
  )
}
