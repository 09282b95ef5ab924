// What was said of a bill with the user's own columns is taken again where the next file surely is of the same vendor.

import { describe, expect, it } from 'vitest'
import type { Workbook } from '#core'
import { rememberedBill } from '../../../src/cli/bill-columns.ts'
import { aWorkbook } from '../../builders/workbook.ts'

const COLUMNS = { Day: 'month', Item: 'service', Sum: 'amount' }
const ALL = ['Sum', 'Day', 'Item']

interface Before {
  readonly source: string
  readonly answers: Readonly<Record<string, string>>
}

function keptFrom(...imports: readonly Before[]): Workbook {
  const records = imports.map(({ source, answers }, at) => ({
    ...{ id: `i${at}`, source, at: `2026-11-0${at + 1}T10:00:00.000Z` },
    proof: JSON.stringify([{ map: { columns: COLUMNS, answers } }]),
  }))
  return aWorkbook({ imports: records as never })
}

const NUBE = { source: 'nube-08.csv', answers: { vendor: 'Nube Andina', currency: 'COP', mark: ',' } } as const
const OTHER = { source: 'x.csv', answers: { vendor: 'Otro Host', currency: 'USD' } } as const
const vendorFor = (book: Workbook, file: string) => rememberedBill(book, ALL, file)?.taken?.vendor ?? null

describe('what was said of the last bill with these columns', () => {
  it.each([
    'nube-09.csv',
    'Nube_2026-10.csv.gz',
    '/home/ana/Factura nube octubre 2026.csv',
    'invoice-Nube-Andina-10.csv',
    'NubeAndina.csv',
  ])('is taken for %s', (file) => {
    expect(rememberedBill(keptFrom(NUBE), ALL, file)).toMatchObject({ columns: COLUMNS, taken: NUBE.answers })
  })

  it.each(['hetzner-09.csv', 'octubre.csv', '2026-10.csv', 'invoice.csv', 'nube/factura-10.csv', 'nubes-09.csv'])(
    'is only proposed for %s',
    (file) => {
      expect(rememberedBill(keptFrom(NUBE), ALL, file)).toMatchObject({ taken: null, proposed: NUBE.answers })
    },
  )

  it('is taken of several vendors only for the one that the name names', () => {
    const two = keptFrom(NUBE, OTHER)
    expect(['otro-host-10.csv', 'nube andina.csv'].map((file) => vendorFor(two, file))).toEqual(['Otro Host', 'Nube Andina'])
    expect(['nube-09.csv', 'x.csv', 'otro host y nube andina.csv'].map((file) => vendorFor(two, file))).toEqual([null, null, null])
    expect(rememberedBill(two, ALL, 'nube-09.csv')?.proposed).toEqual({})
  })

  it('is that of the vendor who is said to have sent it', () => {
    const two = keptFrom(NUBE, OTHER)
    expect(rememberedBill(two, ALL, 'a.csv', 'NUBE ANDINA')?.taken).toEqual(NUBE.answers)
    expect(rememberedBill(keptFrom(NUBE), ALL, 'nube-09.csv', 'Hetzner')).toMatchObject({ taken: null, proposed: {} })
  })

  it('is nothing for other columns, and of an older workbook the columns alone', () => {
    expect(rememberedBill(keptFrom(NUBE), [...ALL, 'Tax'], 'nube-09.csv')).toBeNull()
    const old = keptFrom({ ...NUBE, answers: undefined as never })
    expect(rememberedBill(old, ALL, 'nube-09.csv')).toEqual({ columns: COLUMNS, taken: null, proposed: {} })
  })
})
