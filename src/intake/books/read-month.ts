// The month of a cell, however an accounting program writes its days: "2026-09-30", "30.09.2026", "09/30/2026", "Sep 2026".

export type DayOrder = 'day-first' | 'month-first'

/** Whole names and usual abbreviations, without accents: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic. */
const MONTH_NAMES = [
  'jan january januar janner janv janvier ene enero gen gennaio janeiro januari',
  'feb february februar febr fev fevr fevrier febrero febbraio fevereiro februari',
  'mar march marz maerz mrz mars marzo marco maart mrt marts',
  'apr april avr avril abr abril aprile',
  'may mai mayo mag maggio maio mei maj',
  'jun june juni juin junio giu giugno junho',
  'jul july juli juil juillet julio lug luglio julho',
  'aug august aout ago agosto augustus augusti',
  'sep sept september septembre septiembre set setiembre settembre setembro',
  'oct october okt oktober octobre octubre ott ottobre outubro',
  'nov november novembre noviembre novembro',
  'dec december dez dezember decembre dic diciembre dicembre dezembro',
]
const NAMES: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
)

/**
 * "2026-09"; null: it is no day and no month. Days that do not exist are none.
 * @param order of days like 03/04/2026; null: not known, and such a cell is none unless one of its numbers is above 12
 */
export function readMonth(text: string, order: DayOrder | null): string | null {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const iso = /^(\d{4})[-/.]?(\d{2})(?:[-/.]?(\d{2}))?$/.exec(plain) ?? /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(plain)
  if (iso !== null) return monthOf(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? 1 : Number(iso[3]))
  const short = /^(\d{1,2})[-/.](\d{4})$/.exec(plain)
  if (short !== null) return monthOf(Number(short[2]), Number(short[1]), 1)
  const numbers = numbersOf(plain)
  if (numbers !== null) {
    const { first, second, year, isDotted } = numbers
    const isDayFirst = isDotted || first > 12 || (second <= 12 && order === 'day-first')
    if (!isDayFirst && second <= 12 && order === null) return null
    return isDayFirst ? monthOf(year, second, first) : monthOf(year, first, second)
  }
  return named(plain)
}

/** 1 to 12 of "Jan" or "Januar" alone; null: it is no name of a month. */
export function readMonthName(text: string): number | null {
  return NAMES.get(plainName(text).replace(/\.$/, '')) ?? null
}

/** What a cell says of how its column writes days; null: nothing. */
export function orderOf(text: string): DayOrder | 'either' | null {
  const numbers = numbersOf(text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, ''))
  if (numbers === null || numbers.isDotted) return null
  if (numbers.first > 12) return 'day-first'
  return numbers.second > 12 ? 'month-first' : 'either'
}

function numbersOf(plain: string) {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(plain)
  if (match === null) return null
  const [, first, mark, second, year = ''] = match
  return {
    ...{ first: Number(first), second: Number(second), isDotted: mark === '.' },
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
  }
}

/** "Sep 2026", "September 2026", "Sep-26", "30 Sep 2026", "Sep 30, 2026" */
function named(plain: string): string | null {
  const parts = plainName(plain)
    .split(/[\s,./-]+/)
    .filter((part) => part !== '')
  const names = parts.filter((part) => /^[a-z]{3,}$/.test(part))
  const numbers = parts.filter((part) => /^\d+$/.test(part)).map(Number)
  const month = NAMES.get(names[0] ?? '')
  if (month === undefined || names.length !== 1 || numbers.length === 0 || numbers.length > 2 || numbers.length + 1 !== parts.length)
    return null
  const year = numbers.at(-1) ?? 0
  return monthOf(year < 100 ? 2000 + year : year, month, numbers.length === 2 ? (numbers[0] ?? 1) : 1)
}

function plainName(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

function monthOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}`
}
