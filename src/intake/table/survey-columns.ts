// What must be known of whole columns before a cell of them is read: the decimal mark and period of costs, what bare numbers of a time
// mean, which of two numbers of a date is the month.

import { arePercentages, billingCycle, type CostPeriod, currencyOf, type EditContext, localDate } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { answerWords } from './answer-pairs.ts'
import { sampleOf } from './column-profile.ts'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { remarksOf } from './header-text.ts'
import { currencyBelow, headerUnit } from './header-unit.ts'
import { spanOf, yearBeside } from './list-shapes.ts'
import { ratiosOf } from './price-times-units.ts'
import { isPerSeat } from './read-amounts.ts'
import { CHOICE_COLUMNS, isAnswer, lifecycleColumn } from './read-choice.ts'
import { type CostColumn, costColumn } from './read-cost.ts'
import { dayColumn, ordersShown } from './read-day.ts'
import type { RowReading } from './read-list-row.ts'
import { type ShareColumn, shareColumn } from './read-share.ts'
import { statedPeriod } from './stated-units.ts'

const SEAT_PRICE = /price|preis|\bprix\b|precio|prezzo|prijs|preço|preco|\bpris\b|単価|価格|rate\b/i

/** A price of all that was agreed; beside it a number of seats is asked about. */
const OF_DEAL =
  /(?<!\p{L})(?:net|list|deal|contract|total|annual|yearly|negotiated|agreed|purchase|netto|jahres\p{L}*|vertrags\p{L}*|gesamt\p{L}*|contrat|contrato|contratto|annuel|anual|annuale|totale?)(?!\p{L})/iu

/** Who writes days in two orders in one of these may do so in the others. */
const DAYS: readonly ImportField[] = ['contract.start', 'contract.end', 'pricesAsOf', 'regulatoryBasis.review']

/** A few percentages say what the bare numbers beside them are. */
const PERCENT_HEADER = '%'

type Context = Omit<EditContext, 'source'>

export function indexesOf({ fields }: ColumnMapping, field: ImportField): readonly number[] {
  return fields.flatMap((each, index) => (each === field ? [index] : []))
}

export function columnsByField({ fields }: ColumnMapping): ReadonlyMap<ImportField, readonly number[]> {
  const columns = new Map<ImportField, number[]>()
  for (const [index, field] of fields.entries()) if (field !== 'ignore') columns.set(field, [...(columns.get(field) ?? []), index])
  return columns
}

/** @param rows those of components; @param units what stands around the table (statedUnits); @param scale of plain amounts (settleStatedScale) */
export function surveyColumns(
  rows: readonly SourceRow[],
  mapping: ColumnMapping,
  context: Context,
  units: readonly string[] = [],
  scale = 0,
): Pick<
  RowReading,
  'cost' | 'once' | 'shares' | 'isSeatPrice' | 'areCycles' | 'lifecycle' | 'dayColumnOf' | 'isPercentOf' | 'answersOf'
