// The import of a bill as a plan: what changes in the months of its source, who bears which service and why, what has to be asked,
// and the bills that come of it. Nothing is changed here; import-edits.ts makes the edit. The same file again plans nothing.

import { addDays, lastDayOf, monthsUntil } from '../amounts/calendar.ts'
import { isSameExact } from '../amounts/exact-amounts.ts'
import { currencyDecimals } from '../amounts/money.ts'
import type { IsoDate } from '../amounts/units.ts'
import { countsInTotals } from '../checks/applies.ts'
import { isRunRate, rateOn } from '../costs/monthly-cost.ts'
import { groupedBy } from '../grouped-by.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import { BILLED_BASES, type BilledBasis } from '../inventory/cost.ts'
import { currencyOf, recordOf, recordsOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { BilledAmount, BillRule, Component } from '../inventory/tables.ts'
import { newRecord, type Workbook } from '../inventory/workbook.ts'
import { ok, type Result } from '../result.ts'
import { type AppliedRule, borneOf, type Counts, monthlyAmounts, roundedOver } from './assign-amounts.ts'
import { firstRule, type RuleValues, rulesInOrder } from './bill-rules.ts'
import type { BilledGroup } from './billed-group.ts'
import { type BilledChanges, billedChanges, billedRecords, exactOf, linesOf, sumOf } from './billed-records.ts'
import { countedMonths, fullMonths, lastFullQuarter } from './counted-months.ts'
import { idOfKey } from './key-ids.ts'
import type { BorneOfGroup } from './proof.ts'
import { knownService } from './service-names.ts'
import { isSameVendor, likelyBearers, type PaidService } from './suggest-bearer.ts'

/** What the names of a bill's files say: nothing of parts, or which of them are here. */
export type PartsGiven = 'not-numbered' | 'from-first' | 'some-missing'

export interface BillImport {
  readonly workbook: Workbook
  readonly groups: readonly BilledGroup[]
  readonly parts: PartsGiven
  readonly today: IsoDate
  /** Tried before those of the workbook; one with the conditions of a known rule takes its place. */
  readonly rules: readonly RuleValues[]
  /** By the ids of questions: a choice, or the name of a component. */
  readonly answers: Readonly<Record<string, string>>
  /** Questions with a proposal count as answered by it. */
  readonly acceptsProposals: boolean
}

/** Asked before anything changes. What it is about stands in its facts; wording has the sentence. */
export interface BillImportQuestion {
  readonly id: string
  readonly code: 'bearer' | 'tie' | 'new' | 'price' | 'typed-bill' | 'amount' | 'credits' | 'same-months' | 'fewer-charges'
  /** Ids of components, or words. */
  readonly choices: readonly string[]
  /** null: nothing is proposed, somebody has to say. */
  readonly proposed: string | null
  readonly answer: string | null
  /** Somebody chose it; an answer that is no choice chooses nothing. */
  readonly isChosen: boolean
  readonly facts: Readonly<Record<string, string>>
}

/** A component that is paid and was not in the inventory: nothing is known of its time, its edge and its approach. */
interface NewComponent extends Pick<Component, 'id' | 'name' | 'vendor' | 'kind' | 'layer'> {}

export interface PlannedBill {
  readonly id: string
  readonly vendor: string
  readonly currency: string
  readonly per: 'month' | 'year'
  readonly amount: number
  readonly date: IsoDate
  /** null: of a purchase, which has a price of its own. */
  readonly takenFrom: BilledBasis | null
  readonly parts: readonly { readonly componentId: string; readonly minor: number }[]
  /** The contract of whoever bears a purchase. */
  readonly term: { readonly first: IsoDate; readonly last: IsoDate } | null
  /** Discounts that are nobody's, by which the bill is less than its parts. */
  readonly belowZeroMinor: number
}

export interface BillImportPlan {
  readonly changes: BilledChanges
  readonly questions: readonly BillImportQuestion[]
  /** In the order in which they are tried, those that come with this import too. */
  readonly rules: readonly AppliedRule[]
  readonly newRules: readonly BillRule[]
  readonly newComponents: readonly NewComponent[]
  readonly bills: readonly PlannedBill[]
  /** Bills of purchases whose term is over, or that the source no longer has, and of sources that another takes the place of. */
  readonly endedBillIds: readonly string[]
  /** Prices that were typed for what the bill now says, and bills that were. */
  readonly replacedLineIds: readonly string[]
  readonly replacedBillIds: readonly string[]
  readonly newGrants: readonly { readonly id: string; readonly vendor: string; readonly currency: string; readonly asOf: IsoDate }[]
  /** Sources whose months are not over yet. */
  readonly withoutFullMonth: readonly string[]
}

const STEP = 1024

export function planBillImport(given: BillImport): Result<BillImportPlan> {
  const records = billedRecords(given.groups)
  if (!records.ok) return records
  return ok(new Planner(given, records.value).plan())
}

const PURCHASE_ID = 'purchase'

class Planner {
  readonly #given: BillImport
  readonly #changes: BilledChanges
  readonly #questions: BillImportQuestion[] = []
  /** Of the sources of the file. */
  readonly #amounts: readonly BilledAmount[]
  readonly #components: readonly Component[]
  readonly #newComponents: NewComponent[] = []
  readonly #newIds = new Set<string>()
  /** Of all components, new ones too. */
  readonly #names: Set<string>
  readonly #counts: Counts
  /** Bills of sources that another kind of file takes the place of. */
  readonly #droppedBills = new Set<string>()

  constructor(given: BillImport, records: readonly BilledAmount[]) {
    this.#given = given
    const taken = this.#withoutLeftMonths(records)
    this.#changes = billedChanges(given.workbook, taken, this.#sameMonths(taken))
    const sources = new Set(records.map(({ source }) => source))
    this.#amounts = this.#changes.after.filter(({ source }) => sources.has(source))
    this.#components = recordsOf(given.workbook, 'components')
    this.#names = new Set(this.#components.map(({ name }) => name))
    this.#counts = countsIn(given.workbook, this.#newIds)
  }

  plan(): BillImportPlan {
    const known = this.#withGiven(rulesInOrder(this.#given.workbook))
    const suggested = this.#suggestedRules(known)
    const rules = [...known, ...suggested].sort((a, b) => a.position - b.position)
    const monthly = this.#monthlyBills(rules)
    const purchases = this.#purchaseBills(rules)
    const bills = [...monthly.bills, ...purchases]
    const kept = new Set(purchases.map(({ id }) => id))
    const isEnded = (id: string) => isOfPurchase(id) && !kept.has(id) && this.#isOfSources(id)
    const replacedBillIds = this.#replacedBills(monthly.bills)
    return {
      changes: this.#changes,
      rules,
      newRules: rules.filter((rule) => !sameValue({ ...recordOf(this.#given.workbook, 'billRules', rule.id), meta: {} }, rule)),
      newComponents: this.#newComponents,
      bills,
      endedBillIds: recordsOf(this.#given.workbook, 'bills').flatMap(({ id }) => (isEnded(id) || this.#droppedBills.has(id) ? [id] : [])),
      replacedLineIds: this.#replacedLines(bills, replacedBillIds),
      replacedBillIds,
      newGrants: this.#newGrants(),
      withoutFullMonth: monthly.withoutFullMonth,
      questions: this.#questions,
    }
  }

  /**
   * A month that has fewer charges than before may be a part of it only, and so may one of a file whose name says that parts are
   * missing: somebody says whether it replaces what is there.
   */
  #withoutLeftMonths(records: readonly BilledAmount[]): readonly BilledAmount[] {
    const { workbook, parts } = this.#given
    const monthOf = ({ source, month }: BilledAmount) => `${source}\n${month}`
    const before = groupedBy(recordsOf(workbook, 'billed'), monthOf)
    const doubtful = [...groupedBy(records, monthOf)].flatMap(([key, now]) => {
      const was = before.get(key) ?? []
      const isFewer = linesOf(now) < linesOf(was)
      const isOther = linesOf(now) !== linesOf(was) || !isSameExact(sumOf(now), sumOf(was))
      return isFewer || (was.length > 0 && parts === 'some-missing' && isOther) ? [{ key, was, now }] : []
    })
    const left = new Set<string>()
    for (const [source, months] of groupedBy(doubtful, ({ now }) => now[0]?.source ?? '')) {
      const first = months[0]?.now[0]
      if (first === undefined) continue
      const facts = {
        vendor: first.biller,
        months: months.map(({ now }) => now[0]?.month ?? '').join(' '),
        before: String(months.reduce((sum, { was }) => sum + linesOf(was), 0)),
        after: String(months.reduce((sum, { now }) => sum + linesOf(now), 0)),
        parts,
      }
      const question = { id: idOfKey('fewer-charges', [source]), code: 'fewer-charges', choices: ['replace', 'leave'], facts } as const
      // Of a part nothing is proposed, so that nobody accepts it unseen.
      const answer = this.#ask(question, parts === 'not-numbered' ? 'replace' : null)
      if (answer !== 'replace') for (const { key } of months) left.add(key)
    }
    return left.size === 0 ? records : records.filter((record) => !left.has(monthOf(record)))
  }

  /**
   * Another kind of file of the same vendor, whose bill counts already: somebody says which one does. Months that both say go from the
   * other, with its bill; months that it alone says stay. Two accounts of one kind of file are two bills.
   */
  #sameMonths(records: readonly BilledAmount[]): readonly BilledAmount[] {
    const { workbook } = this.#given
    const mine = [...groupedBy(records, ({ source, currency }) => `${source}\n${currency}`).values()].flatMap((group) => group[0] ?? [])
    const isAlike = (other: BilledAmount) =>
      mine.some(
        ({ source, biller, currency }) =>
          currency === other.currency && kindOf(source) !== kindOf(other.source) && isSameVendor(biller, other.biller),
      )
    const months = new Set(records.map(({ month }) => month))
    const others = groupedBy(recordsOf(workbook, 'billed').filter(isAlike), ({ source, currency }) => `${source}\n${currency}`)
    return [...others.values()].flatMap((amounts) => {
      const [first] = amounts
      if (first === undefined) return []
      const billId = monthlyBillId(first)
      const again = amounts.filter(({ month }) => months.has(month))
      if (again.length === 0 && recordOf(workbook, 'bills', billId) === undefined) return []
      const id = idOfKey('same-months', [first.source, first.currency])
      const question = { id, code: 'same-months', choices: ['replace', 'keep'], facts: { vendor: first.biller } } as const
      if (this.#ask(question, 'replace') !== 'replace') return []
      this.#droppedBills.add(billId)
      return again
    })
  }

  /** Rules of a file before all others; a rule of the same conditions is that rule. */
  #withGiven(known: readonly BillRule[]): readonly BillRule[] {
    const { rules: given } = this.#given
    const ids = given.map(({ conditions }) => ruleId(conditions))
    const first = (known[0]?.position ?? 0) - STEP * given.length
    const isInOrder = sameValue(
      ids,
      known.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
    )
    const placed = given.map((values, at): BillRule => {
      const id = ids[at] ?? ''
      const before = known.find((rule) => rule.id === id)
      const position = before !== undefined && isInOrder ? before.position : Math.max(0, first + STEP * at)
      return { ...newRecord('billRules', id), ...values, position }
    })
    const others = known.filter(({ id }) => !ids.includes(id)).map((rule) => ({ ...rule, meta: {} }))
    const isRoom = placed.every(({ position }, at) => position > (placed[at - 1]?.position ?? -1))
    const all = [...placed, ...others].sort((a, b) => a.position - b.position)
    return isRoom ? all : [...placed, ...others].map((rule, at) => ({ ...rule, position: (at + 1) * STEP }))
  }

  /** One for each service that no rule speaks of, once somebody has said who bears it. */
  #suggestedRules(known: readonly BillRule[]): readonly BillRule[] {
    let position = known.at(-1)?.position ?? 0
    const rules: BillRule[] = []
    for (const service of this.#unruledServices(known)) {
      const answer = this.#bearerOf(service)
      if (answer === null) continue
      position += STEP
      const conditions = conditionsOf(service)
      const target =
        answer === 'rest' ? ({ target: 'rest', componentId: null } as const) : ({ target: 'component', componentId: answer } as const)
      rules.push({ ...newRecord('billRules', ruleId(conditions)), conditions, ...target, position })
    }
    return rules
  }

  #unruledServices(known: readonly BillRule[]): readonly (PaidService & { readonly minor: number })[] {
    const open = this.#amounts.filter(
      (amount) => (amount.category === 'usage' || amount.category === 'purchase') && firstRule(known, amount) === null,
    )
    const groups = groupedBy(open, ({ vendor, service }) => `${vendor}\n${service ?? ''}`)
    return [...groups.values()].flatMap((amounts) => {
      const [first] = amounts
      if (first === undefined) return []
      const last = lastMonthOf(amounts)
      const minor = amounts.reduce((sum, { month, amount }) => sum + (month === last ? (amount ?? 0) : 0), 0)
      return [{ vendor: first.vendor, service: first.service, minor }]
    })
  }

  /** The component that bears a service, or "rest"; null: nobody has said, and nothing is proposed. */
  #bearerOf({ vendor, service, minor }: PaidService & { readonly minor: number }): string | null {
    const bearers = likelyBearers({ vendor, service }, this.#components)
    const facts = { vendor, service: service ?? '' }
    const key = [vendor, service]
    switch (bearers.kind) {
      case 'one':
        return this.#ask(
          { id: idOfKey('bearer', key), code: 'bearer', choices: [bearers.component.id, 'rest'], facts },
          bearers.component.id,
        )
      case 'several':
        return this.#ask(
          { id: idOfKey('tie', key), code: 'tie', choices: [...bearers.components.map(({ id }) => id), 'rest'], facts },
          null,
        )
      case 'none':
        // What comes to less than the smallest coin is no component that anybody decides about.
        return minor <= 0 ? null : this.#newComponent({ vendor, service }, facts)
    }
  }

  #newComponent({ vendor, service }: PaidService, facts: Readonly<Record<string, string>>): string | null {
    const id = idOfKey('paid', [vendor, service])
    // Deleted stays deleted.
    if (this.#given.workbook.deleted.components?.[id] !== undefined) return null
    const answer = this.#ask({ id: idOfKey('new', [vendor, service]), code: 'new', choices: ['add', 'rest'], facts }, 'add')
    if (answer !== 'add') return answer
    const known = service === null ? knownService(vendor) : knownService(service)
    const name = known?.name ?? service ?? vendor
    const isTaken = this.#names.has(name)
    this.#names.add(name)
    this.#newIds.add(id)
    this.#newComponents.push({
      ...{ id, vendor, kind: known?.kind ?? null, layer: known?.layer ?? null },
      name: isTaken ? `${name} (${vendor})` : name,
    })
    return id
  }

  /** What somebody chose, else what is proposed: the plan shows what comes of it while the question is still open. null: nothing is. */
  #ask(question: Pick<BillImportQuestion, 'id' | 'code' | 'choices' | 'facts'>, proposed: string | null): string | null {
    const given = this.#given.answers[question.id]
    const chosen = given === undefined ? null : this.#choiceOf(given, question.choices)
    const answer = chosen ?? (this.#given.acceptsProposals ? proposed : null)
    this.#questions.push({ ...question, proposed, answer, isChosen: chosen !== null })
    return chosen ?? proposed
  }

  #choiceOf(given: string, choices: readonly string[]): string | null {
    if (choices.includes(given)) return given
    return this.#components.find(({ id, name }) => choices.includes(id) && name === given)?.id ?? null
  }

  #monthlyBills(rules: readonly AppliedRule[]): { readonly bills: readonly PlannedBill[]; readonly withoutFullMonth: readonly string[] } {
    const bills: PlannedBill[] = []
    const withoutFullMonth: string[] = []
    for (const [, amounts] of groupedBy(this.#amounts, ({ source, currency }) => `${source}\n${currency}`)) {
      const [first] = amounts
      if (first === undefined) continue
      const bill = this.#monthlyBill(first, amounts, rules)
      if (bill === 'no-full-month') withoutFullMonth.push(first.source)
      else if (bill !== null) bills.push(bill)
    }
    return { bills, withoutFullMonth }
  }

  #monthlyBill(
    { source, biller, currency }: BilledAmount,
    amounts: readonly BilledAmount[],
    rules: readonly AppliedRule[],
  ): PlannedBill | null | 'no-full-month' {
    const { workbook, today } = this.#given
    const id = monthlyBillId({ source, currency })
    if (workbook.deleted.bills?.[id] !== undefined) return null
    const full = fullMonths(amounts, today)
    const last = full.at(-1)
    if (last === undefined) return 'no-full-month'
    const fiscalStart = workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
    const takenFrom = this.#basisOf(id, biller, lastFullQuarter(full, fiscalStart))
    const months = countedMonths(full, takenFrom, fiscalStart)
    const counted = amounts.filter(({ month }) => months.includes(month ?? ''))
    const { parts, restMinor } = monthlyAmounts(counted, { rules, counts: this.#counts, months: months.length, currency })
    const borne = parts.reduce((sum, { minor }) => sum + minor, 0)
    if (borne === 0 && restMinor <= 0 && recordOf(workbook, 'bills', id) === undefined) return null
    return {
      ...{ id, vendor: biller, currency, per: 'month', date: lastDayOf(last), takenFrom, parts, term: null },
      amount: borne + Math.max(0, restMinor),
      belowZeroMinor: Math.min(0, restMinor),
    }
  }

  /** Asked once: a bill that is there keeps what its amount is taken from. */
  #basisOf(id: string, biller: string, quarter: readonly string[] | null): BilledBasis {
    const known = recordOf(this.#given.workbook, 'bills', id)?.takenFrom ?? null
    if (known !== null) return known
    if (quarter === null) return 'last-month'
    const answer = this.#ask({ id: `amount.${id}`, code: 'amount', choices: BILLED_BASES, facts: { vendor: biller } }, 'last-month')
    return answer === 'quarter-average' ? answer : 'last-month'
  }

  /** What is bought for a term: a price a year, or a month where the term is shorter, as long as it lasts. */
  #purchaseBills(rules: readonly AppliedRule[]): readonly PlannedBill[] {
    return this.#amounts.flatMap((amount): readonly PlannedBill[] => {
      const { id: recordId, termStart, termEnd, currency, biller, month } = amount
      if (amount.category !== 'purchase' || termStart === null || termEnd === null) return []
      const id = purchaseId(recordId)
      if (termEnd < this.#given.today || this.#given.workbook.deleted.bills?.[id] !== undefined) return []
      const months = monthsUntil(termStart, addDays(termEnd, 1))
      const per = months >= 12 ? 'year' : 'month'
      const { digits, decimals } = exactOf(amount)
      const perPeriod = { digits: digits * (per === 'year' ? 12n : 1n), decimals }
      const minor = roundedOver(perPeriod, months, currencyDecimals(currency))
      if (minor <= 0) return []
      const asMonthly = { ...amount, isOnce: false, exact: '1', category: 'usage' as const }
      const bearer = monthlyAmounts([asMonthly], { rules, counts: this.#counts, months: 1, currency }).parts
      const [only] = bearer
      const parts = bearer.length === 1 && only !== undefined ? [{ componentId: only.componentId, minor }] : []
      const date = lastDayOf(month ?? '')
      return [
        {
          ...{ id, vendor: biller, currency, per, amount: minor, date, takenFrom: null, parts, belowZeroMinor: 0 },
          term: { first: termStart, last: termEnd },
        },
      ]
    })
  }

  /** Whether a bill of a purchase was made of one of these sources, now or before. */
  #isOfSources(billId: string): boolean {
    const ours = [...this.#amounts, ...this.#changes.removed, ...this.#changes.changed.map(({ before }) => before)]
    return ours.some(({ id }) => purchaseId(id) === billId)
  }

  /** Bills that were typed for what an imported one says now: both would count. */
  #replacedBills(bills: readonly PlannedBill[]): readonly string[] {
    const { workbook } = this.#given
    const isNew = bills.filter(({ id }) => recordOf(workbook, 'bills', id) === undefined)
    const typed = recordsOf(workbook, 'bills').filter(
      ({ id, takenFrom, per }) => takenFrom === null && per !== 'one-off' && !isOfPurchase(id),
    )
    return typed.flatMap(({ id, vendor }) => {
      if (!isNew.some((bill) => isSameVendor(bill.vendor, vendor))) return []
      const question = { id: `typed-bill.${id}`, code: 'typed-bill', choices: ['replace', 'keep'], facts: { vendor } } as const
      return this.#ask(question, 'replace') === 'replace' ? [id] : []
    })
  }

  /** Prices that were typed for a component that a bill pays for now. */
  #replacedLines(bills: readonly PlannedBill[], replacedBillIds: readonly string[]): readonly string[] {
    const { workbook } = this.#given
    const { costLines, billParts } = indexOf(workbook.tables)
    const paid = new Set<string>()
    for (const { id, parts } of bills) {
      const had = new Set((billParts.get(id) ?? []).map(({ componentId }) => componentId))
      for (const { componentId, minor } of parts) if (minor > 0 && !had.has(componentId)) paid.add(componentId)
    }
    return [...paid].flatMap((componentId) => {
      const lines = (costLines.get(componentId) ?? []).filter((line) => isRunRate(line) && line.billId === null && line.amount !== null)
      if (lines.length === 0 || replacedBillIds.includes(componentId)) return []
      const component = recordOf(workbook, 'components', componentId)?.name ?? ''
      const question = { id: `price.${componentId}`, code: 'price', choices: ['replace', 'keep'], facts: { component } } as const
      return this.#ask(question, 'replace') === 'replace' ? lines.map(({ id }) => id) : []
    })
  }

  /** Credits lower no price: they are a pool, whose balance nobody but the vendor knows. */
  #newGrants(): BillImportPlan['newGrants'] {
    const { workbook } = this.#given
    const grants = recordsOf(workbook, 'creditGrants')
    const credited = groupedBy(
      this.#amounts.filter(({ category, amount }) => category === 'credit' && (amount ?? 0) < 0),
      ({ biller, currency }) => `${biller}\n${currency}`,
    )
    return [...credited.values()].flatMap((amounts) => {
      const [first] = amounts
      if (first === undefined || grants.some(({ vendor }) => isSameVendor(vendor, first.biller))) return []
      const id = idOfKey('credits', [first.biller, first.currency])
      if (workbook.deleted.creditGrants?.[id] !== undefined) return []
      const last = lastMonthOf(amounts)
      const question = { id, code: 'credits', choices: ['add', 'skip'], facts: { vendor: first.biller } } as const
      if (this.#ask(question, 'add') !== 'add') return []
      return [{ id, vendor: first.biller, currency: first.currency, asOf: lastDayOf(last) }]
    })
  }
}

