import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { shownTo } from '../../../../src/board/audience/shown-to.ts'
import { AS_OF, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

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

describe('what an investor is shown', () => {
  it('begins with what asks for most, the dearest first, what has no cost last of its kind, and ends with what was accepted', () => {
    const sketches = { done: 5_000_000, open: 100, dear: 90_000, unpriced: null, accepted: 7_000_000, doneCheap: 10 }
    const workbook = aWorkbook({
      components: Object.entries(sketches).map(([id, cost]) => ({
        ...{ id, name: id, approach: 'build', hosting: 'self-run', cost },
        ...(id.startsWith('done') ? { edge: 'yes', share: 100 } : { edge: 'no', share: 4000 }),
        ...(id === 'accepted'
          ? {
              exemptions: [
                {
                  ...{ ruleIds: ['owner-time', 'differentiation'], reason: 'It is what our customers pay us for', ground: 'other' },
                  ...{ approver: 'Maya', since: '2026-11-01', until: '2027-03-31' },
                },
              ],
            }
          : {}),
      })) as ComponentSketch[],
    })
    const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f00d', appVersion: '0.1.0' }
    const { components } = shownTo({ ...source, audience: 'investor' }).assessment
    expect([...components].map(({ subject, verdict }) => [verdict, subject.component.id])).toEqual([
      ['FAIL', 'dear'],
      ['FAIL', 'open'],
      ['FAIL', 'unpriced'],
      ['WATCH', 'done'],
      ['WATCH', 'doneCheap'],
      ['EXEMPT', 'accepted'],
    ])
  })
})
