// The budget: this quarter and the next four, typed by month or for a quarter, beside what it all costs at today's prices.

import { type MinorUnits, parseMoneyText, setBudget } from '#core'
import { BUDGET_WORDS, budgetText, COSTS_TEXT, monthText, quarterText, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Card, Note } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import type { BudgetQuarter } from './budget-facts.ts'
import { pasteBudget, planBudgetPaste } from './budget-paste.ts'
import styles from './costs.module.css'
import { useCostEdits } from './use-cost-edits.ts'

export function BudgetSection({ quarters }: { readonly quarters: readonly BudgetQuarter[] }) {
  const allMonths = quarters.flatMap(({ months }) => months.map(({ month }) => month))
  return (
    <TitledPart title={COSTS_TEXT.budget} lead={BUDGET_WORDS.lead}>
      {quarters.map((quarter) => (
        <QuarterCard key={quarter.quarter} quarter={quarter} allMonths={allMonths} />
      ))}
    </TitledPart>
  )
}

interface QuarterCardProps {
  readonly quarter: BudgetQuarter
  /** Those of all quarters shown, into which a row can be pasted. */
  readonly allMonths: readonly string[]
}

function QuarterCard({ quarter: { quarter, months, totalMinor, costMinor }, allMonths }: QuarterCardProps) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const name = quarterText(quarter)

  function paste(text: string, first: string): string | null {
    const plan = planBudgetPaste(text, allMonths.slice(allMonths.indexOf(first)), style)
    if (typeof plan === 'string') return plan
    let at = ''
    const sentence = commit((context) => pasteBudget(context, plan, (month) => (at = month)))
    if (sentence === null) showToast({ title: BUDGET_WORDS.pasted(plan.length, style) })
    return sentence === null ? null : `${monthText(at)}: ${sentence}`
  }

  const field = (label: string, value: MinorUnits | number | null, of: readonly string[]) => (
    <TextField
      key={label}
      label={label}
      align="end"
      value={moneyAsTyped(value, style.currency, style.locale)}
      commitCells={(text) => (of.length === 1 ? paste(text, of[0] ?? '') : BUDGET_WORDS.pasteIntoMonth)}
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
