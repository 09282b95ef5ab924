// How long the cash lasts as the pack's cells compute it: exact, where the app counts hundredths of a month.

/** @returns months; 0 when no cash is left; null: it is not known, or nothing burns */
export function monthsOfRunway(cash: number | null, netBurn: number | null): number | null {
  return cash === null || netBurn === null || netBurn <= 0 ? null : Math.max(cash, 0) / netBurn
}
