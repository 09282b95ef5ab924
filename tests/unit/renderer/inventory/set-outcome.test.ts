// What one value for many components would change, said before it does.
import { describe, expect, it } from 'vitest'
import { assess, type CellColumn, type IsoTime, inOneGo } from '#core'
import { SET_TEXT } from '#wording'
import { planningCells } from '../../../../src/renderer/screens/cell-edits.ts'
import { inventoryColumns } from '../../../../src/renderer/screens/inventory/inventory-columns.tsx'
import { outcomeOf } from '../../../../src/renderer/screens/inventory/set-dialog.tsx'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

const workbook = aWorkbook({
  components: [
    { id: 'a', name: 'A', approach: 'buy', share: 1000, vendor: 'AWS' },
    { id: 'b', name: 'B', approach: 'buy', share: 1000 },
    { id: 'c', name: 'C', approach: 'build', share: 1000 },
    {
      id: 'd',
      name: 'D',
      approach: 'build',
      owners: [
        { person: 'Maya', share: 1000 },
        { person: 'Jo', share: 500 },
      ],
    },
  ],
})
const assessment = assess(workbook, AS_OF)
const STYLE = { locale: 'en-US', currency: 'USD' }
const COLUMNS = inventoryColumns({
  style: STYLE,
  people: assessment.setting.people,
  asOf: AS_OF,
  ownColumns: [],
  limitBp: 2000,
  engineerCost: null,
  spend: () => null,
})
const IDS = ['a', 'b', 'c', 'd']

function said(id: string, value: string) {
  const column = COLUMNS.find((each) => each.id === id)
  if (column === undefined) throw new Error(`No column ${id}`)
  const context = { workbook, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => 'new', source: 'typed' as const }
  const entries = IDS.map((rowId) => ({ rowId, cells: [{ column: id as CellColumn, value }] }))
  const outcome = outcomeOf({ workbook, assessment }, inOneGo(planningCells(context, entries, 'set-field')), IDS, column, value)
  return [SET_TEXT.plan(outcome, STYLE), ...SET_TEXT.steps(outcome, STYLE)]
}

describe('one value for many components', () => {
  it('says which values become it, and how many hold it already', () => {
    expect(said('approach', 'build')).toEqual(['2 will change, 2 have it already.', '2 from Bought to Own team'])
    expect(said('vendor', 'GCP')).toEqual(['4 will change, 0 have it already.', '3 from Not set to GCP', '1 from AWS to GCP'])
    expect(said('vendor', '')[1]).toBe('1 from AWS to Not set')
    expect(said('hosting', 'managed')[1]).toBe('2 from Managed service (assumed) to Managed service')
  })

  it('sums up what is too much to list', () => {
    const from = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((value) => [value, 2] as const)
    const steps = SET_TEXT.steps({ changed: 14, same: 0, refused: [], from, to: 'x' }, STYLE)
    expect(steps.slice(4)).toEqual(['2 from e to x', '4 from other values to x'])
  })

  it('counts components, however many records of each change', () => {
    expect(said('owners', 'Zoe')[0]).toBe('4 will change, 0 have it already.')
  })

  it('takes an owner who is there already for no change', () => {
    expect(said('owners', 'Jo; Maya')).toEqual(['3 will change, 1 has it already.', expect.stringMatching(/^3 from .* to Jo; Maya$/)])
  })

  it('names those that refuse it', () => {
    const [plan, ...steps] = said('time', '20')
    expect(plan).toBe('3 will change, 0 have it already, 1 is rejected.')
    expect(steps[0]).toBe('3 from 10% to 20%')
    expect(steps[1]).toMatch(/^D: /)
  })
})
