// Typed cells of Inputs: figures of the company, limits, what lists and people of the infrastructure were promised.

import { fieldAt, infraPeople, type PackUnit, type Tables } from '#core'
import { columnIndex } from '../cells.ts'
import type { BoardPack } from '../pack.ts'
import type { InputEntry } from '../sheets/inputs/layout.ts'
import { fieldCell, fieldOf, type TypedAt, type TypedCell, typedInParts, typedList } from './typed-cell.ts'

/** Entries that are not called as their field. The day, the quarter and the currency name what the pack is about. */
const OTHER_NAMES: Readonly<Record<string, string>> = { company: 'name', raised: 'raise.amount', raisedOn: 'raise.date' }

const VALUE = columnIndex('C')

export function typedInputs(pack: BoardPack): TypedAt {
  const { entries, imports, infraPeople: people } = pack.places.of('inputs')
  const { setting } = pack.assessment
  const byRow = new Map(entries.map((entry) => [entry.row, entry]))
  const currencyOf = () => pack.style.currency
  return typedInParts([
    (row, column) => {
      const entry = byRow.get(row)
      return entry === undefined || column !== VALUE ? null : entryCell(pack, entry)
    },
    typedList({
      ...{ table: 'imports', first: imports.first, records: setting.imports, currencyOf },
      fields: { C: 'pricesAsOf', D: 'controlTotal' },
    }),
    typedList({ table: 'people', first: people.first, records: infraPeople(setting), fields: { C: 'otherPromised' }, currencyOf }),
  ])
}

function entryCell(pack: BoardPack, entry: InputEntry): TypedCell | null {
  const { setting, index } = pack.assessment
  const unit = unitOf(pack, entry)
  if (entry.limit !== undefined) return { target: { kind: 'limit', id: entry.limit }, unit, base: setting.limits[entry.limit] }
  if (entry.section === 'budget') return budgetCell(index.tables.budget, entry.name, unit)
  const field = OTHER_NAMES[entry.name] ?? entry.name
  const company = index.tables.company['company']
  if (fieldAt('company', field) === undefined || company === undefined || entry.section !== 'company') return null
  return fieldCell('company', company, field, pack.style.currency, entry.name)
}

/** The entry "budget-2026-10". Which of two records of one month is meant cannot be told. */
function budgetCell(budget: Tables['budget'], name: string, unit: PackUnit): TypedCell | null {
  const [record, second] = Object.values(budget).filter(({ month }) => name === `budget-${month}`)
  return record === undefined || second !== undefined ? null : { ...fieldOf('budget', record.id, 'amount'), unit, base: record.amount }
}

function unitOf({ style }: BoardPack, { unit, name }: InputEntry): PackUnit {
  switch (unit) {
    case 'money':
      return { kind: 'minor', currency: style.currency }
    case 'share':
      return { kind: 'bp' }
    case 'choice':
      return { kind: 'choice', list: name }
    case 'text':
    case 'date':
    case 'flag':
      return { kind: unit }
    default:
      return { kind: 'count' }
  }
}
