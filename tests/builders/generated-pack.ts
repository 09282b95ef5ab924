// Workbooks with everything that a sheet can show: what generated ones have, and quarters behind them, decisions with
// effects, scenarios, exceptions of the whole list, lines of the books, a budget, another currency and fiscal year.

import fc from 'fast-check'
import { addRecord, type Edit, type EditContext, type IsoDate, type LockedQuarter, type Result, setField, type Workbook } from '#core'
import { anyChange } from './any-scenario-change.ts'
import { generatedWorkbook } from './generated-workbook.ts'
import { withLocked } from './locked-past.ts'
import { afterEdit, contextOf, okOf } from './workbook-files.ts'

export interface GeneratedPack {
  readonly workbook: Workbook
  readonly past: LockedQuarter | null
}

type MakeEdit = (context: EditContext) => Result<Edit>

const COMPONENTS = ['c-1', 'c-2', 'c-3', 'c-4', 'c-5'] as const
const QUARTERS: readonly (readonly [quarter: string, asOf: string])[] = [
  ['2026Q1', '2026-03-31'],
  ['2026Q2', '2026-06-30'],
  ['2026Q3', '2026-09-30'],
]
const TEXTS = ['Jonas Weber', '=HYPERLINK("x")', '<b>&', 'What? ~*', 'not set', 'Now', '🚀', 'long '.repeat(50).trim()]

const blankOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 })
const text = fc.constantFrom(...TEXTS)
const day = fc.constantFrom('2026-08-01', '2026-11-24', '2026-11-25', '2026-11-26', '2027-03-31') as fc.Arbitrary<string>
const month = fc.constantFrom('2026-08', '2026-09', '2026-10', '2026-11', '2026-12')
const money = fc.oneof(fc.constantFrom(0, -5000, 12_000), fc.integer({ min: -90_000_000_000, max: 90_000_000_000 }))
const time = fc.oneof(fc.constantFrom(0, 800, -500), fc.integer({ min: -10_000_000, max: 10_000_000 }))
const effect = fc.record({ cash: blankOr(money), capacity: blankOr(time) })
const component = fc.constantFrom(...COMPONENTS, null)

/** Between two quarters: answers and prices that move, components that come and go. */
const moves: fc.Arbitrary<readonly MakeEdit[]> = fc.array(
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...COMPONENTS),
        fc.constantFrom(['edge', 'yes'], ['edge', null], ['lifecycle', 'retired'], ['lifecycle', 'live'], ['hosting', 'managed']),
      )
      .map(
        ([id, [field, value]]): MakeEdit =>
          (context) =>
            setField(context, 'components', id, field as string, value),
      ),
    fc.tuple(fc.constantFrom(...COMPONENTS), fc.nat(5_000_000)).map(
      ([id, amount]): MakeEdit =>
        (context) =>
          setField(context, 'costLines', `${id}-cost-1`, 'amount', amount),
    ),
    fc.tuple(fc.constantFrom(...COMPONENTS), fc.nat(10_000)).map(
      ([id, share]): MakeEdit =>
        (context) =>
          setField(context, 'owners', `${id}-owner-1`, 'share', share),
    ),
    text.map(
      (name): MakeEdit =>
        (context) =>
          addRecord(context, 'components', { name }),
    ),
    fc.nat(50_000_000).map(
      (netBurn): MakeEdit =>
        (context) =>
          setField(context, 'company', 'company', 'netBurn', netBurn),
    ),
  ),
  { maxLength: 6 },
)

const decision = fc.record({
  componentId: component,
  ruleIds: fc.subarray(['owner-time', 'differentiation']),
  choice: fc.constantFrom('accept-advice', 'move', 'keep', 'nothing-to-buy', 'other'),
  date: blankOr(day),
  approver: blankOr(text),
  rationale: blankOr(text),
  owner: blankOr(text),
  due: blankOr(day),
  effect,
  outcome: blankOr(text),
  closedOn: blankOr(day),
  actual: effect,
  before: fc.record({ cash: blankOr(fc.nat(9_000_000)), capacity: blankOr(fc.nat(20_000)) }),
})

