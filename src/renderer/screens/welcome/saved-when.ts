// When a workbook was saved, as the list of workbooks says it: today and yesterday by name, then the date.

/** @param savedAt ISO time; an unreadable one gives "date unknown". Days are those of the user's own calendar. */
export function savedWhen(savedAt: string, now: Date, locale?: string): string {
  const saved = new Date(savedAt)
  if (Number.isNaN(saved.getTime())) return 'date unknown'
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(saved)
  const days = dayNumber(now) - dayNumber(saved)
  if (days === 0) return `saved today ${time}`
  if (days === 1) return `saved yesterday ${time}`
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(saved)
  // The clock was ahead then, or was set back since; the order of revisions does not rest on it.
  return days < 0 ? `saved ${day}, by a clock ahead of this one` : `saved ${day}`
}

function dayNumber(date: Date): number {
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000)
}
