// What find and replace would change, cell by cell, and what it refuses.
import { describe, expect, it } from 'vitest'
import { applyEdit, assess, inOneGo } from '#core'
import { planningCells } from '../../../../src/renderer/screens/cell-edits.ts'
import { inventoryColumns } from '../../../../src/renderer/screens/inventory/inventory-columns.tsx'
import { entriesOf, replacements, type Sought } from '../../../../src/renderer/screens/replace/replace-plan.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf } from '../../../builders/workbook-files.ts'

const BOOK = aWorkbook({
  components: [
    { id: 'a', name: 'Old queue', share: 500, cost: 9600, approach: 'buy' },
    { id: 'b', name: 'Old cache (v1.2)', share: 500 },
    { id: 'c', name: 'Queue' },
    { id: 'd', name: 'Old' },
  ],
})
const ASSESSMENT = assess(BOOK, AS_OF)
const STYLE = { locale: 'en-US', currency: 'USD' }
const COLUMNS = inventoryColumns({
  style: STYLE,
  people: ASSESSMENT.setting.people,
  asOf: AS_OF,
  ownColumns: [],
  limitBp: 2000,
  engineerCost: null,
  spend: () => null,
}).filter(({ group }) => group === undefined)
const PLAIN: Sought = { find: '', replacement: '', matchCase: false, wholeCell: false, columnId: null }
const found = (sought: Partial<Sought>) =>
  replacements(contextOf(BOOK), ASSESSMENT.components, COLUMNS, { ...PLAIN, ...sought }).map(
    ({ rowId, column, after, problem }) => `${rowId} ${column} ${problem?.code ?? after}`,
  )

describe('replacements', () => {
  it('finds a text whatever its case, and refuses names that would be equal or blank', () => {
    expect(found({ find: 'old ', replacement: '', columnId: 'name' })).toEqual(['a name name-taken', 'b name cache (v1.2)'])
    expect(found({ find: 'old', replacement: '', columnId: 'name' })).toEqual([
      'a name name-taken',
      'b name  cache (v1.2)',
      'd name text-empty',
    ])
    expect(found({ find: 'old ', matchCase: true })).toEqual([])
  })

  it('takes marks of patterns for what they are, and dollar signs of the replacement, too', () => {
    expect(found({ find: '(v1.2)', replacement: '$&' })).toEqual(['b name Old cache $&'])
    expect(found({ find: '(v1x2)', replacement: 'x' })).toEqual([])
    expect(found({ find: '-/{}[]^|\\', replacement: 'x' })).toEqual([])
  })

  it('replaces figures and choices by what they read, and refuses what a column does not take', () => {
    expect(found({ find: '96.00', replacement: '100' })).toEqual([])
    expect(found({ find: '96', replacement: '120', wholeCell: true })).toEqual(['a cost 120'])
    expect(found({ find: 'bought', replacement: 'Own team', columnId: 'approach' })[0]).toBe('a approach Own team')
    expect(found({ find: 'bought', replacement: 'Stolen', columnId: 'approach' })[0]).toBe('a approach not-a-choice')
  })

  it('finds time with the sign that it is shown with', () => {
    expect(found({ find: '5%', replacement: '7.5%' })).toEqual(['a time 7.5%', 'b time 7.5%'])
    expect(found({ find: '5 %', replacement: '8', wholeCell: true })).toEqual(['a time 8', 'b time 8'])
    expect(found({ find: '%', replacement: '8' })).toEqual([])
    expect(found({ find: '0%', replacement: '8' })).toEqual([])
  })

  it('keeps currency, period and seats of a price whose figure is replaced', () => {
    const book = aWorkbook({
      components: [
        { id: 'e', name: 'Euro', costLines: [{ amount: 30_000, currency: 'EUR' }] },
        { id: 's', name: 'Seats', costLines: [{ amount: 4900, driver: 'per-seat', seats: 12 }] },
        { id: 'y', name: 'Yearly', costLines: [{ amount: 1_680_000, per: 'year' }] },
      ],
    })
    const lineAfter = (id: string, find: string, replacement: string) => {
      const rows = assess(book, AS_OF).components.filter(({ subject }) => subject.component.id === id)
      const cells = replacements(contextOf(book), rows, COLUMNS, { ...PLAIN, find, replacement, columnId: 'cost' })
      const { edit } = inOneGo(planningCells(contextOf(book), entriesOf(cells), 'replace'))
      const after = applyEdit(book, edit)
      return after.ok ? assess(after.value, AS_OF).byId.get(id)?.subject.costLines : after
    }
    expect(lineAfter('e', '300', '400')).toMatchObject([{ amount: 40_000, currency: 'EUR', per: 'month' }])
    expect(lineAfter('s', '49', '55')).toMatchObject([{ amount: 5500, seats: 12, driver: 'per-seat' }])
    expect(lineAfter('y', '16,', '17,')).toMatchObject([{ amount: 1_780_000, per: 'year' }])
  })

  it('makes no new people of a slip', () => {
    expect(found({ find: 'Ana', replacement: 'Anna' })).toEqual(['a owners not-a-choice', 'b owners not-a-choice'])
  })

  it('fills in what is chosen, each row as a whole', () => {
    const chosen = [
      { rowId: 'a', column: 'approach', value: 'build' },
      { rowId: 'b', column: 'cost', value: '1' },
      { rowId: 'a', column: 'hosting', value: 'rented-bare' },
    ] as const
    const entries = entriesOf(chosen)
    expect(entries.map(({ rowId, cells }) => [rowId, cells.map(({ column }) => column)])).toEqual([
      ['a', ['approach', 'hosting']],
      ['b', ['cost']],
    ])
    // An approach decides the hosting, too: what is read beside it would be out of date.
    expect(applyEdit(BOOK, inOneGo(planningCells(contextOf(BOOK), entries, 'replace')).edit).ok).toBe(true)
  })
})
