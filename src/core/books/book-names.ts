// Names as the books write them beside names as the list has them: the same name, a likely match, and what an account's
// name says. A match is only proposed: somebody accepts it (book-edits.ts).

import { remembered } from '../amounts/remembered.ts'
import type { BookAccountKind } from '../inventory/cost.ts'
import { nameKey } from '../inventory/name-key.ts'

/** The id of the record that remembers what was said of a name: two copies that answer the same question make one record. */
export function bookId(name: string): string {
  const key = nameKey(name)
  const slug = key.replace(/[^a-z0-9]+/g, '-').slice(0, SLUG_LENGTH)
  return `${slug}.${hashOf(key, 0x811c9dc5)}${hashOf(key, 0x01000193)}`
}

const SLUG_LENGTH = 40

/** FNV-1a: names that differ in what a slug drops still get ids of their own. */
function hashOf(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

/** What stands after a company's name and says nothing of who it is. */
const LEGAL = new Set(
  'inc llc ltd limited gmbh ag se sa sas sarl bv nv oy ab as plc pbc corp corporation co company pty pte kg ug lp llp emea europe ireland uk us usa'.split(
    ' ',
  ),
)

/** Clouds that accountants write out and lists shorten. */
const LONG_NAMES: readonly (readonly [long: string, short: string])[] = [
  ['amazon web services', 'aws'],
  ['google cloud platform', 'gcp'],
  ['google cloud', 'gcp'],
  ['microsoft azure', 'azure'],
]

/** "Supabase, Inc." → ["supabase"], "Amazon Web Services EMEA SARL" → ["aws"]. */
function wordsOf(name: string): readonly string[] {
  return remembered(WORDS_OF, name, () => splitInWords(name))
}

const WORDS_OF = new Map<string, readonly string[]>()

function splitInWords(name: string): readonly string[] {
  let text = nameKey(name).replace(/\.(com|io|ai|dev|app|net|org)\b/g, ' ')
  text = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  for (const [long, short] of LONG_NAMES) if (text.startsWith(long)) text = short + text.slice(long.length)
  const words = text.split(' ').filter((word) => word !== '')
  return words.filter((word, at) => at === 0 || !LEGAL.has(word))
}

/** The same of "Anthropic, PBC" and "ANTHROPIC PBC"; "" of a name without a letter or a figure, which is like no other. */
export function spellingKey(name: string | null): string {
  return wordsOf(name ?? '').join(' ')
}

/** Of several vendors in one name, each: "Clerk + Stripe". */
function partsOf(name: string): readonly (readonly string[])[] {
  return remembered(PARTS_OF, name, () => name.split(/\s*[+&/,]\s*|\s+and\s+/).map(splitInWords))
}

const PARTS_OF = new Map<string, readonly (readonly string[])[]>()

/** Which of the listed names a vendor of the books may stand for: the same words, or one begins with all words of the other. */
export function likelyListed(vendor: string, listed: readonly string[]): readonly string[] {
  const words = wordsOf(vendor)
  if (words.length === 0) return []
  return listed.filter((name) => partsOf(name).some((part) => isLike(words, part)))
}

/** What two names have in common if one may stand for the other: how each of the vendors in it begins. */
export function firstWords(name: string): readonly string[] {
  return [...new Set([wordsOf(name), ...partsOf(name)].flatMap(([first]) => first ?? []))]
}

function isLike(a: readonly string[], b: readonly string[]): boolean {
  const shorter = a.length < b.length ? a : b
  return shorter.length > 0 && shorter.every((word, at) => a[at] === word && b[at] === word)
}

const HOSTING = /hosting|cloud|infrastructure|server|compute|data cent/
const SOFTWARE = /software|subscription|saas|licen[cs]e/

/** What an account's name says; null: nothing. */
export function likelyAccount(account: string): BookAccountKind | null {
  const key = nameKey(account)
  if (HOSTING.test(key)) return 'hosting'
  return SOFTWARE.test(key) ? 'software' : null
}
