// Every number a verdict compares with: its value, where it comes from, its range, and the way back to the default.

import { LIMIT_IDS } from '#core'
import { SETTINGS_TEXT } from '#wording'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { LimitTable } from '../limits/limit-table.tsx'

export function LimitsSection({ disabled }: { readonly disabled: boolean }) {
  return (
    <TitledPart title={SETTINGS_TEXT.limits} lead={SETTINGS_TEXT.limitsLead}>
      <LimitTable ids={LIMIT_IDS} disabled={disabled} />
    </TitledPart>
  )
}
