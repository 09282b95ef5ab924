import { describe, expect, it } from 'vitest'
import { assess, removeEvidence, setField } from '#core'
import { evidenceSentence } from '#wording'
import { evidenceCell } from '../../../../src/renderer/screens/evidence/evidence-cell.ts'
import { evidenceColumns } from '../../../../src/renderer/screens/evidence/evidence-columns.tsx'
import { changedLines, evidenceChoices, evidenceCounts, evidenceRows } from '../../../../src/renderer/screens/evidence/evidence-rows.ts'
import type { GridSort } from '../../../../src/renderer/widgets/table-model/grid-column.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'
import { testTable } from '../../../helpers/grid-table.ts'

const workbook = aWorkbook({
  components: [
    {
      name: 'Search',
      approach: 'buy',
      evidence: [
        { customer: 'Beta', kind: 'churn', date: '2026-08-01', amount: 500_000 },
        { customer: 'Acme', kind: 'lost-deal', date: '2026-03-01' },
        { customer: 'Coda', kind: 'blocking-limit', open: true },
      ],
    },
    { name: 'Queue', approach: 'build', hosting: 'self-run', evidence: [{ customer: 'Dyn', kind: 'churn', date: AS_OF }] },
  ],
  evidence: [{ customer: 'Nobody', kind: 'blocking-limit', open: false }],
})
const STYLE = { locale: 'en-US', currency: 'USD' }
const columns = evidenceColumns(STYLE, [])
const customers = (componentId: string | null, sorting: readonly GridSort[] = []) =>
  testTable(columns, { getId: ({ id }) => id })
    .lines({ rows: evidenceRows(workbook, componentId), view: { sorting } })
    .items.flatMap((item) => (item.kind === 'row' ? [item.row.line.customer] : []))

describe('the evidence log', () => {
  it('leads undo to the cells that an edit changed', () => {
    const [id = ''] = Object.keys(workbook.tables.evidence)
    const set = okOf(setField(contextOf(workbook), 'evidence', id, 'componentId', null))
    expect(changedLines(set)).toEqual([{ rowId: id, columnId: 'component' }])
    expect(changedLines(okOf(removeEvidence(contextOf(workbook), [id])))).toEqual([{ rowId: id, columnId: 'customer' }])
    expect(changedLines(okOf(setField(contextOf(workbook), 'components', 'c-search', 'notes', 'x')))).toEqual([])
  })

  it('shows what is about one component, or all of it, in the order in which it was added', () => {
    expect(customers('c-search')).toEqual(['Beta', 'Acme', 'Coda'])
    expect(customers(null)).toHaveLength(5)
    expect(evidenceChoices(workbook, null).map(({ label }) => label)).toEqual(['Queue', 'Search'])
  })

  it('is sorted by a column, empty cells last whichever way', () => {
    expect(customers('c-search', [{ id: 'date', desc: false }])).toEqual(['Acme', 'Beta', 'Coda'])
    expect(customers('c-search', [{ id: 'date', desc: true }])).toEqual(['Beta', 'Acme', 'Coda'])
    expect(customers('c-search', [{ id: 'amount', desc: true }])[0]).toBe('Beta')
  })

  it('counts losses, those of two quarters over a managed service, and limits that still stand', () => {
    const counts = evidenceCounts(workbook, assess(workbook, AS_OF))
    expect(counts).toEqual({ losses: 3, recentLosses: 1, openLimits: 1 })
    expect(evidenceSentence(counts, STYLE)).toSay(
      '3 customers and deals lost, 1 recently over a managed-service limit. 1 vendor limit still blocks you.',
    )
    expect(evidenceSentence({ losses: 0, recentLosses: 0, openLimits: 0 }, STYLE)).toSay(
      'No lost customers or deals logged. No open vendor limits.',
    )
  })
})

describe('a cell of the log', () => {
  const ID = 'c-search-evidence-1'
  const typed = (columnId: string, value: string | null) => evidenceCell(contextOf(workbook), ID, columnId, value)
  const changed = (columnId: string, value: string | null) => afterEdit(workbook, okOf(typed(columnId, value))).tables.evidence[ID]

  it('takes a component by its name, whatever its case, and refuses one that is not there', () => {
    expect(changed('component', ' queue ')?.componentId).toBe('c-queue')
    expect(changed('component', null)?.componentId).toBe(null)
    expect(codeOf(typed('component', 'Kafka'))).toBe('no-such-component')
  })

  it('takes amounts and dates as they are typed, a blank as not set', () => {
    expect(changed('amount', '12k')?.amount).toBe(1_200_000)
    expect(changed('amount', '')?.amount).toBe(null)
    expect(changed('date', '2026-11-01')?.date).toBe('2026-11-01')
    expect(codeOf(typed('date', 'soon'))).toBe('not-a-date')
  })

  it('keeps what happened when it is cleared: something always did', () => {
    expect(changed('kind', null)?.kind).toBe('churn')
    expect(changed('kind', 'lost-deal')?.kind).toBe('lost-deal')
  })
})
