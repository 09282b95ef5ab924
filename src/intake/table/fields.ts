// What a column of somebody's table can mean, and what its header says of that. The words stand in wording/fields/header-words.ts;
// the app's own labels and the headers of its exports are known besides.

import { type FieldPath, fieldSpec, MAX_NAME_LENGTH, remembered } from '#core'
import {
  COMPONENT_FIELDS,
  COST_LINE_FIELDS,
  type FieldWords,
  fieldLabel,
  HEADER_WORDS,
  type HeaderWords,
  headOf,
  OWNER_FIELDS,
} from '#wording'
import { askedApproach, namesApproaches } from './asked-approach.ts'
import { headerMatches, isOneLetterOff, normalHeader, type Phrase, phrasesOf } from './header-text.ts'

export { normalHeader } from './header-text.ts'

/** A column of the team's own, by the path of its values. */
type OwnField = `own.${string}`
/** What belongs to a component without being one of its fields. */
const BESIDE = {
  owner: OWNER_FIELDS.personId,
  share: OWNER_FIELDS.share,
  /** The header names a person or a team, the cells their time. */
  personTime: undefined,
  cost: COST_LINE_FIELDS.amount,
  costOnce: undefined,
  seats: COST_LINE_FIELDS.seats,
  currency: COST_LINE_FIELDS.currency,
  per: COST_LINE_FIELDS.per,
  pricesAsOf: COST_LINE_FIELDS.costAsOf,
  /** A column of the team's own that comes in with the list. */
  newColumn: undefined,
} as const satisfies Readonly<Record<string, FieldWords | undefined>>

type BesideField = keyof typeof BESIDE
/** A field of a component that a cell can hold; those of groups by their paths. */
export type ComponentPath = FieldPath<'components'>
export type ImportField = ComponentPath | BesideField | OwnField

/** Lists of groups, references and the order of the list are no cells. */
function isCell(path: ComponentPath): boolean {
  const { fields, item, refersTo } = fieldSpec('components', path)
  return (
    path !== 'position' && path !== 'own' && fields === undefined && refersTo === undefined && (item === undefined || item.isText === true)
  )
}

/** Every meaning on offer, those that most lists have first. */
export const COMPONENT_PATHS = (Object.keys(COMPONENT_FIELDS) as ComponentPath[]).filter(isCell)
export const IMPORT_FIELDS: readonly ImportField[] = [
  'name',
  ...(Object.keys(BESIDE) as BesideField[]),
  ...COMPONENT_PATHS.filter((path) => path !== 'name'),
]

/** Several columns may mean them: two people with the time of each, notes in two columns, a column for each person. */
export const REPEATABLE: ReadonlySet<ImportField> = new Set([
  'owner',
  'share',
  'personTime',
  'notes',
  'tags',
  'links',
  'newColumn',
] as const)

/** Fields whose words occur in headers of other fields, too: they come last, in this order ("Owner time" is a share). */
const COMMON_WORDS: readonly string[] = ['seats', 'share', 'owner', 'cost', 'vendor', 'tags', 'notes', 'kind', 'name']

/** How far the header speaks for the field: its whole text is a known word, or one of its words is. */
export type Confidence = 'sure' | 'likely'

/** "Componet", "Vender": one letter missing, too many, another one, or two in the wrong order. Short words are other words then. */
const SHORTEST_MISSPELT = 6
const LONGEST_MISSPELT = 30

interface Known {
  readonly field: ImportField
  readonly exact: ReadonlySet<string>
  /** Those of the words that may be misspelt. */
  readonly long: readonly string[]
  readonly within: readonly Phrase[]
}

const KNOWN: readonly Known[] = IMPORT_FIELDS.toSorted((a, b) => COMMON_WORDS.indexOf(a) - COMMON_WORDS.indexOf(b)).map((field) => {
  const { headers = '', within = '' }: HeaderWords = Object.hasOwn(HEADER_WORDS, field)
    ? HEADER_WORDS[field as keyof typeof HEADER_WORDS]
    : {}
  const words: FieldWords | undefined = Object.hasOwn(BESIDE, field)
    ? BESIDE[field as BesideField]
    : COMPONENT_FIELDS[field as ComponentPath]
  const label = Object.hasOwn(BESIDE, field) ? undefined : fieldLabel('components', field)
  const own = words === undefined ? [] : [words.label, words.title, headOf(words), words.csv, label].flatMap((text) => text ?? [])
  const exact = new Set([...own, ...headers.split('|')].map(normalHeader).filter((text) => text !== ''))
  return { field, exact, long: [...exact].filter((word) => word.length >= SHORTEST_MISSPELT), within: phrasesOf(within) }
})

/** Headers are asked about again and again, once for each of their cells. */
const SEEN = new Map<string, ReadonlyMap<ImportField, Confidence>>()
const NO_FIELDS: ReadonlyMap<ImportField, Confidence> = new Map()

/** The fields a header cell speaks for, the likeliest first. */
export function fieldsOf(header: string): ReadonlyMap<ImportField, Confidence> {
  return header.length > MAX_NAME_LENGTH ? NO_FIELDS : remembered(SEEN, header, () => foundIn(header))
}

/** A component has several of them, in numbered columns. */
const OFTEN_SEVERAL: ReadonlySet<ImportField> = new Set<ImportField>(['owner', 'share', 'tags'])

function foundIn(header: string): ReadonlyMap<ImportField, Confidence> {
  const found = new Map<ImportField, Confidence>()
  const normal = normalHeader(header)
  if (normal === '') return found
  // "Cost (EUR)" and "cost_eur" are "cost": what stands in brackets is a unit or a remark.
  const bare = normalHeader(header.replace(/\([^()]*\)|\[[^\][]*\]/g, ' ')).replace(
    / (?:usd|eur|gbp|chf|jpy|cad|aud|inr|sek|nok|dkk|brl|mxn)$/,
    '',
  )
  // "Engineer #2"
  const one = normal.replace(/ \d(?!\d)/, '')
  for (const { field, exact } of KNOWN)
    if (exact.has(normal) || (bare !== '' && exact.has(bare)) || (OFTEN_SEVERAL.has(field) && exact.has(one))) found.set(field, 'sure')
  if (found.size > 0) return found
  if (askedApproach(header) !== null || namesApproaches(header)) return found.set('approach', 'sure')
  // A header is a few words; a sentence that happens to hold one of ours is a title or a note.
  if (normal.split(' ').length > 7) return found
  for (const { field, within } of KNOWN) if (within.some((phrase) => headerMatches(normal, phrase))) found.set(field, 'likely')
  if (found.size > 0) return found
  if (bare.length >= SHORTEST_MISSPELT && bare.length <= LONGEST_MISSPELT)
    for (const { field, long } of KNOWN) if (long.some((word) => isOneLetterOff(bare, word))) found.set(field, 'likely')
  return found
}

/** The field a header cell speaks for, or null. */
export function fieldOf(header: string): { readonly field: ImportField; readonly confidence: Confidence } | null {
  const [first] = fieldsOf(header)
  return first === undefined ? null : { field: first[0], confidence: first[1] }
}
