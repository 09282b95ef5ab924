// Every number a verdict compares with: its value, where it comes from, its range, and the way back to the default.

import { LIMIT_IDS } from '#core'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { LimitTable } from '../limits/limit-table.tsx'

export function LimitsSection({ disabled }: { readonly disabled: boolean }) {
  return (
    <TitledPart
      title="Limits"
      lead="What the checks compare with. A change turns verdicts at once and is marked wherever the limit is shown, in the exported workbook too. Checks tries another value first."
    >
      <LimitTable ids={LIMIT_IDS} disabled={disabled} />
    </TitledPart>
  )
}
