// Whoever asks for the price of a component is told of no purchase whose term is over: it makes room for the figure of a list, of a form
// that came back, and of a pack.

import { describe, expect, it } from 'vitest'
import { applyEdit, assess, formFor, type IsoDate, type IsoTime, type MinorUnits, packValueNow, type Workbook } from '#core'
import { acceptProposals } from '#intake'
import { packEdit } from '../../../../src/core/packs/pack-edits.ts'
import { aWorkbook, personId } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { inputOf, proposalOf } from '../../intake/table/importing.ts'
import { contextOf, group, imported } from './bill-import.ts'

const LAST = '2026-11-30' as IsoDate
const AFTER = '2026-12-01' as IsoDate
const stack = aWorkbook({
  components: [{ id: 'c-s3', name: 'Uploads', vendor: 'AWS', kind: 'object-store', owners: [{ person: 'Ana', share: 500 }] }],
})
const term = { first: '2025-12-01' as IsoDate, last: LAST }
const book = imported(stack, [group('AmazonS3', '1200', { category: 'purchase', month: '2025-12', term })])
const monthly = (workbook: Workbook, day: IsoDate) => assess(workbook, day).totals.monthlyCostMinor
const noon = (day: IsoDate) => `${day}T12:00:00.000Z` as IsoTime

describe('a purchase whose term is over', () => {
  it('makes room for the figure of a list', () => {
    const listed = (day: IsoDate) => {
      const input = inputOf('name,monthly_cost_usd\nUploads,50\n', {}, book)
      const on = { ...input, context: { ...input.context, at: noon(day) } }
      return proposalOf({ ...on, answers: acceptProposals(proposalOf(on).questions, {}) })
    }
    const changes = (day: IsoDate) => listed(day).matches.flatMap((match) => match.changes.map(({ field }) => field))
    expect([changes(LAST), changes(AFTER)]).toEqual([['cost-kept'], ['cost']])
    const { edit } = listed(AFTER)
    if (edit === null) throw new Error('no edit')
    expect(monthly(okOf(applyEdit(book, edit)), AFTER)).toBe(5000)
  })

  it('is not what a pack that came back is compared with', () => {
    const target = { kind: 'cost', componentId: 'c-s3' } as const
    expect([packValueNow(book, target, LAST), packValueNow(book, target, AFTER)]).toEqual([120_000, null])
    const context = { ...contextOf(book), at: noon(AFTER) }
    const taken = okOf(applyEdit(book, okOf(packEdit(context, target, 5000 as MinorUnits))))
    expect([monthly(taken, AFTER), packValueNow(taken, target, AFTER)]).toEqual([5000, 5000])
  })

  it('leaves a price to be asked of whoever owns the component', () => {
    const asked = (day: IsoDate) => formFor(book, personId('Ana'), day)?.rows[0]?.asked
    expect(asked(LAST)).not.toHaveProperty('cost')
    expect(asked(AFTER)).toMatchObject({ cost: null })
  })
})
