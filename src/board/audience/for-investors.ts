// The workbook as investors see it, made before a sheet is planned: whatever people wrote freely is not in it, so that no
// sheet, chart or page can show it. A new field is hidden until it is listed here (ADR 0027).

import {
  type AnyRecord,
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
import { isFreeText, isName } from './free-texts.ts'
import { type NamedRole, type PeopleInTexts, peopleInTexts } from './people-in-texts.ts'

/** Not even that something was written: no rule asks. */
const LEFT_BLANK: ReadonlySet<string> = new Set([
  ...['components.notes', 'components.links', 'components.tags', 'costLines.label', 'costLines.foundAt', 'bills.foundAt', 'bills.notes'],
  ...[
    'components.attachments',
    'components.own',
    'evidence.attachments',
    'exemptions.attachments',
    'decisions.attachments',
    'evidence.note',
    'views.state',
  ],
  ...['scenarios.edits', 'review.notes', 'review.attendees'],
])

const PRICED = 'scenarios.changes.target'

/** Who is paid: a company, or somebody of the team who works for a fee. */
const PAYEES: ReadonlySet<string> = new Set([
  'components.vendor',
  'bills.vendor',
  'ledger.vendor',
  'bookVendors.vendor',
  'bookVendors.listed',
  'creditGrants.vendor',
  'projects.managed.vendor',
  PRICED,
])

/** What we called things ourselves: of vendors and accounts others chose the name, and "Oliver Wyman" is no Oliver of ours. */
const OURS: ReadonlySet<string> = new Set(['components.name', 'projects.options.name', 'scenarios.name', 'scenarios.changes.name'])

/** Verdicts ask how long these are. */
const LENGTH_COUNTS: ReadonlySet<string> = new Set(['components.ownerTimeRationale', 'exemptions.reason'])

interface Roles {
  readonly byId: ReadonlyMap<string, string>
  readonly people: PeopleInTexts
}

/** The same person has the same role in every workbook that is shown together, the present one first. */
export function rolesOf(workbooks: readonly Workbook[]): Roles {
  const byId = new Map<string, string>()
  const named: NamedRole[] = []
  const counts = { employee: 0, contractor: 0, vendor: 0 }
  for (const { tables } of workbooks) {
    for (const { id, name, kind } of Object.values(tables.people)) {
      const role = byId.get(id) ?? roleName(kind, ++counts[kind])
      byId.set(id, role)
      named.push([name, role])
    }
  }
  const company = workbooks.map(({ tables }) => tables.company['company']?.name ?? '').join(' ')
  return { byId, people: peopleInTexts(named, company) }
}

export function forInvestors(workbook: Workbook, roles: Roles): Workbook {
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
    tables: {
      ...(tables as unknown as Tables),
      bookVendors: byName(tables['bookVendors'] as Tables['bookVendors'], ({ vendor }) => vendor),
      bookAccounts: byName(tables['bookAccounts'] as Tables['bookAccounts'], ({ account }) => account),
    },
  }
}

/** An answer is found by the name it is about, which may have that of a person in it: then it has that of a role. */
function byName<R extends AnyRecord>(records: Readonly<Record<string, R>>, nameOf: (record: R) => string): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.values(records).map((record) => [bookId(nameOf(record)), { ...record, id: bookId(nameOf(record)) }]))
}

export function quarterForInvestors(record: QuarterRecord, roles: Roles): QuarterRecord {
  return hiding(tableFields.quarters, 'quarters', roles)(record) as unknown as QuarterRecord
}

function hiding(fields: FieldMap, table: string, roles: Roles): (record: AnyRecord) => AnyRecord {
  return (record) => {
    const shown = { ...record, ...hiddenFields(fields, record, `${table}.`, roles.people) }
    return table === 'people' ? { ...shown, name: roles.byId.get(record.id) ?? ON_FILE } : shown
  }
}

function hiddenFields(
  fields: FieldMap,
  values: Readonly<Record<string, unknown>>,
  prefix: string,
  people: PeopleInTexts,
): Record<string, unknown> {
  const shown = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, hidden(field, values[key], prefix + key, people)]))
  const { target, kind } = shown
  // Of a price its target and its name are those of a vendor; of other changes the target is an id or a code.
  if (prefix !== 'scenarios.changes.' || kind !== 'price' || typeof target !== 'string') return shown
  const { name } = values
  return {
    ...shown,
    target: nameFor(target, PRICED, people),
    ...(typeof name === 'string' && { name: nameFor(name, PRICED, people) }),
  }
}

function hidden(field: Field<unknown>, value: unknown, path: string, people: PeopleInTexts): unknown {
  if (LEFT_BLANK.has(path)) return field.initial
  if (value === null || field.refersTo !== undefined) return value
  const { fields, item } = field
  if (fields !== undefined) return hiddenFields(fields, value as Readonly<Record<string, unknown>>, `${path}.`, people)
  if (item !== undefined) return (value as readonly unknown[]).map((entry) => hidden(item, entry, path, people))
  if (typeof value !== 'string') return value
  if (isName(path)) return nameFor(value, path, people)
  return isFreeText(field, path) ? textFor(value, path, people) : value
}

/** Somebody who is paid may have a name of two letters, which means something else in the name of a component. */
function nameFor(text: string, path: string, people: PeopleInTexts): string {
  return (PAYEES.has(path) ? people.whole(text) : undefined) ?? people.within(text, OURS.has(path) ? 'us' : 'others')
}

function textFor(text: string, path: string, people: PeopleInTexts): string {
  const role = people.whole(text)
  if (role !== undefined || !LENGTH_COUNTS.has(path)) return role ?? ON_FILE
  const length = Math.min(text.length, LIMITS['rationale-length'].max)
  return ON_FILE.slice(0, length).padEnd(length, '·')
}
