// Checks of Costs: the app's figures, and nothing split twice.

import { allocatedOf, type Bill } from '#core'
import { COSTS_SHEET, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { type ModelCheck, sameAsApp, TOLERANCE_CELL, ZERO } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import { costRange } from './component-cost.ts'
import type { CostsLayout } from './layout.ts'

export function costChecks(pack: BoardPack, { bills, lines }: CostsLayout): ModelCheck[] {
  const over = bills.map(
    ({ number }) => `(${SHEETS.costs}!$M$${number}>N(${SHEETS.costs}!$D$${number})+${sheetCell(SHEETS.modelChecks, TOLERANCE_CELL)})`,
  )
  return [
    {
      ...sameAsApp(SHEETS.costs),
      // A price that is too large is a word on both sides.
      left: `SUMPRODUCT(--(${costRange('month', lines)}<>${costRange('app', lines)}))`,
      leftValue: 0,
      comment: COSTS_SHEET.appComment,
    },
    {
      ...ZERO,
      label: COSTS_SHEET.splitLabel,
      isOfData: true,
      // A comparison alone is a truth, not a number.
      left: ['0', ...over].join('+'),
      leftValue: bills.filter(({ record }) => isOverSplit(pack, record)).length,
      unit: COSTS_SHEET.billsUnit,
      comment: COSTS_SHEET.splitComment,
    },
  ]
}

function isOverSplit({ assessment }: BoardPack, bill: Bill): boolean {
  return allocatedOf(assessment.index.billParts.get(bill.id) ?? []) > (bill.amount ?? 0)
}
