// What a price grows with: nothing, use, or requests. Growth in What-if moves by it; what is paid by seat follows people and
// is not asked. What nobody typed is shown as assumed.

import { type CostLine, driverOf, PRICE_DRIVERS, type PriceDriver, recordOf, setField } from '#core'
import { assumedDriverText, CHOICE_LABELS, COST_LINE_FIELDS } from '#wording'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { Select } from '../../widgets/select.tsx'
import { showToast } from '../../widgets/toasts.tsx'

const OPTIONS = PRICE_DRIVERS.map((value) => ({ value, label: CHOICE_LABELS.driver[value] }))

export function LineDriver({ line }: { readonly line: CostLine }) {
  const commit = useCommit()
  const component = useSessionState(({ workbook }) => recordOf(workbook, 'components', line.componentId ?? '') ?? null)
  const { driver, isAssumed } = driverOf(line, component)
  if (line.driver === 'per-seat') return null
  return (
    <Select<PriceDriver>
      label={COST_LINE_FIELDS.driver.label}
      {...(isAssumed ? { blank: assumedDriverText(driver) } : {})}
      value={isAssumed ? null : (driver as PriceDriver)}
      options={OPTIONS}
      onChange={(value) => {
        const refusal = value === null ? null : commit((context) => setField(context, 'costLines', line.id, 'driver', value))
        if (refusal !== null) showToast({ title: refusal, tone: 'problem' })
      }}
    />
  )
}
