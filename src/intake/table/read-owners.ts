// Who owns something: "Maya/Priya" are two people, "Jonas W." may be "Jonas". The names of a whole
// column are compared once, so that one question settles each pair.

import { groupedBy, nameKey, nameText } from '#core'
import type { Cell, Inquiry } from './inquiry.ts'

export interface People {
  /** The name to import for a spelling, by its nameKey. */
  readonly nameOf: (spelling: string) => string
}

const SEPARATORS: readonly (readonly [string, RegExp])[] = [
  [';', /\s*;\s*/],
  ['/', /\s*\/\s*/],
  ['&', /\s*[&+]\s*/],
  ['and', /\s+(?:and|und|et|y)\s+/i],
  [',', /\s*,\s*/],
]
const PLACEHOLDER = /^(?:[-–—?]+|tbd|tba|n\/?a|none|nobody|no one|unknown|unassigned|niemand|keiner|personne|nadie)$/i
const ownerName = nameText()

/** The names in a cell, in its order; empty when nobody is named. */
export function readOwners(cell: Cell, inquiry: Inquiry): readonly string[] {
  const text = cell.text.replace(/\s+/g, ' ').trim()
  if (text === '') return []
  if (PLACEHOLDER.test(text)) return placeholder(cell, text, inquiry) ? [] : named([text], cell, inquiry)
  const separator = SEPARATORS.find(([, pattern]) => pattern.test(text))
  if (separator === undefined) return named([text], cell, inquiry)
  const parts = text.split(separator[1]).filter((part) => part !== '')
  if (separator[0] === ';') return named(parts, cell, inquiry)
  const choice = inquiry.ask(cell, {
    code: 'owners-several',
    variant: separator[0],
    field: 'owner',
    facts: { example: text.slice(0, 80), separator: separator[0] },
    choices: ['several', 'one'],
    // "Weber, Jonas" is how directories write one person.
    proposed: separator[0] === ',' ? 'one' : 'several',
  })
  return named(choice === 'several' ? parts : [text], cell, inquiry)
}

function placeholder(cell: Cell, text: string, inquiry: Inquiry): boolean {
  const question = {
    code: 'owner-placeholder',
    variant: text.toLowerCase(),
    field: 'owner',
    facts: { example: text },
    choices: ['nobody', 'name'],
    proposed: 'nobody',
  } as const
  return inquiry.ask(cell, question) === 'nobody'
}

function named(names: readonly string[], cell: Cell, inquiry: Inquiry): readonly string[] {
  const kept = new Map<string, string>()
  for (const name of names) {
    const read = ownerName.read(name, cell.column)
    if (!read.ok) inquiry.refuse(cell, read.problem)
    else if (!kept.has(nameKey(read.value))) kept.set(nameKey(read.value), read.value)
  }
  return [...kept.values()]
}

export interface NamedIn {
  readonly name: string
  readonly cell: Cell
}

/**
 * Settles which spellings are one person. A name that begins another one ("Jonas", "Jonas W.") is asked about when
 * only one longer name fits; the name of somebody already in the workbook wins, else the more frequent, else the longer.
 */
export function samePeople(mentions: readonly NamedIn[], inWorkbook: readonly string[], inquiry: Inquiry): People {
  const spellings = new Map<string, { name: string; cell: Cell | null; count: number; isKnown: boolean }>()
  for (const name of inWorkbook) spellings.set(nameKey(name), { name, cell: null, count: 0, isKnown: true })
  for (const { name, cell } of mentions) {
    const spelling = spellings.get(nameKey(name))
    if (spelling) spelling.count++
    else spellings.set(nameKey(name), { name, cell, count: 1, isKnown: false })
  }
  const byFirstWord = groupedBy(spellings.keys(), (key) => key.split(' ')[0])
  const taken = new Map<string, string>()
  for (const [key, spelling] of spellings) {
    const longer = (byFirstWord.get(key) ?? []).filter((other) => other !== key)
    const other = longer.length === 1 ? spellings.get(longer[0] ?? '') : undefined
    const cell = other?.cell ?? spelling.cell
    if (other === undefined || cell === null || (spelling.isKnown && other.isKnown)) continue
    const choice = inquiry.ask(cell, {
      code: 'owner-same-person',
      variant: `${key} = ${nameKey(other.name)}`,
      field: 'owner',
      facts: { name: spelling.name, other: other.name },
      choices: ['same', 'different'],
      proposed: 'same',
    })
    if (choice !== 'same') continue
    const keepsShort = spelling.isKnown || (!other.isKnown && spelling.count > other.count)
    taken.set(keepsShort ? nameKey(other.name) : key, keepsShort ? spelling.name : other.name)
  }
  return { nameOf: (name) => taken.get(nameKey(name)) ?? spellings.get(nameKey(name))?.name ?? name }
}
