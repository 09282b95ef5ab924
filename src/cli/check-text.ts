// What `check` prints for a person: the finding first, then the components that need a decision and why, then
// every component in a table. It yields lines. Names in them may still hold anything a workbook holds.

import {
  type Assessment,
  type ComponentAssessment,
  countsInTotals,
  countsOf,
  isApproachAssumed,
  isTimeUnrecorded,
  type Standing,
  standingOf,
} from '#core'
import {
  adviceLabel,
  adviceNotes,
  assumedApproach,
  CHECK_TEXT,
  choiceLabel,
  componentBadgeText,
  componentCostText,
  FIGURE_TEXT,
  findingSentence,
  formatAmount,
  formatDate,
  formatFte,
  formatFteNumber,
  formatMoney,
  formatShare,
  NOT_SET,
  type NumberStyle,
  PEOPLE_TEXT,
  STANDING_WORDS,
  totalCostText,
  verdictText,
  withoutCostCount,
  withoutCostText,
} from '#wording'
import { type TextColumn, textTable } from './text-table.ts'

export function* checkText(assessment: Assessment, style: NumberStyle): Generator<string> {
  const { setting, asOf, components } = assessment
  yield CHECK_TEXT.heading(setting.company.name, formatDate(asOf, style))
  yield ''
  yield findingSentence(countsOf(assessment), style)
  yield* figures(assessment, style)
  yield* decisions(components, style)
  yield* remarks(assessment, style)
  yield ''
  yield* componentTable(assessment, style)
}

function* figures({ totals }: Assessment, style: NumberStyle): Generator<string> {
  const { monthlyCostMinor, unallocatedMinor, cashAfterCreditsMinor } = totals
  const { ownerTimeBp, buildingProductBp, keepingAliveBp } = totals
  const cost =
    monthlyCostMinor === null
      ? CHECK_TEXT.rateMissing
      : monthlyCostMinor === 0 && withoutCostCount(totals) > 0
        ? NOT_SET
        : totalCostText(monthlyCostMinor, formatMoney, withoutCostCount(totals), style)
  const without = withoutCostText(totals, style)
  yield `${FIGURE_TEXT.cost}: ${cost}${without === '' ? '' : ` (${without})`}`
  if (unallocatedMinor !== null && unallocatedMinor > 0) yield `  ${FIGURE_TEXT.unallocated(unallocatedMinor, style)}`
  if (cashAfterCreditsMinor !== monthlyCostMinor && cashAfterCreditsMinor !== null)
    yield `  ${FIGURE_TEXT.netOfCredits(cashAfterCreditsMinor, style)}`
  yield `${FIGURE_TEXT.time}: ${formatFte(ownerTimeBp, style)} (${formatFteNumber(buildingProductBp, style)} ${FIGURE_TEXT.productWork}, ${formatFteNumber(keepingAliveBp, style)} ${FIGURE_TEXT.ktlo})`
}

function* decisions(components: readonly ComponentAssessment[], style: NumberStyle): Generator<string> {
  for (const standing of ['to-decide', 'minor'] as const) {
    const open = countedAs(standing, components)
    if (open.length === 0) continue
    yield ''
    yield STANDING_WORDS[standing]
    for (const { subject, reasons, recommendation } of open) {
      yield `  ${subject.component.name}`
      for (const reason of reasons) yield `    ${verdictText(reason, style)}`
      if (recommendation.state !== 'N/A')
        yield `    ${CHECK_TEXT.advice([verdictText(recommendation, style), ...adviceNotes(recommendation, style)])}`
    }
  }
}

/** As many as the count of that name says: what is planned or retired is in no count. */
function countedAs(standing: Standing, components: readonly ComponentAssessment[]): readonly ComponentAssessment[] {
  return components.filter((entry) => countsInTotals(entry.subject.component) && standingOf(entry) === standing)
}

/** Findings about people and the company; they never enter a component's verdict. */
function* remarks({ people, portfolio }: Assessment, style: NumberStyle): Generator<string> {
  const ofPeople = people.flatMap(({ person, checks }) => checks.map((verdict) => ({ verdict, about: `${person.name}: ` })))
  const ofList = portfolio.map((verdict) => ({ verdict, about: '' }))
  const worthSaying = [...ofPeople, ...ofList].filter(({ verdict }) => !['PASS', 'N/A'].includes(verdict.state))
  if (worthSaying.length === 0) return
  yield ''
  yield CHECK_TEXT.remarks
  for (const { verdict, about } of worthSaying) yield `  ${about}${verdictText(verdict, style)}`
}

const columnsIn = (currency: string): readonly TextColumn[] => [
  { title: CHECK_TEXT.component, max: 36 },
  { title: CHECK_TEXT.layer },
  { title: CHECK_TEXT.approach },
  { title: CHECK_TEXT.owner, max: 24 },
  { title: CHECK_TEXT.time, align: 'right' },
  { title: CHECK_TEXT.monthlyCost(currency), align: 'right' },
  { title: CHECK_TEXT.edge },
  { title: CHECK_TEXT.verdict },
  { title: CHECK_TEXT.adviceHead },
]

function componentTable({ components, setting }: Assessment, style: NumberStyle): readonly string[] {
  const rows = components.map((entry) => {
    const { subject, recommendation } = entry
    const { component, owners, ownerTime } = subject
    const names = owners.map(({ personId }) => (personId === null ? PEOPLE_TEXT.unassigned : (setting.people[personId]?.name ?? '')))
    return [
      component.name,
      choiceLabel('layer', component.layer),
      isApproachAssumed(component) ? assumedApproach(component.approach) : choiceLabel('approach', component.approach),
      names.join('; ') || NOT_SET,
      isTimeUnrecorded(ownerTime) ? NOT_SET : formatShare(ownerTime.knownBp, style),
      componentCostText(subject, formatAmount, style),
      choiceLabel('edge', component.edge),
      componentBadgeText(entry, style),
      adviceLabel(recommendation),
    ]
  })
  return textTable(columnsIn(setting.currency), rows)
}