const exception = fc.record({
  componentId: component,
  ruleIds: fc.subarray(['owner-time', 'differentiation', 'reversibility']),
  reason: blankOr(text),
  approver: blankOr(text),
  since: blankOr(day),
  until: blankOr(day),
})

const scenario = fc.record({ name: text, changes: fc.array(anyChange, { maxLength: 4 }) })
const ledgerLine = fc.record({
  month: blankOr(month),
  account: blankOr(text),
  vendor: blankOr(text),
  amount: blankOr(money),
  componentId: component,
})
const budgetLine = fc.record({ month: blankOr(month), amount: blankOr(fc.nat(90_000_000)) })

const plans = fc.record({
  decisions: fc.array(decision, { maxLength: 6 }),
  exemptions: fc.array(exception, { maxLength: 3 }),
  scenarios: fc.array(scenario, { maxLength: 4 }),
  ledger: fc.array(ledgerLine, { maxLength: 6 }),
  budget: fc.array(budgetLine, { maxLength: 4 }),
})

const settings = fc.record({
  currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR', 'JPY'),
  fiscalStartMonth: fc.constantFrom(1, 1, 2, 4, 7),
})

/** As an import notes it: to more digits than a cell holds. */
const A_BILL = {
  source: 'azure.csv',
  at: '2026-11-20T10:00:00.000Z',
  proof: JSON.stringify([
    {
      ...{ months: ['2026-09', '2026-10'], currency: 'EUR', file: '1204.1300000000000000000001', groups: '1204.1300000000000000000001' },
      ...{
        parts: { assigned: '2127.132413', tax: '77.001028', credit: '-1000', rounding: '-0.0034409999999999999999' },
        stated: '1204.13',
      },
      text: 'EUR 1,204.1300000000000000000001 in the file',
    },
  ]),
}

const generatedPack: fc.Arbitrary<GeneratedPack> = fc
  .tuple(generatedWorkbook, plans, settings, fc.array(moves, { maxLength: QUARTERS.length }))
  .map(([start, planned, { currency, fiscalStartMonth }, quarters]) => {
    let workbook = edited(start, [
      (context) => setField(context, 'settings', 'settings', 'currency', currency),
      (context) => setField(context, 'settings', 'settings', 'fiscalStartMonth', fiscalStartMonth),
    ])
    let past: LockedQuarter | null = null
    for (const [index, change] of quarters.entries()) {
      const [quarter, asOf] = QUARTERS[index + QUARTERS.length - quarters.length] ?? ['2025Q4', '2025-12-31']
      const locked = withLocked(workbook, workbook, quarter, asOf as IsoDate)
      past = locked.past
      workbook = edited(locked.workbook, change)
    }
    const imports = planned.ledger.length > 1 ? [A_BILL] : []
    return { workbook: edited(workbook, recordsOf({ ...planned, imports })), past }
  })

function recordsOf(planned: { readonly [table: string]: readonly object[] }): readonly MakeEdit[] {
  return Object.entries(planned).flatMap(([table, records]) =>
    records.map(
      (record, index): MakeEdit =>
        (context) =>
          addRecord(context, table as 'decisions', { id: `${table}-${index + 1}`, ...record }),
    ),
  )
}

/** Edits that do not fit (a component that is not there) are passed over, as by somebody who cannot make them. */
function edited(workbook: Workbook, edits: readonly MakeEdit[]): Workbook {
  return edits.reduce((current, make) => {
    const edit = make(contextOf(current))
    return edit.ok ? afterEdit(current, okOf(edit)) : current
  }, workbook)
}

/** A few of them, the same ones every time. */
export function someGeneratedPacks(count: number): readonly GeneratedPack[] {
  return fc.sample(generatedPack, { numRuns: count, seed: 20_261_125 })
}
