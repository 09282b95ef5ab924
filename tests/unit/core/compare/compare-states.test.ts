import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type ComparedState, type ComponentMove, compareStates, type IsoDate, type StateComparison, type Workbook } from '#core'
import type { FrozenReview } from '../../../../src/core/workbook-file/frozen-review.ts'
import { frozenReview } from '../../../builders/frozen-review.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const isSame = ({ components, verdicts, costs, fields, limits }: StateComparison) =>
  [components, verdicts, costs.moves, fields, limits].every(({ length }) => length === 0)
const stateOf = (workbook: Workbook, asOf = AS_OF): ComparedState => ({ workbook, assessment: assess(workbook, asOf), asOf })
const sketched = (sketch: WorkbookSketch, asOf: string = AS_OF) => stateOf(aWorkbook(sketch), asOf as IsoDate)
const OVER = { name: 'Postgres', edge: 'no', share: 2500, cost: 50_000 } as const
const UNDER = { ...OVER, share: 500 } as const

function locked(
  sketch: WorkbookSketch,
  asOf: string = AS_OF,
  change: (review: FrozenReview) => FrozenReview = (review) => review,
): ComparedState {
  const state = sketched(sketch, asOf)
  const facts = { quarter: '2026Q3', revision: 1, asOf: state.asOf, lockedBy: null, reason: null, dataReason: null }
  return { ...state, frozen: change(frozenReview(state.assessment, facts, ({ code }) => `said ${code}`)) }
}

const kinds = (moves: readonly ComponentMove[]) => moves.map(({ kind, componentId }) => `${kind} ${componentId}`)
const causesOf = (before: ComparedState, after: ComparedState) =>
  compareStates(before, after).verdicts.map(({ causes }) => causes.map(({ kind }) => kind))

describe('a state beside itself', () => {
  it('differs in nothing', () => {
    fc.assert(
      fc.property(generatedWorkbook, (workbook) => {
        const comparison = compareStates(stateOf(workbook), stateOf(workbook))
        expect(isSame(comparison)).toBe(true)
        expect(comparison.costs.byRatesMinor).toBe(0)
      }),
    )
  })

  it('differs in nothing from its own lock', () => {
    const sketch = { components: [aComponent(OVER)] }
    expect(isSame(compareStates(locked(sketch), sketched(sketch)))).toBe(true)
  })
})

describe('any two states', () => {
  const PAIR = [generatedWorkbook, generatedWorkbook] as const

  it('swapped say removed for added, and the same verdicts the other way round by the same causes', () => {
    fc.assert(
      fc.property(...PAIR, (a, b) => {
        const [there, back] = [compareStates(stateOf(a), stateOf(b)), compareStates(stateOf(b), stateOf(a))]
        const ids = (moves: readonly ComponentMove[], kind: string) =>
          moves.flatMap((move) => (move.kind === kind ? [move.componentId] : [])).sort()
        expect(ids(there.components, 'added')).toEqual(ids(back.components, 'removed'))
        expect(ids(there.components, 'removed')).toEqual(ids(back.components, 'added'))
        const said = ({ verdicts }: typeof there) =>
          verdicts.map(({ componentId, before, after, causes }) => ({
            componentId,
            states: [before.state, after.state],
            causes: causes.map(({ kind }) => kind),
          }))
        const turned = said(back).map((move) => ({ ...move, states: move.states.toReversed() }))
        const byId = (x: { componentId: string }, y: { componentId: string }) => (x.componentId < y.componentId ? -1 : 1)
        expect(said(there).sort(byId)).toEqual(turned.sort(byId))
      }),
    )
  })

  it('differ in cost by what their components and their bills differ', () => {
    fc.assert(
      fc.property(...PAIR, (a, b) => {
        const { costs } = compareStates(stateOf(a), stateOf(b))
        fc.pre(costs.totalMinor !== null)
        const byComponents = costs.moves.reduce((sum, { differenceMinor }) => sum + differenceMinor, 0)
        expect(byComponents + (costs.unallocatedMinor ?? 0)).toBe(costs.totalMinor)
      }),
    )
  })

  it('have a cause for every verdict that moved', () => {
    fc.assert(
      fc.property(...PAIR, (a, b) => {
        for (const { causes, isProved } of compareStates(stateOf(a), stateOf(b)).verdicts) {
          expect(causes.length).toBeGreaterThan(0)
          expect(isProved).toBe(true)
        }
      }),
    )
  })
})

