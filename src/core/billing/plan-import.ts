// The import of a bill as a plan: what changes in the months of its source, who bears which service and why, what has to be asked,
// and the bills that come of it. Nothing is changed here; import-edits.ts makes the edit. The same file again plans nothing.

import type { IsoDate } from '../amounts/units.ts'
import { countsInTotals } from '../checks/applies.ts'
import { rateOn } from '../costs/monthly-cost.ts'
import { type Bought, isBought, purchaseId, purchaseOfBill, standingTables } from '../costs/purchases.ts'
import { groupedBy } from '../grouped-by.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import type { CostBasis } from '../inventory/cost.ts'
import { currencyOf, recordOf, recordsOf } from '../inventory/edits.ts'
import { byListOrder } from '../inventory/list-order.ts'
import type { BilledAmount, BillRule } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { ok, type Result } from '../result.ts'
import { withAskedTerms } from './asked-terms.ts'
import { type AppliedRule, borneOf, type Counts } from './assign-amounts.ts'
import { type RuledAmount, type RuleValues, rulesInOrder } from './bill-rules.ts'
import type { BilledGroup } from './billed-group.ts'
import { type BilledChanges, billedChanges, billedRecords, exactOf, lastMonthOf } from './billed-records.ts'
import { type ContractGone, contractsGone } from './contracts-gone.ts'
import { type BillImportQuestion, type GivenAnswers, ImportQuestions } from './import-questions.ts'
import { knownNames, underKnownNames } from './known-names.ts'
import { askedFees, withMonthlyFees } from './monthly-fees.ts'
import {
  boughtTogether,
  type EmptyMonth,
  monthlyBills,
  type PastPurchase,
  type PlannedBill,
  pastPurchases,
  purchaseBills,
  type WaitingPurchase,
  waitingPurchases,
} from './planned-bills.ts'
import { type PriceGone, pricesGone } from './prices-gone.ts'
import { type BorneOfGroup, type PaidOnce, paidOnce } from './proof.ts'
import { returnedPurchases } from './returned-purchases.ts'
import { type PartsGiven, sameMonths } from './same-months.ts'
import { alikeBillsIn } from './same-payer.ts'
import type { TypeOfService } from './suggest-bearer.ts'
import { type NewComponent, SuggestedRules, withGivenRules } from './suggest-rules.ts'
import { besideOtherAccounts, type PartialMonth, partialMonths, withFirstMonths, withoutLeftMonths } from './taken-months.ts'
import { type NewGrant, newGrants, replacedBills, replacedLines } from './typed-before.ts'

export interface BillImport extends GivenAnswers {
  readonly workbook: Workbook
  readonly groups: readonly BilledGroup[]
  readonly parts: PartsGiven
  /** That the file is grouped by; null: by none. */
  readonly tag: string | null
  /** null: nothing shows it, or its months differ. */
  readonly basis: CostBasis | null
  /** Of the months that show it. */
  readonly bases: Readonly<Record<string, CostBasis>>
  readonly today: IsoDate
  /** Tried before those of the workbook; one with the conditions of a known rule takes its place. */
  readonly rules: readonly RuleValues[]
  /** Of what is paid and not in the inventory. */
  readonly typeOf: TypeOfService
}

export interface BillImportPlan {
  /** Of the file, under the names that their sources have in the workbook. */
  readonly groups: readonly BilledGroup[]
  readonly changes: BilledChanges
  /** By the names that the file has for them. */
  readonly sourceNames: ReadonlyMap<string, string>
  /** What the workbook takes of the file: without months that somebody leaves out, and without what stays beside it. */
  readonly ofFile: readonly BilledAmount[]
  /** Pairs of bills that count beside each other, and those that no longer do. */
  readonly keptBills: readonly string[]
  readonly partedBills: readonly string[]
  readonly questions: readonly BillImportQuestion[]
  /** The id of the question that decides who bears a group; null: none, as where a rule does that was there before. */
  readonly questionOf: (group: RuledAmount) => string | null
  /** In the order in which they are tried, those that come with this import too. */
  readonly rules: readonly AppliedRule[]
  readonly newRules: readonly BillRule[]
  readonly newComponents: readonly NewComponent[]
  readonly bills: readonly PlannedBill[]
  /**
   * Bills of purchases whose term is over, or that the source no longer has, of sources that another takes the place of, and in a
   * currency that the source no longer bills in.
   */
  readonly endedBillIds: readonly string[]
  /** Prices that were typed for what the bill now says, and bills that were. */
  readonly replacedLineIds: readonly string[]
  readonly replacedBillIds: readonly string[]
  /** Of components that a bill paid for, and to which this import gives no other price. */
  readonly pricesGone: readonly PriceGone[]
  /** Of components whose last purchase goes with its price. */
  readonly contractsGone: readonly ContractGone[]
  readonly newGrants: readonly NewGrant[]
  /** Who sent bills that were grouped by a tag before, and are not now: rules by tag find nothing in them. */
  readonly tagLost: readonly string[]
  /** Months that are over and that the file has only a part of: they are no monthly amount. */
  readonly partialMonths: readonly PartialMonth[]
  /** Who sends bills of which no whole month is over yet. */
  readonly withoutFullMonth: readonly string[]
  /** Months that come to nothing or less, of which there is no bill. */
  readonly withoutAmount: readonly EmptyMonth[]
  /** Purchases that are in no bill: without a term, and for one that is over. */
  readonly paidOnce: readonly PaidOnce[]
  readonly pastPurchases: readonly PastPurchase[]
  /** Tax that goes on though some of what it came with was given back. */
  readonly taxLeft: readonly PastPurchase[]
  /** Purchases that are in no bill yet: what they renew still holds. */
  readonly waitingPurchases: readonly WaitingPurchase[]
  /** Keys of fees of a marketplace that are paid every month, by the months of the workbook too. */
  readonly monthlyFees: ReadonlySet<string>
}

