import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planBoardSlides, planBoardWorkbook } from '#board'
import { assess, type ComponentAssessment, copiedVerdict } from '#core'
import { ADVICE_LABELS, NOTE_TEXTS, PACK_TEXT, RULE_WORDS, SHEETS, STATE_WORDS, VERDICT_WORDS } from '#wording'
import { evaluateComponents } from '../../../../src/board/evaluated.ts'
import { contradictionsOf } from '../../../../src/core/assessment/stories.ts'
import { someGeneratedPacks } from '../../../builders/generated-pack.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { judged } from '../../../builders/judged.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

/** How a component reads on the sheet whose verdict is FAIL. */
const FAILING = [STATE_WORDS.FAIL, VERDICT_WORDS.minor, VERDICT_WORDS.decided]

const withAdvice = (entry: ComponentAssessment, code: string): ComponentAssessment => ({
  ...entry,
  recommendation: { ...copiedVerdict(entry.recommendation), code: code as never },
})

describe('the story of a component', () => {
  it('is one, in a thousand generated workbooks, in the app and in the rows of their sheets', () => {
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
      { numRuns: 1000, seed: 3 },
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

  it('is the same on the sheets and slides: nothing that needs a decision is kept, and nothing else is asked to take less time', () => {
    for (const { workbook, past } of someGeneratedPacks(24)) {
      const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past }
      const sheet = okOf(planBoardWorkbook(source)).sheets.find(({ name }) => name === SHEETS.components)
      const rows = (sheet?.rows ?? []).map(({ cells }) => new Map(cells.map(({ column, value }) => [column, value])))
      const head = rows.find((cells) => [...cells.values()].includes(RULE_WORDS.recommendation.name))
      const columnOf = (name: string) => [...(head ?? [])].find(([, value]) => value === name)?.[0] ?? 0
      const [verdict, advice, notes] = [PACK_TEXT.verdict, RULE_WORDS.recommendation.name, PACK_TEXT.caveats].map(columnOf)
      for (const cells of rows) {
        const [said, advised, caveats] = [cells.get(verdict ?? 0), cells.get(advice ?? 0), String(cells.get(notes ?? 0) ?? '')]
        const isFailing = FAILING.some((word) => String(said).startsWith(word))
        if (isFailing) expect(advised).not.toBe(ADVICE_LABELS.keep)
        if (advised === ADVICE_LABELS['reduce-time']) expect(isFailing, String(said)).toBe(true)
        if (caveats.includes(NOTE_TEXTS['why-this-much-time']))
          expect([ADVICE_LABELS.keep, ADVICE_LABELS['reduce-time']]).toContain(advised)
      }
      const slides = JSON.stringify(okOf(planBoardSlides(source)))
      expect(slides).not.toContain(`"text":"${ADVICE_LABELS.keep}"`)
    }
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
