// Words for how long something is paid or done, in the languages that lists are kept in: the one table of days, weeks, months,
// quarters and years that prices, times and headers are read with. Letters that mean a period only behind a figure stand where
// they are used.

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** Behind "per" or a slash: "each month", "/Quartal". */
export const PERIOD_NOUNS: Readonly<Record<Period, string>> = {
  day: 'day|days|workday|working day|tag|arbeitstag|jour|día|dia|dag|dagen|giorno|dzień|dzien|nap|zi|gün|päivä|день|日|天|일|ngày|hari|يوم|יום|วัน',
  week: 'week|weeks|wk|wks|woche|wo|kw|semaine|sem|semana|settimana|sett|uke|uken|vecka|veckan|uge|ugen|weken|tydzień|tydzien|tygodniu|tydz|týden|týdnu|týd|tyd|hét|săptămână|săpt|hafta|viikko|viikossa|vko|vk|неделя|неделю|нед|тиждень|тижд|тиж|εβδομάδα|εβδ|週間|週|周|주|tuần|minggu|أسبوع|שבוע|สัปดาห์',
  month:
    'month|months|mo|mth|mon|mnth|mos|monat|monate|monats|mt|mois|mes|mês|mese|mesi|maand|mnd|måned|måneden|månad|månaden|mån|md|mdr|miesiąc|miesiącu|miesiac|mies|msc|m-c|mc|měsíc|měsíci|měs|hó|hónap|lună|luna|ay|kuukausi|kuukaudessa|kk|mēnesī|mēnesis|mēn|mėnesį|mėnuo|mėn|kuu|kuus|месяц|мес|місяць|міс|μήνα|μήνας|个月|個月|월|ヶ月|か月|カ月|ヵ月|月|tháng|bulan|bln|شهر|חודש|เดือน',
  quarter:
    'quarter|quarters|qtr|qr|quartal|trimestre|trim|trimester|kwartaal|kwart|kvartal|kvartalet|kwartał|čtvrtletí|negyedév|çeyrek|neljännes|квартал|кв|四半期|季度|季|분기|quý|triwulan|kuartal',
  year: 'year|years|yr|annum|ann|jahr|jahres|année|ans|año|ano|anno|jaar|jr|år|året|rok|roku|év|yıl|yil|vuosi|vuodessa|gadā|gads|metus|metai|aasta|aastas|год|рік|χρόνο|έτος|年|년|năm|tahun|thn',
}

/** They need no "per": "billed monthly". */
export const PERIOD_ADVERBS: Readonly<Record<Period, string>> = {
  day: 'daily|täglich|quotidien|diario|giornaliero|dagelijks|daglig|dagligen|dagligt|dziennie|denně|günlük|hàng ngày|harian',
  week: 'weekly|wöchentlich|hebdo|hebdomadaire|semanal|semanalmente|settimanale|wekelijks|ugentlig|ugentligt|ukentlig|veckovis|tygodniowo|týdně|heti|haftalık|viikoittain|viikossa|haftada|еженедельно|毎週|每周|每週|매주|hàng tuần|mingguan|أسبوعيا|أسبوعياً|أسبوعيًا|щотижня|εβδομαδιαία',
  month:
    'monthly|monatlich|monatl|mtl|mensuel|mensuelle|mensuels|mensuelles|mensual|mensuales|mensualmente|mensal|mensais|mensalmente|mensile|mensili|mensilmente|maandelijks|maandelijkse|månedlig|månedligt|månedsvis|månatlig|månatligen|månadsvis|miesięcznie|miesięczny|miesięczna|měsíčně|měsíční|havonta|havi|lunar|lunară|μηνιαίο|μηνιαία|μηνιαίος|μηνιαίως|aylık|kuukausittain|kuukaudessa|ikmēneša|mēnesī|kuus|mėnesinis|mėnesinė|igakuine|ayda|ежемесячно|щомісяця|月額|月次|毎月|月々|每月|매월|매달|월간|hàng tháng|bulanan|شهريا|شهرياً',
  quarter:
    'quarterly|vierteljährlich|quartalsweise|trimestriel|trimestrielle|trimestriels|trimestral|trimestrais|trimestrale|trimestrali|per kwartaal|kvartalsvis|kwartalnie|čtvrtletně|negyedévente|ежеквартально|四半期|每季|hàng quý|triwulanan',
  year: 'yearly|annually|annual|annualized|annualised|jährlich|jährl|annuel|annuelle|annuels|annuelles|anual|anuales|anualmente|anuais|annuale|annuali|annuo|annua|annui|jaarlijks|jaarlijkse|årlig|årligt|årlige|årligen|årsvis|rocznie|roczny|roczna|ročně|roční|évente|éves|anuală|yıllık|vuosittain|vuodessa|ikgadējs|gadā|aastas|metinis|metinė|aastane|yılda|ежегодно|щороку|年額|年間|毎年|每年|연간|매년|hàng năm|tahunan|سنويا|سنوياً',
}

