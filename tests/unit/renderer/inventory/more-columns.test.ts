// Columns that are chosen by name: they follow from the fields, and a view that names one that is gone says nothing of it.
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { applyEdit, assess, type CellColumn, type IsoTime, minorUnits, ok, type Workbook } from '#core'
import type { NumberLook } from '#wording'
import { cellEdit } from '../../../../src/renderer/screens/cell-edits.ts'
import { inventoryColumns } from '../../../../src/renderer/screens/inventory/inventory-columns.tsx'
import { type Condition, withConditions } from '../../../../src/renderer/screens/inventory/inventory-filter.ts'
import { FIRST_LAYOUT, FIRST_VIEW, withChip, withKnownColumns } from '../../../../src/renderer/screens/inventory/inventory-view.ts'
import { compareValues } from '../../../../src/renderer/widgets/table-model/row-order.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

const BOOK = aWorkbook({
  components: [
    { id: 'q', name: 'Queue', share: 1000, cost: 25_000, vendor: 'AWS' },
    { id: 'p', name: 'Postgres', share: null, cost: 75_000 },
  ],
})
const { setting } = assess(BOOK, AS_OF)
const STYLE = { locale: 'en-US', currency: 'USD' }
const SURROUNDINGS = {
  style: STYLE,
  people: setting.people,
  asOf: AS_OF,
  ownColumns: [],
  limitBp: 2000,
  engineerCost: minorUnits(1_000_000),
  spend: () => minorUnits(100_000),
}
const COLUMNS = inventoryColumns(SURROUNDINGS)

const textOf = (shown: ReactNode) => renderToStaticMarkup(shown).replaceAll(/<[^>]*>/g, '')

function columnOf(id: string) {
  const column = COLUMNS.find((candidate) => candidate.id === id)
  if (column === undefined) throw new Error(`No column ${id}`)
  return column
}

/** The cell after something was typed into it. */
function typed(id: string, value: string | null, workbook: Workbook = BOOK): { readonly workbook: Workbook; readonly text: string } {
  let made = 0
  const context = { workbook, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `new-${++made}`, source: 'typed' as const }
  const edit = cellEdit(context, 'q', id as CellColumn, value)
  const applied = edit.ok ? applyEdit(workbook, edit.value) : edit
  if (!applied.ok) return { workbook, text: applied.problem.code }
  return { workbook: applied.value, text: columnOf(id).text(rowOf('q', applied.value)) }
}

function rowOf(id: string, workbook: Workbook = BOOK) {
  const row = assess(workbook, AS_OF).byId.get(id)
  if (row === undefined) throw new Error(`No row ${id}`)
  return row
}

describe('a column of a field', () => {
  it('is there for every plain field of a component, with a head of its own', () => {
    const ids = COLUMNS.map(({ id }) => id)
    for (const id of ['vendor', 'kind', 'hosting', 'lifecycle', 'hardManual', 'contract.end', 'exitNote', 'tags', 'notes', 'always24x7']) {
      expect(ids).toContain(id)
    }
    for (const id of ['position', 'contract', 'steps', 'attachments', 'replacedBy']) expect(ids).not.toContain(id)
    const heads = COLUMNS.map(({ header }) => header.toLowerCase())
    expect(new Set(heads).size).toBe(heads.length)
  })

  it('is edited as its field is', () => {
    expect(typed('vendor', 'Confluent').text).toBe('Confluent')
    expect(typed('tags', 'pci; batch, pci').text).toBe('pci, batch')
    expect(typed('tags', '').text).toBe('')
    expect(typed('always24x7', 'yes').text).toBe('yes')
    expect(typed('switchWeeks', '6').text).toBe('6')
    expect(typed('contract.exitFee', '1.5k').text).toBe('1,500')
    expect(typed('contract.end', '2027-06-31').text).toBe('not-a-date')
  })

  it('with several values in a cell is filtered by each, and grouped by all in any order', () => {
    const several = typed('tags', 'pci; batch').workbook
    const turned = typed('tags', 'batch; pci').workbook
    const tags = withConditions(COLUMNS).find(({ id }) => id === 'tags')
    const [row, other, none] = [rowOf('q', several), rowOf('q', turned), rowOf('p', several)]
    expect([tags?.values?.(row), tags?.values?.(none)]).toEqual([['pci', 'batch'], ['']])
    const hits = (condition: Condition) => [row, none].map((each) => tags?.matches?.(condition)(each))
    const one: Condition = { kind: 'one-of', values: ['batch'] }
    expect([hits(one), hits({ kind: 'not', of: one })]).toEqual([
      [true, false],
      [false, true],
    ])
    expect([row, other].map((each) => [tags?.sortValue(each), tags?.groupLabel?.(each)])).toEqual([
      ['batch, pci', 'batch, pci'],
      ['batch, pci', 'batch, pci'],
    ])
    expect(tags?.sortValue(none)).toBeUndefined()
  })

  it('filters from and to, and what is not set', () => {
    const { workbook } = typed('contract.end', '2027-06-30')
    const end = withConditions(COLUMNS).find(({ id }) => id === 'contract.end')
    const hits = (condition: Condition) => ['q', 'p'].filter((id) => end?.matches?.(condition)(rowOf(id, workbook)))
    expect(hits({ kind: 'between', min: '2027-06-30', max: null })).toEqual(['q'])
    expect(hits({ kind: 'between', min: '2027-07-01', max: null })).toEqual([])
    expect(hits({ kind: 'one-of', values: [''] })).toEqual(['p'])
  })
})

