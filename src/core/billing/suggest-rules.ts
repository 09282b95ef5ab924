// Rules of an import: those that somebody gave, and one for each service that no rule speaks of, once somebody has said who bears it.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, signOfExact } from '../amounts/exact-amounts.ts'
import { currencyDecimals } from '../amounts/money.ts'
import { spellingKey } from '../books/book-names.ts'
import { POSITION_STEP } from '../edits/component-edits.ts'
import { groupedBy } from '../grouped-by.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import { recordsOf } from '../inventory/edits.ts'
import { byListOrder } from '../inventory/list-order.ts'
import type { BilledAmount, BillRule, Component } from '../inventory/tables.ts'
import { newRecord, type Workbook } from '../inventory/workbook.ts'
import { firstRule, type RuledAmount, type RuleValues } from './bill-rules.ts'
import { lastMonthOf, sumOf } from './billed-records.ts'
import type { Asked, ImportQuestions } from './import-questions.ts'
import { idOfKey } from './key-ids.ts'
import { cloudOf, type KnownService, knownService } from './service-names.ts'
import { likelyBearers, namedByServices, type PaidService, type TypeOfService } from './suggest-bearer.ts'

/** Rules of a file before all others; a rule of the same conditions is that rule. */
export function withGivenRules(known: readonly BillRule[], given: readonly RuleValues[]): readonly BillRule[] {
  const taken = new Set(known.map(({ id }) => id))
  const ids = given.map(
    ({ conditions }) => known.find((rule) => sameValue(rule.conditions, conditions))?.id ?? freeRuleId(conditions, taken),
  )
  const first = (known[0]?.position ?? 0) - POSITION_STEP * given.length
  const isInOrder = sameValue(
    ids,
    known.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
  )
  const placed = given.map((values, at): BillRule => {
    const id = ids[at] ?? ''
    const before = known.find((rule) => rule.id === id)
    const position = before !== undefined && isInOrder ? before.position : Math.max(0, first + POSITION_STEP * at)
    return { ...newRecord('billRules', id), ...values, position }
  })
  const others = known.filter(({ id }) => !ids.includes(id)).map((rule) => ({ ...rule, meta: {} }))
  const isRoom = placed.every(({ position }, at) => position > (placed[at - 1]?.position ?? -1))
  const all = [...placed, ...others].sort(byListOrder)
  return isRoom ? all : [...placed, ...others].map((rule, at) => ({ ...rule, position: (at + 1) * POSITION_STEP }))
}

/** A component that is paid and was not in the inventory: nothing is known of its time, its edge and its approach. */
export interface NewComponent extends Pick<Component, 'id' | 'name' | 'vendor' | 'kind' | 'layer'> {}

type SpentService = PaidService & {
  /** In the last month that has it, the smallest coin or more. */
  readonly isMoney: boolean
}

/** Who bears a service; null: nobody has said, and nothing is proposed. */
interface Decided {
  readonly bearer: string | null
  /** The id of what was asked. */
  readonly question: string
}

interface SuggestedFor {
  readonly workbook: Workbook
  readonly amounts: readonly BilledAmount[]
  readonly questions: ImportQuestions
  readonly typeOf: TypeOfService
}

export class SuggestedRules {
  /** Once the rules are asked for. */
  readonly newComponents: NewComponent[] = []
  readonly #workbook: Workbook
  readonly #amounts: readonly BilledAmount[]
  readonly #questions: ImportQuestions
  readonly #typeOf: TypeOfService
  readonly #components: readonly Component[]
  /** Of all components, new ones too. */
  readonly #names: Set<string>
  /** Of each vendor the components that a service of it is called as. */
  readonly #named = new Map<string, ReadonlySet<string>>()
  /** Who bears what is one product by several names of services: its first one is asked about. */
  readonly #ofProducts = new Map<string, Decided | null>()
  /** By services, which question is about each of them. */
  readonly #questionOf = new Map<string, string>()

