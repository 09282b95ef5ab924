// Reads who is named in a cell, however people write it: "Maya/Priya", "Ines & Marek 60/40", "Ana (50%), Ben (20%)", "Weber, Jonas",
// "@theo", "platform team". Whether a comma parts two people or one person's names is what the other cells of its column show.

import { HEDGE_BEFORE } from '../amounts/hedges.ts'
import { monthOf } from '../amounts/month-names.ts'
import { readTime } from '../amounts/read-time.ts'
import { remembered } from '../amounts/remembered.ts'
import { nameKey } from './name-key.ts'
import { isDesk, isGroup, isMailbox, isNobody } from './people-words.ts'
import { sharedPart } from './share-beside-name.ts'

interface ListedPerson {
  /** null: a team, a rotation, everyone. Their time is nobody's. */
  readonly name: string | null
  /** What stands beside the name: "50%", "0.2 FTE"; null for nothing. */
  readonly share: string | null
}

export interface ListedPeople {
  /** Empty where nobody is named. */
  readonly people: readonly ListedPerson[]
  /** "60/40" behind the names: parts of the time of all of them. */
  readonly weights: readonly number[] | null
  /** "Weber, Jonas" where nothing shows whether that is one person or two. */
  readonly isOpen: boolean
  /** "Ana → Ben": the first hands over to the last, and whose it is now is not said. */
  readonly isHandOver: boolean
}

/** What the column shows. */
export interface NamesSeen {
  /** nameKeys of names that stand alone somewhere, and of their first words. */
  readonly alone: ReadonlySet<string>
  /** Its commas stand between last and first names. */
  readonly isDirectory: boolean
  /** People are called by one name. */
  readonly hasFirstNames: boolean
  /** Names are written in small letters, so that "tim" is one of them. */
  readonly areSmall: boolean
}

const LINK = / ?\(https?:[^()]*\)|(?<=\])\(https?:[^()]*\)/g
const WEIGHTS = /[ ,:(]+(\d{1,3}(?: ?[/:-] ?\d{1,3})+) ?%?\)?$/u
const PART_OF_ONE = /^(?:1 ?\/ ?[2-9]|1 ?\/ ?10|2 ?\/ ?[35]|3 ?\/ ?[458]|4 ?\/ ?5)$/
const RANGE = /^\d+ ?- ?\d+$/
/** Longer texts are remarks, and take the patterns too long. */
const LONGEST = 1000
/** What somebody is to it, in brackets behind the name. */
const ROLES = String.raw` ?\((?:lead|tech lead|owner|primary|secondary|back-?up|deputy|tb[dc]|on leave|new|interim|acting|part[- ]time|vertretung|stellv\.?|c[a-z]o|ciso|vp|sre|pm|em|dba|ext(?:ern(?:al)?)?\.?|contractor|freelance(?:r)?|main|reviewer)\)`
const ROLE = new RegExp(`${ROLES}$`, 'iu')
/** "Dana (lead) 30%", "Dana (lead) less than half" */
const ROLE_BEFORE_SHARE = new RegExp(`(?<=\\p{L})${ROLES}(?=[ :,–-]*(?:${HEDGE_BEFORE})?(?:[\\d½¼¾]|(?:an? )?half(?!\\p{L})))`, 'giu')
const STRONG = /\s*[;；\n|]\s*|\s*[/／+＋&＆、，،]\s*|\s*,\s*(?=@)|(?:\s+(?:and|und|et|y|e|och|og|en))?\s+(?=@)/u
/** In small letters: Dan, Si and the E of "Kim E Hale" are names. Behind a comma "dan" is one, too, unless the next word begins large. */
const WORD =
  /,?\s+(?:[Aa]nd|AND|[Uu]nd|UND|u\.|et|y|e|och|og|en|i|con|mit|with|plus|samt|oraz|med|ve|ile|és|și|si|ja|и|та|or|oder|ou|eller|lub|nebo|vagy|sau|veya|или|або|(?<!,\s+)dan|dan(?=\s+[\p{Lu}@])|atau|và|và|hoặc|dengan|और|तथा|व|या|w\/)\s+|\s+และ\s*|(?<=\p{Script=Arabic}) و ?(?=\p{Script=Arabic})|\s*と\s*|(?<=^\p{Script=Han}{2,4})[和与與及跟](?=\p{Script=Han}{2,4}$)/u