describe("a column of the team's own", () => {
  const OWN = { position: 1, meta: {}, choices: [] as readonly string[] }
  const ownColumns = [
    { ...OWN, id: 'budget', name: 'Budget', type: 'money' as const },
    { ...OWN, id: 'due', name: 'Due', type: 'date' as const },
    { ...OWN, id: 'tier', name: 'Tier', type: 'choice' as const, choices: ['constructor', 'gold'] },
    { ...OWN, id: 'uptime', name: 'Uptime', type: 'number' as const },
  ]
  const looks = { 'own.uptime': { decimals: 1, isPercent: true, isPlain: false } }
  const columns = inventoryColumns({ ...SURROUNDINGS, ownColumns, looks })
  const columnAndRow = (id: string, own: Readonly<Record<string, string | number>>) => {
    const component = BOOK.tables.components['q']
    const column = columns.find((candidate) => candidate.id === `own.${id}`)
    if (component === undefined || column === undefined) throw new Error('No component or column')
    const components = { ...BOOK.tables.components, q: { ...component, own } }
    return { column, row: rowOf('q', { ...BOOK, tables: { ...BOOK.tables, components } }) }
  }
  const holding = (id: string, value: string | number) => {
    const { column, row } = columnAndRow(id, { [id]: value })
    return [column.text(row), (column.copyText ?? column.text)(row)]
  }

  it('reads and is copied with a value that does not fit it as the text that it is', () => {
    expect(holding('budget', 150_000)).toEqual(['1,500', '1500'])
    expect(holding('budget', 'about 2k')).toEqual(['about 2k', 'about 2k'])
    expect(holding('tier', 7)).toEqual(['7', '7'])
  })

  it('sorts and groups each value that does not fit it by itself, after those that do and before what is not set', () => {
    const sortedBy = (id: string, own: Readonly<Record<string, string | number>>) => {
      const { column, row } = columnAndRow(id, own)
      return column.sortValue(row)
    }
    for (const [id, fitting] of [
      ['budget', 150_000],
      ['due', '2027-06-30'],
      ['tier', 'gold'],
    ] as const) {
      const values = [fitting, '2k', 'silver'].map((value) => sortedBy(id, { [id]: value }))
      expect(new Set(values).size).toBe(3)
      expect(values.toReversed().sort(compareValues)).toEqual(values)
      expect(values).not.toContain(sortedBy(id, {}))
      expect(sortedBy(id, {})).toBeUndefined()
    }
    const { column, row } = columnAndRow('tier', { tier: 'silver' })
    expect(textOf(column.groupLabel?.(row))).toBe('silver')
  })

  it('shows its figures with the decimals that were chosen, and is edited, copied and filtered with all they have', () => {
    const { column, row } = columnAndRow('uptime', { uptime: 0.999512 })
    const shown = [textOf(column.render(row)), column.text(row), column.copyText?.(row), column.range?.format(0.999512)]
    expect(shown).toEqual(['100.0%', '99.9512%', '99.9512%', '99.9512%'])
    expect([column.isPercent, column.range?.read('25%')]).toEqual([true, ok(0.25)])
    const plain = inventoryColumns({ ...SURROUNDINGS, ownColumns: [column.own].flatMap((own) => own ?? []) }).find(
      ({ id }) => id === column.id,
    )
    expect([plain?.isPercent, plain?.range?.read('25%').ok]).toEqual([undefined, false])
    const cost = (look: NumberLook) => inventoryColumns({ ...SURROUNDINGS, looks: { cost: look } }).find(({ id }) => id === 'cost')
    expect(cost({ decimals: 0, isPercent: false, isPlain: true })?.render(rowOf('p'))).toBe('750')
    expect(cost({ decimals: 0, isPercent: false, isPlain: true })?.text(rowOf('p'))).toBe('750')
  })

  it('takes a choice for its word, whatever that means to a program', () => {
    expect(holding('tier', 'constructor')).toEqual(['constructor', 'constructor'])
    const editor = columns.find(({ id }) => id === 'own.tier')?.editor
    expect(editor?.kind === 'choice' ? editor.choices[0] : null).toEqual({ value: 'constructor', label: 'constructor' })
  })
})

