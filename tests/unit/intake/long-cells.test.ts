// Cells and lines that somebody could write to make a pattern take the square of their length, or more. Each takes milliseconds.
import { describe, expect, it } from 'vitest'
import { type IsoTime, readPeople, readPrice, readTime, surveyNames } from '#core'
import { firstTable, importList, readList } from '#intake'
import { calculated } from '../../../src/core/amounts/arithmetic.ts'
import type { BillHeader } from '../../../src/intake/bills/bill-header.ts'
import { awsCostExplorer } from '../../../src/intake/bills/sources/aws-cost-explorer.ts'

const SEEN = surveyNames([], [])

async function imported(list: string, source: string) {
  const book = await readList(list, source)
  if (!book.ok) return book
  let made = 0
  const context = { id: 'w', at: '2026-11-28T09:00:00.000Z' as IsoTime, newId: () => `id-${++made}` }
  return importList(firstTable(book.value), { map: null, given: null, acceptsProposals: true }, context)
}

/** Milliseconds: a thousand times what each takes, and a part of the minutes that a pattern out of hand takes. */
const AT_ONCE = 20_000

describe('a long cell', () => {
  it.each([
    ['of a formula for a price', () => readPrice(`=${'1:'.repeat(490)}`, { currency: 'USD', isFromFile: true })],
    ['of a sum for a price', () => readPrice(`=${'1+'.repeat(490)}!`, { currency: 'USD', isFromFile: true })],
    ['of a formula for a time', () => readTime(`=${'1h '.repeat(320)}`, { unit: null, isFromFile: true })],
    ['of words where people stand', () => readPeople(`${'seat '.repeat(8000)}x`, SEEN)],
    ['of words in a column of people', () => surveyNames([`${'seat '.repeat(8000)}x`], [])],
    ['of digits', () => imported(`Name,Cost,Owner\nRedis,${'1'.repeat(100_000)},Ana\nKafka,5,Ben\n`, 'a.csv')],
    ['of digits that no period follows', () => imported(`Name,Cost,Owner\nRedis,${'1'.repeat(39_000)},Ana\nKafka,5,Ben\n`, 'a.csv')],
    ['of blanks in a name', () => imported(`Name,Cost,Owner\n"${' '.repeat(39_000)}x",5,Ana\nKafka,5,Ben\n`, 'a.csv')],
    ['of brackets in a name', () => imported(`Name,Cost,Owner\n"x${'('.repeat(39_000)}",5,Ana\nKafka,5,Ben\n`, 'a.csv')],
    ['of digits for a sum', () => calculated(`${'1'.repeat(39_000)}!`, () => null)],
    [
      'of blanks over an amount',
      () => awsCostExplorer.isIn({ names: ['Service', `${' '.repeat(39_000)}x`, 'Total costs ($)'] } as unknown as BillHeader),
    ],
    ['of blanks in a heading', () => readList(`|a|b|\n|-|-|\n|1|2|\n\n# a${' '.repeat(100_000)}b\n`, 'a.md')],
    ['of marks in a heading', () => readList(`|a|b|\n|-|-|\n|1|2|\n\n# a ${'#'.repeat(100_000)}b\n`, 'a.md')],
  ])(
    '%s is read at once',
    async (_, read) => {
      expect(await read()).toBeDefined()
    },
    AT_ONCE,
  )

  it('that is a sum is added up, and one that names nobody is refused as a name', () => {
    const sum = readPrice(`=${Array.from({ length: 45 }, () => '10.50').join('+')}`, { currency: 'USD', isFromFile: true })
    expect(sum).toMatchObject({ kind: 'prices', prices: [{ amount: 47_250 }] })
    expect(readTime(`=${Array.from({ length: 45 }, () => '1').join('+  ')}`, { unit: 'percent' })).toMatchObject({ share: 4500 })
    expect(readPeople(`${'seat '.repeat(300)}x`, SEEN).people).toHaveLength(1)
  })
})
