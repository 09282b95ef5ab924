// What is wrong with a bill is said in one sentence each, and nothing of it counts; what only looks wrong is read.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { billFaultText, billQuestionText, ownTotalText, PLAIN_STYLE, problemText } from '#wording'
import { billFile, read, readText, totalsOf } from './bill-files.ts'

const HEAD = 'SubscriptionName,Date,MeterCategory,Cost,BillingCurrency,ChargeType,PricingModel\n'
const line = (cost: string, day = '2026-10-01', rest = 'USD,Usage,OnDemand') => `dev,${day},Storage,${cost},${rest}\n`
const explorer = new TextDecoder().decode(billFile('aws_cost_explorer_wide.csv'))

/** What is said of it, or what it comes to. */
async function saidOf(bill: string | Uint8Array): Promise<readonly string[]> {
  const result = typeof bill === 'string' ? await readText(bill) : await read(bill)
  if (!result.ok) return [problemText(result.problem, PLAIN_STYLE)]
  const { questions, faults, ownTotals } = result.value
  const differing = ownTotals.filter(({ isTied }) => !isTied)
  const said = [
    ...questions.map(billQuestionText),
    ...faults.map((fault) => billFaultText(fault, PLAIN_STYLE)),
    ...differing.map((total) => ownTotalText(total, PLAIN_STYLE)),
  ]
  return said.length === 0 ? totalsOf(result.value) : said
}

describe('a bill', () => {
  it.each<[string, string | Uint8Array, readonly unknown[]]>([
    ['in powers of ten', HEAD + line('5.64902E-05'), ['USD 0.0000564902']],
    ['of 28 decimals', HEAD + line('0.0000000000000000000000000001'), ['USD 0.0000000000000000000000000001']],
    ['with NULL', HEAD + line('NULL') + line('2'), ['USD 2']],
    ['with a byte order mark', `\uFEFF${HEAD}${line('2')}`, ['USD 2']],
    ['with line breaks of Windows', (HEAD + line('2')).replaceAll('\n', '\r\n'), ['USD 2']],
    ['without a last line break', (HEAD + line('2')).trimEnd(), ['USD 2']],
    ['of two currencies', HEAD + line('2') + line('3', '2026-10-01', 'EUR,Usage,OnDemand'), ['EUR 3', 'USD 2']],
    ['of ambiguous days', HEAD + line('2', '9/2/2026'), [expect.stringMatching(/^[^.]*9\/2\/2026[^.]*\?$/)]],
    [
      'of actual and amortized costs',
      HEAD + line('36', '2026-10-01', 'USD,Purchase,Reservation') + line('1', '2026-10-02', 'USD,Usage,Reservation'),
      [expect.toSay('bill.csv has actual and amortized costs of the same month. Export one of them, because together they count twice.')],
    ],
    [
      'whose total differs',
      explorer.replace('"11.5"', '"11.6"'),
      [expect.toSay('Line 2: the total of S3 is 11.6, but its lines come to 11.5.')],
    ],
    ['with an amount that is none', HEAD + line('soon'), [expect.stringMatching(/^Line 2[^\n]*“soon”[^\n]*\.$/)]],
    ['with a comma too many', HEAD + line('1,234.50'), [expect.toSay('Line 2, PricingModel: “OnDemand” stands behind the last column.')]],
    [
      'in gzip that is cut',
      new Uint8Array(gzipSync(HEAD + line('2'))).slice(0, 40),
      [expect.toSay('bill.csv is cut short or damaged. Download it again.')],
    ],
  ])('%s', async (_, bill, said) => {
    expect(await saidOf(bill)).toEqual(said)
  })

  it('in gzip that unpacks to gigabytes is refused before it has', async () => {
    const bomb = Buffer.alloc(80_000_000, 'x')
    for (let at = 0; at < bomb.length; at += 10_000) bomb[at] = 0x0a
    const result = await read(new Uint8Array(gzipSync(Buffer.concat([Buffer.from(HEAD), bomb]))), {}, 8192)
    expect(result).toEqual({ ok: false, problem: { code: 'bill-gzip-too-large', facts: { file: 'bill.csv' } } })
  })

  it('of 200,000 services is refused soon, and takes little', async () => {
    const bill = HEAD + Array.from({ length: 200_000 }, (_, at) => line('0.01').replace('Storage', `service ${at}`)).join('')
    const [cpu, before] = [process.cpuUsage(), process.memoryUsage().rss]
    expect(await saidOf(bill)).toEqual([expect.toSay('bill.csv has more than 20,000 groups of charges. Export fewer months.')])
    expect(process.cpuUsage(cpu).user / 1000).toBeLessThan(3000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })
})
