// Which inputs are missing, and what each of them would settle: verdicts of components, other checks, and figures of the overview.
// A figure that cannot be worked out names the inputs that it really lacks, never one that is there.

import { countsInTotals } from '../checks/applies.ts'
import { RULES } from '../checks/catalogue.ts'
import { isSelfRun } from '../checks/hosting.ts'
import { isCostOpen } from '../checks/known-cost.ts'
import { factTexts, type Verdict } from '../checks/verdict.ts'
import { lacksTime } from '../checks/without-time.ts'
import { lacksRate } from '../costs/monthly-cost.ts'
import type { Assessment } from './assessment.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { figuresOf } from './figures.ts'
import { currenciesWithoutRate } from './missing-rates.ts'

/** Figures of the overview that may lack an input, in the order in which they are shown. */
export type GapFigure = 'monthlyCost' | 'revenueShare' | 'burnShare' | 'runway' | 'headcountShare' | 'raiseSpent' | 'focus' | 'timePrice'

/** Inputs of rules that are fields of the company, by the path of the field. */
const COMPANY_FIELDS = {
  ...{ stage: 'stage', customers: 'customers', activeUsers: 'activeUsers', loggedCases: 'loggedCases', capacity: 'infraCapacity' },
  ...{ engineers: 'engineers', engineerCost: 'engineerMonthlyCost', headcount: 'headcount' },
  ...{ revenue: 'revenue', netBurn: 'netBurn', cash: 'cash', raised: 'raise.amount', raisedOn: 'raise.date' },
} as const
type CompanyGap = (typeof COMPANY_FIELDS)[keyof typeof COMPANY_FIELDS]

export type Gap =
  | { readonly of: 'company'; readonly field: CompanyGap }
  /** An input of these components, by the name that rules give it. */
  | { readonly of: 'components'; readonly input: string; readonly componentIds: readonly string[] }
  | { readonly of: 'rate'; readonly currency: string }
  /** The day of the prices that these lists brought. */
  | { readonly of: 'imports'; readonly sources: readonly string[] }

export interface InputGap {
  readonly gap: Gap
  /** Components whose verdict waits for it, alone or with other inputs. */
  readonly verdicts: number
  /** Other checks that wait for it, of components and of the company. */
  readonly checks: number
  readonly figures: readonly GapFigure[]
}

/** What settles most comes first; gaps that settle nothing but are missing all the same come last. */
export function inputGaps(assessment: Assessment): readonly InputGap[] {
  const drafts = new Map<string, Draft>()
  for (const [figure, gaps] of Object.entries(figureGaps(assessment)) as [GapFigure, readonly Gap[]][])
    for (const gap of gaps) draftOf(drafts, gap).figures.add(figure)
  const counted = assessment.components.filter(({ subject }) => countsInTotals(subject.component))
  for (const component of counted) addOpenChecks(drafts, component)
  for (const verdict of assessment.portfolio) addPortfolio(drafts, verdict, counted)
  return [...drafts.values()].map(inputGap).sort((a, b) => settles(b) - settles(a))
}

/** What each figure lacks; empty where nothing of it is missing. */
export function figureGaps(assessment: Assessment): Readonly<Record<GapFigure, readonly Gap[]>> {
  const { components, setting, portfolio } = assessment
  const { netBurn, revenue, cash, headcount, engineers, engineerMonthlyCost } = setting.company
  const { monthlyCostMinor, ownerTimeBp } = figuresOf(assessment)
  const counted = components.filter(({ subject }) => countsInTotals(subject.component))
  const cost = costGaps(assessment, counted)
  // Without a rate the total waits for it alone; what is blank beside it only makes it more.
  const rates = cost.filter(({ of }) => of === 'rate')
  const base = monthlyCostMinor !== null ? [] : rates.length > 0 ? rates : cost
  const time = componentGap('ownerTime', counted.filter(isTimeOpen))
  const ofCompany = (value: number | null, field: CompanyGap): readonly Gap[] => (value === null ? [{ of: 'company', field }] : [])
  return {
    monthlyCost: cost,
    revenueShare: [...base, ...ofCompany(revenue, 'revenue')],
    burnShare: [...base, ...ofCompany(netBurn, 'netBurn')],
    runway: [...ofCompany(netBurn, 'netBurn'), ...(netBurn === null || netBurn > 0 ? ofCompany(cash, 'cash') : [])],
    headcountShare: [...ofCompany(headcount, 'headcount'), ...(ownerTimeBp === null ? time : [])],
    raiseSpent: raiseGaps(portfolio.find(isOf('runway-spent')), setting.company, [...time, ...cost]),
    focus: isOpen(portfolio.find(isOf('focus')))
      ? [...ofCompany(engineers || null, 'engineers'), ...componentGap('ownerTime', counted.filter(isKeepingAliveOpen))]
      : [],
    timePrice: ofCompany(engineerMonthlyCost, 'engineerMonthlyCost'),
  }
}

