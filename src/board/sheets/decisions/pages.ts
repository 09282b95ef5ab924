// How Decisions is set on its page: the columns that paper has room for, and the totals in half of the width.

import { PAGE_WORDS } from '#wording'
import { bandOf, block, plainBands } from '../../pages/bands.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'
import type { PageBand } from '../../pages/types.ts'
import { type DecisionKey, letterOf } from './columns.ts'

const DECISION_LETTERS: readonly DecisionKey[] = [
  ...(['component', 'status', 'kind', 'choice', 'owner', 'approver', 'until'] as const),
  ...(['cash', 'capacity', 'actualCash', 'actualCapacity'] as const),
]

export function decisionBands([items, totals, ...more]: readonly SheetTable[]): readonly PageBand[] {
  return [
    ...bandOf(items, { caption: PAGE_WORDS.decisions, letters: DECISION_LETTERS.map(letterOf), isList: true }),
    // Few and narrow: half of the width.
    ...(totals === undefined ? [] : [[block(totals, { caption: totals.heading }), []]]),
    ...plainBands(more),
  ]
}
