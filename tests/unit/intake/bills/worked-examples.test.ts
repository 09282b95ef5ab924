// The examples of docs/bills.md: each is read, and what the page says that it comes to is what it comes to.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addedExact, type BilledGroup, type Decimal, NO_AMOUNT } from '#core'
import type { BillOrder } from '#intake'
import { formatExact, PLAIN_STYLE } from '#wording'
import { billFile, readWhole } from './bill-files.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../../../docs/bills.md'), 'utf8')
const EXAMPLES = [...PAGE.matchAll(/^\| `([\w.-]+\.csv)`[^|]*\| ([^|]*) \|$/gm)].map(([, file = '', said = '']) => ({ file, said }))
const ORDERS: Readonly<Record<string, Partial<BillOrder>>> = {
  'openai-spend.csv': {
    columns: { Day: 'month', Product: 'service', Spend: 'amount' },
    answers: { currency: 'USD', vendor: 'OpenAI' },
  },
}

describe('an example of the page about bills', () => {
  it('is there for each kind of bill', async () => {
    const sources = await Promise.all(EXAMPLES.map(async ({ file }) => (await readWhole(billFile(file), ORDERS[file])).source))
    expect(new Set(sources)).toEqual(
      new Set(['focus', 'aws-cur', 'aws-cost-explorer', 'azure', 'gcp-table', 'gcp-export', 'oracle', 'snowflake', 'mapped']),
    )
  })

  it('is there for both reports of AWS and both agreements of Azure', () => {
    const heads = EXAMPLES.map(({ file }) => new TextDecoder().decode(billFile(file)).split('\n', 1)[0] ?? '')
    const columns = ['lineItem/UnblendedCost', 'line_item_unblended_cost', ',Cost,', 'costInBillingCurrency']
    expect(columns.filter((column) => !heads.some((head) => head.includes(column)))).toEqual([])
  })

  it.each(EXAMPLES)('comes to what it says: $file', async ({ file, said }) => {
    const { totals, groups } = await readWhole(billFile(file), ORDERS[file])
    for (const { currency, amount } of totals) expect(said).toContain(`${currency} ${formatExact(amount, PLAIN_STYLE)}`)
    // A kind of charge is named with its amount, with or without its sign, unless it is all there is.
    for (const [category, sum] of byCategory(groups)) {
      const isNamed = said.includes(formatExact(sum, PLAIN_STYLE).replace('−', ''))
      expect([category, isNamed || sum.digits === 0n || byCategory(groups).length === 1]).toEqual([category, true])
    }
  })
})

function byCategory(groups: readonly BilledGroup[]): readonly (readonly [string, Decimal])[] {
  const sums = new Map<string, Decimal>()
  for (const { category, amount } of groups) sums.set(category, addedExact(sums.get(category) ?? NO_AMOUNT, amount))
  return [...sums]
}
