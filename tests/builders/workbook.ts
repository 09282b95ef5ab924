// Workbooks for tests, made of what a test cares about and quiet defaults for the rest. Nothing here
// is random or reads a clock: the same call gives the same workbook.

import {
  type AnyRecord,
  type BookAccountKind,
  type BookAnswer,
  bookId,
  emptyWorkbook,
  type FieldMeta,
  type IsoDate,
  type IsoTime,
  lockedQuarterId,
  newRecord,
  type RecordOf,
  RULE_SET_VERSION,
  readWorkbook,
  type TableName,
  usualHosting,
  type Workbook,
} from '#core'

export const AS_OF = '2026-11-25' as IsoDate
export const TYPED_AT = '2026-11-01T09:00:00.000Z' as IsoTime
const TYPED: FieldMeta = { source: 'typed', at: TYPED_AT }

/** Branded units as plain numbers and texts, groups and records in part. */
type Sketch<T> = T extends number
  ? number
  : T extends IsoDate | IsoTime
    ? string
    : T extends string | boolean | null
      ? T
      : T extends readonly (infer U)[]
        ? readonly Sketch<U>[]
        : T extends object
          ? { readonly [K in keyof T]?: Sketch<T[K]> }
          : T

export type RecordSketch<T extends TableName> = Sketch<RecordOf<T>>

interface OwnerSketch extends Omit<RecordSketch<'owners'>, 'personId' | 'componentId'> {
  /** A person's name; people are made from the names used. null or left out: nobody is named. */
  readonly person?: string | null
}

export interface ComponentSketch extends RecordSketch<'components'> {
  /** One owner named Ana with this share in basis points; null is a blank share. Use owners for more. */
  readonly share?: number | null
  readonly owners?: readonly OwnerSketch[]
  /** One monthly cost line in minor units of the workbook's currency; null is a blank amount. Use costLines for more. */
  readonly cost?: number | null
  readonly costLines?: readonly RecordSketch<'costLines'>[]
  readonly projects?: readonly RecordSketch<'projects'>[]
  readonly exemptions?: readonly RecordSketch<'exemptions'>[]
  readonly decisions?: readonly RecordSketch<'decisions'>[]
  readonly evidence?: readonly RecordSketch<'evidence'>[]
}

export interface WorkbookSketch {
  readonly components?: readonly ComponentSketch[]
  readonly company?: RecordSketch<'company'>
  readonly settings?: RecordSketch<'settings'>
  /** Changed limits: limit id → value. */
  readonly policy?: Readonly<Record<string, number>>
  /** Facts about people by name; people without facts are employees. */
  readonly people?: Readonly<Record<string, RecordSketch<'people'>>>
  readonly exchangeRates?: readonly RecordSketch<'exchangeRates'>[]
  readonly imports?: readonly RecordSketch<'imports'>[]
  /** Their ids are "bill-1", "bill-2"; a part is a cost line that names one. */
  readonly bills?: readonly RecordSketch<'bills'>[]
  /** Their ids are "grant-1", "grant-2". */
  readonly creditGrants?: readonly RecordSketch<'creditGrants'>[]
  readonly budget?: readonly RecordSketch<'budget'>[]
  /** Their ids are "ledger-1", "ledger-2". */
  readonly ledger?: readonly RecordSketch<'ledger'>[]
  /** Account or vendor of the books → what was said of it. */
  readonly bookAccounts?: Readonly<Record<string, BookAccountKind>>
  readonly bookVendors?: Readonly<Record<string, readonly string[] | Exclude<BookAnswer, 'listed'>>>
  /** What stack files said that runs, by its id. */
  readonly stackItems?: Readonly<Record<string, RecordSketch<'stackItems'>>>
  /** Of locked quarters; the id is quarter and revision. */
  readonly quarters?: readonly RecordSketch<'quarters'>[]
  /** Exemptions of the portfolio. */
  readonly exemptions?: readonly RecordSketch<'exemptions'>[]
  /** Decisions about the company as a whole. */
  readonly decisions?: readonly RecordSketch<'decisions'>[]
  /** What names no component. */
  readonly evidence?: readonly RecordSketch<'evidence'>[]
}

/** A component of a sketch workbook. Its id is "c-" and its name as a slug unless given. */
export function aComponent(sketch: ComponentSketch = {}): ComponentSketch {
  return { name: 'Job queue', ...sketch }
}

