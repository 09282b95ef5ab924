// What a price grows with: nothing, use, or requests. Growth in What-if moves by it; what is paid by seat follows people and
// is not asked.

import { type CostLine, setField } from '#core'
import { COST_LINE_FIELDS, GROWS_WITH_LABELS, problemText } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Select } from '../../widgets/select.tsx'
import { showToast } from '../../widgets/toasts.tsx'

const OPTIONS = (['fixed', 'usage', 'per-request'] as const).map((value) => ({ value, label: GROWS_WITH_LABELS[value] }))

export function LineDriver({ line: { id, driver } }: { readonly line: CostLine }) {
  const apply = useApplyEdit()
  if (driver === 'per-seat') return null

  function choose(next: (typeof OPTIONS)[number]['value'] | null): void {
    if (next === null) return
    const edit = apply((context) => setField(context, 'costLines', id, 'driver', next))
    if (!edit.ok) showToast({ title: problemText(edit.problem), tone: 'problem' })
  }

  return <Select label={COST_LINE_FIELDS.driver.label} value={driver} options={OPTIONS} onChange={choose} />
}
