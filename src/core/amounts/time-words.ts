// Words and letters of units of time, in the languages that lists are kept in, and the patterns made of them.

import { PERIOD_ADVERBS, PERIOD_NOUNS, type Period } from './period-words.ts'

export type TimeLetter = 'h' | 'd' | 'min' | 'w' | 'mo'
/** All that somebody works in a month. */
const PERSON_MONTHS =
  'person-months|person-month|person months|person month|man-months|man-month|man months|man month|engineer-months|engineer-month|fte-months|fte-month|fte months|fte month|personenmonate|personenmonat|mannmonate|mannmonat|mois-hommes|mois-homme|homme-mois|hommes-mois|mois-personne|mois-personnes|meses-persona|mes-persona|meses-hombre|mesi-uomo|mese-uomo|mesi-persona|meses-pessoa|mês-pessoa|meses-homem|persoonsmaanden|mensmaanden|personmånader|manmånader|personmåneder|osobomiesiące|osobomiesiąc|osobomiesiąca|osobomiesięcy|člověkoměsíce|člověkoměsíc|člověkoměsíců|人月'
/** "PM" is one only beside a period, as it may be an hour of the day, or who manages a product. */
const PERSON_MONTHS_OF_PERIOD = `pm|${PERSON_MONTHS}`
const UNITS: Readonly<Record<TimeLetter, string>> = {
  h: 'giờ|jam|ساعة|ساعات|שעה|שעות|ชั่วโมง|ชม|h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|hs|uur|uren|u|ora|ore|timer|time|timmar|tim|godz|godzin|godziny|godzina|hod|hodin|hodiny|hodina|óra|ore|oră|saat|sa|tunti|tuntia|tuntta|час|часа|часов|ч|год|година|години|годин|ώρα|ώρες|時間|小时|小時|시간',
  d: 'ngày|hari|يوم|أيام|יום|ימים|วัน|man-day|man-days|mandays|manday|man days|person-day|person-days|person days|md|d|day|days|pd|tag|tage|tagen|pt|t|jour|jours|j|jh|journée|journées|人日|tg|дні|днів|ημέρα|ημέρες|μέρες|día|días|dia|dias|dag|dagen|dager|dagar|dage|giorno|giorni|giornata|giornate|gg|g|dni|dzień|den|dne|dny|dní|dnů|dnia|nap|zile|zi|gün|päivä|päivää|pv|день|дня|дней|дн|日|天|일',
  w: 'week|weeks|wks|wochen|semaines|semanas|settimane|weken|veckor|uger|uker',
  min: 'min|mins|minute|minutes|minuten|minutos|minuti|分',
  mo: PERSON_MONTHS_OF_PERIOD,
}
/** Behind a figure of time a letter is enough. */
const LETTERS: Readonly<Record<Period, string>> = { day: 'd', week: 'w|v', month: 'm', quarter: 'q', year: 'y|an' }
const PERIODS = Object.fromEntries(
  Object.entries(PERIOD_NOUNS).map(([per, words]) => [per, `${words}|${LETTERS[per as Period]}`]),
) as Record<Period, string>
const ADVERBS = PERIOD_ADVERBS
const NUMBERS: Readonly<Record<string, string>> = {
  'half an?|un(?:e)? demi': '1/2',
  'an? half': '1/2',
  'nửa|setengah|نصف|חצי|ครึ่ง|half|halb|halbe|halber|halben|halbtags|hälfte|halvtid|demi|mi|(?:la )?moitié|medio|media|media jornada|(?:la )?mitad|meio|meia|meio período|metade|metà|mezzo|mezza|halve|helft|een halve|en halv|et halvt|halv|halve|pół|połowa|půl|polovina|yarım|puoli|fél|jumătate|половина|пол|半分|半个|半個|半|절반|반':
    '1/2',
  'ربع|רבע|(?:an? |one )?quarter|viertel|ein viertel|un quart|quart|(?:un )?cuarto|(?:um )?quarto|kwart|een kwart|un quarto|en fjärdedel|en fjerdedel|ćwierć|čtvrt|çeyrek|neljännes|negyed|sfert|四分之一':
    '1/4',
  '(?:an? |one )?third|(?:ein )?drittel|un tiers|tiers|(?:un )?tercio|(?:um )?terço|un terzo|een derde|en tredjedel|jedna trzecia|třetina|üçte bir|kolmasosa|三分之一':
    '1/3',
  '(?:an? |one )?fifth|(?:ein )?fünftel|un cinquième|un quinto|um quinto|een vijfde|en femtedel': '1/5',
  'two thirds|zwei drittel|deux tiers|dos tercios|due terzi|dois terços|twee derde|två tredjedelar': '2/3',
  'three quarters|drei viertel|trois quarts|tres cuartos|tre quarti|três quartos|driekwart|tre fjärdedelar': '3/4',
  'an?|one|ein|eine|einen|einer|un|une|una|uno|um|uma|één|een|en|et|ett|jeden|jedna|bir|egy|yksi|一|一个|一個': '1',
  'two|zwei|deux|dos|due|dois|duas|twee|två|to|dwa|dva|iki|kaksi|két|二|两|兩': '2',
  'three|drei|trois|tres|três|drie|tre|trzy|tři|üç|kolme|三': '3',
  'four|vier|quatre|quatro|cuatro|fyra|fire': '4',
  'five|fünf|cinq|cinco|vijf|fem': '5',
  'six|sechs|seis|sei|zes|sex|seks': '6',
}
const JOIN =
  '(?:\\/|p\\.?\\/?|per|an?|each|every|in (?:the|der)|im|je|pro|par|por|a la|al|alla|à la|om|i|pr\\.?|ao|na|da|på|w|v|za|в|за|に|あたり|の|每)?'