/** A seed company of five people with three engineers at 15,000.00 a month; checked by the decoder, so that no test rests on an impossible workbook. */
export function aWorkbook(sketch: WorkbookSketch = {}): Workbook {
  const empty = emptyWorkbook({ id: 'w-test', ruleSetVersion: RULE_SET_VERSION, companyName: 'Test company' })
  const tables: Record<string, Record<string, AnyRecord>> = Object.fromEntries(
    Object.entries(empty.tables).map(([table, records]) => [table, { ...(records as unknown as Record<string, AnyRecord>) }]),
  )
  const put = (table: TableName, id: string, fields: object) => {
    const records = tables[table] as Record<string, AnyRecord>
    if (records[id] !== undefined && id !== table && table !== 'people') throw new Error(`Two records of ${table} have the id ${id}`)
    records[id] = filled(table, id, fields)
  }
  put('company', 'company', {
    name: 'Test company',
    stage: 'seed',
    headcount: 5,
    engineers: 3,
    engineerMonthlyCost: 1_500_000,
    ...sketch.company,
  })
  if (sketch.settings) put('settings', 'settings', sketch.settings)
  for (const [id, value] of Object.entries(sketch.policy ?? {})) put('policy', id, { value })
  for (const [name, facts] of Object.entries(sketch.people ?? {})) put('people', personId(name), { name, ...facts })
  for (const [index, rate] of (sketch.exchangeRates ?? []).entries()) put('exchangeRates', `rate-${index + 1}`, rate)
  for (const [index, record] of (sketch.imports ?? []).entries()) put('imports', `import-${index + 1}`, { source: 'list.csv', ...record })
  for (const [index, bill] of (sketch.bills ?? []).entries()) put('bills', `bill-${index + 1}`, { vendor: 'Cloud', ...bill })
  for (const [index, grant] of (sketch.creditGrants ?? []).entries())
    put('creditGrants', `grant-${index + 1}`, { vendor: 'Grant', ...grant })
  for (const [index, record] of (sketch.budget ?? []).entries()) put('budget', `budget-${index + 1}`, record)
  for (const [index, record] of (sketch.ledger ?? []).entries()) put('ledger', `ledger-${index + 1}`, record)
  for (const [account, counts] of Object.entries(sketch.bookAccounts ?? {})) put('bookAccounts', bookId(account), { account, counts })
  for (const [vendor, said] of Object.entries(sketch.bookVendors ?? {}))
    put('bookVendors', bookId(vendor), typeof said === 'string' ? { vendor, counts: said } : { vendor, listed: said })
  for (const [id, record] of Object.entries(sketch.stackItems ?? {})) put('stackItems', id, record)
  for (const [index, record] of (sketch.exemptions ?? []).entries()) put('exemptions', `exemption-${index + 1}`, record)
  for (const [index, record] of (sketch.decisions ?? []).entries()) put('decisions', `decision-${index + 1}`, record)
  for (const [index, record] of (sketch.evidence ?? []).entries()) put('evidence', `evidence-${index + 1}`, record)
  for (const { quarter = '2026Q3', revision = 1, ...record } of sketch.quarters ?? [])
    put('quarters', lockedQuarterId(quarter, revision), { quarter, revision, sha256: `${quarter}-${revision}`, ...record })
  const currency = sketch.settings?.currency ?? 'USD'
  for (const [index, component] of (sketch.components ?? []).entries()) putComponent(put, tables, component, index, currency)
  const checked = readWorkbook({ ...empty, tables })
  if (!checked.ok) throw new Error(`The sketch is no workbook: ${JSON.stringify(checked.problem)}`)
  return checked.value
}

type Put = (table: TableName, id: string, fields: object) => void

function putComponent(
  put: Put,
  tables: Record<string, Record<string, AnyRecord>>,
  sketch: ComponentSketch,
  index: number,
  currency: string,
): void {
  const { share, owners, cost, costLines, projects, exemptions, decisions, evidence, id: givenId, ...fields } = sketch
  const id = givenId ?? componentId(sketch.name ?? 'Job queue')
  put('components', id, { name: 'Job queue', position: (index + 1) * 1000, ...fields })
  const { approach, hosting } = fields
  // As the app adds one: what is built runs on machines of its own until somebody says otherwise.
  if (approach !== undefined && hosting === undefined) Object.assign(tables['components']?.[id] ?? {}, { hosting: usualHosting(approach) })
  const allOwners = owners ?? (share === undefined ? [] : [{ person: 'Ana', share }])
  for (const [n, { person = null, ...owner }] of allOwners.entries()) {
    if (person !== null && tables['people']?.[personId(person)] === undefined) put('people', personId(person), { name: person })
    put('owners', `${id}-owner-${n + 1}`, { ...owner, componentId: id, personId: person === null ? null : personId(person) })
  }
  const allLines = costLines ?? (cost === undefined ? [] : [{ amount: cost }])
  for (const [n, line] of allLines.entries()) put('costLines', `${id}-cost-${n + 1}`, { currency, ...line, componentId: id })
  for (const [n, record] of (projects ?? []).entries()) put('projects', `${id}-project-${n + 1}`, { ...record, componentId: id })
  for (const [n, record] of (exemptions ?? []).entries()) put('exemptions', `${id}-exemption-${n + 1}`, { ...record, componentId: id })
  for (const [n, record] of (decisions ?? []).entries()) put('decisions', `${id}-decision-${n + 1}`, { ...record, componentId: id })
  for (const [n, record] of (evidence ?? []).entries()) put('evidence', `${id}-evidence-${n + 1}`, { ...record, componentId: id })
}

/** The record with every field at its initial value but those given, each dated as typed. */
function filled(table: TableName, id: string, fields: object): AnyRecord {
  const initial = newRecord(table, id) as unknown as AnyRecord
  const { meta, ...given } = fields as { meta?: object }
  const values = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, merged(initial[field], value)]))
  const typed = Object.fromEntries(Object.keys(given).map((field) => [field, TYPED]))
  return { ...initial, ...values, id, meta: { ...typed, ...meta } } as AnyRecord
}

function merged(initial: unknown, value: unknown): unknown {
  const isGroup = (x: unknown) => typeof x === 'object' && x !== null && !Array.isArray(x)
  return isGroup(initial) && isGroup(value) ? { ...(initial as object), ...(value as object) } : value
}

export function componentId(name: string): string {
  return `c-${slug(name)}`
}

export function personId(name: string): string {
  return `p-${slug(name)}`
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
}
