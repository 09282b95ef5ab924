// What the last slide says of contracts and credits that somebody has to act on.
import { expect, it } from 'vitest'
import type { TableShape } from '#board'
import { aWorkbook } from '../../../builders/workbook.ts'
import { slidesOf } from '../../../powerpoint/subjects.ts'

const renewalsOf = (creditCurrency = 'USD', others: readonly string[] = []) => {
  const { slides } = slidesOf(
    aWorkbook({
      components: [
        ...others.map((name) => ({ name, contract: { end: '2027-10-31' } })),
        { name: 'Late', cost: 10_000, contract: { end: '2027-11-30' } },
        { name: 'Over', cost: 10_000, contract: { end: '2026-01-31' } },
        { name: 'Minimum term', cost: 20_000, contract: { start: '2026-06-15', end: '2026-12-31', minMonths: 12, noticeDays: 90 } },
        { name: 'Open', contract: { end: '2027-10-31' } },
        { name: 'Rented', costLines: [{ amount: 40_000, currency: creditCurrency, grantId: 'grant-1' }] },
      ],
      creditGrants: [{ vendor: 'Cloud', balance: 200_000, currency: creditCurrency, asOf: '2026-11-01', expires: '2028-01-31' }],
    }),
  )
  const tables = slides.flatMap(({ shapes }) => shapes.filter((shape): shape is TableShape => shape.kind === 'table'))
  return tables.at(-1)?.rows.map((row) => row.map(({ text }) => text)) ?? []
}

it('is by when to act, when they end, a month and what remains, the next one first and without what is over', () => {
  expect(renewalsOf()).toEqual([
    ['Minimum term', 'Contract', 'Mar 16, 2027', 'Jun 14, 2027', '$200', '$1,400'],
    ['Cloud', 'Credits', 'Apr 1, 2027', 'Apr 1, 2027', '$400', '–'],
    ['Open', 'Contract', 'Oct 31, 2027', 'Oct 31, 2027', 'Not set', 'Not set'],
    ['Late', 'Contract', 'Nov 30, 2027', 'Nov 30, 2027', '$100', '$1,300'],
  ])
})

it('has what ends on the same day in the order of the list', () => {
  const names = renewalsOf('USD', ['Seats', 'Lines']).map(([name]) => name)
  expect(names.slice(2, 5)).toEqual(['Seats', 'Lines', 'Open'])
})

it('has cents that no fraction of two holds, to the cent', () => {
  const { slides } = slidesOf(aWorkbook({ components: [{ name: 'Seats', cost: 435, contract: { end: '2027-03-31' } }] }))
  const [row] = slides.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'table' && shape.name.startsWith('Contracts') ? shape.rows : [])),
  )
  expect(row?.map(({ text }) => text)).toContain('$4.35')
})

it('names credits whose currency has no rate', () => {
  expect(renewalsOf('EUR').find(([name]) => name === 'Cloud')).toMention('No exchange rate')
})
