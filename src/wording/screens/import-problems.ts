// What is wrong with a list to import or with what was said about it: its sheet, the meanings of its columns, the answers to
// its questions.

import type { ProblemFacts } from '#core'
import type { Labels } from '../fields/field-words.ts'
import { formatAlternatives, formatList, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { type Phrase, quoted } from '../value-problems.ts'
import { LEFT_OUT_WORDS } from './import.ts'

type ImportCode =
  | 'list-without-header'
  | 'list-without-components'
  | 'list-unknown-sheet'
  | 'list-unanswered'
  | `map-${'unknown-column' | 'column-twice' | 'unknown-meaning' | 'meaning-twice'}`
  | `answer-unknown-${'question' | 'choice'}`

export const IMPORT_PHRASES: { readonly [C in ImportCode]: (facts: ProblemFacts[C], style: NumberStyle) => Phrase } = {
  'list-without-header': ({ file }) => [
    `No row of ${file} names its columns`,
    'add a row with the column names, or set the name column with --map',
  ],
  'list-without-components': ({ file, leftOut }) => [
    `No row of ${file} can be imported${leftOut === null ? '' : ` (line ${leftOut.line}: ${leftOutWord(leftOut.reason)})`}`,
    'choose the column with the component names, or other answers',
  ],
  'list-unknown-sheet': ({ file, sheet, sheets }) => [
    `${file} has no ${sheets.length === 0 ? 'sheets' : `sheet ${quoted(sheet)}`}`,
    sheets.length === 0 ? 'leave out --sheet' : `choose ${formatAlternatives(sheets.map(quoted))}`,
  ],
  'list-unanswered': ({ file, open }, style) => [
    `${pluralize(open, 'questions', style)} about ${file} ${plural(open, 'is', 'are')} open, so nothing was written`,
    `answer ${plural(open, 'it', 'them')} with --answers, or accept the proposals with --accept-proposals`,
  ],
  'map-unknown-column': ({ file, column, known }) => [
    `${file} names the column ${quoted(column)}, which the list doesn’t have`,
    `use ${formatAlternatives(known.map(quoted))}`,
  ],
  'map-column-twice': ({ file, column, places }) => [
    `${file} names the column ${quoted(column)}, and the list has ${places.length} of that name`,
    `use ${formatAlternatives(places.map((place) => quoted(`Column ${place}`)))}`,
  ],
  'map-unknown-meaning': ({ file, column, meaning, known }) => [
    `${file} gives the column ${quoted(column)} the unknown meaning ${quoted(meaning)}`,
    `use ${formatAlternatives(known)}`,
  ],
  'map-meaning-twice': ({ file, meaning, columns }) => [
    `${file} gives the meaning ${meaning} to the columns ${formatList(columns.map(quoted))}`,
    'keep it for one of them',
  ],
  'answer-unknown-question': ({ file, id }) => [
    `${file} answers ${quoted(id)}, which isn’t a question about this list`,
    'remove it, or see the ids of the questions without --answers',
  ],
  'answer-unknown-choice': ({ file, id, choice, choices }) => [
    `${file} answers ${quoted(id)} with ${quoted(choice)}, which isn’t a choice`,
    `use ${formatAlternatives(choices)}`,
  ],
}

function leftOutWord(reason: string): string {
  const words: Labels<string> = LEFT_OUT_WORDS
  return words[reason] ?? reason
}
