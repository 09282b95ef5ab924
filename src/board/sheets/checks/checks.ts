// Checks of the sheet Checks: what it says of the whole inventory is what the app says.

import { PORTFOLIO_FORMULAS } from '#core'
import { CHECKS_SHEET, PACK_TEXT } from '#wording'
import { type ModelCheck, noErrors, sameAsApp } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import type { ChecksLayout } from './layout.ts'
import { evaluatedPortfolio } from './people-and-portfolio.ts'

export function portfolioChecks(pack: BoardPack, { lastRow }: ChecksLayout): ModelCheck[] {
  const portfolio = evaluatedPortfolio(pack)
  return [
    {
      ...sameAsApp(PACK_TEXT.companyWide),
      left: portfolio.map(({ liveCell, appCell }) => `(${liveCell}<>${appCell})`).join('+'),
      leftValue: portfolio.filter(({ differs }) => differs).length,
      comment: CHECKS_SHEET.companyWideComment(PORTFOLIO_FORMULAS.length),
    },
    noErrors('checks', 'H', lastRow),
  ]
}
