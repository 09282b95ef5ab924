import { describe, expect, it } from 'vitest'
import {
  answerItem,
  assess,
  carriedRationales,
  carryForward,
  closeDecision,
  companyWideFindings,
  confirmPrices,
  countsOf,
  decide,
  goToStep,
  type IsoDate,
  keepUntil,
  lockCautions,
  type OwnersItem,
  type PricesItem,
  postponePromise,
  type ReviewItem,
  reviewStatus,
  setAttendees,
  setField,
  setOwnerTime,
  stepToGoOn,
  type Workbook,
} from '#core'
import { someGeneratedWorkbooks } from '../../../builders/generated-workbook.ts'
import { begun, does, itemsOf, keysOf, lockedSince, sampleOf, walkOn, withLocks } from '../../../builders/reviewing.ts'
import { aComponent, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

const DAY = '2026-11-25'
const BEGUN = '2026-11-25T10:00:00.000Z'
const LATER = '2026-11-25T10:05:00.000Z'

const sketch = (...components: ComponentSketch[]) => aWorkbook({ components: components.map(aComponent) })
const failing = (name: string, share = 2500): ComponentSketch => ({
  name,
  share,
  cost: 40_000,
  edge: 'no',
  hosting: 'self-run',
  approach: 'build',
})
const quiet = (name: string): ComponentSketch => ({ name, share: 300, cost: 9000, edge: 'no' })
const first = (items: readonly ReviewItem[]): ReviewItem => items[0] as ReviewItem

describe('the first review of the samples', () => {
  it('of 40 rows needs fewer than 60 prompts, and says how many before it begins', () => {
    const sample = sampleOf('series_a_40_people')
    const walk = walkOn(sample, DAY)
    const { toDecideMaterial, toDecideMinor } = countsOf(assess(sample, DAY as IsoDate))
    const rationales = itemsOf(walk, 'rationale').length
    expect(walk.isBegun).toBe(false)
    expect(rationales).toBeGreaterThan(0)
    expect(walk.steps.map(({ step, left }) => [step, left])).toEqual([
      ['promised', 0],
      ['refresh', 2],
      // Their time came with the list.
      ['owners', 0],
      ['answers', 1],
      ['decide', toDecideMaterial + Math.min(1, toDecideMinor)],
      ['company-wide', 0],
      ['rationale', rationales],
      ['price-jump', 0],
      ['rest', 1],
      ['people-and-notes', 1],
      ['lock', 0],
    ])
    expect(walk.prompts).toBeLessThan(60)
  })

  it('of 15 rows needs fewer than 25', () => {
    expect(walkOn(sampleOf('seed_5_people'), DAY).prompts).toBeLessThan(25)
  })

  it('stays below that when every price has grown old', () => {
    for (const [name, prompts] of [['series_a_40_people', 60] as const, ['seed_5_people', 25] as const]) {
      const [record] = Object.values(sampleOf(name).tables.imports)
      const old = does(sampleOf(name), BEGUN, (context) => setField(context, 'imports', record?.id ?? '', 'pricesAsOf', '2026-01-31'))
      const walk = walkOn(old, DAY)
      expect(itemsOf(walk, 'refresh').some((item) => item.kind === 'prices' && item.name === '')).toBe(true)
      expect(walk.prompts).toBeLessThan(prompts)
    }
  })
})

describe('what is promised', () => {
  const promise = { choice: 'move', due: '2026-12-31', owner: 'Ana', ruleIds: ['owner-time'] } as const
  const workbook = () =>
    begun(
      sketch(
        { ...failing('Queue'), decisions: [promise] },
        { ...failing('Stream'), decisions: [{ ...promise, due: '2027-03-31' }] },
        { ...quiet('Cache'), decisions: [{ ...promise, outcome: 'Done' }] },
      ),
      BEGUN,
      '2026Q4',
    )

  it('is asked when it is due by the end of the quarter; what runs longer is told', () => {
    const walk = walkOn(workbook(), DAY)
    expect(keysOf(walk, 'promised')).toEqual(['promised:c-queue-decision-1 open'])
    expect(walk.running.map(({ id }) => id)).toEqual(['c-stream-decision-1'])
  })

  it('is told in the order of its days, whatever was promised first', () => {
    const due = (name: string, day: string) => ({ ...failing(name), decisions: [{ ...promise, due: day }] })
    const running = sketch(due('Late', '2027-09-30'), due('Soon', '2027-01-31'), due('Between', '2027-06-30'))
    expect(walkOn(begun(running, BEGUN, '2026Q4'), DAY).running.map(({ due }) => due)).toEqual(['2027-01-31', '2027-06-30', '2027-09-30'])
  })

  it('is answered by its outcome', () => {
    const closed = does(workbook(), LATER, (context) => closeDecision(context, 'c-queue-decision-1', 'Moved', { on: DAY as IsoDate }))
    expect(keysOf(walkOn(closed, DAY), 'promised')).toEqual(['promised:c-queue-decision-1 answered'])
    expect(closed.tables.decisions['c-queue-decision-1']).toMatchObject({ outcome: 'Moved', closedOn: DAY })
  })

  it('is answered by another day, which is neither blank nor over', () => {
    const decision = workbook().tables.decisions['c-queue-decision-1']
    if (decision === undefined) throw new Error('no decision')
    const later = does(workbook(), LATER, (context) => postponePromise(context, decision, '2027-02-28' as IsoDate, DAY as IsoDate))
    expect(keysOf(walkOn(later, DAY), 'promised')).toEqual(['promised:c-queue-decision-1 answered'])
    const today = does(workbook(), LATER, (context) => postponePromise(context, decision, DAY as IsoDate, DAY as IsoDate))
    expect(today.tables.decisions[decision.id]?.due).toBe(DAY)
    const context = { workbook: workbook(), at: LATER as never, newId: () => 'x', source: 'typed' as const }
    expect(postponePromise(context, decision, null, DAY as IsoDate)).toMatchObject({ problem: { code: 'date-needed' } })
    expect(postponePromise(context, decision, '2026-11-24' as IsoDate, DAY as IsoDate)).toMatchObject({
      problem: { code: 'date-too-early' },
    })
  })

  it('of this very review is not asked', () => {
    const covered = [{ componentId: 'c-cache', ruleIds: ['owner-time'] }]
    const entry = { choice: 'move', date: DAY, approver: 'Ana', owner: 'Ben', due: '2026-12-01' } as const
    const decided = does(workbook(), LATER, (context) => decide(context, covered, entry as never))
    expect(keysOf(walkOn(decided, DAY), 'promised')).toEqual(['promised:c-queue-decision-1 open'])
  })
})

describe('what has grown old', () => {
  const line = (date: string) => ({ amount: 10_000, costAsOf: date })
  const workbook = (date: string) =>
    sketch(
      { ...quiet('Cache'), vendor: 'AWS', costLines: [line(date)] },
      { ...quiet('Queue'), vendor: 'aws ', costLines: [line('2026-11-01')] },
      { ...quiet('Mail'), vendor: 'Postmark', costLines: [line('2026-11-01')] },
    )

  it('is asked by vendor from three months on', () => {
    expect(keysOf(walkOn(workbook('2026-08-25'), DAY), 'refresh')).toEqual(['refresh:company open'])
    const [, aws] = itemsOf(walkOn(workbook('2026-08-24'), DAY), 'refresh') as readonly PricesItem[]
    expect(aws).toMatchObject({ key: 'refresh:vendor:aws', oldest: '2026-08-24', monthlyMinor: 20_000 })
    expect(aws?.lines.map(({ component }) => component.name)).toEqual(['Cache', 'Queue'])
  })

  it('is fresh again for all prices of a vendor with one answer', () => {
    const started = begun(workbook('2026-08-24'), BEGUN, '2026Q4')
    const item = itemsOf(walkOn(started, DAY), 'refresh').find(({ kind }) => kind === 'prices') as PricesItem
    const fresh = does(started, LATER, (context) => confirmPrices(context, item, DAY as IsoDate))
    expect(Object.values(fresh.tables.costLines).map(({ costAsOf }) => costAsOf)).toEqual([DAY, DAY, '2026-11-01'])
    expect(keysOf(walkOn(fresh, DAY), 'refresh')).toContain('refresh:vendor:aws answered')
  })

  it('itemCount again when the answer is taken back by hand', () => {
    const started = begun(workbook('2026-08-24'), BEGUN, '2026Q4')
    const item = itemsOf(walkOn(started, DAY), 'refresh').find(({ kind }) => kind === 'prices') as PricesItem
    const fresh = does(started, LATER, (context) => confirmPrices(context, item, DAY as IsoDate))
    const old = does(fresh, LATER, (context) => setField(context, 'costLines', 'c-cache-cost-1', 'costAsOf', '2026-01-01'))
    expect(keysOf(walkOn(old, DAY), 'refresh')).toContain('refresh:vendor:aws open')
  })

  it('itemCount a bill once for all its parts', () => {
    const part = { billId: 'bill-1', amount: 5000, costAsOf: '2026-01-31' }
    const bill = { vendor: 'Cloud', amount: 10_000, date: '2026-01-31', foundAt: 'console, Billing' }
    const components = [quiet('A'), quiet('B')].map((component) => aComponent({ ...component, costLines: [part] }))
    const split = begun(aWorkbook({ bills: [bill], components }), BEGUN, '2026Q4')
    const item = itemsOf(walkOn(split, DAY), 'refresh').find(({ kind }) => kind === 'prices') as PricesItem
    expect(item).toMatchObject({ key: 'refresh:bill-1', name: 'Cloud', foundAt: 'console, Billing' })
    const fresh = does(split, LATER, (context) => confirmPrices(context, item, DAY as IsoDate))
    expect(fresh.tables.bills['bill-1']).toMatchObject({ date: DAY })
    expect(keysOf(walkOn(fresh, DAY), 'refresh')).toContain('refresh:bill-1 answered')
  })

  it.each([
    ['2026-11-01', '2026-01-31'],
    ['2026-01-31', '2026-11-01'],
  ])('is no rate beside a newer one of its currency: %s, %s', (...dates) => {
    const exchangeRates = dates.map((date, at) => ({ from: 'EUR', to: 'USD', rate: 1.1 + at / 10, date }))
    const components = [aComponent({ costLines: [{ amount: 100, currency: 'EUR', costAsOf: DAY }] })]
    expect(keysOf(walkOn(aWorkbook({ exchangeRates, components }), DAY), 'refresh')).not.toContain('refresh:rate:EUR open')
  })

  it('itemCount of credits with an old balance and of a rate with an old day', () => {
    const grants = [
      { vendor: 'AWS', balance: 500_000, asOf: '2026-01-31' },
      { vendor: 'Old', balance: 0, asOf: '2025-01-31' },
    ]
    const rates = [
      { from: 'EUR', to: 'USD', rate: 1.1, date: '2026-01-31' },
      { from: 'CHF', to: 'USD', rate: 1.1, date: '2026-01-31' },
    ]
    const components = [aComponent({ costLines: [{ amount: 100, currency: 'EUR', costAsOf: DAY }] })]
    const walk = walkOn(aWorkbook({ creditGrants: grants, exchangeRates: rates, components }), DAY)
    expect(keysOf(walk, 'refresh')).toEqual(['refresh:company open', 'refresh:grant-1 open', 'refresh:rate:EUR open'])
  })
})

describe('owners', () => {
  const two = () =>
    sketch(
      {
        name: 'Queue',
        owners: [
          { person: 'Ana', share: 300 },
          { person: 'Ben', share: 500 },
        ],
      },
      { name: 'Cache', owners: [{ person: 'Ben', share: 200 }] },
    )

  it('are asked a person at a time, and one of two owners confirms nothing for the other', () => {
    const started = begun(lockedSince(two()), BEGUN, '2026Q4')
    const [ben, ana] = itemsOf(walkOn(started, DAY), 'owners') as readonly OwnersItem[]
    expect([ben?.person.name, ben?.rows.length, ana?.person.name]).toEqual(['Ben', 2, 'Ana'])
    const confirmed = does(started, LATER, (context) => answerItem(context, ben?.key ?? '', [], 'Ben'))
    expect(keysOf(walkOn(confirmed, DAY), 'owners')).toEqual(['owners:p-ben answered', 'owners:p-ana open'])
  })

  it('are answered where one time was said in the review and the others shortly before', () => {
    const said = (workbook: Workbook, time: string, id: string) =>
      does(workbook, time, (context) => setOwnerTime(context, id, 150 as never))
    const own = (name: string) => ({ name, owners: [{ person: 'Ana', share: 300 }] })
    const before = said(lockedSince(sketch(own('Queue'), own('Cache'))), '2026-11-25T09:45:00.000Z', 'c-cache')
    const started = begun(before, BEGUN, '2026Q4')
    expect(keysOf(walkOn(started, DAY), 'owners')).toEqual(['owners:p-ana open'])
    expect(keysOf(walkOn(said(started, LATER, 'c-queue'), DAY), 'owners')).toEqual(['owners:p-ana answered'])
  })

  it('are not asked for what was set since the last lock', () => {
    const lock = { quarter: '2026Q3', asOf: '2026-09-30' as IsoDate, lockedAt: '2026-10-05T10:00:00.000Z' as never }
    expect(itemsOf(walkOn(withLocks(two(), [lock]), DAY), 'owners')).toEqual([])
    expect(itemsOf(walkOn(withLocks(two(), [{ ...lock, lockedAt: '2026-11-02T10:00:00.000Z' as never }]), DAY), 'owners')).toHaveLength(2)
  })

  it('are not asked for what a list has just brought, with or without a time', () => {
    const imported = aWorkbook({
      imports: [{ source: 'stack.csv' }],
      components: [
        aComponent({ name: 'Queue', owners: [{ person: 'Ana', share: 300 }] }),
        aComponent({ name: 'Mail', owners: [{ person: 'Ana', share: null }] }),
      ],
    })
    expect(itemsOf(walkOn(imported, DAY), 'owners')).toEqual([])
    expect(keysOf(walkOn(lockedSince(imported), DAY), 'owners')).toEqual(['owners:p-ana open'])
  })

  it('are asked again in the next quarter, whoever confirmed them in this one', () => {
    const lock = { quarter: '2026Q4', asOf: '2026-12-31' as IsoDate, lockedAt: '2027-01-05T10:00:00.000Z' as never }
    const next = withLocks(two(), [lock])
    expect(keysOf(walkOn(next, '2027-02-01'), 'owners')).toEqual(['owners:p-ben open', 'owners:p-ana open'])
  })
})

describe('open answers', () => {
  it('are asked where they can change a verdict, and not of a component that fails anyway', () => {
    const walk = walkOn(
      sketch(
        { name: 'Queue', share: 300, cost: 9000, hosting: 'self-run' },
        { ...failing('Stream'), kind: 'model-self-hosted' },
        quiet('Cache'),
      ),
      DAY,
    )
    expect(itemsOf(walk, 'answers')).toMatchObject([{ key: 'answers:c-queue', missing: ['edge'] }])
  })

  it('ask nobody who looks after a small bought service without time', () => {
    const bought: ComponentSketch = { name: 'Wiki', owners: [], cost: 9000, edge: 'no' }
    const walk = walkOn(sketch(bought, { ...bought, name: 'Warehouse', cost: 900_000 }), DAY)
    expect(itemsOf(walk, 'answers')).toMatchObject([{ key: 'answers:c-warehouse', missing: ['ownerTime', 'owner'] }])
  })

  it('ask for a rate once, however many prices are in its currency', () => {
    const inFrancs = (name: string, currency = 'CHF'): ComponentSketch => ({
      name,
      share: 300,
      edge: 'no',
      costLines: [{ amount: 9000, currency }],
    })
    const walk = walkOn(sketch(inFrancs('Cache'), inFrancs('Queue'), inFrancs('Mail', 'GBP'), { ...inFrancs('Bus'), edge: null }), DAY)
    const asked = itemsOf(walk, 'answers').map((item) => item.kind === 'answers' && [item.entry.subject.component.name, ...item.missing])
    expect(asked).toEqual([
      ['Bus', 'edge', 'rate'],
      ['Mail', 'rate'],
    ])
  })

  it('count as given only with the edit that gives them', () => {
    const started = begun(sketch({ name: 'Queue', share: 300, cost: 9000, hosting: 'self-run' }), BEGUN, '2026Q4')
    const answered = does(started, LATER, (context) => {
      const set = setField(context, 'components', 'c-queue', 'edge', 'unsure')
      return set.ok ? answerItem(context, 'answers:c-queue', [set.value], 'Queue') : set
    })
    expect(keysOf(walkOn(answered, DAY), 'answers')).toEqual(['answers:c-queue answered'])
    const blank = does(answered, LATER, (context) => setField(context, 'components', 'c-queue', 'edge', null))
    expect(keysOf(walkOn(blank, DAY), 'answers')).toEqual(['answers:c-queue open'])
  })
})

describe('components to decide', () => {
  const tiny = (name: string): ComponentSketch => ({ name, share: 200, cost: 900, edge: 'no', hosting: 'self-run', approach: 'build' })

  it('come by what a month of them is worth, small ones as one prompt, the rest as one more', () => {
    const walk = walkOn(sketch(failing('Queue', 2100), failing('Stream', 4000), tiny('Cron'), tiny('Flags'), quiet('Cache')), DAY)
    const shown = (item: ReviewItem) => ('entries' in item ? `${item.kind} ${item.entries.length}` : item.key)
    expect(itemsOf(walk, 'decide').map(shown)).toEqual(['c-stream', 'c-queue', 'small 2'])
    expect(itemsOf(walk, 'rest').map(shown)).toEqual(['rest 1'])
  })

  it('are as many as the list says, however they are gathered into prompts', () => {
    const small = sketch(failing('Queue', 2100), failing('Stream', 4000), tiny('Cron'), tiny('Flags'), quiet('Cache'))
    for (const workbook of [small, sampleOf('seed_5_people'), sampleOf('series_a_40_people')]) {
      const { left, counts } = reviewStatus(workbook, DAY as IsoDate)
      expect(left.find(({ step }) => step === 'decide')?.itemCount).toBe(counts?.toDecide)
    }
    expect(reviewStatus(small, DAY as IsoDate).left).toContainEqual({ step: 'decide', prompts: 3, itemCount: 4 })
  })

  it('are answered by a decision made in this review', () => {
    const started = begun(sketch(failing('Queue')), BEGUN, '2026Q4')
    const [item] = itemsOf(walkOn(started, DAY), 'decide')
    if (item?.kind !== 'decide') throw new Error('nothing to decide')
    const covered = [{ componentId: 'c-queue', ruleIds: item.entry.reasons.map(({ rule }) => rule) }]
    const entry = { choice: 'move', date: DAY, approver: 'Ana', owner: 'Ben', due: '2027-03-31' } as never
    const decided = does(started, LATER, (context) => decide(context, covered, entry))
    expect(keysOf(walkOn(decided, DAY), 'decide')).toEqual(['c-queue answered'])
  })

  it('can be carried forward, one by one or all small ones, and the rest with one key', () => {
    let workbook = begun(sketch(failing('Queue'), tiny('Cron'), tiny('Flags'), quiet('Cache'), quiet('Mail')), BEGUN, '2026Q4')
    const walk = walkOn(workbook, DAY)
    for (const item of [...itemsOf(walk, 'decide'), ...itemsOf(walk, 'rest')])
      workbook = does(workbook, LATER, (context) => carryForward(context, item, ''))
    expect(keysOf(walkOn(workbook, DAY), 'decide')).toEqual(['c-queue carried', 'decide:small carried'])
    expect(keysOf(walkOn(workbook, DAY), 'rest')).toEqual(['decide:rest carried'])
    expect(workbook.tables.review['review']?.carried).toEqual(['c-queue', 'c-cron', 'c-flags', 'c-cache', 'c-mail'])
  })

  it('reopen the rest when a component comes that nobody carried', () => {
    const started = begun(sketch(quiet('Cache')), BEGUN, '2026Q4')
    const carried = does(started, LATER, (context) => carryForward(context, first(itemsOf(walkOn(started, DAY), 'rest')), ''))
    expect(keysOf(walkOn(carried, DAY), 'rest')).toEqual(['decide:rest carried'])
    const more = sketch(quiet('Cache'), quiet('Mail'))
    expect(keysOf(walkOn({ ...more, tables: { ...more.tables, review: carried.tables.review } }, DAY), 'rest')).toEqual([
      'decide:rest open',
    ])
  })
})

describe('a review that goes on', () => {
  it('has no position: where to go on is the step somebody went to, while it itemCount, else the first that does', () => {
    const started = begun(sketch(failing('Queue')), BEGUN, '2026Q4')
    expect(stepToGoOn(walkOn(started, DAY), started)).toBe('refresh')
    const there = does(started, LATER, (context) => goToStep(context, 'decide'))
    expect(stepToGoOn(walkOn(there, DAY), there)).toBe('decide')
    const carried = does(there, LATER, (context) => carryForward(context, first(itemsOf(walkOn(there, DAY), 'decide')), 'Queue'))
    expect(stepToGoOn(walkOn(carried, DAY), carried)).toBe('refresh')
  })

  it('counts what an ordinary edit has answered', () => {
    const started = begun(sketch(failing('Queue')), BEGUN, '2026Q4')
    const eased = does(started, LATER, (context) => setOwnerTime(context, 'c-queue', 100 as never))
    expect(keysOf(walkOn(eased, DAY), 'owners')).toEqual(['owners:p-ana answered'])
  })

  it('names who was there once, and no longer itemCount', () => {
    const started = begun(sketch(quiet('Cache')), BEGUN, '2026Q4')
    const named = does(started, LATER, (context) => setAttendees(context, [' Ana ', 'Ben', 'Ana', '']))
    expect(named.tables.review['review']?.attendees).toEqual(['Ana', 'Ben'])
    expect(keysOf(walkOn(named, DAY), 'people-and-notes')).toEqual(['people answered'])
  })

  it('reads nothing into lists of a review that was never begun', () => {
    const workbook = lockedSince(sketch(quiet('Cache')))
    const stray = { ...workbook.tables.review['review'], carried: ['c-cache'], confirmed: ['owners:p-ana'] }
    const walk = walkOn({ ...workbook, tables: { ...workbook.tables, review: { review: stray } } } as never, DAY)
    expect([keysOf(walk, 'rest'), keysOf(walk, 'owners')]).toEqual([['decide:rest open'], ['owners:p-ana open']])
  })
})

describe('what blocks a lock', () => {
  it('is a data check that fails, by name', () => {
    const walk = walkOn(sketch({ name: 'A', share: 6000, edge: 'yes' }, { name: 'B', share: 5000, edge: 'yes' }), DAY)
    expect(walk.blockers).toMatchObject([{ name: 'Ana', verdict: { code: 'person-over-full' } }])
    expect(walkOn(sketch(quiet('Cache')), DAY).blockers).toEqual([])
  })
})

describe('rationales', () => {
  const RATIONALE = 'Customers get answers in under 200 ms'
  const watched = (name: string, share: number, more: ComponentSketch = {}): ComponentSketch => ({
    name,
    share,
    cost: 200_000,
    edge: 'yes',
    customerNotices: 'Answers arrive at once',
    ...more,
  })
  const workbook = () =>
    begun(
      sketch(
        watched('Ranker', 2400),
        watched('Parser', 3600),
        watched('Router', 300, { cost: 900, customerNotices: null }),
        watched('Flags', 200, { cost: 900, customerNotices: null }),
        watched('Near', 1900),
        quiet('Cache'),
      ),
      BEGUN,
      '2026Q4',
    )
  const shown = (items: readonly ReviewItem[]) =>
    items.map((item) => ('entries' in item ? `${item.key} ${item.entries.length} ${item.state}` : `${item.key} ${item.state}`))

  it('are asked after the decisions, the largest time sink first, minor ones as one question', () => {
    const walk = walkOn(workbook(), DAY)
    const steps = walk.steps.map(({ step }) => step)
    expect(steps.slice(steps.indexOf('decide'), -3)).toEqual(['decide', 'company-wide', 'rationale', 'price-jump'])
    expect(shown(itemsOf(walk, 'rationale'))).toEqual(['rationale:c-parser open', 'rationale:c-ranker open', 'rationale:small 2 open'])
    // Near a limit asks for nothing.
    expect(shown(itemsOf(walk, 'rest'))).toEqual(['decide:rest 2 open'])
  })

  it('are answered by the sentence, or by an exception, and can be carried forward', () => {
    const [parser, , small] = itemsOf(walkOn(workbook(), DAY), 'rationale')
    const written = does(workbook(), LATER, (context) => setField(context, 'components', 'c-ranker', 'ownerTimeRationale', RATIONALE))
    const covered = [{ componentId: 'c-parser', ruleIds: ['owner-time'] }]
    const entry = { reason: RATIONALE, ground: 'other', approver: 'Ana', since: DAY, until: DAY } as never
    const kept = does(written, LATER, (context) => keepUntil(context, covered, entry))
    const carried = does(kept, LATER, (context) => carryForward(context, small as ReviewItem, ''))
    expect(shown(itemsOf(walkOn(carried, DAY), 'rationale')).toSorted()).toEqual([
      'rationale:c-parser answered',
      'rationale:c-ranker answered',
      'rationale:small 2 carried',
    ])
    expect(carriedRationales(walkOn(carried, DAY))).toBe(2)
    const later = does(workbook(), LATER, (context) => carryForward(context, parser as ReviewItem, ''))
    expect(keysOf(walkOn(later, DAY), 'rationale')).toContain('rationale:c-parser carried')
  })
})

describe('figures that were set lately', () => {
  const figures = { headcount: 5, engineers: 3, engineerMonthlyCost: 1_500_000, netBurn: 1, cash: 1, revenue: 1, customers: 1 }
  const lock = { quarter: '2026Q3', asOf: '2026-09-30' as IsoDate }

  it('are not asked: all of the company set since the last lock, or before the first one since the import', () => {
    const all = aWorkbook({
      company: figures,
      components: [aComponent(quiet('Cache'))],
      imports: [{ source: 'list.csv', pricesAsOf: DAY }],
    })
    expect(keysOf(walkOn(all, DAY), 'refresh')).toEqual([])
    const lockedBefore = withLocks(all, [{ ...lock, lockedAt: '2026-10-05T10:00:00.000Z' as never }])
    expect(keysOf(walkOn(lockedBefore, DAY), 'refresh')).toEqual([])
    const lockedAfter = withLocks(all, [{ ...lock, lockedAt: '2026-11-05T10:00:00.000Z' as never }])
    expect(keysOf(walkOn(lockedAfter, DAY), 'refresh')).toEqual(['refresh:company open'])
    // Set on Nov 1: more than three months ago on this day.
    expect(keysOf(walkOn(withLocks(all, []), '2027-03-01'), 'refresh')).toContain('refresh:company open')
  })

  it('are not asked: a price typed after its date, while one that is dated after that is', () => {
    const old = sketch({ ...quiet('Cache'), vendor: 'AWS', costLines: [{ amount: 10_000, costAsOf: '2026-01-31' }] })
    expect(keysOf(walkOn(old, DAY), 'refresh')).toContain('refresh:vendor:aws open')
    const typed = does(old, LATER, (context) => setField(context, 'costLines', 'c-cache-cost-1', 'amount', 12_000))
    expect(keysOf(walkOn(typed, DAY), 'refresh')).toEqual(['refresh:company open'])
    const dated = does(typed, '2026-11-25T10:06:00.000Z', (context) =>
      setField(context, 'costLines', 'c-cache-cost-1', 'costAsOf', '2026-02-28'),
    )
    expect(keysOf(walkOn(dated, DAY), 'refresh')).toContain('refresh:vendor:aws open')
  })
})

describe('the company as a whole', () => {
  const short = () => ({
    ...aWorkbook({
      company: { cash: 10_000_000, netBurn: 5_000_000 },
      components: [aComponent(failing('Queue')), aComponent(quiet('Cache'))],
    }),
  })

  it('is asked after the components, as often as it is counted, and answered by a decision or carried forward', () => {
    const started = begun(short(), BEGUN, '2026Q4')
    const walk = walkOn(started, DAY)
    const [item] = itemsOf(walk, 'company-wide')
    expect(keysOf(walk, 'company-wide')).toEqual(['company:runway open'])
    const covered = [{ componentId: null, ruleIds: ['runway'] }]
    const entry = { choice: 'other', rationale: 'Raise by March', date: DAY, approver: 'Ana', owner: 'Ben', due: '2027-03-31' } as never
    const decided = does(started, LATER, (context) => decide(context, covered, entry))
    expect(keysOf(walkOn(decided, DAY), 'company-wide')).toEqual(['company:runway answered'])
    const carried = does(started, LATER, (context) => carryForward(context, item as ReviewItem, ''))
    expect(keysOf(walkOn(carried, DAY), 'company-wide')).toEqual(['company:runway carried'])
    expect(lockCautions(walkOn(carried, DAY))).toContainEqual({ code: 'carried', count: 1 })
  })

  it('is asked once and together where it is only watched, and says so when somebody looked', () => {
    const tight = aWorkbook({
      company: { cash: 40_000_000, netBurn: 5_000_000, headcount: 5, engineers: 3 },
      components: [aComponent(failing('Queue', 7000)), aComponent(quiet('Cache'))],
    })
    const started = begun(tight, BEGUN, '2026Q4')
    const [item] = itemsOf(walkOn(started, DAY), 'company-wide')
    expect(item).toMatchObject({ kind: 'watched', state: 'open', findings: [{ rule: 'runway' }, { rule: 'focus' }] })
    const seen = does(started, LATER, (context) => answerItem(context, item?.key ?? '', [], ''))
    expect(keysOf(walkOn(seen, DAY), 'company-wide')).toEqual(['company:watched answered'])
    const carried = does(started, LATER, (context) => carryForward(context, item as ReviewItem, ''))
    expect(keysOf(walkOn(carried, DAY), 'company-wide')).toEqual(['company:watched carried'])
    expect(lockCautions(walkOn(carried, DAY)).map(({ code }) => code)).not.toContain('carried')
    const entry = {
      reason: 'We raise in March, the round is agreed',
      ground: 'other',
      approver: 'Ana',
      since: DAY,
      until: '2027-03-31',
    } as never
    const kept = does(started, LATER, (context) => keepUntil(context, [{ componentId: null, ruleIds: ['runway'] }], entry))
    expect(itemsOf(walkOn(kept, DAY), 'company-wide')).toMatchObject([
      { kind: 'company-wide', state: 'answered', finding: { rule: 'runway' } },
      { kind: 'watched', state: 'open', findings: [{ rule: 'focus' }] },
    ])
  })
})

describe('price jumps', () => {
  const prices = (amount: number) => ({ prices: [{ componentId: 'c-cache', currency: 'USD', amount }] })
  const lock = { asOf: '2026-09-30', lockedAt: '2026-10-02T10:00:00.000Z' } as const
  const jumped = aWorkbook({
    components: [aComponent({ ...quiet('Cache'), cost: 120_000 }), aComponent(quiet('Mail'))],
    quarters: [{ ...lock, ...prices(60_000) }],
  })

  it('are asked until a reason is written, and are not carried with the rest', () => {
    const started = begun(jumped, BEGUN, '2026Q4')
    expect(keysOf(walkOn(started, DAY), 'price-jump')).toEqual(['price-jump:c-cache open'])
    expect(itemsOf(walkOn(started, DAY), 'rest')).toMatchObject([{ entries: [{ subject: { component: { name: 'Mail' } } }] }])
    const explained = does(started, LATER, (context) =>
      setField(context, 'components', 'c-cache', 'priceChangeReason', 'Twice the traffic'),
    )
    expect(keysOf(walkOn(explained, DAY), 'price-jump')).toEqual(['price-jump:c-cache answered'])
  })

  it('are asked with the one that costs most more in front, wherever its component stands', () => {
    const now = { Cache: 120_000, Search: 300_000, Queue: 200_000 }
    const components = Object.entries(now).map(([name, cost]) => aComponent({ ...quiet(name), cost }))
    const before = ['c-cache', 'c-search', 'c-queue'].map((componentId) => ({ componentId, currency: 'USD', amount: 60_000 }))
    const rises = begun(aWorkbook({ components, quarters: [{ ...lock, prices: before }] }), BEGUN, '2026Q4')
    expect(keysOf(walkOn(rises, DAY), 'price-jump')).toEqual([
      'price-jump:c-search open',
      'price-jump:c-queue open',
      'price-jump:c-cache open',
    ])
  })
})

describe('the questions of a review', () => {
  it('are as many as are counted everywhere, for components and for the company', () => {
    for (const workbook of [sampleOf('seed_5_people'), sampleOf('series_a_40_people'), ...someGeneratedWorkbooks(60)]) {
      const assessment = assess(workbook, DAY as IsoDate)
      const { toDecide } = countsOf(assessment)
      const companyWide = companyWideFindings(assessment).filter(({ state }) => state === 'to-decide').length
      const { steps, left, prompts } = walkOn(workbook, DAY)
      const asked = (name: string) => steps.find(({ step }) => step === name)?.itemCount
      expect([asked('decide'), asked('company-wide')]).toEqual([toDecide, companyWide])
      expect(steps.reduce((sum, step) => sum + step.left, 0)).toBe(left)
      expect(prompts).toBe(left)
      expect(reviewStatus(workbook, DAY as IsoDate)).toMatchObject({ prompts: left, counts: { toDecide } })
    }
  })
})