function countsIn(workbook: Workbook, newIds: ReadonlySet<string>): Counts {
  return (componentId) => {
    const component = recordOf(workbook, 'components', componentId)
    return component === undefined ? newIds.has(componentId) : countsInTotals(component)
  }
}

/** Who bears a group of the file by the rules of the plan: what the proof says is assigned. */
export function borneByPlan({ rules, newComponents }: BillImportPlan, workbook: Workbook): (group: BilledGroup) => BorneOfGroup {
  const counts = countsIn(workbook, new Set(newComponents.map(({ id }) => id)))
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

/** "focus" of "focus AWS 111". */
function kindOf(source: string): string {
  return source.split(' ')[0] ?? ''
}

function lastMonthOf(amounts: readonly BilledAmount[]): string {
  const months = amounts.map(({ month }) => month ?? '').sort()
  return months.at(-1) ?? ''
}

function ruleId(conditions: RuleValues['conditions']): string {
  return idOfKey(
    'rule',
    conditions.flatMap(({ field, test, text }) => [field, test, text]),
  )
}

function conditionsOf({ vendor, service }: PaidService): RuleValues['conditions'] {
  const ofVendor = { field: 'vendor', test: 'is', text: vendor } as const
  return service === null ? [ofVendor] : [ofVendor, { field: 'service', test: 'is', text: service }]
}

/** The bill that a source is in a currency. */
export function monthlyBillId({ source, currency }: Pick<BilledAmount, 'source' | 'currency'>): string {
  return idOfKey('bill', [source, currency])
}

/** The bill of what was bought for a term, by the id of its amount. */
export function purchaseId(recordId: string): string {
  return `${PURCHASE_ID}.${recordId}`
}

function isOfPurchase(billId: string): boolean {
  return billId.startsWith(`${PURCHASE_ID}.`)
}

/** Whether anything of it is to be asked still. */
export function openQuestionsOf({ questions }: BillImportPlan): readonly BillImportQuestion[] {
  return questions.filter(({ answer }) => answer === null)
}