/** What a share of all of somebody's time may be called. */
const WHOLE =
  'משרה|ftes?|vzä|vzk|etp|eti|ejc|htv|årsværk|headcount|hc|persons?|people|engineers?|devs?|personnes?|人月|人|名|stellen?|tjänst(?:er)?|heltid|årsverk|stilling(?:er)?|årsarbeid|vte|ula|etatu?|úvazk[ua]|pessoas?|persone|personas?|tam zaman|kişi|kokopäiväinen|人力|人员|全职|명|of an? (?:fte|person|engineer)'
const PERCENT =
  '%|percent|per cent|pct|prozent|stellenprozente?|stellen-?%|arbeitsprozent|pour ?cent|por ciento|por cento|per cento|procent|procenta?|prosent(?:tia)?|yüzde|százalék|процент(?:а|ов)?|パーセント|퍼센트'

const any = (words: Readonly<Record<string, string>>) =>
  Object.values(words)
    .join('|')
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|')
const entryOf = <K extends string>(words: Readonly<Partial<Record<K, string>>>, word: string): K | null =>
  (Object.keys(words) as K[]).find((key) => words[key]?.split('|').includes(word.toLowerCase().replace(/\.$/, ''))) ?? null

const unit = any(UNITS)
const period = any(PERIODS)
const adverb = any(ADVERBS)

export const TIME_PATTERNS = {
  /** "4 h per week", "2 Std./Woche", "1 Tag pro Woche": quantity, unit, period. */
  amount: new RegExp(`^(.+?) ?(${unit})(?:\\.|(?!p?[a-oq-zà-ÿ])) ?${JOIN} ?(${period})\\.?$`, 'i'),
  /** "4h weekly" */
  adverb: new RegExp(`^(.+?) ?(${unit})\\.? ?(${adverb})$`, 'i'),
  /** "週1日", "weekly 4h", "per week: 4h": period, quantity, unit. */
  periodFirst: new RegExp(`^(?:(?:per|pro|par|por|je) )?(${adverb}|${period})[:に]? ?(.+?) ?(${unit})\\.?$`, 'i'),
  unitOnly: new RegExp(`^(.+?) ?(${unit})\\.?$`, 'i'),
  percent: new RegExp(`^(.+?) ?(?:${PERCENT})$`, 'i'),
  whole: new RegExp(`^(?:ftes? )?(.+?) ?(?:${WHOLE})$|^(?:ftes?:? )(.+)$`, 'i'),
} as const

export function letterOf(word: string): TimeLetter | null {
  return entryOf(UNITS, word)
}

export function periodOf(word: string): Period | null {
  return entryOf(PERIODS, word) ?? entryOf(ADVERBS, word)
}

const NUMBER_WORDS = Object.entries(NUMBERS).map(([words, figure]) => [new RegExp(`^(?:${words})$`, 'i'), figure] as const)

type LengthOfTime = 'hours' | 'days' | 'months'

const HEADER_UNITS: Readonly<Record<LengthOfTime, string>> = {
  months: PERSON_MONTHS_OF_PERIOD,
  hours:
    'giờ|jam|ساعة|ساعات|שעות|ชั่วโมง|h|hrs?|hours?|hs|std|stunden?|heures?|horas?|ore|u|uren|uur|timer|timmar|tim|godz|godzin|godziny|hod|hodin|hodiny|óra|saat|tunti|tuntia|ч|час|часов|год|години|годин|ώρες|時間|小时|小時|시간',
  days: 'man[- ]?days?|person[- ]?days?|ngày|hari|أيام|ימים|วัน|d(?!ay)|days?|md|pd|人日|人天|personentage|manntage|mandagen|j(?= ?/)|tage?|pt|jours?|jh|días?|dias?|dagen|dagar|dage|dager|giorni|giornate|gg|dni|dny|dnů|nap|zile|gün|päivää|дней|дні|днів|дн|ημέρες|日|天|일',
}

