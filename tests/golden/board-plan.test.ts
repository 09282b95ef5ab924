import { describe, it } from 'vitest'
import { SHEETS, type SheetId } from '#wording'
import { seedSubject, subjectOf } from '../excel/subjects.ts'
import { expectGoldenWords } from './golden.ts'
import { planText } from './plan-text.ts'
import { GOLDEN_SUBJECTS } from './subjects.ts'

describe('the plan of the board workbook', () => {
  /** The first component's row in full and the others without their workings would hide a change: every cell is there. */
  it('of the sample company is the golden one (UPDATE_GOLDEN=1 writes it anew)', () => {
    expectGoldenWords('board-plan.txt', planText(seedSubject().plan))
  })

  it.each(GOLDEN_SUBJECTS)('of $name is the golden one', ({ name, workbook, past, audience, ...held }) => {
    const named = (ids: readonly SheetId[]) => new Set<string>(ids.map((id) => SHEETS[id]))
    const { plan } = subjectOf(name, workbook, past, audience)
    expectGoldenWords(`board-plan-${name}.txt`, planText(plan, { inFull: named(held.inFull), leftOut: named(held.leftOut) }))
  })
})