/** From one to the next: "Ana → Ben", "Ana -> Ben". */
const ARROW = /\s*(?:[→⇒⟶➔➜➝➞]|[-=]+>)\s*/u
/** What stands between the names of a cell, for a first look at it. */
export const BETWEEN_NAMES = new RegExp(`${STRONG.source}|${WORD.source}|${ARROW.source}|\\s*[,・]\\s*`, 'u')

/** Two names with a word between them that may be "and" in any language. */
const ANY_WORD = /^(\p{Lu}\S*(?: \p{Lu}\S*)?) \p{Ll}{1,5} (\p{Lu}\S*(?: \p{Lu}\S*)?)$/u
/** In Hebrew "and" is a letter before the second name, and some names begin with it. */
const HEBREW_AND = /^(\p{Script=Hebrew}{2,}(?: \p{Script=Hebrew}{2,})?) ו(\p{Script=Hebrew}{2,}(?: \p{Script=Hebrew}{2,})?)$/u
/** Fewer names show no habit. */
const LEAST_SMALL = 2
const TIM = 'Tim'
/** Before what a team does it is the team. */
const SMALL_TIM = /(?<![\p{L}-])tim(?=$| ?[,;/+&(\d]| (?:and|und|et|y|e|en|och|og|dan) )/gu

/** @param known names of people who are there already */
export function surveyNames(texts: Iterable<string>, known: Iterable<string>): NamesSeen {
  const alone = new Set<string>()
  const see = (name: string) => {
    alone.add(nameKey(name))
    alone.add(nameKey(name.split(' ')[0] ?? ''))
  }
  for (const name of known) see(name)
  const pairs = new Map<string, readonly string[]>()
  const firstNames = new Set<string>()
  const joined = new Set<string>()
  const cases = { small: new Set<string>(), large: 0 }
  for (const text of new Set(texts)) {
    if (text.length > LONGEST) continue
    const parts = weightsIn(tidy(text))
      .names.split(ARROW)
      .flatMap((names) => names.split(STRONG))
    for (const part of parts) {
      const names = part.split(/\s*,\s*/).map(withoutShare)
      const [only = ''] = names
      if (names.length === 2) pairs.set(names.map(nameKey).join(), names)
      // "TBC" and "Platform team" call nobody by a name.
      else if (names.length === 1 && isName(only) && !isNobody(only) && !isGroup(only)) {
        if (/^\p{Ll}/u.test(only)) cases.small.add(only)
        else if (/^\p{Lu}/u.test(only)) cases.large++
        if (ANY_WORD.test(only) || HEBREW_AND.test(only)) joined.add(only)
        else see(only)
        if (!only.includes(' ')) firstNames.add(nameKey(only))
      }
    }
  }
  // "Rosa del Valle" is a name like others, unless Rosa and Valle are two that stand alone.
  for (const text of [...joined]) if (joinedByAnyWord(text, { alone }) === null && !HEBREW_AND.test(text)) see(text)
  const all = [...pairs.values()]
  const [lasts, firsts] = [0, 1].map((at) => new Set(all.map((pair) => nameKey(pair[at] ?? '')))) as [Set<string>, Set<string>]
  // First names stand alone elsewhere: Jonas Weber is among the known ones, too.
  const isApart = all.every(
    (pair) => pair.every((name) => isName(name) && name.split(' ').length <= 3) && !alone.has(nameKey(pair[0] ?? '')),
  )
  const hasFirstNames = firstNames.size > 0
  const isDirectory = all.length >= 2 && !hasFirstNames && isApart && [...lasts].every((name) => !firsts.has(name))
  const areSmall = cases.small.size >= LEAST_SMALL && cases.large === 0
  return { alone, hasFirstNames, areSmall, isDirectory: isDirectory && all.some((pair) => pair.some((name) => !name.includes(' '))) }
}

export function readPeople(text: string, seen: NamesSeen): ListedPeople {
  const read = READ.get(seen) ?? new Map<string, ListedPeople>()
  READ.set(seen, read)
  return remembered(read, text, () => peopleIn(text, seen))
}

/** By what the column shows, which stays the same object as long as it is read. */
const READ = new WeakMap<NamesSeen, Map<string, ListedPeople>>()

function peopleIn(text: string, seen: NamesSeen): ListedPeople {
  const large = seen.areSmall ? text.replace(SMALL_TIM, TIM) : text
  const listed = readNames(large, seen)
  return large === text ? listed : { ...listed, people: listed.people.map(asTyped) }
}

function asTyped(person: ListedPerson): ListedPerson {
  return person.name === TIM ? { ...person, name: TIM.toLowerCase() } : person
}

function readNames(text: string, seen: NamesSeen): ListedPeople {
  const none = { people: [], weights: null, isOpen: false, isHandOver: false }
  if (text.length > LONGEST) return { ...none, people: [{ name: text.trim(), share: null }] }
  const plain = paired(tidy(text), seen)
  if (plain === '' || isNobody(plain)) return none
  const handed = plain.split(ARROW).filter((part) => part !== '')
  if (handed.length > 1 && areNames(handed))
    return { ...none, people: unique(handed.flatMap((part) => person(part) ?? [])), isHandOver: true }
  const ofGroup = besideGroup(plain, seen)
  if (ofGroup !== null) return { ...none, ...ofGroup }
  const { names: before, ratio } = weightsIn(weighted(plain))
  const weights = ratio === null ? null : ratio.split(/[/:-]/).map(Number)
  const beside = inBrackets(before, seen)
  if (beside !== null)
    return { ...none, people: unique(beside.names.flatMap((part) => person(part) ?? [])), weights, isOpen: beside.isOpen }
  const { parts, isOpen } = split(before, seen)
  // "Tech Art team" is one group, "Ana and the team" somebody and a group.
  if (parts.length === 1 && isGroup(plain)) return { ...none, people: [{ name: null, share: null }] }
  const people = parts.map(person).filter((one) => one !== null)
  // "Tom 1/4" is a quarter of Tom, and behind "Priya 1/5" it is so of the last one alone, as "18-22%" is.
  const isOfLast =
    ratio !== null && (PART_OF_ONE.test(ratio) || RANGE.test(ratio)) && (people.length === 1 || people.some(({ share }) => share !== null))
  if (isOfLast) return { ...none, people: unique(split(plain, seen).parts.flatMap((part) => person(part) ?? [])), isOpen }
  if (weights !== null && weights.length !== people.length) return { ...readNames(before, seen), weights: null }
  return { people: unique(sharedByEach(people)), weights, isOpen, isHandOver: false }
}

/** What parts figures as names are parted. */
const BETWEEN_FIGURES = /(?<=[%％]) ?(?:[/／,;；&＆+＋|、，]|(?<= )(?:and|und|et|y|e|och|og|en|i)(?= )) ?/u
const FIGURE = String.raw`\d{1,3}(?:[.,]\d+)? ?[%％]`
/** A word that says so may stand before the figures of each: "Ana and Ben split 10% / 22%". */
const PERCENTS = new RegExp(
  String.raw`^(\D*?\p{L}\.?)(?: (?:each|split))?(?: ?:)? ?[(（]?(${FIGURE}(?:${BETWEEN_FIGURES.source}${FIGURE})+)[)）]?$`,
  'u',
)
/** "Ben backup" is no name, and what any other word says of the figures is open. */
const WORD_BEHIND = /\p{Lu}.* \p{Ll}+$/u

/** "Ana / Ben 10% / 22%" as "Ana 10%; Ben 22%". */
function paired(text: string, seen: NamesSeen): string {
  const [, names = '', figures = ''] = PERCENTS.exec(text) ?? []
  if (names === '') return text
  const shares = figures.split(BETWEEN_FIGURES)
  const parts = split(names, seen).parts.map(withoutShare)
  const last = parts.at(-1) ?? ''
  const isOfEach = parts.length === shares.length && areNames(parts) && (isGroup(last) || !WORD_BEHIND.test(last))
  return isOfEach ? parts.map((part, at) => `${part} ${shares[at]}`).join('; ') : text
}

/** "ML guild – Cy lead", "Shared (Ana/Bo)", "Platform team (Ana)": a group, and who of it answers for it. */
function besideGroup(text: string, seen: NamesSeen): Pick<ListedPeople, 'people' | 'isOpen'> | null {
  const [, one = '', beside = '', inside = ''] = /^([^()]*\p{L}['’.]?)(?:(?:\s[–—-]|:)\s([^()]+)|:? ?\(([^()]+)\))$/u.exec(text) ?? []
  const named = (beside || inside).replace(LEADING, '')
  if (one === '' || !(isGroup(one) || HOW_SHARED.test(one)) || isGroup(named)) return null
  const { parts, isOpen } = split(named, seen)
  const areKnown = parts.every((part) => !isNobody(part) && (seen.alone.has(nameKey(withoutShare(part))) || TWO_WORDS.test(part)))
  if (!areKnown) return null
  const group = HOW_SHARED.test(one) ? [] : [{ name: null, share: null }]
  return { people: unique([...parts.flatMap((part) => person(part) ?? []), ...group]), isOpen }
}

/** What somebody of a group is in it. */
const LEADING = /^(?:lead|led by|owner|head)[: ]+|[ ,]+(?:leads?|is lead|\(lead\)|head)$/giu
/** Says that several own it, and names no group. */
const HOW_SHARED = /^(?:shared|split|joint(?:ly)?|mixed|various|several|rotating|rotation|ortak)$/iu

/** "Tom Hale (R. Okafor)", where brackets hold a second person: one with an initial, or who is named elsewhere; any other is asked about. */
function inBrackets(text: string, seen: NamesSeen): { readonly names: readonly string[]; readonly isOpen: boolean } | null {
  const [, first = '', second = ''] = /^([^,;/&]*[^\s,;/&]) ?\((\p{Lu}[^()\d]*)\)$/u.exec(text) ?? []
  if (second === '' || isGroup(second) || isNobody(second) || ROLE.test(` (${second})`) || !isName(second)) return null
  const isKnown = /^\p{Lu}\. ?\p{Lu}\p{Ll}/u.test(second) || (second.length > 2 && seen.alone.has(nameKey(second)))
  const isFull = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(second)
  return isKnown || isFull ? { names: [first, second], isOpen: !isKnown } : null
}

/** "Ann (backup Bo)" and "Ann (deputy: Bo)" name a second person. */
const SECOND =
  / ?\((?:back-?up|deputy|secondary|second|stellv\.?|vertretung|respaldo|suplente|suppléante?|remplaçante?|sostituto|zastępstwo|zástup)[ :]+(\p{Lu}[^()]*)\)/giu
/** In a cell of times: "5%; Bo 3%", "5% + Bo: 3%", "5% (Bo 3%)". */
const TIMES = /\s*[;；\n+&(（)）]\s*|\s+\/\s+|\s*,(?=\s|\p{L})|\s+(?:and|und|et|y|e|en|och|og|i)\s+/u
const TWO_WORDS = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}.]*$/u

/** People who are named beside their time where times stand, and the times that are left without them; null: nobody is. */
export function namedTimes(text: string, seen: NamesSeen): { readonly people: readonly ListedPerson[]; readonly rest: string } | null {
  if (text.length > LONGEST || !/\d/.test(text) || !/\p{Lu}\p{L}|@/u.test(text)) return null
  const apart = text.replace(SECOND, '; $1')
  // A word of a role before a name says that it is one; else it is one of two words or stands elsewhere ("peak 40%" is nobody).
  const isSomebody = ({ name, share }: ListedPerson) =>
    name !== null && share !== null && isName(name) && (apart !== text || seen.alone.has(nameKey(name)) || TWO_WORDS.test(name))
  const people: ListedPerson[] = []
  const rest: string[] = []
  const idle: ListedPerson[] = []
  for (const part of apart.split(TIMES).filter((each) => each.trim() !== '')) {
    const one = person(tidy(part))
    if (one !== null && isSomebody(one)) people.push(one)
    else if (one !== null && one.name !== null && TWO_WORDS.test(one.name) && !/\d/.test(part)) idle.push(one)
    else rest.push(part.trim())
  }
  // Beside people with a time of theirs a name alone is somebody whose time nobody has said.
  return people.length === 0 ? null : { people: unique([...people, ...idle]), rest: rest.join('; ') }
}

/** "Ana and/or Ben" */
const AND_OR =
  /\s+(?:and ?\/ ?or|und ?\/ ?oder|bzw\.|et ?\/ ?ou|y ?\/ ?o|e ?\/ ?ou?|en ?\/ ?of|och ?\/ ?eller|og ?\/ ?eller|dan ?\/ ?atau|i ?\/ ?lub|a ?\/ ?nebo|ve ?\/ ?veya)\s+/giu

/** "5 %" below somebody is their time. */
const TIME_BELOW = /\s*(?:[\r\n]|<br ?\/?>)\s*(?=[~≈]?[\d½¼¾])/giu
const LINE_BREAK = /\s*(?:[\r\n]|<br ?\/?>)\s*/iu

/** Each line is somebody; single words below each other may be one name that was wrapped, which is as open as with a comma. */
function inLines(text: string): string {
  const lines = text
    .replace(TIME_BELOW, ' ')
    .split(LINE_BREAK)
    .map((line) => line.replace(/[,;]$/, ''))
    .filter((line) => line !== '')
  return lines.join(lines.some((line) => line.includes(' ')) ? '; ' : ', ')
}

/** In Czech and Slovak "a" is "and": "Petr a Jana". */
const CZECH_AND = /(?<=^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)?) a (?=\p{Lu}\p{Ll})/gu

