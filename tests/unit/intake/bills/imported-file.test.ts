// What a workbook notes of a bill's own total: that of all its lines, never of a part of them.

import { describe, expect, it } from 'vitest'
import { type BillOrder, importedFile, readBill } from '#intake'
import { fileOf, PLAIN_ORDER } from './bill-files.ts'

const ORDER: BillOrder = {
  ...PLAIN_ORDER,
  columns: { Day: 'month', Product: 'service', Spend: 'amount' },
  answers: { currency: 'USD', vendor: 'OpenAI' },
}

async function noted(...texts: readonly (readonly string[])[]) {
  const files = texts.map((lines, at) => ({
    ...fileOf(new TextEncoder().encode(['Day,Product,Spend', ...lines, ''].join('\n'))),
    name: `bill-${at}.csv`,
  }))
  const read = await readBill(files, { ...ORDER, answers: { ...ORDER.answers, overlap: 'parts' } })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const { controlTotal, stated } = importedFile(read.value, 'USD', ORDER)
  return [controlTotal, stated['2026-10']]
}

it('notes no address that stands in the name of a column', async () => {
  const read = await readBill([fileOf(new TextEncoder().encode('Day,Product,Spend,ana@example.com\n2026-10-02,GPT,20,1\n'))], ORDER)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  expect(importedFile(read.value, 'USD', ORDER).map).toEqual({ columns: ORDER.columns, answers: ORDER.answers })
  const everyColumn = { ...ORDER, columns: { ...ORDER.columns, 'ana@example.com': 'ignore' as const } }
  expect(importedFile(read.value, 'USD', everyColumn).map).toEqual({ columns: ORDER.columns, answers: ORDER.answers })
})

it('notes no answer about a column that is left out, nor about files: the next bill has other ones', async () => {
  const text = 'Day,Product,Spend,Until\n2026-10-02,GPT,20,2029-12-31\n'
  const answers = { ...ORDER.answers, mark: '.', overlap: 'last', 'period.Until': 'ignore' } as const
  const read = await readBill([fileOf(new TextEncoder().encode(text))], { ...ORDER, answers })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  expect(importedFile(read.value, 'USD', { ...ORDER, answers }).map?.answers).toEqual({ ...ORDER.answers, mark: '.' })
})

it('notes the order of its days, which the next file may not show', async () => {
  const answersOf = async (day: string, answers: BillOrder['answers']) => {
    const order = { ...ORDER, answers }
    const read = await readBill([fileOf(new TextEncoder().encode(`Day,Product,Spend\n${day},GPT,20\n`))], order)
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    return importedFile(read.value, 'USD', order).map?.answers
  }
  expect(await answersOf('31/10/2026', ORDER.answers)).toEqual({ ...ORDER.answers, dates: 'day-first' })
  expect(await answersOf('1/10/2026', { ...ORDER.answers, dates: 'month-first' })).toEqual({ ...ORDER.answers, dates: 'month-first' })
  expect(await answersOf('2026-10-01', ORDER.answers)).toEqual(ORDER.answers)
})

it('names of several files those that a month is of, without where they lie', async () => {
  const texts = { 'old/a.csv': '2026-08-02,GPT,20\n2026-09-02,GPT,21\n', 'b.csv': '2026-09-02,GPT,22\n2026-10-02,GPT,23\n' }
  const files = Object.entries(texts).map(([name, lines]) => ({ ...fileOf(new TextEncoder().encode(`Day,Product,Spend\n${lines}`)), name }))
  const ofMonths = async (overlap: 'last' | 'parts') => {
    const read = await readBill(files, { ...ORDER, answers: { ...ORDER.answers, overlap } })
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    return importedFile(read.value, 'USD', ORDER).ofMonths
  }
  const [first, last] = [
    { name: 'a.csv', files: 1 },
    { name: 'b.csv', files: 1 },
  ]
  expect(await ofMonths('last')).toEqual({ '2026-08': first, '2026-09': last, '2026-10': last })
  expect(await ofMonths('parts')).toEqual({ '2026-08': first, '2026-09': { name: 'a.csv and 1 more file', files: 2 }, '2026-10': last })
})

describe('the total that a bill says', () => {
  it('is that of all its lines, wherever it stands', async () => {
    const sections = ['2026-10-02,GPT,20', ',Total GPT,20', '2026-10-03,Whisper,30', ',Total Whisper,30']
    expect(await noted([...sections, ',Grand total,50'])).toEqual([5000, '50'])
    expect(await noted([',Grand total,50', ...sections])).toEqual([5000, '50'])
    expect(await noted(['2026-10-02,GPT,20', ',Subtotal,20', ',VAT,4', ',Total,24', ',of which total VAT,4'])).toEqual([2400, '24'])
  })

  it('is none where only sections have one', async () => {
    expect(await noted(['2026-10-02,GPT,20', ',Total GPT,20', '2026-10-03,Whisper,30', ',Total Whisper,30'])).toEqual([null, undefined])
    expect(await noted(['2026-10-02,GPT,20'])).toEqual([null, undefined])
  })

  it('of several files is their sum, and none where one of them has none', async () => {
    const [one, two] = [
      ['2026-09-02,GPT,10', ',Total,10'],
      ['2026-10-02,GPT,20', ',Total GPT,20', '2026-10-03,Whisper,30', ',Grand total,50'],
    ]
    expect(await noted(one, two)).toEqual([6000, undefined])
    expect(await noted(['2026-10-01,GPT,10', ',Total,10'], two)).toEqual([6000, '60'])
    expect(await noted(one, two.slice(0, 3))).toEqual([null, undefined])
    expect(await noted(one, ['2026-10-02,GPT,20'])).toEqual([null, undefined])
  })

  it('is the file’s own, which has fewer decimals', async () => {
    expect(await noted(['2026-10-02,GPT,20.004', ',Total,20.00'])).toEqual([2000, '20'])
  })
})