export function planBillImport(given: BillImport): Result<BillImportPlan> {
  const questions = new ImportQuestions(given, given.workbook)
  const names = knownNames(given.groups, given.workbook)
  const groups = withAskedTerms(underKnownNames(given.groups, names), given.workbook, questions)
  const records = billedRecords(groups)
  if (!records.ok) return records
  const sourceNames = new Map([...names].map(([source, name]) => [source, name.source]))
  return ok({ ...planOf({ ...given, groups, questions }, ofFile(records.value, given)), sourceNames })
}

/** A source that has no value of the tag is not grouped by it. */
function ofFile(
  records: readonly BilledAmount[],
  { tag, basis, bases }: Pick<BillImport, 'tag' | 'basis' | 'bases'>,
): readonly BilledAmount[] {
  const tagged = new Set(records.flatMap(({ source, tag: value }) => (value === null ? [] : [source])))
  return records.map((record) => ({
    ...record,
    groupedBy: tagged.has(record.source) ? tag : null,
    basis: bases[record.month ?? ''] ?? basis,
  }))
}

/** The tag that the newest month of these sources is grouped by in the workbook; null: by none, or by several. */
export function tagBefore(workbook: Workbook, groups: readonly BilledGroup[]): string | null {
  const sources = new Set([...knownNames(groups, workbook).values()].map(({ source }) => source))
  const known = recordsOf(workbook, 'billed').filter(({ source }) => sources.has(source))
  const last = lastMonthOf(known)
  const [only = null, ...others] = new Set(known.flatMap(({ month, groupedBy }) => (month === last ? (groupedBy ?? []) : [])))
  return others.length === 0 ? only : null
}

/** Questions stand in the order in which the steps ask them. */
function planOf(
  context: BillImport & { readonly questions: ImportQuestions },
  records: readonly BilledAmount[],
): Omit<BillImportPlan, 'sourceNames'> {
  const { workbook, questions } = context
  const sources = new Set(records.map(({ source }) => source))
  const wholeFile = { ...context, sources }
  const taken = withFirstMonths(withoutLeftMonths(besideOtherAccounts(records, context), wholeFile), context)
  const { replaced, droppedBills, kept: keptBills, parted: partedBills } = sameMonths(taken, wholeFile)
  const changes = billedChanges(workbook, taken, replaced)
  const ofSources = changes.after.filter(({ source }) => sources.has(source))
  const fees = askedFees(ofSources, context, changes.after)
  const amounts = withMonthlyFees(ofSources, fees)

  const known = withGivenRules(rulesInOrder(workbook), context.rules)
  const suggested = new SuggestedRules({ ...context, amounts })
  const rules = [...known, ...suggested.rulesFor(known)].sort(byListOrder)
  const { newComponents } = suggested
  const ofBills = { ...context, rules, counts: countsIn(workbook, newComponents) }
  const monthly = monthlyBills(amounts, ofBills)
  const elsewhere = ofOtherKinds(changes.after, ofSources)
  const returned = returnedPurchases([...ofSources, ...elsewhere], context)
  const boughtElsewhere = plannedAnew(elsewhere.filter(isBought), returned.purchases, workbook)
  const lasting = [...amounts, ...boughtElsewhere].filter(({ id }) => !returned.purchases.has(id))
  const purchases = purchaseBills(lasting, ofBills)
  const bills = [...monthly.bills, ...purchases]

  const kept = new Set(purchases.map(({ id }) => id))
  const before = [...changes.removed, ...changes.changed.map((change) => change.before)]
  const purchaseIds = new Set([...amounts, ...before, ...boughtElsewhere].map(({ id }) => purchaseId(id)))
  const isEnded = (id: string) => droppedBills.has(id) || monthly.endedIds.includes(id) || (purchaseIds.has(id) && !kept.has(id))
  const endedBillIds = recordsOf(workbook, 'bills').flatMap(({ id }) => (isEnded(id) ? [id] : []))
  const inFile = new Set(records.map(({ id }) => id))
  const takenIds = new Set(taken.map(({ id }) => id))
  const endedPurchases = endedBillIds.flatMap((id) => purchaseOfBill(workbook.tables, id) ?? []).filter(({ id }) => !takenIds.has(id))
  // What is over already takes no price away now.
  const standing = { ...workbook, tables: standingTables(workbook.tables, context.today) }
  const replacedBillIds = replacedBills(monthly.bills, context)
  return {
    groups: context.groups,
    changes,
    ofFile: taken.filter(({ id }) => inFile.has(id)),
    ...{ keptBills, partedBills },
    questionOf: (group) => suggested.questionOf(group, known),
    rules,
    newRules: rules.filter((rule) => !sameValue({ ...recordOf(workbook, 'billRules', rule.id), meta: {} }, rule)),
    newComponents,
    bills,
    endedBillIds,
    replacedBillIds,
    replacedLineIds: replacedLines(bills, context),
    pricesGone: pricesGone(standing, { bills, goneBillIds: [...endedBillIds, ...replacedBillIds] }),
    contractsGone: contractsGone(workbook, { bills, changes, endedBillIds }, context.today),
    newGrants: newGrants(amounts, context, returned),
    tagLost: tagLost(workbook, records),
    partialMonths: partialMonths(taken, context.today),
    withoutFullMonth: monthly.withoutFullMonth,
    withoutAmount: monthly.withoutAmount,
    paidOnce: paidOnce(context.groups, fees),
    monthlyFees: fees,
    pastPurchases: pastPurchases([...taken, ...endedPurchases], context.today),
    taxLeft: returned.taxLeft.map((tax) => ({ vendor: tax.vendor, currency: tax.currency, last: tax.termEnd, exact: exactOf(tax) })),
    waitingPurchases: waitingPurchases(lasting, ofBills),
    questions: questions.asked,
  }
}

