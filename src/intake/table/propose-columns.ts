// What each column probably means: its header and its cells are weighed together, and each meaning goes to the column for which most
// speaks. Cells weigh more than words: a column of amounts is a cost whatever it is called, one of names never is.

import { type IsoDate, lengthNamed } from '#core'
import type { HeaderRemark } from '#wording'
import type { SourceRow } from '../formats/list-format.ts'
import { isWordToo, namesIn } from './cell-kinds.ts'
import { type ColumnEvidence, type HeaderTexts, isLikely, isSure, priorOf } from './column-evidence.ts'
import { profileOf, sampleOf } from './column-profile.ts'
import { type Confidence, fieldsOf, IMPORT_FIELDS, type ImportField, REPEATABLE } from './fields.ts'
import { hasAspect, isContactHeader, isOfNumbers, isOfPay, isQuestion, remarksOf } from './header-text.ts'
import { currencyBelow, headerUnit } from './header-unit.ts'
import { monthColumns, peopleColumns } from './list-shapes.ts'
import { contentScore, isFigures, PROPOSED_BY_HEADER_ONLY } from './meaning-scores.ts'
import { isProductOf, scaleOfSum } from './price-times-units.ts'
import { isRivalCost, NOT_PAID } from './rival-costs.ts'
import { sumIn } from './total-words.ts'

export interface ProposedMeaning {
  readonly field: ImportField | 'ignore'
  /** null where the header says nothing of it. */
  readonly confidence: Confidence | null
  /** It adds up the columns of people, in their unit. */
  readonly isSum: boolean
}

const FEW = 3
const NEARLY_FULL = 0.6
const NEARLY_ALL = 0.9
/** Names stand twice only where somebody has listed a thing again. */
const NEARLY_UNIQUE = 0.85
/** Below, a column is left out. */
const ENOUGH = 1.5

/**
 * @param usable false for columns that are hidden or belong to another table
 * @param asOf months behind it are forecasts
 * @param hasTimeUnit a title says what times below people are
 */
export function proposeColumns(
  headers: readonly HeaderTexts[],
  rows: readonly SourceRow[],
  usable: (index: number) => boolean,
  asOf: IsoDate | null = null,
  hasTimeUnit = false,
): readonly ProposedMeaning[] {
  const sample = sampleOf(rows)
  const columns = headers.map((header, index) => ({
    index,
    header,
    profile: profileOf(sample, index, `${header.group} ${header.own}`),
    prior: priorOf(header),
  }))
  const open = columns.filter(({ index, profile, prior }) => usable(index) && (profile.filled > 0 || prior.size > 0 || profile.rows === 0))
  const fields = new Map<number, ImportField>()
  const { people, sums } = peopleColumns(open, sample, hasTimeUnit)
  for (const index of people) fields.set(index, 'personTime')
  const months = monthColumns(open, asOf)
  const single = open.filter(({ index }) => ![...people, ...sums.keys(), ...months.columns].includes(index))
  const named = nameByContents(single)
  if (named !== null) fields.set(named, 'name')
  for (const [index, field] of assigned(
    single.filter(({ index }) => index !== named),
    sample,
  ))
    fields.set(index, field)
  if (months.taken !== null && ![...fields.values()].includes('cost')) fields.set(months.taken, 'cost')
  if (![...fields.values()].includes('name')) {
    const first =
      open.find(
        ({ index, header, profile }) => !fields.has(index) && !isContact(header) && profile.share('word', 'text', 'person') > 0.5,
      ) ?? open.find(({ header, profile }) => !isContact(header) && !isFigures(profile))
    if (first !== undefined) fields.set(first.index, 'name')
  }
  return columns.map(({ index, header }) => {
    const field = fields.get(index) ?? 'ignore'
    const isSum = sums.get(index) === 1
    return {
      field,
      isSum,
      confidence: field === 'ignore' ? null : (fieldsOf(header.own).get(field) ?? (header.group === '' ? null : 'likely')),
    }
  })
}

/**
 * The column of names where no header says it, as in a language that we know no words of: the first one in which nearly every text
 * stands once. Categories and owners repeat; with few rows they may not, and then names of two people or more are told by their form.
 */
