// One line of the inventory as plain texts and numbers: what ag-grid is given to show.

import { type Assessment, assess, type Workbook } from '#core'
import { adviceLabel, formatShare, stateLabel } from '#wording'
import { AS_OF } from '../tests/builders/workbook.ts'

export interface PlainRow {
  readonly id: string
  readonly name: string
  readonly layer: string
  readonly approach: string
  readonly owners: string
  readonly time: string
  /** In whole units of the currency. */
  readonly cost: number | null
  readonly edge: string
  readonly verdict: string
  readonly advice: string
}

const STYLE = { locale: 'en-US', currency: 'USD' }

export function plainRows(workbook: Workbook): readonly PlainRow[] {
  const { components, setting } = assess(workbook, AS_OF)
  return components.map((assessment) => plainRow(assessment, setting.people))
}

function plainRow(
  { subject, verdict, reasons, recommendation }: Assessment['components'][number],
  people: Assessment['setting']['people'],
): PlainRow {
  const { component, owners, ownerTime, monthlyCost } = subject
  return {
    id: component.id,
    name: component.name,
    layer: component.layer ?? '',
    approach: component.approach,
    owners: owners.map(({ personId }) => (personId === null ? '' : (people[personId]?.name ?? ''))).join(', '),
    time: formatShare(ownerTime.knownBp, STYLE),
    cost: monthlyCost === null ? null : monthlyCost / 100,
    edge: component.edge ?? '',
    verdict: stateLabel(verdict, reasons[0] ?? null, STYLE),
    advice: adviceLabel(recommendation),
  }
}
