// Every number a verdict compares with: its value, where it comes from, its range, and the way back to the default.

import { LIMIT_IDS } from '#core'
import { LimitTable } from '../limits/limit-table.tsx'
import { Section } from './section.tsx'

export function LimitsSection({ disabled }: { readonly disabled: boolean }) {
  return (
    <Section
      title="Limits"
      lead="What the checks compare with. A change turns verdicts at once and is marked wherever the limit is shown, in the exported workbook too. Checks tries another value first."
    >
      <LimitTable ids={LIMIT_IDS} disabled={disabled} />
    </Section>
  )
}
