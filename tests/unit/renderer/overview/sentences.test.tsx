// No sentence of Overview is false. Over generated workbooks every sentence is read off the screen as it is drawn, and compared with
// the states of the assessment, which are read here plainly: what counts, what is unknown, what was decided.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Assessment, activeExceptions, type ComponentAssessment, countsInTotals } from '#core'
import { currencyWithoutRate } from '../../../../src/core/costs/monthly-cost.ts'
import { type DrawnOverview, drawnOverview } from '../../../builders/drawn-overview.tsx'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'
import { mentions } from '../../../helpers/sayings.ts'

vi.stubGlobal('localStorage', { getItem: () => null })

/** Of a request path no time has to be recorded. */
function isUntimed({ subject: { component, ownerTime } }: ComponentAssessment): boolean {
  const isNothing = component.kind === 'request-path' && ownerTime.knownShares === 0
  return (ownerTime.rows === 0 || ownerTime.blankShares > 0) && !isNothing
}

/** Nor a price; one that only waits for a rate is one. */
function isUnpriced({ subject }: ComponentAssessment, { setting }: Assessment): boolean {
  const isNothing =
    subject.component.kind === 'request-path' && subject.knownCost === 0 && currencyWithoutRate(subject.costLines, setting) === null
  return subject.monthlyCost === null && !isNothing
}

/** "3 components", "3 components and 1 request path": all of them together. */
const COUNTED = '(?:[\\d,]+ components?(?: and [\\d,]+ request paths?)?|[\\d,]+ request paths?)'
const countedIn = (text: string) => {
  const numbers = [...text.matchAll(/([\d,]+) (?:components?|request paths?)/g)]
  return sum(numbers.map(([, number = '']) => Number(number.replaceAll(',', ''))))
}

/** How many of the components that count are in each state, counted one by one. */
function statesOf(assessment: Assessment) {
  const { components } = assessment
  const counted = components.filter(({ subject }) => countsInTotals(subject.component))
  const howMany = (holds: (entry: ComponentAssessment) => boolean) => counted.filter(holds).length
  const isOpenFail = ({ verdict, decision }: ComponentAssessment) => verdict === 'FAIL' && decision === null
  return {
    counted,
    material: counted.filter((entry) => isOpenFail(entry) && !entry.small),
    minor: counted.filter((entry) => isOpenFail(entry) && entry.small),
    planned: howMany(({ verdict, decision }) => verdict === 'FAIL' && decision !== null),
    watch: howMany(({ verdict }) => verdict === 'WATCH'),
    needsInput: howMany(({ verdict }) => verdict === 'UNKNOWN'),
    kept: howMany(({ verdict }) => verdict === 'EXEMPT'),
    ok: howMany(({ verdict }) => verdict === 'PASS'),
    untimed: counted.filter(isUntimed),
    unpriced: counted.filter((entry) => isUnpriced(entry, assessment)),
  }
}

/** The number that stands before the words, with another word between them or without, 0 where they do not stand there. */
function said(text: string | null, before: RegExp): number {
  const found = new RegExp(`([\\d,]+) ${before.source.replaceAll(' ', ' (?:[a-z]+ )?')}`).exec(text ?? '')
  return found === null ? 0 : Number((found[1] ?? '').replaceAll(',', ''))
}

const amount = (text = '') => Number(text.replace(/[^\d.-]/g, ''))
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

