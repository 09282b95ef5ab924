// The two integer units of the product. They are branded so that a share can never be added
// to an amount of money by mistake: the compiler refuses it (tests/types).

declare const unit: unique symbol

/** Hundredths of a percent of ONE engineer's time: 2000 is 20 %. Always a whole number. */
export type BasisPoints = number & { readonly [unit]: 'basis-points' }

/** The smallest unit of a currency (cents for USD, yen for JPY). Always a whole number. */
export type MinorUnits = number & { readonly [unit]: 'minor-units' }

/** A calendar day as YYYY-MM-DD. */
export type IsoDate = string & { readonly [unit]: 'iso-date' }

/** A moment as an ISO 8601 string in UTC. */
export type IsoTime = string & { readonly [unit]: 'iso-time' }

/** 260 working days and 2,080 hours a year: what time-units.ts converts with. */
export const HOURS_PER_YEAR = 2080
export const DAYS_PER_YEAR = 260
export const FULL_TIME_BP = 10_000

/** One amount that somebody types. Beyond this a sum of 100,000 amounts could leave the exact integers of a double. */
export const MAX_MINOR_UNITS = 90_000_000_000

/** One amount of the whole company: its cash in rupees or forints. Ten thousand times as much is still an exact integer. */
export const MAX_COMPANY_MINOR_UNITS = 900_000_000_000

/** A sum of 100,000 such amounts. */
export const MAX_TOTAL_MINOR_UNITS = 100_000 * MAX_MINOR_UNITS

/** @param value whole number of basis points; throws on a fraction, because only our own code builds one. */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of basis points: ${value}`)
  return value as BasisPoints
}

/** @param value whole number of minor units; throws on a fraction, because only our own code builds one. */
export function minorUnits(value: number): MinorUnits {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of minor units: ${value}`)
  return value as MinorUnits
}
