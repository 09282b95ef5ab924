// A place in a stack file, looked at key by key: whoever reads one names the keys, and what nobody names is never made a value of ours.
// JSON and YAML are looked at through it alike.

import { isPlainObject } from '#core'

export interface StackNode {
  /** A text or a number as it is written; null for what is neither. */
  readonly text: string | null
  /** What a key of a mapping leads to; a blank node where there is none. */
  readonly at: (key: string) => StackNode
  /** Keys of a mapping, in the order of the file. */
  readonly keys: readonly string[]
  /** Entries of a list. */
  readonly items: readonly StackNode[]
  readonly isThere: boolean
}

export const BLANK_NODE: StackNode = { text: null, at: () => BLANK_NODE, keys: [], items: [], isThere: false }

/** Longer than any name that is kept, and short enough for a file that is made of one text. */
const MAX_TEXT = 300

/**
 * A copy of its own. What the engine cuts out of a text holds on to the whole text, and with it to every secret in the file.
 */
export function ownText(text: string): string {
  return Array.from(text.slice(0, MAX_TEXT)).join('')
}

/** @param value as JSON.parse gives it */
export function jsonNode(value: unknown): StackNode {
  if (typeof value === 'string' || typeof value === 'number') return { ...BLANK_NODE, text: ownText(String(value)), isThere: true }
  if (typeof value !== 'object' || value === null) return { ...BLANK_NODE, isThere: value !== null && value !== undefined }
  const fields = isPlainObject(value) ? value : {}
  return {
    text: null,
    at: (key) => (Object.hasOwn(fields, key) ? jsonNode(fields[key]) : BLANK_NODE),
    get keys() {
      return Object.keys(fields).map(ownText)
    },
    get items() {
      return Array.isArray(value) ? value.map(jsonNode) : []
    },
    isThere: true,
  }
}