/** Parts of words that German, the Nordic languages and Japanese put together, as headers have them: "Jahreskosten", "月額". */
const INSIDE: Readonly<Record<'year' | 'quarter' | 'month', string>> = {
  year: 'jahr|jähr|annual|annuel|(?<!\\p{L})jaar|(?<!\\p{L})årlig|(?<!\\p{L})årskost|(?<!\\p{L})roczn|(?<!\\p{L})ročn|(?<!\\p{L})yıll|(?<!\\p{L})vuosi|(?<!\\p{L})годов|年額|年間|年额|年费|年費|年度|(?<!\\p{L})연(?:간| ?비용| ?금액)|(?<!\\p{L})(?:arc|arr|acv)(?!\\p{L})|(?<!ربع )سنوي|שנתי|לשנה|ปี',
  quarter: 'quartal|(?<!\\p{L})quarter|trimestr|(?<!\\p{L})kwarta|(?<!\\p{L})kvarta|四半期|季度|분기|ربع سنوي|רבעונ|ไตรมาส',
  month:
    '(?<!\\p{L})month|monat|(?<!\\p{L})mensu|(?<!\\p{L})maand|(?<!\\p{L})månad|(?<!\\p{L})måned|(?<!\\p{L})miesi|(?<!\\p{L})měs|(?<!\\p{L})kuukau|(?<!\\p{L})aylık|(?<!\\p{L})havi|(?<!\\p{L})месяч|月額|月次|毎月|月额|月费|月費|每月|月間|(?<!\\p{L})월|(?<!\\p{L})(?:mrc|mrr)(?!\\p{L})|شهر|חודש|เดือน',
}
/** Alone in a header these are other words: the English article, a German for sale. */
const PER = '(?:\\/ ?|(?<!\\p{L})(?:per|par|pro|por|al?|je|il|om|na|за|в|на|ανά|τον) )'
const LETTERS: Readonly<Record<'year' | 'quarter' | 'month', string>> = { year: 'an|a|y|j|г|v', quarter: 'q', month: 'm' }
const SHORT: Readonly<Record<'year' | 'quarter' | 'month', string>> = {
  year: '(?<!\\p{L})p\\. ?a\\.?(?!\\p{L})|(?<!\\p{L})pa(?!\\p{L})',
  quarter: '(?<!\\p{L})p\\. ?q\\.?(?!\\p{L})',
  month: '(?<!\\p{L})p\\. ?m\\.?(?!\\p{L})|(?<!\\p{L})m-c(?!\\p{L})|(?<!\\p{L})pcm(?!\\p{L})|\\/ ?[月월]',
}

/** Words of these alphabets stand between spaces; of others they are looked for within words. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek} ]+$/u

const HEADERS = (['year', 'quarter', 'month'] as const).map((per) => {
  const words = `${PERIOD_NOUNS[per]}|${PERIOD_ADVERBS[per]}`.split('|').filter((word) => SPACED.test(word))
  const pattern = `(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})|${PER}(?:${LETTERS[per]})(?!\\p{L})|${SHORT[per]}|${INSIDE[per]}|[/每] ?[${per === 'year' ? '年년' : per === 'quarter' ? '季' : '月월'}]`
  return [per, new RegExp(pattern, 'iu')] as const
})

/** Twice a year: no period that a price is kept by, though its words have one in them. */
export const HALF_YEAR =
  /halbjähr\p{L}*|halbjahr\p{L}*|semestr\p{L}*|(?:semi|bi)[- ]?annual(?:ly)?|half[- ]?year(?:ly)?|every half year|halvår\p{L}*|halfjaar\p{L}*|półrocz\p{L}*|pololet\p{L}*|полугод\p{L}*|altı ?aylık|半年|반기/iu

/** "Cost (12 mo)", "last 12 months", "TTM": what a year came to, and no month. */
const TWELVE_MONTHS =
  /\((?:12|twelve)[- ]?(?:m|mo|mths?|months?)\)|(?:last|past|trailing|rolling) (?:12|twelve)[- ]?(?:m|mo|mths?|months?)(?!\p{L})|(?<!\p{L})(?:ttm|ltm|[lt]12m)(?!\p{L})/giu

/** The period that a header or a cell of periods names: "Jahreskosten", "T€ p.a.", "billed monthly"; null: none. */
export function periodNamed(text: string): 'month' | 'quarter' | 'year' | null {
  return periodsNamed(text)[0] ?? null
}

/** All of them, the longest first. */
export function periodsNamed(text: string): readonly ('month' | 'quarter' | 'year')[] {
  const plain = text
    .normalize('NFC')
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(HALF_YEAR, ' ')
    // A quarter of a year.
    .replace(/viertelj[aä]hr\p{L}*/giu, ' quartal ')
    .replace(TWELVE_MONTHS, ' year ')
  return HEADERS.flatMap(([per, pattern]) => (pattern.test(plain) ? [per] : []))
}

const ENDINGS = '(?:s|es|e|en|er|n|r|i|y|ů|ar|ów)?'
const LENGTHS = (['year', 'quarter', 'month', 'week', 'day'] as const).map((per) => {
  const words = `${PERIOD_NOUNS[per]}|${PERIOD_ADVERBS[per]}`.split('|')
  const [spaced, joined] = [true, false].map((isSpaced) => words.filter((word) => SPACED.test(word) === isSpaced))
  return [per, new RegExp(`(?<!\\p{L})(?:${spaced?.join('|')})${ENDINGS}(?!\\p{L})|${joined?.join('|')}`, 'iu')] as const
})

/** What a length of time is counted in: "3 Monate", "zwei Jahre", "30天"; null: it does not say. */
export function lengthNamed(text: string): Period | null {
  return LENGTHS.find(([, pattern]) => pattern.test(text.normalize('NFC')))?.[0] ?? null
}
