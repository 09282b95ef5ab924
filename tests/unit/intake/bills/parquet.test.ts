// A bill in Parquet comes to what the same bill comes to in text, to the last digit.

import type { SchemaElement } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { exactText } from '#core'
import { readBill } from '#intake'
import { billFile, fileOf, PLAIN_ORDER, readWhole, sumsBy, totalsOf } from './bill-files.ts'
import { decimalColumn, parquetBill, parquetOf, textColumn, type WrittenColumn } from './parquet-files.ts'

const same = (value: unknown) => JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each)))

describe('the same bill in Parquet', () => {
  it.each([
    ['focus-1.0.csv', ['BilledCost', 'EffectiveCost'], 20],
    ['focus-1.2-gcp.csv', ['BilledCost', 'EffectiveCost'], 12],
    ['aws-cur.csv', ['lineItem/UnblendedCost'], 20],
    ['azure-ea.csv', ['Cost'], 28],
  ] as const)('comes to the same: %s', async (name, amounts, places) => {
    const text = await readWhole(billFile(name))
    for (const written of [
      { codec: 'UNCOMPRESSED' },
      { codec: 'SNAPPY', rowGroupSize: 7 },
      { codec: 'GZIP', pageSize: 40 },
      { codec: 'ZSTD', rowGroupSize: 50, pageSize: 200 },
    ] as const) {
      const bill = await readWhole(parquetBill(name, amounts, places, written))
      expect(bill.source).toBe(text.source)
      expect(totalsOf(bill)).toEqual(totalsOf(text))
      const known = (groups: typeof bill.groups) =>
        groups.map(({ amount, effective, ...group }) => ({
          ...group,
          amount: exactText(amount),
          effective: effective && exactText(effective),
        }))
      expect(known(bill.groups)).toEqual(known(text.groups))
      expect(same({ tags: bill.tags, lines: bill.lines, emails: bill.emails })).toEqual(
        same({ tags: text.tags, lines: text.lines, emails: text.emails }),
      )
    }
  })
})

const rows = (cost: WrittenColumn, others: readonly WrittenColumn[] = []) => {
  const all = (text: string) => cost.data.map(() => text)
  return [
    textColumn('ChargeCategory', all('Usage')),
    textColumn('BillingCurrency', all('USD')),
    textColumn('ServiceName', all('S3')),
    textColumn('ProviderName', all('AWS')),
    {
      element: { name: 'BillingPeriodStart', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
      data: cost.data.map(() => 20_727),
    },
    cost,
    ...others,
  ] as readonly WrittenColumn[]
}

describe('amounts', () => {
  it.each([
    ['INT32', 6, ['0.000001', '-2000.000001', '2147.483647'], '147.483647'],
    ['INT64', 10, ['0.0000000001', '-90071992.5474099301', '900719925.4740993001'], '810647932.926689'.concat('3701')],
    ['FIXED_LEN_BYTE_ARRAY', 28, ['0.1234567890123456789012345678', '-2.6137', '1000000000'], '999999997.5097567890123456789012345678'],
  ] as const)('%s of %s places keep every digit', async (type, scale, texts, sum) => {
    const bill = await readWhole(parquetOf(rows(decimalColumn('BilledCost', [...texts, null], type, scale))))
    expect(totalsOf(bill)).toEqual([`USD ${sum}`])
    expect([bill.lines, bill.blankLines]).toEqual([3, 1])
    expect(bill.groups.map(({ month }) => month)).toEqual(['2026-10'])
  })

  it('that are floating-point numbers are the shortest text of each', async () => {
    const column = (type: 'DOUBLE' | 'FLOAT', data: readonly number[]) => ({
      element: { name: 'BilledCost', type, repetition_type: 'OPTIONAL' as const },
      data,
    })
    expect(totalsOf(await readWhole(parquetOf(rows(column('DOUBLE', [0.1, 0.2, 5.64902e-5, -1e21])))))).toEqual([
      'USD -999999999999999999999.6999435098',
    ])
    expect(totalsOf(await readWhole(parquetOf(rows(column('FLOAT', [0.1, 0.7])))))).toEqual(['USD 0.8'])
    const bill = await readWhole(parquetOf(rows(column('DOUBLE', [1, Number.NaN]))))
    expect(bill.faults).toEqual([{ file: null, line: 2, column: 'BilledCost', text: 'NaN', what: 'amount' }])
  })
})

describe('reading it', () => {
  const long = parquetOf(
    rows(
      decimalColumn(
        'BilledCost',
        Array.from({ length: 40_000 }, () => '0.01'),
        'INT64',
        2,
      ),
    ),
    { rowGroupSize: 10_000 },
  )

  it('says how far it is, in bytes of the file', async () => {
    const seen: number[] = []
    await readBill([fileOf(long)], PLAIN_ORDER, { onProgress: (bytes) => seen.push(bytes) })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.at(-1)).toBe(long.length)
  })

  it('ends when somebody stops it', async () => {
    const stop = new AbortController()
    let looks = 0
    const onProgress = () => {
      if (++looks === 1) setTimeout(() => stop.abort())
    }
    const read = await readBill([fileOf(long)], PLAIN_ORDER, { signal: stop.signal, onProgress })
    expect(read).toMatchObject({ ok: false, problem: { code: 'bill-stopped' } })
    expect(looks).toBeLessThan(4)
  })
})

