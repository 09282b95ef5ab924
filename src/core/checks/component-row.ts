// What formulas find of one component: its columns, its workings, and figures of the company. A cell is worked out when the first
// rule asks for it and kept for the rules after it, so that a rule reads no more than it would by hand.

import { type Reach, type Read, readerOf } from './compile-formula.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import type { FormulaCells } from './formula-cells.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from './subject.ts'

/** By place; undefined is not asked for yet. */
type Kept = (FormulaValue | undefined)[]

export interface ComponentRow {
  subject: ComponentSubject
  setting: Setting
  /** A check of it FAILs, exceptions in force taken into account. */
  isFailing: boolean
  readonly cells: Kept
  figures: Kept
}

/** Cells by name as they would be after a change: what is worked out from them follows. */
export type Supposed = Readonly<Record<string, FormulaValue>>

export interface ComponentRows {
  readonly reach: Reach<ComponentRow>
  /** For one rule after another: the same row until another component is asked for, so it is read at once and never kept. */
  readonly rowOf: (subject: ComponentSubject, setting: Setting, isFailing: boolean) => ComponentRow
  readonly rowIf: (subject: ComponentSubject, setting: Setting, isFailing: boolean, supposed: Supposed) => ComponentRow
}

export function componentRows(all: FormulaCells): ComponentRows {
  const { reach, cells, figures } = reachOf(all)
  /** What all rows of a setting share. */
  const figuresOf = new WeakMap<Setting, Kept>()
  const newRow = (subject: ComponentSubject, setting: Setting, isFailing: boolean): ComponentRow => {
    const shared = figuresOf.get(setting) ?? figures.nothingKept()
    figuresOf.set(setting, shared)
    return { subject, setting, isFailing, cells: cells.nothingKept(), figures: shared }
  }
  let last: ComponentRow | null = null
  return {
    reach,
    rowOf(subject, setting, isFailing) {
      if (last === null || last.setting !== setting) last = newRow(subject, setting, isFailing)
      if (last.subject !== subject) last.cells.fill(undefined)
      last.subject = subject
      last.isFailing = isFailing
      return last
    },
    rowIf(subject, setting, isFailing, supposed) {
      const row = newRow(subject, setting, isFailing)
      const names = Object.keys(supposed)
      if (names.some((name) => Object.hasOwn(all.inputs, name))) row.figures = figures.nothingKept()
      for (const name of names) {
        if (Object.hasOwn(all.inputs, name)) row.figures[figures.placeOf(name)] = supposed[name]
        else row.cells[cells.placeOf(name)] = supposed[name]
      }
      return row
    },
  }
}

function reachOf(all: FormulaCells): { readonly reach: Reach<ComponentRow>; readonly cells: Places; readonly figures: Places } {
  const cells = placesOf('column', (name) => cellReader(name))
  const figures = placesOf('input', (name) => figureReader(name))
  const reach: Reach<ComponentRow> = {
    column: (name) => {
      if (name === FAILING) return ({ isFailing }) => Number(isFailing)
      const place = cells.placeOf(name)
      return (row) => {
        const known = row.cells[place]
        return known === undefined ? keep(row, row.cells, cells, place) : known
      }
    },
    holding: (name, value) => {
      if (name === FAILING) return ({ isFailing }) => Number(isFailing) === value
      const place = cells.placeOf(name)
      return (row) => {
        const known = row.cells[place]
        return (known === undefined ? keep(row, row.cells, cells, place) : known) === value
      }
    },
    input: (name) => {
      const place = figures.placeOf(name)
      return (row) => {
        const known = row.figures[place]
        return known === undefined ? keep(row, row.figures, figures, place) : known
      }
    },
    limit:
      (id) =>
      ({ setting }) =>
        setting.limits[id],
  }
  const workings = new Map(all.workings.map(({ name, formula }) => [name, formula]))
  const cellReader = (name: string): Read<ComponentRow> | null => {
    const [read, working] = [all.columns[name]?.read, workings.get(name)]
    if (read !== undefined) return ({ subject, setting }) => read(subject, setting, NO_LIST)
    return working === undefined ? null : readerOf(working, reach)
  }
  const figureReader = (name: string): Read<ComponentRow> | null => {
    const input = all.inputs[name]
    if (input?.of === 'company') return ({ setting }) => input.read(setting, NO_LIST)
    return input?.of === 'follows' ? readerOf(input.formula, reach) : null
  }
  return { reach, cells, figures }
}

/** Told from outside, and another for the advice than for the checks before it: never kept. */
const FAILING = 'isFailing'

function keep(row: ComponentRow, kept: Kept, { readers }: Places, place: number): FormulaValue {
  const value = (readers[place] as Read<ComponentRow>)(row)
  kept[place] = value
  return value
}

/** Names that some formula uses, each with a place of its own: rows hold no more than rules ask for. */
interface Places {
  readonly readers: readonly Read<ComponentRow>[]
  readonly placeOf: (name: string) => number
  readonly nothingKept: () => Kept
}

/** @param readerOfName null for a name that there is not */
function placesOf(what: string, readerOfName: (name: string) => Read<ComponentRow> | null): Places {
  const readers: Read<ComponentRow>[] = []
  const places = new Map<string, number>()
  const placeOf = (name: string) => {
    const known = places.get(name)
    if (known !== undefined) return known
    const reader = readerOfName(name)
    if (reader === null) throw new RangeError(`A formula about a component names the ${what} "${name}", which no row has`)
    const place = readers.push(reader) - 1
    places.set(name, place)
    return place
  }
  return { readers, placeOf, nothingKept: () => new Array<FormulaValue | undefined>(readers.length).fill(undefined) }
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
