import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type ComponentAssessment, copiedVerdict } from '#core'
import { evaluateComponents } from '../../../../src/board/evaluated.ts'
import { contradictionsOf } from '../../../../src/core/assessment/stories.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { judged } from '../../../builders/judged.ts'
import { plainComponent } from '../../../builders/readable-assessment.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { rounds } from '../../../helpers/rounds.ts'

const withAdvice = (entry: ComponentAssessment, code: string): ComponentAssessment => ({
  ...plainComponent(entry),
  recommendation: { ...copiedVerdict(entry.recommendation), code: code as never },
})

describe('the story of a component', () => {
  it('is one, in generated workbooks, in the app and in the rows of their sheets', () => {
    fc.assert(
      fc.property(generatedWorkbook, (workbook) => {
        const assessment = assess(workbook, AS_OF)
        expect(assessment.components.flatMap(contradictionsOf)).toEqual([])
        for (const { assessment: entry, rules, verdict, reason } of evaluateComponents(assessment)) {
          const advice = rules.find(({ rule }) => rule === 'recommendation')
          expect([verdict, advice?.outcome.code]).toEqual([entry.verdict, entry.recommendation.code])
          if (entry.reasons.length > 0) expect(rules[reason]?.rule).toBe(entry.reasons[0]?.rule)
        }
      }),
      { numRuns: rounds(300, 1000), seed: 3 },
    )
  })

  it('never asks why a service takes this much time beside what is our own code or runs on our machines', () => {
    fc.assert(
      fc.property(generatedWorkbook, (workbook) => {
        for (const { recommendation, checks } of assess(workbook, AS_OF).components) {
          const isOurs = checks.some(({ rule, state }) => rule === 'differentiation' && state === 'FAIL')
          if (isOurs) expect(recommendation.facts['notes'] ?? []).not.toContain('why-this-much-time')
        }
      }),
      { numRuns: 300, seed: 4 },
    )
  })

  it('is not one where what needs a decision is kept, or what is well is asked to take less time', () => {
    const failing = judged({ edge: 'no', share: 2001 })
    expect(contradictionsOf(failing)).toEqual([])
    expect(contradictionsOf(withAdvice(failing, 'keep'))).toContain('FAIL owner-time, keep')
    const fine = judged({ edge: 'no', share: 100 })
    expect(contradictionsOf(fine)).toEqual([])
    expect(contradictionsOf(withAdvice(fine, 'reduce-time'))).toContain('PASS no reason, reduce-time')
    expect(contradictionsOf(withAdvice(fine, 'move-off'))).toContain('PASS no reason, move-off')
  })
})
