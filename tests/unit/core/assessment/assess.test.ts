import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess, type ComponentAssessment, type IsoDate, type IsoTime } from '#core'
import { workbookFromCsv } from '#intake'
import { judged } from '../../../builders/judged.ts'
import { AS_OF, aWorkbook, type ComponentSketch, type WorkbookSketch } from '../../../builders/workbook.ts'

const FAILING: ComponentSketch = { share: 2100, edge: 'no', approach: 'build', hosting: 'self-run', cost: 1000 }

const statesOf = ({ checks }: ComponentAssessment) => Object.fromEntries(checks.map(({ rule, state }) => [rule, state]))

describe('the verdict of a component', () => {
  it('is the worst of its checks, with the reasons headline first', () => {
    const { verdict, reasons } = judged(FAILING)
    expect(verdict).toBe('FAIL')
    expect(reasons.map(({ rule }) => rule)).toEqual(['owner-time', 'differentiation'])
  })

  it('warns for a supporting check and gives no reasons when all is well', () => {
    const handedOver: ComponentSketch = { share: 100, edge: 'no', approach: 'buy' }
    expect(judged({ ...handedOver, hardManual: 'yes' })).toMatchObject({ verdict: 'WATCH', reasons: [{ rule: 'reversibility' }] })
    expect(judged(handedOver)).toMatchObject({ verdict: 'PASS', reasons: [] })
    expect(judged({ ...FAILING, lifecycle: 'retired' })).toMatchObject({ verdict: 'N/A', reasons: [], toDecide: false })
    expect(judged({ ...FAILING, kind: 'request-path' }).verdict).toBe('N/A')
  })

  it('lets a warning win over what is missing', () => {
    expect(judged({ share: 1800, edge: null }).verdict).toBe('WATCH')
    expect(judged({ share: 100, edge: null })).toMatchObject({ verdict: 'UNKNOWN', reasons: [{ rule: 'differentiation' }] })
  })

  it('counts neither advice nor measures nor data findings', () => {
    const verdict = judged(
      { owners: [{ share: 100 }], edge: 'yes', customerNotices: 'Tone', approach: 'borrow', hosting: 'self-run' },
      { company: { headcount: 0 } },
    )
    expect(verdict.verdict).toBe('PASS')
    expect(statesOf(verdict)).toMatchObject({
      'owner-time': 'PASS',
      'headcount-share': 'UNKNOWN',
      differentiation: 'PASS',
      reversibility: 'N/A',
      recommendation: 'PASS',
      'data-quality': 'WATCH',
    })
  })
})

describe('an exemption', () => {
  const exemption = { ruleIds: ['owner-time', 'differentiation'], reason: 'x'.repeat(20), approver: 'Ana', until: '2026-11-30' }
  const kept = (change: object, asOf = '2026-11-25') =>
    judged({ ...FAILING, exemptions: [{ ...exemption, ...change }] }, {}, asOf as IsoDate)

  it('keeps a failing component as it is until its last day, that day included', () => {
    expect(kept({})).toMatchObject({ verdict: 'EXEMPT', toDecide: false })
    expect(statesOf(kept({}))).toMatchObject({ 'owner-time': 'EXEMPT', differentiation: 'EXEMPT' })
    expect(kept({}).checks[0]).toMatchObject({ code: 'over', facts: { exemptUntil: '2026-11-30', rawState: 'FAIL' } })
    expect(kept({}, '2026-11-30').verdict).toBe('EXEMPT')
    expect(kept({}, '2026-12-01')).toMatchObject({ verdict: 'FAIL', toDecide: true })
  })

  it('does not hold where a file gives it a longer time than its ground allows', () => {
    expect(kept({ since: '2026-11-01', until: '2027-05-01' }).verdict).toBe('EXEMPT')
    expect(kept({ since: '2026-11-01', until: '2027-05-02' }).verdict).toBe('FAIL')
    expect(kept({ since: '2026-11-01', until: '2027-11-01', ground: 'regulation' }).verdict).toBe('EXEMPT')
    expect(kept({ since: '2026-11-01', until: '2027-12-01', ground: 'regulation' }).verdict).toBe('FAIL')
  })

  it('covers the rules it names and leaves the computed advice visible', () => {
    expect(kept({ ruleIds: ['owner-time'] })).toMatchObject({ verdict: 'FAIL', reasons: [{ rule: 'differentiation' }] })
    expect(kept({}).recommendation.code).toBe('move-off')
  })

  it('needs a reason of 20 characters, an approver and an end', () => {
    expect(kept({ reason: 'x'.repeat(19) }).verdict).toBe('FAIL')
    expect(kept({ approver: null }).verdict).toBe('FAIL')
    expect(kept({ until: null }).verdict).toBe('FAIL')
  })

  it('turns neither what passes nor what is missing, and no data finding', () => {
    const ruleIds = ['owner-time', 'differentiation', 'data-quality', 'recommendation']
    const states = statesOf(judged({ share: null, edge: 'no', approach: 'buy', cost: null, exemptions: [{ ...exemption, ruleIds }] }))
    expect(states).toMatchObject({ 'owner-time': 'UNKNOWN', differentiation: 'PASS', recommendation: 'UNKNOWN', 'data-quality': 'UNKNOWN' })
  })

  it('of the portfolio covers its findings', () => {
    const components = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, edge: 'yes' as const }))
    const { portfolio } = assess(aWorkbook({ components, exemptions: [{ ...exemption, componentId: null }] }), AS_OF)
    expect(portfolio.find(({ rule }) => rule === 'differentiation')?.state).toBe('EXEMPT')
  })
})

