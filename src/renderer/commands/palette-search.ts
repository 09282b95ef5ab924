// Which entries of the command palette fit what is typed, best first: every word must fit a name, at its
// beginning, at that of a word, inside, or letter by letter. What was chosen lately comes before its equals.

export interface Findable {
  /** Stays the same from one opening to the next: recent choices are known by it. */
  readonly key: string
  readonly title: string
  /** Further words it is found by. */
  readonly words: string
}

/** An entry with its names made ready to compare, once for all key presses. */
export interface Searchable<T extends Findable> {
  readonly entry: T
  readonly title: string
  readonly words: string
}

export function searchable<T extends Findable>(entries: readonly T[]): readonly Searchable<T>[] {
  return entries.map((entry) => ({ entry, title: folded(entry.title), words: folded(entry.words) }))
}

const BEGINS = 100
const BEGINS_WORD = 70
const INSIDE = 40
const ELSEWHERE = 20
const LETTERS = 8
/** Less than the distance between two ways to fit, so that a recent choice never beats a better one. */
const RECENT = 15
/** A single letter fits nearly every name letter by letter. */
const FEWEST_LETTERS = 3

/** @param recent keys, the newest first. Without a query: recent entries, then the others in their order. */
export function findEntries<T extends Findable>(
  entries: readonly Searchable<T>[],
  query: string,
  recent: readonly string[],
  limit: number,
): readonly T[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const rank = new Map(recent.map((key, at) => [key, at]))
  const found = entries.flatMap((candidate, at) => {
    const score = scoreOf(candidate, words)
    if (score === null) return []
    const place = rank.get(candidate.entry.key)
    const bonus = place === undefined ? 0 : RECENT - Math.min(place, RECENT - 1)
    return [{ entry: candidate.entry, score: score + bonus, length: words.length === 0 ? 0 : candidate.title.length, at }]
  })
  found.sort((a, b) => b.score - a.score || a.length - b.length || a.at - b.at)
  return found.slice(0, limit).map(({ entry }) => entry)
}

/** Sum over the words, null when one of them does not fit. */
function scoreOf({ title, words: others }: Searchable<Findable>, words: readonly string[]): number | null {
  let sum = 0
  for (const word of words) {
    const score = wordScore(title, others, word)
    if (score === 0) return null
    sum += score
  }
  return sum
}

function wordScore(title: string, others: string, word: string): number {
  const at = title.indexOf(word)
  if (at === 0) return BEGINS
  if (at > 0) return title.includes(` ${word}`) ? BEGINS_WORD : INSIDE
  if (others.includes(word)) return ELSEWHERE
  return word.length >= FEWEST_LETTERS && hasInOrder(title, word) ? LETTERS : 0
}

/** "dplct" in "duplicate". */
function hasInOrder(title: string, word: string): boolean {
  let at = -1
  for (const letter of word) {
    at = title.indexOf(letter, at + 1)
    if (at === -1) return false
  }
  return true
}

/** Without case and accents: "Zoë" is found by "zoe". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