function checkHeadline({ headline, assessment, section }: DrawnOverview): void {
  const { counted, material, minor, needsInput } = statesOf(assessment)
  const number = (found: RegExpExecArray | null) => (found === null ? 0 : Number((found[1] ?? '').replaceAll(',', '')))
  // What stands below as to be decided is what the headline counts.
  const companyWide = section('Company-wide')?.match(/Needs decision/g)?.length ?? 0
  expect({
    material: number(new RegExp(`^([\\d,]+) of ${COUNTED}(,? and [\\d,]+ company-wide findings?)? needs? a decision`).exec(headline)),
    minor: number(new RegExp(`([\\d,]+) (?:minor (?:ones?|items?)|of ${COUNTED} (?:is|are) minor)`).exec(headline)),
    companyWide: number(/([\d,]+) company-wide findings?/.exec(headline)),
  }).toEqual({ material: material.length, minor: minor.length, companyWide })
  if (counted.length === 0 && companyWide === 0) expect(headline).toSay('No live components.')
  const all = new RegExp(`of ${COUNTED}`).exec(headline)
  if (all !== null) expect(countedIn(all[0])).toBe(counted.length)
  if (/^No new decisions needed/.test(headline)) {
    expect(/so far/.test(headline)).toBe(needsInput > 0)
    expect(said(headline, new RegExp(`of ${COUNTED} needs? input`))).toBe(needsInput)
  }
}

function checkCounts(shown: DrawnOverview): void {
  const states = statesOf(shown.assessment)
  const tile = shown.figure('Components')
  const after = (word: string) => Number(new RegExp(`${word} (\\d+)`).exec(tile)?.[1] ?? 0)
  expect({
    material: after('Needs decision'),
    minor: after('Minor'),
    companyWide: after('Company-wide'),
    watch: after('Watch'),
    needsInput: after('Needs input'),
    planned: after('Decided'),
    exceptions: after('Active exceptions'),
  }).toEqual({
    material: states.material.length,
    minor: states.minor.length,
    companyWide: shown.assessment.totals.toDecideCompanyWide,
    watch: states.watch,
    needsInput: states.needsInput,
    planned: states.planned,
    exceptions: activeExceptions(shown.assessment).components.length,
  })
  const heading = /Watch (\d+)/.exec(shown.section('Watch') ?? '')
  expect(Number(heading?.[1] ?? 0)).toBe(states.watch)
}

function checkDecisions(shown: DrawnOverview): void {
  const { counted, material, minor, ok, watch, needsInput, kept, planned } = statesOf(shown.assessment)
  const text = shown.section('Needs a decision') ?? ''
  const rows = shown.table('Needs a decision')
  if (rows === null) {
    expect(material).toEqual([])
    expect(/No (component|request path) needs a decision/.test(text)).toBe(minor.length === 0)
    expect(mentions(text, 'Only minor items need a decision.')).toBe(minor.length > 0)
    expect(/so far/.test(text)).toBe(needsInput > 0)
    const parts = { ok: said(text, /(is|are) OK/), watch: said(text, /(is|are) on watch/), needsInput: said(text, /needs? input/) }
    expect(parts).toEqual({ ok, watch, needsInput })
    expect([said(text, /(is|are) kept by an exception/), said(text, /(is|are) decided/)]).toEqual([kept, planned])
    if (text.includes('Of ')) expect(countedIn(text.slice(text.indexOf('Of ')))).toBe(counted.length)
    return
  }
  const listed = rows.filter(([first = '']) => !first.startsWith('All '))
  expect(listed).toHaveLength(Math.min(7, material.length))
  expect(said(text, /more in the inventory/)).toBe(material.length - listed.length)
  const together = rows.find(([first = '']) => first.startsWith('All '))
  expect(together !== undefined).toBe(material.length > 1)
  if (together !== undefined) {
    const [name, cost = '', time = ''] = together
    expect(name).toBe(`All ${material.length} together`)
    const unpriced = material.filter((entry) => isUnpriced(entry, shown.assessment))
    const untimed = material.filter(isUntimed)
    const priced = sum(material.map(({ subject }) => subject.knownCost))
    if (priced === 0 && unpriced.length === material.length) expect(cost).toBe('Not set')
    else {
      expect(amount(cost)).toBeCloseTo(priced / 100, 2)
      expect(cost.includes('≥')).toBe(unpriced.length > 0)
    }
    const known = sum(material.map(({ subject }) => subject.ownerTime.knownBp))
    if (known > 0 || untimed.length === 0) {
      // Rounded down where it may be more.
      const [above, below] = untimed.length > 0 ? [0.000_001, 0.010_001] : [0.005_001, 0.005_001]
      expect(amount(time) - known / 10_000).toBeLessThanOrEqual(above)
      expect(known / 10_000 - amount(time)).toBeLessThanOrEqual(below)
      expect(time.includes('≥')).toBe(untimed.length > 0)
    }
  }
  expect(said(text, /minor items?/)).toBe(minor.length)
}

