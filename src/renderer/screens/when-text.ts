// When something happened, as lists say it: today and yesterday by name and time, then the date.

/** @param at ISO time; an unreadable one gives "date unknown". Days are those of the user's own calendar. */
export function whenText(at: string, now: Date, locale?: string): string {
  const then = new Date(at)
  if (Number.isNaN(then.getTime())) return 'date unknown'
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(then)
  const days = dayNumber(now) - dayNumber(then)
  if (days === 0) return `today ${time}`
  if (days === 1) return `yesterday ${time}`
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(then)
  // The clock was ahead then, or was set back since; the order of revisions does not rest on it.
  return days < 0 ? `${day}, by a clock ahead of this one` : day
}

function dayNumber(date: Date): number {
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000)
}