describe('components', () => {
  it('are added, retired, replaced and removed', () => {
    const before = sketched({
      components: [
        aComponent({ name: 'Old' }),
        aComponent({ name: 'Gone' }),
        aComponent({ name: 'Worker' }),
        aComponent({ name: 'Back', lifecycle: 'retired' }),
      ],
    })
    const after = sketched({
      components: [
        aComponent({ name: 'Old', lifecycle: 'retired' }),
        aComponent({ name: 'Worker', lifecycle: 'retired', replacedBy: 'c-queue' }),
        aComponent({ name: 'Back' }),
        aComponent({ name: 'Queue' }),
      ],
    })
    const { components } = compareStates(before, after)
    expect(kinds(components)).toEqual(['retired c-old', 'replaced c-worker', 'returned c-back', 'added c-queue', 'removed c-gone'])
    expect(components.find(({ kind }) => kind === 'replaced')?.by).toBe('Queue')
  })

  it('that were deleted and made again under the same name are told as that', () => {
    const before = sketched({ components: [aComponent({ id: 'first', name: 'Postgres', edge: 'no' })] })
    const after = sketched({ components: [aComponent({ id: 'second', name: 'postgres ', edge: 'yes' })] })
    const { components, fields } = compareStates(before, after)
    expect(components).toMatchObject([
      { kind: 'added', componentId: 'second', sameNameId: 'first' },
      { kind: 'removed', componentId: 'first', sameNameId: 'second' },
    ])
    expect(fields).toEqual([])
  })
})

describe('changed fields', () => {
  it('are named with before and after, groups part by part, owners and references by name', () => {
    const before = sketched({
      components: [
        aComponent({ ...OVER, vendor: 'A', contract: { end: '2027-01-31' }, owners: [{ person: 'Ana', share: 1000 }] }),
        aComponent({ name: 'Queue' }),
      ],
      company: { netBurn: 100 },
    })
    const after = sketched({
      components: [
        aComponent({
          ...OVER,
          vendor: 'B',
          contract: { end: '2027-06-30' },
          replacedBy: 'c-queue',
          cost: 60_000,
          owners: [
            { person: 'Ana', share: 1500 },
            { person: 'Bo', share: 200 },
          ],
        }),
        aComponent({ name: 'Queue' }),
      ],
      company: { netBurn: 200 },
    })
    const moves = compareStates(before, after).fields.map(({ name, about, field, change, before: was, after: is }) => [
      name,
      about,
      field,
      change,
      was,
      is,
    ])
    expect(moves).toEqual([
      ['Postgres', null, 'replacedBy', 'changed', null, 'Queue'],
      ['Postgres', null, 'vendor', 'changed', 'A', 'B'],
      ['Postgres', null, 'contract.end', 'changed', '2027-01-31', '2027-06-30'],
      ['Postgres', 'Ana', 'share', 'changed', 1000, 1500],
      ['Postgres', 'Bo', 'share', 'added', null, 200],
      ['Postgres', null, 'amount', 'changed', 50_000, 60_000],
      ['Test company', null, 'netBurn', 'changed', 100, 200],
    ])
  })
})

