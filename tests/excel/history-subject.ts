// A workbook with a past and with plans, as the app would export it: four locked quarters of which the last one's file is at
// hand, decisions of every status, and scenarios, one of them under a name that a spreadsheet would take for a pattern.

import { addRecord, type IsoDate, type LockedQuarter, minorUnits, scenarioChange, setField, type Workbook } from '#core'
import { sampleCompany, sampleHistory } from '#intake'
import { type WithPast, withLocked } from '../builders/locked-past.ts'
import { AS_OF } from '../builders/workbook.ts'
import { edited, seedSubject } from './subjects.ts'

export function historyWorkbook(): WithPast {
  const { workbook, past } = withHistory(seedSubject().workbook)
  return { workbook: withPlans(workbook), past }
}

/** What "Open the sample company" shows: everything that the sample knows, and its four quarters. */
export function sampleInTheApp(): WithPast {
  return withHistory(sampleCompany(seedSubject().workbook, AS_OF))
}

/** With its four quarters, each locked as it was. */
export function withHistory(sample: Workbook): WithPast {
  const history = sampleHistory(sample, AS_OF)
  let { workbook } = history
  let past: LockedQuarter | null = null
  for (const { quarter, asOf, workbook: then } of history.quarters) ({ workbook, past } = withLocked(workbook, then, quarter, asOf))
  if (past === null) throw new Error('The sample has no past')
  return { workbook, past }
}

function withPlans(workbook: Workbook): Workbook {
  const idOf = (name: string) => Object.values(workbook.tables.components).find((each) => each.name === name)?.id ?? ''
  const decision = (id: string, component: string, due: IsoDate | null, cash: number | null, capacity: number | null) => ({
    ...{ id, componentId: idOf(component), ruleIds: ['owner-time'], choice: 'accept-advice' as const, date: '2026-10-01' as IsoDate },
    ...{ approver: 'Maya Okafor', owner: 'Jonas Weber', due, effect: { cash: cash === null ? null : minorUnits(cash), capacity } },
  })
  const scenario = (id: string, name: string, changes: readonly ReturnType<typeof scenarioChange>[]) => ({
    ...{ id, name, changes },
  })
  return edited(workbook, [
    (context) => setField(context, 'company', 'company', 'cash', 90_000_000),
    (context) => setField(context, 'company', 'company', 'netBurn', 6_500_000),
    (context) => addRecord(context, 'decisions', decision('d-open', 'Document parsing pipeline', '2027-03-31' as IsoDate, 12_000, 800)),
    (context) => addRecord(context, 'decisions', decision('d-late', 'Kubernetes cluster', '2026-10-31' as IsoDate, -5000, 1500)),
    (context) => addRecord(context, 'decisions', decision('d-day', 'Sign-in and billing', null, null, null)),
    (context) =>
      addRecord(context, 'scenarios', scenario('s-1', 'Dearer', [scenarioChange({ kind: 'price', target: 'Anthropic', value: 20_000 })])),
    (context) => addRecord(context, 'scenarios', scenario('s-2', 'What? ~*', [scenarioChange({ kind: 'hire', value: 2 })])),
    (context) =>
      addRecord(context, 'scenarios', scenario('s-3', 'Base', [scenarioChange({ kind: 'company', target: 'netBurn', value: -100_000 })])),
  ])
}
