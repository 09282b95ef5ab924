import { describe, expect, it } from 'vitest'
import type { Edge, Hosting, Stage } from '#core'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

const REASON = 'Customers pay us for exactly this part'

// [hosting, edge, over the limit, hard, with a written reason] → advice and notes, at seed.
type Cell = readonly [Hosting, Edge, boolean, boolean, boolean, string, readonly string[]]
const M = 'managed'
const S = 'self-run'
const TABLE: readonly Cell[] = [
  [M, 'no', false, false, false, 'keep', []],
  [M, 'no', false, true, false, 'keep', ['exit-note']],
  [M, 'no', true, false, false, 'reduce-time', ['why-this-much-time']],
  [M, 'no', true, true, false, 'reduce-time', ['exit-note', 'why-this-much-time']],
  [M, 'unsure', false, false, false, 'keep', ['ask-again']],
  [M, 'unsure', false, true, false, 'keep', ['exit-note', 'ask-again']],
  [M, 'unsure', true, false, false, 'reduce-time', ['why-this-much-time', 'ask-again']],
  [M, 'unsure', true, true, false, 'reduce-time', ['exit-note', 'why-this-much-time', 'ask-again']],
  [M, 'yes', false, false, false, 'keep', []],
  [M, 'yes', false, true, false, 'keep', []],
  [M, 'yes', true, false, false, 'keep', ['why-this-much-time']],
  [M, 'yes', true, true, false, 'keep', ['why-this-much-time']],
  [M, 'yes', true, false, true, 'keep', []],
  [M, 'yes', true, true, true, 'keep', []],
  [S, 'no', false, false, false, 'borrow', []],
  [S, 'no', false, true, false, 'borrow', ['exit-note']],
  [S, 'no', true, false, false, 'move-off', []],
  [S, 'no', true, true, false, 'move-off', ['exit-note']],
  [S, 'unsure', false, false, false, 'borrow', ['ask-again']],
  [S, 'unsure', false, true, false, 'borrow', ['exit-note', 'ask-again']],
  [S, 'unsure', true, false, false, 'move-off', ['ask-again']],
  [S, 'unsure', true, true, false, 'move-off', ['exit-note', 'ask-again']],
  [S, 'yes', false, false, false, 'build', []],
  [S, 'yes', false, true, false, 'build-pilot-first', []],
  [S, 'yes', true, false, false, 'build-needs-rationale', []],
  [S, 'yes', true, true, false, 'build-needs-rationale', ['pilot-first']],
  [S, 'yes', true, false, true, 'build', []],
  [S, 'yes', true, true, true, 'build-pilot-first', []],
]

const component = ([hosting, edge, isOver, isHard, hasReason]: Cell): ComponentSketch => ({
  hosting,
  edge,
  share: isOver ? 2001 : 2000,
  hardManual: isHard ? 'yes' : 'no',
  ownerTimeRationale: hasReason ? REASON : null,
})

