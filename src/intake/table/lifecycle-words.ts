// What a name or a note says about whether something still runs: "Pinecone (cancelled)", "~~Inworld~~", "stopped in April",
// "starts January". Only where no column says it.

import { type Lifecycle, monthWithin, remembered } from '#core'
import { isCrossedOut } from './crossed-out.ts'
import { CHOICE_COLUMNS, plainWord, wordsIn } from './read-choice.ts'

export interface SaidLifecycle {
  readonly lifecycle: Lifecycle
  /** The words that say it. */
  readonly text: string
  readonly isInNotes: boolean
}

/** In a remark these words mean something else as often: a plan is what was bought, an archive what it is for. */
const OTHER_WORDS = new Set(
  'on|off|plan|plán|план|计划|idea|idee|ide|todo|to do|coming|archive|archived|dead|inactive|replaced|removed|expired|pipeline|proposed|backlog|stop'
    .split('|')
    .map(plainWord),
)
/** What begins at a time that is said beside it. */
const STARTS = new Set(
  'start|starts|starting|begin|begins|beginning|goes live|go live|going live|kicks off|launch|launches|launching|startet|beginnt|kommt|démarre|démarrage|commence|lancement|empieza|comienza|arranca|lanzamiento|inizia|parte|avvio|begint|gaat live|começa|começará|arranque|börjar|startar|begynder|starter|går live|alkaa|käynnistyy|rusza|startuje|začíná|spuštění|başlıyor|başlayacak|indul|kezdődik|începe|старт|запуск|начнется|시작|착수|오픈|开始|启动|上线|開始|稼働開始|導入開始'
    .split('|')
    .map(plainWord),
)
/** Words between what happens and when. */
const WHEN = new Set(
  'in|on|since|as|of|at|from|by|for|the|im|am|seit|zum|per|ab|bis|fur|en|le|au|a|depuis|el|desde|al|dal|dalla|il|la|op|sinds|vanaf|em|i|den|sedan|od|do|w|we|v|ve|na|k|ke|da|de|di|del|fra|til|pr|der|des|till|this|last|end|early|mid|late|year|month|quarter|week|ende|anfang|mitte|monat|quartal|jahr|fin|debut|annee|mois|ano|mes|anno|mese|jaar|maand|ar|maned|rok|roku|roce|ayinda|yil|sonunda|kesken|alusta|alkaen|lopussa|vegen|elejen|с|в|из|от|конце|начале|года|부터|중|말|초|末|初|起|から|より|に|で'.split(
    '|',
  ),
)
const NEXT = /^(?:next|nachst|proch|prox|pross|volg|nast|naest|nest|przysz|prist|gelecek|след)/
/** Where words are not parted. */
const JOINED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

export function lifecycleSaid(name: string, notes: string): SaidLifecycle | null {
  const inItsName = inName(name)
  if (inItsName !== null) return { ...inItsName, isInNotes: false }
  const [inItsNotes] = notes === '' ? [] : remembered(NOTES, notes, () => listed(inNotes(notes)))
  return inItsNotes === undefined ? null : { ...inItsNotes, isInNotes: true }
}

/** Notes of several columns repeat, and each clause of them is looked at from both ends. */
const NOTES = new Map<string, readonly Said[]>()

function listed(said: Said | null): readonly Said[] {
  return said === null ? [] : [said]
}

type Said = Pick<SaidLifecycle, 'lifecycle' | 'text'>

function inName(name: string): Said | null {
  // "~~Inworld engine~~ (cancelled)"
  if (isCrossedOut(name)) return { lifecycle: 'retired', text: name.trim() }
  const beside = [...name.matchAll(/[([（【]([^)\]）】]{0,200})[)\]）】]/g)].map(([, text = '']) => text)
  const after = / [-–—:] ?([^-–—:]+)$/.exec(name)?.[1]
  for (const text of [...beside, ...(after === undefined ? [] : [after])]) {
    const { found, isWhole } = wordsIn(text, CHOICE_COLUMNS.lifecycle)
    const [lifecycle] = found
    if (isAsked(text)) continue
    if (isWhole && lifecycle !== undefined && lifecycle !== 'live' && plainWord(text).length > 1) return { lifecycle, text }
    const said = clauseSays(text)
    if (said !== null) return { lifecycle: said, text }
  }
  return null
}

/** What begins a line or follows its first words may be about a plan or a part of it: "Planned: new region", "add-on, starts in May". */
function inNotes(notes: string): Said | null {
  for (const line of notes.split('\n')) {
    for (const [at, clause] of line
      .split(/[,;（(。、，；]|\. | [-–—] /)
      .map((part) => part.trim())
      .entries()) {
      const lifecycle = clause.length > 60 || isAsked(clause) ? null : clauseSays(clause)
      if (lifecycle !== null && (lifecycle !== 'planned' || at === 0)) return { lifecycle, text: clause }
    }
  }
  return null
}

/** "To be retired?" is a question that nobody has answered. */
function isAsked(text: string): boolean {
  return /[?？]\s*$/.test(text)
}

/** What happens stands first or last, and beside it nothing but when: "gekündigt zum 30.6.", "1월 시작", "wyłączone w maju". */
function clauseSays(clause: string): Lifecycle | null {
  const words = wordsOf(clause)
  if (words.length > 8) return null
  for (let length = Math.min(5, words.length); length > 0; length--) {
    const said =
      saidBy(words.slice(0, length), words.slice(length)) ??
      saidBy(words.slice(words.length - length), words.slice(0, words.length - length))
    if (said !== null) return said
  }
  return null
}

function saidBy(phrase: readonly string[], rest: readonly string[]): Lifecycle | null {
  const text = phrase.join(' ')
  const known = OTHER_WORDS.has(text) ? undefined : CHOICE_COLUMNS.lifecycle.words.get(text)
  const isSaid = known !== undefined && known !== 'live'
  // Hardly any words of a remark are among them, and most of the work is in what stands beside.
  if (!(isSaid || STARTS.has(text)) || !rest.every(saysWhen)) return null
  if (isSaid) return known
  const hasTime = rest.some((word) => /\d/.test(word) || NEXT.test(word) || monthWithin(word) !== null)
  return STARTS.has(text) && hasTime ? 'planned' : null
}

/** "5月解約" are a month and a word. */
function wordsOf(clause: string): readonly string[] {
  const parted = JOINED_SCRIPT.test(clause)
    ? clause.replace(/(\d+) ?[年月日년월일]?/g, ' $1 ').replace(/(부터|から|より|[にで起])/g, ' $1 ')
    : clause
  return plainWord(parted).split(' ').filter(Boolean)
}

function saysWhen(word: string): boolean {
  return WHEN.has(word) || NEXT.test(word) || /^(?:\d+(?:st|nd|rd|th|er|e)?|[qthk][1-4])$/.test(word) || monthWithin(word) !== null
}

/** The text as it would read without the line through it, and without the address that a Notion page brings along. */
export function cleanName(text: string): { readonly name: string; readonly link: string | null } {
  const plain = text.replace(/~~/g, '').replace(/[\u0335\u0336]/g, '')
  const linked = /^\s*\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/.exec(plain)
  const behind = linked === null ? /\((https?:\/\/[^)\s]+)\)\s*$/.exec(plain) : null
  const name = (linked?.[1] ?? plain.slice(0, behind?.index)).replace(/[\s\u00A0\u202F]+/g, ' ').trim()
  return { name: name === '' ? plain.trim() : name, link: linked?.[2] ?? behind?.[1] ?? null }
}