  constructor({ workbook, amounts, questions, typeOf }: SuggestedFor) {
    this.#workbook = workbook
    this.#amounts = amounts
    this.#questions = questions
    this.#typeOf = typeOf
    this.#components = recordsOf(workbook, 'components')
    this.#names = new Set(this.#components.map(({ name }) => name))
  }

  /** One for each service that no rule speaks of, once somebody has said who bears it. */
  rulesFor(known: readonly BillRule[]): readonly BillRule[] {
    let position = known.at(-1)?.position ?? 0
    const rules: BillRule[] = []
    for (const service of this.#unruledServices(known)) {
      const decided = this.#bearerOf(service)
      if (decided !== null) this.#questionOf.set(serviceKey(service), decided.question)
      const answer = decided?.bearer ?? null
      if (answer === null) continue
      position += POSITION_STEP
      const conditions = conditionsOf(service)
      const target =
        answer === 'rest' ? ({ target: 'rest', componentId: null } as const) : ({ target: 'component', componentId: answer } as const)
      rules.push({ ...newRecord('billRules', ruleId(conditions)), conditions, ...target, position })
    }
    return rules
  }

  /** The id of the question that decides who bears an amount, once the rules were asked for; null: none, as where a rule speaks of it. */
  questionOf(amount: RuledAmount, known: readonly BillRule[]): string | null {
    return firstRule(known, amount) === null ? (this.#questionOf.get(serviceKey(amount)) ?? null) : null
  }

  #unruledServices(known: readonly BillRule[]): readonly SpentService[] {
    const open = this.#amounts.filter(
      (amount) => (amount.category === 'usage' || amount.category === 'purchase') && firstRule(known, amount) === null,
    )
    const groups = groupedBy(open, serviceKey)
    return [...groups.values()].flatMap((amounts) => {
      const [first] = amounts
      if (first === undefined) return []
      const last = lastMonthOf(amounts)
      const ofLast = amounts.filter(({ month }) => month === last)
      const isMoney = [...groupedBy(ofLast, ({ currency }) => currency)].some(([currency, paid]) => isACoin(sumOf(paid), currency))
      return [{ vendor: first.vendor, biller: first.biller, service: first.service, isMoney }]
    })
  }

  /** The component that bears a service, or "rest"; null: it is not asked about. */
  #bearerOf({ vendor, biller, service, isMoney }: SpentService): Decided | null {
    const paid = { vendor, biller, service }
    const bearers = likelyBearers(paid, this.#components, this.#typeOf, ({ id }) => this.#namedOf(vendor).has(id))
    const facts = { vendor, service: service ?? '' }
    const key = [vendor, service]
    // What comes to less than the smallest coin is nothing that anybody decides about.
    switch (bearers.kind) {
      case 'one': {
        const { id } = bearers.component
        return this.#chosen(paid, { id: idOfKey('bearer', key), code: 'bearer', choices: [id, 'add', 'rest'], facts }, id)
      }
      case 'several': {
        if (!isMoney) return null
        const ids = bearers.components.map(({ id }) => id)
        return this.#chosen(paid, { id: idOfKey('tie', key), code: 'tie', choices: [...ids, 'add', 'rest'], facts }, null)
      }
      case 'none':
        return isMoney ? this.#newComponent(paid) : null
    }
  }

  /** A component that is there may be proposed and be another one: the service is added then. */
  #chosen(paid: PaidService, question: Asked, proposed: string | null): Decided {
    const answer = this.#questions.ask(question, proposed)
    if (answer !== 'add') return { bearer: answer, question: question.id }
    const product = knownService(paid.service ?? paid.vendor, cloudOf(paid.vendor))
    const key = `${paid.vendor}\n${product?.name ?? paid.service ?? ''}`
    const decided = this.#ofProducts.get(key) ?? { bearer: this.#added(paid, product), question: question.id }
    this.#ofProducts.set(key, decided)
    return { ...decided, question: question.id }
  }

  #namedOf(vendor: string): ReadonlySet<string> {
    const known = this.#named.get(vendor)
    if (known !== undefined) return known
    const services = [...new Set(this.#amounts.flatMap((amount) => (amount.vendor === vendor ? (amount.service ?? []) : [])))]
    const named = namedByServices(vendor, services, this.#components, this.#typeOf)
    this.#named.set(vendor, named)
    return named
  }

  #newComponent(paid: PaidService): Decided | null {
    const { vendor } = paid
    const made = cloudOf(vendor) === null ? (knownService(spellingKey(vendor), null) ?? this.#modelsOf(vendor)) : null
    const product = made ?? knownService(paid.service ?? vendor, cloudOf(vendor))
    if (product === null) return this.#askedFor(paid, null)
    const key = `${vendor}\n${product.name}`
    const known = this.#ofProducts.get(key)
    if (known !== undefined) return known
    // What the maker of one product calls the parts of its bill are meters of that.
    const decided = this.#askedFor(made === null ? paid : { ...paid, service: null }, product)
    this.#ofProducts.set(key, decided)
    return decided
  }

  /** Who sells models sells one product, whose meters are the models. */
  #modelsOf(vendor: string): Pick<KnownService, 'name' | 'kind' | 'layer' | 'cloud'> | null {
    const { kind, layer } = this.#typeOf(null, vendor) ?? NOT_SAID
    return kind === 'llm-api' && layer !== null ? { name: vendor, kind, layer, cloud: null } : null
  }

  #askedFor({ vendor, biller, service }: PaidService, product: KnownService | null): Decided | null {
    const id = idOfKey('paid', [vendor, service])
    // Deleted stays deleted.
    if (this.#workbook.deleted.components?.[id] !== undefined) return null
    const facts = { vendor, service: service ?? '' }
    const question = idOfKey('new', [vendor, service])
    const answer = this.#questions.ask({ id: question, code: 'new', choices: ['add', 'rest'], facts }, 'add')
    return { bearer: answer === 'add' ? this.#added({ vendor, biller, service }, product) : answer, question }
  }

  #added({ vendor, service }: PaidService, product: KnownService | null): string {
    const own = idOfKey('paid', [vendor, service])
    // One that was added before and is there under another name, or retired, stays.
    const id = this.#components.some((component) => component.id === own) ? `${own}.` : own
    const name = this.#freeName(product?.name ?? service ?? vendor, vendor)
    // What a cloud bills for and does not make is its maker's.
    const maker = product?.cloud === null && cloudOf(vendor) !== null ? product.name : vendor
    const { kind, layer } = product ?? this.#typeOf(service, vendor) ?? NOT_SAID
    this.newComponents.push({ id, vendor: maker, name, kind, layer })
    return id
  }

  /** One that no component has. */
  #freeName(name: string, vendor: string): string {
    let free = this.#names.has(name) ? `${name} (${vendor})` : name
    for (let count = 2; this.#names.has(free); count++) free = `${name} (${vendor}) ${count}`
    this.#names.add(free)
    return free
  }
}

const NOT_SAID = { kind: null, layer: null } as const

function serviceKey({ vendor, service }: Pick<BilledAmount, 'vendor' | 'service'>): string {
  return `${vendor}\n${service ?? ''}`
}

/** To the last digit: rounded, the running sum of a month gives a coin to some service of less. */
function isACoin(sum: Decimal, currency: string): boolean {
  return signOfExact(addedExact(sum, { digits: -1n, decimals: currencyDecimals(currency) })) >= 0
}

/** A rule whose conditions were changed since it was made keeps its id. */
function freeRuleId(conditions: RuleValues['conditions'], taken: ReadonlySet<string>): string {
  const id = ruleId(conditions)
  return taken.has(id) ? `${id}.` : id
}

function ruleId(conditions: RuleValues['conditions']): string {
  return idOfKey(
    'rule',
    conditions.flatMap(({ field, test, text }) => [field, test, text]),
  )
}

/** What names no service has a rule of its own: one by the vendor alone would take every service, new ones too. */
function conditionsOf({ vendor, service }: PaidService): RuleValues['conditions'] {
  return [
    { field: 'vendor', test: 'is', text: vendor },
    { field: 'service', test: 'is', text: service ?? '' },
  ]
}
