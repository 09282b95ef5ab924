// Which records a workbook holds. The one list that the decoder, the edits, the working copy and
// the merge iterate over: a new table is added here and nowhere else.

import type { BasisPoints, IsoTime } from '../amounts/units.ts'
import { companyFields } from './company.ts'
import { componentFields, ownerFields } from './component.ts'
import {
  billedFields,
  billFields,
  billRuleFields,
  bookAccountFields,
  bookVendorFields,
  budgetFields,
  costLineFields,
  creditGrantFields,
  exchangeRateFields,
  importFields,
  ledgerLineFields,
} from './cost.ts'
import { type Field, type FieldMap, integer, type ValueOf, type ValuesOf } from './field.ts'
import { ownColumnFields } from './own-column.ts'
import { personFields } from './person.ts'
import { decisionFields, evidenceFields, exemptionFields, projectFields, reviewFields, scenarioFields, viewFields } from './planning.ts'
import { quarterFields } from './quarter-record.ts'
import { workbookSettingsFields } from './settings.ts'
import { stackItemFields } from './stack-item.ts'

/** A limit the team changed. What is not here stands at its default (checks/limits.ts). */
const limitFields = { value: integer('count', 0, 1_000_000_000_000, 0) as Field<number | BasisPoints> }

/** Singletons are tables with one record whose id is the table's name. */
export const SINGLETONS = ['settings', 'company', 'review'] as const

export const tableFields = {
  settings: workbookSettingsFields,
  company: companyFields,
  review: reviewFields,
  policy: limitFields,
  people: personFields,
  components: componentFields,
  owners: ownerFields,
  costLines: costLineFields,
  bills: billFields,
  creditGrants: creditGrantFields,
  exchangeRates: exchangeRateFields,
  imports: importFields,
  evidence: evidenceFields,
  projects: projectFields,
  exemptions: exemptionFields,
  decisions: decisionFields,
  scenarios: scenarioFields,
  ledger: ledgerLineFields,
  bookAccounts: bookAccountFields,
  bookVendors: bookVendorFields,
  billed: billedFields,
  billRules: billRuleFields,
  stackItems: stackItemFields,
  budget: budgetFields,
  views: viewFields,
  ownColumns: ownColumnFields,
  quarters: quarterFields,
} as const satisfies Readonly<Record<string, FieldMap>>

export type TableName = keyof typeof tableFields
export const TABLE_NAMES = Object.keys(tableFields) as readonly TableName[]

type FieldsOf<T extends TableName> = (typeof tableFields)[T]
type PathsWithin<M> = { [K in keyof M & string]: M[K] extends { readonly fields: infer G } ? K | `${K}.${keyof G & string}` : K }[keyof M &
  string]

/** A field of a record, or of a group in it: "exitNote", "contract.end". Whoever describes fields further is typed by it. */
export type FieldPath<T extends TableName> = PathsWithin<FieldsOf<T>>

/** The value of the field that a path names. */
export type FieldValue<T extends TableName, P extends FieldPath<T>> = P extends keyof FieldsOf<T>
  ? ValueOf<FieldsOf<T>[P]>
  : P extends `${infer K extends keyof FieldsOf<T> & string}.${infer L}`
    ? FieldsOf<T>[K] extends { readonly fields: infer G }
      ? L extends keyof G
        ? ValueOf<G[L]>
        : never
      : never
    : never

/** Where a value came from and when: the merge and the data checks read it. */
export interface FieldMeta {
  readonly source: 'typed' | 'imported' | 'carried' | 'derived'
  readonly at: IsoTime
}

export type RecordMeta = Readonly<Record<string, FieldMeta>>
export type RecordOf<T extends TableName> = ValuesOf<(typeof tableFields)[T]> & { readonly id: string; readonly meta: RecordMeta }
export type Table<T extends TableName> = Readonly<Record<string, RecordOf<T>>>
export type Tables = { readonly [T in TableName]: Table<T> }
export type AnyRecord = { readonly id: string; readonly meta: RecordMeta; readonly [field: string]: unknown }

export type Company = RecordOf<'company'>
export type Person = RecordOf<'people'>
export type Component = RecordOf<'components'>
export type Owner = RecordOf<'owners'>
export type CostLine = RecordOf<'costLines'>
export type Bill = RecordOf<'bills'>
export type CreditGrant = RecordOf<'creditGrants'>
export type ExchangeRate = RecordOf<'exchangeRates'>
export type ImportRecord = RecordOf<'imports'>
export type LedgerLine = RecordOf<'ledger'>
export type BookVendor = RecordOf<'bookVendors'>
export type BilledAmount = RecordOf<'billed'>
export type BillRule = RecordOf<'billRules'>
export type StackItem = RecordOf<'stackItems'>
export type Evidence = RecordOf<'evidence'>
export type Project = RecordOf<'projects'>
export type Exemption = RecordOf<'exemptions'>
export type Decision = RecordOf<'decisions'>
export type Scenario = RecordOf<'scenarios'>
export type OwnColumn = RecordOf<'ownColumns'>
export type SavedView = RecordOf<'views'>
export type QuarterRecord = RecordOf<'quarters'>
