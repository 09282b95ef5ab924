// Today as the user's calendar says it: checks count days from it. Core never reads a clock.

import type { IsoDate } from '#core'

export function localDate(now: Date): IsoDate {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}