describe('recommendation', () => {
  it.each(TABLE)('%s, edge %s, over %s, hard %s, reason %s → %s %j', (...cell) => {
    const [, , , , , code, notes] = cell
    expect(checkOf('recommendation', component(cell))).toMatchObject({ state: 'PASS', informational: true, code, facts: { notes } })
  })

  it('builds what is our edge and managed only once a limit of the service is in the way', () => {
    const wall = { hosting: M, edge: 'yes', share: 100, approach: 'buy', evidence: [{ kind: 'blocking-limit', open: true }] } as const
    expect(checkOf('recommendation', wall)).toMatchObject({ code: 'build', facts: { notes: ['wall', 'hard-not-answered'] } })
    expect(checkOf('recommendation', { ...wall, hardManual: 'yes' }).code).toBe('build-pilot-first')
    expect(checkOf('recommendation', { ...wall, evidence: [{ kind: 'blocking-limit', open: false }] }).code).toBe('keep')
    expect(checkOf('recommendation', { ...wall, edge: 'no' }).code).toBe('keep')
  })

  it('never says build of GPUs of our own too early, nor of a model that an API has, unless a regulation does', () => {
    const gpus = { kind: 'gpu', hosting: S, edge: 'yes', share: 100, hardManual: 'no' } as const
    expect(checkOf('recommendation', gpus)).toMatchObject({ code: 'borrow', facts: { notes: ['not-to-build'] } })
    expect(checkOf('recommendation', { ...gpus, share: 2001 }).code).toBe('move-off')
    expect(checkOf('recommendation', { ...gpus, hardManual: 'yes' }).facts['notes']).toEqual(['exit-note', 'not-to-build'])
    expect(checkOf('recommendation', gpus, { company: { stage: 'series-a' } }).code).toBe('build')
    const model = { ...gpus, kind: 'model-self-hosted', apiAvailable: 'yes' } as const
    const later = { company: { stage: 'series-a' } } as const
    expect(checkOf('recommendation', model, later).code).toBe('buy')
    const regulatoryBasis = { name: 'Bank secrecy', scope: 'Accounts', approver: 'Maya', review: '2027-06-30' }
    expect(checkOf('recommendation', { ...model, regulatoryBasis }, later).code).toBe('build')
    const wall = { hosting: M, approach: 'buy', evidence: [{ kind: 'blocking-limit', open: true }] } as const
    expect(checkOf('recommendation', { ...model, ...wall }, later)).toMatchObject({ code: 'buy', facts: { notes: ['not-to-build'] } })
    expect(checkOf('recommendation', { ...model, ...wall, regulatoryBasis }, later).code).toBe('build')
  })

  describe('of what somebody else hosts and a check FAILs', () => {
    const own = { hosting: M, approach: 'build', origin: 'own-code', edge: 'no', hardManual: 'no' } as const
    const later = { company: { stage: 'series-a' } } as const
    const codeOf = (sketch: ComponentSketch, workbook = {}) => checkOf('recommendation', sketch, workbook).code

    it('hands our own code over, and plans to leave it above the limit', () => {
      expect(codeOf({ ...own, share: 2000 })).toBe('borrow')
      expect(codeOf({ ...own, share: 2000 }, later)).toBe('buy')
      expect(checkOf('recommendation', { ...own, share: 2001, hardManual: 'yes' })).toMatchObject({
        code: 'move-off',
        facts: { notes: ['exit-note'] },
      })
      expect(codeOf({ ...own, share: 2001, edge: 'unsure' })).toBe('move-off')
      expect(codeOf({ ...own, share: 2000, edge: 'unsure' })).toBe('keep')
    })

    it('takes a model to its API, whatever time it takes', () => {
      const model = { ...own, origin: 'third-party', kind: 'model-self-hosted', apiAvailable: 'yes', share: 100 } as const
      expect(codeOf(model)).toBe('borrow')
      expect(codeOf({ ...model, share: 2001 }, later)).toBe('buy')
      expect(codeOf({ ...model, edge: 'yes', customerNotices: 'Tone' })).toBe('borrow')
    })

    it('reduces the time of software of others, with a written reason or without', () => {
      const service = { hosting: 'provider-managed', approach: 'build', origin: 'third-party', edge: 'no', hardManual: 'no' } as const
      expect(codeOf({ ...service, share: 2000 })).toBe('keep')
      expect(codeOf({ ...service, share: 2001 })).toBe('reduce-time')
      expect(codeOf({ ...service, share: 2001, ownerTimeRationale: REASON })).toBe('reduce-time')
      const quoted = { ...service, share: 2000, cost: 900_000, projects: [{ managed: { quote: 10_000 } }] }
      expect(codeOf(quoted)).toBe('borrow')
    })

    it('keeps it as long as an exception covers what FAILs', () => {
      const exemption = { reason: 'The contract runs until spring', approver: 'Maya', until: '2026-12-31' }
      const covered = (ruleIds: readonly string[]) => codeOf({ ...own, share: 2001, exemptions: [{ ...exemption, ruleIds }] })
      expect(covered(['owner-time', 'differentiation'])).toBe('keep')
      expect(covered(['owner-time'])).toBe('move-off')
    })
  })

  it.each([M, S] as const)('has no advice for %s while edge or time is not answered', (hosting) => {
    for (const isHard of [false, true]) {
      const hardManual = isHard ? 'yes' : 'no'
      for (const share of [2000, 2001]) {
        expect(checkOf('recommendation', { hosting, edge: null, share, hardManual })).toMatchObject({
          state: 'UNKNOWN',
          code: 'unknown',
          facts: { missing: ['edge'] },
        })
      }
      expect(checkOf('recommendation', { hosting, edge: 'no', share: null, hardManual })).toMatchObject({
        code: 'unknown',
        facts: { missing: ['ownerTime'] },
      })
    }
  })

  it.each([
    [null, 'borrow'],
    ['pre-seed', 'borrow'],
    ['seed', 'borrow'],
    ['series-a', 'buy'],
    ['series-b', 'buy'],
    ['later', 'buy'],
  ] as const)('at stage %s hands over by %s', (stage: Stage | null, code) => {
    const advice = (edge: Edge) =>
      checkOf('recommendation', { hosting: S, edge, share: 100, hardManual: 'no' }, { company: { stage } }).code
    expect(advice('no')).toBe(code)
    expect(advice('unsure')).toBe('borrow')
  })

  it('counts provider-managed as managed and rented machines as self-run', () => {
    expect(checkOf('recommendation', { hosting: 'provider-managed', edge: 'no', share: 100 }).code).toBe('keep')
    expect(checkOf('recommendation', { hosting: 'rented-bare', edge: 'no', share: 2001 }).code).toBe('move-off')
  })

  it('takes "hard" that nobody answered as easy and says so', () => {
    const verdict = checkOf('recommendation', { hosting: S, edge: 'yes', share: 100 })
    expect(verdict).toMatchObject({ code: 'build', facts: { notes: ['hard-not-answered'] } })
  })

  it('finds hard what a contract or a switch makes hard, also for our edge', () => {
    const hard = (leaving: ComponentSketch) => checkOf('recommendation', { hosting: S, edge: 'yes', share: 100, ...leaving }).code
    expect(hard({ contract: { end: '2028-01-01' } })).toBe('build-pilot-first')
    expect(hard({ switchWeeks: 5, hardManual: 'no' })).toBe('build-pilot-first')
    expect(hard({ switchWeeks: 4 })).toBe('build')
  })

  it('is not asked of retired components and request paths', () => {
    expect(checkOf('recommendation', { share: 100, edge: 'no', lifecycle: 'retired' }).state).toBe('N/A')
    expect(checkOf('recommendation', { share: 100, edge: 'no', kind: 'request-path' }).state).toBe('N/A')
  })
})
