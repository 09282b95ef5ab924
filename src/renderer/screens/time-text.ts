// When a version was saved, in the user's own time zone: "Nov 24, 2026, 14:02".

/** @param iso null or unreadable gives "date unknown". The hour as everywhere in the window: 0 to 23. */
export function timeText(iso: string | null, locale: string): string {
  const time = new Date(iso ?? '')
  if (Number.isNaN(time.getTime())) return 'date unknown'
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const
  return new Intl.DateTimeFormat(locale, { ...date, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(time)
}
