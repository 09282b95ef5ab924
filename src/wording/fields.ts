// The one table of what fields are called, by table and path as the schema has them. Screens, Problems, merges, undo steps,
// board packs and imports read it; none of them names a field by itself.

import { type FieldUnit, ownColumnId, type TableName, type Workbook } from '#core'
import { COMPANY_FIELDS, LIMIT_FIELDS, SETTINGS_FIELDS } from './fields/company.ts'
import type { FieldWords, Labels, TableWords } from './fields/field-words.ts'
import { COMPONENT_FIELDS, OWNER_FIELDS, PERSON_FIELDS } from './fields/inventory.ts'
import {
  BILL_FIELDS,
  BILL_RULE_FIELDS,
  BILLED_FIELDS,
  BUDGET_FIELDS,
  COST_LINE_FIELDS,
  CREDIT_FIELDS,
  IMPORT_RECORD_FIELDS,
  LEDGER_ACCOUNT_FIELDS,
  LEDGER_FIELDS,
  LEDGER_VENDOR_FIELDS,
  RATE_FIELDS,
  STACK_ITEM_FIELDS,
} from './fields/money.ts'
import {
  DECISION_FIELDS,
  EVIDENCE_FIELDS,
  EXCEPTION_FIELDS,
  OWN_COLUMN_FIELDS,
  PROJECT_FIELDS,
  QUARTER_FIELDS,
  REVIEW_FIELDS,
  SCENARIO_FIELDS,
  VIEW_FIELDS,
} from './fields/planning.ts'
import { NOT_SET } from './quantities.ts'

/** In the order in which a field that is named without its table is looked for. */
export const FIELD_WORDS: { readonly [T in TableName]: TableWords<T> } = {
  components: COMPONENT_FIELDS,
  owners: OWNER_FIELDS,
  company: COMPANY_FIELDS,
  people: PERSON_FIELDS,
  costLines: COST_LINE_FIELDS,
  projects: PROJECT_FIELDS,
  bills: BILL_FIELDS,
  creditGrants: CREDIT_FIELDS,
  exchangeRates: RATE_FIELDS,
  decisions: DECISION_FIELDS,
  exemptions: EXCEPTION_FIELDS,
  evidence: EVIDENCE_FIELDS,
  ledger: LEDGER_FIELDS,
  bookAccounts: LEDGER_ACCOUNT_FIELDS,
  bookVendors: LEDGER_VENDOR_FIELDS,
  billed: BILLED_FIELDS,
  billRules: BILL_RULE_FIELDS,
  stackItems: STACK_ITEM_FIELDS,
  budget: BUDGET_FIELDS,
  imports: IMPORT_RECORD_FIELDS,
  scenarios: SCENARIO_FIELDS,
  views: VIEW_FIELDS,
  ownColumns: OWN_COLUMN_FIELDS,
  review: REVIEW_FIELDS,
  quarters: QUARTER_FIELDS,
  settings: SETTINGS_FIELDS,
  policy: LIMIT_FIELDS,
}

export type AnyFieldWords = FieldWords & { readonly choices?: Labels<string> }

const ALL: Readonly<Record<string, Readonly<Record<string, AnyFieldWords>>>> = FIELD_WORDS

/** The words of a field that an edit, a merge or a column names. A path that no schema knows reads as its own words. */
export function wordsOf(table: TableName, path: string): AnyFieldWords {
  const own = table === 'components' && ownColumnId(path) !== null ? COMPONENT_FIELDS.own : undefined
  return ALL[table]?.[path] ?? own ?? { label: upperFirst(asWords(path.slice(path.lastIndexOf('.') + 1))) }
}

/** What stands before a value: never a question. */
export function titleOf({ title, label }: FieldWords): string {
  return title ?? label
}

/** "Exit plan"; of a part of a group "Contract: minimum term". */
export function fieldLabel(table: TableName, path: string): string {
  const label = titleOf(wordsOf(table, path))
  const [group, part] = path.split('.', 2)
  if (part === undefined || group === undefined) return label
  const whole = wordsOf(table, group).label
  return label.startsWith(whole) ? label : `${whole}: ${fieldNoun(table, path)}`
}

/** The same, with the team's own columns by their names; a removed column reads "Custom column". */
export function fieldLabelIn({ tables }: Pick<Workbook, 'tables'>, table: TableName, path: string): string {
  const id = table === 'components' ? ownColumnId(path) : null
  return (id === null ? undefined : tables.ownColumns[id]?.name) ?? fieldLabel(table, path)
}

/** "exit plan": inside a sentence. */
export function fieldNoun(table: TableName, path: string): string {
  return nounOf(wordsOf(table, path))
}

/** The same of the words themselves. */
export function nounOf({ noun, title, label }: FieldWords): string {
  const text = title ?? label
  return noun ?? text.charAt(0).toLowerCase() + text.slice(1)
}

/** Above a column: "Component", "Hard to reverse?". */
export function headOf({ head, label }: FieldWords): string {
  return head ?? label
}

/** The word for a value of a field of fixed choices; any other text as it is. */
export function choiceText(table: TableName, path: string, value: string | null): string {
  if (value === null) return NOT_SET
  return wordsOf(table, path).choices?.[value] ?? value
}

/** Names that mean a field of ours wherever a column is named. */
export const BUILT_IN_NAMES: readonly string[] = [COMPONENT_FIELDS, OWNER_FIELDS, COST_LINE_FIELDS].flatMap((fields) =>
  Object.values<FieldWords>(fields).flatMap((words) => [words.label, headOf(words), titleOf(words), words.csv ?? words.label]),
)

const byName = new Map<string, AnyFieldWords>()

/** A field as Problems name it: "exitFee", "contract.exitFee", "ledger.amount". Undefined where no field is called so. */
export function fieldNamed(name: string): AnyFieldWords | undefined {
  if (byName.size === 0) {
    const all = Object.values(ALL).flatMap((fields) => Object.entries(fields))
    // The last parts after all whole paths: an amount is the price before it is that of a raise.
    for (const [path, words] of [...all, ...all.map(([path, words]) => [path.slice(path.lastIndexOf('.') + 1), words] as const)])
      if (!byName.has(path)) byName.set(path, words)
  }
  const last = name.slice(name.lastIndexOf('.') + 1)
  return byName.get(name) ?? ALL[name.slice(0, name.indexOf('.'))]?.[last] ?? byName.get(last)
}

/** "noticeDays" → "notice days". */
export function asWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase()
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a number counts, beside its field. Money shows its currency, and a count needs nothing. */
const UNIT_SUFFIXES: Readonly<Partial<Record<FieldUnit, string>>> = {
  bp: '%',
  months: 'months',
  days: 'days',
  weeks: 'weeks',
  hours: 'hours',
}

export function suffixOf(unit: FieldUnit): string | undefined {
  return UNIT_SUFFIXES[unit]
}
