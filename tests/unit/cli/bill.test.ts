import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './bundled-command-line.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
  for (const name of ['gcp_cost_table.csv', 'aws-cur.csv', 'aws_cost_explorer_wide.csv'])
    workshop.write(name, readFileSync(join(import.meta.dirname, '../../fixtures/bills', name)))
})
afterAll(() => workshop.close())

const json = (name: string) => JSON.parse(readFileSync(join(workshop.folder, name), 'utf8'))

describe('rightsize bill', () => {
  it('prints months, groups and the proof', async () => {
    const { code, stdout, stderr } = await workshop.run('bill', 'gcp_cost_table.csv')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`Google Cloud cost table: 6 charges

Month           Usage        Tax  Credits   Rounding  Amount (EUR)
2026-10  2,127.132413  77.001028   −1,000  −0.003441      1,204.13

Month    Vendor        Service    Account  Category  Charges  Amount (EUR)
2026-10  Google Cloud  Vertex AI  ml-prod  Usage           1  1,980.004413
2026-10  Google Cloud  Vertex AI  ml-prod  Credits         1        −1,000
2026-10  Google Cloud  Cloud SQL  ml-prod  Usage           1       120.128
2026-10  Google Cloud                      Tax             1     77.001028
2026-10  Google Cloud  Support             Usage           1            27
2026-10  Google Cloud                      Rounding        1     −0.003441

EUR 1,204.13 in the file = 1,204.13 in groups = 2,127.132413 not assigned + 77.001028 tax − 1,000 credits − 0.003441 rounding
Line 16: the total is 1,204.13, as its lines come to.
Above the columns: the total is 1,204.13, as its lines come to.
`)
  })

  it('writes the same for programs, of a bill in gzip too', async () => {
    workshop.write('bill.csv.gz', gzipSync(readFileSync(join(import.meta.dirname, '../../fixtures/bills/aws-cur.csv'))))
    expect((await workshop.run('bill', 'bill.csv.gz', '--report', 'r.json')).code).toBe(0)
    expect(json('r.json')).toMatchObject({
      source: 'aws-cur',
      lines: 107,
      totals: [{ currency: 'USD', amount: '0.0772758636', lines: 107 }],
      months: [{ month: '2023-11', amount: '0.0772758636', categories: { usage: '0.0772758636', tax: '0' } }],
      control: { column: 'lineItem/LineItemType', sums: [{ value: 'Tax' }, { value: 'Usage' }] },
      proof: [{ currency: 'USD', file: '0.0772758636', groups: '0.0772758636', tied: true }],
      notUnderstood: [],
    })
  })

  it('says with exit code 3 that a total differs', async () => {
    workshop.write('forged.csv', readFileSync(join(workshop.folder, 'aws_cost_explorer_wide.csv'), 'utf8').replace('"11.5"', '"11.6"'))
    const { code, stdout } = await workshop.run('bill', 'forged.csv')
    expect(code).toBe(3)
    expect(stdout).toContain('Line 2: the total of S3 is 11.6, but its lines come to 11.5.\n')
  })

  it('asks first, and reads by what columns mean', async () => {
    workshop.write('own.csv', 'Day,Product,Spend\n3/2/2026,GPT-5,"12,5"\n')
    const asked = await workshop.run('bill', 'own.csv')
    expect(asked.code).toBe(2)
    expect(asked.stderr).toBe('1 question about own.csv is open. Answer with --answers, and say what columns mean with --map.\n')
    expect(JSON.parse(asked.stdout)).toEqual({
      bill: 'own.csv',
      source: null,
      questions: [
        {
          id: 'columns',
          columns: ['Day', 'Product', 'Spend'],
          text: 'Which columns are the amount and the month? No known source has these columns.',
        },
      ],
    })
    workshop.write('map.json', '{"Day": "month", "Product": "service", "Spend": "amount"}')
    const more = await workshop.run('bill', 'own.csv', '--map', 'map.json')
    expect(JSON.parse(more.stdout).questions.map(({ id }: { id: string }) => id)).toEqual(['mark', 'dates'])
    workshop.write('answers.json', '{"mark": ",", "dates": "day-first", "currency": "EUR", "vendor": "OpenAI"}')
    const read = await workshop.run('bill', 'own.csv', '--map', 'map.json', '--answers', 'answers.json', '--report', 'own.json')
    expect(read.code).toBe(0)
    expect(json('own.json').groups).toMatchObject([
      { source: 'mapped OpenAI', month: '2026-02', service: 'GPT-5', currency: 'EUR', amount: '12.5' },
    ])
  })

  it.each([
    ['gone.csv', 'gone.csv doesn’t exist'],
    ['.', 'is a folder'],
  ])('refuses %s', async (file, said) => {
    const before = workshop.files()
    const { code, stderr } = await workshop.run('bill', file, '--report', 'none.json')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).toContain(said)
    expect(workshop.files()).toEqual(before)
  })
})