describe('a decision', () => {
  const all = ['owner-time', 'differentiation']
  const decided = (...decisions: object[]) => judged({ ...FAILING, decisions })

  it('leaves the component failing but no longer to decide', () => {
    expect(decided()).toMatchObject({ verdict: 'FAIL', toDecide: true, decision: null })
    expect(decided({ ruleIds: all, due: '2027-03-31' })).toMatchObject({
      verdict: 'FAIL',
      toDecide: false,
      decision: { due: '2027-03-31' },
    })
  })

  it('covers only when every failing reason is named, by one or by several', () => {
    expect(decided({ ruleIds: ['owner-time'] }).toDecide).toBe(true)
    expect(decided({ ruleIds: ['owner-time'], due: '2027-03-31' }, { ruleIds: ['differentiation'], due: '2027-01-31' })).toMatchObject({
      toDecide: false,
      decision: { due: '2027-01-31' },
    })
  })

  it('is in force through its due day and until it has an outcome', () => {
    expect(decided({ ruleIds: all, due: '2026-11-25' }).toDecide).toBe(false)
    expect(decided({ ruleIds: all, due: '2026-11-24' }).toDecide).toBe(true)
    expect(decided({ ruleIds: all, due: null, closedOn: '2026-11-26' }).toDecide).toBe(false)
    expect(decided({ ruleIds: all, due: null, closedOn: '2026-11-25' }).toDecide).toBe(true)
    expect(decided({ ruleIds: all, outcome: 'Did not happen' }).toDecide).toBe(true)
  })
})

describe('small items', () => {
  const small = (component: ComponentSketch, workbook: WorkbookSketch = {}) =>
    judged({ edge: 'no', approach: 'build', ...component }, workbook).small

  it('take less than 10 % of one engineer and less than 1,500 a month all-in', () => {
    expect(small({ share: 999, cost: 0 })).toBe(true)
    expect(small({ share: 1000, cost: 0 })).toBe(false)
    // 5 % of 15,000.00 is 750.00; 749.99 more is 1,499.99.
    expect(small({ share: 500, cost: 74_999 })).toBe(true)
    expect(small({ share: 500, cost: 75_000 })).toBe(false)
  })

  it('are judged by cash and share alone while the cost of an engineer is not set', () => {
    const company = { engineerMonthlyCost: null }
    expect(small({ share: 999, cost: 149_999 }, { company })).toBe(true)
    expect(small({ share: 1000, cost: 0 }, { company })).toBe(false)
    expect(small({ share: 0, cost: 150_000 }, { company })).toBe(false)
  })

  it('are small without a recorded time where none is asked for', () => {
    const seats = { approach: 'buy', origin: 'own-code', cost: 149_999 } as const
    expect(judged({ ...seats, edge: 'no' })).toMatchObject({ verdict: 'FAIL', small: true })
    expect(judged({ ...seats, edge: 'no', cost: 150_000 }).small).toBe(false)
    expect(judged({ ...seats, edge: 'unsure' }).small).toBe(false)
  })

  it('are not small when something is not known', () => {
    expect(small({ share: 100, cost: null })).toBe(false)
    expect(small({ share: null, cost: 0 })).toBe(false)
  })

  it('mean 1,500 of whatever the currency is', () => {
    const yen = { settings: { currency: 'JPY' }, company: { engineerMonthlyCost: 10_000 } }
    expect(small({ share: 0, cost: 1499 }, yen)).toBe(true)
    expect(small({ share: 0, cost: 1500 }, yen)).toBe(false)
  })
})