function checkCosts(shown: DrawnOverview): void {
  const { assessment } = shown
  const { unpriced } = statesOf(assessment)
  const total = shown.figure('Monthly infrastructure cost')
  const isPartial = unpriced.length > 0 || assessment.totals.billsWithoutCost > 0 || assessment.totals.unallocatedMinor === null
  if (!/Not set/.test(total)) expect(total.includes('≥')).toBe(isPartial)
  const rows = shown.table('Largest costs') ?? []
  const costs = rows.map(([, cost]) => amount(cost))
  expect(costs).toEqual(costs.toSorted((a, b) => b - a))
  const best = assessment.components
    .filter(({ subject }) => countsInTotals(subject.component) && subject.knownCost > 0)
    .map(({ subject }) => subject.knownCost / 100)
    .toSorted((a, b) => b - a)
  expect(costs).toEqual(best.slice(0, 5))
  const isWhole = (name: string) =>
    assessment.components.some(({ subject }) => subject.component.name === name && subject.monthlyCost !== null)
  for (const [name = '', cost = ''] of rows) if (!cost.includes('≥')) expect([name, isWhole(name)]).toEqual([name, true])
}

function checkTime(shown: DrawnOverview): void {
  const { assessment, text } = shown
  const { counted, untimed } = statesOf(assessment)
  const limit = assessment.setting.limits['owner-time']
  const isComponent = ({ subject }: ComponentAssessment) => subject.component.kind !== 'request-path'
  const over = counted.filter((entry) => isComponent(entry) && entry.subject.ownerTime.knownBp > limit).length
  const mayBeOver = untimed.filter(isComponent).filter(({ subject }) => subject.ownerTime.knownBp <= limit).length
  const finding = /((At least )?[\d,]+ components? takes?|No component( with a set time)? takes) more than [\d.]+% of an engineer\./.exec(
    text,
  )
  if (finding === null) return
  expect(finding[0].startsWith('No component')).toBe(over === 0)
  if (over > 0) expect(said(finding[0], /components?/)).toBe(over)
  expect(/At least|with a set time/.test(finding[0])).toBe(mayBeOver > 0)
}

/** Names of figures, and whether the input that stands in the link is really missing. */
function checkInputs(shown: DrawnOverview): void {
  const { company } = shown.assessment.setting
  const listed = [shown.section('Inputs that would help most') ?? '', shown.text].join(' ')
  const isMissing: Readonly<Record<string, boolean>> = {
    'Set net burn': company.netBurn === null,
    'Set cash': company.cash === null && (company.netBurn === null || company.netBurn > 0),
    'Set revenue': company.revenue === null,
  }
  for (const [link, missing] of Object.entries(isMissing))
    if (shown.assessment.components.length > 0) expect([link, listed.includes(link)]).toEqual([link, missing])
  // While nobody's time is known, the time is asked for first.
  if (shown.text.includes('Set headcount')) expect(company.headcount).toBeNull()
  const inputs = shown.section('Inputs that would help most') ?? ''
  if (inputs.includes('Last raise')) expect(company.raise.amount === null || company.raise.amount === 0).toBe(true)
  if (inputs.includes('Date of last raise')) expect(company.raise.date).toBeNull()
  if (/Number of engineers/.test(inputs)) expect(company.engineers === null || company.engineers === 0).toBe(true)
  const { untimed, unpriced, counted } = statesOf(shown.assessment)
  const unanswered = counted.filter(({ subject: { component } }) => component.edge === null || component.edge === 'unsure')
  expect(said(inputs.replace(/^.*Engineer time of/, '0 Engineer time of'), /components/)).toBeLessThanOrEqual(counted.length)
  for (const [name, most] of [
    ['Engineer time', untimed.length],
    ['Monthly cost', unpriced.length],
    ['Differentiator', unanswered.length],
  ] as const) {
    const count = Number(new RegExp(`${name} of ([\\d,]+) components`).exec(inputs)?.[1] ?? 0)
    expect([name, count <= most]).toEqual([name, true])
  }
}