/** Of the same accounts in other kinds of files: a purchase may be given back in one of them. */
function ofOtherKinds(all: readonly BilledAmount[], ofSources: readonly BilledAmount[]): readonly BilledAmount[] {
  const placeOf = ({ source, currency }: BilledAmount) => `${source}\n${currency}`
  const own = new Map(ofSources.map((amount) => [placeOf(amount), amount]))
  const others = new Map(all.map((amount) => [placeOf(amount), amount]))
  const othersOf = alikeBillsIn([...others].flatMap(([place, amount]) => (own.has(place) ? [] : [amount])))
  const alike = new Set([...own.values()].flatMap(othersOf).map(placeOf))
  return alike.size === 0 ? [] : all.filter((amount) => alike.has(placeOf(amount)))
}

/** What another kind of file says was bought stays as it is, unless some of it was given back, or was not after all. */
function plannedAnew(bought: readonly Bought[], returned: ReadonlySet<string>, workbook: Workbook): readonly Bought[] {
  const hasBill = ({ id }: Bought) => recordOf(workbook, 'bills', purchaseId(id)) !== undefined
  return [...groupedBy(bought, boughtTogether).values()].flatMap((together) => {
    const isOther = together.some((each) => each.category !== 'tax' && hasBill(each) === returned.has(each.id))
    return isOther ? together : []
  })
}

/** Values of a tag are there, and none come. */
function tagLost(workbook: Workbook, records: readonly BilledAmount[]): readonly string[] {
  const hadTags = new Set(recordsOf(workbook, 'billed').flatMap(({ source, tag }) => (tag === null ? [] : [source])))
  const haveTags = new Set(records.flatMap(({ source, tag }) => (tag === null ? [] : [source])))
  const lost = records.filter(({ source }) => hadTags.has(source) && !haveTags.has(source))
  return [...new Set(lost.map(({ biller }) => biller))]
}

function countsIn(workbook: Workbook, newComponents: readonly NewComponent[]): Counts {
  const newIds = new Set(newComponents.map(({ id }) => id))
  return (componentId) => {
    const component = recordOf(workbook, 'components', componentId)
    return component === undefined ? newIds.has(componentId) : countsInTotals(component)
  }
}

/** Who bears a group of the file by the rules of the plan: what the proof says is assigned. */
export function borneByPlan({ rules, newComponents }: BillImportPlan, workbook: Workbook): (group: BilledGroup) => BorneOfGroup {
  const counts = countsIn(workbook, newComponents)
  return (group) => borneOf(group, rules, counts)
}

/** Of components by their ids, those that come with the import too; any other word is itself. */
export function componentNames({ newComponents }: Pick<BillImportPlan, 'newComponents'>, workbook: Workbook): (id: string) => string {
  const added = new Map(newComponents.map(({ id, name }) => [id, name]))
  return (id) => recordOf(workbook, 'components', id)?.name ?? added.get(id) ?? id
}

/** Currencies of the bills that nothing converts yet: they count in no total. */
export function ratesMissingFor({ bills }: Pick<BillImportPlan, 'bills'>, workbook: Workbook): readonly string[] {
  const own = currencyOf(workbook)
  const setting = { currency: own, exchangeRates: recordsOf(workbook, 'exchangeRates') }
  const waiting = bills.filter(({ currency, date }) => currency !== own && rateOn({ ...setting, asOf: date }, currency, own) === null)
  return [...new Set(waiting.map(({ currency }) => currency))]
}

/** Whether anything of it is to be asked still. */
export function openQuestionsOf({ questions }: BillImportPlan): readonly BillImportQuestion[] {
  return questions.filter(({ answer }) => answer === null)
}
