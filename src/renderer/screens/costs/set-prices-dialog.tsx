// Sets where prices are booked, or what they grow with, for all that were chosen: first what would change, then one step.

import { useState } from 'react'
import type { BookedPrice } from '#core'
import { assumedDriverText, bookedName, CHOICE_LABELS, COST_LINE_FIELDS, COSTS_TEXT, NOT_SET } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Note } from '../../widgets/layout.tsx'
import { Refusal } from '../../widgets/refusal.tsx'
import { Select } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './costs.module.css'
import { PRICE_OPTIONS, type PriceField, priceChanges, priceKey, setPrices } from './price-changes.ts'
import { useCostEdits } from './use-cost-edits.ts'

export interface SetPricesDialogProps {
  readonly field: PriceField
  readonly prices: readonly BookedPrice[]
  readonly onClose: () => void
}

export function SetPricesDialog({ field, prices, onClose }: SetPricesDialogProps) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const [value, setValue] = useState<string | null | undefined>(undefined)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { label } = COST_LINE_FIELDS[field]
  const changes = value === undefined ? null : priceChanges(prices, field, value)
  const labels: Readonly<Record<string, string>> = CHOICE_LABELS[field]
  const wordOf = (choice: string | null) => (choice === null ? NOT_SET : (labels[choice] ?? choice))

  function set(): void {
    const sentence = commit((context) => setPrices(context, changes?.changed ?? [], field, value ?? null))
    setRefusal(sentence)
    if (sentence === null) onClose()
  }

  return (
    <Dialog
      title={COSTS_TEXT.setFor(label, prices.length, style)}
      action={{
        label: COSTS_TEXT.changePrices(changes?.changed.length ?? 0, style),
        disabled: (changes?.changed.length ?? 0) === 0,
        onClick: set,
      }}
      width="wide"
      onClose={onClose}
    >
      <Select
        label={label}
        {...(field === 'bookedAs' ? { blank: NOT_SET } : {})}
        value={value ?? null}
        options={PRICE_OPTIONS[field] as readonly { value: string; label: string }[]}
        onChange={setValue}
      />
      {changes === null ? null : (
        <div className={styles.preview} role="status">
          <Note>{COSTS_TEXT.priceChanges(changes.changed.length, changes.same, changes.leftOut, style)}</Note>
          {changes.changed.length === 0 ? null : (
            <table className={table.table}>
              <TableHead columns={[COSTS_TEXT.price, COSTS_TEXT.before, COSTS_TEXT.after]} />
              <tbody>
                {changes.changed.map((price) => (
                  <tr key={priceKey(price)}>
                    <th scope="row">{bookedName(price)}</th>
                    <td>
                      {field === 'driver' && price.isDriverAssumed && price.driver !== null
                        ? assumedDriverText(price.driver)
                        : wordOf(price[field])}
                    </td>
                    <td>{wordOf(value ?? null)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
      <Refusal sentence={refusal} />
    </Dialog>
  )
}
