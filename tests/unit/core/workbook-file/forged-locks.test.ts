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
  ['how many need a decision', figure({ toDecide: 0 }), 'figures'],
  ['cash', figure({ cash: 1 as never }), 'figures'],
  ['revenue', figure({ revenue: 1 as never }), 'figures'],
  ['who gave time', { ...HONEST, record: { ...HONEST.record, people: [{ personId: 'x', name: 'Nobody', share: 1 as never }] } }, 'people'],
  [
    'a price',
    { ...HONEST, record: { ...HONEST.record, prices: lockedPrices(assessment).map((line) => ({ ...line, amount: 1 as never })) } },
    'prices',
  ],
  ['who locked it', { ...HONEST, record: { ...HONEST.record, lockedBy: 'Priya' } }, 'facts'],
  ['its day', { ...HONEST, record: { ...HONEST.record, asOf: '2026-11-24' as IsoDate } }, 'facts'],
  ['its rules', { ...HONEST, record: { ...HONEST.record, ruleSetVersion: '2026.1' } }, 'facts'],
  ['why its data did', { ...HONEST, record: { ...HONEST.record, dataReason: 'Checked by the auditor himself.' } }, 'facts'],
  ['its quarter', said({ quarter: '2026Q1' }), 'facts'],
]

describe('a lock with hashes that fit', () => {
  it('is accepted as it was made', () => {
    expect(read(HONEST)).toMatchObject({ ok: true })
    // Of records that were made before figures, people and prices were kept.
    expect(read({ ...HONEST, record: {} })).toMatchObject({ ok: true })
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
    const dearer = { ...older.record, figures: { ...figures, monthlyCost: 1 as never } }
    expect(read({ ...older, record: dearer })).toMatchObject({ problem: { facts: { what: 'figures', where: 'monthlyCost' } } })
  })
})
