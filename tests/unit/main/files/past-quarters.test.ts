import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type IsoTime, inOneGo, lockedQuarters, payloadOf, type QuarterRecord, readingQuarter } from '#core'
import { sampleHistory, sampleWorkbook } from '#intake'
import { readPayload } from '../../../../src/main/files/followed-save.ts'
import { freshFolder, libraryIn, WORKBOOK_ID } from '../../../builders/library.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { codeOf, okOf } from '../../../builders/workbook-files.ts'

function sample() {
  let count = 0
  const list = sampleWorkbook({ id: WORKBOOK_ID, at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++count}` })
  return sampleHistory(list, AS_OF)
}

const requestOf = ({ workbook, quarters }: ReturnType<typeof sample>) => ({
  id: WORKBOOK_ID,
  payload: payloadOf(workbook),
  past: quarters.map(({ quarter, asOf, workbook: then }) => ({ quarter, asOf, payload: payloadOf(then) })),
})

const withoutPrices = ({ meta, ...locked }: QuarterRecord) => ({ ...locked, prices: [], meta: { ...meta, prices: null } })

describe('a workbook with quarters behind it', () => {
  it('has each locked as it was, at the revision it had', async () => {
    const userData = freshFolder()
    const { service } = libraryIn(userData)
    const history = sample()
    const opened = okOf(await service.create(requestOf(history)))
    const workbook = okOf(readPayload(opened.payload, WORKBOOK_ID))
    expect(workbook.rev).toBe(history.workbook.rev)
    expect(workbook.tables.components).toEqual(history.workbook.tables.components)
    expect(lockedQuarters(workbook).map(({ id, asOf, figures }) => [id, asOf, figures.components, figures.toDecide])).toEqual([
      ['2025Q4-r1', '2025-12-31', 9, 2],
      ['2026Q1-r1', '2026-03-31', 11, 1],
      ['2026Q2-r1', '2026-06-30', 12, 0],
      ['2026Q3-r1', '2026-09-30', 14, 1],
    ])
    for (const [place, record] of lockedQuarters(workbook).entries()) {
      const content = okOf(await service.quarters.read({ id: WORKBOOK_ID, recordId: record.id }))
      const { workbook: then } = okOf(inOneGo(readingQuarter(content, record)))
      const was = history.quarters[place]?.workbook
      expect({ ...then, tables: { ...then.tables, quarters: {} } }).toEqual(was)
      // As a team has it that locks them one after the other: each knows those before it.
      // Only prices are dropped since, of all but the two locked last.
      const before = lockedQuarters(then)
      expect(before.map(withoutPrices)).toEqual(lockedQuarters(workbook).slice(0, place).map(withoutPrices))
      expect(before.map(({ prices }) => prices.length > 0)).toEqual(before.map((_, index) => index >= place - 2))
    }
  })

  it('is not made at all when one of them cannot be read', async () => {
    const userData = freshFolder()
    const { service } = libraryIn(userData)
    const request = requestOf(sample())
    const [first] = request.past
    if (first === undefined) throw new Error('no quarter')
    expect(codeOf(await service.create({ ...request, past: [{ ...first, payload: '{"id":1}' }] }))).toBe('not-text')
    expect(codeOf(await service.create({ ...request, past: [first, first] }))).toBe('quarter-locked-already')
    expect(readdirSync(userData).includes('workbooks') ? readdirSync(join(userData, 'workbooks')) : []).toEqual([])
  })
})
