// Checks of Decisions: no row is lost between the list and its totals.

import { DECISIONS_SHEET, equals, PACK_TEXT, SHEETS } from '#wording'
import { sheetRange } from '../../cells.ts'
import { type ModelCheck, noErrors } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { DECISIONS_LAST_LETTER, letterOf } from './columns.ts'
import { type DecisionsLayout, STATUSES, totalOf } from './layout.ts'

export function decisionChecks(pack: BoardPack, layout: DecisionsLayout): ModelCheck[] {
  const list = (key: Parameters<typeof letterOf>[0]) => sheetRange(SHEETS.decisions, letterOf(key), layout.first, layout.last)
  const totals = (column: string) => sheetRange(SHEETS.decisions, column, layout.firstStatus, layout.outstanding - 1)
  const { cash, capacity } = totalOf(layout.items, STATUSES, pack.assessment.asOf)
  const both = (label: string, left: string, right: string, value: number): Omit<ModelCheck, 'unit' | 'format'> => ({
    ...{ label, left, leftValue: value, right, rightValue: value },
    comment: DECISIONS_SHEET.statusComment,
  })
  return [
    {
      ...both(
        equals(SHEETS.decisions, DECISIONS_SHEET.rowsUnit, DECISIONS_SHEET.sumByStatus),
        `COUNTA(${list('id')})`,
        `SUM(${totals('C')})`,
        layout.items.length,
      ),
      ...{ unit: DECISIONS_SHEET.rowsUnit, format: 'count' },
    },
    {
      ...both(
        equals(SHEETS.decisions, DECISIONS_SHEET.cashLabel, DECISIONS_SHEET.sumByStatus),
        `SUM(${list('cash')})`,
        `SUM(${totals('D')})`,
        major(cash, pack),
      ),
      ...{ unit: pack.style.currency, format: 'money' },
    },
    {
      ...both(
        equals(SHEETS.decisions, DECISIONS_SHEET.timeLabel, DECISIONS_SHEET.sumByStatus),
        `SUM(${list('capacity')})`,
        `SUM(${totals('E')})`,
        capacity / 10_000,
      ),
      ...{ unit: PACK_TEXT.fte, format: 'share' },
    },
    noErrors('decisions', DECISIONS_LAST_LETTER, layout.outstanding),
  ]
}
