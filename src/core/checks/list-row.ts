// What formulas find of the list as a whole: figures of the company, sums of workings over all components, and what follows from them.
// Each is worked out when the first rule asks for it. Sums are known from judging the components, where a working costs nothing more, and
// after an edit what changed is taken out and put in again.

import { kept, keptOf } from '../kept.ts'
import { type Addend, adderOf, type Reach, readerOf } from './compile-formula.ts'
import type { ComponentRows } from './component-row.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import type { Formula, FormulaColumn } from './formula.ts'
import type { FormulaCells } from './formula-cells.ts'
import type { Rows } from './formula-check.ts'
import { keptAt, type Read } from './formula-steps.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from './subject.ts'

interface ListRow {
  readonly list: PortfolioSubject
  readonly setting: Setting
  /** By the order of inputs; undefined is not asked for yet. */
  readonly cells: (FormulaValue | undefined)[]
}

/** Whole numbers, in the order in which inputs name them. */
export type ListSums = number[]

export interface ListRows extends Rows<PortfolioSubject, ListRow> {
  readonly noSums: () => ListSums
  /** @param times 1 puts a component in, -1 takes it out */
  readonly addTo: (sums: ListSums, subject: ComponentSubject, setting: Setting, times: 1 | -1) => void
}

export function listRows(all: FormulaCells, components: ComponentRows): ListRows {
  const names = Object.keys(all.inputs)
  const follows = Object.values(all.inputs).map((input) => input.of !== 'company' && input.of !== 'list')
  const workings = new Map(all.workings.map((working) => [working.name, working]))
  const isFlag = (formula: Formula) => formula.kind === 'column' && workings.get(formula.name)?.unit === 'flag'
  /** Straight from its formula: nobody else asks for most of them. */
  const addendOf = (name: string): Addend => {
    const { formula, unit } = workings.get(name) as FormulaColumn
    if (unit === 'flag') return { amount: null, flag: formula }
    return formula.kind === 'times' && isFlag(formula.right)
      ? { amount: formula.left, flag: formula.right }
      : { amount: formula, flag: null }
  }
  const summed = [
    ...new Set(Object.values(all.inputs).flatMap((input) => (input.of === 'list' && input.known === undefined ? input.sum : []))),
  ]
  const add = adderOf(summed.map(addendOf), components.reach)
  const sumOf = (name: string): Read<ListRow> => {
    const at = summed.indexOf(name)
    const addAlone = adderOf([addendOf(name)], components.reach)
    return ({ list, setting }) => {
      const known = list.sums?.(setting)
      if (known !== undefined) return known[at] as number
      const sums = [0]
      for (const subject of list.components) addAlone(components.rowOf(subject, setting, false), sums, 1)
      return sums[0] as number
    }
  }
  const readInput = (name: string): Read<ListRow> => {
    const input = all.inputs[name]
    if (input === undefined) throw new RangeError(`A formula about the list names the input "${name}", which there is not`)
    switch (input.of) {
      case 'company':
        return ({ list, setting }) => input.read(setting, list)
      case 'list': {
        const { known, sum } = input
        return known === undefined ? sumOf(sum) : ({ list, setting }) => known(setting, list)
      }
      default:
        return readerOf(input.formula, reach)
    }
  }
  const reach: Reach<ListRow> = {
    column: (name) => {
      throw new RangeError(`A formula about the list names the column "${name}"`)
    },
    input: kept((name) => {
      const place = names.indexOf(name)
      return { place, read: keptAt(place, readInput(name)) }
    }),
    limit:
      (id) =>
      ({ setting }) =>
        setting.limits[id],
  }
  const newRow = (list: PortfolioSubject, setting: Setting): ListRow => {
    return { list, setting, cells: new Array<FormulaValue | undefined>(names.length).fill(undefined) }
  }
  /** One row for all rules of a list. */
  const rowOf = keptOf(newRow)
  return {
    reach,
    rowIf(list, setting, supposed) {
      const changed = Object.entries(supposed)
      if (changed.length === 0) return rowOf(list, setting)
      // What follows from others is worked out again.
      const { cells } = rowOf(list, setting)
      const row = { list, setting, cells: cells.map((value, place) => (follows[place] ? undefined : value)) }
      for (const [name, value] of changed) row.cells[reach.input(name).place] = value
      return row
    },
    noSums: () => summed.map(() => 0),
    addTo: (sums, subject, setting, times) => add(components.rowOf(subject, setting, false), sums, times),
  }
}