/** Shares and months have one decimal at most, but where another digit tells a figure from its limit. */
function checkPrecision({ figure }: DrawnOverview): void {
  for (const label of ['Infrastructure share of revenue', 'Infrastructure share of net burn', 'Engineers on infrastructure'])
    expect(figure(label).replace(/\b(0\.0|99\.9)\d%/g, '')).not.toMatch(/\d[.]\d{2,}%/)
}

function checkAll(shown: DrawnOverview): void {
  if (shown.assessment.components.length === 0) return
  checkHeadline(shown)
  checkCounts(shown)
  checkDecisions(shown)
  checkCosts(shown)
  checkTime(shown)
  checkInputs(shown)
  checkPrecision(shown)
}

describe('the sentences of Overview', () => {
  it('are true of every workbook', () => {
    fc.assert(
      fc.property(generatedWorkbook, (workbook) => checkAll(drawnOverview(workbook, AS_OF))),
      { numRuns: 200, seed: 20_261_128 },
    )
  })

  const quiet = aComponent({ name: 'Quiet', share: 500, cost: 10_000, edge: 'no', approach: 'buy', kind: 'search' })
  const edge = aComponent({ name: 'Edge', share: 500, cost: 10_000, edge: 'yes', customerNotices: 'Answers name the clause they rest on' })
  const tiny = aComponent({ name: 'Tiny', share: 100, cost: 1000, edge: 'no', approach: 'build', hosting: 'self-run', kind: 'cache' })
  const loud = aComponent({ name: 'Loud', share: 2500, cost: 200_000, edge: 'no', approach: 'buy' })
  it.each<readonly [string, WorkbookSketch]>([
    ['no component', {}],
    ['one component', { components: [quiet] }],
    ['only minor components', { components: [tiny, { ...tiny, name: 'Tinier' }] }],
    ['differentiators alone', { components: [edge, { ...edge, name: 'Edge 2' }, { ...edge, name: 'Edge 3' }] }],
    [
      'no stage, no cost of an engineer, no revenue',
      { company: { stage: null, engineerMonthlyCost: null, revenue: null }, components: [loud, quiet] },
    ],
    [
      'prices in a currency without a rate',
      { components: [quiet, aComponent({ name: 'EUR', share: 100, costLines: [{ amount: 100, currency: 'EUR' }] })] },
    ],
    ['everything decided', { components: [{ ...loud, decisions: [{ ruleIds: ['owner-time'], choice: 'move' }] }] }],
    [
      '400 components',
      { components: Array.from({ length: 400 }, (_, n) => ({ ...(n % 3 ? quiet : loud), id: `c-${n}`, name: `C ${n}` })) },
    ],
  ])('are true with %s', (_, sketch) => {
    checkAll(drawnOverview(aWorkbook(sketch), AS_OF))
  })

  it('keep a total of seven digits short enough for its column, and a smaller one exact', () => {
    const total = (cost: number) =>
      drawnOverview(aWorkbook({ components: [{ ...quiet, cost }] }), AS_OF).figure('Monthly infrastructure cost')
    expect(total(121_620_000)).toMatch(/^\$1\.2M(?!\d)/)
    expect(total(9_876_543)).toMatch(/^\$98,765\.43/)
  })
})
