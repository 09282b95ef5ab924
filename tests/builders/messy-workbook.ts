// A workbook whose components stand wherever one can stand, so that a surface that counts something else is seen.

import type { IsoDate, Workbook } from '#core'
import { addMonths } from '../../src/core/amounts/calendar.ts'
import { aWorkbook, type ComponentSketch } from './workbook.ts'

const FAILING: ComponentSketch = { share: 2100, edge: 'no', approach: 'build', hosting: 'self-run', cost: 400_000 }
const MINOR: ComponentSketch = { edge: 'no', approach: 'build', hosting: 'self-run', share: 100, cost: 100 }
const FINE: ComponentSketch = { edge: 'no', approach: 'buy', share: 100, cost: 100_000 }
const ruleIds = ['owner-time', 'differentiation', 'managed-data']
const some = (count: number, name: string, sketch: ComponentSketch): ComponentSketch[] =>
  Array.from({ length: count }, (_, at) => ({ ...sketch, name: `${name} ${at + 1}` }))

/** Whatever makes two surfaces count differently: more than a page lists, small ones, other lifecycles, answers on file, gaps. */
export function messyWorkbook(asOf: IsoDate): Workbook {
  const [due, until] = [addMonths(asOf, 2), addMonths(asOf, 1)]
  const components = [
    ...some(9, 'Failing', FAILING),
    ...some(3, 'Minor', MINOR),
    ...some(1, 'Minor, retiring', { ...MINOR, lifecycle: 'retiring' }),
    ...some(2, 'Decided', { ...FAILING, decisions: [{ choice: 'move', ruleIds, due, owner: 'Ana', approver: 'Ana' }] }),
    ...some(1, 'Minor, decided', { ...MINOR, decisions: [{ choice: 'move', ruleIds, due, owner: 'Ana', approver: 'Ana' }] }),
    ...some(2, 'Kept', { ...FAILING, exemptions: [{ ruleIds, reason: 'x'.repeat(20), approver: 'Ana', until }] }),
    ...some(2, 'Near', { ...FINE, share: 1800 }),
    ...some(3, 'Unknown', { ...FINE, edge: null }),
    ...some(4, 'Fine', FINE),
    ...some(2, 'Failing later', { ...FAILING, lifecycle: 'planned' }),
    ...some(1, 'Failed once', { ...FAILING, lifecycle: 'retired' }),
    ...some(1, 'Near later', { ...FINE, share: 1800, lifecycle: 'planned' }),
  ]
  // Two months of cash: a company-wide finding that needs a decision.
  return aWorkbook({ components, people: { Ana: {} }, company: { cash: 20_000_000, netBurn: 10_000_000, engineerMonthlyCost: 1_500_000 } })
}