function nameByContents(columns: readonly ColumnEvidence[]): number | null {
  if (columns.some(({ prior }) => isLikely(prior.get('name') ?? 0))) return null
  const texts = columns.filter(
    ({ header, profile, prior }) =>
      profile.filled > 0 &&
      !isContact(header) &&
      profile.share('word', 'text', 'person', 'group') > 0.5 &&
      profile.filled >= profile.rows * NEARLY_FULL &&
      ![...prior].some(([, weight]) => isLikely(weight)),
  )
  const unique = texts.filter(({ profile }) => profile.distinct >= profile.filled * NEARLY_UNIQUE)
  const things = unique.filter(({ profile }) => !profile.areFullNames)
  return (things[0] ?? unique[0])?.index ?? null
}

/** The best pair of column and field first, until nothing has enough. */
function assigned(columns: readonly ColumnEvidence[], rows: readonly SourceRow[]): ReadonlyMap<number, ImportField> {
  const leftmost = columns.find(({ profile }) => profile.filled > 0 && profile.share('word', 'text', 'person') > 0.5)?.index
  const amounts = columns.filter(({ profile }) => profile.share('money', 'number') > 0.5)
  const hasOwners = columns.some(({ profile, prior }) => prior.has('owner') && profile.share('person', 'group') > 0.5)
  const hasNames = columns.some(
    (column) => (column.prior.has('owner') || looksLikeOwners(column)) && column.profile.share('person', 'group') > 0.5,
  )
  const isNamed = columns.some(
    ({ prior, profile }) => prior.has('name') && !prior.has('vendor') && profile.share('word', 'text', 'person', 'group') > 0.5,
  )
  const most = Math.max(1, ...amounts.map(({ profile }) => profile.filled))
  const areOfTerms = amounts.some(({ header }) => OF_TERM.test(header.own))
  // "Cost (EUR)" says it whatever the entity beside it counts in.
  const hasCurrency = amounts.some(
    ({ header, prior }) => prior.has('cost') && headerUnit(`${header.group} ${header.own}`).currency !== null,
  )
  const pairs = columns.flatMap((column) =>
    IMPORT_FIELDS.flatMap((field) => {
      if (field === 'currency' && hasCurrency && !column.prior.has('currency')) return []
      if (field === 'per' && !areOfTerms && isTerm(column)) return []
      if (field === 'owner' && hasOwners && (!column.prior.has('owner') || isOutsider(column, columns, rows))) return []
      // "Ann 5%, Dee 3%" in a column beside the owners is their time.
      if (field === 'owner' && hasNames && (saysHowOften(column, rows) || column.profile.namedTimes() > 0.5)) return []
      const score = scoreOf(field, column, leftmost, isNamed) - (field === 'cost' ? gaps(column, most) : 0)
      return score < ENOUGH ? [] : [{ index: column.index, field, score }]
    }),
  )
  const ranked = pairs.toSorted((a, b) => b.score - a.score || a.index - b.index)
  const fields = new Map<number, ImportField>()
  for (const { index, field } of ranked) {
    const isTaken = !REPEATABLE.has(field) && [...fields.values()].includes(field)
    if (fields.has(index) || isTaken) continue
    fields.set(index, field)
  }
  const settled = settleTotals(settleProducts(fields, columns, rows), columns, rows)
  return withContacts(withSecondCosts(withoutIdle(settled, columns, rows), columns, rows), columns)
}

/** "Backups: daily" beside "Owner" names nobody. */
function saysHowOften({ index }: ColumnEvidence, rows: readonly SourceRow[]): boolean {
  const texts = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '')
  return texts.length > 0 && texts.every((text) => /^\p{Ll}/u.test(text) && (OFTEN.test(text) || lengthNamed(text) !== null))
}

const OFTEN = /^(?:hourly|nightly|continuous(?:ly)?|stündlich|laufend|horaire|cada hora)$/u

/** "Contact" beside "Owner", where hardly anybody of it owns anything: people of vendors, or whoever else is called. */
function isOutsider(column: ColumnEvidence, columns: readonly ColumnEvidence[], rows: readonly SourceRow[]): boolean {
  const isOfAnybody = ({ header }: ColumnEvidence) => OF_ANYBODY.test(header.own.trim())
  if (!isOfAnybody(column)) return false
  const owners = columns.filter(
    (other) =>
      isLikely(other.prior.get('owner') ?? 0) &&
      !isOfAnybody(other) &&
      !isContact(other.header) &&
      other.profile.share('person', 'group') > 0.5,
  )
  if (owners.length === 0) return false
  const firstNamesAt = (index: number) =>
    rows.flatMap(({ cells }) => namesIn(cells[index] ?? '').flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}]+/u)?.[0] ?? []))
  const owning = new Set(owners.flatMap(({ index }) => firstNamesAt(index)))
  const called = firstNamesAt(column.index)
  return called.filter((name) => owning.has(name)).length * 2 < called.length
}

