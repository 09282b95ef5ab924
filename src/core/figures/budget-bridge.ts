// From the budget of the quarter to what the quarter comes to: what the budget allowed for beyond the cost at the last lock is taken
// back, then come the causes of what changed since, for as many months, what is paid once, and what credits pay.

import { quarterOf, quarterRange } from '../amounts/calendar.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { ComparedState } from '../compare/compared-state.ts'
import type { CostStep, CostSteps } from '../compare/cost-steps.ts'
import { recordsOf } from '../inventory/edits.ts'
import { budgetFor, budgetOf } from './budget.ts'
import { costMonths, monthsAhead, onceInMonth } from './cost-months.ts'

/** Smallest units of the workbook's currency, of the whole quarter. The budget and the steps after it add up to the list, with credits to net. */
export interface BudgetBridge {
  readonly months: number
  readonly budgetMinor: number
  /** What the budget allowed for beyond the cost at the lock, below 0 where it did. */
  readonly allowedMinor: number
  readonly steps: Readonly<Record<CostStep, number>>
  readonly onceMinor: number
  /** Months whose records are not today's price. */
  readonly recordedMinor: number
  readonly listMinor: number
  readonly creditsMinor: number
  readonly netMinor: number
}

/** @returns null: a month of the quarter has no budget */
export function budgetBridge(
  { workbook, assessment }: Pick<ComparedState, 'workbook' | 'assessment'>,
  costs: CostSteps,
): BudgetBridge | null {
  const fiscalStart = workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
  const { last } = quarterRange(quarterOf(assessment.asOf, fiscalStart), fiscalStart)
  const months = monthsAhead(assessment.asOf, fiscalStart).filter((month) => month <= last)
  const budgetMinor = budgetFor(budgetOf(workbook), months)
  if (budgetMinor === null) return null
  const sum = (of: readonly number[]) => of.reduce((all, minor) => all + minor, 0)
  const spent = costMonths(assessment, recordsOf(workbook, 'decisions'), months)
  const listMinor = sum(spent.map((month) => month.listMinor))
  const creditsMinor = sum(spent.map((month) => month.creditsMinor))
  const subjects = assessment.components.map(({ subject }) => subject).filter(({ component }) => countsInTotals(component))
  const onceMinor = sum(months.flatMap((month) => subjects.map((subject) => onceInMonth(subject, month, assessment.setting))))
  const steps = Object.fromEntries(Object.entries(costs.steps).map(([step, minor]) => [step, minor * months.length]))
  return {
    ...{ months: months.length, budgetMinor, listMinor, creditsMinor, onceMinor, netMinor: listMinor - creditsMinor },
    allowedMinor: costs.startMinor * months.length - budgetMinor,
    steps: steps as Readonly<Record<CostStep, number>>,
    recordedMinor: listMinor - onceMinor - costs.endMinor * months.length,
  }
}
