// The cost lines of a component: what for, how much, per what, in which currency; and their sum a month.

import { Plus, X } from 'lucide-react'
import {
  addCostLine,
  COST_PERIODS,
  type ComponentAssessment,
  type CostLine,
  parseMoneyText,
  type Result,
  removeCostLine,
  setField,
} from '#core'
import { CHOICE_LABELS, formatMoney, NOT_SET, problemText } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Button, IconButton } from '../../widgets/button.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './inspector.module.css'

const PERIOD_OPTIONS = COST_PERIODS.map((value) => ({ value, label: CHOICE_LABELS.per[value] }))

export function CostLines({ entry }: { readonly entry: ComponentAssessment }) {
  const { component, costLines, monthlyCost } = entry.subject
  const style = useNumberStyle()
  const apply = useApplyEdit()
  return (
    <>
      {costLines.map((line) => (
        <CostLineFields key={line.id} line={line} />
      ))}
      <div className={styles.costSum}>
        <Button kind="quiet" icon={<Plus />} onClick={() => void apply((context) => addCostLine(context, component.id, {}))}>
          Add a cost line
        </Button>
        {costLines.length === 0 ? null : (
          <p className={styles.sum}>{monthlyCost === null ? `A month: ${NOT_SET}` : `${formatMoney(monthlyCost, style)} a month`}</p>
        )}
      </div>
    </>
  )
}

function CostLineFields({ line }: { readonly line: CostLine }) {
  const { locale } = useNumberStyle()
  const apply = useApplyEdit()

  function commit(field: 'label' | 'amount' | 'per' | 'currency', value: unknown): Result<unknown> {
    return apply((context) => setField(context, 'costLines', line.id, field, value))
  }

  function commitAmount(typed: string): string | null {
    const amount = parseMoneyText(typed, { field: 'amount', currency: line.currency, decimalMark: decimalMarkOf(locale) })
    return sentence(amount.ok ? commit('amount', amount.value) : amount)
  }

  return (
    <div className={styles.costLine}>
      <TextField
        label="What for"
        placeholder="list price"
        value={line.label ?? ''}
        commit={(typed) => sentence(commit('label', typed.trim() === '' ? null : typed))}
      />
      <IconButton
        label={`Remove the cost line ${line.label ?? ''}`.trim()}
        icon={<X />}
        onClick={() => void apply((context) => removeCostLine(context, line.id))}
      />
      <TextField label="Amount" align="end" value={moneyAsTyped(line.amount, line.currency, locale)} commit={commitAmount} />
      <Select
        label="Per"
        value={line.per}
        options={PERIOD_OPTIONS}
        onChange={(per) => {
          if (per !== null) commit('per', per)
        }}
      />
      <TextField label="Currency" value={line.currency} commit={(typed) => sentence(commit('currency', typed.trim().toUpperCase()))} />
    </div>
  )
}

function sentence(result: Result<unknown>): string | null {
  return result.ok ? null : problemText(result.problem)
}
