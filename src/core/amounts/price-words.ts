// Words around a price, in the languages that lists are kept in: how often it is paid, for whom, and what makes it no price at all.

import { HALF_YEAR, PERIOD_ADVERBS, PERIOD_NOUNS } from './period-words.ts'

export const COST_PERIODS = ['month', 'quarter', 'year', 'one-off'] as const
export type CostPeriod = (typeof COST_PERIODS)[number]

const PER =
  '(?:(?:(?<!\\p{L})p)?\\/ ?|(?<!\\p{L})(?:per|pro|par|por|pr\\.?|al|an?|je|im|each|every|i|om|a la|il|za|na|в|за|(?:und|and|et|y|e|og|och|en)(?: (?:per|pro|par|por|pr\\.?))?) )'
/** Behind a slash or a "per" a letter is enough. */
const MONTH = `${PERIOD_NOUNS.month}|m`
const QUARTER = `${PERIOD_NOUNS.quarter}|q`
const YEAR = `${PERIOD_NOUNS.year}|y|a|j|an|г`
/** "$500 month": the word is all that stands behind the amount. */
const ALONE = "(?<=^\\D{0,4}[\\d.,']+ ?[km]?(?: ?(?:€|\\$|£|[A-Z]{3}))? )"
const END = '(?![\\p{L}\\d])\\.?'
/** "billed yearly": the word is enough wherever it stands. */
const adverbs = (per: 'year' | 'quarter' | 'month') => `(?<= |^)(?:${PERIOD_ADVERBS[per]})${END}`

