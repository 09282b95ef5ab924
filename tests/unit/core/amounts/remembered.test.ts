import { expect, test } from 'vitest'
import { readPrice, remembered } from '#core'

test('works a text out once, a long remark each time, and forgets all when it is full', () => {
  const known = new Map<string, string>()
  let worked = 0
  const ask = (key: string) => remembered(known, key, () => `${key.length} ${++worked}`)
  expect([ask('10 %'), ask('10 %'), ask('')]).toEqual(['4 1', '4 1', '0 2'])
  const remark = 'a'.repeat(201)
  expect([ask(remark), ask(remark)]).toEqual(['201 3', '201 4'])
  for (let i = 0; i < 10_000; i++) ask(String(i))
  expect(known.size).toBeLessThan(10_000)
  expect(ask('10 %')).toBe(`4 ${worked}`)
})

test('the same text beside another notation is another reading', () => {
  const read = (notation: { readonly currency: string; readonly scale?: number }) => readPrice('1234', { isFromFile: true, ...notation })
  const [dollars, euros, thousands, again] = [
    read({ currency: 'USD' }),
    read({ currency: 'EUR' }),
    read({ currency: 'USD', scale: 3 }),
    read({ currency: 'USD' }),
  ]
  expect([euros, thousands]).not.toContainEqual(dollars)
  expect(again).toEqual(dollars)
})