const OF_ANYBODY =
  /^(?:main |primary |key )?(?:contacts?|contact person|point of contact|poc|kontakt|kontaktperson|contacto|contato|contatto|contactpersoon|ansprechpartner(?:in)?|ansprechperson|interlocuteur|連絡先|संपर्क)$/iu

/**
 * A column of costs in another currency or of one seat, for the rows where the first one is blank, or of another period: that one may say
 * the same once more, and where it says something else that is asked about (cost-periods.ts).
 */
function withSecondCosts(
  fields: Map<number, ImportField>,
  columns: readonly ColumnEvidence[],
  rows: readonly SourceRow[],
): ReadonlyMap<number, ImportField> {
  const first = columns.find(({ index }) => fields.get(index) === 'cost')
  if (first === undefined) return fields
  const unit = headerUnit(first.header.own)
  const remarks = remarksOf(first.header.own)
  const seats = columns.find(({ index }) => fields.get(index) === 'seats')?.index
  const periods = new Set([unit.per])
  const isFilled = ({ cells }: SourceRow, at: number) => /[1-9]/.test(cells[at] ?? '')
  const isTotal = ({ cells }: SourceRow) => cells.some((cell) => sumIn(cell) !== null)
  // Whoever reads a row begins with its leftmost cost: where both are filled, that is another one than the first.
  const isInstead = (at: number) => !rows.some((row) => isFilled(row, at) && isFilled(row, first.index) && !isTotal(row))
  for (const { index, header, profile, prior } of columns) {
    const own = headerUnit(header.own)
    const isOther = isOtherCurrency(header.own, first.header.own)
    const isOtherPeriod = !isOther && own.per !== null && !periods.has(own.per)
    const isMoney = profile.share('money', 'number') > 0.5 && (prior.has('cost') || own.currency !== null || own.hasSign)
    const isOfOne = remarksOf(header.own).has('each')
    const isEach = seats !== undefined && isOfOne !== remarks.has('each')
    if (fields.has(index) || !isMoney || !(isEach || isOtherPeriod || (isOther && (index > first.index || isInstead(index))))) continue
    if (NOT_PAID.test(header.own) || isOfPay(header.own)) continue
    const isUsual = (remark: HeaderRemark) => remark === 'net' || remark === 'actual' || (isEach && remark === 'each')
    if ([...remarksOf(header.own)].some((remark) => !isUsual(remark) && !remarks.has(remark))) continue
    const completes = (row: SourceRow) =>
      isFilled(row, index) && !isFilled(row, first.index) && (!isEach || !isOfOne || isFilled(row, seats))
    if ((isEach || !isOtherPeriod) && !rows.some(completes)) continue
    fields.set(index, 'cost')
    periods.add(own.per)
  }
  return fields
}

/** "$ per month" beside "₦ per month", too: whichever dollars they are, they are no naira. */
function isOtherCurrency(header: string, first: string): boolean {
  const [{ currency: own }, { currency }] = [headerUnit(header), headerUnit(first)]
  return own !== null ? own !== currency : currency !== null && currencyBelow(header, currency) !== currency
}

/** "Reseller contact": nobody of the team, and worth a note. */
function withContacts(fields: ReadonlyMap<number, ImportField>, columns: readonly ColumnEvidence[]): ReadonlyMap<number, ImportField> {
  const contacts = columns.filter(
    ({ index, header, profile }) => !fields.has(index) && profile.filled > 0 && remarksOf(header.own).has('outside'),
  )
  return new Map([...fields, ...contacts.map(({ index }) => [index, 'notes'] as const)])
}

/**
 * What is paid stands in most rows: a column with a few amounts goes behind a full one, as does "Price per seat" with "usage" in most cells.
 *
 * @param most amounts of a column
 */
