// Every meaning that an import offers: a list with all of them comes in, is saved as the view of the inventory, and comes in again.
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  assess,
  emptyWorkbook,
  type IsoTime,
  inOneGo,
  minorUnits,
  RULE_SET_VERSION,
  recordsOf,
  valueAt,
  type Workbook,
} from '#core'
import { acceptProposals, findHeader, IMPORT_FIELDS, type ImportField, proposingImport, withOwnColumns } from '#intake'
import { fieldLabel } from '#wording'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { inventoryColumns } from '../../../../src/renderer/screens/inventory/inventory-columns.tsx'
import { csvText } from '../../../../src/renderer/widgets/grid/clipboard-text.ts'
import { AS_OF } from '../../../builders/workbook.ts'

const EMPTY = emptyWorkbook({ id: 'w', ruleSetVersion: RULE_SET_VERSION })

/** A cell of each meaning, and what the workbook holds afterwards; those of people and costs stand below. */
const CELLS: Readonly<Record<string, readonly [cell: string, held: unknown]>> = {
  name: ['Vector search', 'Vector search'],
  layer: ['Data', 'data'],
  kind: ['Vector store', 'vector-store'],
  approach: ['self-hosted', 'build'],
  origin: ['Third-party software', 'third-party'],
  hosting: ['Self-managed on rented machines', 'rented-bare'],
  lifecycle: ['Retiring', 'retiring'],
  always24x7: ['Yes', true],
  vendor: ['Qdrant', 'Qdrant'],
  edge: ['Not sure', 'unsure'],
  customerNotices: ['Answers are found', 'Answers are found'],
  ownerTimeRationale: ['Customers wait for it', 'Customers wait for it'],
  hardManual: ['Yes', 'yes'],
  exitNote: ['Copy the tables', 'Copy the tables'],
  priceChangeReason: ['Traffic doubled in June', 'Traffic doubled in June'],
  switchWeeks: ['6', 6],
  'contract.start': ['2026-02-01', '2026-02-01'],
  'contract.end': ['2027-06-30', '2027-06-30'],
  'contract.minMonths': ['12', 12],
  'contract.noticeDays': ['90', 90],
  'contract.exitFee': ['1500', 150_000],
  requestsPerMonth: ['2000000', 2_000_000],
  'observability.latencyPerStep': ['Yes', 'yes'],
  'observability.tokens': ['No', 'no'],
  'observability.errors': ['Not applicable', 'na'],
  'observability.costPerRequest': ['Yes', 'yes'],
  apiAvailable: ['Not sure', 'unsure'],
  'regulatoryBasis.name': ['HIPAA', 'HIPAA'],
  'regulatoryBasis.scope': ['Patient records', 'Patient records'],
  'regulatoryBasis.approver': ['Head of compliance', 'Head of compliance'],
  'regulatoryBasis.review': ['2027-03-31', '2027-03-31'],
  tags: ['prod; search', ['prod', 'search']],
  notes: ['Ask Mia, then pay', 'Ask Mia, then pay'],
  links: ['https://wiki.example/vectors', ['https://wiki.example/vectors']],
}