describe('totals', () => {
  it('count what is live or retiring, unassigned and exempt time, and no vendor staff', () => {
    const { totals } = assess(
      aWorkbook({
        people: { Vic: { kind: 'vendor' } },
        components: [
          { name: 'Edge', edge: 'yes', share: 3000, cost: 1000 },
          { name: 'Retiring', edge: 'no', lifecycle: 'retiring', cost: 200, owners: [{ share: 500 }, { person: 'Vic', share: 4000 }] },
          { name: 'Planned', edge: 'no', lifecycle: 'planned', share: 2500, cost: 7 },
          { name: 'Retired', edge: 'no', lifecycle: 'retired', share: 2500, cost: 7 },
          { name: 'Path', kind: 'request-path', share: 250, cost: 7 },
          { name: 'Failing', ...FAILING },
          { name: 'Small', edge: 'no', approach: 'build', share: 100, cost: null, costLines: [{ amount: 100 }] },
          { name: 'Blank', edge: null, cost: null },
        ],
      }),
      AS_OF,
    )
    expect(totals).toEqual({
      components: 5,
      requestPaths: 1,
      toDecide: 2,
      toDecideSmall: 1,
      toDecideMaterial: 1,
      toDecideCompanyWide: 0,
      withoutTime: 0,
      monthlyCostMinor: 2307,
      unallocatedMinor: 0,
      cashAfterCreditsMinor: 2307,
      componentsWithoutCost: 1,
      billsWithoutCost: 0,
      ownerTimeBp: 5950,
      buildingProductBp: 3000,
      keepingAliveBp: 2950,
      byStanding: { 'to-decide': 1, minor: 1, planned: 0, watch: 1, 'needs-input': 1, kept: 0, ok: 1, none: 1 },
    })
  })

  it('give no sum while a currency has no rate', () => {
    const components: ComponentSketch[] = [
      { name: 'A', cost: 100 },
      { name: 'B', costLines: [{ amount: 100, currency: 'EUR' }] },
    ]
    expect(assess(aWorkbook({ components }), AS_OF).totals).toMatchObject({ monthlyCostMinor: null, componentsWithoutCost: 1 })
    const exchangeRates = [{ from: 'EUR', to: 'USD', rate: 1.5, date: '2026-11-01' }]
    expect(assess(aWorkbook({ components, exchangeRates }), AS_OF).totals).toMatchObject({
      monthlyCostMinor: 250,
      componentsWithoutCost: 0,
    })
  })
})

describe('a price that is larger than one amount may be', () => {
  const EUR = [{ from: 'EUR', to: 'USD', rate: 1.5, date: '2026-11-01' }]
  const costOf = (line: object, exchangeRates: typeof EUR = []) =>
    assess(aWorkbook({ components: [{ name: 'A', costLines: [line] as ComponentSketch['costLines'] & object }], exchangeRates }), AS_OF)
      .components[0]?.subject

  it.each([
    ['once it is converted', { amount: 70_000_000_000, currency: 'EUR' }, EUR, true],
    ['with its seats', { amount: 80_000_000_000, driver: 'per-seat', seats: 2 }, [], true],
    ['not while its seats are blank', { amount: 80_000_000_000, driver: 'per-seat', seats: null }, [], false],
    ['not while it waits for its rate', { amount: 70_000_000_000, currency: 'EUR' }, [], false],
    ['not while it is blank', { amount: null, currency: 'EUR' }, EUR, false],
    ['not where it is paid once', { amount: 70_000_000_000, currency: 'EUR', per: 'one-off' }, EUR, false],
  ])('is said to be too large %s', (_, line, rates, isCostTooLarge) => {
    expect(costOf(line, rates)).toMatchObject({ monthlyCost: null, isCostTooLarge })
  })
})

describe('the order of components', () => {
  it('is their position, then their id', () => {
    const components: ComponentSketch[] = [
      { name: 'B', position: 20 },
      { name: 'C', position: 10 },
      { name: 'A', position: 20 },
    ]
    const { components: judgedInOrder } = assess(aWorkbook({ components }), AS_OF)
    expect(judgedInOrder.map(({ subject }) => subject.component.name)).toEqual(['C', 'A', 'B'])
  })
})

describe('the sample companies', () => {
  const judgedList = (file: string) => {
    let ids = 0
    const newId = () => {
      ids += 1
      return `id-${ids}`
    }
    const bytes = new Uint8Array(readFileSync(new URL(`../../../fixtures/sample/${file}`, import.meta.url)))
    const workbook = workbookFromCsv(bytes, file, { id: 'w', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId })
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.problem))
    return assess(workbook.value, AS_OF)
  }
  const toDecide = (file: string) =>
    judgedList(file)
      .components.filter((entry) => entry.toDecide)
      .map((entry) => entry.subject.component.name)

  it('ask at seed for 3 decisions of 15', () => {
    expect(judgedList('seed_5_people.csv').totals).toMatchObject({
      components: 15,
      toDecide: 3,
      monthlyCostMinor: 170_250,
      ownerTimeBp: 12_100,
    })
    expect(toDecide('seed_5_people.csv')).toEqual(['Kubernetes cluster', 'Feature store (bespoke)', 'Evaluation harness'])
  })

  it('ask at Series A for 10 decisions of 40', () => {
    expect(judgedList('series_a_40_people.csv').totals).toMatchObject({ components: 40, toDecide: 10 })
    expect(toDecide('series_a_40_people.csv')).toEqual([
      'Self-hosted speech-to-text',
      'Kubernetes cluster (production)',
      'Spot training cluster',
      'Event stream',
      'Workflow orchestration',
      'Labelling tool',
      'Customer data export',
      'Model router',
      'Rate limiting and quotas',
      'LLM tracing',
    ])
  })
})
