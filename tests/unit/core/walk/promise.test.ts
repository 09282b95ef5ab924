import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerChoice,
  answerItem,
  type BasisPoints,
  beginReview,
  carryForward,
  type IsoDate,
  type IsoTime,
  lockCautions,
  type ReviewItem,
  type ReviewWalk,
  setOwnerTime,
  startReview,
  type Workbook,
} from '#core'
import { answered } from '../../../builders/answering.ts'
import { fortyFiveRows } from '../../../builders/forty-five-rows.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { withLocked } from '../../../builders/locked-past.ts'
import { does, itemsOf, keysOf, sampleOf, walkOn, withLocks } from '../../../builders/reviewing.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'

const DAY = '2026-11-25'
const BEGUN = '2026-11-25T10:00:00.000Z'

const begin = (workbook: Workbook) => does(workbook, BEGUN, (context) => beginReview(context, walkOn(workbook, DAY), false))
const timeOf = (answer: number) => new Date(Date.parse(BEGUN) + (answer + 1) * 1000).toISOString()
/** Never carried forward: the first answer of each kind. */
const usual = (below: number) => (below === 4 ? 1 : 0)
type Asked = Exclude<ReviewItem, { readonly kind: 'lock' }>
const asksOf = ({ steps }: ReviewWalk) => steps.flatMap(({ items }) => items).filter((item): item is Asked => item.kind !== 'lock')

