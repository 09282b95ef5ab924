// Words and letters of units of time, in the languages that lists are kept in, and the patterns made of them.

export type TimeLetter = 'h' | 'd' | 'min' | 'w'
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year'

const UNITS: Readonly<Record<TimeLetter, string>> = {
  h: 'h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|uur|uren|u|ore|timer|timmar|tim|godz|時間|小时|小時|시간',
  d: 'd|day|days|tag|tage|tagen|pt|t|jour|jours|j|journées?|人日|día|días|dia|dias|dag|dagen|dager|dagar|dage|giorno|giorni|dni|dzień|日|天|일',
  w: 'week|weeks|wks|wochen|semaines|semanas|weken|veckor|uger',
  min: 'min|mins|minute|minutes|minuten|minutos|minuti|分',
}
const PERIODS: Readonly<Record<Period, string>> = {
  day: 'day|workday|d|tag|arbeitstag|jour|día|dia|dag|dagen|giorno|日|天|일',
  week: 'w|wk|wks|week|weeks|woche|wo|kw|semaine|sem|semana|uke|uken|vecka|veckan|v|uge|ugen|settimana|tydzień|週間|週|周|주',
  month: 'm|mo|mth|mon|month|months|monat|mt|mois|mes|maand|mnd|måned|måneden|månad|månaden|mån|mês|mese|miesiąc|个月|월|ヶ月|か月|月',
  quarter: 'q|qtr|quarter|quartal|trimestre|trim|kwartaal|kvartal|kvartalet|四半期',
  year: 'y|yr|year|jahr|an|année|año|jaar|år|året|ano|anno|年|년',
}
const ADVERBS: Readonly<Partial<Record<Period, string>>> = {
  day: 'daily|täglich|quotidien',
  week: 'weekly|wöchentlich|hebdo|hebdomadaire|semanal|wekelijks|semanalmente|settimanale|毎週|每周|매주',
  month: 'monthly|monatlich|mensuel|mensual|maandelijks|mensal|mensalmente|mensile|毎月|每月|매월',
  quarter: 'quarterly|quartalsweise|vierteljährlich',
  year: 'yearly|annually|jährlich',
}
const NUMBERS: Readonly<Record<string, string>> = {
  'half an?|un(?:e)? demi': '1/2',
  'an? half': '1/2',
  'half|halb|halbe|halber|halben|halbtags|hälfte|halvtid|demi|mi|(?:la )?moitié|medio|media|media jornada|(?:la )?mitad|meio|meia|meio período|metade|metà|mezzo|mezza|halve|helft|halv|半分|半':
    '1/2',
  '(?:an? |one )?quarter|viertel|ein viertel|un quart|quart|(?:un )?cuarto|(?:um )?quarto|kwart|en fjärdedel': '1/4',
  '(?:an? |one )?third|drittel|un tiers|tiers|tercio|(?:um )?terço': '1/3',
  'two thirds|zwei drittel|deux tiers': '2/3',
  'three quarters|drei viertel|trois quarts': '3/4',
  'an?|one|ein|eine|einen|einer|un|une|una|één|een|en': '1',
  'two|zwei|deux|dos|twee|två|to': '2',
  'three|drei|trois|tres|drie|tre': '3',
  'four|vier|quatre|quatro|cuatro|fyra|fire': '4',
  'five|fünf|cinq|cinco|vijf|fem': '5',
}
const JOIN = '(?:\\/|p\\.?\\/?|per|an?|each|every|in (?:the|der)|im|je|pro|par|por|a la|al|à la|om|i|ao|na|da|på|に|あたり|の)?'
/** What a share of all of somebody's time may be called. */
const WHOLE =
  'ftes?|vzä|vzk|etp|headcount|hc|persons?|people|engineers?|devs?|personnes?|人月|人|名|stellen?|tjänst(?:er)?|heltid|årsverk|stilling(?:er)?|årsarbeid|vte|ula|etatu?|úvazk[ua]|pessoas?|of an? (?:fte|person|engineer)'
const PERCENT = '%|percent|per cent|pct|prozent|pour ?cent|por ciento|por cento|per cento|procent|パーセント'

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
const adverb = any(ADVERBS as Readonly<Record<string, string>>)

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

const HEADER_UNITS: Readonly<Record<'hours' | 'days', string>> = {
  hours: 'h|hrs?|hours?|std|stunden?|heures?|horas?|uren|uur|timer|timmar|時間',
  days: 'd|days?|tage?|pt|jours?|días?|dias?|dagen|dagar|dage|giorni|日',
}

/** What the numbers below "Effort (h/month)", "Stunden pro Woche", "weekly hours" or "days/mo" are; null: it does not say. */
export function unitOfHeader(header: string): `${'hours' | 'days'}-${'week' | 'month'}` | null {
  const text = header.toLowerCase().replace(/_/g, ' ')
  for (const unit of ['hours', 'days'] as const)
    for (const per of ['week', 'month'] as const) {
      const [words, adverbs = ''] = [PERIODS[per], ADVERBS[per]]
      const one = `(?:${HEADER_UNITS[unit]})\\.?`
      const pattern = `(?<!\\p{L})(?:${one} ?(?:\\/|per|a|an|each|in der|im|je|pro|par|por|al?) ?(?:${words})|${one} (?:${adverbs})|(?:${adverbs}) ${one})(?!\\p{L})`
      if (new RegExp(pattern, 'u').test(text)) return `${unit}-${per}`
    }
  return null
}

/** What times below "Time / wk" or "weekly effort" are of, where they have their unit themselves; null: it does not say. */
export function periodOfHeader(header: string): 'week' | 'month' | null {
  const text = header.toLowerCase().replace(/_/g, ' ')
  const says = (per: 'week' | 'month') =>
    new RegExp(
      `(?:\\/ ?|(?<!\\p{L})(?:per|an?|each|im|je|pro|par|por|al?) )(?:${PERIODS[per]})(?!\\p{L})|(?<!\\p{L})(?:${ADVERBS[per]})(?!\\p{L})`,
      'u',
    )
  return says('week').test(text) ? 'week' : says('month').test(text) ? 'month' : null
}

/** "1/2" of "half a", "1" of "one"; null for any other word. */
export function figureOf(words: string): string | null {
  return NUMBER_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