/** What the raise went into waits for more than the raise: its day, the price of an engineer, times and costs. */
function raiseGaps(verdict: Verdict | undefined, { raise, engineerMonthlyCost }: Assessment['setting']['company'], others: readonly Gap[]) {
  if (verdict === undefined || verdict.state === 'PASS') return []
  const gaps: Gap[] = []
  if (raise.amount === null || raise.amount === 0) gaps.push({ of: 'company', field: 'raise.amount' })
  else if (raise.date === null) gaps.push({ of: 'company', field: 'raise.date' })
  if (engineerMonthlyCost === null) gaps.push({ of: 'company', field: 'engineerMonthlyCost' })
  return gaps.length > 0 ? gaps : others
}

function costGaps({ index, setting }: Assessment, counted: readonly ComponentAssessment[]): readonly Gap[] {
  const rates = currenciesWithoutRate(index, setting).map((currency): Gap => ({ of: 'rate', currency }))
  const blank = counted.filter(({ subject }) => isCostOpen(subject, setting) && !lacksRate(subject.costLines, setting))
  return [...rates, ...componentGap('cost', blank)]
}

function componentGap(input: string, entries: readonly ComponentAssessment[]): readonly Gap[] {
  return entries.length === 0 ? [] : [{ of: 'components', input, componentIds: entries.map(({ subject }) => subject.component.id) }]
}

const isOf =
  (rule: Verdict['rule']) =>
  (verdict: Verdict): boolean =>
    verdict.rule === rule
const isOpen = (verdict: Verdict | undefined) => verdict?.state === 'UNKNOWN'
const isTimeOpen = ({ subject }: ComponentAssessment) => lacksTime(subject)
const isKeepingAliveOpen = (entry: ComponentAssessment) => entry.subject.component.edge !== 'yes' && isTimeOpen(entry)

interface Draft {
  readonly gap: Gap
  readonly componentIds: Set<string>
  readonly verdicts: Set<string>
  readonly figures: Set<GapFigure>
  checks: number
}

const KIND_OF: ReadonlyMap<string, string> = new Map(RULES.map(({ id, kind, headline }) => [id, headline ? 'headline' : kind]))

function addOpenChecks(drafts: Map<string, Draft>, { subject: { component }, verdict, checks }: ComponentAssessment): void {
  for (const check of checks) {
    if (check.state !== 'UNKNOWN') continue
    const kind = KIND_OF.get(check.rule)
    const decides = kind === 'headline' && verdict === 'UNKNOWN'
    if (kind === 'data') {
      const isUnowned = factTexts(check.facts['findings']).includes('missing-owner')
      if (isUnowned) draftOf(drafts, { of: 'components', input: 'owner', componentIds: [component.id] })
    } else if (kind === 'headline' || kind === 'check') {
      for (const name of factTexts(check.facts['missing'])) {
        const draft = draftOf(drafts, gapOfInput(name, [component.id]))
        if (decides) draft.verdicts.add(component.id)
        else draft.checks += 1
      }
    }
  }
}

/** A check of the list that passes while types are not known has not seen everything. */
function addPortfolio(drafts: Map<string, Draft>, verdict: Verdict, counted: readonly ComponentAssessment[]): void {
  const sources = factTexts(verdict.facts['imports'])
  if (sources.length > 0) draftOf(drafts, { of: 'imports', sources })
  if (KIND_OF.get(verdict.rule) !== 'check') return
  if (verdict.state === 'UNKNOWN') {
    for (const name of factTexts(verdict.facts['missing'])) {
      const ids = name === 'keepingAlive' ? counted.filter(isKeepingAliveOpen).map(({ subject }) => subject.component.id) : []
      if (name in COMPANY_FIELDS || ids.length > 0)
        draftOf(drafts, gapOfInput(name === 'keepingAlive' ? 'ownerTime' : name, ids)).checks += 1
    }
  }
  if (verdict.state === 'PASS' && Number(verdict.facts['kindsNotSaid'] ?? 0) > 0) {
    const [gap] = componentGap(
      'kind',
      counted.filter(({ subject: { component } }) => component.kind === null && isSelfRun(component)),
    )
    if (gap !== undefined) draftOf(drafts, gap).checks += 1
  }
}

function gapOfInput(name: string, componentIds: readonly string[]): Gap {
  const field = Object.entries(COMPANY_FIELDS).find(([input]) => input === name)?.[1]
  return field === undefined ? { of: 'components', input: name, componentIds } : { of: 'company', field }
}

function draftOf(drafts: Map<string, Draft>, gap: Gap): Draft {
  const key = gap.of === 'company' ? gap.field : gap.of === 'components' ? `of ${gap.input}` : gap.of === 'rate' ? gap.currency : gap.of
  const draft = drafts.get(key) ?? { gap, componentIds: new Set(), verdicts: new Set(), figures: new Set(), checks: 0 }
  if (gap.of === 'components') for (const id of gap.componentIds) draft.componentIds.add(id)
  drafts.set(key, draft)
  return draft
}

function inputGap({ gap, componentIds, verdicts, checks, figures }: Draft): InputGap {
  const whole = gap.of === 'components' ? { ...gap, componentIds: [...componentIds] } : gap
  return { gap: whole, verdicts: verdicts.size, checks, figures: [...figures] }
}

/** A verdict is what the list is kept for: it weighs twice a figure. */
function settles({ verdicts, checks, figures }: InputGap): number {
  return 2 * verdicts + checks + figures.length
}
