import { describe, expect, it } from 'vitest'
import { addRecord, applyEdit, mergeWorkbooks, removeComponents, setField, type TableName, type Workbook } from '#core'
import { conflictWords, duplicateText, mergeCountsText } from '#wording'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const style = { locale: 'en-US', currency: 'USD' }
const base = aWorkbook({
  components: [
    aComponent({ id: 'c-1', name: 'Postgres', share: 500, cost: 10_000 }),
    aComponent({ id: 'c-2', name: 'Job queue', owners: [{ person: 'Bo', share: 100 }] }),
  ],
  bills: [{ vendor: 'Cloud', amount: 10_000 }],
  exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1, date: '2026-11-01' }],
})

function withField(table: TableName, id: string, field: string, value: unknown, workbook: Workbook = base): Workbook {
  return okOf(applyEdit(workbook, okOf(setField(contextOf(workbook), table, id, field, value))))
}

/** What is asked when the two sides gave a field these values. */
function asked(table: TableName, id: string, field: string, mine: unknown, theirs: unknown) {
  const merge = okOf(mergeWorkbooks(base, withField(table, id, field, mine), withField(table, id, field, theirs)))
  const [conflict] = merge.conflicts
  if (conflict === undefined) throw new Error('Nothing is asked')
  const { record, field: name, base: before, mine: here, theirs: there } = conflictWords(conflict, merge, style)
  return [record, name, before, here, there]
}

describe('a difference in words', () => {
  it('names record and field, and says both values and what was before', () => {
    const lines = [
      asked('components', 'c-1', 'vendor', 'Neon', 'Supabase'),
      asked('components', 'c-1', 'edge', 'yes', 'unsure'),
      asked('components', 'c-1', 'contract.end', '2027-01-31', '2027-02-28'),
      asked('components', 'c-1', 'replacedBy', 'c-2', 'c-1'),
      asked('components', 'c-1', 'observability.tokens', 'na', 'yes'),
      asked('owners', 'c-1-owner-1', 'share', 1_000, 2_000),
      asked('owners', 'c-1-owner-1', 'personId', 'p-bo', null),
      asked('costLines', 'c-1-cost-1', 'amount', 9_000, 11_050),
      asked('costLines', 'c-1-cost-1', 'per', 'year', 'one-off'),
      asked('bills', 'bill-1', 'notes', 'a', 'b'),
      asked('people', 'p-ana', 'kind', 'vendor', 'contractor'),
      asked('company', 'company', 'headcount', 6, 7),
      asked('exchangeRates', 'rate-1', 'rate', 1.2, 1.35),
      asked('settings', 'settings', 'fiscalStartMonth', 2, 4),
    ]
    expect(lines.map((words) => words.join(' | '))).toEqual([
      expect.toSay('Postgres | Vendor | Not set | Neon | Supabase'),
      expect.toSay('Postgres | Differentiator | Not set | Yes | Not sure'),
      expect.toSay('Postgres | Contract end | Not set | Jan 31, 2027 | Feb 28, 2027'),
      expect.toSay('Postgres | Replaced by | Not set | Job queue | Postgres'),
      expect.toSay('Postgres | Observability: tokens | Not set | Not applicable | Yes'),
      expect.toSay('Postgres · Owner | Engineer time | 5% | 10% | 20%'),
      expect.toSay('Postgres · Owner | Owner | Ana | Bo | Not set'),
      expect.toSay('Postgres · Price | List price | $100 | $90 | $110.50'),
      expect.toSay('Postgres · Price | Billing period | per month | per year | one-time'),
      expect.toSay('Cloud · Bill | Notes | Not set | a | b'),
      expect.toSay('Ana · Person | Employment | Employee | Vendor staff | Contractor'),
      'Company | Headcount | 5 | 6 | 7',
      expect.toSay('Exchange rate | Rate | 1.1 | 1.2 | 1.35'),
      expect.toSay('Settings | Fiscal year starts in | January | February | April'),
    ])
  })

  it('of a deleted record says what goes and stays with it', () => {
    const mine = okOf(applyEdit(base, okOf(removeComponents(contextOf(base), ['c-1']))))
    const merge = okOf(mergeWorkbooks(base, mine, withField('components', 'c-1', 'notes', 'needed')))
    expect(merge.conflicts.map((conflict) => conflictWords(conflict, merge, style))).toMatchObject([
      {
        record: 'Postgres',
        field: expect.toSay('Deleted or kept'),
        mine: 'deleted',
        theirs: expect.toSay('changed, kept with 1 owner and 1 price'),
      },
    ])
  })

  it('of a limit names it as Settings do', () => {
    const limit = (value: number) => okOf(applyEdit(base, okOf(addRecord(contextOf(base), 'policy', { id: 'owner-time', value }))))
    const merge = okOf(mergeWorkbooks(base, limit(2500), limit(3000)))
    expect(merge.conflicts.map((conflict) => conflictWords(conflict, merge, style))).toMatchObject([
      { record: expect.toSay('Limit · Time on one component'), base: null, mine: '25%', theirs: '30%' },
    ])
  })
})

describe('what a copy brings', () => {
  const none = { added: 0, removed: 0, changed: 0, others: 0, quarters: 0, quartersBeside: 0 }

  it('is one sentence, and says when a quarter was locked in both', () => {
    expect(mergeCountsText(none, style)).toSay('The copy has nothing new.')
    expect(mergeCountsText({ ...none, added: 2, removed: 1, others: 3 }, style)).toSay(
      'The copy brings 2 new components, 1 deleted component, and 3 other changes (company, people or settings).',
    )
    expect(mergeCountsText({ ...none, quarters: 1, quartersBeside: 1 }, style)).toSay(
      'The copy brings 1 locked quarter. 1 quarter was locked in both copies. Both stay.',
    )
  })

  it('may be there twice', () => {
    expect(duplicateText({ table: 'ownColumns', name: 'Region', mineId: 'a', theirsId: 'b' })).toMention(
      'Both copies added a column named “Region”',
    )
    expect(duplicateText({ table: 'people', name: 'Maya', mineId: 'a', theirsId: 'b' })).toMention(
      'Both copies added a person named “Maya”',
    )
  })
})
