import { describe, expect, it } from 'vitest'
import { readBillRules } from '#intake'
import { codeOf, okOf } from '../../../builders/workbook-files.ts'

const COMPONENTS = [
  { id: 'c-db', name: 'Database' },
  { id: 'c-api', name: 'API' },
]

const split = (shares: Readonly<Record<string, number>>) =>
  readBillRules(
    JSON.stringify([{ if: [{ field: 'vendor', test: 'is', text: 'AWS' }], to: 'split', split: shares }]),
    'rules.json',
    COMPONENTS,
  )

describe('shares of a rule in a file', () => {
  it.each([
    [1.15, 115],
    [33.33, 3333],
    [33.335, 3334],
    [100, 10_000],
  ])('%s percent are %s basis points', (percent, share) => {
    expect(okOf(split({ Database: percent }))).toMatchObject([{ shares: [{ componentId: 'c-db', share }] }])
  })

  it('come to 100 percent at most, each by itself and together', () => {
    expect(okOf(split({ Database: 60, API: 40 }))).toMatchObject([{ shares: [{ share: 6000 }, { share: 4000 }] }])
    for (const shares of [{ Database: 100.01 }, { Database: 60, API: 40.01 }, { Database: -1 }, {}])
      expect(codeOf(split(shares))).toBe('bill-rule-wrong')
  })
})