describe('a verdict that moved', () => {
  it('by a fact names the input', () => {
    const [move] = compareStates(sketched({ components: [UNDER] }), sketched({ components: [OVER] })).verdicts
    expect(move).toMatchObject({ before: { state: 'PASS' }, after: { state: 'FAIL' }, isProved: true })
    expect(move?.causes).toMatchObject([{ kind: 'facts', isEnough: true, inputs: [{ name: 'ownerTime', before: 500, after: 2500 }] }])
  })

  it('by a limit names the limit, although the facts differ too', () => {
    const before = sketched({ components: [OVER], policy: { 'owner-time': 3000, 'owner-time-watch': 2900 } })
    const after = sketched({ components: [{ ...OVER, vendor: 'B' }] })
    const [move] = compareStates(before, after).verdicts
    expect(move?.causes).toMatchObject([{ kind: 'limits', isEnough: true }])
    expect(move?.causes[0]).toMatchObject({
      limits: expect.arrayContaining([expect.objectContaining({ id: 'owner-time', before: 3000, after: 2000 })]),
    })
  })

  it('by two limits, each of another rule, names both', () => {
    const hard = { ...OVER, switchWeeks: 6 }
    const before = sketched({ components: [hard], policy: { 'owner-time': 3000, 'owner-time-watch': 2900, 'switch-weeks': 8 } })
    const after = sketched({ components: [hard], policy: { 'switch-weeks': 4 } })
    const [cause] = compareStates(before, after).verdicts[0]?.causes ?? []
    expect(cause?.kind === 'limits' && cause.limits.map(({ id }) => id).toSorted()).toEqual([
      'owner-time',
      'owner-time-watch',
      'switch-weeks',
    ])
  })

  it('by facts and a limit together names both, and neither as enough', () => {
    const lax = { 'owner-time': 3000, 'owner-time-watch': 2900 }
    const before = sketched({ components: [UNDER], policy: lax })
    const [move] = compareStates(before, sketched({ components: [OVER] })).verdicts
    expect(move?.causes.map(({ kind, isEnough }) => [kind, isEnough])).toEqual([
      ['facts', false],
      ['limits', false],
    ])
  })

  it('by an exchange rate alone is put down to the currency, and the cost with it', () => {
    const component = aComponent({
      name: 'Cache',
      edge: 'yes',
      customerNotices: 'Answers come at once',
      approach: 'build',
      hosting: 'self-run',
      share: 0,
      costLines: [{ amount: 300_000, currency: 'EUR' }],
      projects: [{ managed: { quote: 400_000, residualShare: 0 } }],
    })
    const rated = (rate: number, date: string, asOf: string) =>
      sketched({ components: [component], exchangeRates: [{ from: 'EUR', to: 'USD', rate, date }] }, asOf)
    const [before, after] = [rated(1, '2026-09-01', '2026-09-30'), rated(2, '2026-11-01', '2026-11-25')]
    const comparison = compareStates(before, after)
    expect(comparison.costs).toMatchObject({ totalMinor: 300_000, byRatesMinor: 300_000 })
    expect(comparison.verdicts.length).toBeGreaterThan(0)
    for (const { causes } of comparison.verdicts) {
      expect(causes.map(({ kind }) => kind)).toEqual(['currency'])
      expect(causes[0]).toMatchObject({ rates: [{ from: 'EUR', to: 'USD', before: 1, after: 2 }] })
    }
  })

  it('by an exemption that ran out says so, not that time passed', () => {
    const exemption = { ruleIds: ['owner-time'], reason: 'The role is hired and starts soon', approver: 'Maya', until: '2026-10-31' }
    const kept = { components: [{ ...OVER, exemptions: [exemption] }] }
    const [move] = compareStates(sketched(kept, '2026-09-30'), sketched(kept)).verdicts
    expect(move).toMatchObject({ before: { state: 'EXEMPT' }, after: { state: 'FAIL' } })
    expect(move?.causes).toMatchObject([{ kind: 'exemption', change: 'expired', until: '2026-10-31' }])
    const [given] = compareStates(sketched({ components: [OVER] }, '2026-09-30'), sketched(kept, '2026-10-01')).verdicts
    expect(given?.causes).toMatchObject([{ kind: 'exemption', change: 'new' }])
    const [ended] = compareStates(sketched(kept, '2026-09-30'), sketched({ components: [OVER] }, '2026-10-01')).verdicts
    expect(ended?.causes).toMatchObject([{ kind: 'exemption', change: 'ended' }])
  })

  it('by exemptions that ran out names the last of them', () => {
    const exemption = { ruleIds: ['owner-time'], reason: 'The role is hired and starts soon', approver: 'Maya' }
    for (const days of [
      ['2026-10-15', '2026-10-31'],
      ['2026-10-31', '2026-10-15'],
    ]) {
      const kept = { components: [{ ...OVER, exemptions: days.map((until) => ({ ...exemption, until })) }] }
      const [move] = compareStates(sketched(kept, '2026-09-30'), sketched(kept)).verdicts
      expect(move?.causes).toMatchObject([{ kind: 'exemption', change: 'expired', until: '2026-10-31' }])
    }
  })

  it('by nothing but time names the days', () => {
    const bound = { components: [{ ...UNDER, contract: { start: '2026-01-01', end: '2027-06-30' } }] }
    const { verdicts } = compareStates(sketched(bound, '2026-09-30'), sketched(bound, '2027-05-30'))
    for (const { causes } of verdicts) expect(causes).toMatchObject([{ kind: 'day', from: '2026-09-30', to: '2027-05-30' }])
    expect(verdicts.length).toBeGreaterThan(0)
  })
})

