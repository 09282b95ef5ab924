// The workbook as investors see it, made before a sheet is planned: whatever people wrote freely is not in it, so that no
// sheet, chart or page can show it. A new field is hidden until it is listed here (ADR 0027).

import {
  type AnyRecord,
  type BookVendor,
  bookId,
  type Field,
  type FieldMap,
  isPackCase,
  LIMITS,
  type QuarterRecord,
  TABLE_NAMES,
  type Tables,
  tableFields,
  type Workbook,
} from '#core'
import { ON_FILE, roleName } from '#wording'
import { isFreeText, isShown } from './free-texts.ts'

/** Not even that something was written: no rule asks. */
const LEFT_BLANK: ReadonlySet<string> = new Set([
  ...['components.notes', 'components.links', 'components.tags', 'costLines.label', 'costLines.foundAt', 'bills.foundAt', 'bills.notes'],
  ...['components.attachments', 'evidence.attachments', 'exemptions.attachments', 'decisions.attachments', 'evidence.note', 'views.state'],
  ...['scenarios.edits', 'review.notes', 'review.attendees'],
])

/** Who is paid: a company, or somebody of the team who works for a fee. */
const PAYEES: ReadonlySet<string> = new Set([
  'components.vendor',
  'bills.vendor',
  'ledger.vendor',
  'bookVendors.vendor',
  'bookVendors.listed',
])

/** Verdicts ask how long these are. */
const LENGTH_COUNTS: ReadonlySet<string> = new Set(['components.ownerTimeRationale', 'exemptions.reason'])

/** Name of a person, without case → role. */
type Roles = ReadonlyMap<string, string>

/** The same person has the same role in every workbook that is shown together, the present one first. */
export function rolesOf(workbooks: readonly Workbook[]): { readonly byId: Roles; readonly byName: Roles } {
  const byId = new Map<string, string>()
  const byName = new Map<string, string>()
  const counts = { employee: 0, contractor: 0, vendor: 0 }
  for (const { tables } of workbooks) {
    for (const { id, name, kind } of Object.values(tables.people)) {
      const role = byId.get(id) ?? roleName(kind, ++counts[kind])
      byId.set(id, role)
      byName.set(name.toLowerCase(), role)
    }
  }
  return { byId, byName }
}

export function forInvestors(workbook: Workbook, roles: ReturnType<typeof rolesOf>): Workbook {
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const hide = hiding(tableFields[table], table, roles)
      const records = Object.entries(workbook.tables[table] as Readonly<Record<string, AnyRecord>>).filter(
        // What somebody sent back, and what was said of it, is nobody else's; without its field it would be a scenario.
        ([, { edits }]) => table !== 'scenarios' || !isPackCase({ edits: Array.isArray(edits) ? edits : [] }),
      )
      return [table, Object.fromEntries(records.map(([id, record]) => [id, hide(record)]))]
    }),
  )
  return {
    ...workbook,
    tables: { ...(tables as unknown as Tables), bookVendors: byName(Object.values(tables['bookVendors'] as Tables['bookVendors'])) },
  }
}

/** An answer is found by the name of its vendor, which may be that of a person: then it is that of a role. */
function byName(vendors: readonly BookVendor[]): Tables['bookVendors'] {
  return Object.fromEntries(vendors.map((record) => [bookId(record.vendor), { ...record, id: bookId(record.vendor) }]))
}

export function quarterForInvestors(record: QuarterRecord, roles: ReturnType<typeof rolesOf>): QuarterRecord {
  return hiding(tableFields.quarters, 'quarters', roles)(record) as unknown as QuarterRecord
}

function hiding(fields: FieldMap, table: string, roles: ReturnType<typeof rolesOf>): (record: AnyRecord) => AnyRecord {
  return (record) => {
    const shown = { ...record, ...hiddenFields(fields, record, `${table}.`, roles.byName) }
    return table === 'people' ? { ...shown, name: roles.byId.get(record.id) ?? ON_FILE } : shown
  }
}

function hiddenFields(fields: FieldMap, values: Readonly<Record<string, unknown>>, prefix: string, roles: Roles): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, hidden(field, values[key], prefix + key, roles)]))
}

function hidden(field: Field<unknown>, value: unknown, path: string, roles: Roles): unknown {
  if (LEFT_BLANK.has(path)) return field.initial
  if (typeof value === 'string' && PAYEES.has(path)) return roles.get(value.toLowerCase()) ?? value
  if ((isShown(path) && field.item === undefined) || value === null || field.refersTo !== undefined) return value
  const { fields, item } = field
  if (fields !== undefined) return hiddenFields(fields, value as Readonly<Record<string, unknown>>, `${path}.`, roles)
  if (item !== undefined) return (value as readonly unknown[]).map((entry) => hidden(item, entry, path, roles))
  return typeof value === 'string' && isFreeText(field, path) ? textFor(value, path, roles) : value
}

function textFor(text: string, path: string, roles: Roles): string {
  const role = roles.get(text.toLowerCase())
  if (role !== undefined || !LENGTH_COUNTS.has(path)) return role ?? ON_FILE
  const length = Math.min(text.length, LIMITS['rationale-length'].max)
  return ON_FILE.slice(0, length).padEnd(length, '·')
}
