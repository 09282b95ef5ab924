// A list and a company record to a new workbook. People are made by name, and every value that the
// list gave says so in its meta. Called by the command line, the sample and the page's import.

import {
  type Component,
  type CostLine,
  currencyOf,
  emptyWorkbook,
  fail,
  type IsoDate,
  type IsoTime,
  nameKey,
  newRecord,
  type Owner,
  ok,
  type Person,
  POSITION_STEP,
  type Project,
  problem,
  type RecordMeta,
  type Result,
  RULE_SET_VERSION,
  type Workbook,
} from '#core'
import type { CompanyFile } from './company-file.ts'
import { type InventoryList, inventoryOf, readInventoryCsv } from './csv/read-inventory.ts'
import type { InventoryRow } from './csv/read-row.ts'
import { firstTable } from './formats/first-table.ts'
import { readListExactly } from './formats/read-list.ts'

export interface NewWorkbookContext {
  readonly id: string
  readonly at: IsoTime
  readonly newId: () => string
}

/** Refuses, all or nothing, what readInventoryCsv refuses and a company in another currency than the list. */
export function workbookFromCsv(bytes: Uint8Array, file: string, context: NewWorkbookContext, company?: CompanyFile): Result<Workbook> {
  return workbookOf(readInventoryCsv(bytes, file), context, company)
}

/** The same of a list in any form that is read. */
export async function workbookFromFile(
  bytes: Uint8Array,
  file: string,
  context: NewWorkbookContext,
  company?: CompanyFile,
): Promise<Result<Workbook>> {
  const book = await readListExactly(bytes, file)
  return workbookOf(book.ok ? inventoryOf(firstTable(book.value)) : book, context, company)
}

function workbookOf(list: Result<InventoryList>, context: NewWorkbookContext, company: CompanyFile | undefined): Result<Workbook> {
  if (!list.ok) return list
  const workbook = workbookFromList(list.value, context)
  return company === undefined ? ok(workbook) : withCompany(workbook, company, context.at, list.value.file)
}

/** The workbook with each company field that the file gives. @param file the workbook's file, named when the currencies differ */
export function withCompany(workbook: Workbook, company: CompanyFile, at: IsoTime, file: string): Result<Workbook> {
  const currency = currencyOf(workbook)
  if (company.currency !== null && company.currency !== currency) {
    return fail(problem('currency-conflict', { file, fileCurrency: currency, company: company.file, companyCurrency: company.currency }))
  }
  const record = workbook.tables.company['company'] ?? newRecord('company', 'company')
  const meta = { ...record.meta, ...metaOf(company.values, at) }
  return ok({ ...workbook, tables: { ...workbook.tables, company: { company: { ...record, ...company.values, meta } } } })
}

function workbookFromList(list: InventoryList, { id, at, newId }: NewWorkbookContext): Workbook {
  const people = new Map<string, Person>()
  const components: Component[] = []
  const owners: Owner[] = []
  const costLines: CostLine[] = []
  const projects: Project[] = []
  const personId = (name: string): string => {
    const person = people.get(nameKey(name)) ?? { ...newRecord('people', newId()), name, meta: metaOf({ name }, at) }
    people.set(nameKey(name), person)
    return person.id
  }
  for (const [index, row] of list.rows.entries()) {
    const component = componentOf(row, newId(), (index + 1) * POSITION_STEP, at)
    components.push(component)
    for (const { personName, share } of row.owners) {
      const values = { componentId: component.id, personId: personName === null ? null : personId(personName), share }
      owners.push({ ...newRecord('owners', newId()), ...values, meta: metaOf(values, at) })
    }
    if (row.monthlyCost !== null) {
      const values = { componentId: component.id, amount: row.monthlyCost, currency: list.currency, costAsOf: row.pricesAsOf }
      costLines.push({ ...newRecord('costLines', newId()), ...values, meta: metaOf(values, at) })
    }
  }
  for (const [index, { managedQuote }] of list.rows.entries()) {
    const componentId = components[index]?.id
    if (managedQuote === null || componentId === undefined) continue
    const project = newRecord('projects', newId())
    const managed = { ...project.managed, quote: managedQuote }
    projects.push({ ...project, componentId, managed, meta: metaOf({ componentId, managed }, at) })
  }
  const imported = {
    ...newRecord('imports', newId()),
    source: importSource(list.file),
    at,
    pricesAsOf: dayOfPrices(list.rows.filter(({ monthlyCost }) => monthlyCost !== null)),
    rows: list.rows.length,
  }
  const empty = emptyWorkbook({ id, ruleSetVersion: RULE_SET_VERSION, currency: list.currency })
  const tables = {
    ...empty.tables,
    people: byId([...people.values()]),
    components: byId(components),
    owners: byId(owners),
    costLines: byId(costLines),
    projects: byId(projects),
    imports: byId([imported]),
  }
  return { ...empty, tables }
}

function componentOf(row: InventoryRow, id: string, position: number, at: IsoTime): Component {
  const meta = metaOf(row.component, at)
  const hosting = { hosting: { source: row.isHostingDerived ? 'derived' : 'imported', at } } as const
  return { ...newRecord('components', id), ...row.component, position, meta: { ...meta, ...hosting } }
}

/** The day all prices are known to hold for: the oldest one, and none as long as one price is undated. */
export function dayOfPrices(priced: readonly { readonly pricesAsOf: IsoDate | null }[]): IsoDate | null {
  const dates = priced.map(({ pricesAsOf }) => pricesAsOf)
  return dates.includes(null) ? null : (dates.toSorted()[0] ?? null)
}

/** What an import record calls its source: the file's own name, without its folder and within what the field of an import holds. */
export function importSource(file: string): string {
  const name = file.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = Array.from(name, (character) => (/[\p{L}\p{M}\p{N} ._()-]/u.test(character) ? character : '_')).join('')
  return plain.slice(0, 200).trim() || 'list'
}

function metaOf(values: Readonly<Record<string, unknown>>, at: IsoTime): RecordMeta {
  const origin = { source: 'imported', at } as const
  const meta: Record<string, typeof origin> = {}
  for (const field in values) if (values[field] !== null) meta[field] = origin
  return meta
}

/** Key by key: for thousands of new ids several times quicker than Object.fromEntries. */
function byId<R extends { readonly id: string }>(records: readonly R[]): Readonly<Record<string, R>> {
  const all: Record<string, R> = {}
  for (const record of records) all[record.id] = record
  return all
}
