// Tags of a line, however a source writes them: {"team": "a"}, "team": "a" without braces, [{"key": "team", "value": "a"}]. A value
// with an e-mail address is left out: a bill is shown to people who need not know who runs what.

/** So many different texts are kept with what was read of them. */
const MOST_KEPT = 5000
const LONGEST_KEPT = 2000
/** Names of tags that are offered. */
const MOST_NAMES = 200

const EMAIL = /[^\s@"'<>]+@[^\s@"'<>]+\.[^\s@"'<>]{2,}/
const EMAILS = new RegExp(EMAIL, 'g')

/** Longer texts name nothing; a bill of names of a megabyte each would fill the memory. */
export const LONGEST_NAME = 300

/** What of a text names something, without what follows it in memory. */
export function shortName(text: string): string {
  return text.length <= LONGEST_NAME ? text : [...text.slice(0, LONGEST_NAME)].join('')
}

/** @param text no longer than a name */
export function hasEmail(text: string): boolean {
  return text.includes('@') && EMAIL.test(text)
}

/** What of a name is left without the addresses in it: "Acme" of "Acme <billing@acme.example>". @param text no longer than a name */
export function withoutEmails(text: string): string {
  if (!hasEmail(text)) return text
  const left = text.replaceAll(EMAILS, ' ').replace(/[<>()[\]"',;:|]+/g, ' ')
  return left.replace(/\s+/g, ' ').trim()
}

interface FoundTag {
  readonly value: string | null
  readonly isExact: boolean
}

const NO_TAG: FoundTag = { value: null, isExact: false }

export class TagReader {
  readonly names = new Set<string>()
  #emails = 0
  readonly #known = new Map<string, FoundTag>()
  readonly #wanted: string | null

  /** @param wanted the tag that lines are grouped by; null: by none */
  constructor(wanted: string | null) {
    this.#wanted = wanted === null ? null : wanted.trim().toLowerCase()
  }

  /** Values that were left out. */
  get emails(): number {
    return this.#emails
  }

  /** The value of the wanted tag in the text of all tags. @param hasUserTags its name may be the one that AWS gives it elsewhere */
  valueIn(text: string, hasUserTags: () => boolean): string | null {
    const { value, isExact } = text === '' ? NO_TAG : this.#foundIn(text, hasUserTags)
    return isExact || value === null || hasUserTags() ? value : null
  }

  #foundIn(text: string, hasUserTags: () => boolean): FoundTag {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    // Where nothing is grouped by a tag, its names are known by now.
    if (this.#wanted === null && this.#known.size >= MOST_KEPT) return NO_TAG
    const tags = tagsIn(text).map(([long, each]) => [shortName(long), each] as const)
    for (const [name] of tags) this.#name(name)
    const exact = tags.findLast(([name]) => this.isExact(name))
    const wanted = exact ?? tags.findLast(([name]) => this.#isWanted(name))
    // The same text may be one of AWS in another line.
    if (exact === undefined && wanted !== undefined && !hasUserTags()) return NO_TAG
    const found = { value: wanted === undefined ? null : this.#withoutEmail(wanted[1]), isExact: exact !== undefined }
    if (this.#known.size < MOST_KEPT && text.length <= LONGEST_KEPT) this.#known.set(text, found)
    return found
  }

  /** The same of a tag that has a column of its own. */
  column(name: string, text: string, hasUserTags: () => boolean): string | null {
    this.#name(name)
    const isIt = text !== '' && (this.isExact(name) || (this.#isWanted(name) && hasUserTags()))
    return isIt ? this.#withoutEmail(text) : null
  }

  /** Whether the wanted tag is called just so. */
  isExact(name: string): boolean {
    return name.toLowerCase() === this.#wanted
  }

  #name(name: string): void {
    if (name !== '' && this.names.size < MOST_NAMES && !hasEmail(name)) this.names.add(name)
  }

  #isWanted(name: string): boolean {
    return this.#wanted !== null && ownName(name.toLowerCase()) === ownName(this.#wanted)
  }

  #withoutEmail(long: string): string | null {
    const value = shortName(long)
    if (!hasEmail(value)) return value === '' ? null : value
    this.#emails++
    return null
  }
}

/** AWS calls a tag "team", "user:team" or "user_team", depending on the report: whoever moves to another one keeps it. */
function ownName(name: string): string {
  return name.replace(/^user[:_]/, '')
}

/** Names trimmed: "org" and " org" are one tag. */
export function tagsIn(text: string): readonly (readonly [name: string, value: string])[] {
  const pairs = jsonTags(text.startsWith('{') || text.startsWith('[') ? text : `{${text}}`)
  return pairs.map(([name, value]) => [name.trim(), value.trim()] as const)
}

function jsonTags(text: string): readonly (readonly [string, string])[] {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return []
  }
  if (Array.isArray(raw)) return raw.flatMap((entry: unknown) => (isObject(entry) ? [[textOf(entry['key']), textOf(entry['value'])]] : []))
  return isObject(raw) ? Object.entries(raw).map(([name, value]) => [name, textOf(value)]) : []
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
