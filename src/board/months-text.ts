// A day that is so many months away, as Excel text that every engine answers alike.

/** EDATE differs between engines over a year's end; this is the same everywhere. */
export function monthsAfterText(date: string, months: string): string {
  return ifBoth(date, months, sameMonthsAfter(date, months))
}

/** The same of a date and a number that are known to be some. */
export function sameMonthsAfter(date: string, months: string): string {
  return `MIN(${sameDay(date, months)},EOMONTH(${date},${months}))`
}

/** The last of so many months that begin on a date. */
export function lastOfMonthsText(date: string, months: string): string {
  return ifBoth(date, months, `MIN(${sameDay(date, months)}-1,EOMONTH(${date},${months}))`)
}

const sameDay = (date: string, months: string) => `DATE(YEAR(${date}),MONTH(${date})+${months},DAY(${date}))`
/** A text that somebody typed is no date and no number, and a day that no calendar has is none either: 0. */
function ifBoth(date: string, months: string, text: string): string {
  const asked = [date, months].filter((each) => !ALWAYS_NUMBER.test(each)).map((each) => `*ISNUMBER(${each})`)
  // With 0 added: some engines tell a negative zero from zero.
  return `IFERROR(${text}${asked.join('')}+0,0)`
}

/** What formulas read of Inputs. */
const ALWAYS_NUMBER = /^-?in_\w+$/
