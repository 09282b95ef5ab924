// What groups of rows and selected cells say of what they add up: nothing that the totals leave out, nothing in silence.
import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { assess, type ComponentAssessment, minorUnits } from '#core'
import { inventoryColumns } from '../../../../src/renderer/screens/inventory/inventory-columns.tsx'
import { selectionSummary } from '../../../../src/renderer/screens/inventory/selection-summary.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

const BOOK = aWorkbook({
  settings: { currency: 'EUR' },
  components: [
    { id: 'live', name: 'Live', share: 1000, cost: 20_000, switchWeeks: 1, own: { nodes: 0.5 } },
    { id: 'leaving', name: 'Leaving', lifecycle: 'retiring', share: 500, cost: 5000, switchWeeks: 2, own: { nodes: 1 } },
    { id: 'gone', name: 'Gone', lifecycle: 'retired', share: 2000, cost: 25_000 },
    { id: 'later', name: 'Later', lifecycle: 'planned', share: 2000, cost: 65_000 },
    { id: 'dollars', name: 'Dollars', share: 100, costLines: [{ amount: 3600, currency: 'USD' }] },
  ],
})
const STYLE = { locale: 'en-IE', currency: 'EUR' }
const { components, setting, totals } = assess(BOOK, AS_OF)
const COLUMNS = inventoryColumns({
  style: STYLE,
  people: setting.people,
  asOf: AS_OF,
  ownColumns: [{ id: 'nodes', name: 'Nodes', type: 'number', choices: [], position: 0, meta: {} }],
  limitBp: 2000,
  engineerCost: minorUnits(1_000_000),
  spend: () => minorUnits(25_000),
})
const columnOf = (id: string) => COLUMNS.filter((column) => column.id === id)
const rowsOf = (...ids: readonly string[]) => components.filter(({ subject }) => ids.includes(subject.component.id))

/** The text that a sum renders. */
function textOf(node: ReactNode): string {
  if (!isValidElement(node)) return Array.isArray(node) ? node.map(textOf).join('') : String(node ?? '')
  const { type, props } = node as ReactElement<{ readonly children?: ReactNode }>
  return typeof type === 'function' ? textOf((type as (given: unknown) => ReactNode)(props)) : textOf(props.children)
}

const groupSum = (id: string, ...rows: readonly string[]) => textOf(columnOf(id)[0]?.subtotal?.(rowsOf(...rows)))

const summaryOf = (rows: readonly ComponentAssessment[], columns: readonly (typeof COLUMNS)[number][]) =>
  selectionSummary(
    columns.map((column) => [column, rows]),
    STYLE,
  )

describe('a group of rows', () => {
  it('adds up what the totals count, and neither retired nor planned rows', () => {
    expect(groupSum('cost', 'live', 'leaving', 'gone', 'later')).toBe('250.00')
    expect(groupSum('time', 'live', 'leaving', 'gone', 'later', 'dollars')).toBe('16%')
    expect(totals.ownerTimeBp).toBe(1600)
    expect(groupSum('all-in', 'live', 'gone')).toBe('1,200.00')
  })

  it('says that it counts nothing where all of it is left out', () => {
    expect(groupSum('cost', 'gone', 'later')).toBe('Not counted')
  })

  it('says "at least" while a price waits for its rate', () => {
    expect(groupSum('cost', 'live', 'dollars')).toBe('≥ 200.00')
  })
})

describe('selected cells', () => {
  it('say how many prices are missing from their sum for want of a rate', () => {
    const summary = (...ids: readonly string[]) => summaryOf(rowsOf(...ids), columnOf('cost'))
    expect(summary('live', 'leaving')).toBe('Count 2 · Sum €250 · Average €125')
    expect(summary('live', 'leaving', 'dollars')).toBe('Count 3 · Sum ≥ €250 · Average €125 · 1 without a rate')
  })

  it('have an average with decimals where their figures are plain numbers', () => {
    const summary = (column: string, ...ids: readonly string[]) => summaryOf(rowsOf(...ids), columnOf(column))
    expect(summary('own.nodes', 'live')).toBe('Count 1 · Sum 0.5 · Average 0.5')
    expect(summary('own.nodes', 'live', 'leaving')).toBe('Count 2 · Sum 1.5 · Average 0.75')
    expect(summary('switchWeeks', 'live', 'leaving')).toBe('Count 2 · Sum 3 · Average 1.5')
  })
})
