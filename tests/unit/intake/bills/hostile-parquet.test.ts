// Parquet files made to hurt, and broken ones: each ends in one sentence within 3 s of the processor and 200 MB.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBill } from '#intake'
import { fileOf, PLAIN_ORDER } from './bill-files.ts'
import { ENCODINGS, joined, littleEndian, parquetBill, rawPage, rawParquet, thrift, withFooter, zstdStored } from './parquet-files.ts'

const MAX_MS = 3000
const MAX_BYTES = 200_000_000

const NAMES = ['BilledCost', 'ChargeCategory', 'BillingPeriodStart']
/** One value again and again in a page of a few bytes: as a run, or as places of a dictionary. */
const fives = (count: number) => Array.from({ length: count }, () => [1, 0, 0, 0, 0x35]).flat()
const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))])
const bill = (pages: Uint8Array, values: number, rest: object = {}) =>
  rawParquet(
    NAMES.map((name) => ({ name, pages, values, ...rest })),
    values,
  )
const dictionary = rawPage({ bytes: fives(1), values: 1, isDictionary: true })
const run = (claimed: number) => [1, ...varint(claimed * 2), 0]

const TOO_LARGE = 'bill-parquet-too-large'
const CUT = 'bill-cut'

const CASES: readonly (readonly [name: string, make: () => Uint8Array, code: string])[] = [
  [
    'five million row groups',
    () =>
      withFooter(
        new Uint8Array(),
        joined([0x15, 2, 0x19, 0x1c, 0x15, 12, 0, 0x16, 0, 0x19, 0xfc], varint(5_000_000), new Uint8Array(5_000_000), [0]),
      ),
    TOO_LARGE,
  ],
  ['a list of two billion', () => withFooter(new Uint8Array(), joined([0x19, 0xfc], varint(2 ** 31 - 1), [0])), TOO_LARGE],
  ['structs within structs', () => withFooter(new Uint8Array(), new Uint8Array(1_000_000).fill(0x1c)), TOO_LARGE],
  ['a footer of 100 MB', () => withFooter(new Uint8Array(100_000_000), thrift({ field_1: 1 }), 100_000_000), TOO_LARGE],
  ['a footer beyond the start', () => withFooter(new Uint8Array(), thrift({ field_1: 1 }), 4_000_000_000), CUT],
  [
    'a trillion rows',
    () =>
      rawParquet(
        NAMES.map((name) => ({ name, pages: rawPage({ bytes: fives(1), values: 1 }), values: 1 })),
        10 ** 12,
      ),
    TOO_LARGE,
  ],
  [
    'a page that claims two gigabytes',
    () => bill(rawPage({ bytes: fives(1), values: 1, size: 2 ** 31 - 1 }), 1, { codec: 'SNAPPY' }),
    TOO_LARGE,
  ],
  [
    'a page that claims a billion values',
    () => bill(joined(dictionary, rawPage({ bytes: run(8), values: 2 ** 30, encoding: ENCODINGS.dictionary })), 8),
    TOO_LARGE,
  ],
  [
    'a run of a billion values',
    () => bill(joined(dictionary, rawPage({ bytes: run(2 ** 30), values: 8, encoding: ENCODINGS.dictionary })), 8),
    CUT,
  ],
  [
    'places beyond the dictionary',
    () => bill(joined(dictionary, rawPage({ bytes: [1, ...varint(16), 1], values: 8, encoding: ENCODINGS.dictionary })), 8),
    CUT,
  ],
  [
    'dictionaries of two million texts in every column',
    () => {
      const texts = rawPage({ bytes: gzipSync(Buffer.alloc(8_000_000)), values: 2_000_000, size: 8_000_000, isDictionary: true })
      return bill(
        joined(texts, rawPage({ bytes: gzipSync(Buffer.from(run(8))), values: 8, size: run(8).length, encoding: ENCODINGS.dictionary })),
        8,
        { codec: 'GZIP' },
      )
    },
    TOO_LARGE,
  ],
  [
    'gzip of a hundred megabytes in a page of ten bytes',
    () => bill(rawPage({ bytes: gzipSync(Buffer.alloc(100_000_000)), values: 2, size: 10 }), 2, { codec: 'GZIP' }),
    CUT,
  ],
  [
    'snappy of more than it says',
    () =>
      bill(
        rawPage({ bytes: [10, 0, 0x35, ...Array.from({ length: 300_000 }, () => [0xfe, 1, 0]).flat()], values: 2, size: 1_000_000 }),
        2,
        { codec: 'SNAPPY' },
      ),
    CUT,
  ],
  [
    'zstd that claims a terabyte',
    () =>
      bill(rawPage({ bytes: [0x28, 0xb5, 0x2f, 0xfd, 0xe0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0], values: 2, size: 10 }), 2, { codec: 'ZSTD' }),
    CUT,
  ],
  [
    'zstd with a window of a gigabyte',
    () => bill(rawPage({ bytes: [0x28, 0xb5, 0x2f, 0xfd, 0, 20 << 3, 1, 0, 0], values: 2, size: 10 }), 2, { codec: 'ZSTD' }),
    TOO_LARGE,
  ],
  [
    'zstd of one byte again and again',
    () => {
      const blocks = Array.from({ length: 2000 }, (_, at) => [
        (at === 1999 ? 1 : 0) | 2 | ((131_072 << 3) & 0xff),
        (131_072 >> 5) & 0xff,
        131_072 >> 13,
        0,
      ]).flat()
      return bill(rawPage({ bytes: [0x28, 0xb5, 0x2f, 0xfd, 0, 7 << 3, ...blocks], values: 2, size: 10 }), 2, { codec: 'ZSTD' })
    },
    CUT,
  ],
  [
    'texts that begin like the ones before',
    () => {
      const block = (first: number, steps: number) => [
        0x80,
        0x10,
        4,
        ...varint(100_000),
        ...varint(first * 2),
        ...Array.from({ length: 60 }, () => [...varint(steps), 0, 0, 0, 0]).flat(),
      ]
      return bill(
        rawPage({
          bytes: [...block(0, 2000), ...block(1, 0), ...new Array(1000).fill(0x35)],
          values: 100_000,
          encoding: ENCODINGS.deltaBytes,
        }),
        100_000,
      )
    },
    TOO_LARGE,
  ],
  ['an encoding of no writer', () => bill(rawPage({ bytes: fives(1), values: 1, encoding: 4 }), 1), 'bill-parquet-form'],
  [
    'fewer values than rows',
    () =>
      rawParquet(
        NAMES.map((name) => ({ name, pages: rawPage({ bytes: fives(2), values: 2 }), values: 2 })),
        9,
      ),
    CUT,
  ],
]

