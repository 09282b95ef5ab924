// Cells that hold one of a few answers, in the words people use: layer, kind, approach, hosting,
// lifecycle, yes or no. A word that nobody here knows is asked once, not per cell.

import { EDGES, HOSTINGS, KINDS, LAYERS, LIFECYCLES } from '#core'
import { APPROACH_WORDS } from '../approach-words.ts'
import type { ImportField } from './fields.ts'
import type { Cell, Inquiry } from './inquiry.ts'

export interface ChoiceColumn<C extends string> {
  readonly field: ImportField
  readonly choices: readonly C[]
  readonly words: ReadonlyMap<string, C>
}

const BLANK = 'blank'

/** By the field that the column means. */
export const CHOICE_COLUMNS = {
  layer: choiceColumn('layer', LAYERS, {
    compute: 'gpu|gpus|training|rechnen|calcul|computo',
    data: 'storage|database|databases|daten|donnees|datos',
    serving: 'inference|observability|monitoring|app|application|runtime',
    other: 'misc|miscellaneous|sonstiges|autre|otro',
  }),
  kind: choiceColumn('kind', KINDS, {
    'llm-api': 'llm',
    'vector-store': 'vector db|vector database',
    'object-store': 'object storage|bucket',
    queue: 'message queue',
    stream: 'streaming',
    ci: 'ci cd',
    observability: 'monitoring|logging',
    eval: 'evals|evaluation',
  }),
  approach: choiceColumn('approach', APPROACH_WORDS, {
    build: 'built|own|own code|in house|inhouse|custom|bespoke|eigenbau|selbst gebaut',
    'self-host': 'self hosted|selfhosted|open source|oss|run ourselves|selbst betrieben',
    buy: 'bought|managed|saas|vendor|paid|contract|gekauft',
    borrow: 'rent|rented|api|usage|usage based|pay as you go|credits|gemietet',
  }),
  hosting: choiceColumn('hosting', HOSTINGS, {
    managed: 'saas|cloud',
    'self-run': 'self hosted|ourselves|on prem|on premises',
  }),
  lifecycle: choiceColumn('lifecycle', LIFECYCLES, {
    live: 'active|production|prod|in use|aktiv',
    planned: 'plan|todo|geplant',
    retiring: 'deprecated|sunset|phasing out',
    retired: 'off|removed|inactive',
  }),
  edge: choiceColumn('edge', EDGES, {
    yes: 'y|true|x|1|✓|ja|oui|si',
    no: 'n|false|0|nein|non|nope',
    unsure: 'maybe|perhaps|not sure|unclear|unknown|tbd|vielleicht',
  }),
  hardManual: choiceColumn('hardManual', ['yes', 'no'] as const, {
    yes: 'y|true|x|1|✓|ja|oui|si|hard',
    no: 'n|false|0|nein|non|easy',
  }),
}

function choiceColumn<const C extends string>(
  field: ImportField,
  choices: readonly C[],
  synonyms: { readonly [choice in NoInfer<C>]?: string },
): ChoiceColumn<C> {
  const words = new Map<string, C>()
  for (const choice of choices) {
    words.set(plainWord(choice), choice)
    for (const word of (synonyms[choice] ?? '').split('|')) if (word !== '') words.set(word, choice)
  }
  return { field, choices, words }
}

/** null for a blank cell and for one that is to stay unanswered. */
export function readChoice<C extends string>(cell: Cell, column: ChoiceColumn<C>, inquiry: Inquiry): C | null {
  const text = cell.text.trim()
  const word = plainWord(text)
  const known = column.words.get(word)
  if (known !== undefined) {
    if (plainWord(known) !== word && text.length > 1) inquiry.readAs(cell, known, column.field)
    return known
  }
  if (word === '') return text === '' || !/\?/.test(text) ? null : questionMark(cell, column, inquiry)
  const parts = text.split(/[/|,+&;]|\band\b|\bund\b/i).flatMap((part) => column.words.get(plainWord(part)) ?? [])
  const facts = { column: cell.column, example: text.slice(0, 40) }
  const [first] = parts
  const code = first === undefined ? 'choice-unknown' : 'choice-several'
  const chosen = inquiry.ask(cell, {
    code,
    variant: word,
    field: column.field,
    facts,
    choices: [...column.choices, BLANK],
    proposed: first ?? BLANK,
  })
  return column.choices.find((choice) => choice === chosen) ?? null
}

/** "?" is "we do not know" or "nobody has answered": only the one who wrote it can tell. */
function questionMark<C extends string>(cell: Cell, column: ChoiceColumn<C>, inquiry: Inquiry): C | null {
  const unsure = column.choices.find((choice) => choice === 'unsure')
  if (unsure === undefined) return null
  const choice = inquiry.ask(cell, {
    code: 'edge-question-mark',
    field: column.field,
    facts: { column: cell.column, example: cell.text.trim().slice(0, 40) },
    choices: ['unsure', BLANK],
    proposed: 'unsure',
  })
  return choice === 'unsure' ? unsure : null
}

/** "YES!!" is "yes", "Self-host" is "self host". */
function plainWord(text: string): string {
  return text
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}✓]+/gu, ' ')
    .trim()
}