function gaps({ profile }: ColumnEvidence, most: number): number {
  // A few words among amounts ("in AWS") are prices, too.
  const amounts = profile.filled * (profile.share('money', 'number') > 0.5 ? 1 : 1 - profile.share('word'))
  return amounts >= most * NEARLY_FULL ? 0 : (1 - amounts / most) * 2.5
}

function scoreOf(field: ImportField, column: ColumnEvidence, leftmost: number | undefined, isNamedElse: boolean): number {
  const prior = (field === 'layer' || field === 'approach' ? wordsPrior(field, column) : column.prior.get(field)) ?? 0
  if (field === 'currency' && prior === 0) return areCurrencies(column) ? CYCLES : 0
  if (field === 'per' && prior === 0) return looksLikeCycles(column) ? CYCLES : 0
  if (prior === 0 && (PROPOSED_BY_HEADER_ONLY.has(field) || (field === 'owner' && !looksLikeOwners(column)))) return 0
  // A few cells say less than the name of their column, unless they are amounts: below "Hosting cost" stands no hosting.
  const areAmounts = column.prior.has('cost') && column.profile.share('money', 'number') > 0.5
  // "Chi" may ask who, and a figure below it is nobody.
  const saysLittle =
    column.profile.filled < FEW && !areAmounts && !(field === 'owner' && column.profile.share('number', 'percent', 'time') > 0.5)
  const content = contentScore(field, column.profile, prior) ?? (isLikely(prior) && saysLittle ? 0 : null)
  if (content === null) return 0
  // Two words below a question are answers, whatever the language.
  if (field === 'tags' && prior === 0 && column.profile.isPair && isQuestion(column.header.own)) return 0
  const remarks = remarksOf(column.header.own)
  if (
    remarks.has('touched') ||
    (isContact(column.header) && ['name', 'vendor', 'cost'].includes(field)) ||
    // "People cost" is paid to the team, and counted by their time.
    ((field === 'cost' || field === 'costOnce') && isOfPay(column.header.own)) ||
    // "Bill Day" says when something is paid, not how much.
    (OF_DAY.test(column.header.own) && field === 'cost' && column.profile.share('money') === 0) ||
    // "usage" between the prices of "Price per seat" is said of those rows alone.
    (field === 'approach' && prior === 0 && column.prior.has('cost') && column.profile.share('money', 'number') > 0) ||
    // "Cost #" with 1, 2 and 3 counts the rows.
    (isOfNumbers(column.header.own) && field === 'cost' && column.profile.isRunningNumber) ||
    // "PO" below "Payment Method" is a yes in one language and says nothing in the others.
    (field === 'edge' && prior === 0 && (OF_PAYMENT.test(column.header.own) || OF_RISK.test(column.header.own))) ||
    (field === 'owner' && column.profile.areVendors) ||
    (remarks.has('outside') && (field === 'owner' || field === 'vendor' || (field === 'lifecycle' && !isLikely(prior)))) ||
    (remarks.has('number') && (field === 'cost' || field === 'seats')) ||
    ((remarks.has('number') || hasAspect(column.header.own, 'ofElse')) && field === 'approach' && prior === 0) ||
    (hasAspect(column.header.own, 'ofVendor') && field === 'vendor' && !isSure(prior)) ||
    (hasAspect(column.header.own, 'ofElse') && field === 'lifecycle' && !isSure(prior)) ||
    // "% of spend" is of money, and nobody's time.
    (field === 'share' && !isSure(prior) && (column.prior.has('cost') || remarks.has('budget'))) ||
    ((remarks.has('sum') || (remarks.has('rate') && !isSure(prior))) && field === 'share')
  )
    return 0
  return (
    prior +
    content +
    (field === 'name' && column.index === leftmost ? 0.6 : 0) -
    // "vendor_name" is the name of a component only where no other column is.
    (field === 'name' && isNamedElse && column.prior.has('vendor') ? 0.8 : 0) +
    (field === 'cost' || field === 'costOnce' ? costRemarks(column) : 0)
  )
}

/** Below a header that says nothing of money several codes are currencies, and one alone may be anything (list-currency.ts). */
function areCurrencies({ header, prior, profile }: ColumnEvidence): boolean {
  const codes = profile.currencies()
  if (OF_CURRENCY.test(header.own.replace(/_/g, ' '))) return codes.length > 0
  if (prior.has('cost')) return codes.some((code) => !isWordToo(code))
  return codes.length > 1 && !codes.some(isWordToo)
}

