// What a column of somebody's table can mean, and the words by which its header shows it: those of the field table. English
// first, with the German, French and Spanish words that finance people use.

import type { ComponentValues } from '#core'
import { COMPONENT_FIELDS, COST_LINE_FIELDS, type FieldWords, OWNER_FIELDS } from '#wording'

type ComponentField = Exclude<keyof ComponentValues, 'own'>
/** A column of the team's own, by the path of its values. */
type OwnField = `own.${string}`
/** What belongs to a component without being one of its fields. */
type BesideField = 'owner' | 'share' | 'cost' | 'pricesAsOf'
export type ImportField = ComponentField | BesideField | OwnField

const BESIDE: Readonly<Record<BesideField, FieldWords>> = {
  owner: OWNER_FIELDS.personId,
  share: OWNER_FIELDS.share,
  cost: COST_LINE_FIELDS.amount,
  pricesAsOf: COST_LINE_FIELDS.costAsOf,
}

const MEANINGS: Readonly<Record<string, FieldWords>> = { ...COMPONENT_FIELDS, ...BESIDE }

/** Fields whose words occur in headers of other fields, too: they are tried last, in this order ("Owner time" is a share). */
const COMMON_WORDS: readonly string[] = ['share', 'owner', 'cost', 'vendor', 'notes', 'name']

/** Every field that a header can name. */
export const IMPORT_FIELDS = Object.keys(MEANINGS).filter((field) => MEANINGS[field]?.headers !== undefined) as readonly ImportField[]

/** How far the header speaks for the field: its whole text is a known word, or one of its words is. */
export type Confidence = 'sure' | 'likely'

interface HeaderWords {
  readonly field: ImportField
  /** The whole header, normalised. */
  readonly exact: readonly string[]
  /** Words or word pairs within it. */
  readonly within: readonly string[]
}

/** In order: the first field that a header speaks for has it. */
const WORDS: readonly HeaderWords[] = IMPORT_FIELDS.toSorted((a, b) => COMMON_WORDS.indexOf(a) - COMMON_WORDS.indexOf(b)).map((field) => {
  const { headers = '', within = '' } = MEANINGS[field] ?? {}
  return { field, exact: headers.split('|'), within: within.split('|').map((word) => ` ${word} `) }
})

/** Lower case, no accents, words apart by one space: "Cost / mo" is "cost mo", "monthly_cost_usd" three words. */
export function normalHeader(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/%/g, ' percent ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The field a header cell speaks for, or null. */
export function fieldOf(header: string): { readonly field: ImportField; readonly confidence: Confidence } | null {
  const normal = normalHeader(header)
  if (normal === '') return null
  const whole = WORDS.find(({ exact }) => exact.includes(normal))
  if (whole) return { field: whole.field, confidence: 'sure' }
  // A header is a few words; a sentence that happens to hold one of ours is a title or a note.
  if (normal.split(' ').length > 7) return null
  const spaced = ` ${normal} `
  const part = WORDS.find(({ within }) => within.some((word) => spaced.includes(word)))
  return part ? { field: part.field, confidence: 'likely' } : null
}
