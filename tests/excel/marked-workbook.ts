// A workbook in which every text that anybody could have written is a word that stands nowhere else, so that a pack can be
// searched for what must not be in it. Fields are found by what they accept: a new one is marked without being listed here.

import { type AnyRecord, type Field, type FieldMap, newRecord, TABLE_NAMES, type Tables, tableFields, type Workbook } from '#core'

/** What a pack may show to anybody: names of things. */
const NAMES: ReadonlySet<string> = new Set([
  ...['company.name', 'components.name', 'components.vendor', 'bills.vendor', 'creditGrants.vendor', 'ledger.vendor', 'ledger.account'],
  ...['projects.managed.vendor', 'projects.options.name', 'scenarios.name'],
  ...['bookAccounts.account', 'bookVendors.vendor', 'bookVendors.listed'],
])

/** Ids and codes that the app writes and reads: nobody types them. */
const CODES: ReadonlySet<string> = new Set([
  ...['scenarios.changes.target', 'scenarios.changes.name', 'scenarios.changes.choice', 'scenarios.edits', 'scenarios.baseQuarter'],
  ...[
    'owners.componentId',
    'exemptions.ruleIds',
    'decisions.ruleIds',
    'review.quarter',
    'review.step',
    'review.carried',
    'review.confirmed',
  ],
  ...[
    'quarters.quarter',
    'quarters.sha256',
    'quarters.ruleSetVersion',
    'quarters.approvalSha256',
    'quarters.people.personId',
    'views.state',
  ],
  ...['components', 'evidence', 'exemptions', 'decisions'].map((table) => `${table}.attachments.sha256`),
])

export const SHOWN_MARK = 'Zshown'
export const HIDDEN_MARK = 'Zhidden'

export interface MarkedWorkbook {
  readonly workbook: Workbook
  /** Fields that were marked as hidden: "components.exitNote". */
  readonly hidden: ReadonlySet<string>
}

/** Every table gets a record where it has none. */
export function markedWorkbook(base: Workbook): MarkedWorkbook {
  let count = 0
  const hidden = new Set<string>()
  const mark = (path: string) => {
    count += 1
    if (!NAMES.has(path)) hidden.add(path)
    return `${NAMES.has(path) ? SHOWN_MARK : HIDDEN_MARK} ${path} ${count}`
  }
  return { workbook: withTexts(base, mark), hidden }
}

/** The workbook with every text that anybody could have written replaced by `mark` of its field; it is not asked whether the app would take it. */
export function withTexts(base: Workbook, mark: (path: string) => string): Workbook {
  const [componentId = ''] = Object.keys(base.tables.components)
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const records: Record<string, AnyRecord> = { ...(base.tables[table] as unknown as Record<string, AnyRecord>) }
      if (Object.keys(records).length === 0) records[`x-${table}`] = { ...newRecord(table, `x-${table}`), ...of(table, componentId) }
      const marked = Object.entries(records).map(([id, record]) => [
        id,
        { ...record, ...markedFields(tableFields[table], record, `${table}.`, mark) },
      ])
      return [table, Object.fromEntries(marked)]
    }),
  )
  return { ...base, tables: tables as unknown as Tables }
}

const of = (table: string, componentId: string) =>
  table === 'evidence' || table === 'projects' || table === 'exemptions' ? { componentId } : {}

type Mark = (path: string) => string

function markedFields(fields: FieldMap, values: Readonly<Record<string, unknown>>, prefix: string, mark: Mark): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, marked(field, values[key], prefix + key, mark)]))
}

function marked(field: Field<unknown>, value: unknown, path: string, mark: Mark): unknown {
  if (CODES.has(path) || field.refersTo !== undefined) return value
  const { fields, item } = field
  if (fields !== undefined) return markedFields(fields, (value ?? field.initial) as Readonly<Record<string, unknown>>, `${path}.`, mark)
  if (item !== undefined) {
    const entries = value as readonly unknown[]
    return (entries.length === 0 ? [item.initial] : entries).map((entry) => marked(item, entry, path, mark))
  }
  return field.read('Any words', path).ok ? mark(path) : value
}
