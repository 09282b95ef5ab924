import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Assessment,
  assess,
  COMPONENT_FORMULAS,
  type ComponentAssessment,
  evaluateRule,
  formulaRow,
  inputsOfFormulas,
  listInputs,
  PERSON_FORMULAS,
  PORTFOLIO_FORMULAS,
} from '#core'
import { generatedLockedWorkbook } from '../../../builders/generated-workbook.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

function rowOf(component: ComponentAssessment, assessment: Assessment) {
  return formulaRow(component, assessment, inputsOfFormulas(assessment))
}

/** [state, code] by the formulas and by the rules; an exemption stands above both. */
function bothSides(assessment: Assessment) {
  const formulas: unknown[] = []
  const rules: unknown[] = []
  for (const component of assessment.components) {
    const row = rowOf(component, assessment)
    for (const [index, formula] of COMPONENT_FORMULAS.entries()) {
      const { outcome, notes } = evaluateRule(formula, row)
      const verdict = component.checks[index]
      formulas.push([formula.rule, outcome.state, outcome.code, notes])
      const ruleNotes = (verdict?.facts['notes'] ?? []) as readonly string[]
      rules.push([verdict?.rule, verdict?.facts['rawState'] ?? verdict?.state, verdict?.code, [...ruleNotes].sort()])
    }
  }
  for (const { person, shareBp, blankShares, checks } of assessment.people) {
    const columns = { personKind: person.kind, personTime: shareBp, personBlanks: blankShares }
    for (const [index, formula] of PERSON_FORMULAS.entries()) {
      const { outcome } = evaluateRule(formula, { limits: assessment.setting.limits, inputs: {}, columns })
      formulas.push([outcome.state, outcome.code])
      rules.push([checks[index]?.state, checks[index]?.code])
    }
  }
  const rows = assessment.components.map((component) => rowOf(component, assessment))
  const typed = inputsOfFormulas(assessment)
  const inputs = { ...typed, ...listInputs(rows, assessment.setting, typed) }
  for (const [index, formula] of PORTFOLIO_FORMULAS.entries()) {
    const { outcome } = evaluateRule(formula, { limits: assessment.setting.limits, inputs, columns: {} })
    formulas.push([outcome.state, outcome.code])
    rules.push([assessment.portfolio[index]?.state, assessment.portfolio[index]?.code])
  }
  return { formulas, rules }
}

describe('formulas of the board workbook', () => {
  it('say what the rules say of a thousand generated workbooks', () => {
    fc.assert(
      fc.property(generatedLockedWorkbook, (workbook) => {
        const { formulas, rules } = bothSides(assess(workbook, AS_OF))
        expect(formulas).toEqual(rules)
      }),
      { numRuns: 1000, seed: 1 },
    )
  })

  it('turn at the limit itself, like the rule', () => {
    const codes = [1499, 1500, 2000, 2001].map((share) => {
      const assessment = assess(aWorkbook({ components: [aComponent({ share, edge: 'no', approach: 'buy' })] }), AS_OF)
      const [component] = assessment.components
      if (component === undefined) throw new Error('One component was given')
      return evaluateRule(COMPONENT_FORMULAS[0] as (typeof COMPONENT_FORMULAS)[number], rowOf(component, assessment)).outcome.code
    })
    expect(codes).toEqual(['below', 'near-limit', 'at-limit', 'over-though-managed'])
  })
})
