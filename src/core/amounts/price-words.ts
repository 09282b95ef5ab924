// Words around a price, in the languages that lists are kept in: how often it is paid, for whom, and what makes it no price at all.

export const COST_PERIODS = ['month', 'quarter', 'year', 'one-off'] as const
export type CostPeriod = (typeof COST_PERIODS)[number]

const PER = '(?:\\/ ?|\\b(?:per|pro|par|por|al|an?|je|im|each|every|i|om|a la|il|(?:und|and|et|y)(?: (?:per|pro|par|por))?) )'
const MONTH = 'months?|mo|mon|mth|mnth|m|monate?|mt|mois|mes|mês|maand|mnd|måned|månad|mån|mese|mies(?:iąc)?|měsíc'
const QUARTER = 'quarters?|qtr|qr|q|quartal|trimestre|trim|kwartaal|kvartal'
const YEAR = 'years?|yr|y|annum|ann|a|jahr|j|année|an|año|ano|jaar|jr|år|anno|rok|roku'
/** "$500 month": the word is all that stands behind the amount. */
const ALONE = "(?<=^\\D{0,4}[\\d.,']+ ?[km]?(?: ?(?:€|\\$|£|[A-Z]{3}))? )"
const END = '(?![\\p{L}\\d])\\.?'

/** In this order: a year of months is a year. */
const PERIODS: readonly (readonly [CostPeriod, RegExp])[] = [
  [
    'year',
    new RegExp(
      `${PER}(?:${YEAR})${END}|\\/ ?(?:12|twelve) ?(?:${MONTH})${END}|\\bp\\. ?a\\.?(?!\\p{L})|(?<=[\\d€$£kL] )pa(?!\\p{L})|(?<= |^)(?:yearly|annually|annual|jährlich|jährl\\.?|annuel(?:le)?s?|anual(?:es|mente)?|anuais|annuale|jaarlijks|årlig(?:en)?|annuo)${END}|${ALONE}(?:years?|yr|Jahr)$|年額|年間|연간|\\/ ?[年년]|毎年|每年`,
      'iu',
    ),
  ],
  [
    'quarter',
    new RegExp(
      `${PER}(?:${QUARTER})${END}|\\/ ?3 ?(?:${MONTH})${END}|(?<= |^)(?:quarterly|vierteljährlich|quartalsweise|trimestriel(?:le)?|trimestral)${END}|${ALONE}(?:quarter|qtr|Quartal)$|四半期|\\/ ?季`,
      'iu',
    ),
  ],
  [
    'month',
    new RegExp(
      `${PER}(?:${MONTH})${END}|\\bp\\. ?m\\.?(?!\\p{L})|(?<=[\\d€$£kL] )pm(?!\\p{L})|\\bpcm\\b|^月(?=\\d)|(?<= |^)(?:monthly|monatlich|mtl\\.?|mensuel(?:le)?s?|mensual(?:es|mente)?|mensal(?:mente)?|mensais|maandelijks|miesięcznie|månedlig|mensile)${END}|${ALONE}(?:month|mo|mth|Monat)$|月額|毎月|月々|\\/ ?(?:月|ヶ月|か月|个月|월)|每月|매월|^월 ?(?=\\d)`,
      'iu',
    ),
  ],
]
const ONCE =
  /(?:\(|(?<!\p{L}))(?:one[- ]?(?:off|time)|once|set-?up(?: (?:fee|cost))?|setup|migration|onboarding(?: fee)?|implementation(?: fee)?|installation|upfront|einmalig(?:e[nrs]?)?|einrichtung(?:sgebühr)?|initial|une fois|une seule fois|ponctuel(?:le)?|unique|mise en service|frais d'installation|(?:pago|pagamento|custo|cobro) único|único|única|una (?:sola )?vez|uma (?:única )?vez|eenmalig|engång(?:s(?:avgift|kostnad|belopp)?)?|engang(?:s\p{L}*)?|jednorazow[oay]|una tantum)(?:\)|(?![\p{L}]))|初期費用|初期|一時金?|一回|一括|一次性|일회성/iu

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
  'seats?|users?|usr|licen[cs]es?|lic|persons?|people|heads?|members?|devs?|developers?|engineers?|agents?|editors?|accounts?|employees?|nutzer(?:in(?:nen)?)?|benutzer|anwender|plätze|platz|sitze?|arbeitsplätze|lizenz(?:en)?|personen|mitarbeiter(?:in(?:nen)?)?|köpfe?|kopf|ma|utilisateurs?|util\\.?|sièges?|postes?|personnes?|usuarios?|asientos?|licencias?|puestos?|personas?|gebruikers?|licenties?|plaatsen|brukere?|användare|platser|utenti|posti|licenz[ae]|usuári[oa]s?|utilizador(?:es)?|licenças?|assentos?|pessoas?|colaborador(?:es)?|membros?|empleados?|miembros?|membres?|collaborateurs?|medarbetare|anställda|licenser|konton|brugere|ansatte|medewerkers|medlemmar|użytkownik(?:ów|a|i)?|osób|osoby|uživatel(?:ů|é)?|席|명|인|用户|用戶|坐席|ユーザー|ユーザ|人|名|アカウント|ライセンス|ID|位'
/** Things that it is multiplied by. */
const THINGS =
  'hosts?|nodes?|gpus?|servers?|instances?|machines?|devices?|units?|pcs|vms?|boxes|box|phones?|numbers?|repos?|projects?|sites?|domains?|geräte?|server|knoten|stück|stk\\.?|machines|appareils?|台|個|本|件'
export const UNIT = `(?:${PEOPLE}|${THINGS})\\.?`
const PERSON_WORD = new RegExp(`^(?:${PEOPLE})\\.?$`, 'iu')

export function isPeople(unit: string): boolean {
  return unit === '' || PERSON_WORD.test(unit)
}

/** A price of nothing. */
export const FREE =
  /^(?:(?:for )?free(?:(?:mium)? ?(?:tier|plan|version|of charge|forever))?|no (?:cost|charge)|gr[aá]tis|ingen kostnad|kostnadsfri(?:tt)?|sem custo|sin co?sto|senza costi|za darmo|zdarma|무료|kostenlos|kostenfrei|umsonst|gratuit(?:e|s)?|offert|gratuito|libre de costo|無料|免费|ゼロ|nil|zero|null €)(?![\p{L}])/iu
/** It costs something that stands elsewhere. */
export const INCLUDED =
  /^(?:credits?(?![\p{L}])|incl(?:\.|uded|usive)?(?![\p{L}])|in (?!total)|within |via |through |part of|bundled|covered|see |with |on (?=\p{L})|inkl(?:\.|usive)?|im |enthalten|inbegriffen|siehe |über |teil von|inclu(?:s|se|ido|ida)?(?![\p{L}])|compris|dans |voir |en |incluso|inbegrepen|in[kc]luderad|込み)|(?:enthalten|inbegriffen|included|inclus|compris|incluido|込み|に含む)$/iu
/** Nobody has said. */
export const UNKNOWN =
  /^(?:[-?.–—\s]+|tbd|tba|tbc|t\.b\.d\.?|n\/?a|n\. ?a\.?|k\. ?a\.?|unknown|unbekannt|offen|unklar|folgt|à définir|nc|n\/?d|por definir|pendiente|onbekend|未定|不明|要確認|none)$/iu
/** What is netted or kept beside a figure and changes nothing of it. */
export const NET =
  /(?:[+,;(] ?)?(?:\b(?:plus|zzgl|excl|exkl|ex|before|hors|without|ohne|sin)\.? )?(?:\b(?:vat|mwst|ust|tva|iva|btw|moms|gst|sales tax)\b\.?)\)?$|[ (]*(?:\b(?:net|netto|ht|h\.t\.|hors taxes?|税抜|税別))\)?$/iu
/** A price for each use or a part of something: no amount a month. */
export const PER_USE =
  /%|(?:\/|\b(?:per|pro|par|por|je|each|every|a|an) ) ?[\p{L}\d]|@|royalt|umsatz|revenue|chiffre d'affaires|metered|payg|pay as you go|従量/iu