function tidy(text: string): string {
  return (
    (isGroup(text) ? text : inLines(text.trim()).replace(CZECH_AND, ' & '))
      .replace(AND_OR, ' & ')
      .replace(/ w\/ ?(?=\p{Lu})/gu, ' & ')
      .replace(/ ?& ?co\.?$/iu, ' & team')
      .replace(SECOND, '; $1')
      .replace(LINK, '')
      .replace(ROLE_BEFORE_SHARE, '')
      // "Ana Costa <ana.costa@x.com>": the address is the name once more.
      .replace(/(?<=\p{L}\.?) ?[<([](?:mailto:)?[^\s@<>()[\]]+@[^\s@<>()[\]]+\.\p{L}+[>)\]]/gu, '')
      // A mention as a chat exports it.
      .replace(/<@[^|<>]*\|([^<>]+)>/g, '@$1')
      .replace(/ 외 ?\d+ ?명$| ?\+ ?\d+(?: (?:more|others?))?$/u, ' & team')
      // "Ana 50% Ben 20%"
      .replace(/(?<=\p{L} ?\(?\d{1,3} ?%\)?) (?=\p{Lu}\p{Ll})/gu, ', ')
      .replace(/^[[(（【]([^()[\]（）【】]*)[\])）】]$/, '$1')
      .replace(/[\s\u00A0\u202F]+/g, ' ')
      // "2h/wk" beside a name parts no names.
      .replace(
        /((?:[\d½¼¾⅓⅔] ?|(?<!\p{L})(?:half )?an? )\p{L}{1,7}\.?) ?\/ ?(?=(?:w|wk|weeks?|woche|wo|sem|semana|semaine|vecka|veckan|uge|uke|settimana|m|mo|months?|monat|mois|mês|mes|månad|mån|maand|mese|d|day|dag|dia)(?!\p{L}))/giu,
        '$1 per ',
      )
      .trim()
  )
}