describe('a locked quarter', () => {
  const older = (review: FrozenReview): FrozenReview => ({
    ...review,
    ruleSetVersion: '2025.1',
    ruleVersions: { ...review.ruleVersions, 'owner-time': 0, 'old-rule': 1 },
    components: Object.fromEntries(
      Object.entries(review.components).map(([id, said]) => [
        id,
        {
          ...said,
          verdict: 'FAIL',
          toDecide: true,
          checks: [{ rule: 'old-rule', state: 'FAIL', code: 'so', text: 'As the old rule said.' }],
        },
      ]),
    ),
  })

  it('shows the words of then; what the rules of today say otherwise is put down to the rules', () => {
    const sketch = { components: [UNDER] }
    const [move] = compareStates(locked(sketch, AS_OF, older), sketched(sketch)).verdicts
    expect(move?.before).toMatchObject({
      state: 'FAIL',
      reason: { kind: 'frozen', verdict: { rule: 'old-rule', text: 'As the old rule said.' } },
    })
    expect(move?.causes).toMatchObject([{ kind: 'rules', from: '2025.1', rules: ['old-rule'], isEnough: true }])
  })

  it('keeps its counts', () => {
    const sketch = { components: [UNDER, { ...UNDER, name: 'Decided then' }] }
    const half = (review: FrozenReview): FrozenReview => {
      const { components, ...rest } = older(review)
      const [first, ...others] = Object.entries(components)
      if (first === undefined) throw new Error('no component')
      return { ...rest, components: Object.fromEntries([first, ...others.map(([id, said]) => [id, { ...said, toDecide: false }])]) }
    }
    const { before, after } = compareStates(locked(sketch, AS_OF, half), sketched(sketch))
    expect(before.figures.toDecide).toBe(1)
    expect(after.figures.toDecide).toBe(0)
    expect(before).toMatchObject({ quarter: '2026Q3', revision: 1, ruleSetVersion: '2025.1' })
  })

  it('was judged by its own limits: another default of today is a limit that moved', () => {
    const lax = (review: FrozenReview): FrozenReview => ({
      ...review,
      limits: { ...review.limits, 'owner-time': 3000, 'owner-time-watch': 2900 },
    })
    const passed = (review: FrozenReview): FrozenReview => ({
      ...lax(review),
      components: Object.fromEntries(Object.entries(review.components).map(([id, said]) => [id, { ...said, verdict: 'PASS', checks: [] }])),
    })
    expect(causesOf(locked({ components: [OVER] }, AS_OF, passed), sketched({ components: [OVER] }))).toEqual([['limits']])
  })

  it('that today’s rules do not reproduce, beside another by the same rules, claims no proof', () => {
    const before = locked({ components: [UNDER] }, AS_OF, older)
    const after = locked({ components: [UNDER] }, AS_OF, (review) => {
      const same = older(review)
      return {
        ...same,
        components: Object.fromEntries(Object.entries(same.components).map(([id, said]) => [id, { ...said, verdict: 'WATCH' }])),
      }
    })
    expect(compareStates(before, after).verdicts).toMatchObject([{ isProved: false, causes: [{ kind: 'facts', isEnough: false }] }])
  })
})
