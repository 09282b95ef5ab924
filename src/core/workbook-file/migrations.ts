// Steps from an older shape of the workbook to the next, in order. A step works on plain data, because
// the types of the old shape are gone; what comes out is checked by readWorkbook like anything else.
// To add one: docs/how-to/add-a-migration.md.

import { isPlainObject } from '../inventory/field.ts'
import { SCHEMA_VERSION } from '../inventory/workbook.ts'

export interface Migration {
  /** The version this step starts from; it leads to from + 1. */
  readonly from: number
  readonly up: (workbook: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

export const MIGRATIONS: readonly Migration[] = [
  // 2: a part's share of its bill, the day of a bill, what an import's rows added up to, the day and the author of
  // decisions and exceptions: absent reads as blank. Attachments were names and are records with the hash of their file.
  // Locked quarters were a list beside the tables, always empty, and are records (ADR 0018).
  { from: 1, up: ({ quarters: _none, ...workbook }) => withComponents(workbook, attachmentsAsRecords) },
  // 3: columns of the team's own, and their values on components: absent reads as none.
  { from: 2, up: (workbook) => workbook },
  // 4: why the rows of an import need not add up to its total: absent reads as blank.
  { from: 3, up: (workbook) => workbook },
  // 5: the prices of components as a quarter was locked, and why one rose since: absent reads as none, and as blank.
  { from: 4, up: (workbook) => workbook },
  // 6: the other cost of revenue of the company: absent reads as blank.
  { from: 5, up: (workbook) => workbook },
  // 7: amounts of imported bills, the rules that assign them, and the proof of an import: absent reads as none, and as blank.
  { from: 6, up: (workbook) => workbook },
  // 8: from and until when a month of a bill has charges, and what runs by the stack files: absent reads as a whole month, and as none.
  { from: 7, up: (workbook) => workbook },
  // 9: what a rule looks for may be blank. A charge without a service made a rule by the vendor alone, which took every service.
  { from: 8, up: (workbook) => withRulesOfNoService(workbook) },
  // 10: by which tag the amounts of a bill are grouped, and whether they are actual costs: absent reads as blank. The proof of an import may be
  // longer, as it is of all of its months.
  { from: 9, up: (workbook) => workbook },
]

type Plain = Readonly<Record<string, unknown>>

function attachmentsAsRecords(component: Plain): Plain {
  const { attachments } = component
  if (!Array.isArray(attachments)) return component
  return { ...component, attachments: attachments.map((name: unknown) => ({ name, sha256: null, bytes: null })) }
}

/**
 * An import wrote such a rule where a vendor billed something without a service, beside the rules of the services that it billed. One
 * that stands alone is somebody's own, for all that the vendor bills.
 */
function withRulesOfNoService(workbook: Plain): Plain {
  const { tables } = workbook
  if (!isPlainObject(tables) || !isPlainObject(tables['billed']) || !isPlainObject(tables['billRules'])) return workbook
  const withoutService = new Set(
    Object.values(tables['billed']).flatMap((amount) => {
      if (!isPlainObject(amount) || (amount['service'] ?? null) !== null) return []
      const isCharge = (amount['category'] ?? 'usage') === 'usage' || amount['category'] === 'purchase'
      return isCharge ? [amount['vendor']] : []
    }),
  )
  const rules = Object.values(tables['billRules']).filter(isPlainObject)
  const withServices = new Set(rules.flatMap(vendorOfServiceRule))
  const narrowed = new Set([...withoutService].filter((vendor) => withServices.has(vendor)))
  const billRules = Object.fromEntries(
    Object.entries(tables['billRules']).map(([id, rule]) => [id, isPlainObject(rule) ? ofNoService(rule, narrowed) : rule]),
  )
  return { ...workbook, tables: { ...tables, billRules } }
}

/** Of a rule that names a service the vendor that it names. */
function vendorOfServiceRule({ conditions }: Plain): readonly unknown[] {
  if (!Array.isArray(conditions)) return []
  const named = (conditions as readonly unknown[]).filter(isPlainObject)
  if (!named.some(({ field }) => field === 'service')) return []
  return named.flatMap(({ field = 'vendor', test = 'is', text }) => (field === 'vendor' && test === 'is' ? [text] : []))
}

function ofNoService(rule: Plain, vendors: ReadonlySet<unknown>): Plain {
  const { conditions, target = 'component' } = rule
  if (!Array.isArray(conditions) || conditions.length !== 1 || (target !== 'component' && target !== 'rest')) return rule
  const [only] = conditions as readonly unknown[]
  if (!isPlainObject(only) || !vendors.has(only['text'])) return rule
  const isOfVendor = (only['field'] ?? 'vendor') === 'vendor' && (only['test'] ?? 'is') === 'is'
  return isOfVendor ? { ...rule, conditions: [only, { field: 'service', test: 'is', text: '' }] } : rule
}

/** Every component through `change`; what is no table of records is left for the decoder to refuse. */
function withComponents(workbook: Plain, change: (component: Plain) => Plain): Plain {
  const { tables } = workbook
  if (!isPlainObject(tables) || !isPlainObject(tables['components'])) return workbook
  const components = Object.fromEntries(
    Object.entries(tables['components']).map(([id, record]) => [id, isPlainObject(record) ? change(record) : record]),
  )
  return { ...workbook, tables: { ...tables, components } }
}

/** The workbook in the newest shape, or null when a step is missing on the way (a version that never was). */
export function migrate(
  raw: Readonly<Record<string, unknown>>,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
  newest: number = SCHEMA_VERSION,
): Readonly<Record<string, unknown>> | null {
  let workbook = raw
  for (let version = from; version < newest; version += 1) {
    const step = steps.find((candidate) => candidate.from === version)
    if (step === undefined) return null
    workbook = { ...step.up(workbook), schemaVersion: version + 1 }
  }
  return workbook
}