/** "60/40" behind the names; null: nothing stands there. */
function weightsIn(text: string): { readonly names: string; readonly ratio: string | null } {
  const found = WEIGHTS.exec(text)
  const names = text.slice(0, found?.index)
  return found === null || !/\p{L}/u.test(names) ? { names: text, ratio: null } : { names, ratio: found[1] ?? null }
}

/** "Ana 60 / Ben 40" as "Ana / Ben 60/40". */
function weighted(text: string): string {
  const parts = text.split(/ ?[/,;&+] ?/).map((part) => /^(\p{L}[^\d]*?) (\d{1,3})$/u.exec(part))
  if (parts.length < 2 || !parts.every((part) => part !== null)) return text
  return `${parts.map((part) => part[1]).join(' / ')} ${parts.map((part) => part[2]).join('/')}`
}

function split(text: string, seen: NamesSeen): { readonly parts: readonly string[]; readonly isOpen: boolean } {
  // Nobody's name has a semicolon, whatever stands in brackets beside it.
  const certain = text.split(/ ?[;；] ?/u).filter((part) => part !== '')
  if (certain.length > 1) return { parts: certain.flatMap((part) => split(part, seen).parts), isOpen: false }
  const strong = text.split(STRONG).filter((part) => part !== '')
  if (strong.length > 1 && areNames(strong)) return { parts: strong.flatMap((part) => split(part, seen).parts), isOpen: false }
  const words = text.split(WORD)
  if (words.length > 1 && areNames(words)) return { parts: words.flatMap((part) => split(part, seen).parts), isOpen: false }
  const unknown = joinedByAnyWord(text, seen)
  if (unknown !== null) return { parts: unknown, isOpen: false }
  const hebrew = joinedByLetter(text, seen)
  if (hebrew !== null) return hebrew
  const dotted = text.split('・')
  // In katakana the dot parts the names of one person.
  if (dotted.length > 1 && dotted.some((part) => /\p{Script=Han}/u.test(part) || seen.alone.has(nameKey(part))))
    return { parts: dotted, isOpen: false }
  const comma = text.split(/\s*,\s*/).filter((part) => part !== '')
  if (comma.length < 2 || !areNames(comma)) return { parts: [text], isOpen: false }
  const [last = '', first = ''] = comma
  if (comma.length > 2 || comma.some((part) => part !== withoutShare(part))) return { parts: comma, isOpen: false }
  if (seen.alone.has(nameKey(`${first} ${last}`)) && !seen.alone.has(nameKey(last))) return { parts: [`${first} ${last}`], isOpen: false }
  if (seen.isDirectory && !comma.some((part) => isGroup(part) || isNobody(part))) return { parts: [`${first} ${last}`], isOpen: false }
  if (comma.some((part) => seen.alone.has(nameKey(part)) || isGroup(part) || isNobody(part)) || comma.every((part) => part.includes(' '))) {
    return { parts: comma, isOpen: false }
  }
  if (seen.hasFirstNames && comma.every((part) => !part.includes(' '))) return { parts: comma, isOpen: false }
  return { parts: comma, isOpen: true }
}

