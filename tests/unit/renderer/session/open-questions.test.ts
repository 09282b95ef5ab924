import { describe, expect, it } from 'vitest'
import type { IsoTime } from '#core'
import { sampleWorkbook } from '#intake'
import type { SuggestionEntry } from '../../../../src/renderer/session/import-messages.ts'
import { openQuestions } from '../../../../src/renderer/session/open-questions.ts'
import { aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

function asked(components: readonly ComponentSketch[]): readonly SuggestionEntry[] {
  return finished(aWorkbook({ components }))
}

function finished(workbook: Parameters<typeof openQuestions>[0]): readonly SuggestionEntry[] {
  const slices = openQuestions(workbook)
  for (;;) {
    const slice = slices.next()
    if (slice.done) return slice.value
  }
}

describe('what is still open', () => {
  it('is every component without a kind or an answer, in the order of the list, with what its name suggests', () => {
    const open = asked([
      { id: 'a', name: 'Postgres', kind: 'database', edge: 'no' },
      { id: 'b', name: 'Kafka', edge: 'no' },
      { id: 'c', name: 'Redis', kind: 'cache', edge: null },
      { id: 'd', name: 'Old thing', edge: 'no', lifecycle: 'retired' },
    ])
    expect(open.map(([id]) => id)).toEqual(['b', 'c'])
    expect(open[0]?.[1].kind?.value).toBe('stream')
  })

  it('is the kind of all fifteen components of the sample company, most of them suggested', () => {
    let ids = 0
    const context = { id: 'w', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++ids}` }
    const open = finished(sampleWorkbook(context))
    expect(open).toHaveLength(15)
    expect(open.filter(([, { kind }]) => kind !== null).length).toBeGreaterThanOrEqual(10)
  })
})
