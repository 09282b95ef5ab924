// What formulas find of one component: its columns, its workings, and figures of the company. A cell is worked out when the first
// rule asks for it and kept for the rules after it, so that a rule reads no more than it would by hand.

import type { AnyRecord } from '../inventory/tables.ts'
import { kept } from '../kept.ts'
import { type Reach, readerOf } from './compile-formula.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import type { InputColumn } from './formula.ts'
import type { FormulaCells } from './formula-cells.ts'
import { keptAt, type Read } from './formula-steps.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from './subject.ts'

export interface ComponentRow {
  subject: ComponentSubject
  readonly setting: Setting
  /** Figures, which are those of all components of a setting, then what is its own; undefined is not asked for yet. */
  readonly cells: (FormulaValue | undefined)[]
}

/** Cells by name as they would be after a change: what is worked out from them follows. */
export type Supposed = Readonly<Record<string, FormulaValue>>

export interface ComponentRows {
  readonly reach: Reach<ComponentRow>
  /**
   * For one rule after another: the same row until another component is asked for, so it is read at once and never kept.
   * @param isFailing whether a check of it FAILs, exceptions in force taken into account
   */
  readonly rowOf: (subject: ComponentSubject, setting: Setting, isFailing: boolean) => ComponentRow
  /** The same with every answer as it stands in the record: for all rules, of which each asks for some. */
  readonly rowWithAnswers: (subject: ComponentSubject, setting: Setting) => ComponentRow
  readonly rowIf: (subject: ComponentSubject, setting: Setting, isFailing: boolean, supposed: Supposed) => ComponentRow
}

export function componentRows(all: FormulaCells): ComponentRows {
  const { reach, size, figures } = reachOf(all)
  const failing = reach.column(FAILING).place
  const newRow = (subject: ComponentSubject, setting: Setting): ComponentRow => {
    return { subject, setting, cells: new Array<FormulaValue | undefined>(size()).fill(undefined) }
  }
  const asTheyAre = Object.entries(all.columns).flatMap(([name, { asIs }]) =>
    asIs === undefined ? [] : [{ place: reach.column(name).place, of: asIs.of, group: asIs.group, own: asIs.own }],
  )
  const answers = asTheyAre.filter(({ of }) => of === 'component')
  const times = asTheyAre.filter(({ of }) => of === 'ownerTime')
  let last: ComponentRow | null = null
  const rowOf = (subject: ComponentSubject, setting: Setting, isFailing: boolean) => {
    if (last === null || last.setting !== setting) last = newRow(subject, setting)
    if (last.subject !== subject) last.cells.fill(undefined, figures)
    last.subject = subject
    last.cells[failing] = Number(isFailing)
    return last
  }
  return {
    reach,
    rowOf,
    rowWithAnswers(subject, setting) {
      const row = rowOf(subject, setting, false)
      const component = subject.component as AnyRecord
      // One loop: a function for each, called when a rule first asks, takes five times as long.
      for (let at = 0; at < answers.length; at += 1) {
        const { place, group, own } = answers[at] as (typeof answers)[number]
        const value = component[group] as FormulaValue | Readonly<Record<string, FormulaValue>>
        row.cells[place] = own === undefined ? (value as FormulaValue) : (value as Readonly<Record<string, FormulaValue>>)[own]
      }
      const ownerTime = subject.ownerTime as unknown as Readonly<Record<string, FormulaValue>>
      for (let at = 0; at < times.length; at += 1) {
        const { place, group } = times[at] as (typeof times)[number]
        row.cells[place] = ownerTime[group]
      }
      return row
    },
    rowIf(subject, setting, isFailing, supposed) {
      const row = newRow(subject, setting)
      row.cells[failing] = Number(isFailing)
      for (const [name, value] of Object.entries(supposed)) {
        const { place } = Object.hasOwn(all.inputs, name) ? reach.input(name) : reach.column(name)
        row.cells[place] = value
      }
      return row
    },
  }
}

/** Told from outside, and another for the advice than for the checks before it. */
const FAILING = 'isFailing'

interface ReachOfRows {
  readonly reach: Reach<ComponentRow>
  /** Cells of a row: no more than rules ask for. */
  readonly size: () => number
  /** How many of them are figures. */
  readonly figures: number
}

function reachOf(all: FormulaCells): ReachOfRows {
  const workings = new Map(all.workings.map(({ name, formula }) => [name, formula]))
  const figures = Object.keys(all.inputs)
  let size = figures.length
  const columnAt = (name: string, place: number): Read<ComponentRow> => {
    const [input, working] = [all.columns[name], workings.get(name)]
    if (input !== undefined) return keptInput(input, place)
    if (working !== undefined) return keptAt(place, readerOf(working, reach))
    if (name === FAILING) return ({ cells }) => cells[place] ?? 0
    throw new RangeError(`A formula about a component names the column "${name}", which no row has`)
  }
  const inputAt = (name: string, place: number): Read<ComponentRow> => {
    const input = all.inputs[name]
    if (input?.of === 'company') return keptAt(place, ({ setting }) => input.read(setting, NO_LIST))
    if (input?.of === 'follows') return keptAt(place, readerOf(input.formula, reach))
    throw new RangeError(`A formula about a component names the input "${name}", which no row has`)
  }
  const reach: Reach<ComponentRow> = {
    column: kept((name) => {
      const place = size
      size += 1
      return { place, read: columnAt(name, place) }
    }),
    input: kept((name) => {
      const place = figures.indexOf(name)
      return { place, read: inputAt(name, place) }
    }),
    limit:
      (id) =>
      ({ setting }) =>
        setting.limits[id],
  }
  return { reach, size: () => size, figures: figures.length }
}

/** As `keptAt`, in one call: what is typed of a component is asked most. */
function keptInput({ read }: InputColumn, place: number): Read<ComponentRow> {
  return (row) => {
    const known = row.cells[place]
    if (known !== undefined) return known
    const value = read(row.subject, row.setting, NO_LIST)
    row.cells[place] = value
    return value
  }
}

const aboutTheList = (): never => {
  throw new RangeError('A rule about one component reads the whole list')
}

/** What a component is among all is read by rules of the list alone. */
const NO_LIST = Object.defineProperties({} as PortfolioSubject, {
  components: { get: aboutTheList },
  evidence: { get: aboutTheList },
  bills: { get: aboutTheList },
})
