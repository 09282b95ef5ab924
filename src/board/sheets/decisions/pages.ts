// How Decisions is set on its page: the columns that paper has room for, and the totals in half of the width.

import { isAskHeading, PACK_TEXT, PAGE_WORDS } from '#wording'
import { bandOf, block, plainBands } from '../../pages/bands.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'
import type { PageBand } from '../../pages/types.ts'
import { type AskKey, askLetter, type DecisionKey, letterOf } from './columns.ts'
import { COMPANY_LETTERS } from './company-block.ts'

const DECISION_LETTERS: readonly DecisionKey[] = [
  ...(['component', 'status', 'kind', 'choice', 'owner', 'approver', 'until'] as const),
  ...(['cash', 'capacity', 'actualCash', 'actualCapacity'] as const),
]

/** What a board decides by; the reason and the advice stay in the workbook. */
const ASK_KEYS: readonly AskKey[] = ['component', 'owner', 'by', 'cash', 'time', 'once', 'payback', 'allIn', 'needs', 'resolution']

export function decisionBands(tables: readonly SheetTable[]): readonly PageBand[] {
  const asks = tables.find(({ heading }) => isAskHeading(heading))
  const company = tables.find(({ heading }) => heading === PACK_TEXT.companyWide)
  const [items, totals, ...more] = tables.filter((table) => table !== asks && table !== company)
  return [
    ...bandOf(asks, { caption: asks?.heading ?? '', letters: ASK_KEYS.map(askLetter) }),
    ...bandOf(company, { caption: company?.heading ?? '', letters: COMPANY_LETTERS, isList: true, isWorstFirst: true }),
    ...bandOf(items, { caption: PAGE_WORDS.decisions, letters: DECISION_LETTERS.map(letterOf), isList: true }),
    // Few and narrow: half of the width.
    ...(totals === undefined ? [] : [[block(totals, { caption: totals.heading }), []]]),
    ...plainBands(more),
  ]
}