describe('a calculated column', () => {
  it('adds the time of people to the cost where both are known', () => {
    expect(columnOf('all-in').text(rowOf('q'))).toBe('1,250')
    expect(columnOf('all-in').copyText?.(rowOf('q'))).toBe('1250')
    expect(columnOf('all-in').text(rowOf('p'))).toBe('')
    expect(columnOf('spend-share').text(rowOf('p'))).toBe('75')
  })

  it('counts the notice back from the end of the contract', () => {
    const { workbook } = typed('contract.noticeDays', '30', typed('contract.end', '2027-06-30').workbook)
    expect(columnOf('notice').text(rowOf('q', workbook))).toBe('May 31, 2027')
    expect(columnOf('notice').text(rowOf('p', workbook))).toBe('')
  })

  it('says the verdict of a rule that applies, and takes nothing typed', () => {
    expect(columnOf('check.owner-time').text(rowOf('q'))).toBe('OK')
    expect(columnOf('check.owner-time').text(rowOf('p'))).toContain('Needs input')
    expect(columnOf('check.owner-time').editor).toBeNull()
  })
})

describe('what is shown', () => {
  it('leaves out what a view says of a column that is gone', () => {
    const view = {
      ...FIRST_VIEW,
      filter: {
        ...FIRST_VIEW.filter,
        conditions: [
          { id: 'gone', value: { kind: 'contains', text: 'x' } as const, group: null },
          { id: 'vendor', value: { kind: 'contains', text: 'A' } as const, group: null },
        ],
      },
      sorting: [
        { id: 'gone', desc: true },
        { id: 'cost', desc: true },
      ],
      layout: { ...FIRST_LAYOUT, groupBy: ['gone'] },
    }
    const known = withKnownColumns(view, COLUMNS)
    expect(known.filter.conditions.map(({ id }) => id)).toEqual(['vendor'])
    expect(known.sorting).toEqual([{ id: 'cost', desc: true }])
    expect(known.layout.groupBy).toEqual([])
    expect(withKnownColumns(FIRST_VIEW, COLUMNS)).toBe(FIRST_VIEW)
    // It tells so until the view is saved without it or another one is chosen, whatever else is changed meanwhile.
    expect([known.lost, withKnownColumns({ ...known, sorting: [] }, COLUMNS).lost, withChip(known, 'all').lost]).toEqual([
      'filter',
      'filter',
      null,
    ])
    const own = {
      ...view,
      ownLayout: {
        ...view.layout,
        colors: [{ columnId: 'gone', condition: { kind: 'contains', text: 'x' } as const, tone: 'FAIL' as const, isRow: false }],
      },
    }
    expect(withKnownColumns(withChip(withKnownColumns(own, COLUMNS), 'minor'), COLUMNS)).toMatchObject({
      lost: null,
      ownLayout: { groupBy: [], colors: [] },
    })
    // Vendor alone would hide what only the column that is gone let through.
    const either = { ...view, filter: { ...view.filter, conditions: view.filter.conditions.map((each) => ({ ...each, group: 1 })) } }
    expect(withKnownColumns(either, COLUMNS)).toMatchObject({ filter: { conditions: [] }, lost: 'filter' })
    const sorted = { ...FIRST_VIEW, sorting: view.sorting }
    expect(withKnownColumns(sorted, COLUMNS).lost).toBe('layout')
    expect(withKnownColumns({ ...sorted, lost: 'filter' }, COLUMNS).lost).toBe('filter')
    expect(withKnownColumns({ ...sorted, lost: 'unread' }, COLUMNS).lost).toBe('unread')
  })
})
