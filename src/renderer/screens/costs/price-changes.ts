// What setting one field of several prices would change: said before it is done, and done as one step.

import {
  BOOKED_AS,
  type BookedAs,
  type BookedPrice,
  bookPrices,
  type Edit,
  type EditContext,
  PRICE_DRIVERS,
  type PriceDriver,
  type Result,
  setPriceDrivers,
} from '#core'
import { bookedName, CHOICE_LABELS } from '#wording'
import { searchText } from '../../widgets/search-text.ts'

export type PriceField = 'bookedAs' | 'driver'

export interface PriceChanges {
  readonly changed: readonly BookedPrice[]
  /** Have it already. */
  readonly same: number
  /** Cannot have it: what is paid by seat follows people, and the rest of a bill grows with nothing that is known. */
  readonly leftOut: number
}

export function priceChanges(prices: readonly BookedPrice[], field: PriceField, value: string | null): PriceChanges {
  const fitting = prices.filter((price) => field === 'bookedAs' || hasOwnDriver(price))
  // What was only assumed is typed by it, whatever was assumed.
  const changed = fitting.filter((price) => price[field] !== value || (field === 'driver' && price.isDriverAssumed))
  return { changed, same: fitting.length - changed.length, leftOut: prices.length - fitting.length }
}

export const hasOwnDriver = ({ driver }: BookedPrice): boolean => driver !== null && driver !== 'per-seat'

/** @param value one of the choices of the field */
export function setPrices(context: EditContext, prices: readonly BookedPrice[], field: PriceField, value: string | null): Result<Edit> {
  return field === 'bookedAs'
    ? bookPrices(context, prices, value as BookedAs | null)
    : setPriceDrivers(context, prices, (value ?? 'fixed') as PriceDriver)
}

const optionsOf = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: labels[value] }))

export const PRICE_OPTIONS = {
  bookedAs: optionsOf(BOOKED_AS, CHOICE_LABELS.bookedAs),
  driver: optionsOf(PRICE_DRIVERS, CHOICE_LABELS.driver),
}

/** Whether the name of a price contains the text. */
export function isPriceNamed(price: BookedPrice, text: string): boolean {
  return searchText(bookedName(price)).includes(searchText(text.trim()))
}

/** A price among others: ids are those of its table. */
export const priceKey = ({ table, id }: BookedPrice): string => `${table} ${id}`