function imported(content: string, mapping?: readonly (ImportField | 'ignore')[], workbook: Workbook = EMPTY) {
  const table = readTable(content, 'list.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.problem))
  const sheet = table.value
  const found = findHeader(sheet)
  const own = withOwnColumns(found.mapping, recordsOf(workbook, 'ownColumns'))
  const settled = mapping === undefined ? own : { ...found.mapping, fields: mapping }
  let made = 0
  const context = { workbook, at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++made}` }
  const propose = (answers: Readonly<Record<string, string>>) => {
    const proposal = inOneGo(proposingImport({ table: sheet, firstRow: found.firstRow, mapping: settled, answers, context }))
    if (!proposal.ok) throw new Error(JSON.stringify(proposal.problem))
    return proposal.value
  }
  const proposal = propose(acceptProposals(propose({}).questions))
  if (proposal.edit === null) throw new Error('nothing to import')
  const after = applyEdit(workbook, proposal.edit)
  if (!after.ok) throw new Error(JSON.stringify(after.problem))
  return { fields: settled.fields, proposal, workbook: after.value }
}

const row = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',')

function held(workbook: Workbook) {
  const [component] = recordsOf(workbook, 'components')
  if (component === undefined) throw new Error('no component')
  const values = Object.fromEntries(Object.keys(CELLS).map((path) => [path, valueAt(component, path)]))
  const owners = recordsOf(workbook, 'owners').map(({ share }) => share)
  const costs = recordsOf(workbook, 'costLines').map(({ amount, per, seats, currency }) => ({ amount, per, seats, currency }))
  return { values, owners, people: recordsOf(workbook, 'people').map(({ name }) => name), costs }
}

/** The inventory as it is saved, with every column that it has. */
function saved(workbook: Workbook): string {
  const { setting, byId } = assess(workbook, AS_OF)
  const rows = recordsOf(workbook, 'components').flatMap(({ id }) => byId.get(id) ?? [])
  const columns = inventoryColumns({
    style: { locale: 'en-US', currency: 'USD' },
    people: setting.people,
    asOf: AS_OF,
    ownColumns: recordsOf(workbook, 'ownColumns'),
    limitBp: 2000,
    engineerCost: minorUnits(1_000_000),
    spend: () => minorUnits(100_000),
  })
  return csvText(rows, columns, ',')
}

describe('every meaning that an import offers', () => {
  const beside = { owner: 'Mia', share: '20%', cost: '480', pricesAsOf: '2026-11-01' }
  const all = [...Object.entries(CELLS).map(([path, [cell]]) => [path, cell] as const), ...Object.entries(beside)]
  const list = [row(all.map(([field]) => `as ${field}`)), row(all.map(([, cell]) => cell))].join('\n')
  const first = imported(
    list,
    all.map(([field]) => field as ImportField),
  )

  it('stands in this test, or is said by several columns of a list', () => {
    const tested = [...all.map(([field]) => field), 'personTime', 'costOnce', 'seats', 'currency', 'per', 'newColumn']
    expect(IMPORT_FIELDS.filter((field) => !tested.includes(field))).toEqual([])
  })

  it('is stored', () => {
    expect(first.proposal.report.problems).toEqual([])
    expect(held(first.workbook)).toEqual({
      values: Object.fromEntries(Object.entries(CELLS).map(([path, [, value]]) => [path, value])),
      owners: [2000],
      people: ['Mia'],
      costs: [{ amount: 48_000, per: 'month', seats: null, currency: 'USD' }],
    })
  })

  it('comes back from the view as it is saved, without anybody setting a column', () => {
    const again = imported(saved(first.workbook))
    expect(again.proposal.report.problems).toEqual([])
    expect(held(again.workbook)).toEqual(held(first.workbook))
  })

  it.each(Object.keys(CELLS))('%s is known by its label', (path) => {
    const label = fieldLabel('components', path)
    // Who approved something and when says nothing of a regulation that no column names.
    const beside = /^regulatoryBasis\.(?!name)/.test(path) ? [fieldLabel('components', 'regulatoryBasis.name')] : []
    const { mapping } = findHeader({
      ...{ source: 'x', sheet: null, delimiter: ',', notes: [], hiddenColumns: new Set<number>(), merges: [] },
      rows: [
        { line: 1, cells: ['Component', label, ...beside], isHidden: false },
        { line: 2, cells: ['a', CELLS[path]?.[0] ?? '', ...beside.map(() => 'SOC 2')], isHidden: false },
      ],
    })
    expect(path === 'name' ? mapping.fields[0] : mapping.fields[1]).toBe(path)
  })
})

describe('meanings of several columns', () => {
  it('are the people of a row, what is paid once, and what seats, currency and period make of a price', () => {
    const list =
      'Component,Price per seat,Seats,Currency,Billing period,Setup,Mia,Noah\nChat,7.25,40,EUR,yearly,900,5%,x\nDesk,9,2,USD,monthly,,10%,5%'
    const { fields, workbook } = imported(list)
    expect(fields).toEqual(['name', 'cost', 'seats', 'currency', 'per', 'costOnce', 'personTime', 'personTime'])
    const { costs, people, owners } = held(workbook)
    expect(costs).toEqual([
      { amount: 725, per: 'year', seats: 40, currency: 'EUR' },
      { amount: 90_000, per: 'one-off', seats: null, currency: 'USD' },
      { amount: 900, per: 'month', seats: 2, currency: 'USD' },
    ])
    expect([people, owners]).toEqual([
      ['Mia', 'Noah'],
      [500, null, 1000, 500],
    ])
  })
})

describe('columns that no field asks for', () => {
  const list =
    'Component,SLA,PO,Reviewed on,Wiki page,Backup,Pain,Vendor risk\nChat,99.9%,0042,2026-09-01,https://w.example/a,yes,3,high\nDesk,99%,0043,2026-10-12,https://w.example/b,no,5,low'
  const fields = ['name', ...Array.from({ length: 7 }, () => 'newColumn' as const)] as const

  it('are kept as columns of the team, of the type that all of their cells are', () => {
    const { workbook, proposal } = imported(list, fields)
    expect(proposal.report.problems).toEqual([])
    const columns = recordsOf(workbook, 'ownColumns')
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['SLA', 'text'],
      ['PO', 'text'],
      ['Reviewed on', 'date'],
      ['Wiki page', 'link'],
      ['Backup', 'tick'],
      ['Pain', 'number'],
      ['Vendor risk', 'text'],
    ])
    const [chat] = recordsOf(workbook, 'components')
    expect(columns.map(({ id }) => chat?.own[id])).toEqual(['99.9%', '0042', '2026-09-01', 'https://w.example/a', 'yes', 3, 'high'])
  })

  it('come back from the view, and the same list changes nothing', () => {
    const { workbook } = imported(list, fields)
    expect(() => imported(saved(workbook), undefined, workbook)).toThrow('nothing to import')
    const again = imported(saved(workbook).replace('99.9%', '99.5%'), undefined, workbook)
    expect(again.proposal.newColumns).toEqual([])
    const [sla] = recordsOf(again.workbook, 'ownColumns')
    expect(recordsOf(again.workbook, 'components').map(({ own }) => own[sla?.id ?? ''])).toEqual(['99.5%', '99%'])
  })

  it('do not take the name of a field, and are kept in the notes where the workbook has no room', () => {
    const { workbook } = imported('Component,Vendor,Notes\nChat,a,b\nDesk,c,d', ['name', 'newColumn', 'newColumn'])
    expect(recordsOf(workbook, 'ownColumns').map(({ name }) => name)).toEqual(['Vendor (list)', 'Notes (list)'])
    const many = Array.from({ length: 55 }, (_, at) => `Extra ${at}`)
    const wide = imported([row(['Component', ...many]), row(['Chat', ...many.map(() => 'x1')])].join('\n'), [
      'name',
      ...many.map(() => 'newColumn' as const),
    ])
    expect(recordsOf(wide.workbook, 'ownColumns')).toHaveLength(50)
    expect(wide.proposal.report.notes).toContainEqual({
      code: 'own-columns-full',
      facts: { max: 50, columns: ['Column 52', 'Column 53', 'Column 54', 'Column 55', 'Column 56'] },
    })
    const chat = recordsOf(wide.workbook, 'components').find(({ name }) => name === 'Chat')
    expect(chat?.notes).toContain('Column 52: x1')
    expect(chat?.notes).toContain('Column 56: x1')
  })
})
