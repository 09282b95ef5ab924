// The JSON of `check --json`: names, order and units as docs/command-line.md promises them. Given out
// piece by piece, one component a line, so that a list of any length is written as it is made.

import {
  type Ask,
  type Assessment,
  asksOf,
  type CompanyWideFinding,
  type ComponentAssessment,
  companyWideFindings,
  copiedVerdict,
  countsOf,
  isTimeUnrecorded,
  type PersonAssessment,
  RULE_SET_VERSION,
  type Verdict,
} from '#core'
import { approachWord, companyInFileKeys } from '#intake'
import { askResolution, type NumberStyle, verdictText } from '#wording'

/** @param fiscalStartMonth the first month of the fiscal year: a decision requested is proposed for the end of its next quarter */
export function* checkJson(assessment: Assessment, style: NumberStyle, fiscalStartMonth: number): Generator<string> {
  const { asOf, setting, totals } = assessment
  const { monthlyCostMinor, componentsWithoutCost, billsWithoutCost, unallocatedMinor, cashAfterCreditsMinor } = totals
  const { ownerTimeBp, buildingProductBp, keepingAliveBp } = totals
  const { components, toDecide, toDecideMinor, ...counts } = countsOf(assessment)
  const head = {
    asOf,
    ruleSetVersion: RULE_SET_VERSION,
    company: companyInFileKeys(setting.company, setting.currency),
    totals: {
      ...{ components, toDecide, toDecideSmall: toDecideMinor },
      ...{ monthlyCostMinor, ownerTimeBp, buildingProductBp, keepingAliveBp, unallocatedMinor, cashAfterCreditsMinor },
      ...{ ...counts, componentsWithoutCost, billsWithoutCost },
    },
  }
  yield '{\n'
  for (const [key, value] of Object.entries(head)) yield `  "${key}": ${JSON.stringify(value)},\n`
  yield* list('components', assessment.components, (component) => componentJson(component, assessment, style))
  yield ',\n'
  yield* list('people', assessment.people, (person) => personJson(person, style))
  yield ',\n'
  yield* list('portfolio', assessment.portfolio, (verdict) => verdictJson(verdict, style))
  yield ',\n'
  yield* list('companyWide', companyWideFindings(assessment), (finding) => findingJson(finding, style))
  yield ',\n'
  yield* list('asks', asksOf(assessment, fiscalStartMonth).asks, (ask) => askJson(ask, assessment, style))
  yield '\n}\n'
}

function* list<T>(key: string, items: readonly T[], toJson: (item: T) => object): Generator<string> {
  yield `  "${key}": [`
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(toJson(item))}`
  yield items.length === 0 ? ']' : '\n  ]'
}

function componentJson(assessed: ComponentAssessment, { setting }: Assessment, style: NumberStyle): object {
  const { component, owners, ownerTime, monthlyCost, knownCost, isCostTooLarge } = assessed.subject
  const notes = assessed.recommendation.facts['notes']
  const { name, layer, kind, hosting, lifecycle, edge, vendor } = component
  return {
    ...{ name, layer, kind, approach: approachWord(component), hosting, lifecycle, edge, vendor },
    owners: owners.map(({ personId, share }) => ({
      name: personId === null ? null : (setting.people[personId]?.name ?? null),
      shareBp: share,
    })),
    // Known shares, as the totals add them up; nothing known is null, never 0, and a vendor's staff alone takes none of ours.
    ownerTimeBp: isTimeUnrecorded(ownerTime) ? null : ownerTime.knownBp,
    monthlyCostMinor: monthlyCost,
    knownMonthlyCostMinor: knownCost,
    monthlyCostTooLarge: isCostTooLarge,
    verdict: assessed.verdict,
    small: assessed.small,
    recommendation: assessed.recommendation.state === 'N/A' ? null : assessed.recommendation.code,
    notes: Array.isArray(notes) ? notes : [],
    checks: assessed.checks.map((verdict) => verdictJson(verdict, style)),
  }
}

/** Nothing known is null, never 0. */
function askJson(ask: Ask, { setting }: Assessment, style: NumberStyle): object {
  const { of, finding, cashMinor, capacityBp, oneOffMinor, paybackHundredths, allInMinor, owner, by, isDayProposed, missing } = ask
  return {
    ...{
      component: of?.subject.component.name ?? null,
      rule: finding?.rule ?? null,
      resolution: askResolution(ask, setting.limits, style, 'board'),
    },
    ...{ cashMinor, capacityBp, oneOffMinor, paybackHundredths, allInMinor, owner, by, isDayProposed, missing },
  }
}

function personJson({ person, shareBp, checks }: PersonAssessment, style: NumberStyle): object {
  return { name: person.name, shareBp, checks: checks.map((verdict) => verdictJson(verdict, style)) }
}

/** Their verdicts stand under portfolio; here is what was decided about them. */
function findingJson({ rule, state, verdict, decision, exemption }: CompanyWideFinding, style: NumberStyle): object {
  return {
    ...{ rule, state, text: verdictText(verdict, style) },
    decision:
      decision === null
        ? null
        : { choice: decision.choice, date: decision.date, due: decision.due, owner: decision.owner, approver: decision.approver },
    exemption:
      exemption === null
        ? null
        : {
            ground: exemption.ground,
            reason: exemption.reason,
            approver: exemption.approver,
            since: exemption.since,
            until: exemption.until,
          },
  }
}

function verdictJson(verdict: Verdict, style: NumberStyle): object {
  return { ...copiedVerdict(verdict), text: verdictText(verdict, style) }
}
