// What the inputs that follow from others are worked out of: days, marks and counts of the lists that were imported.

import { addMonths, type FormulaInput, type FormulaValue, type IsoDate, OWN_INPUTS } from '#core'
import { type Content, computed } from '../../cells.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { flag, flagText, formulaText, monthsAfterText } from '../../formula-text.ts'
import { type BoardPack, limitCell } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import type { InputEntry } from './layout.ts'
import { type Follows, INFRA_FIGURES } from './people.ts'

/** What is worked out of other inputs, live in the sheet. */
export function following(pack: BoardPack, { name }: InputEntry, style: StyleName): Content {
  const value = pack.formulaInputs[name] ?? 0
  const own = OWN_INPUTS[name]
  if (own?.of === 'follows') return ownFollowing(pack, own, value, style)
  const follows = FOLLOWING[name]
  if (follows === undefined) throw new RangeError(`Nothing says what ${name} follows from`)
  return computed(...follows(pack, Number(value)), style)
}

const FOLLOWING: Readonly<Record<string, Follows>> = {
  ...INFRA_FIGURES,
  lastEasyDay: ({ assessment: { asOf, setting } }) => [
    monthsAfterText('in_as_of', limitCell('reverse-months')),
    { date: addMonths(asOf, setting.limits['reverse-months']) },
  ],
  oldestCostDay: ({ assessment: { asOf, setting } }) => [
    monthsAfterText('in_as_of', `-${limitCell('cost-age-months')}`),
    { date: addMonths(asOf, -setting.limits['cost-age-months']) },
  ],
  isEarly({ places }, value) {
    const [preSeed, seed] = ['pre-seed', 'seed'].map((word) => `in_stage=${places.of('checks').word('stage', word)}`)
    return [flag(`OR(ISBLANK(in_stage),${preSeed},${seed})`), value]
  },
  imports: (pack, value) => [`COUNTA(${importRange(pack, 'B')})`, value],
  undatedImports(pack, value) {
    const lists = importRange(pack, 'B')
    return [`COUNTA(${lists})-COUNTIFS(${lists},"<>",${importRange(pack, 'C')},"<>")`, value]
  },
  importsOffTotal: (pack, value) => [`COUNTIFS(${importRange(pack, 'F')},"<>0",${importRange(pack, 'B')},"<>")`, value],
}

function importRange({ places }: BoardPack, column: string): string {
  const { first, last } = places.of('inputs').imports
  return `$${column}$${first}:$${column}$${last}`
}

function ownFollowing(
  pack: BoardPack,
  { unit, formula }: Extract<FormulaInput, { readonly of: 'follows' }>,
  value: FormulaValue,
  style: StyleName,
): Content {
  const where = formulaPlaces(pack, (name) => name)
  if (unit === 'flag') return computed(flagText(formula, where), Number(value), style)
  return computed(formulaText(formula, where), typeof value === 'string' ? { date: value as IsoDate } : Number(value), style)
}
