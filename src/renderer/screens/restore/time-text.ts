// When a version was saved, in the user's own time zone: "24 Nov 2026, 14:02".

/** @param iso null or unreadable gives "date unknown". */
export function timeText(iso: string | null, locale = 'en-GB'): string {
  const time = new Date(iso ?? '')
  if (Number.isNaN(time.getTime())) return 'date unknown'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