const OF_CURRENCY = /(?<!\p{L})(?:ccy|curr?|cc|fx|valuta|devise|divisa)(?!\p{L})/iu

/** "Plan: Annual": a word of how something is paid above lengths of time; "Review: Annual" is about something else. */
function looksLikeCycles({ header, profile }: ColumnEvidence): boolean {
  return OF_PAYING.test(header.own) && !isQuestion(header.own) && !hasAspect(header.own, 'ofElse') && profile.cycles() >= NEARLY_ALL
}

/** "Term: 36 months" says how long one is bound, and divides no price that is not one of the whole term. */
function isTerm({ header, prior, profile }: ColumnEvidence): boolean {
  return !prior.has('per') && /(?<!\p{L})terms?(?!\p{L})/iu.test(header.own) && profile.counts() > 0
}

/** A price of all that is paid in a contract's term. */
const OF_TERM = /(?<!\p{L})(?:terms?|total|tcv|contract (?:value|price|cost)|prepaid|upfront)(?!\p{L})/iu

const CYCLES = 1.8
const OF_PAYING =
  /(?<!\p{L})(?:plans?|terms?|billing|payments?|pay|paid|subscription|frequency|recurrence|abo|abonnement|tarif|zahl\p{L}*|abrechnung\p{L}*|paiement|pago|pagamento|cobran[çc]a|betaling|betaa?l\p{L}*|pembayaran)(?!\p{L})|支払|課金|請求|付款|결제/iu

/** When and how something is paid. */
const OF_DAY = /\b(?:day|date)s?$/i
/** How much depends on something, or could go wrong with it, sets nobody apart: "1 - most critical" is no yes. */
const OF_RISK =
  /criti(?:c|k)|kritik|kritis|crític|kryty|критич|risk|risik|riesgo|risco|rischi|risque|severity|impact|priori|sensitiv|sensib|privacy|personal data|(?<!\p{L})(?:pii|gdpr|dsgvo|rgpd)(?!\p{L})/iu
const OF_PAYMENT = /\bpayment (?:method|terms?)$/i

function isContact({ own }: HeaderTexts): boolean {
  return isContactHeader(own)
}

/** Whatever it is called, unless its name says something else. */
function looksLikeOwners({ header, prior, profile }: ColumnEvidence): boolean {
  return header.own === '' || (prior.size === 0 && profile.joinsNames)
}

/** "Area" and "Category" are the layer or the approach where most of their words are; "Provider" where nearly all of them say who runs it. */
function wordsPrior(field: 'layer' | 'approach', { prior, profile }: ColumnEvidence): number | undefined {
  const own = prior.get(field) ?? 0
  const ofTags = prior.get('tags') ?? 0
  const ofOthers = field === 'approach' ? Math.max(prior.get('kind') ?? 0, prior.get('vendor') ?? 0) : 0
  // Most columns are called neither, and their words need not be looked at.
  if (Math.max(ofTags, ofOthers) <= own) return own
  const known = profile.known(field)
  return Math.max(own, known < 0.5 ? 0 : ofTags, known > NEARLY_ALL ? ofOthers : 0)
}

/** A month is what the workbook counts in. */
const PERIOD_WEIGHTS: Readonly<Record<string, number>> = { month: 0.6, quarter: 0.4, year: 0.3 }

/** What is paid now, net, in all: not a budget, a sum of the year, a gross amount or the price of one. */
function costRemarks({ header }: ColumnEvidence): number {
  const remarks = remarksOf(header.own)
  const unit = headerUnit(`${header.group} ${header.own}`)
  return (
    (unit.currency === null && !unit.hasSign ? 0 : 1) +
    (PERIOD_WEIGHTS[headerUnit(header.own).per ?? 'none'] ?? 0) -
    (remarks.has('budget') ? 2.5 : 0) -
    (remarks.has('sum') ? 1.5 : 0) -
    (remarks.has('gross') && !remarks.has('net') ? 1.5 : 0) -
    (remarks.has('past') ? 1.2 : 0) -
    (remarks.has('each') ? 0.4 : 0) +
    (remarks.has('actual') ? 0.4 : 0) +
    (remarks.has('net') ? 0.2 : 0)
  )
}

