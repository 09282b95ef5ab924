// The cells of an area as functions read them: all of its values, or the places where what is sought stands. A row of hundreds of
// columns that holds a few cells is read at those alone.

import { criterionOf } from './criteria.ts'
import { type Area, columnsOf, type Frame, type Term } from './term.ts'
import { CellError, type Value } from './value.ts'

/** null: nothing is given, or the cell is blank. */
export const valueIn = (term: Term | undefined, frame: Frame): Value => term?.calculate(frame) ?? null

/** Blanks of a row may be left out. */
export function valuesIn(term: Term | undefined, frame: Frame): readonly Value[] {
  if (term?.areaOf === undefined) return [valueIn(term, frame)]
  const area = term.areaOf(frame)
  const { count, at: valueAt } = placesIn(area, frame)
  const filled = filledIn(area, frame)
  if (filled !== null) return filled.map(valueAt)
  const values: Value[] = []
  for (let place = 0; place < count; place += 1) values.push(valueAt(place))
  return values
}

interface Places {
  readonly count: number
  /** By a place from 0, row by row. */
  readonly at: (place: number) => Value
}

export function placesIn(area: Area, frame: Frame): Places {
  const { sheet, left, top, right, bottom } = area
  const count = (right - left + 1) * (bottom - top + 1)
  if (top === bottom && frame.filled(sheet, top) !== null) return { count, at: (place) => frame.valueAt(sheet, left + place, top) }
  const columns = columnsOf(area, frame)
  const [only] = columns
  const across = columns.length
  if (across === 1 && only !== undefined) return { count, at: (place) => only(top + place) }
  return { count, at: (place) => columns[place % across]?.(top + Math.floor(place / across)) ?? null }
}

/** Places of a row, from 0, that are not blank; null: those of this area are not known. */
function filledIn({ sheet, left, top, right, bottom }: Area, frame: Frame): readonly number[] | null {
  const columns = top === bottom ? frame.filled(sheet, top) : null
  if (columns === null) return null
  const places: number[] = []
  for (const column of columns) if (column >= left && column <= right) places.push(column - left)
  return places
}

export function areaOf(term: Term | undefined, frame: Frame): Area {
  if (term?.areaOf === undefined) throw new SyntaxError('A function of cells is given none')
  return term.areaOf(frame)
}

interface Condition {
  readonly area: Area
  readonly sought: Value
}

/**
 * Places, from 0, that meet all criteria: pairs of an area and what is sought in it.
 * @param of where nobody asks for a blank
 */
export function placesOf(pairs: readonly Term[], frame: Frame, of?: Term): readonly number[] {
  const conditions: Condition[] = []
  for (let at = 0; at < pairs.length; at += 2) conditions.push({ area: areaOf(pairs[at], frame), sought: valueIn(pairs[at + 1], frame) })
  const { area: first } = conditions[0] as Condition
  for (const { area } of conditions) refuseUnequal(area, first)
  if (of !== undefined) refuseUnequal(areaOf(of, frame), first)
  const few = fewestPlaces(conditions, frame, of)
  let found = few ?? placesWith(conditions[0] as Condition, frame)
  for (let at = few === null ? 1 : 0; at < conditions.length; at += 1) {
    const { area, sought } = conditions[at] as Condition
    const { at: held } = placesIn(area, frame)
    const meets = criterionOf(sought)
    found = found.filter((place) => meets(held(place)))
  }
  return found
}

/** A place of one area would be another place of the other: Excel gives an error, or takes cells that the formula does not name. */
function refuseUnequal(area: Area, first: Area): void {
  const isEqual = area.right - area.left === first.right - first.left && area.bottom - area.top === first.bottom - first.top
  if (!isEqual) throw new SyntaxError('A function of several areas is given areas of unequal size')
}

/** A row of hundreds of people holds a few shares: all that is sought is among them. null: no such row is asked. */
function fewestPlaces(conditions: readonly Condition[], frame: Frame, of: Term | undefined): readonly number[] | null {
  let fewest = of === undefined ? null : filledIn(areaOf(of, frame), frame)
  for (const { area, sought } of conditions) {
    if (area.top !== area.bottom || criterionOf(sought)(null)) continue
    const filled = filledIn(area, frame)
    if (filled !== null && (fewest === null || filled.length < fewest.length)) fewest = filled
  }
  return fewest
}

interface Asked {
  readonly top: number
  readonly bottom: number
  readonly sought: Value
  readonly found: readonly number[]
}

/** Of each column what was last sought in it: nearly all sums over a list first seek what counts in totals. */
const lastAsked = new WeakMap<ReturnType<Frame['column']>, Asked>()

function placesWith({ area, sought }: Condition, frame: Frame): readonly number[] {
  const { sheet, left, top, right, bottom } = area
  const column = left === right ? frame.column(sheet, left) : undefined
  const last = column && lastAsked.get(column)
  if (last !== undefined && last.top === top && last.bottom === bottom && last.sought === sought) return last.found
  const { count, at: held } = placesIn(area, frame)
  const meets = criterionOf(sought)
  const found: number[] = []
  for (let place = 0; place < count; place += 1) if (meets(held(place))) found.push(place)
  if (column !== undefined) lastAsked.set(column, { top, bottom, sought, found })
  return found
}

export function sumAt(of: Term | undefined, places: readonly number[], frame: Frame): Value {
  const { at: held } = placesIn(areaOf(of, frame), frame)
  let sum = 0
  for (const place of places) {
    const value = held(place)
    if (value instanceof CellError) return value
    if (typeof value === 'number') sum += value
  }
  return sum
}
