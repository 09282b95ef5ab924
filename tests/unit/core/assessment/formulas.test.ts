import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Assessment,
  assess,
  COMPONENT_COLUMNS,
  COMPONENT_FORMULAS,
  type ComponentAssessment,
  evaluateFormula,
  evaluateRule,
  type FormulaValue,
  formulaRow,
  inputsOfFormulas,
  listInputs,
  PERSON_FORMULAS,
  PORTFOLIO_FORMULAS,
  RULES,
  type Rule,
  type Verdict,
  WORKINGS,
} from '#core'
import { generatedLockedWorkbook } from '../../../builders/generated-workbook.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { rounds } from '../../../helpers/rounds.ts'

function rowOf(component: ComponentAssessment, assessment: Assessment) {
  return formulaRow(component, assessment, inputsOfFormulas(assessment))
}

type Answers = Readonly<Record<string, string | number | boolean | null>>
type Told = NonNullable<Rule['component']>

/** The state if the inputs named were answered so: by hand where the rule has a hand for it, else by the formula over the changed row. */
function stateIf(told: Told, verdict: Verdict, answers: Answers, component: ComponentAssessment, assessment: Assessment): string {
  const { setting } = assessment
  const { subject } = component
  if (told.weigh !== undefined) {
    const read = Object.fromEntries(Object.entries(told.inputs).map(([name, input]) => [name, input.read(subject, setting)]))
    return told.weigh({ ...read, ...answers }, setting)
  }
  const supposed: Record<string, FormulaValue> = {}
  for (const [name, value] of Object.entries(answers)) {
    const cells = told.inputs[name]?.cells?.(value, subject, setting) ?? { [name]: typeof value === 'boolean' ? Number(value) : value }
    Object.assign(supposed, cells)
  }
  const row = rowOf(component, assessment)
  const columns: Record<string, FormulaValue> = { isFailing: row.columns['isFailing'] ?? 0 }
  for (const name of Object.keys(COMPONENT_COLUMNS)) columns[name] = (name in supposed ? supposed[name] : row.columns[name]) ?? null
  const inputs = { ...row.inputs, ...supposed }
  for (const { name, formula } of WORKINGS) columns[name] = supposed[name] ?? evaluateFormula(formula, { ...row, inputs, columns })
  const formula = COMPONENT_FORMULAS.find(({ rule }) => rule === verdict.rule)
  if (formula === undefined) throw new Error(`${verdict.rule} has no formula`)
  return evaluateRule(formula, { ...row, inputs, columns }).outcome.state
}

/** Every combination of answers to what is missing; null where a rule says that no answer of it is enough. */
function statesOfAnswers(told: Told, verdict: Verdict, component: ComponentAssessment, assessment: Assessment): readonly string[] | null {
  const { setting } = assessment
  const { subject } = component
  let all: readonly Answers[] = [{}]
  for (const [name, { read, isBlankAnAnswer, probes, required = false }] of Object.entries(told.inputs)) {
    if (isBlankAnAnswer || read(subject, setting) !== null) continue
    if (typeof required === 'function' ? required(subject, setting) : required) return null
    const tried = typeof probes === 'function' ? probes(subject, setting) : probes
    all = all.flatMap((answers) => tried.map((answer) => ({ ...answers, [name]: answer })))
  }
  return all.map((answers) => stateIf(told, verdict, answers, component, assessment))
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
      // Said beside an advice alone, whatever holds.
      formulas.push([formula.rule, outcome.state, outcome.code, outcome.state === 'PASS' ? notes.toSorted() : []])
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
  it('say what the rules say of generated workbooks', () => {
    fc.assert(
      fc.property(generatedLockedWorkbook, (workbook) => {
        const { formulas, rules } = bothSides(assess(workbook, AS_OF))
        expect(formulas).toEqual(rules)
      }),
      { numRuns: rounds(300, 1000), seed: 1 },
    )
  })

  // Formulas say what is not known on their own account; nothing but this holds them to asking only for what would decide.
  it('call a component not known exactly where answers to what is missing lead to several states', () => {
    fc.assert(
      fc.property(generatedLockedWorkbook, (workbook) => {
        const assessment = assess(workbook, AS_OF)
        for (const component of assessment.components) {
          for (const verdict of component.checks) {
            const told = RULES.find(({ id }) => id === verdict.rule)?.component
            if (told === undefined || verdict.state === 'N/A' || verdict.facts['exemptUntil'] !== undefined) continue
            const states = statesOfAnswers(told, verdict, component, assessment)
            const isAsked = verdict.state === 'UNKNOWN' && verdict.code === (told.unknownCode ?? 'missing')
            expect([verdict.rule, isAsked]).toEqual([verdict.rule, states === null || new Set(states).size > 1])
            if (isAsked) expect(verdict.facts['missing']).not.toEqual([])
            else expect(new Set(states)).toEqual(new Set([verdict.state]))
          }
        }
      }),
      { numRuns: rounds(80, 200), seed: 2 },
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
