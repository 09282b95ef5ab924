// One row of somebody's table to the values of a component, its owners and its cost, with the
// answers in force. Every text goes through the guard of the field it will live in.

import {
  type ComponentValues,
  componentFields,
  type Field,
  formOf,
  type IsoDate,
  MAX_NAME_LENGTH,
  type OwnColumn,
  type OwnerEntry,
  type OwnNotation,
  optionalDate,
  readOwnText,
} from '#core'
import { meaningOf } from '../approach-words.ts'
import { IMPORT_FIELDS, type ImportField } from './fields.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { CHOICE_COLUMNS, type ChoiceColumn, readChoice } from './read-choice.ts'
import { type CellCost, type CostColumn, readCost } from './read-cost.ts'
import { type DayColumn, readDayCell } from './read-day.ts'
import { type OwnerReading, readOwnerTimes } from './read-owner-times.ts'

export interface ImportedRow {
  readonly line: number
  /** What the row says; what it leaves blank is not here. */
  readonly component: Partial<ComponentValues> & { readonly name: string }
  /** Hosting follows from the approach; nobody said it. */
  readonly isHostingDerived: boolean
  readonly owners: readonly OwnerEntry[]
  readonly cost: CellCost | null
  readonly pricesAsOf: IsoDate | null
}

export interface RowReading extends OwnerReading {
  readonly cellOf: (field: ImportField) => Cell
  readonly cost: CostColumn
  readonly dayColumnOf: (field: ImportField) => DayColumn
  /** The workbook's, and how it writes what they hold. */
  readonly ownColumns: readonly OwnColumn[]
  readonly notation: Omit<OwnNotation, 'decimalMark'>
}

/** Texts that mean one field and ask nothing. */
const PLAIN_FIELDS = IMPORT_FIELDS.filter((field) => Object.hasOwn(componentFields, field)).filter(
  (field): field is 'vendor' => field !== 'name' && field !== 'notes' && formOf(componentFields[field as 'vendor']) === 'text',
)

/** A word instead of a row: it is not to be imported, by an answer or because its name cannot be used. */
export function readListRow(line: number, reading: RowReading): ImportedRow | 'answer' | 'refused' {
  const { cellOf, inquiry } = reading
  const name = readName(cellOf('name'), inquiry)
  if (name === 'answer' || name === 'refused') return name
  const chosen = <C extends string>(column: ChoiceColumn<C>) => readChoice(cellOf(column.field), column, inquiry)
  const cost = readCost(cellOf('cost'), reading.cost, inquiry)
  const hosting = chosen(CHOICE_COLUMNS.hosting)
  const approach = chosen(CHOICE_COLUMNS.approach)
  const answers = {
    layer: chosen(CHOICE_COLUMNS.layer),
    kind: chosen(CHOICE_COLUMNS.kind),
    ...(approach === null ? {} : meaningOf(approach)),
    ...(hosting === null ? {} : { hosting }),
    lifecycle: chosen(CHOICE_COLUMNS.lifecycle),
    edge: chosen(CHOICE_COLUMNS.edge),
    hardManual: chosen(CHOICE_COLUMNS.hardManual),
    ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, readText(cellOf(field), componentFields[field], inquiry)])),
    notes: readText(withWords(cellOf('notes'), cost?.words ?? null), componentFields.notes, inquiry),
  }
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null))
  return {
    line,
    component: { ...given, ...ownValues(reading), name },
    isHostingDerived: hosting === null,
    owners: readOwnerTimes({ owner: cellOf('owner'), share: cellOf('share') }, reading),
    cost,
    pricesAsOf: readDayCell(
      cellOf('pricesAsOf'),
      reading.dayColumnOf('pricesAsOf'),
      'pricesAsOf',
      optionalDate(),
      reading.notation,
      inquiry,
    ),
  }
}

function readName(cell: Cell, inquiry: Inquiry): string | 'answer' | 'refused' {
  let name = cell.text.replace(/\s+/g, ' ').trim()
  if (name.startsWith('=')) {
    const question = {
      code: 'name-formula',
      field: 'name',
      facts: { example: name.slice(0, 80) },
      choices: ['as-text', 'leave-out'],
      proposed: 'as-text',
    } as const
    if (inquiry.ask(cell, question) === 'leave-out') return 'answer'
    name = name.replace(/^[=\s]+/, '')
  }
  const read = componentFields.name.read(name, cell.column)
  if (read.ok) return read.value
  inquiry.refuse(cell, read.problem)
  return 'refused'
}

function readText<T>(cell: Cell, field: Field<T | null>, inquiry: Inquiry): T | null {
  const isLine = field.max === MAX_NAME_LENGTH
  const text = isLine ? cell.text.replace(/\s+/g, ' ').trim() : cell.text.replace(/\r\n?/g, '\n').trim()
  if (text === '') return null
  const read = field.read(text, cell.column)
  if (!read.ok) inquiry.refuse(cell, read.problem)
  return read.ok ? read.value : null
}

/** What columns of the team's own take; an empty object where the list has none of them. */
function ownValues({ cellOf, ownColumns, notation, cost, inquiry }: RowReading): Pick<Partial<ComponentValues>, 'own'> {
  const values = ownColumns.flatMap((column) => {
    const cell = cellOf(`own.${column.id}`)
    // As the costs are written; without them "99,5" has a comma before its decimals.
    const decimalMark = cost.mark ?? (/\d,\d{1,2}(?!\d)/.test(cell.text) ? ',' : '.')
    const read = readOwnText(column, cell.text, { ...notation, decimalMark, isFromFile: true })
    if (!read.ok) inquiry.refuse(cell, read.problem)
    return read.ok && read.value !== null ? [[column.id, read.value] as const] : []
  })
  return values.length === 0 ? {} : { own: Object.fromEntries(values) }
}

/** What a cost cell says beside its number is kept where people look for it. */
function withWords(notes: Cell, words: string | null): Cell {
  return words === null ? notes : { ...notes, text: [notes.text.trim(), `Cost: ${words}`].filter((text) => text !== '').join('\n') }
}
