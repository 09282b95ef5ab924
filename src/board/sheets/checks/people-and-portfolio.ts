// The formulas about people and about the list as a whole, evaluated, beside what the app says.

import { CHECK_STATES, type EvaluatedRule, evaluateRule, PORTFOLIO_FORMULAS, type Verdict, type VerdictCode } from '#core'
import { type BoardPack, once } from '../../pack.ts'
import { PERSON_FORMULA } from '../time/layout.ts'
import type { TimeSlot } from '../time/slots.ts'

export interface EvaluatedPerson {
  readonly slot: TimeSlot
  readonly shareBp: number
  readonly blankShares: number
  readonly result: EvaluatedRule
  readonly code: VerdictCode
  /** From 1; what the app says. */
  readonly appState: number
  readonly differs: boolean
}

/** One for the first column of every person. */
export const evaluatedPeople = once(evaluatePeople)

function evaluatePeople(pack: BoardPack): readonly EvaluatedPerson[] {
  const { people, setting } = pack.assessment
  const byId = new Map(people.map((person) => [person.person.id, person]))
  return pack.places
    .of('time')
    .filter((slot) => slot.person !== null && slot.isFirst)
    .map((slot): EvaluatedPerson => {
      const { shareBp, blankShares, checks } = byId.get(slot.person?.id ?? '') ?? { shareBp: 0, blankShares: 0, checks: [] }
      const columns = { personKind: slot.kind, personTime: shareBp, personBlanks: blankShares }
      const result = evaluateRule(PERSON_FORMULA, { limits: setting.limits, inputs: {}, columns })
      const appState = checks[0]?.state ?? 'N/A'
      return {
        slot,
        shareBp,
        blankShares,
        result,
        code: result.outcome.code,
        appState: CHECK_STATES.indexOf(appState) + 1,
        differs: appState !== result.outcome.state,
      }
    })
}

export interface EvaluatedPortfolio {
  readonly result: EvaluatedRule
  readonly verdict: Verdict | undefined
  readonly differs: boolean
}

/** One for each of PORTFOLIO_FORMULAS. An exemption of the list stands above the formula and is shown as its own input. */
export function evaluatedPortfolio(pack: BoardPack): readonly EvaluatedPortfolio[] {
  return PORTFOLIO_FORMULAS.map((formula, index) => {
    const result = evaluateRule(formula, { limits: pack.assessment.setting.limits, inputs: pack.formulaInputs, columns: {} })
    const verdict = pack.assessment.portfolio[index]
    const raw = verdict?.facts['rawState'] ?? verdict?.state
    return {
      result,
      verdict,
      differs: raw !== result.outcome.state,
    }
  })
}