async function answerOf(bytes: Uint8Array) {
  const cpu = process.cpuUsage()
  const before = process.memoryUsage().rss
  const answer = await readBill([fileOf(bytes)], PLAIN_ORDER)
  const { user, system } = process.cpuUsage(cpu)
  return { code: answer.ok ? 'read' : answer.problem.code, ms: (user + system) / 1000, bytes: process.memoryUsage().rss - before }
}

describe('a Parquet file made to hurt', () => {
  it.each(CASES)('ends soon: %s', async (_, make, code) => {
    const answer = await answerOf(make())
    expect(answer.code).toBe(code)
    expect(answer.ms).toBeLessThan(MAX_MS)
    expect(answer.bytes).toBeLessThan(MAX_BYTES)
  })
})

it('a page of a million short texts is read where they stand', async () => {
  const rows = 1_000_000
  const texts = (text: string) => {
    const one = [text.length, 0, 0, 0, ...new TextEncoder().encode(text)]
    return rawPage({ bytes: Buffer.alloc(rows * one.length, Uint8Array.from(one)), values: rows })
  }
  const said = { BilledCost: '5', ChargeCategory: 'Usage', BillingPeriodStart: '2026-09-01', BillingCurrency: 'USD', ServiceName: 'S3' }
  const columns = Object.entries(said).map(([name, text]) => ({ name, pages: texts(text), values: rows }))
  const answer = await answerOf(rawParquet(columns, rows))
  expect(answer.code).toBe('read')
  expect(answer.bytes).toBeLessThan(MAX_BYTES)
})

describe('a Parquet file that is broken', () => {
  const whole = parquetBill('focus-1.0.csv', ['BilledCost', 'EffectiveCost'], 20, { rowGroupSize: 40, codec: 'ZSTD' })

  it('is refused wherever it is cut', async () => {
    for (const length of [4, 8, 12, 100, whole.length >> 1, whole.length - 9, whole.length - 1])
      expect((await answerOf(whole.slice(0, length))).code).toBe(CUT)
  })

  it('in any byte ends in a sentence or in charges', async () => {
    let seed = 7
    const next = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    const codes = new Set<string>()
    for (let round = 0; round < 150; round++) {
      const bytes = whole.slice()
      const isFooter = round % 2 === 0
      for (let at = 0; at <= next(4); at++) bytes[isFooter ? bytes.length - 1 - next(6000) : next(bytes.length)] = next(256)
      const answer = await answerOf(bytes)
      expect(answer.ms).toBeLessThan(MAX_MS)
      codes.add(answer.code)
    }
    expect(codes).toContain(CUT)
  })

  it('of another kind says which', async () => {
    const encrypted = whole.slice()
    encrypted.set(new TextEncoder().encode('PARE'), encrypted.length - 4)
    expect((await answerOf(encrypted)).code).toBe('bill-parquet-form')
    const packed = await readBill([fileOf(new Uint8Array(gzipSync(whole)))], PLAIN_ORDER)
    expect(packed).toMatchObject({ ok: false, problem: { code: 'bill-parquet-packed' } })
  })

  it('is not what is stored unpacked in zstd', () => {
    expect([...zstdStored(Uint8Array.of(1, 2)).slice(-2)]).toEqual([1, 2])
    expect(littleEndian(258)).toEqual([2, 1, 0, 0])
  })
})
