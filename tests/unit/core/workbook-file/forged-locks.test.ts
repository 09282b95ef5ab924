// Locks that somebody rewrote, file and record, with hashes that fit: each is refused for the first thing that does not follow from the
// records in it. The control is the lock as it was made, and one of older rules, which keeps what it said.
import { describe, expect, it } from 'vitest'
import {
  assess,
  encodeQuarterFile,
  type IsoDate,
  lockedPrices,
  newRecord,
  parseQuarterFile,
  payloadOf,
  peopleFigures,
  type QuarterFigures,
  type QuarterRecord,
  quarterFigures,
  type Workbook,
} from '#core'
import type { FrozenReview } from '../../../../src/core/workbook-file/frozen-review.ts'
import { frozenReview } from '../../../builders/frozen-review.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { factsOf, tools } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  components: [
    { id: 'postgres', name: 'Postgres', approach: 'build', edge: 'no', share: 2500, cost: 48_000 },
    { id: 'redis', name: 'Redis', share: 500, cost: 9000 },
  ],
  company: { cash: 100_000_000, netBurn: 5_000_000, revenue: 9_000_000, headcount: 12, engineers: 6 },
})
const assessment = assess(workbook, AS_OF)
const facts = { quarter: '2026Q4', revision: 1, asOf: AS_OF, lockedBy: 'Maya', reason: null, dataReason: null }
const review = frozenReview(assessment, facts, ({ rule, state }) => `${rule} says ${state}`)
const figures = quarterFigures(assessment)

interface Lock {
  readonly review: FrozenReview
  readonly workbook: Workbook
  readonly record: Partial<QuarterRecord>
}

const HONEST: Lock = {
  review,
  workbook,
  record: {
    ...{ asOf: AS_OF, lockedBy: 'Maya', dataReason: null, ruleSetVersion: review.ruleSetVersion },
    ...{ figures, people: peopleFigures(assessment), prices: lockedPrices(assessment) },
  },
}

/** With hashes that fit, whatever was changed. */
function read({ review: said, workbook: then, record }: Lock) {
  const { bytes, header } = encodeQuarterFile(factsOf(then), payloadOf(then), said, tools)
  const named = { ...newRecord('quarters', `${said.quarter}-r1`), ...record, quarter: said.quarter, sha256: header.sha256 } as QuarterRecord
  return parseQuarterFile(bytes, named, tools)
}

const figure = (change: Partial<QuarterFigures>): Lock => ({ ...HONEST, record: { ...HONEST.record, figures: { ...figures, ...change } } })
const said = (change: Partial<FrozenReview>): Lock => ({ ...HONEST, review: { ...review, ...change } })
const component = (change: object): Lock =>
  said({ components: { ...review.components, postgres: { ...review.components['postgres'], ...change } as never } })
const cheaper = aWorkbook({
  components: [
    { id: 'postgres', name: 'Postgres', approach: 'build', edge: 'no', share: 2500, cost: 1000 },
    { id: 'redis', name: 'Redis', share: 500, cost: 9000 },
  ],
  company: { cash: 100_000_000, netBurn: 5_000_000, revenue: 9_000_000, headcount: 12, engineers: 6 },
})
const checks = review.components['postgres']?.checks ?? []

