import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess, parsePortableFile, parseWorkbookFile, SCHEMA_VERSION } from '#core'
import { MIGRATIONS, type Migration, migrate } from '../../../../src/core/workbook-file/migrations.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf, tools } from '../../../builders/workbook-files.ts'

const steps: readonly Migration[] = [
  { from: 2, up: ({ title, ...rest }) => ({ ...rest, name: title }) },
  { from: 1, up: (workbook) => ({ ...workbook, title: `${workbook['heading']}!` }) },
]

describe('migrations', () => {
  it('takes the steps one by one in the order of versions, however they are listed', () => {
    expect(migrate({ heading: 'A', schemaVersion: 1 }, 1, steps, 3)).toEqual({ heading: 'A', name: 'A!', schemaVersion: 3 })
    expect(migrate({ title: 'B', schemaVersion: 2 }, 2, steps, 3)).toEqual({ name: 'B', schemaVersion: 3 })
  })

  it('leaves the newest shape alone', () => {
    const newest = { name: 'C', schemaVersion: 3 }
    expect(migrate(newest, 3, steps, 3)).toBe(newest)
  })

  it('refuses a version that no step starts from', () => {
    expect(migrate({}, 0, steps, 3)).toBeNull()
  })

  it('opens a file of format 1, written before bills had a day and parts a share, with all its costs', () => {
    const { workbook } = okOf(parseWorkbookFile(readFileSync('tests/fixtures/workbooks/v1/workbook.json'), 'workbook.json', tools))
    expect(workbook.schemaVersion).toBe(SCHEMA_VERSION)
    expect(workbook.tables.bills['bill-1']).toMatchObject({ vendor: 'AWS', amount: 120_000, date: null })
    expect(workbook.tables.costLines['line-grant']).toMatchObject({ amount: 90_000, per: 'quarter', billShare: null })
    expect(Object.values(workbook.tables.imports)).toMatchObject([{ rowsTotal: null }])
    // 1,702.50 of the sample, 300 EUR of credits at 1.0837, and the whole bill.
    expect(assess(workbook, AS_OF).totals).toMatchObject({ monthlyCostMinor: 170_250 + 32_511 + 120_000, unallocatedMinor: 120_000 })
  })

  it('turns the names of attachments into records that wait for their file', () => {
    const before = { schemaVersion: 1, tables: { components: { c: { id: 'c', attachments: ['soc2.pdf'] }, d: { id: 'd' } } } }
    expect(migrate(before, 1)).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      tables: { components: { c: { attachments: [{ name: 'soc2.pdf', sha256: null, bytes: null }] }, d: { id: 'd' } } },
    })
  })

  it('opens a file of format 3, written before the difference of an import had a reason', () => {
    const { workbook } = okOf(parseWorkbookFile(readFileSync('tests/fixtures/workbooks/v3/workbook.json'), 'workbook.json', tools))
    expect(workbook.schemaVersion).toBe(SCHEMA_VERSION)
    expect(workbook.tables.imports['off-list']).toMatchObject({ controlTotal: 100_000, rowsTotal: 120_000, differenceReason: null })
    expect(Object.keys(workbook.tables.components)).toHaveLength(15)
  })

  it('opens a file of format 4, written before prices stayed with a lock', () => {
    const { workbook } = okOf(parseWorkbookFile(readFileSync('tests/fixtures/workbooks/v4/workbook.json'), 'workbook.json', tools))
    expect(workbook.schemaVersion).toBe(SCHEMA_VERSION)
    const components = Object.values(workbook.tables.components)
    expect(components).toHaveLength(15)
    expect(components.map(({ priceChangeReason }) => priceChangeReason)).toEqual(components.map(() => null))
    const older = migrate({ schemaVersion: 4, tables: { quarters: { q: { id: 'q' } } } }, 4)
    expect(older).toEqual({ schemaVersion: SCHEMA_VERSION, tables: { quarters: { q: { id: 'q' } } } })
  })

  it('opens a file of format 5, written before the company had other cost of revenue', () => {
    const { workbook } = okOf(parseWorkbookFile(readFileSync('tests/fixtures/workbooks/v5/workbook.json'), 'workbook.json', tools))
    expect(workbook.schemaVersion).toBe(SCHEMA_VERSION)
    expect(workbook.tables.company['company']).toMatchObject({ name: 'Acme AI', otherCogs: null })
    expect(Object.keys(workbook.tables.components)).toHaveLength(15)
  })

  it('opens a file of format 6, written before bills were imported', () => {
    const { workbook } = okOf(parseWorkbookFile(readFileSync('tests/fixtures/workbooks/v6/workbook.json'), 'workbook.json', tools))
    expect(workbook.schemaVersion).toBe(SCHEMA_VERSION)
    expect([workbook.tables.billed, workbook.tables.billRules]).toEqual([{}, {}])
    const [bill] = Object.values(workbook.tables.bills)
    if (bill !== undefined) expect(bill.takenFrom).toBeNull()
    expect(Object.values(workbook.tables.imports).map(({ proof }) => proof)).toEqual(Object.values(workbook.tables.imports).map(() => null))
    expect(Object.keys(workbook.tables.components).length).toBeGreaterThan(0)
  })

  it('opens a file of format 7, written before months of a bill said which days they have and stack files were remembered', () => {
    const { workbook } = okOf(parseWorkbookFile(readFileSync('tests/fixtures/workbooks/v7/workbook.json'), 'workbook.json', tools))
    expect(workbook.schemaVersion).toBe(SCHEMA_VERSION)
    const billed = Object.values(workbook.tables.billed)
    expect(billed).toHaveLength(65)
    expect(billed.every(({ chargesFrom, chargesUntil }) => chargesFrom === null && chargesUntil === null)).toBe(true)
    expect(Object.values(workbook.tables.bills)).toHaveLength(2)
    expect(workbook.tables.stackItems).toEqual({})
  })

  it('opens a file of format 8, whose rule of a charge without a service took every service of the vendor', () => {
    const file = readFileSync('tests/fixtures/workbooks/v8/acme.rightsize')
    const { workbook } = okOf(parsePortableFile(file, 'acme.rightsize', tools))
    expect(workbook.schemaVersion).toBe(SCHEMA_VERSION)
    const ofVendor = { field: 'vendor', test: 'is', text: 'AWS' }
    expect(Object.values(workbook.tables.billRules).map(({ conditions }) => conditions)).toEqual(
      ['', 'Amazon Simple Storage Service', 'Amazon Virtual Private Cloud'].map((text) => [
        ofVendor,
        { field: 'service', test: 'is', text },
      ]),
    )
  })

  it('opens a file of format 9, written before bills said by which tag they are grouped', () => {
    const file = readFileSync('tests/fixtures/workbooks/v9/acme.rightsize')
    const { workbook } = okOf(parsePortableFile(file, 'acme.rightsize', tools))
    expect(workbook.schemaVersion).toBe(SCHEMA_VERSION)
    const billed = Object.values(workbook.tables.billed)
    expect(billed.some(({ tag }) => tag !== null)).toBe(true)
    expect(billed.every(({ groupedBy, basis }) => groupedBy === null && basis === null)).toBe(true)
  })

  it.each([
    ['of a vendor that names all its services', { text: 'Coffee' }, {}, false],
    ['of what is no infrastructure', { text: 'AWS' }, { target: 'not-infrastructure' }, false],
    ['of names that begin alike', { text: 'AWS', test: 'begins' }, {}, false],
    ['of an account', { text: 'AWS', field: 'account' }, {}, false],
    ['of what names no service', { text: 'AWS' }, { target: 'rest' }, true],
    ['of all that its vendor bills', { text: 'OpenAI' }, {}, false],
  ])('changes a rule %s: %#', (_, condition, values, isChanged) => {
    const rule = { id: 'r', conditions: [condition], ...values }
    const ofService = (vendor: string) => ({ conditions: [{ text: vendor }, { field: 'service', text: 'S3' }] })
    const others = { s: ofService('AWS'), t: ofService('Coffee') }
    const billed = {
      a: { id: 'a', vendor: 'AWS' },
      b: { id: 'b', vendor: 'Coffee', service: 'Beans' },
      c: { vendor: 'Coffee', category: 'tax' },
      d: { vendor: 'OpenAI' },
    }
    const conditions = isChanged ? [condition, { field: 'service', test: 'is', text: '' }] : [condition]
    expect(migrate({ tables: { billed, billRules: { r: rule, ...others } } }, 8)).toMatchObject({
      tables: { billed, billRules: { r: { conditions }, ...others } },
    })
  })

  it('lead from every released version to this one without a gap', () => {
    for (let version = 1; version < SCHEMA_VERSION; version += 1) expect(MIGRATIONS.filter(({ from }) => from === version)).toHaveLength(1)
    expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION - 1)
  })
})
