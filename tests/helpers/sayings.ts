// What a sentence says, beside how it says it: tests hold sentences as examples, and a better word shall break none of them. As long as we say
// it so, it is held word for word; once its words are none of ours any more, by the same figures and names in the same order, as many
// negations, no word in the place of its opposite, and most of the words.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const WORDING = 'src/wording'
/** Of the words of both together, how many have to be in both. */
const ALIKE = 0.6
/** How much longer one may be, in words. */
const LONGER = 1.5
const FEW_WORDS = 2
const FEW_ALL = 4
const NEGATION = /^(?:no|not|never|none|nothing|nobody|neither|nor|without|cannot)$|n[’']t$/
const OPPOSITES: readonly (readonly [string, string])[] = [
  'above below, more less, more fewer, most least, larger smaller, higher lower, longer shorter, raise lower',
  'rises falls, rose fell, rise fall, up down, increase decrease, increased decreased, gains loses, gained lost',
  'before after, earlier later, first last, older newer, since until, starts ends, started ended, start end',
  'all some, every some, both neither, yes no, with without, in out, from to, into out, on off, here there',
  'build buy, built bought, build borrow, buy borrow, building buying, saves costs, paid unpaid, known unknown',
  'add remove, added removed, open close, lock reopen, locked open, undo redo, show hide, shown hidden',
  'rows columns, row column, file folder, month year, months years, monthly yearly, week month, day month',
  'minimum maximum, enough few, passes fails, passed failed, better worse, upper lower, left right',
]
  .flatMap((line) => line.split(', '))
  .map((pair) => pair.split(' ') as [string, string])

type Word = { readonly said: string; readonly isFigure: boolean; readonly startsSentence: boolean; readonly isCapital: boolean }

/**
 * What the text says other than the sentence does.
 *
 * @returns null where nothing: both may differ in words of ours, in their number and order.
 */
export function otherwiseSaid(text: string, sentence: string): string | null {
  // Where a line may not break is a matter of setting.
  if (text.replace(/\u00a0/g, ' ') !== sentence.replace(/\u00a0/g, ' ') && isSaidByUs(sentence)) return 'another sentence of ours'
  const [lines, expected] = [text.split('\n'), sentence.split('\n')]
  if (lines.length !== expected.length) return `${lines.length} lines instead of ${expected.length}`
  for (const [index, line] of lines.entries()) {
    const otherwise = text === sentence ? null : differenceOf(wordsOf(line), wordsOf(expected[index] ?? ''))
    if (otherwise !== null) return otherwise
  }
  return null
}

/** Which of the sentences the text says: where they have most words in common, the one with most of the text's. */
export function nearest(text: string, sentences: readonly string[]): string | undefined {
  const words = wordsOf(text).map(({ said }) => said)
  const likeness = (sentence: string) =>
    likenessOf(
      words,
      wordsOf(sentence).map(({ said }) => said),
    )
  return sentences.toSorted((a, b) => likeness(b) - likeness(a))[0]
}

/** Whether some of the text, beside whatever else it says, says what the sentence does. */
export function mentions(text: string, sentence: string): boolean {
  if (text.includes(sentence)) return true
  if (isSaidByUs(sentence)) return false
  const [words, expected] = [wordsOf(text), wordsOf(sentence)]
  // "Copy as image" is much like "Copied as image": of a few words all have to be there.
  const isShort = expected.length <= FEW_ALL
  const longest = Math.ceil(expected.length / ALIKE)
  const own = new Set(saidOf(expected).concat(figuresOf(expected).split(' ')))
  for (let start = 0; start < words.length; start++) {
    if (!own.has(words[start]?.said ?? '')) continue
    for (let length = Math.floor(expected.length * ALIKE); length <= longest && start + length <= words.length; length++) {
      const some = words.slice(start, start + length)
      if (length === 0 || differenceOf(some, expected) !== null) continue
      if (isShort && !expected.every(({ said }) => some.some((word) => word.said === said))) continue
      // An opposite would otherwise be left just outside.
      if (turnedIn(saidOf(words.slice(Math.max(0, start - FEW_WORDS), start + length + FEW_WORDS)), saidOf(expected)) === undefined)
        return true
    }
  }
  return false
}

/** The one of them that says what the sentence does: the first that says it word for word, otherwise the one most like it. */
export function findSaying<T>(those: readonly T[], textOf: (one: T) => unknown, sentence: string): T | undefined {
  const exact = those.find((one) => textOf(one) === sentence)
  if (exact !== undefined) return exact
  const likeness = (one: T) => likenessOf(saidOf(wordsOf(String(textOf(one)))), saidOf(wordsOf(sentence)))
  return those
    .filter((one) => typeof textOf(one) === 'string' && otherwiseSaid(String(textOf(one)), sentence) === null)
    .toSorted((a, b) => likeness(b) - likeness(a))[0]
}

function differenceOf(words: readonly Word[], expected: readonly Word[]): string | null {
  const figures = figuresOf(words)
  const expectedFigures = figuresOf(expected)
  if (figures !== expectedFigures) return `the figures “${figures}” instead of “${expectedFigures}”`
  const said = saidOf(words)
  const saidExpected = saidOf(expected)
  const names = said.filter(isName)
  const missing = firstOutOfOrder(names, saidExpected)
  if (missing !== undefined) return `“${missing}”, in this place`
  const lost = expected.find(
    ({ said: word, isFigure, isCapital, startsSentence }) =>
      !isFigure && isCapital && !startsSentence && isName(word) && !said.includes(word),
  )
  if (lost !== undefined) return `nothing of “${lost.said}”`
  if (negationsOf(said) !== negationsOf(saidExpected)) return `${negationsOf(said)} negations instead of ${negationsOf(saidExpected)}`
  const turned = turnedIn(said, saidExpected)
  if (turned !== undefined) return `“${turned[0]}” instead of “${turned[1]}”`
  return likenessOf(said, saidExpected) < ALIKE ? 'another sentence' : null
}

/** A word of one that is the opposite of a word of the other, where neither has both. */
function turnedIn(said: readonly string[], expected: readonly string[]) {
  const [has, had] = [new Set(said), new Set(expected)]
  return [...OPPOSITES, ...OPPOSITES.map(([a, b]) => [b, a] as const)].find(
    ([one, other]) => has.has(one) && !has.has(other) && had.has(other) && !had.has(one),
  )
}

/** Figures stand with what they count in: "€4,000", "20%", "Q3". */
const figuresOf = (words: readonly Word[]) =>
  words
    .filter(({ isFigure }) => isFigure)
    .map(({ said }) => said)
    .join(' ')
const saidOf = (words: readonly Word[]) => words.filter(({ isFigure }) => !isFigure).map(({ said }) => said)
const negationsOf = (said: readonly string[]) => said.filter((word) => NEGATION.test(word)).length

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let startsSentence = true
  for (const token of text.split(/[\s·→|"]+/)) {
    const bare = token.replace(/^[^\p{L}\p{N}\p{Sc}+−-]+|[^\p{L}\p{N}\p{Sc}%]+$/gu, '').replace(/[’']s$/, '')
    if (/[\p{L}\p{N}]/u.test(bare)) {
      const isFigure = /\p{N}/u.test(bare)
      words.push({ said: isFigure ? bare : bare.toLowerCase(), isFigure, startsSentence, isCapital: /^\p{Lu}/u.test(bare) })
      startsSentence = false
    }
    if (/[.:!?]["”’)]*$/.test(token) || token === '') startsSentence = true
  }
  return words
}

function firstOutOfOrder(names: readonly string[], words: readonly string[]): string | undefined {
  let from = 0
  for (const name of names) {
    const at = words.indexOf(name, from)
    if (at < 0) return name
    from = at + 1
  }
  return undefined
}

function likenessOf(one: readonly string[], other: readonly string[]): number {
  const left = [...other]
  let common = 0
  for (const word of one) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    common++
  }
  const [short, long] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (long > short * LONGER + FEW_WORDS) return 0
  return long === 0 ? 1 : (2 * common) / (one.length + other.length)
}

interface Ours {
  readonly words: ReadonlySet<string>
  /** Of each file what stands between two figures or names: three words and more, as shorter ones are parts of many sentences. */
  readonly phrases: readonly (readonly string[])[]
}

let ours: Ours | undefined

function readOurs(): Ours {
  const sources = readdirSync(WORDING, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(WORDING, name), 'utf8'))
  const words = sources.flatMap((source) => source.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
  return { words: new Set(words.map((found) => found.toLowerCase().replace(/[’']s$/, ''))), phrases: sources.map(phrasesIn) }
}

/** The longest first, as shorter ones stand in them. */
function phrasesIn(source: string): readonly string[] {
  const literals = source.replace(COMMENT, '').match(LITERAL) ?? []
  const phrases = literals.flatMap((literal) => literal.slice(1, -1).split(/\$\{[^{}]*\}/)).map((phrase) => phrase.trim().toLowerCase())
  return [...new Set(phrases)].filter((phrase) => phrase.split(/\s+/).length >= LEAST_PHRASE).toSorted((a, b) => b.length - a.length)
}

const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gm
const LITERAL = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g
const LEAST_PHRASE = 3

/** A word that no sentence of ours has: what somebody called a component, a person, a file. */
function isName(word: string): boolean {
  ours ??= readOurs()
  return !ours.words.has(word)
}

/** Whether phrases of one file of ours make up all of it but figures and names. */
function isSaidByUs(sentence: string): boolean {
  ours ??= readOurs()
  const written = sentence.toLowerCase()
  return ours.phrases.some((phrases) => {
    const rest = phrases.reduce((left, phrase) => left.replaceAll(phrase, ' '), written)
    return rest !== written && wordsOf(rest).every(({ said, isFigure }) => isFigure || isName(said))
  })
}
