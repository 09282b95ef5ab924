import { describe, expect, it } from 'vitest'
import { assess, countsOf } from '#core'
import { AS_OF, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

const FAILING: ComponentSketch = { share: 2100, edge: 'no', approach: 'build', hosting: 'self-run', cost: 1000 }
const MINOR: ComponentSketch = { edge: 'no', approach: 'build', hosting: 'self-run', share: 100, cost: 100 }
const ruleIds = ['owner-time', 'differentiation', 'managed-data']

const COMPONENTS: readonly ComponentSketch[] = [
  { name: 'Failing', ...FAILING },
  { name: 'Minor', ...MINOR },
  { name: 'Retiring', ...MINOR, lifecycle: 'retiring' },
  { name: 'Decided', ...FAILING, decisions: [{ choice: 'move', ruleIds, due: '2027-01-31' }] },
  { name: 'Kept', ...FAILING, exemptions: [{ ruleIds, reason: 'x'.repeat(20), approver: 'Ana', until: '2026-12-31' }] },
  { name: 'Near', edge: 'no', approach: 'buy', share: 1800 },
  { name: 'Unknown', edge: null, approach: 'buy', share: 100 },
  { name: 'Fine', edge: 'no', approach: 'buy', share: 100 },
  { name: 'Failing later', ...FAILING, lifecycle: 'planned' },
  { name: 'Failed once', ...FAILING, lifecycle: 'retired' },
]

describe('the counts of a workbook', () => {
  it('are of live and retiring components, each in one of them', () => {
    expect(countsOf(assess(aWorkbook({ components: COMPONENTS }), AS_OF))).toEqual({
      components: 8,
      requestPaths: 0,
      toDecide: 3,
      toDecideMaterial: 1,
      toDecideMinor: 2,
      toDecideCompanyWide: 0,
      planned: 1,
      kept: 1,
      watch: 1,
      needsInput: 1,
      ok: 1,
      withoutTime: 0,
    })
  })
})
