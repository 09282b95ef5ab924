// What one prompt of a review asks. Nothing of it is stored: items are worked out of the records and of what the review
// keeps (what was carried, what was confirmed), so that a review goes on where it is, whatever happened meanwhile.

import type { IsoDate, MinorUnits } from '../amounts/units.ts'
import type { CompanyWideFinding } from '../assessment/company-wide.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import type { RuleId } from '../checks/codes.ts'
import type { Verdict } from '../checks/verdict.ts'
import type { Component, CostLine, CreditGrant, Decision, ExchangeRate, ImportRecord, Owner, Person } from '../inventory/tables.ts'

/** In the order in which a team walks them. */
export const REVIEW_STEPS = [
  'promised',
  'refresh',
  'owners',
  'answers',
  'decide',
  'company-wide',
  'rationale',
  'price-jump',
  'rest',
  'people-and-notes',
  'lock',
] as const
export type ReviewStep = (typeof REVIEW_STEPS)[number]

/**
 * open: it still asks. answered: confirmed, changed or decided in this review. carried: left as it was, and recorded so.
 * raised: it came up after the review began, and is asked in the next one.
 */
export type ItemState = 'open' | 'answered' | 'carried' | 'raised'

interface Prompt<K extends string> {
  readonly kind: K
  /** What the review's lists `carried` and `confirmed` hold of it; of a component to decide its id. */
  readonly key: string
  readonly state: ItemState
}

/** What was decided before this review and is due: done, postponed or given up? */
export interface PromiseItem extends Prompt<'promise'> {
  readonly decision: Decision
  /** null: the component was deleted since. */
  readonly entry: ComponentAssessment | null
}

/** An imported list whose prices nobody dated: asked once, not per row. */
export interface ImportItem extends Prompt<'import'> {
  readonly record: ImportRecord
}

/** Prices of one vendor, or of one bill, that are older than the limit: still right? Small vendors are asked together. */
export interface PricesItem extends Prompt<'prices'> {
  /** The vendor; "" for small ones together. */
  readonly name: string
  /** null: prices of their own, no parts of a bill. */
  readonly billId: string | null
  readonly lines: readonly { readonly line: CostLine; readonly component: Component }[]
  readonly oldest: IsoDate | null
  /** A month in the workbook's currency, of the lines whose rate is known. */
  readonly monthlyMinor: MinorUnits
  readonly foundAt: string | null
  /** Of small ones together: what the review keeps of each. */
  readonly memberKeys: readonly string[]
}

/** Cash, burn and the other figures of the company, once a review. */
export type CompanyItem = Prompt<'company'>

export interface CreditsItem extends Prompt<'credits'> {
  readonly grant: CreditGrant
}

export interface RateItem extends Prompt<'rate'> {
  readonly rate: ExchangeRate
}

/** All rows of one person: is it still so? */
export interface OwnersItem extends Prompt<'owners'> {
  readonly person: Person
  readonly rows: readonly { readonly owner: Owner; readonly component: Component }[]
  readonly shareBp: number
}

/** Inputs of one component without which its verdict may change, or its figures are incomplete. */
export interface AnswersItem extends Prompt<'answers'> {
  readonly entry: ComponentAssessment
  /** Names of inputs, as verdicts call them. */
  readonly missing: readonly string[]
}

export interface DecideItem extends Prompt<'decide'> {
  readonly entry: ComponentAssessment
}

/** Small components that ask, gathered: decided together. */
export interface SmallItem extends Prompt<'small'> {
  readonly entries: readonly ComponentAssessment[]
}

/** What is said of the company as a whole, and needs a decision. */
export interface CompanyWideItem extends Prompt<'company-wide'> {
  readonly finding: CompanyWideFinding
}

/** What is said of the company as a whole and only watched, together: once a review somebody looks at it. */
export interface WatchedItem extends Prompt<'watched'> {
  readonly findings: readonly CompanyWideFinding[]
}

/** A price that rose much since the last lock: why? */
export interface PriceJumpItem extends Prompt<'price-jump'> {
  readonly entry: ComponentAssessment
  readonly verdict: Verdict
}

/** A component on watch because something is not written down: the reasons that ask for it, each once. */
export interface RationaleItem extends Prompt<'rationale'> {
  readonly entry: ComponentAssessment
}

/** Small ones of those, gathered. */
export interface SmallRationalesItem extends Prompt<'small-rationales'> {
  readonly entries: readonly ComponentAssessment[]
}

/** Everything else, taken over with one key. */
export interface RestItem extends Prompt<'rest'> {
  readonly entries: readonly ComponentAssessment[]
}

export type PeopleItem = Prompt<'people'>

type LockItem = Prompt<'lock'>

export type RefreshItem = ImportItem | PricesItem | CompanyItem | CreditsItem | RateItem
export type ReviewItem =
  | PromiseItem
  | RefreshItem
  | OwnersItem
  | AnswersItem
  | DecideItem
  | SmallItem
  | CompanyWideItem
  | WatchedItem
  | RationaleItem
  | SmallRationalesItem
  | PriceJumpItem
  | RestItem
  | PeopleItem
  | LockItem

export const SMALL_KEY = 'decide:small'
export const SMALL_RATIONALES_KEY = 'rationale:small'
export const WATCHED_KEY = 'company:watched'
export const REST_KEY = 'decide:rest'
export const COMPANY_KEY = 'refresh:company'
export const PEOPLE_KEY = 'people'
export const LOCK_KEY = 'lock'

export const ownersKey = (personId: string): string => `owners:${personId}`
export const answersKey = (componentId: string): string => `answers:${componentId}`
export const rationaleKey = (componentId: string): string => `rationale:${componentId}`
export const companyWideKey = (rule: RuleId): string => `company:${rule}`
export const priceJumpKey = (componentId: string): string => `price-jump:${componentId}`
export const promiseKey = (decisionId: string): string => `promised:${decisionId}`
export const refreshKey = (id: string): string => clipped(`refresh:${id}`)

const MEMBER = 'small:'
/** Of one that is asked about together with others. */
export const memberKey = (key: string): string => clipped(`${MEMBER}${key}`)
export const isMemberKey = (key: string): boolean => key.startsWith(MEMBER)

const MOST = 200

/** As long as a key that is kept may be: never half a character, nor a space that reading it back would take off. */
function clipped(key: string): string {
  return key
    .slice(0, MOST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}
