// What formulas hold, as steps: a question about a row each, and where to go on after yes and after no. One loop follows them for all
// formulas, since a function for every AND, OR and NOT takes twice the time. compile-formula.ts makes them.

import type { FormulaValue } from './evaluate-formula.ts'

export type Read<R> = (row: R) => FormulaValue

export interface Row {
  /** What is known of it, by the places that its reach gives; undefined is not known yet. */
  readonly cells?: readonly (FormulaValue | undefined)[]
}

/** What a formula names, and where a row keeps it. */
export interface Cell<R> {
  readonly read: Read<R>
  /** Among the cells of a row; -1 where rows have none. */
  readonly place: number
}

export interface Step<R> extends Cell<R> {
  /** Where the walk ends; null is a question: whether what is read is exactly the value. */
  readonly answer: number | null
  readonly value: FormulaValue
  /** Where what is found or added goes, whatever is read; -1: nothing is. */
  readonly into: number
  readonly yes: Step<R>
  readonly no: Step<R>
}

export function endAt(answer: number): Step<unknown> {
  const step = { answer, read: () => null, value: null, place: -1, into: -1 }
  return Object.assign(step, { yes: step, no: step }) as unknown as Step<unknown>
}

/** Ends of a walk: places of a list begin with 0. */
export const NONE = endAt(-1)
export const NO = endAt(0)
export const YES = endAt(1)

/** @returns the answer at the end */
export function follow<R extends Row>(first: Step<R>, row: R): number {
  let step = first
  while (step.answer === null) step = isSo(step, row) ? step.yes : step.no
  return step.answer
}

/** Writes what it finds on its way. */
export function findPlaces<R extends Row>(first: Step<R>, row: R, places: number[]): void {
  for (let step = first; step.answer === null; ) {
    const { into } = step
    if (into < 0) step = isSo(step, row) ? step.yes : step.no
    else {
      places[into] = step.value as number
      step = step.yes
    }
  }
}

/** Adds what it reads on its way. @param times 1 puts a row in, -1 takes it out */
export function addUp<R extends Row>(first: Step<R>, row: R, sums: number[], times: number): void {
  for (let step = first; step.answer === null; ) {
    const { into } = step
    if (into < 0) step = isSo(step, row) ? step.yes : step.no
    else {
      sums[into] = (sums[into] as number) + times * asNumber(step.read(row))
      step = step.yes
    }
  }
}

function isSo<R extends Row>({ place, read, value }: Step<R>, row: R): boolean {
  const known = place < 0 ? undefined : row.cells?.[place]
  return (known === undefined ? read(row) : known) === value
}

export function asNumber(value: FormulaValue): number {
  return typeof value === 'number' ? value : 0
}

/** Worked out for a row when it is first asked, and kept in its cells. */
export function keptAt<R extends { readonly cells: (FormulaValue | undefined)[] }>(place: number, work: Read<R>): Read<R> {
  return (row) => {
    const known = row.cells[place]
    if (known !== undefined) return known
    const value = work(row)
    row.cells[place] = value
    return value
  }
}
