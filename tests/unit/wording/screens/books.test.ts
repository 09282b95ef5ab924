import { describe, expect, it } from 'vitest'
import { assess, reconcile } from '#core'
import { bookImportState, booksSentence } from '#wording'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const line = (vendor: string, amount: number, account = 'Cloud hosting') => ({ month: '2026-10', account, vendor, amount })

function said(sketch: Pick<WorkbookSketch, 'bookAccounts' | 'bookVendors'>): string {
  const components = [
    { name: 'Chat', vendor: 'Anthropic', cost: 40_000 },
    { name: 'Store', vendor: 'Pinecone', cost: 5000 },
  ]
  const ledger = [line('Anthropic PBC', 40_000), line('Pinecone Systems Inc', 5000), line('Datadog', 12_000)]
  const workbook = aWorkbook({ components, ledger, ...sketch })
  return booksSentence(reconcile(assess(workbook, AS_OF)), ledger.length, STYLE)
}

describe('the finding of Reconciliation', () => {
  it('says of how many vendors and accounts a suggestion needs confirmation', () => {
    expect(said({})).toMatch(/ Suggestions for 1 account need confirmation\.$/)
    const hosting = { bookAccounts: { 'Cloud hosting': 'hosting' } } as const
    expect(said(hosting)).toMatch(/ Suggestions for 2 vendors need confirmation\.$/)
    expect(said({ ...hosting, bookVendors: { 'Anthropic PBC': ['Anthropic'] } })).toMatch(/ Suggestions for 1 vendor need confirmation/)
  })

  it('says nothing of proposals where every answer was given', () => {
    const bookVendors = { 'Anthropic PBC': ['Anthropic'], 'Pinecone Systems Inc': ['Pinecone'], Datadog: 'not-listed' } as const
    expect(said({ bookAccounts: { 'Cloud hosting': 'hosting' }, bookVendors })).toSay(
      '79% of $570 booked for infrastructure in October 2026 is matched to the inventory. 1 vendor isn’t in the inventory.',
    )
  })
})

it('asks first, then names rows that cannot be read, and says of nothing that everything was read', () => {
  const [open, refused, nothing, all] = [
    [1, 1, 5],
    [0, 1, 5],
    [0, 0, 0],
    [0, 0, 5],
  ].map(([questions = 0, rows = 0, lines = 0]) => bookImportState(questions, rows, lines, STYLE))
  expect([open, refused]).toEqual([expect.stringMatching(/^1 question is /), expect.stringMatching(/^1 row has /)])
  expect(new Set([open, refused, nothing, all]).size).toBe(4)
})
