// Columns with one row a component, on four sheets: what a reader reads on Components, further answers on Answers, what each rule
// computes on Workings, and the verdict that follows on Verdicts. Their letters follow from the order, so that a column is added
// in one place.

import { SHEETS, type SheetId } from '#wording'
import { columnLetter, sheetPrefix, sheetRange } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, lastRow, once } from '../../pack.ts'
import { marginColumns } from '../margin/component-columns.ts'
import { knownSharesColumn } from '../time/layout.ts'
import { answerColumns } from './answer-columns.ts'
import { appColumns } from './app-columns.ts'
import { type Cell, type ComponentColumnPlan, type ComponentSheet, TIME_LETTERS } from './column.ts'
import { linkColumns, namedColumns } from './link-columns.ts'
import { numberColumns } from './number-columns.ts'
import { reasonColumn, stateColumns } from './outcome-columns.ts'
import { shownColumns, verdictColumn } from './shown-columns.ts'
import { decideColumns } from './verdict-columns.ts'
import { ruleColumns, withRoomForTitle } from './working-columns.ts'

interface Place {
  readonly sheet: SheetId
  readonly letter: string
  /** null: of Engineer time. */
  readonly column: ComponentColumnPlan | null
}

export interface ComponentColumns {
  readonly on: Readonly<Record<ComponentSheet, readonly ComponentColumnPlan[]>>
  /** Of a column that stands on Components and on another sheet, the other one: its rows stay in their order. */
  readonly at: (key: string) => Place
  /** null: no column is called so. Fields of a record have names of their own: not every one is a column. */
  readonly find: (key: string) => Place | null
  readonly letterOn: (sheet: ComponentSheet, key: string) => string
}

/** Where a key is looked for first. */
const ORDER: readonly ComponentSheet[] = ['workings', 'verdicts', 'answers', 'components']

export const componentColumns = once(planColumns)

function planColumns(pack: BoardPack): ComponentColumns {
  const places = new Map<string, Place>()
  const lettersOn = new Map<string, string>()
  const letterOn = (sheet: ComponentSheet, key: string) => {
    const letter = lettersOn.get(`${sheet} ${key}`)
    if (letter === undefined) throw new RangeError(`No column ${key} on ${sheet}`)
    return letter
  }
  const onTime = (key: string) => (key === 'knownShares' ? knownSharesColumn(pack) : TIME_LETTERS[key])
  const find = (key: string): Place | null => {
    const letter = onTime(key)
    return letter === undefined ? (places.get(key) ?? null) : { sheet: 'time', letter, column: null }
  }
  const at = (key: string): Place => {
    const found = find(key)
    if (found === null) throw new RangeError(`No column ${key}`)
    return found
  }
  /** The cell of a named column in a row, as a sheet names it; `$` before the row where it stays whatever a reader sorts. */
  const from =
    (home: SheetId, fixed: '$' | ''): Cell =>
    (key, row) => {
      const { sheet, letter } = at(key)
      return `${sheet === home ? '' : sheetPrefix(SHEETS[sheet])}$${letter}${fixed}${row}`
    }
  const [shown, answers, workings, verdicts] = [from('components', '$'), from('answers', ''), from('workings', ''), from('verdicts', '')]
  const on = {
    components: shownColumns(pack, shown),
    answers: answerColumns(pack, answers),
    workings: [
      ...linkColumns(pack, workings, (key) => letterOn('components', key)),
      ...numberColumns(pack, workings),
      ...ruleColumns(pack, workings),
      ...withRoomForTitle([reasonColumn(pack, workings)]),
    ],
    verdicts: [
      ...namedColumns((at) => verdicts('name', at)),
      ...stateColumns(pack, verdicts),
      ...decideColumns(pack, verdicts),
      verdictColumn(pack, verdicts),
      ...withRoomForTitle(marginColumns(pack, verdicts)),
      ...appColumns(pack),
    ],
  }
  for (const sheet of ORDER) {
    for (const [index, column] of on[sheet].entries()) {
      const [name, letter] = [`${sheet} ${column.key}`, columnLetter(index + 1)]
      if (lettersOn.has(name)) throw new RangeError(`Two columns are called ${name}`)
      lettersOn.set(name, letter)
      if (!places.has(column.key)) places.set(column.key, { sheet, letter, column })
    }
  }
  return { on, at, find, letterOn }
}

/** A column over all components, for formulas of other sheets: "Workings!$H$7:$H$21". */
export function componentRange(pack: BoardPack, key: string): string {
  const { sheet, letter } = componentColumns(pack).at(key)
  return sheetRange(SHEETS[sheet], letter, FIRST_ROW, lastRow(pack))
}

/** Columns side by side, of all components: "Verdicts!$C$7:$N$21". */
export function componentBlock(pack: BoardPack, first: string, last: string): string {
  return componentRange(pack, first).replace(/:\$[A-Z]+/, `:$${componentColumns(pack).at(last).letter}`)
}

/** A column in the row of one component: "Workings!$H7". @param row as pack.rows count from FIRST_ROW, not as Components may be sorted */
export function componentCell(pack: BoardPack, key: string, row: number): string {
  const { sheet, letter } = componentColumns(pack).at(key)
  return `${sheetPrefix(SHEETS[sheet])}$${letter}${row}`
}

/** The same, that stays where it is copied to. */
export function fixedComponentCell(pack: BoardPack, key: string, row: number): string {
  const { sheet, letter } = componentColumns(pack).at(key)
  return `${sheetPrefix(SHEETS[sheet])}$${letter}$${row}`
}
