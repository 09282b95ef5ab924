import { describe, expect, it } from 'vitest'
import { assess, reconcile } from '#core'
import { booksSentence } from '#wording'
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

describe('the headline of Books', () => {
  it('says of how many vendors and accounts the answer is only proposed', () => {
    expect(said({})).toMatch(/ Of 1 account the answer is only proposed: it counts once it is accepted\.$/)
    const hosting = { bookAccounts: { 'Cloud hosting': 'hosting' } } as const
    expect(said(hosting)).toMatch(/ Of 2 vendors the answer is only proposed: it counts once it is accepted\.$/)
    expect(said({ ...hosting, bookVendors: { 'Anthropic PBC': ['Anthropic'] } })).toMatch(/ Of 1 vendor the answer is only proposed: /)
  })

  it('says nothing of proposals where every answer was given', () => {
    const bookVendors = { 'Anthropic PBC': ['Anthropic'], 'Pinecone Systems Inc': ['Pinecone'], Datadog: 'not-listed' } as const
    expect(said({ bookAccounts: { 'Cloud hosting': 'hosting' }, bookVendors })).toBe(
      '79% of $570 booked for infrastructure in October 2026 is tied to the list. 1 vendor is paid and not listed.',
    )
  })
})
