import { afterEach, describe, expect, it, vi } from 'vitest'
import { applyEdit, assess, assessingWhenRead, inOneGo, isAllJudged, judgingRest, RULES, reassess, setField } from '#core'
import { manyComponents } from '../../../builders/many-components.ts'
import { readable } from '../../../builders/readable-assessment.ts'
import { AS_OF, aWorkbook, TYPED_AT } from '../../../builders/workbook.ts'

const workbook = aWorkbook({ components: manyComponents(50) })
const opened = () => inOneGo(assessingWhenRead(workbook, AS_OF))

describe('the assessment of a workbook that was just opened', () => {
  afterEach(() => vi.restoreAllMocks())

  it('says what assessing the whole workbook says, in whatever order it is read', () => {
    expect(readable(opened())).toEqual(readable(assess(workbook, AS_OF)))
    const read = opened()
    expect(read.totals).toEqual(assess(workbook, AS_OF).totals)
    expect(read.components[7]?.checks).toEqual(assess(workbook, AS_OF).components[7]?.checks)
  })

  it('judges the components that somebody looks at, each once, and the others when the rest is judged', () => {
    // Advice is asked last of every component that is judged.
    const rule = RULES.find(({ id }) => id === 'recommendation')
    if (rule?.ofComponent === undefined) throw new Error('Advice is gone')
    const runs = vi.spyOn(rule, 'ofComponent')
    const assessment = opened()
    expect(runs).not.toHaveBeenCalled()
    for (const { verdict, toDecide } of assessment.components.slice(0, 3)) expect(toDecide && verdict !== 'FAIL').toBe(false)
    expect(runs).toHaveBeenCalledTimes(3)
    expect(isAllJudged(assessment)).toBe(false)
    inOneGo(judgingRest(assessment))
    expect(isAllJudged(assessment)).toBe(true)
    expect(runs).toHaveBeenCalledTimes(50)
  })

  it('is what an edit goes on from before all is judged', () => {
    const edit = setField({ workbook, at: TYPED_AT, newId: () => 'new', source: 'typed' }, 'components', 'c-3', 'edge', 'yes')
    if (!edit.ok) throw new Error(edit.problem.code)
    const next = applyEdit(workbook, edit.value)
    if (!next.ok) throw new Error(next.problem.code)
    expect(readable(reassess(opened(), next.value, edit.value))).toEqual(readable(assess(next.value, AS_OF)))
  })
})
