// What a price grows with: nothing, use, or requests. Growth in What-if moves by it; what is paid by seat follows people and
// is not asked.

import { type CostLine, PRICE_DRIVERS } from '#core'
import { RecordField } from '../record-field.tsx'

export function LineDriver({ line }: { readonly line: CostLine }) {
  return line.driver === 'per-seat' ? null : <RecordField table="costLines" record={line} field="driver" choices={PRICE_DRIVERS} />
}