describe('columns', () => {
  const cost = decimalColumn('BilledCost', ['1', '2', '4'], 'INT64', 2)

  const text = (name: string): SchemaElement => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' })
  const group = (
    name: string,
    repetition: NonNullable<SchemaElement['repetition_type']>,
    children: number,
    rest: Partial<SchemaElement> = {},
  ): SchemaElement => {
    return { name, repetition_type: repetition, num_children: children, ...rest }
  }

  const ENTRY = [group('list', 'REPEATED', 1), group('element', 'OPTIONAL', 2)]

  it.each([0, 40])('of maps are tags, in pages of %s bytes', async (pageSize) => {
    const tags: WrittenColumn = {
      element: group('Tags', 'OPTIONAL', 1, { converted_type: 'MAP' }),
      below: [group('key_value', 'REPEATED', 2), { ...text('key'), repetition_type: 'REQUIRED' }, text('value')],
      data: [{ team: 'ml', env: 'prod' }, null, { env: 'dev', team: 'data', none: null }, {}, { team: 'ana@example.com' }],
    }
    const five = decimalColumn('BilledCost', ['1', '2', '4', '8', '16'], 'INT64', 2)
    const bill = await readWhole(parquetOf(rows(five, [tags]), pageSize === 0 ? {} : { pageSize }), { tag: 'team' })
    expect(sumsBy(bill.groups, ({ tag }) => tag ?? '')).toEqual({ ml: '1', data: '4', '': '26' })
    expect(bill.tags).toEqual(['env', 'none', 'team'])
    expect(bill.emails).toBe(1)
  })

  it('of maps are tags of the row they stand in, however many pages there are', async () => {
    const teams = Array.from({ length: 300 }, (_, at) => `team ${at}`)
    const tags: WrittenColumn = {
      element: group('Tags', 'OPTIONAL', 1, { converted_type: 'MAP' }),
      below: [group('key_value', 'REPEATED', 2), { ...text('key'), repetition_type: 'REQUIRED' }, text('value')],
      data: teams.map((team) => ({ env: team, team, other: `${team}!` })),
    }
    const costs = decimalColumn(
      'BilledCost',
      teams.map((_, at) => String(at)),
      'INT64',
      2,
    )
    const bill = await readWhole(parquetOf(rows(costs, [tags]), { pageSize: 100 }), { tag: 'team' })
    expect(sumsBy(bill.groups, ({ tag }) => tag ?? '')).toEqual(Object.fromEntries(teams.map((team, at) => [team, String(at)])))
  })

  it('of groups and lists within them are those of the export to BigQuery', async () => {
    const struct = (name: string, child: string, data: readonly unknown[]): WrittenColumn => ({
      element: group(name, 'OPTIONAL', 1),
      below: [text(child)],
      data: data.map((value) => ({ [child]: value })),
    })
    const bill = await readWhole(
      parquetOf([
        struct('service', 'description', ['Compute Engine', 'Vertex AI']),
        struct('invoice', 'month', ['202610', '202610']),
        { element: { name: 'cost', type: 'DOUBLE', repetition_type: 'OPTIONAL' }, data: [5.25, 2] },
        textColumn('currency', ['EUR', 'EUR']),
        textColumn('cost_type', ['regular', 'regular']),
        {
          element: group('credits', 'OPTIONAL', 1, { converted_type: 'LIST' }),
          below: [...ENTRY, text('name'), { name: 'amount', type: 'DOUBLE', repetition_type: 'OPTIONAL' }],
          data: [
            [
              { name: 'CUD', amount: -1.1 },
              { name: 'Free', amount: -2e-7 },
            ],
            [],
          ],
        },
        {
          element: group('labels', 'OPTIONAL', 1, { converted_type: 'LIST' }),
          below: [...ENTRY, text('key'), text('value')],
          data: [
            [{ key: 'team', value: 'ml' }],
            [
              { key: 'team', value: 'web' },
              { key: 'env', value: null },
            ],
          ],
        },
      ]),
      { tag: 'team' },
    )
    expect(bill.source).toBe('gcp-export')
    expect(sumsBy(bill.groups, ({ service, category, tag }) => `${service} ${category} ${tag}`)).toEqual({
      'Compute Engine usage ml': '5.25',
      'Compute Engine credit ml': '-1.1000002',
      'Vertex AI usage web': '2',
    })
  })

  it.each([
    ['TIMESTAMP_MILLIS', 1_790_812_800_000n],
    ['TIMESTAMP_MICROS', 1_790_812_800_000_000n],
  ] as const)('of days as %s', async (converted, value) => {
    const day: WrittenColumn = {
      element: {
        name: 'BillingPeriodStart',
        type: 'INT64',
        repetition_type: 'REQUIRED',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: converted === 'TIMESTAMP_MILLIS' ? 'MILLIS' : 'MICROS' },
      },
      data: [value, value, value],
    }
    const bill = await readWhole(parquetOf([...rows(cost).filter(({ element }) => element.name !== 'BillingPeriodStart'), day]))
    expect(bill.groups.map(({ month }) => month)).toEqual(['2026-10'])
  })
})
