import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { shownTo } from '../../../../src/board/audience/shown-to.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

const NOTE = 'Ana wants to leave'

describe('what a board is shown', () => {
  it('holds no note in any record though others have none, those that the assessment was made from included', () => {
    const workbook = aWorkbook({ components: [{ name: 'Queue', notes: NOTE, share: 2500, cost: 100 }, { name: 'Store' }] })
    const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f00d', appVersion: '0.1.0' }
    const shown = shownTo({ ...source, audience: 'board' })
    expect(JSON.stringify([shown.workbook, [...shown.assessment.components]])).not.toContain(NOTE)
    expect(shown.assessment.totals).toEqual(source.assessment.totals)
    const withNotes = shownTo({ ...source, audience: 'board', withNotes: true })
    expect(JSON.stringify(withNotes.workbook)).toContain(NOTE)
  })
})
