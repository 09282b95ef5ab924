// The budget: this quarter and the next four, typed by month or for a quarter, beside what it all costs at today's prices.

import { type MinorUnits, parseMoneyText, setBudget } from '#core'
import { BUDGET_WORDS, budgetText, COSTS_TEXT, monthText, quarterText, refusalText } from '#wording'
import { Card, Note } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'
import type { BudgetQuarter } from './budget-facts.ts'
import styles from './costs.module.css'
import { useCostEdits } from './use-cost-edits.ts'

export function BudgetSection({ quarters }: { readonly quarters: readonly BudgetQuarter[] }) {
  return (
    <TitledPart title={COSTS_TEXT.budget} lead={BUDGET_WORDS.lead}>
      {quarters.map((quarter) => (
        <QuarterCard key={quarter.quarter} quarter={quarter} />
      ))}
    </TitledPart>
  )
}

function QuarterCard({ quarter: { quarter, months, totalMinor, costMinor } }: { readonly quarter: BudgetQuarter }) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const name = quarterText(quarter)

  const field = (label: string, value: MinorUnits | number | null, of: readonly string[]) => (
    <TextField
      key={label}
      label={label}
      align="end"
      value={moneyAsTyped(value, style.currency, style.locale)}
      commit={(typed) => {
        const amount = parseMoneyText(typed, { field: 'budget', currency: style.currency, decimalMark: decimalMarkOf(style.locale) })
        return amount.ok ? commit((context) => setBudget(context, of, amount.value)) : refusalText(amount, style)
      }}
    />
  )
  return (
    <Card as="article" aria-label={BUDGET_WORDS.of(name)}>
      <h3>{name}</h3>
      <div className={styles.budgetFields}>
        {months.map(({ month, amountMinor }) => field(monthText(month), amountMinor, [month]))}
        {field(
          BUDGET_WORDS.whole,
          totalMinor,
          months.map(({ month }) => month),
        )}
      </div>
      <Note>{budgetText(costMinor, totalMinor, style)}</Note>
    </Card>
  )
}
