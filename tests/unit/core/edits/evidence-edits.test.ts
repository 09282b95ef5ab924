import { describe, expect, it } from 'vitest'
import { addEvidence, applyEdit, assess, changeEvidence, inverseOf, readWorkbook, reassess, removeEvidence } from '#core'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const start = aWorkbook({
  components: [{ name: 'Search', edge: 'yes', approach: 'buy', customerNotices: 'Answers in a second', share: 500 }],
})
const added = okOf(addEvidence(contextOf(start), { customer: 'Acme', componentId: 'c-search', date: AS_OF }))
const logged = okOf(applyEdit(start, added.edit))
const wallIn = (workbook: typeof start) =>
  assess(workbook, AS_OF)
    .byId.get('c-search')
    ?.checks.find(({ rule }) => rule === 'the-wall')?.state

describe('a line of evidence', () => {
  it('is an open limit until it is said otherwise, dated and named after its component in the menu', () => {
    expect(logged.tables.evidence[added.id]).toMatchObject({ customer: 'Acme', kind: 'blocking-limit', open: true, date: AS_OF })
    expect(added.edit.label).toEqual({ code: 'add-evidence', facts: { name: 'Search' } })
    expect(readWorkbook(logged).ok).toBe(true)
  })

  it('turns the wall of our edge while it is open, and back once it is closed', () => {
    expect(wallIn(start)).toBe('PASS')
    expect(wallIn(logged)).toBe('WATCH')
    const edit = okOf(changeEvidence(contextOf(logged), added.id, { open: false }))
    const closed = okOf(applyEdit(logged, edit))
    expect(wallIn(closed)).toBe('PASS')
    const statesAfter = reassess(assess(logged, AS_OF), closed, edit)
      .byId.get('c-search')
      ?.checks.map(({ state }) => state)
    expect(statesAfter).toEqual(
      assess(closed, AS_OF)
        .byId.get('c-search')
        ?.checks.map(({ state }) => state),
    )
  })

  it('refuses what its fields do not hold, and a line that is gone', () => {
    expect(codeOf(changeEvidence(contextOf(logged), added.id, { date: 'yesterday' }))).toBe('not-a-date')
    expect(codeOf(changeEvidence(contextOf(logged), added.id, { kind: 'rumour' }))).toBe('not-a-choice')
    expect(codeOf(changeEvidence(contextOf(logged), 'gone', { note: 'x' }))).toBe('record-missing')
    expect(codeOf(removeEvidence(contextOf(logged), [added.id, 'gone']))).toBe('record-missing')
  })

  it('comes back as it was when its removal is undone', () => {
    const edit = okOf(removeEvidence(contextOf(logged), [added.id]))
    const removed = okOf(applyEdit(logged, edit))
    expect(removed.tables.evidence).toEqual({})
    expect(okOf(applyEdit(removed, inverseOf(edit))).tables.evidence).toEqual(logged.tables.evidence)
  })
})
