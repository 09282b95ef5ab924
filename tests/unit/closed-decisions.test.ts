// A decision is over from the day on which it was closed, whether or not anybody wrote what came of it, and no sooner: every place
// that asks whether it is open says the same.

import { describe, expect, it } from 'vitest'
import { planBoardWorkbook } from '#board'
import { assess, countsOf, effectOfDecisions, openDecisionsOf, renewalsOf } from '#core'
import { decisionStatus, SHEETS } from '#wording'
import { cashDecisions } from '../../src/core/figures/cash-flows.ts'
import { decisionOutcomes } from '../../src/core/figures/decision-outcomes.ts'
import { decisionsToCome, savedInMonth } from '../../src/core/figures/decisions-to-come.ts'
import { AS_OF, aWorkbook } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'

const MOVE = {
  choice: 'move',
  ruleIds: ['owner-time', 'differentiation'],
  due: '2027-01-31',
  effect: { cash: 60_000, capacity: null },
} as const

function placesWhereOpen(closedOn: string | null) {
  const decisions = [{ ...MOVE, closedOn }]
  const cluster = { name: 'Cluster', edge: 'no', approach: 'build', hosting: 'self-run', share: 2500, cost: 200_000, decisions } as const
  const workbook = aWorkbook({ components: [cluster], company: { cash: 9_000_000, netBurn: 100_000 } })
  const assessment = assess(workbook, AS_OF)
  const made = Object.values(workbook.tables.decisions)
  const plan = okOf(planBoardWorkbook({ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', audience: 'board' }))
  const cells = plan.sheets.find(({ name }) => name === SHEETS.decisions)?.rows.flatMap((row) => row.cells) ?? []
  const status = cells.find(({ formula }) => formula?.includes('MATCH(1,'))?.value
  return {
    inForce: countsOf(assessment).planned === 1,
    status: made.every((decision) => decisionStatus(decision, AS_OF) !== 'Done'),
    sheet: status !== 'Done',
    toCome: decisionsToCome(made, assessment).cashMinor !== null,
    outcome: decisionOutcomes(made, assessment).every(({ isClosed }) => !isClosed),
    month: savedInMonth(made, '2027-02-01' as never, AS_OF) > 0,
    bridge: cashDecisions(made, AS_OF).length === 1,
    runway: effectOfDecisions(made, assessment.setting, AS_OF).decisions === 1,
    due: renewalsOf(workbook, assessment).some(({ kind }) => kind === 'decision-due'),
    retiring: openDecisionsOf(workbook, 'c-cluster', AS_OF).length === 1,
  }
}

describe('a decision', () => {
  it.each([
    ['without a day on which it was closed', null, true],
    ['that is closed tomorrow', '2026-11-26', true],
    ['that was closed today', '2026-11-25', false],
  ])('%s is open everywhere or nowhere', (_, closedOn, isOpen) => {
    const places = placesWhereOpen(closedOn)
    expect(places).toEqual(Object.fromEntries(Object.keys(places).map((place) => [place, isOpen])))
  })
})
