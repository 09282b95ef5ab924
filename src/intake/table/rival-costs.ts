// Several columns of what is paid: "Licence cost" beside "Hosting cost". Which of them a component costs, or whether all of them, is asked
// once; what is planned, paid before, paid for one seat or the same in another currency is no rival of what is paid.

import type { SourceRow } from '../formats/list-format.ts'
import { profileOf, sampleOf } from './column-profile.ts'
import { fieldsOf, type ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { isCalculated, isOfNumbers, isOfPay, ownHeader, remarksOf } from './header-text.ts'
import { currencyIn, headerUnit } from './header-unit.ts'
import type { Inquiry } from './inquiry.ts'
import { costSpanOf } from './list-shapes.ts'
import { ratiosOf, scaleOfSum } from './price-times-units.ts'

const ADD_UP = 'add-up'
/** Beside the header of another column these say that it is something else than paid. */
const OTHERS = ['budget', 'sum', 'gross', 'past', 'each', 'rate', 'number', 'touched', 'outside'] as const
/** Money that is no part of what is paid again and again. */
const APART: readonly ImportField[] = ['costOnce', 'seats', 'contract.exitFee', 'observability.costPerRequest']
const PER_USE = /\/|(?<!\p{L})(?:per|pro|par|por|pr)(?!\p{L})/iu
/** Rows that show whether one column is the other times something. */
const LEAST_ROWS = 2

/** Amounts that nobody pays. */
export const NOT_PAID =
  /(?<!\p{L})(?:savings?|saved|revenues?|turnover|budget(?:ed)?|value|limits?|exposure|arr|mrr|income|earnings|profit|forecast|einsparung(?:en)?|ersparnis|umsatz|économies?|revenus?|ahorros?|ingresos|risparmi[oi]?|ricav[oi]|economia|receita|besparing(?:en)?|omzet|besparingar|intäkter)(?!\p{L})/iu

interface SettledCosts {
  readonly mapping: ColumnMapping
  /** Indexes of columns whose amounts are paid beside that of the first one. */
  readonly added: readonly number[]
}

/** Whether a column is about what is paid as much as the one of costs is. */
export function isRivalCost(header: string, cost: string): boolean {
  const [own, first] = [headerUnit(header), headerUnit(cost)]
  const [meant, remarks] = [fieldsOf(header), remarksOf(header)]
  return (
    (meant.has('cost') || (own.per !== null && (own.hasSign || own.currency !== null) && meant.size === 0)) &&
    !isCalculated(header) &&
    !isOfPay(header) &&
    !NOT_PAID.test(header) &&
    !APART.some((field) => meant.has(field)) &&
    !(own.per === null && PER_USE.test(header)) &&
    !remarksOf(cost).has('sum') &&
    costSpanOf(header) === null &&
    !OTHERS.some((remark) => remarks.has(remark)) &&
    (own.per === null || first.per === null || own.per === first.per) &&
    (own.currency ?? first.currency) === (first.currency ?? own.currency) &&
    !(own.hasSign && first.currency !== null) &&
    !(first.hasSign && own.currency !== null)
  )
}

/** @param rows those below the header */
export function settleRivalCosts(mapping: ColumnMapping, rows: readonly SourceRow[], inquiry: Inquiry): SettledCosts {
  const { fields, headers, byHand = [] } = mapping
  const costs = fields.flatMap((field, index) => (field === 'cost' ? [index] : []))
  if (costs.length === 0 || costs.some((index) => costSpanOf(headers[index] ?? '') !== null)) return { mapping, added: [] }
  // "Monthly" and "Annual" are one cost: whichever of them has rivals.
  if (new Set(costs.map((index) => headerUnit(headers[index] ?? '').per)).size < costs.length) return { mapping, added: [] }
  const sample = sampleOf(rows)
  const hasCurrency = (index: number) => {
    const own = headers[index] ?? ''
    return currencyIn(own) !== null || profileOf(sample, index, own).share('money') > 0
  }
  const rivalsOf = (cost: number) =>
    fields.flatMap((field, index) => {
      const own = headers[index] ?? ''
      const isMoney = () => {
        const column = profileOf(sample, index, own)
        // Below "Cost", which stands over all of them, a column of bare numbers beside one of money may count anything: "Cost · Seats".
        const isItsOwn = hasCurrency(index) || fieldsOf(ownHeader(own)).has('cost') || !hasCurrency(cost)
        return isItsOwn && column.share('money', 'number') > 0.5 && !(column.isRunningNumber && isOfNumbers(own))
      }
      return field === 'ignore' &&
        !byHand.includes(index) &&
        isRivalCost(own, headers[cost] ?? '') &&
        isMoney() &&
        !isMultiple(sample, cost, index)
        ? [index]
        : []
    })
  const first = costs.find((index) => rivalsOf(index).length > 0) ?? costs[0] ?? -1
  const header = headers[first] ?? ''
  const rivals = rivalsOf(first)
  if (rivals.length > 1 && scaleOfSum(sample, first, rivals) === 1) return { mapping, added: [] }
  const columns = [first, ...rivals]
  const names = columns.map((index) => headers[index] ?? '')
  if (rivals.length === 0 || new Set(names).size < names.length) return { mapping, added: [] }
  // A plain "Cost" may hold the others; costs of one kind each hold none of them.
  const proposed = latestOf(names) ?? (fieldsOf(header).get('cost') === 'sure' ? header : ADD_UP)
  const question = { code: 'cost-columns', field: 'cost', facts: { columns: names }, choices: [...names, ADD_UP], proposed } as const
  let answer: string = proposed
  for (const { cells, line } of rows) {
    const filled = columns.find((index) => /[1-9]/.test(cells[index] ?? ''))
    if (filled !== undefined) answer = inquiry.ask({ line, column: headers[filled] ?? '', text: cells[filled] ?? '' }, question)
  }
  if (answer === ADD_UP) {
    const added = fields.map((field, index) => (rivals.includes(index) ? 'cost' : field))
    // Whoever reads a row begins with the leftmost of its costs, and adds the others to it.
    const [leftmost = first, ...others] = columns.toSorted((a, b) => a - b)
    const currency = currencyIn(headers[leftmost] ?? '') ?? mapping.currency
    return { mapping: { ...mapping, fields: added, currency }, added: others }
  }
  const taken = columns[names.indexOf(answer)] ?? first
  if (taken === first) return { mapping, added: [] }
  const settled = fields.map((field, index) => (index === taken ? 'cost' : index === first ? 'ignore' : field))
  return { mapping: { ...mapping, fields: settled, currency: currencyIn(answer) }, added: [] }
}

/** "Price 2026" of "Price 2025" and "Price 2026": one is no part of the other. null: they differ in more than a year. */
function latestOf(headers: readonly string[]): string | null {
  const isSeries = headers.every((header) => YEAR.test(header)) && new Set(headers.map((header) => header.replace(YEAR, ''))).size === 1
  return isSeries ? (headers.toSorted((a, b) => a.localeCompare(b)).at(-1) ?? null) : null
}

const YEAR = /(?<!\d)20\d{2}(?!\d)/

/** The same amount of another period, with a tax or in another currency: in each row as many times the other. */
function isMultiple(rows: readonly SourceRow[], first: number, second: number): boolean {
  const ratios = ratiosOf(rows, first, second)
  const [one = 0] = ratios
  return ratios.length >= LEAST_ROWS && ratios.every((ratio) => Math.abs(ratio - one) <= one * 0.02)
}
