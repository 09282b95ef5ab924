// Which lines the cell of a price stands for, on either side of midnight: those of the day on the user's wall, as the cell shows them.

import { afterAll, describe, expect, it } from 'vitest'
import { applyEdit, assess, type IsoDate, type IsoTime, localDate, type MinorUnits, setMonthlyCost } from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { contextOf, group, imported } from '../billing/bill-import.ts'

const ZONE = 'TZ'
const zone = process.env[ZONE]

function inZone(name: string): void {
  process.env[ZONE] = name
}

afterAll(() => {
  if (zone === undefined) delete process.env[ZONE]
  else inZone(zone)
})

describe('the price of a component on the last day of a purchase and the day after', () => {
  const stack = aWorkbook({ components: [{ id: 'c-s3', name: 'Uploads', vendor: 'AWS', kind: 'object-store' }] })
  const term = { first: '2026-10-01' as IsoDate, last: '2026-11-30' as IsoDate }
  const book = imported(stack, [group('AmazonS3', '200', { category: 'purchase', term })])

  function typedAt(at: string) {
    const day = localDate(new Date(at))
    const shown = assess(book, day).byId.get('c-s3')?.subject.monthlyCost
    const edit = setMonthlyCost({ ...contextOf(book), at: at as IsoTime }, 'c-s3', 20_000 as MinorUnits)
    return [day, shown, edit.ok ? assess(okOf(applyEdit(book, edit.value)), day).totals.monthlyCostMinor : edit.problem.code]
  }

  it('is the purchase, which nothing is typed over, until midnight west of Greenwich', () => {
    inZone('America/Los_Angeles')
    expect(typedAt('2026-12-01T01:00:00.000Z')).toEqual(['2026-11-30', 10_000, 'cost-line-not-monthly'])
    expect(typedAt('2026-12-01T08:00:00.000Z')).toEqual(['2026-12-01', null, 20_000])
  })

  it('is blank, and takes a figure, from midnight on east of Greenwich', () => {
    inZone('Europe/Berlin')
    expect(typedAt('2026-11-30T22:30:00.000Z')).toEqual(['2026-11-30', 10_000, 'cost-line-not-monthly'])
    expect(typedAt('2026-11-30T23:30:00.000Z')).toEqual(['2026-12-01', null, 20_000])
  })
})