describe('a review that has begun', () => {
  it('asks no more than it said, whatever is answered, in any order and more than once', () => {
    fc.assert(
      fc.property(generatedWorkbook, fc.array(fc.nat(10_000), { minLength: 12, maxLength: 30 }), fc.nat(10_000), (drawn, picks, seed) => {
        let workbook = begin(drawn)
        let walk = walkOn(workbook, DAY)
        const said = walkOn(drawn, DAY).prompts
        expect([walk.prompts, walk.left, walk.raised.length]).toEqual([said, said, 0])
        let turn = seed
        const choose = (below: number) => {
          turn = (turn * 48_271 + 11) % 2_147_483_647
          return turn % below
        }
        picks.forEach((pick, answer) => {
          const items = asksOf(walk)
          const item = items[pick % items.length]
          if (item === undefined) return
          workbook = answered(workbook, walk, item, choose, timeOf(answer))
          const next = walkOn(workbook, DAY)
          expect(next.left, `${item.kind} ${item.key}`).toBeLessThanOrEqual(walk.left)
          expect(next.prompts).toBe(said)
          walk = next
        })
      }),
      { numRuns: 60, seed: 20_261_128 },
    )
  })

  it.each([
    ['the seed sample', () => sampleOf('seed_5_people'), 25],
    ['the sample of 40 rows', () => sampleOf('series_a_40_people'), 60],
    ['a company of 12 with 45 rows', fortyFiveRows, 35],
  ] as const)('ends after as many questions as it said, for %s', (_, made, most) => {
    let workbook = begin(made())
    const said = walkOn(workbook, DAY).prompts
    expect(said).toBeLessThan(most)
    const questions = new Set<string>()
    let answers = 0
    for (let walk = walkOn(workbook, DAY); walk.left > 0 && answers < 100; walk = walkOn(workbook, DAY)) {
      const item = asksOf(walk).find(({ state }) => state === 'open')
      if (item === undefined) throw new Error('nothing is open')
      questions.add(item.key)
      workbook = answered(workbook, walk, item, usual, timeOf(answers))
      answers += 1
    }
    expect(questions.size).toBeLessThanOrEqual(said)
    expect(answers).toBeLessThan(most)
  })

  it('is answered with one key a question, carried forward or not', () => {
    let workbook = begin(fortyFiveRows())
    let presses = 0
    for (let walk = walkOn(workbook, DAY); walk.left > 0; walk = walkOn(workbook, DAY)) {
      const item = asksOf(walk).find(({ state }) => state === 'open')
      if (item === undefined) break
      workbook = does(workbook, timeOf(presses), (context) => carryForward(context, item, ''))
      presses += 1
    }
    expect(presses).toBeLessThan(35)
  })

  it.each([
    ['the sample of 40 rows', () => sampleOf('series_a_40_people'), 60],
    ['a company of 12 with 45 rows', fortyFiveRows, 35],
  ] as const)('asks fewer in the next quarter too, when everything is a quarter old, for %s', (_, made, most) => {
    for (const how of ['answered', 'carried'] as const) {
      let workbook = begin(made())
      for (let walk = walkOn(workbook, DAY), n = 0; walk.left > 0; walk = walkOn(workbook, DAY), n += 1) {
        const item = asksOf(walk).find(({ state }) => state === 'open')
        if (item === undefined) break
        workbook =
          how === 'answered'
            ? answered(workbook, walk, item, usual, timeOf(n))
            : does(workbook, timeOf(n), (context) => carryForward(context, item, ''))
      }
      const { workbook: locked } = withLocked(workbook, workbook, '2026Q4', '2026-12-31' as IsoDate)
      const records = Object.values(locked.tables.quarters).map((record) => ({
        ...record,
        lockedAt: '2026-12-31T18:00:00.000Z' as IsoTime,
      }))
      const walk = walkOn(withLocks(locked, records), '2027-03-26')
      expect(walk.open.quarter).toBe('2027Q1')
      expect(walk.isBegun).toBe(false)
      expect(walk.prompts).toBeLessThan(most)
    }
  })

  it('names what came up, and leaves it to the next one', () => {
    const drawn = aWorkbook({ components: ['A', 'B'].map((name) => aComponent({ name, share: 300, cost: 9000, edge: 'no' })) })
    const workbook = begin(drawn)
    const raised = does(workbook, timeOf(0), (context) => setOwnerTime(context, 'c-a', 6000 as BasisPoints))
    const walk = walkOn(raised, DAY)
    expect(walk.raised).toMatchObject([{ kind: 'decide', key: 'c-a' }])
    expect(walk.left).toBeLessThanOrEqual(walkOn(workbook, DAY).left)
    expect(lockCautions(walk).map(({ code }) => code)).toContain('raised')
    const next = { ...raised, tables: { ...raised.tables, review: {} } }
    expect(keysOf(walkOn(next, DAY), 'decide')).toEqual(['c-a open'])
  })

  it('decides what fails by an answer in the same question', () => {
    const drawn = aWorkbook({
      components: [aComponent({ name: 'Queue', share: 2600, cost: 90_000, hosting: 'self-run', approach: 'build' })],
    })
    const workbook = begin(drawn)
    const [item] = itemsOf(walkOn(workbook, DAY), 'answers')
    if (item?.kind !== 'answers') throw new Error('nothing is missing')
    const failing = does(workbook, timeOf(0), (context) => {
      const edit = answerChoice(context, 'c-queue', 'edge', 'no')
      return edit.ok ? answerItem(context, item.key, [edit.value], 'Queue') : edit
    })
    expect(itemsOf(walkOn(failing, DAY), 'answers')).toMatchObject([{ key: 'answers:c-queue', state: 'open', missing: [] }])
    expect([itemsOf(walkOn(failing, DAY), 'decide'), walkOn(failing, DAY).raised]).toEqual([[], []])
    const carried = does(failing, timeOf(1), (context) =>
      carryForward(context, itemsOf(walkOn(failing, DAY), 'answers')[0] ?? item, 'Queue'),
    )
    expect(keysOf(walkOn(carried, DAY), 'answers')).toEqual(['answers:c-queue carried'])
    expect(lockCautions(walkOn(carried, DAY))).toContainEqual({ code: 'carried', count: 1 })
  })

  it('promises again when it is gone on with after a version that kept nothing', () => {
    const old = does(sampleOf('seed_5_people'), BEGUN, (context) => startReview(context, '2026Q4'))
    expect(old.tables.review['review']?.asked).toEqual([])
    const resumed = does(old, timeOf(0), (context) => beginReview(context, walkOn(old, DAY), true))
    expect(resumed.tables.review['review']).toMatchObject({ startedAt: BEGUN, quarter: '2026Q4' })
    expect(walkOn(resumed, DAY).prompts).toBe(walkOn(old, DAY).prompts)
  })
})