const FORGERIES: readonly (readonly [string, Lock, string])[] = [
  ['a frozen cost', { ...HONEST, workbook: cheaper }, 'figures'],
  [
    'a frozen cost, with its figures',
    { ...HONEST, workbook: cheaper, record: { ...HONEST.record, figures: quarterFigures(assess(cheaper, AS_OF)) } },
    'prices',
  ],
  ['a verdict', component({ verdict: 'PASS' }), 'verdicts'],
  ['a verdict that asks for no decision', component({ toDecide: false }), 'verdicts'],
  ['a check that passes', component({ checks: checks.map((check) => ({ ...check, state: 'PASS' })) }), 'verdicts'],
  ['a check that is left out', component({ checks: checks.slice(1) }), 'verdicts'],
  ['advice', component({ advice: { ...review.components['postgres']?.advice, code: 'keep' } }), 'verdicts'],
  ['a component that has no verdict', said({ components: { redis: review.components['redis'] as never } }), 'verdicts'],
  [
    'a verdict of a component that is not there',
    said({ components: { ...review.components, ghost: review.components['redis'] as never } }),
    'verdicts',
  ],
  ['verdicts on the company', said({ portfolio: [] }), 'verdicts'],
  ['a limit', said({ limits: { ...review.limits, ownerTimeMax: 9000 } }), 'rules'],
  ['a total', figure({ monthlyCost: 1 as never }), 'figures'],
  ['a layer', figure({ otherLayers: 1 as never }), 'figures'],
  ['engineer time', figure({ ownerTime: 1 as never }), 'figures'],
  ['a total that is left out', figure({ monthlyCost: null }), 'figures'],
  ['engineer time that is left out', figure({ ownerTime: null }), 'figures'],
  ['a currency', figure({ currency: 'JPY' as never }), 'figures'],
  ['no figure at all', { ...HONEST, record: { ...HONEST.record, figures: newRecord('quarters', 'none').figures } }, 'figures'],
  ['how many need a decision', figure({ toDecide: 0 }), 'figures'],
  ['how many need a decision, left out', figure({ toDecide: null }), 'figures'],
  ['cash', figure({ cash: 1 as never }), 'figures'],
  ['revenue', figure({ revenue: 1 as never }), 'figures'],
  ['nobody who gave time', { ...HONEST, record: { ...HONEST.record, people: [] } }, 'people'],
  ['who gave time', { ...HONEST, record: { ...HONEST.record, people: [{ personId: 'x', name: 'Nobody', share: 1 as never }] } }, 'people'],
  [
    'a price',
    { ...HONEST, record: { ...HONEST.record, prices: lockedPrices(assessment).map((line) => ({ ...line, amount: 1 as never })) } },
    'prices',
  ],
  ['who locked it', { ...HONEST, record: { ...HONEST.record, lockedBy: 'Priya' } }, 'facts'],
  ['nobody who locked it', { ...HONEST, record: { ...HONEST.record, lockedBy: null } }, 'facts'],
  ['no day', { ...HONEST, record: { ...HONEST.record, asOf: null } }, 'facts'],
  ['its day', { ...HONEST, record: { ...HONEST.record, asOf: '2026-11-24' as IsoDate } }, 'facts'],
  ['its rules', { ...HONEST, record: { ...HONEST.record, ruleSetVersion: '2026.1' } }, 'facts'],
  ['why its data did', { ...HONEST, record: { ...HONEST.record, dataReason: 'Checked by the auditor himself.' } }, 'facts'],
  ['its quarter', said({ quarter: '2026Q1' }), 'facts'],
]

describe('a lock with hashes that fit', () => {
  it('is accepted as it was made', () => {
    expect(read(HONEST)).toMatchObject({ ok: true })
    // Of records that were made before prices were kept, and before minor decisions were counted apart.
    const before = { ...HONEST.record, prices: [], figures: { ...figures, toDecideMinor: null } }
    expect(read({ ...HONEST, record: before })).toMatchObject({ ok: true })
    const texts = said({ portfolio: review.portfolio.map((verdict) => ({ ...verdict, text: 'In the words of another version.' })) })
    expect(read(texts)).toMatchObject({ ok: true })
  })

  it.each(FORGERIES)('is refused when somebody wrote %s', (_, lock, what) => {
    expect(read(lock)).toMatchObject({ ok: false, problem: { code: 'quarter-not-from-records', facts: { what } } })
  })

  it('keeps its verdicts where the rules were others, and not its totals', () => {
    const older = {
      ...said({ ruleSetVersion: '2026.1', components: {}, portfolio: [] }),
      record: { ...HONEST.record, ruleSetVersion: '2026.1' },
    }
    expect(read(older)).toMatchObject({ ok: true })
    expect(read({ ...older, record: { ...older.record, figures: { ...figures, toDecide: 7 } } })).toMatchObject({ ok: true })
    const blank = { ...older, record: { ...older.record, figures: { ...figures, toDecide: null } } }
    expect(read(blank)).toMatchObject({ problem: { facts: { what: 'figures', where: 'toDecide' } } })
    const dearer = { ...older.record, figures: { ...figures, monthlyCost: 1 as never } }
    expect(read({ ...older, record: dearer })).toMatchObject({ problem: { facts: { what: 'figures', where: 'monthlyCost' } } })
  })

  it.each([
    ['a rule set that never existed', { ruleSetVersion: '2031.7' }],
    ['a rule in a version that never existed', { ruleVersions: { ...review.ruleVersions, 'owner-time': 99 } }],
    ['a rule in no version', { ruleVersions: { ...review.ruleVersions, 'owner-time': 'x' as never } }],
  ])('is refused when its verdicts are of %s', (_, rules) => {
    const invented = { ...said({ ...rules, components: {}, portfolio: [] }) }
    const record = { ...HONEST.record, ruleSetVersion: invented.review.ruleSetVersion }
    expect(read({ ...invented, record })).toMatchObject({ ok: false, problem: { code: 'quarter-unknown-rules' } })
  })
})
