// A month that a cloud wrote in several files is one bill: what the same lines in one file come to, with its faults by their files.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exactText } from '#core'
import { type BillFile, type BillOrder, billsAmong, partsGiven, readBill } from '#intake'
import { billQuestionText } from '#wording'
import { billsOf, namedPart } from '../../../../src/intake/bills/bill-parts.ts'
import { billFile, fileOf, PLAIN_ORDER, readWhole, totalsOf } from './bill-files.ts'
import { decimalColumn, parquetBill, parquetOf, textColumn } from './parquet-files.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const named = (name: string, content: string | Uint8Array): BillFile => ({
  ...fileOf(typeof content === 'string' ? bytesOf(content) : content, 1000),
  name,
})
const readParts = (files: readonly BillFile[], order: Partial<BillOrder> = {}) => readBill(files, { ...PLAIN_ORDER, ...order })

async function bill(files: readonly BillFile[], order: Partial<BillOrder> = {}) {
  const read = await readParts(files, order)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

const CUR = new TextDecoder().decode(billFile('aws-cur.csv'))
const [HEAD = '', ...LINES] = CUR.trimEnd().split('\n')
const partOf = (from: number, to?: number) => `${[HEAD, ...LINES.slice(from, to)].join('\n')}\n`

const FOCUS = 'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName'
const row = (cost: string, month = '2026-10') => `${cost},USD,${month}-01,Usage,S3,AWS`

describe('parts of one bill', () => {
  it.each([
    ['CSV', (text: string) => bytesOf(text)],
    ['gzip', (text: string) => new Uint8Array(gzipSync(text))],
  ])('in %s come to what they come to in one file', async (_, packed) => {
    const whole = await readWhole(CUR)
    const parts = await bill([
      named('cur-00001.csv', packed(partOf(0, 40))),
      named('cur-00002.csv', packed(partOf(40, 41))),
      named('cur-00003.csv', packed(partOf(41))),
    ])
    const files = ['cur-00001.csv', 'cur-00002.csv', 'cur-00003.csv']
    expect(parts).toEqual({ ...whole, files, monthFiles: { '2023-11': files } })
    expect(parts.lines).toBe(107)
  })

  it('in Parquet are read row group by row group', async () => {
    const part = (amounts: readonly string[]) =>
      parquetOf([
        ...['ChargeCategory Usage', 'BillingCurrency USD', 'ServiceName S3', 'ProviderName AWS', 'BillingPeriodStart 2026-10-01'].map(
          (said) => {
            const [name = '', value = ''] = said.split(' ')
            return textColumn(
              name,
              amounts.map(() => value),
            )
          },
        ),
        decimalColumn('BilledCost', amounts, 'INT64', 6),
      ])
    const read = await bill([named('a-00001.snappy.parquet', part(['1.000001', '2'])), named('a-00002.snappy.parquet', part(['0.5']))])
    expect([totalsOf(read), read.lines, read.groups.length]).toEqual([['USD 3.500001'], 3, 1])
    const free = await bill([named('a-00001.snappy.parquet', part(['0', '1'])), named('a-00002.snappy.parquet', part(['1', '0']))])
    expect([totalsOf(free), free.lines]).toEqual([['USD 2'], 4])
  })

  it('are read with one progress, of all their bytes', async () => {
    const files = [named('a.csv', partOf(0, 40)), named('b.csv', partOf(40))]
    const seen: number[] = []
    await readBill(files, PLAIN_ORDER, { onProgress: (bytes) => seen.push(bytes) })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe((files[0]?.size ?? 0) + (files[1]?.size ?? 0))
  })

  it('may have no lines, as long as one has', async () => {
    const read = await bill([named('a.csv', `${FOCUS}\n`), named('b.csv', `${FOCUS}\n${row('2')}\n`)])
    expect(totalsOf(read)).toEqual(['USD 2'])
    const none = await readParts([named('a.csv', FOCUS), named('b.csv', `${FOCUS}\n`)])
    expect(none).toMatchObject({ ok: false, problem: { code: 'bill-no-lines' } })
  })

  it('settle together what one of them leaves open', async () => {
    const head = 'Day,Product,Spend\n'
    const order = {
      columns: { Day: 'month', Product: 'service', Spend: 'amount' },
      answers: { currency: 'USD', vendor: 'OpenAI', overlap: 'parts' },
    } as const
    const files = [named('a.csv', `${head}3/2/2026,GPT-5,1\n`), named('b.csv', `${head}25/2/2026,GPT-5,2\n`)]
    const read = await bill(files, order)
    expect(read.questions).toEqual([])
    expect(read.groups.map(({ month, lines }) => [month, lines])).toEqual([['2026-02', 2]])
    expect((await bill(files)).questions).toMatchObject([{ id: 'columns' }])
  })

  it('say in which file a cell is not understood', async () => {
    const read = await bill([named('a.csv', `${FOCUS}\n${row('1')}\n`), named('b.csv', `${FOCUS}\n${row('2')}\n${row('x')}\n`)])
    expect(read.faults).toEqual([{ file: 'b.csv', line: 3, column: 'BilledCost', text: 'x', what: 'amount' }])
    expect(read.faultyLines).toBe(1)
    expect((await readWhole(`${FOCUS}\n${row('x')}\n${row('1')}\n`)).faults).toMatchObject([{ file: null, line: 2 }])
  })

  it('of one kind are read in whichever columns each has, with their tags and e-mail addresses', async () => {
    const second = named('b.csv', `Tags,${FOCUS}\n"{""team"": ""a@b.example""}",${row('2')}\n`)
    const read = await bill([named('a.csv', `${FOCUS}\n${row('1')}\n`), second], { answers: { overlap: 'parts' }, tag: 'team' })
    expect([totalsOf(read), read.faults, read.tags, read.emails]).toEqual([['USD 3'], [], ['team'], 1])
    // The same charges in one column more are the same charges.
    const again = named('b.csv', `${FOCUS},Tags\n${row('1')},\n`)
    expect(await readParts([named('a.csv', `${FOCUS}\n${row('1')}\n`), again])).toMatchObject({ problem: { code: 'bill-part-twice' } })
  })

  it('say nothing of spread costs that one of them has no column of: theirs alone would stand beside the amount of all', async () => {
    const spread = (month: string) => named(`${month}.csv`, `EffectiveCost,${FOCUS}\n0.5,${row('1', month)}\n`)
    const plain = (month: string) => named(`${month}.csv`, `${FOCUS}\n${row('2', month)}\n`)
    const effectiveOf = async (files: readonly BillFile[]) => {
      const { totals, groups } = await bill(files, { answers: { overlap: 'parts' } })
      return [...totals, ...groups].map(({ effective }) => effective && exactText(effective))
    }
    expect(await effectiveOf([spread('2026-09'), spread('2026-10')])).toEqual(['1', '0.5', '0.5'])
    expect(await effectiveOf([plain('2026-09'), spread('2026-10')])).toEqual([null, null, '0.5'])
    expect(await effectiveOf([spread('2026-09'), { ...plain('2026-09'), name: 'again.csv' }])).toEqual([null, null])
  })

  it('of Cost Explorer have a column for each of their services: two accounts are asked about, with what each answer comes to', async () => {
    const of = (services: string, amounts: string, total: string) =>
      `Service,${services},Total costs($)\nService total,${amounts},${total}\n2026-10-01,${amounts},${total}`
    const files = [
      named('a.csv', of('EC2-Instances($),S3($)', '900.25,100.1', '1000.35')),
      named('b.csv', of('Relational Database Service($),Tax($)', '0.123456789,20', '20.123456789')),
    ]
    const { questions } = await bill(files)
    expect(questions).toMatchObject([{ id: 'overlap', choices: ['last', 'parts'] }])
    expect(questions[0]).not.toHaveProperty('proposed')
    expect(questions.map(billQuestionText)).toEqual([
      expect.toSay(
        'a.csv and b.csv have charges of October 2026. Are they parts of one bill, or does b.csv say it again? All of them come to USD 1,020.47, and b.csv alone to USD 20.12.',
      ),
    ])
    const both = await bill(files, { answers: { overlap: 'parts' } })
    expect([totalsOf(both), both.ownTotals.every(({ isTied }) => isTied)]).toEqual([['USD 1020.473456789'], true])
    expect(both.groups.map(({ service, category }) => `${service} ${category}`).sort()).toEqual([
      'EC2-Instances usage',
      'Relational Database Service usage',
      'S3 usage',
      'Tax tax',
    ])
    expect(totalsOf(await bill(files, { answers: { overlap: 'last' } }))).toEqual(['USD 20.123456789'])
    expect((await billsAmong(files)).map((each) => each.length)).toEqual([2])
  })

  it('have each their own total', async () => {
    const table = new TextDecoder().decode(billFile('gcp_cost_table.csv'))
    const one = await readWhole(table)
    const two = await bill([named('sep.csv', table), named('nov.csv', table.replace('2026-10-31', '2026-11-30'))])
    expect(two.ownTotals.map(({ file, isTied }) => [file, isTied])).toEqual([
      ['sep.csv', true],
      ['sep.csv', true],
      ['nov.csv', true],
      ['nov.csv', true],
    ])
    expect(two.lines).toBe(2 * one.lines)
  })
})

describe('files that are no parts of one bill', () => {
  const first = named('a.csv', `${FOCUS}\n${row('1')}\n`)
  it.each<[string, BillFile, object]>([
    ['of another source', named('b.csv', CUR), { file: 'b.csv', first: 'a.csv', what: 'columns' }],
    ['that no source knows', named('b.csv', 'a,b\n1,2\n'), { file: 'b.csv', first: 'a.csv', what: 'columns' }],
    ['in another format', named('b.parquet', parquetBill('focus-1.0.csv', ['BilledCost'], 12)), { file: 'b.parquet', what: 'format' }],
  ])('%s are refused', async (_, other, facts) => {
    expect(await readParts([first, other])).toMatchObject({ ok: false, problem: { code: 'bill-parts-differ', facts } })
  })

  it('in columns of your own are refused with others: what those mean nobody said', async () => {
    const order = { columns: { Day: 'month', Spend: 'amount' }, answers: { currency: 'USD', vendor: 'OpenAI' } } as const
    const files = [named('a.csv', 'Day,Spend\n2026-10-01,1\n'), named('b.csv', 'Day,Spend,Team\n2026-10-01,2,a\n')]
    const facts = { file: 'b.csv', first: 'a.csv', what: 'columns' }
    expect(await readParts(files, order)).toMatchObject({ ok: false, problem: { code: 'bill-parts-differ', facts } })
  })

  it('are one bill where one of them is packed, and refused where it is the other one', async () => {
    const packed = (cost: string) => named('b.csv.gz', gzipSync(`${FOCUS}\n${row(cost)}\n`))
    expect((await bill([first, packed('3')])).questions).toMatchObject([{ id: 'overlap', files: ['a.csv', 'b.csv.gz'] }])
    const facts = { file: 'b.csv.gz', first: 'a.csv' }
    expect(await readParts([first, packed('1')])).toMatchObject({ ok: false, problem: { code: 'bill-part-twice', facts } })
  })

  it('that are one file twice are refused, whatever their names', async () => {
    const other = named('c.csv', `${FOCUS}\n${row('2')}\n`)
    const again = named('copy of a.csv', `${FOCUS}\n${row('1')}\n`)
    const facts = { file: 'copy of a.csv', first: 'a.csv' }
    expect(await readParts([first, other, again])).toMatchObject({ ok: false, problem: { code: 'bill-part-twice', facts } })
    expect(totalsOf(await bill([first, other], { answers: { overlap: 'parts' } }))).toEqual(['USD 3'])
  })
})

describe('names of parts', () => {
  it.each([
    ['acme-cur-00001.csv.gz', 0],
    ['2026/acme-cur-00002.snappy.parquet', 1],
    ['hourly-2.csv.gz', 1],
    ['part_0_0001.csv', 0],
    ['C:\\exports\\part_1_0001.csv.gz', 1],
    ['cost-000000000000.csv.gz', 0],
    ['cost-000000000003.csv', 3],
    ['part-00004-6c1f.c000.snappy.parquet', 4],
  ])('%s has its place', (name, at) => expect(namedPart(name)?.at).toBe(at))

  it.each([
    'bill.csv',
    'bill-2026-10.csv.gz',
    'bill-2026-1.csv.gz',
    'october-31.csv',
    'invoice-12345-2026.csv',
    'focus-1.0.csv',
    'part.csv',
  ])('%s says nothing of parts', (name) => expect(namedPart(name)).toBeNull())

  it('say whether parts before them are here', () => {
    expect(partsGiven(['bill.csv'])).toBe('not-numbered')
    expect(partsGiven(['cur-00001.csv'])).toBe('from-first')
    expect(partsGiven(['cur-00002.csv', 'cur-00001.csv'])).toBe('from-first')
    expect(partsGiven(['cur-00002.csv'])).toBe('some-missing')
    expect(partsGiven(['cur-00001.csv', 'cur-00003.csv'])).toBe('some-missing')
  })

  it('make one bill of parts that are chosen together, in their order', () => {
    const chosen = ['b-00002.csv', 'azure.csv', 'b-00001.csv', 'a-00001.csv', 'part_1_0001.csv', 'part_0_0001.csv', 'part_0_0001.csv']
    expect(billsOf(chosen.map((name) => ({ name }))).map((files) => files.map(({ name }) => name))).toEqual([
      ['b-00001.csv', 'b-00002.csv'],
      ['azure.csv'],
      ['a-00001.csv'],
      ['part_0_0001.csv', 'part_1_0001.csv'],
      ['part_0_0001.csv'],
    ])
  })

  it('and of files with the same columns, packed or not, whatever their names, so that a month in two of them is asked about', async () => {
    const focus = (name: string, ...rows: readonly string[]) => named(name, `${[FOCUS, ...rows].join('\n')}\n`)
    const own = (name: string) => named(name, 'Day,Spend,Team\n2026-10-01,3.25,a\n')
    const chosen = [
      focus('july.csv', row('1')),
      own('openai.csv'),
      named('cur.csv', CUR),
      focus('august.csv', row('2')),
      own('anthropic.csv'),
      named('empty.csv', ''),
      named('packed.csv', new Uint8Array(gzipSync(CUR))),
      named('packed too.csv', new Uint8Array(gzipSync(CUR.replace('2023', '2024')))),
      named('broken.gz', gzipSync(CUR).subarray(0, 20)),
    ]
    const bills = await billsAmong(chosen)
    expect(bills.map((files) => files.map(({ name }) => name))).toEqual([
      ['july.csv', 'august.csv'],
      ['openai.csv', 'anthropic.csv'],
      ['cur.csv', 'packed.csv', 'packed too.csv'],
      ['empty.csv'],
      ['broken.gz'],
    ])
    expect((await bill(bills[0] ?? [])).questions).toMatchObject([{ id: 'overlap', files: ['july.csv', 'august.csv'] }])
  })
})
