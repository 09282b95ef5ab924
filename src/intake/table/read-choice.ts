// Cells that hold one of a few answers, in the words people use: layer, kind, approach, hosting, lifecycle, yes or no. Words that
// nobody here knows are one question for their column, with all of its cells.

import { EDGES, HOSTINGS, type Hosting, KINDS, LAYERS, LIFECYCLES, type Lifecycle, problem, remembered } from '#core'
import { CHOICE_LABELS, type ChoiceField, olderChoice } from '#wording'
import { APPROACH_WORDS, type ApproachWord } from '../approach-words.ts'
import {
  ANSWER_SIGNS,
  ANSWER_WORDS,
  APPROACH_LIST_WORDS,
  COLOUR_SIGN,
  DIFFICULTY_WORDS,
  EDGE_SCALE,
  EDGE_WORDS,
  HARD_WORDS,
  HOSTING_WORDS,
  KIND_WORDS,
  LAYER_WORDS,
  LIFECYCLE_WORDS,
  NEGATIONS,
  NOT_KNOWN_WORDS,
  SPELLED_SIGNS,
  TASK_STATES,
  UNTICKED,
} from './choice-words.ts'
import type { ImportField } from './fields.ts'
import type { Cell, Inquiry } from './inquiry.ts'

/** Cells of a list and words of choices, as they are compared. */
const WORDS = new Map<string, string>()

export interface ChoiceColumn<C extends string> {
  readonly field: ImportField
  /** Those that a question offers; a word may mean another one, which is shown as it is. */
  readonly choices: readonly C[]
  readonly words: ReadonlyMap<string, C>
}

const BLANK = 'blank'
const FIRST = 'first'

/** Their words begin with a sign or mean it in all columns of the kind. */
const YES_NO = ['yes', 'no'] as const

/** By the field that the column means. */
export const CHOICE_COLUMNS = {
  layer: choiceColumn('layer', LAYERS, LAYER_WORDS, 'layer'),
  kind: choiceColumn('kind', KINDS, KIND_WORDS, 'kind'),
  approach: choiceColumn<ApproachWord | 'self-managed'>('approach', APPROACH_WORDS, {
    ...APPROACH_LIST_WORDS,
    'self-managed': `${CHOICE_LABELS.approach.build}|self-managed`,
    buy: `${APPROACH_LIST_WORDS.buy}|${CHOICE_LABELS.approach.buy}`,
    borrow: `${APPROACH_LIST_WORDS.borrow}|${CHOICE_LABELS.approach.borrow}|rent by use`,
  }),
  hosting: choiceColumn<Hosting>('hosting', HOSTINGS, HOSTING_WORDS, 'hosting'),
  lifecycle: choiceColumn('lifecycle', LIFECYCLES, LIFECYCLE_WORDS, 'lifecycle'),
  edge: choiceColumn('edge', EDGES, EDGE_WORDS, 'edge'),
  hardManual: choiceColumn<'yes' | 'no' | 'medium'>('hardManual', YES_NO, HARD_WORDS),
}

/** Of a column that asks it: "High" is a yes there. */
export const EDGE_OF_COLUMN = choiceColumn('edge', EDGES, EDGE_SCALE, 'edge')

/** "Hard" says it by itself, whichever way round its column asks. */
export const DIFFICULTY = choiceColumn<'yes' | 'no'>('hardManual', [], DIFFICULTY_WORDS)

const STATES_OF_TASKS = new Set(TASK_STATES.beside.split('|').map(plainWord))
const OPEN_TASKS = new Set(TASK_STATES.open.split('|').map(plainWord))

/** Beside "Done" and "In progress", "To do" is the state of a task: nobody says by it that something does not run yet. */
export function lifecycleColumn(texts: readonly string[]): ChoiceColumn<Lifecycle> {
  const { words, ...column } = CHOICE_COLUMNS.lifecycle
  if (!texts.some((text) => STATES_OF_TASKS.has(plainWord(text)))) return CHOICE_COLUMNS.lifecycle
  return { ...column, words: new Map([...words].filter(([word]) => !OPEN_TASKS.has(word))) }
}

/** Words of answers alone: "core" says it of one field only. */
const ANSWERS: ReadonlySet<string> = new Set(ANSWER_WORDS.map(plainWord))

