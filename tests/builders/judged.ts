// What the rules say about one sketched component, person or list.

import { assess, type ComponentAssessment, type IsoDate, type RuleId, type Verdict } from '#core'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch, personId, type WorkbookSketch } from './workbook.ts'

export function judged(component: ComponentSketch, workbook: WorkbookSketch = {}, asOf: IsoDate = AS_OF): ComponentAssessment {
  const { components } = assess(aWorkbook({ ...workbook, components: [aComponent(component), ...(workbook.components ?? [])] }), asOf)
  return components[0] as ComponentAssessment
}

export function checkOf(rule: RuleId, component: ComponentSketch, workbook: WorkbookSketch = {}, asOf: IsoDate = AS_OF): Verdict {
  return found(rule, judged(component, workbook, asOf).checks)
}

export function portfolioCheckOf(rule: RuleId, workbook: WorkbookSketch): Verdict {
  return found(rule, assess(aWorkbook(workbook), AS_OF).portfolio)
}

export function personCheckOf(rule: RuleId, person: string, workbook: WorkbookSketch): Verdict {
  const assessment = assess(aWorkbook(workbook), AS_OF).people.find((entry) => entry.person.id === personId(person))
  return found(rule, assessment?.checks ?? [])
}

function found(rule: RuleId, checks: readonly Verdict[]): Verdict {
  const verdict = checks.find((check) => check.rule === rule)
  if (verdict === undefined) throw new Error(`No verdict of ${rule}`)
  return verdict
}
