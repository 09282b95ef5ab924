// What a scenario changes about the company: one figure, or engineers hired or lost. Licences that are paid per seat
// follow the headcount, because that is what they are paid for.

import { divideRounded } from '../amounts/rounding.ts'
import { isRunRate } from '../costs/monthly-cost.ts'
import { driverOf } from '../costs/price-driver.ts'
import { companyFields } from '../inventory/company.ts'
import { recordOf, recordsOf, setField } from '../inventory/edits.ts'
import { integer } from '../inventory/field.ts'
import type { Company } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { problem } from '../problem.ts'
import { fail, ok } from '../result.ts'
import { type Building, type ChangeContext, changeKind, EditList, inSlices } from './scenario-change.ts'

/** Figures of the company that a scenario may set, in the order in which they are offered. */
export const SCENARIO_FIGURES = [
  'stage',
  'headcount',
  'engineers',
  'engineerMonthlyCost',
  'revenue',
  'netBurn',
  'cash',
  'customers',
  'activeUsers',
  'loggedCases',
  'netNewArr',
  'requestsPerMonth',
  'plannedEngineers',
  'infraCapacity',
] as const satisfies readonly (keyof typeof companyFields)[]
type ScenarioFigure = (typeof SCENARIO_FIGURES)[number]

export function isScenarioFigure(text: string | null): text is ScenarioFigure {
  return (SCENARIO_FIGURES as readonly (string | null)[]).includes(text)
}

interface FigureWish {
  readonly field: ScenarioFigure
  readonly value: unknown
}

export const companyChange = changeKind<FigureWish>((_, { target, value, choice }) => {
  if (!isScenarioFigure(target)) return fail(problem('unknown-field', { table: 'company', field: target ?? '' }))
  const read = companyFields[target].read(target === 'stage' ? choice : value, target)
  return read.ok ? ok({ field: target, value: read.value }) : read
}, setting)

function* setting(context: ChangeContext, { field, value }: FigureWish): Building {
  const edits = new EditList()
  edits.add(setField(context, 'company', 'company', field, value))
  if (field === 'headcount' && typeof value === 'number')
    yield* followingSeats(context, companyOf(context.workbook).headcount, value, edits)
  return edits.result()
}

const peopleField = integer('count', -1000, 1000, 0)

/** Engineers more or less: their number, the headcount, and what they are paid, because a salary stands nowhere but in net burn. */
export const hireChange = changeKind<number>((context, { value }) => {
  const read = peopleField.read(value, 'engineers')
  if (!read.ok) return read
  const { engineers, headcount } = companyOf(context.workbook)
  if (engineers === null || headcount === null)
    return fail(problem('figure-needed', { field: engineers === null ? 'engineers' : 'headcount' }))
  const left = companyFields.engineers.read(engineers + read.value, 'engineers')
  return left.ok ? ok(read.value) : left
}, hiring)

function* hiring(context: ChangeContext, hired: number): Building {
  const { engineers, headcount, netBurn, engineerMonthlyCost } = companyOf(context.workbook)
  const edits = new EditList()
  const to = (headcount ?? 0) + hired
  edits.add(setField(context, 'company', 'company', 'engineers', (engineers ?? 0) + hired))
  edits.add(setField(context, 'company', 'company', 'headcount', to))
  if (netBurn !== null && engineerMonthlyCost !== null)
    edits.add(setField(context, 'company', 'company', 'netBurn', netBurn + hired * engineerMonthlyCost))
  yield* followingSeats(context, headcount, to, edits)
  return edits.result()
}

/** Seats in proportion, rounded: 12 seats of 8 people become 15 of 10. Nothing follows from or to a headcount that is not known. */
function* followingSeats(context: ChangeContext, from: number | null, to: number, edits: EditList) {
  if (from === null || from === 0 || from === to) return
  yield* inSlices(recordsOf(context.workbook, 'costLines'), (line) => {
    if (line.seats === null || line.billId !== null || !isRunRate(line) || isRetired(context.workbook, line.componentId)) return
    const { driver, isAssumed } = driverOf(line, null)
    if (driver !== 'per-seat') return
    // Where seats only say what the whole price is for, the price follows.
    if (!isAssumed) edits.add(setField(context, 'costLines', line.id, 'seats', divideRounded(line.seats * to, from)))
    else if (line.amount !== null) edits.add(setField(context, 'costLines', line.id, 'amount', divideRounded(line.amount * to, from)))
  })
}

function isRetired(workbook: Workbook, componentId: string | null): boolean {
  return componentId !== null && recordOf(workbook, 'components', componentId)?.lifecycle === 'retired'
}

/** Every workbook has one; the decoder holds that. */
export function companyOf(workbook: Workbook): Company {
  const company = recordOf(workbook, 'company', 'company')
  if (company === undefined) throw new Error('A workbook without its company record was not read by the decoder')
  return company
}
