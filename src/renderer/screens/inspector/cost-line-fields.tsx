// One price of a component as people know it: "16.8k/yr", "49 × 12 seats", "€ 300", once; from when it is, and what
// credits pay of it. All of it can be typed into the one field, or each part into its own.

import { X } from 'lucide-react'
import {
  BOOKED_AS,
  COST_PERIODS,
  type CostLine,
  lineMonthlyCost,
  listAmount,
  parseCostText,
  parseCountText,
  parseMoneyText,
  payFromGrant,
  type Result,
  recordsOf,
  removeCostLine,
  setField,
  setLineCurrency,
  setLinePrice,
  setLineSeats,
} from '#core'
import { CHOICE_LABELS, COST_LINE_FIELDS, FIELD_EXAMPLES, INSPECTOR_TEXT, lineComesTo, NOT_SET, problemText } from '#wording'
import { type BuildEdit, useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { countAsTyped, decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './inspector.module.css'
import { LineDriver } from './line-driver.tsx'

const BOOKED_OPTIONS = BOOKED_AS.map((value) => ({ value, label: CHOICE_LABELS.bookedAs[value] }))
const PERIOD_OPTIONS = COST_PERIODS.map((value) => ({ value, label: CHOICE_LABELS.per[value] }))

export function CostLineFields({ line }: { readonly line: CostLine }) {
  const style = useNumberStyle()
  const setting = useSessionState((state) => state.assessment.setting)
  const apply = useApplyEdit()
  const typed = { decimalMark: decimalMarkOf(style.locale), currency: line.currency }
  const commit = (build: BuildEdit): string | null => sentence(apply(build))

  function commitPrice(text: string): string | null {
    const price = parseCostText(text, { ...typed, field: 'amount' })
    return price.ok ? commit((context) => setLinePrice(context, line.id, price.value)) : sentence(price)
  }

  function commitSeats(text: string): string | null {
    const seats = parseCountText(text, { ...typed, field: 'seats' })
    return seats.ok ? commit((context) => setLineSeats(context, line.id, seats.value)) : sentence(seats)
  }

  return (
    <div className={styles.costLine}>
      <TextField
        label={COST_LINE_FIELDS.label.label}
        placeholder={FIELD_EXAMPLES.costLabel}
        value={line.label ?? ''}
        commit={(text) => commit((context) => setField(context, 'costLines', line.id, 'label', text.trim() === '' ? null : text))}
      />
      <IconButton
        label={INSPECTOR_TEXT.removeCostLine(line.label)}
        icon={<X />}
        onClick={() => void commit((context) => removeCostLine(context, line.id))}
      />
      <TextField
        label={COST_LINE_FIELDS.amount.label}
        placeholder={FIELD_EXAMPLES.cost}
        align="end"
        value={moneyAsTyped(line.amount, line.currency, style.locale)}
        commit={commitPrice}
      />
      <Select
        label={COST_LINE_FIELDS.per.label}
        value={line.per}
        options={PERIOD_OPTIONS}
        onChange={(per) => {
          if (per !== null) commit((context) => setField(context, 'costLines', line.id, 'per', per))
        }}
      />
      <TextField
        label={COST_LINE_FIELDS.currency.label}
        value={line.currency}
        commit={(text) => commit((context) => setLineCurrency(context, line.id, text.trim().toUpperCase()))}
      />
      <TextField
        label={COST_LINE_FIELDS.seats.label}
        placeholder={FIELD_EXAMPLES.seats}
        align="end"
        value={line.driver === 'per-seat' ? countAsTyped(line.seats, style.locale) : ''}
        commit={commitSeats}
      />
      <LineDriver line={line} />
      <Select
        label={COST_LINE_FIELDS.bookedAs.label}
        value={line.bookedAs}
        blank={NOT_SET}
        options={BOOKED_OPTIONS}
        onChange={(bookedAs) => void commit((context) => setField(context, 'costLines', line.id, 'bookedAs', bookedAs))}
      />
      <TextField
        label={COST_LINE_FIELDS.costAsOf.label}
        placeholder="2026-11-25"
        value={line.costAsOf ?? ''}
        commit={(text) => commit((context) => setField(context, 'costLines', line.id, 'costAsOf', text.trim() === '' ? null : text.trim()))}
      />
      <PaidFrom line={line} commit={commit} />
      <p className={styles.comesTo}>{lineComesTo(line, listAmount(line), lineMonthlyCost(line, setting), style)}</p>
    </div>
  )
}

interface PaidFromProps {
  readonly line: CostLine
  readonly commit: (build: BuildEdit) => string | null
}

/** Asked only where there are credits in the currency of the price. */
function PaidFrom({ line, commit }: PaidFromProps) {
  const { locale } = useNumberStyle()
  const workbook = useSessionState((state) => state.workbook)
  const grants = recordsOf(workbook, 'creditGrants').filter(({ currency, id }) => currency === line.currency || id === line.grantId)
  if (grants.length === 0) return null

  function commitAmount(text: string): string | null {
    const amount = parseMoneyText(text, { field: 'grantAmount', currency: line.currency, decimalMark: decimalMarkOf(locale) })
    return amount.ok ? commit((context) => payFromGrant(context, line.id, line.grantId, amount.value)) : sentence(amount)
  }

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
        <TextField
          label={COST_LINE_FIELDS.grantAmount.label}
          placeholder={FIELD_EXAMPLES.allCredits}
          align="end"
          value={moneyAsTyped(line.grantAmount, line.currency, locale)}
          commit={commitAmount}
        />
      )}
    </>
  )
}

function sentence(result: Result<unknown>): string | null {
  return result.ok ? null : problemText(result.problem)
}
