// What the team wrote in its own words, newest first, and what was changed last: everything that investors do not see.

import { type AnyRecord, type Field, type IsoDate, parseIsoDate, TABLE_NAMES, type TableName, tableFields, type Workbook } from '#core'
import { quarterText } from '#wording'
import { isFreeText } from '../../audience/free-texts.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly written: WrittenLayout | null
  }
}

interface WrittenText {
  /** Of the record. */
  readonly id: string
  readonly table: TableName
  /** Name of the component, or of what else it is about; '' for what has none. */
  readonly about: string
  /** "regulatoryBasis.scope" */
  readonly field: string
  readonly text: string
  /** null: not known, as of records made by a rule or a lock. */
  readonly at: IsoDate | null
  readonly source: string
}

interface LastChange {
  readonly id: string
  readonly table: TableName
  readonly about: string
  /** Fields of one day and one source, in the order of the record. */
  readonly fields: readonly string[]
  readonly at: IsoDate
  readonly source: string
}

export interface WrittenLayout {
  readonly texts: readonly WrittenText[]
  readonly changes: readonly LastChange[]
  readonly first: number
  readonly changesHeading: number
}

/** A page prints some forty lines: what is older is in the app. */
const MOST_TEXTS = 2000
const MOST_CHANGES = 500

/** How a list was arranged, kept as text, and names that every sheet has. */
const MACHINE: ReadonlySet<string> = new Set(['views.state', 'people.name'])

/** null: nothing was written and nothing was changed. */
export function writtenLayout(workbook: Workbook, first: number): WrittenLayout | null {
  const texts: WrittenText[] = []
  const changes: LastChange[] = []
  for (const table of TABLE_NAMES) {
    for (const record of Object.values(workbook.tables[table] as Readonly<Record<string, AnyRecord>>)) {
      const about = aboutOf(workbook, table, record)
      for (const [field, each] of Object.entries(tableFields[table])) {
        const { at = null, source = '' } = dayOf(record, field)
        for (const [path, text] of textsIn(each, record[field], `${table}.${field}`)) {
          texts.push({ id: record.id, table, about, field: path.slice(table.length + 1), text, at, source })
        }
      }
      changes.push(...changesOf(record).map((change) => ({ id: record.id, table, about, ...change })))
    }
  }
  if (texts.length === 0 && changes.length === 0) return null
  const newest = texts.sort((a, b) => compareDays(a.at, b.at)).slice(0, MOST_TEXTS)
  const last = changes.sort((a, b) => compareDays(a.at, b.at)).slice(0, MOST_CHANGES)
  return { texts: newest, changes: last, first, changesHeading: first + newest.length + 1 }
}

/** Its own name, or that of its component; '' where it has neither. */
function aboutOf({ tables }: Workbook, table: TableName, record: AnyRecord): string {
  const component = tables.components[table === 'components' ? record.id : String(record['componentId'])]
  if (component !== undefined) return component.name
  const { name, vendor, quarter, source } = record as Readonly<Record<string, unknown>>
  const quarterName = typeof quarter === 'string' ? quarterText(quarter) : null
  return [name, vendor, quarterName, source].find((value) => typeof value === 'string') ?? ''
}

function dayOf({ meta }: AnyRecord, field: string): { readonly at?: IsoDate | null; readonly source?: string } {
  const of = meta[field]
  return of === undefined ? {} : { at: parseIsoDate(of.at.slice(0, 10)), source: of.source }
}

function textsIn(field: Field<unknown>, value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return value !== '' && isFreeText(field, path) && !MACHINE.has(path) ? [[path, value]] : []
  if (Array.isArray(value)) {
    const { item } = field
    return item === undefined ? [] : value.flatMap((entry: unknown) => textsIn(item, entry, path))
  }
  if (typeof value !== 'object' || value === null) return []
  const values = new Map<string, unknown>(Object.entries(value))
  return Object.entries(field.fields ?? {}).flatMap(([key, each]) => textsIn(each, values.get(key), `${path}.${key}`))
}

function changesOf({ meta }: AnyRecord): readonly Pick<LastChange, 'fields' | 'at' | 'source'>[] {
  const days = new Map<string, { readonly fields: string[]; readonly at: IsoDate; readonly source: string }>()
  for (const [field, { at, source }] of Object.entries(meta)) {
    const day = parseIsoDate(at.slice(0, 10))
    if (day === null) continue
    const known = days.get(`${day} ${source}`) ?? { fields: [], at: day, source }
    known.fields.push(field)
    days.set(`${day} ${source}`, known)
  }
  return [...days.values()]
}

/** The newest first; without a day last. */
function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || b < a ? -1 : 1
}