> & {
  readonly costs: ReadonlyMap<number, CostColumn>
} {
  const { headers, currency } = mapping
  const textsOf = (indexes: readonly number[]) => rows.flatMap(({ cells }) => indexes.map((index) => cells[index] ?? ''))
  // Beside that of another year it is one year's; a year alone may be that of a price.
  const areYears = headers.filter((header) => yearBeside(header) !== null).length > 1
  const costOf = (index: number): CostColumn => {
    const header = headers[index] ?? ''
    const own = headerUnit(header)
    const column = costColumn(header, currencyBelow(header, currency ?? currencyOf(context.workbook)), textsOf(index === -1 ? [] : [index]))
    const year = yearBeside(header)?.per ?? null
    const per = spanOf(header)?.per ?? own.per ?? column.per ?? (areYears ? year : null)
    // Asked about only where nothing says it.
    const likelyPer = per === null ? (year ?? statedPeriod(units) ?? periodBeside(sampleOf(rows), mapping, index)) : null
    return { ...column, scale: column.scale || scale, per, likelyPer }
  }
  const costsAt = indexesOf(mapping, 'cost')
  const [costAt = -1] = costsAt
  const cost = costOf(costAt)
  return {
    cost,
    costs: new Map(costsAt.map((index) => [index, index === costAt ? cost : costOf(index)])),
    once: {
      ...costOf(indexesOf(mapping, 'costOnce')[0] ?? -1),
      per: 'one-off',
      currency: headerUnit(headers[indexesOf(mapping, 'costOnce')[0] ?? -1] ?? '').currency ?? cost.currency,
    },
    shares: shareColumns(mapping, textsOf),
    isSeatPrice:
      remarksOf(headers[costAt] ?? '').has('each') ||
      (SEAT_PRICE.test(headers[costAt] ?? '') &&
        !OF_DEAL.test(headers[costAt] ?? '') &&
        !textsOf(indexesOf(mapping, 'per')).some(isPerSeat)),
    lifecycle: lifecycleColumn(textsOf(indexesOf(mapping, 'lifecycle'))),
    areCycles: areCycles(textsOf(indexesOf(mapping, 'per'))),
    dayColumnOf: eachOnce((field) => {
      const [first = -1] = indexesOf(mapping, field)
      const beside = DAYS.filter((day) => day !== field).flatMap((day) => textsOf(indexesOf(mapping, day)))
      return dayColumn(textsOf(indexesOf(mapping, field)), headers[first], ordersShown(beside))
    }),
    isPercentOf: eachOnce((field) => arePercentages(textsOf(indexesOf(mapping, field)))),
    answersOf: eachOnce((field) =>
      answerWords(textsOf(indexesOf(mapping, field)), CHOICE_COLUMNS[field === 'hardManual' ? field : 'edge']),
    ),
  }
}

/** Beside "Monthly" and "Annual" other words are cycles, too, that nobody here knows; beside "Card" and "Invoice" they are none. */
function areCycles(texts: readonly string[]): boolean {
  // "Y" may be a year, and a yes where nothing else stands.
  const filled = texts.filter((text) => text.trim() !== '' && !isAnswer(text))
  return filled.length > 0 && filled.filter((text) => billingCycle(text) !== null).length * 2 >= filled.length
}

/** The columns of people are read alike, what one of them shows holds for all, unless their headers name units of their own. */
function shareColumns(mapping: ColumnMapping, textsOf: (indexes: readonly number[]) => readonly string[]): RowReading['shares'] {
  const people = indexesOf(mapping, 'personTime')
  const first = mapping.headers[people[0] ?? -1] ?? ''
  const isPercent = textsOf(people).some((text) => /[%％]/.test(text))
  const ofPeople = shareColumn(isPercent ? PERCENT_HEADER : first, textsOf(people))
  const units = new Map(people.map((index) => [mapping.headers[index] ?? '', shareColumn(mapping.headers[index] ?? '', textsOf([index]))]))
  const ofPerson = (header: string) => {
    const own = units.get(header)
    return own === undefined || own.unit === null || isPercent ? ofPeople : own
  }
  const each = indexesOf(mapping, 'share').map((index, at): ShareColumn => {
    const column = shareColumn(mapping.headers[index] ?? '', textsOf([index]))
    return at === 0 ? column : { ...column, variant: `${mapping.headers[index] ?? ''} #${at + 1}` }
  })
  return { each, ofPerson }
}

/** A survey of a column is made when its first cell is read. */
function eachOnce<T>(survey: (field: ImportField) => T): (field: ImportField) => T {
  const made = new Map<ImportField, T>()
  return (field) => {
    const known = made.get(field)
    if (known !== undefined) return known
    const fresh = survey(field)
    made.set(field, fresh)
    return fresh
  }
}

export function notationOf(context: Context): RowReading['notation'] {
  const { locale } = context.workbook.tables.settings['settings'] ?? { locale: 'en-US' }
  return { locale, currency: currencyOf(context.workbook), today: localDate(new Date(context.at)) }
}

/** Of twelve times, or a twelfth of, what stands in a column that is left out: the same amount for a month and a year. */
function periodBeside(rows: readonly SourceRow[], { fields }: ColumnMapping, at: number): CostPeriod | null {
  for (const [other, field] of fields.entries()) {
    if (field !== 'ignore') continue
    const ratios = ratiosOf(rows, at, other)
    const isAll = (ratio: number) => ratios.length > 1 && ratios.every((each) => Math.abs(each / ratio - 1) < SAME_AMOUNT)
    if (isAll(12)) return 'year'
    if (isAll(1 / 12)) return 'month'
  }
  return null
}

/** Months are rounded. */
const SAME_AMOUNT = 0.005