const SPANS = ['week', 'month', 'quarter', 'year'] as const

/** What the numbers below "Effort (h/month)", "days/yr", "Stunden pro Woche", "weekly hours" or "days/mo" are; null: it does not say. */
export function unitOfHeader(header: string): HeaderUnitOfTime | null {
  const text = header.toLowerCase().replace(/_/g, ' ')
  const found = unitsWithin().find(({ within }) => within.test(text))
  if (found !== undefined) return found.unit
  return /(?<!\p{L})(?:wochenstunden|weekuren|veckotimmar|ugetimer|uketimer)|[週周](?:あたり)?の?時間|[每]?[周週](?:工时|工時|小时|小時)|주당 ?시간/u.test(
    text,
  )
    ? 'hours-week'
    : null
}

type HeaderUnitOfTime = `${LengthOfTime}-${(typeof SPANS)[number]}`

/** "h im Jahr" is no "h i m", hours in a month. */
const PER = '(?:\\/|p\\/|per|p\\.?|a|an|each|in der|im|je|pro|par|por|pr\\.?|om|i(?!m )|w|v|na|в|al?)'

function patternOf(unit: LengthOfTime, period: string, adverb: string): string {
  const one = `(?:${HEADER_UNITS[unit]})\\.?`
  return `(?:${one} ?${PER} ?(?:${period})|${one} (?:${adverb})|(?:${adverb}) ${one})`
}

let within: readonly { readonly unit: HeaderUnitOfTime; readonly within: RegExp }[] | null = null

/**
 * The shortest span first: "Monthly hours per week" are of a week, wherever in the header it stands, and "day/week" is no "d a y". Made
 * when they are first needed, as each takes milliseconds to get ready.
 */
function unitsWithin() {
  within ??= (['months', 'hours', 'days'] as const).flatMap((unit) =>
    SPANS.map((per) => {
      const pattern = patternOf(unit, PERIODS[per], ADVERBS[per])
      return { unit: `${unit}-${per}` as const, within: new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'u') }
    }),
  )
  return within
}

/** Where it does not matter which span it is, one pattern is enough. */
const UNITS_ALONE = (['months', 'hours', 'days'] as const).map((unit) => {
  const anyOf = (words: Readonly<Record<(typeof SPANS)[number], string>>) => SPANS.map((per) => words[per]).join('|')
  return new RegExp(`^[([]?${patternOf(unit, anyOf(PERIODS), anyOf(ADVERBS))}[)\\].]?$`, 'u')
})

/** "h/Woche", "days/yr": a unit of people's time and nothing else. "GPU hours/month" are nobody's. */
export function isTimeUnit(header: string): boolean {
  const text = header.toLowerCase().replace(/_/g, ' ').trim()
  return UNITS_ALONE.some((alone) => alone.test(text))
}

/** What the numbers below "Hours", "Time (h)" or "Godziny" count, whatever the period; null: it does not say. */
export function lengthOfHeader(header: string): LengthOfTime | null {
  const text = header.toLowerCase().replace(/_/g, ' ')
  const says = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'u').test(text)
  return says(HEADER_UNITS.hours) ? 'hours' : says(PERSON_MONTHS) ? 'months' : says(HEADER_UNITS.days) ? 'days' : null
}

/** What times below "Time / wk" or "weekly effort" are of, where they have their unit themselves; null: it does not say. */
export function periodOfHeader(header: string): (typeof SPANS)[number] | null {
  const text = header.toLowerCase().replace(/_/g, ' ')
  const says = (per: (typeof SPANS)[number]) =>
    new RegExp(
      `(?:\\/ ?|(?<!\\p{L})(?:per|an?|each|im|je|pro|par|por|pr\\.?|om|na|w|al?) )(?:${PERIODS[per]})(?!\\p{L})|(?<!\\p{L})(?:${ADVERBS[per]})(?!\\p{L})`,
      'u',
    )
  return SPANS.find((per) => says(per).test(text)) ?? null
}

/** "1/2" of "half a", "1" of "one"; null for any other word. */
export function figureOf(words: string): string | null {
  return NUMBER_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