const NOT_KNOWN: ReadonlySet<string> = new Set(NOT_KNOWN_WORDS.split('|').map(plainWord))

/** A choice of any other field by its labels, ids and a few words more. */
export function choiceColumnOf(field: ImportField, choices: readonly string[]): ChoiceColumn<string> {
  const list = field.startsWith('observability.') ? 'tick' : (field as ChoiceField)
  const all = { yes: EDGE_WORDS.yes, no: EDGE_WORDS.no, unsure: EDGE_WORDS.unsure, na: 'n a|not applicable' }
  const synonyms = Object.fromEntries(Object.entries(all).filter(([choice]) => choices.includes(choice)))
  return choiceColumn<string>(field, choices, synonyms, list)
}

function choiceColumn<const C extends string>(
  field: ImportField,
  choices: readonly NoInfer<C>[],
  synonyms: { readonly [choice in C]?: string },
  labels?: ChoiceField | 'tick',
): ChoiceColumn<C> {
  const words = new Map<string, C>()
  const add = (word: string, choice: C) => {
    const plain = plainWord(word)
    if (plain !== '' && !words.has(plain)) words.set(plain, choice)
  }
  for (const choice of choices) {
    add(choice, choice)
    if (labels !== undefined && Object.hasOwn(CHOICE_LABELS, labels))
      add((CHOICE_LABELS[labels] as Readonly<Record<string, string>>)[choice] ?? '', choice)
  }
  for (const [choice, list] of Object.entries<string | undefined>(synonyms))
    for (const word of list?.split('|') ?? []) add(word, choice as C)
  return { field, choices, words }
}

/** What a text alone says: one of the choices, several of them, or nothing that is known. */
export function wordsIn<C extends string>(
  text: string,
  { words, field }: ChoiceColumn<C>,
): { readonly found: readonly C[]; readonly isWhole: boolean } {
  const whole = wholeWord(text, { words, field })
  if (whole !== undefined) return { found: [whole], isWhole: true }
  const { parts, phrases } = piecesOf(text)
  const known = (pieces: readonly string[]) => new Set(pieces.flatMap((piece) => words.get(piece) ?? []))
  const found = known(parts)
  return { found: [...(found.size === 0 ? known(phrases) : found)], isWhole: false }
}

/** What of a text may be a word of a choice. */
interface Pieces {
  readonly parts: readonly string[]
  readonly phrases: readonly string[]
}

/** Each text is looked at for every choice there is, and of a wide list in many columns. */
const PIECES = new Map<string, Pieces>()
const NO_PIECES: Pieces = { parts: [], phrases: [] }

function piecesOf(text: string): Pieces {
  return remembered(PIECES, text, () => {
    const plain = plainWord(text)
    const parts = text.split(/[/|,+&;:()–—・、]|\s-\s|\b(?:and|und|et|y|e|en|och|plus|or|oder|ou|eller)\b/i)
    return NEGATIONS.test(plain) ? NO_PIECES : { parts: parts.map(plainWord), phrases: phrasesWithin(plain) }
  })
}

/** The choice that the text as a whole is a word of. */
export function wholeWord<C extends string>(text: string, { words, field }: Pick<ChoiceColumn<C>, 'words' | 'field'>): C | undefined {
  const plain = plainWord(text)
  return words.get(plain) ?? words.get(plainWord(text.replace(/\([^()]*\)|（[^（）]*）/g, ' '))) ?? olderWord(plain, field, words)
}

function olderWord<C extends string>(plain: string, field: string, words: ReadonlyMap<string, C>): C | undefined {
  const value = olderChoice(field, plain)
  return value === undefined ? undefined : words.get(plainWord(value))
}

/** Runs of two words and more, and single long ones: a short word within a sentence says too little. */
function phrasesWithin(plain: string): readonly string[] {
  const words = plain.split(' ')
  if (words.length > 8) return []
  const runs = [4, 3, 2].flatMap((length) =>
    words.flatMap((_, at) => (at + length <= words.length ? words.slice(at, at + length).join(' ') : [])),
  )
  return [...runs, ...words.filter((word) => word.length > 3)]
}

