// Checks of the sheet Checks: what it says of the whole inventory is what the app says.

import { PORTFOLIO_FORMULAS } from '#core'
import { CHECKS_SHEET, PACK_TEXT, SHEETS } from '#wording'
import { sheetRange } from '../../cells.ts'
import { type ModelCheck, sameAsApp } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import { type ChecksLayout, PORTFOLIO_HEADING } from './layout.ts'
import { evaluatedPortfolio } from './people-and-portfolio.ts'

export function portfolioChecks(pack: BoardPack, { outcomesHeading }: ChecksLayout): ModelCheck[] {
  const portfolio = evaluatedPortfolio(pack)
  return [
    {
      ...sameAsApp(PACK_TEXT.companyWide),
      left: `SUM(${sheetRange(SHEETS.checks, 'G', PORTFOLIO_HEADING + 2, outcomesHeading - 1)})`,
      leftValue: portfolio.filter(({ differs }) => differs).length,
      comment: CHECKS_SHEET.companyWideComment(PORTFOLIO_FORMULAS.length),
    },
  ]
}
