// What `check` prints for a person: the finding first, then what asks for a decision and why, then
// every component in a table. Gives lines; names in them may still hold anything a workbook holds.

import type { Assessment, ComponentAssessment } from '#core'
import { approachWord } from '#intake'
import {
  adviceLabel,
  adviceNotes,
  badgeText,
  choiceLabel,
  findingSentence,
  formatAmount,
  formatCount,
  formatDate,
  formatFte,
  formatFteNumber,
  formatMoney,
  formatShare,
  NOT_SET,
  type NumberStyle,
  verdictText,
} from '#wording'
import { type TextColumn, textTable } from './text-table.ts'

export function* checkText(assessment: Assessment, style: NumberStyle): Generator<string> {
  const { setting, asOf, components } = assessment
  yield `${setting.company.name}, as of ${formatDate(asOf, style)}`
  yield ''
  yield findingSentence(assessment.totals, style)
  yield* figures(assessment, style)
  yield* decisions(components, style)
  yield* remarks(assessment, style)
  yield ''
  yield* componentTable(assessment, style)
}

function* figures({ totals }: Assessment, style: NumberStyle): Generator<string> {
  const { monthlyCostMinor, componentsWithoutCost, unallocatedMinor, cashAfterCreditsMinor } = totals
  const { ownerTimeBp, buildingProductBp, keepingAliveBp } = totals
  const cost = monthlyCostMinor === null ? 'Missing: an exchange rate' : `${formatMoney(monthlyCostMinor, style)} a month`
  const blank = componentsWithoutCost === 0 ? '' : ` (${formatCount(componentsWithoutCost, style)} without a cost)`
  yield `Infrastructure costs: ${cost}${blank}.`
  if (unallocatedMinor !== null && unallocatedMinor > 0)
    yield `On bills, unallocated: ${formatMoney(unallocatedMinor, style)} a month of it.`
  if (cashAfterCreditsMinor !== monthlyCostMinor && cashAfterCreditsMinor !== null)
    yield `In cash after credits: ${formatMoney(cashAfterCreditsMinor, style)} a month.`
  yield `Time on infrastructure: ${formatFte(ownerTimeBp, style)}, ${formatFteNumber(buildingProductBp, style)} building the product and ${formatFteNumber(keepingAliveBp, style)} keeping things alive.`
}

function* decisions(components: readonly ComponentAssessment[], style: NumberStyle): Generator<string> {
  const open = components.filter(({ toDecide }) => toDecide)
  if (open.length === 0) return
  yield ''
  yield 'To decide'
  // Small ones last: they are decided in bulk.
  for (const { subject, reasons, recommendation } of open.toSorted((a, b) => Number(a.small) - Number(b.small))) {
    yield `  ${subject.component.name}`
    for (const reason of reasons) yield `    ${verdictText(reason, style)}`
    yield `    Advice: ${[verdictText(recommendation, style), ...adviceNotes(recommendation)].join(' ')}`
  }
}

/** Findings about people and the whole list; they never enter a component's verdict. */
function* remarks({ people, portfolio }: Assessment, style: NumberStyle): Generator<string> {
  const ofPeople = people.flatMap(({ person, checks }) => checks.map((verdict) => ({ verdict, about: `${person.name}: ` })))
  const ofList = portfolio.map((verdict) => ({ verdict, about: '' }))
  const worthSaying = [...ofPeople, ...ofList].filter(({ verdict }) => !['PASS', 'N/A'].includes(verdict.state))
  if (worthSaying.length === 0) return
  yield ''
  yield 'To look at'
  for (const { verdict, about } of worthSaying) yield `  ${about}${verdictText(verdict, style)}`
}

const COLUMNS: readonly TextColumn[] = [
  { title: 'Component', max: 36 },
  { title: 'Layer' },
  { title: 'Approach' },
  { title: 'Owner', max: 24 },
  { title: 'Time', align: 'right' },
  { title: 'Cost a month', align: 'right' },
  { title: 'Edge' },
  { title: 'Verdict' },
  { title: 'Advice' },
]

function componentTable({ components, setting }: Assessment, style: NumberStyle): readonly string[] {
  const columns = COLUMNS.map((column) => (column.title === 'Cost a month' ? { ...column, title: `${setting.currency} a month` } : column))
  const rows = components.map(({ subject, verdict, reasons, recommendation }) => {
    const { component, owners, ownerTime, monthlyCost } = subject
    const names = owners.map(({ personId }) => (personId === null ? 'nobody named' : (setting.people[personId]?.name ?? '')))
    return [
      component.name,
      choiceLabel('layer', component.layer),
      approachWord(component),
      names.join('; ') || NOT_SET,
      ownerTime.rows > ownerTime.blankShares ? formatShare(ownerTime.knownBp, style) : NOT_SET,
      monthlyCost === null ? NOT_SET : formatAmount(monthlyCost, style),
      component.edge ?? NOT_SET,
      badgeText(verdict, reasons[0] ?? null, style),
      adviceLabel(recommendation),
    ]
  })
  return textTable(columns, rows)
}