/** null for a blank cell and for one that is to stay unanswered. */
export function readChoice<C extends string>(cell: Cell, column: ChoiceColumn<C>, inquiry: Inquiry): C | null {
  const text = cell.text.trim()
  if (text === '' || UNTICKED.test(text) || isNothing(text) || isRefusedError(cell, inquiry)) return null
  const word = plainWord(text)
  if (word === '') return /\?/.test(text) ? questionMark(cell, column, inquiry) : null
  if (column.field === 'hardManual' && COLOUR_SIGN.test(text)) return ofColour(cell, column, inquiry)
  const { found, isWhole } = wordsIn(text, column)
  // "yes?" is what somebody thinks and does not know.
  if (isWhole && /\?$/.test(text) && column.choices.some((choice) => choice === 'unsure')) return questionMark(cell, column, inquiry)
  const [first] = found
  if (first !== undefined && found.length === 1) {
    if (!isWhole || (plainWord(first) !== word && text.length > 1)) inquiry.readAs(cell, first, column.field)
    return first
  }
  if (NOT_KNOWN.has(word)) return questionMark(cell, column, inquiry)
  const facts = { column: cell.column, example: text.slice(0, 40) }
  if (first !== undefined) {
    const answer = inquiry.ask(cell, { code: 'choice-several', field: column.field, facts, choices: [FIRST, BLANK], proposed: BLANK })
    return answer === FIRST ? first : null
  }
  const asked = { code: 'choice-unknown', field: column.field, facts, choices: [...column.choices, BLANK], proposed: BLANK } as const
  const chosen = inquiry.ask(cell, asked)
  return column.choices.find((choice) => choice === chosen) ?? null
}

/** Each colour is a question of its own. */
function ofColour<C extends string>(cell: Cell, { field, choices }: ChoiceColumn<C>, inquiry: Inquiry): C | null {
  const sign = cell.text.trim()
  const facts = { column: cell.column, example: sign }
  const question = { code: 'choice-unknown', variant: sign, field, facts, choices: [...choices, BLANK], proposed: BLANK } as const
  const chosen = inquiry.ask(cell, question)
  return choices.find((choice) => choice === chosen) ?? null
}

/** Yes, no or not sure, in a word of its own. */
export function isAnswer(text: string): boolean {
  return !/^\d/.test(text) && ANSWERS.has(plainWord(text))
}

/** What stands for "nothing here" in a cell of any column. */
export function isNothing(text: string): boolean {
  return /^(?:[-–—−.]+|n\/?a|n\.a\.|none|k\.?a\.?|null|keine[rs]?|aucune?|ningun[oa]|nessun[oa]|geen|ingen|inget|brak|nenhuma?|なし|无|無|없음)$/i.test(
    text,
  )
}

const ERROR = /^(?:#[¡¿]?\p{Lu}[\p{Lu}\d/]{1,11}[!?]|#N(?:\/[ABD]|V)|Err:\d{3})$/u

/** Whether a text is an error of a spreadsheet, "#N/A" or "#BEZUG!": it is named as not understood, whatever its column means. */
export function isRefusedError(cell: Cell, inquiry: Inquiry): boolean {
  const text = cell.text.trim()
  if (!ERROR.test(text)) return false
  inquiry.refuse(cell, problem('spreadsheet-error', { field: cell.column, text }))
  return true
}

/** "?" is "we do not know": an answer where the field has one. */
function questionMark<C extends string>(cell: Cell, column: ChoiceColumn<C>, inquiry: Inquiry): C | null {
  const unsure = column.choices.find((choice) => choice === 'unsure')
  if (unsure !== undefined) inquiry.readAs(cell, unsure, column.field)
  return unsure ?? null
}

/** "YES!!" is "yes", "Self-host" is "self host", a tick is "yes". */
export function plainWord(text: string): string {
  return remembered(WORDS, text, () => wordOf(text))
}

function wordOf(text: string): string {
  const plain = text
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const spelled = text.startsWith(':') ? SPELLED_SIGNS.find(([sign]) => sign.test(text.trim()))?.[1] : undefined
  if (spelled !== undefined) return spelled
  return plain !== '' ? plain : (ANSWER_SIGNS.find(([sign]) => sign.test(text))?.[1] ?? '')
}
