// What the inputs that follow from others are worked out of: days, marks and counts of the lists that were imported.

import { type FormulaInput, OWN_INPUTS } from '#core'
import { type Content, calculated } from '../../cells.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { flag, flagText, formulaText } from '../../formula-text.ts'
import { monthsAfterText } from '../../months-text.ts'
import { type BoardPack, limitCell } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import type { InputEntry } from './layout.ts'
import { type Follows, INFRA_FIGURES } from './people.ts'

/** What is worked out of other inputs, live in the sheet. */
export function following(pack: BoardPack, { name }: InputEntry, style: StyleName): Content {
  const own = OWN_INPUTS[name]
  if (own?.of === 'follows') return ownFollowing(pack, own, style)
  const follows = FOLLOWING[name]
  if (follows === undefined) throw new RangeError(`Nothing says what ${name} follows from`)
  return calculated(follows(pack), style)
}

const FOLLOWING: Readonly<Record<string, Follows>> = {
  ...INFRA_FIGURES,
  lastEasyDay: () => monthsAfterText('in_as_of', limitCell('reverse-months')),
  oldestCostDay: () => monthsAfterText('in_as_of', `-${limitCell('cost-age-months')}`),
  isEarly({ places }) {
    const [preSeed, seed] = ['pre-seed', 'seed'].map((word) => `in_stage=${places.of('checks').word('stage', word)}`)
    return flag(`OR(ISBLANK(in_stage),${preSeed},${seed})`)
  },
  imports: (pack) => `COUNTA(${importRange(pack, 'B')})`,
  undatedImports(pack) {
    const lists = importRange(pack, 'B')
    return `COUNTA(${lists})-COUNTIFS(${lists},"<>",${importRange(pack, 'C')},">0")`
  },
  importsOffTotal: (pack) => `COUNTIFS(${importRange(pack, 'F')},"<>0",${importRange(pack, 'B')},"<>")`,
}

function importRange({ places }: BoardPack, column: string): string {
  const { first, last } = places.of('inputs').imports
  return `$${column}$${first}:$${column}$${last}`
}

function ownFollowing(pack: BoardPack, { unit, formula }: Extract<FormulaInput, { readonly of: 'follows' }>, style: StyleName): Content {
  const where = formulaPlaces(pack, (name) => name)
  return calculated(unit === 'flag' ? flagText(formula, where) : formulaText(formula, where), style)
}