/** "Ravi aur Asha": whatever the word between them is, two names that stand alone elsewhere are two people. */
function joinedByAnyWord(text: string, { alone }: Pick<NamesSeen, 'alone'>): readonly string[] | null {
  const [, first = '', second = ''] = ANY_WORD.exec(text) ?? []
  const areTwo = first !== '' && alone.has(nameKey(first)) && alone.has(nameKey(second)) && !alone.has(nameKey(text))
  return areTwo && nameKey(first) !== nameKey(second) ? [first, second] : null
}

/** Two names that both stand alone elsewhere are two people; where one of them does, "David Weiss" may be one whose name begins so. */
function joinedByLetter(text: string, { alone }: NamesSeen): { readonly parts: readonly string[]; readonly isOpen: boolean } | null {
  const [, first = '', second = ''] = HEBREW_AND.exec(text) ?? []
  if (first === '' || alone.has(nameKey(text))) return null
  const known = [first, second].filter((name) => alone.has(nameKey(name))).length
  return known === 0 ? null : { parts: [first, second], isOpen: known === 1 }
}

function areNames(parts: readonly string[]): boolean {
  return parts.every((part) => isName(withoutShare(part)) || isGroup(part) || isNobody(part) || part.includes(','))
}

/** One to five words with letters and no figures: what stands in a column of people beside a separator. */
function isName(text: string): boolean {
  return /^@?(?:\p{L}[\p{L}\p{M}.'’@_ -]{1,60}|\p{Script=Han})\??$/u.test(text) && text.split(' ').length <= 5
}

function withoutShare(part: string): string {
  return sharedPart(part).name.replace(ROLE, '').replace(/^@/, '').trim()
}

function person(part: string): ListedPerson | null {
  if (isNobody(part)) return null
  const { name, share } = sharedPart(part)
  // Time of "nobody 20%" is kept as that of a team is.
  if (isNobody(name)) return { name: null, share }
  // No name begins with a figure: "2 devs" are some of them.
  if (isGroup(name) || isDesk(name) || isMailbox(name) || /^\d+ ?\p{Ll}+$|\p{L} ?[x×] ?\d+$/u.test(name)) return { name: null, share }
  return { name: nameOf(name), share }
}

/** "Sam + Priya 10% each": what the last one's time says of each. */
function sharedByEach(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const last = people.at(-1)?.share ?? null
  if (last === null || people.length < 2 || people.slice(0, -1).some(({ share }) => share !== null)) return people
  const read = readTime(last, { unit: null, isFromFile: true })
  return read.kind === 'share' && read.each ? people.map((one) => ({ ...one, share: last })) : people
}

/** "@theo" is theo, "ines.duarte@kestrel.ai" Ines Duarte. */
function nameOf(text: string): string {
  const [, local] = /^([\p{L}._-]+)@[\w.-]+\.\w+$/u.exec(text) ?? []
  if (local === undefined)
    return (
      withoutSince(text)
        .replace(ROLE, '')
        // "(until Dec)" and "(12/2026)" are no name; "(W.)" may tell two people apart.
        .replace(/(?<=\p{L}) ?[([](?:\p{Ll}|\d{1,2}[/.-]\d)[^()[\]]*[)\]]$/u, '')
        .replace(/(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])(?:님|씨|さん|様)$/u, '')
        .replace(/^@\s*|\s*\?+$/g, '')
        .trim()
    )
  return local
    .split(/[._-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** "Bo from Jan", "Ana until 03/2027", "Jonas ab Mai": since or until when. */
const SINCE =
  /(?<=\p{L}),? (?:from|since|until|till|through|as of|ab|seit|bis|depuis|desde|hasta|vanaf|tot|dal|från|fra) (?:(\p{L}+)\.?(?: ?[’']?\d{2,4})?|\d{1,2}[/.-]\d{2,4}|[qQ][1-4](?: ?\d{2,4})?|(?:19|20)\d\d)$/iu

function withoutSince(name: string): string {
  const found = SINCE.exec(name)
  return found === null || (found[1] !== undefined && monthOf(found[1]) === null) ? name : name.slice(0, found.index)
}

/** Somebody named twice is named once, and several groups are one. */
function unique(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const kept = new Map<string, ListedPerson>()
  for (const one of people) {
    const key = one.name === null ? ` ${one.share ?? ''}` : nameKey(one.name)
    if (!kept.has(key)) kept.set(key, one)
  }
  return [...kept.values()]
}