/** In this order: a year of months is a year. */
const PERIODS: readonly (readonly [CostPeriod, RegExp])[] = [
  [
    'year',
    new RegExp(
      `${PER}(?:${YEAR})${END}|\\/ ?(?:12|twelve) ?(?:${MONTH})${END}|(?<!\\p{L})p\\. ?a\\.?(?!\\p{L})|(?<=[\\d€$£kL] )(?:pa|arr|acv)(?!\\p{L})|${adverbs('year')}|${ALONE}(?:years?|yr|Jahr)$|年額|年間|연간|\\/ ?[年년]|毎年|每年|^(?:연|年) ?(?=[\\d₩¥])|(?<=[\\d元円원])\\/?(?:年|一年)$`,
      'iu',
    ),
  ],
  [
    'quarter',
    new RegExp(
      `${PER}(?:${QUARTER})${END}|\\/ ?3 ?(?:${MONTH})${END}|${adverbs('quarter')}|${ALONE}(?:quarter|qtr|Quartal)$|四半期|\\/ ?季|每(?:个)?季度?|분기`,
      'iu',
    ),
  ],
  [
    'month',
    new RegExp(
      `${PER}(?:${MONTH})${END}|(?<!\\p{L})p\\. ?m\\.?(?!\\p{L})|(?<=[\\d€$£kL] )(?:pm|mrr|mrc)(?!\\p{L})|(?<!\\p{L})pcm(?!\\p{L})|${adverbs('month')}|${ALONE}(?:month|mo|mth|Monat)$|月額|毎月|月々|\\/ ?(?:月|ヶ月|か月|个月|月|월)|每个?月|매월|^[월月] ?(?=[\\d₩¥])`,
      'iu',
    ),
  ],
]
const ONCE =
  /(?:\(|(?<!\p{L}))(?:one[- ]?(?:off|time)|once|set-?up(?: (?:fee|cost))?|setup|migration|onboarding(?: fee)?|implementation(?: fee)?|installation|upfront|einmalig(?:e[nrs]?)?|einrichtung(?:sgebühr)?|initial|une fois|une seule fois|ponctuel(?:le)?|unique|mise en service|frais d'installation|(?:pago|pagamento|custo|cobro) único|único|única|una (?:sola )?vez|uma (?:única )?vez|eenmalig|engång(?:s(?:avgift|kostnad|belopp)?)?|engang(?:s\p{L}*)?|jednorazow[oaye]|jednorázov[ěéáý]|kertaluonte(?:inen|isesti)|egyszeri|tek seferlik|bir kerelik|o singură dată|единоразово|разово|éénmalig|eenmalige kosten|pontual|opstart|oprettelse|etablering|kurulum|una tantum|một lần|sekali bayar|satu kali)(?:\)|(?![\p{L}]))|初期費用|初期|一時金?|一回|一括|一次性|일회성|1회|초기 ?비용|도입비|חד[- ]?פעמית?|مرة واحدة|ครั้งเดียว/iu

export function takePeriod(text: string): { readonly rest: string; readonly per: CostPeriod | null } {
  for (const [per, pattern] of PERIODS) if (pattern.test(text)) return { rest: joined(text.replace(pattern, ' ')), per }
  return { rest: text, per: null }
}

/** What is paid once; `word` is what says so. */
export function takeOnce(text: string): { readonly rest: string; readonly word: string | null } {
  const word = ONCE.exec(text)?.[0] ?? null
  return { rest: word === null ? text : joined(text.replace(word, ' ')), word: word?.replace(/[()]/g, '') ?? null }
}

function joined(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .replace(/^ ?[:,;] ?| ?[:,;] ?$/g, '')
    .trim()
}

/** Persons that a price is multiplied by. */
const PEOPLE =
  'seats?|users?|usr|licen[cs]es?|lic|persons?|people|heads?|members?|devs?|developers?|engineers?|agents?|editors?|accounts?|employees?|nutzer(?:in(?:nen)?)?|benutzer|anwender|plätze|platz|sitze?|arbeitsplätze|lizenz(?:en)?|personen|mitarbeiter(?:in(?:nen)?)?|köpfe?|kopf|ma|utilisateurs?|util\\.?|sièges?|postes?|personnes?|usuarios?|asientos?|licencias?|puestos?|personas?|gebruikers?|licenties?|plaatsen|brukere?|användare|platser|utenti|posti|licenz[ae]|usuári[oa]s?|utilizador(?:es)?|licenças?|assentos?|pessoas?|colaborador(?:es)?|membros?|empleados?|miembros?|membres?|collaborateurs?|medarbetare|anställda|licenser|konton|brugere|ansatte|medewerkers|medlemmar|użytkownik(?:ów|a|i)?|osób|osoby|stanowisk(?:o|a)?|licencj[aięe]|uživatel(?:ů|é)?|míst|licencí|licence|kullanıcı|kişi|koltuk|lisans|käyttäjää|lisenssiä|felhasználó|fő|utilizatori|пользовател(?:ь|я|ей)|человек|席|석|명|인|用户|用戶|坐席|ユーザー|ユーザ|人|名|アカウント|ライセンス|ID|位'
/** Things that it is multiplied by. */
const THINGS =
  'hosts?|nodes?|gpus?|servers?|instances?|machines?|devices?|units?|pcs|vms?|boxes|box|phones?|numbers?|repos?|projects?|sites?|domains?|geräte?|server|knoten|stück|stk\\.?|machines|appareils?|台|個|本|件'
export const SEAT_WORDS = `(?:${PEOPLE}|${THINGS})\\.?`
const PERSON_WORD = new RegExp(`^(?:${PEOPLE})\\.?$`, 'iu')

const EACH_SEAT = new RegExp(`${PER}(?:${PEOPLE})(?![\\p{L}])`, 'iu')

/** "Price/seat", "$/user/mo", "cena za licencję": what stands there is of one of them. */
export function isPerPerson(text: string): boolean {
  return EACH_SEAT.test(text)
}

export function isPeople(unit: string): boolean {
  return unit === '' || PERSON_WORD.test(unit)
}

/** A price of nothing. */
export const FREE_OF_CHARGE =
  /^(?:(?:for )?free(?:(?:mium)? ?(?:tier|plan|version|of charge|forever))?|no (?:cost|charge)|gr[aá]tis|ingen kostnad|kostnadsfri(?:tt)?|sem custo|sin co?sto|senza costi|za darmo|darmowy|darmowe|bezpłatn[yaei]|zdarma|ingyenes|ücretsiz|bedava|ilmainen|maksuton|bezplatno|gratuit|бесплатно|безкоштовно|免費|무료|kostenlos|kostenfrei|umsonst|gratuit(?:e|s)?|offert|gratuito|libre de costo|無料|免费|ゼロ|nil|zero|null €)(?![\p{L}])/iu
/** It costs something that stands elsewhere. */
export const INCLUDED =
  /^(?:credits?(?![\p{L}])|incl(?:\.|uded|usive)?(?![\p{L}])|in (?!total)|within |via |through |part of|bundled|covered|see |with |on (?=\p{L})|inkl(?:\.|usive)?|im |enthalten|inbegriffen|siehe |über |teil von|inclu(?:s|se|ido|ida)?(?![\p{L}])|compris|dans |voir |en |incluso|inbegrepen|zit in |onderdeel van|in[kc]luderad|ingår|inkluderet|indeholdt|w cenie|w ramach|wliczon|v ceně|zahrnuto|dahil|sisältyy|включен|含在|包含|已含|含于|込み)|(?:enthalten|enth\.?|inbegriffen|included|inclus|compris|incluido|incluído|incluso|inbegrepen|inkluderet|ingår|w cenie|v ceně|dahil|içinde|込み|に含む|に含まれる|에 포함|포함|含|内)$/iu
/** Nobody has said. */
export const UNKNOWN =
  /^(?:[-?.–—\s]+|tbd|tba|tbc|t\.b\.d\.?|n\/?a|n\. ?a\.?|k\. ?a\.?|\?+|unknown|unbekannt|offen|unklar|folgt|à définir|à confirmer|nc|n\/?d|por (?:definir|confirmar)|pendiente|a (?:definir|confirmar)|da (?:definire|confermare)|onbekend|nog onbekend|n\.?t\.?b\.?|volgt|okänt|oklart|ukendt|afventer|do ustalenia|nieznane|neznámo|doplnit|bilinmiyor|belirsiz|ei tiedossa|selvitettävä|nincs|неизвестно|уточняется|待定|未知|未定|不明|要確認|미정|미확정|none)$/iu
/** Twice a year, or every two of them: no period that a price is kept by. */
export const OTHER_PERIOD = new RegExp(`${HALF_YEAR.source}|\\d ?[x×] ?(?:per|pro|par|a|al|im|i|om)(?!\\p{L})`, 'iu')
/** What is netted or kept beside a figure and changes nothing of it. */
export const NET =
  /(?:[+,;(] ?)?(?:\b(?:plus|zzgl|excl|exkl|ex|before|hors|without|ohne|sin)\.? )?(?:\b(?:vat|mwst|ust|tva|iva|btw|moms|gst|sales tax)\b\.?)\)?$|[ (]*(?:\b(?:net|netto|ht|h\.t\.|hors taxes?|税抜|税別))\)?$/iu
/** A price for each use or a part of something: no amount a month. */
export const PER_USE =
  /%|(?:\/|\b(?:per|pro|par|por|je|each|every|a|an) ) ?[\p{L}\d]|@|royalt|umsatz|revenue|chiffre d'affaires|metered|payg|pay as you go|従量/iu
