// What everybody wrote and what was changed, as a page of the team's pack shows it: the newest first, whatever is left out.
import { expect, it } from 'vitest'
import { writtenLayout } from '../../../../src/board/sheets/written-down/layout.ts'
import { aWorkbook } from '../../../builders/workbook.ts'

/** In an order of their own, so that neither that of the records nor its reverse is by day. */
const DAYS = ['2026-03-10', '2026-11-20', '2025-12-31', '2026-07-01']

it('texts and changes are listed from the newest to the oldest', () => {
  const components = DAYS.map((day, index) => ({
    name: `Cluster ${index + 1}`,
    notes: `Looked at on ${day}`,
    meta: { notes: { at: `${day}T09:00:00.000Z`, source: 'typed' as const } },
  }))
  const layout = writtenLayout(aWorkbook({ components }), 6)
  const newestFirst = [...DAYS].sort().reverse()
  expect(layout?.texts.flatMap(({ field, text }) => (field === 'notes' ? [text] : []))).toEqual(
    newestFirst.map((day) => `Looked at on ${day}`),
  )
  const changed = (layout?.changes ?? []).flatMap(({ at }) => (at === null ? [] : [at]))
  expect(changed.length).toBeGreaterThan(0)
  expect(changed).toEqual([...changed].sort().reverse())
})