/** Price, units and their product side by side: the product is what is paid, and the two others only explain it. */
function settleProducts(
  fields: Map<number, ImportField>,
  columns: readonly ColumnEvidence[],
  rows: readonly SourceRow[],
): Map<number, ImportField> {
  const units = [...fields].find(([, field]) => field === 'seats')?.[0]
  if (units === undefined) return fields
  const amounts = columns.filter(({ index, profile }) => index !== units && profile.share('money', 'number') > 0.5)
  const paid = columns.find(({ index }) => fields.get(index) === 'cost')
  // Beside "Seats", "Per seat" and "Flat fee" the product stands for all three, and in more rows than the fee.
  const isWhole = ({ index, header, profile, prior }: ColumnEvidence) =>
    index !== paid?.index && (prior.has('cost') || remarksOf(header.own).has('sum')) && profile.filled > (paid?.profile.filled ?? 0)
  const pairs = amounts.flatMap((price) =>
    amounts.flatMap((product) =>
      // The price of one is never what all of them cost.
      price === product || remarksOf(product.header.own).has('each') || !(price === paid || product === paid || isWhole(product))
        ? []
        : [{ product: product.index, price: price.index, units }],
    ),
  )
  const found = [false, true].flatMap((withMonths) => pairs.find((pair) => isProductOf(rows, pair, withMonths)) ?? [])[0]
  if (found === undefined) return fields
  for (const index of [paid?.index, found.price, units]) if (index !== undefined) fields.delete(index)
  return fields.set(found.product, 'cost')
}

/** Costs of several kinds and what they come to side by side: that is what is paid. */
function settleTotals(
  fields: Map<number, ImportField>,
  columns: readonly ColumnEvidence[],
  rows: readonly SourceRow[],
): Map<number, ImportField> {
  const cost = columns.find(({ index }) => fields.get(index) === 'cost')
  if (cost === undefined) return fields
  const open = columns.filter(({ index, profile }) => !fields.has(index) && profile.share('money', 'number') > 0.5)
  const parts = [cost, ...open.filter((column) => isRivalCost(column.header.own, cost.header.own))].map(({ index }) => index)
  const total = open.find(({ index, header, prior }) => {
    const others = parts.filter((part) => part !== index)
    const isNamed = prior.has('cost') || remarksOf(header.own).has('sum')
    return isNamed && others.length > 1 && scaleOfSum(rows, index, others) === 1
  })
  if (total === undefined) return fields
  fields.delete(cost.index)
  return fields.set(total.index, 'cost')
}

/**
 * Seats, a currency or a period without a cost say nothing, nor do facts of a regulation without its name, and more times than people
 * have nobody they are of.
 */
function withoutIdle(
  fields: Map<number, ImportField>,
  columns: readonly ColumnEvidence[],
  rows: readonly SourceRow[],
): Map<number, ImportField> {
  const has = (wanted: ImportField) => [...fields.values()].includes(wanted)
  if (!has('cost'))
    for (const [index, field] of fields) if (['seats', 'currency', 'per', 'pricesAsOf'].includes(field)) fields.delete(index)
  // Who approved a purchase says nothing of a regulation that no column names.
  if (!has('regulatoryBasis.name')) for (const [index, field] of fields) if (field.startsWith('regulatoryBasis.')) fields.delete(index)
  // "Allocation: Ann 5%, Dee 3%" is all that says whose they are, and such a "Team" no tag.
  const isNamed = ({ index, profile }: ColumnEvidence) => ['share', 'tags'].includes(fields.get(index) ?? '') && profile.namedTimes() > 0.5
  if (!has('owner')) for (const { index } of columns.filter(isNamed)) fields.set(index, 'owner')
  const owners = [...fields].filter(([, field]) => field === 'owner').length
  // Those whose header says it go before one that only looks like it.
  const shares = columns
    .filter(({ index }) => fields.get(index) === 'share')
    .toSorted((a, b) => Number(b.prior.has('share')) - Number(a.prior.has('share')))
    .map(({ index }) => index)
  const [first = -1] = shares
  const isFilled = ({ cells }: SourceRow, at: number) => (cells[at] ?? '').trim() !== ''
  for (const index of shares.slice(Math.max(1, owners))) {
    // "% of time" beside "Hours/week": each row fills one of them.
    const completes =
      owners <= 1 && rows.some((row) => isFilled(row, index)) && !rows.some((row) => isFilled(row, index) && isFilled(row, first))
    if (!completes) fields.delete(index)
  }
  return fields
}
