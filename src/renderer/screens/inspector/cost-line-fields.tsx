// One price of a component as people know it: "16.8k/yr", "49 × 12 seats", "€ 300", once; from when it is, and what
// credits pay of it. All of it can be typed into the one field, or each part into its own.

import { X } from 'lucide-react'
import {
  type CostLine,
  lineMonthlyCost,
  listAmount,
  type MinorUnits,
  parseCostText,
  parseCountText,
  payFromGrant,
  recordsOf,
  removeCostLine,
  setLineCurrency,
  setLinePrice,
  setLineSeats,
} from '#core'
import { COST_LINE_FIELDS, INSPECTOR_TEXT, lineComesTo, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { type BuildEdit, useCommit, useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { countAsTyped, decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { FieldControl, RecordField } from '../record-field.tsx'
import styles from './inspector.module.css'
import { LineDriver } from './line-driver.tsx'

export function CostLineFields({ line }: { readonly line: CostLine }) {
  const style = useNumberStyle()
  const setting = useSessionState((state) => state.assessment.setting)
  const commit = useCommit()
  const typed = { decimalMark: decimalMarkOf(style.locale), currency: line.currency }

  function commitPrice(text: string): string | null {
    const price = parseCostText(text, { ...typed, field: 'amount' })
    return price.ok ? commit((context) => setLinePrice(context, line.id, price.value)) : refusalText(price, style)
  }

  function commitSeats(text: string): string | null {
    const seats = parseCountText(text, { ...typed, field: 'seats' })
    return seats.ok ? commit((context) => setLineSeats(context, line.id, seats.value)) : refusalText(seats, style)
  }

  return (
    <div className={styles.costLine}>
      <RecordField table="costLines" record={line} field="label" />
      <IconButton
        label={INSPECTOR_TEXT.removeCostLine(line.label)}
        icon={<X />}
        onClick={() => void commit((context) => removeCostLine(context, line.id))}
      />
      <TextField
        label={COST_LINE_FIELDS.amount.label}
        placeholder={COST_LINE_FIELDS.amount.example}
        align="end"
        value={moneyAsTyped(line.amount, line.currency, style.locale)}
        commit={commitPrice}
      />
      <RecordField table="costLines" record={line} field="per" />
      <TextField
        label={COST_LINE_FIELDS.currency.label}
        value={line.currency}
        commit={(text) => commit((context) => setLineCurrency(context, line.id, text.trim().toUpperCase()))}
      />
      <TextField
        label={COST_LINE_FIELDS.seats.label}
        placeholder={COST_LINE_FIELDS.seats.example}
        align="end"
        value={line.driver === 'per-seat' ? countAsTyped(line.seats, style.locale) : ''}
        commit={commitSeats}
      />
      <LineDriver line={line} />
      <RecordField table="costLines" record={line} field="bookedAs" />
      <RecordField table="costLines" record={line} field="costAsOf" />
      <PaidFrom line={line} commit={commit} />
      <p className={styles.comesTo}>{lineComesTo(line, listAmount(line), lineMonthlyCost(line, setting), style)}</p>
    </div>
  )
}

/** Asked only where there are credits in the currency of the price. */
function PaidFrom({ line, commit }: { readonly line: CostLine; readonly commit: (build: BuildEdit) => string | null }) {
  const workbook = useSessionState((state) => state.workbook)
  const grants = recordsOf(workbook, 'creditGrants').filter(({ currency, id }) => currency === line.currency || id === line.grantId)
  if (grants.length === 0) return null

  return (
    <>
      <Select
        label={COST_LINE_FIELDS.grantId.label}
        value={line.grantId}
        blank={INSPECTOR_TEXT.cash}
        options={grants.map(({ id, vendor }) => ({ value: id, label: vendor }))}
        onChange={(grantId) => void commit((context) => payFromGrant(context, line.id, grantId))}
      />
      {line.grantId === null ? null : (
        <FieldControl
          table="costLines"
          field="grantAmount"
          currency={line.currency}
          value={line.grantAmount}
          commit={(amount) => commit((context) => payFromGrant(context, line.id, line.grantId, amount as MinorUnits | null))}
        />
      )}
    </>
  )
}
