import { describe, expect, it } from 'vitest'
import {
  assess,
  biasOf,
  type Decision,
  type DecisionOutcome,
  decide,
  decisionOutcomes,
  type IsoDate,
  measuredEffect,
  newRecord,
  setField,
} from '#core'
import { does } from '../../../builders/reviewing.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

const MADE = '2026-05-01T10:00:00.000Z'

/** 2,500 a month and a quarter of an engineer on the day of the decision. */
function decided(date = '2026-05-01') {
  const workbook = aWorkbook({
    components: [aComponent({ share: 2500, cost: 250_000, edge: 'no', hosting: 'self-run', approach: 'build' })],
  })
  const covered = [{ componentId: 'c-job-queue', ruleIds: ['owner-time'] }]
  const entry = {
    choice: 'move',
    date,
    approver: 'Ana',
    owner: 'Ben',
    due: '2026-09-30',
    effect: { cash: 60_000, capacity: 2000 },
  } as never
  return does(workbook, MADE, (context) => decide(context, covered, entry))
}

const only = (workbook: ReturnType<typeof decided>): Decision => Object.values(workbook.tables.decisions)[0] as Decision

describe('a decision', () => {
  it('remembers what the component cost and took when it was made', () => {
    expect(only(decided()).before).toEqual({ cash: 250_000, capacity: 2500 })
  })

  it('remembers nothing where an amount or a share is not set', () => {
    const workbook = aWorkbook({ components: [aComponent({ share: null, cost: null })] })
    const covered = [{ componentId: 'c-job-queue', ruleIds: ['owner-time'] }]
    const entry = { choice: 'nothing-to-buy', date: '2026-05-01', approver: 'Ana' } as never
    expect(only(does(workbook, MADE, (context) => decide(context, covered, entry))).before).toEqual({ cash: null, capacity: null })
  })
})

describe('what a decision came to', () => {
  const cheaper = (workbook: ReturnType<typeof decided>) =>
    does(
      does(workbook, MADE, (context) => setField(context, 'costLines', 'c-job-queue-cost-1', 'amount', 220_000)),
      MADE,
      (context) => setField(context, 'owners', 'c-job-queue-owner-1', 'share', 500),
    )

  it('is measured from the component once two quarters are over, not before', () => {
    const workbook = cheaper(decided())
    const on = (day: string) => decisionOutcomes([only(workbook)], assess(workbook, day as IsoDate))[0]
    expect(on('2026-10-31')).toMatchObject({ basis: 'too-early', actual: { cash: null, capacity: null } })
    expect(on('2026-11-01')).toMatchObject({ basis: 'measured', actual: { cash: 30_000, capacity: 2000 }, name: 'Job queue' })
  })

  it('is what somebody wrote down, as soon as it is written', () => {
    const workbook = does(cheaper(decided()), MADE, (context) =>
      setField(
        context,
        'decisions',
        only(decided()).id.length > 0 ? (Object.keys(context.workbook.tables.decisions)[0] ?? '') : '',
        'actual.cash',
        10_000,
      ),
    )
    expect(decisionOutcomes([only(workbook)], assess(workbook, '2026-06-01' as IsoDate))[0]).toMatchObject({
      basis: 'recorded',
      actual: { cash: 10_000, capacity: null },
    })
  })

  it('is all of it once the component is retired, and not known once it is deleted', () => {
    const retired = does(decided(), MADE, (context) => setField(context, 'components', 'c-job-queue', 'lifecycle', 'retired'))
    expect(measuredEffect(only(retired), assess(retired, AS_OF))).toEqual({ cash: 250_000, capacity: 2500 })
    expect(measuredEffect({ ...only(decided()), componentId: null }, assess(decided(), AS_OF))).toEqual({ cash: null, capacity: null })
  })
})

describe('the bias of a team', () => {
  const outcome = (cash: number, came: number | null, isClosed = true): DecisionOutcome => {
    const decision = {
      ...newRecord('decisions', `d-${cash}-${came}`),
      effect: { cash, capacity: null },
      outcome: isClosed ? 'Done' : null,
    } as Decision
    return { decision, isClosed, name: 'Queue', actual: { cash: came as never, capacity: null }, basis: 'recorded' }
  }

  it('is the median of what came over what was expected', () => {
    const outcomes = [outcome(1000, 500), outcome(1000, 800), outcome(1000, 3000)]
    expect(biasOf(outcomes, 'cash')).toEqual({ kind: 'known', ratioBp: 8000, outcomes: 3 })
    expect(biasOf([...outcomes, outcome(1000, 601)], 'cash')).toEqual({ kind: 'known', ratioBp: 7005, outcomes: 4 })
  })

  it('keeps cash and time apart, and says how many are missing below three', () => {
    const outcomes = [outcome(1000, 500), outcome(1000, 800)]
    expect(biasOf(outcomes, 'cash')).toEqual({ kind: 'missing', outcomes: 2, needed: 1 })
    expect(biasOf(outcomes, 'capacity')).toEqual({ kind: 'missing', outcomes: 0, needed: 3 })
  })

  it('counts no decision that is open, expected nothing, or whose effect is not known', () => {
    const outcomes = [outcome(1000, 500), outcome(1000, 800), outcome(1000, 900, false), outcome(0, 100), outcome(1000, null)]
    expect(biasOf(outcomes, 'cash')).toMatchObject({ kind: 'missing', outcomes: 2 })
  })

  it('is negative where a saving became a cost', () => {
    expect(biasOf([outcome(1000, -500), outcome(1000, -800), outcome(1000, -200)], 'cash')).toMatchObject({ ratioBp: -5000 })
  })
})
