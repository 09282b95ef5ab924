// Typed numbers of Answers as what rules add and multiply: 0 where somebody typed or pasted something else, as of a blank cell.

import { COMPONENT_COLUMNS, COMPONENT_FORMULAS, type FieldUnit, type Formula, OWN_COLUMNS, WORKINGS } from '#core'
import { BOARD_WORDS, COMPONENTS_SHEET, headOf, PACK_TEXT, suffixOf, wordsOf } from '#wording'
import { COMPUTED } from '../../formula-text.ts'
import { LIST_SUMS } from '../../list-sums.ts'
import { type BoardPack, once } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { type Cell, type ComponentColumnPlan, fixed, live } from './column.ts'

const FORMATS = { bp: 'share', minor: 'money' } as const
/** Of a text they would give an error; what is only compared is asked whether it is a number. */
const ARITHMETIC: ReadonlySet<Formula['kind']> = new Set(['plus', 'minus', 'times', 'quotient', 'share-of', 'share-exceeds', 'differs-by'])

/** In one of these, an engine takes the parts of a function in a function for its own: the number has a cell, which they name. */
const TAKES_A_CELL: ReadonlySet<Formula['kind']> = new Set(['compare', 'quotient', 'share-of', 'share-exceeds', 'differs-by'])

/** Columns that a formula rounds, adds or multiplies. */
function* calculatedWith(formula: Formula, isPart = false): Generator<string> {
  if (formula.kind === 'column' && (isPart || formula.unit === 'bp' || formula.unit === 'minor')) yield formula.name
  if (formula.kind === 'blank') return
  for (const part of Object.values(formula).flat())
    if (typeof part === 'object' && part !== null)
      yield* calculatedWith(part, formula.kind !== 'compare' && (isPart || ARITHMETIC.has(formula.kind)))
}

/** Columns that stand in such a formula. */
function* takenAsCell(formula: Formula, isTaken = false): Generator<string> {
  if (formula.kind === 'column' && isTaken) yield formula.name
  for (const part of Object.values(formula).flat())
    if (typeof part === 'object' && part !== null) yield* takenAsCell(part, isTaken || TAKES_A_CELL.has(formula.kind))
}

const FORMULAS: readonly Formula[] = [
  ...WORKINGS.map(({ formula }) => formula),
  ...COMPONENT_FORMULAS.flatMap(({ outcomes, notes = [] }) => [...outcomes, ...notes].map(({ when }) => when)),
]
const CALCULATED_WITH: ReadonlySet<string> = new Set(FORMULAS.flatMap((formula) => [...calculatedWith(formula)]))
/** Of those that stand in a cell: what is asked by a sum over the list takes none. */
const TAKEN_AS_CELL: ReadonlySet<string> = new Set(
  FORMULAS.filter((formula) => !WORKINGS.some((working) => working.formula === formula && LIST_SUMS.has(working.name))).flatMap(
    (formula) => [...takenAsCell(formula)],
  ),
)

const numberKey = (key: string): string => `number-${key}`

const keysOf = once((pack: BoardPack): ReadonlySet<string> => {
  const { isWritten } = spokenRules(pack)
  return new Set(
    [...Object.keys(OWN_COLUMNS).filter(isWritten), 'upkeep'].filter((key) => CALCULATED_WITH.has(key) && !COMPUTED.includes(key)),
  )
})

/** Of Answers: Components and Engineer time have columns of their own for what rules read. */
export const isAnswer = (key: string): boolean => OWN_COLUMNS[key] !== undefined || TYPED.has(key)
const TYPED: ReadonlySet<string> = new Set(['switchWeeks', 'contractEnd', 'costDate', 'reasonDate'])

export const isNumberOf = (pack: BoardPack, key: string): boolean => keysOf(pack).has(key)

/** The number that stands in a cell of Answers, or in one beside it. */
export function numberText(cell: Cell, key: string, at: string): string {
  return TAKEN_AS_CELL.has(key) ? cell(numberKey(key), at) : `N(${cell(key, at)})`
}

/** As the column of Answers is headed. */
function headerOf(key: string): readonly [header: string, unit: string] {
  const { field, unit } = COMPONENT_COLUMNS[key] ?? {}
  if (field !== undefined) return [headOf(wordsOf('components', field)), suffixOf(unit as FieldUnit) ?? String(unit)]
  return key === 'upkeep' ? [COMPONENTS_SHEET.upkeepTime, PACK_TEXT.ofAnEngineer] : BOARD_WORDS.formulaHeader(key)
}

export function numberColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  return [...keysOf(pack)]
    .filter((key) => TAKEN_AS_CELL.has(key))
    .map((key) => {
      const unit = COMPONENT_COLUMNS[key]?.unit ?? 'count'
      const format = unit === 'bp' || unit === 'minor' ? FORMATS[unit] : 'count'
      const [header, of] = headerOf(key)
      const head = fixed(numberKey(key), 'links', header, unit === 'minor' ? pack.style.currency : of, 11, `link.${format}`)
      return live(head, (at) => `N(${cell(key, at)})`)
    })
}
