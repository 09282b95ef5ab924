import { describe, expect, it } from 'vitest'
import { planBoardWorkbook } from '#board'
import { assess } from '#core'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

function heightsWith(id: string) {
  const workbook = aWorkbook({ components: [{ id, name: 'Queue', share: 500, costLines: [{ amount: 900, currency: 'EUR' }] }] })
  const { sheets } = okOf(planBoardWorkbook({ workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f', appVersion: '0.1.0' }))
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.map(({ height }) => height ?? null)]))
}

describe('the height of a row', () => {
  it('follows what is seen of it, and not an id in a hidden column', () => {
    expect(heightsWith(`c-${'kubernetes-platform-'.repeat(2)}`)).toEqual(heightsWith('c-1'))
  })
})
