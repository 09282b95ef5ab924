// A row right below the header that says what to enter: "(name as on the invoice)", "yes / no", "dd-mm-yyyy". None of its figures, days
// and answers is one.

import { type IsoDate, readDay, readPrice, readTime } from '#core'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { CHOICE_COLUMNS, wordsIn } from './read-choice.ts'

const LEAST_CELLS = 3
const SOME_DAY = '2026-01-01' as IsoDate

export function explainsColumns(cells: readonly string[], { fields }: Pick<ColumnMapping, 'fields'>): boolean {
  const answers = fields.flatMap((field, index) => {
    const text = (cells[index] ?? '').trim()
    const isAnswer = text === '' || field === 'ignore' ? null : isAnswerOf(field, text)
    return isAnswer === null ? [] : [isAnswer]
  })
  return answers.length >= LEAST_CELLS && !answers.includes(true)
}

/** null: anything may stand in the column. */
function isAnswerOf(field: ImportField, text: string): boolean | null {
  if (field === 'cost' || field === 'costOnce')
    return /\d/.test(text) || readPrice(text, { currency: 'USD', isFromFile: true }).kind !== 'unclear'
  if (field === 'share' || field === 'personTime') {
    const read = readTime(text, { unit: 'percent', isFromFile: true })
    return /\d/.test(text) || read.kind !== 'unclear' || read.why !== 'word'
  }
  if (field === 'contract.end' || field === 'contract.start' || field === 'pricesAsOf')
    return /\d/.test(text) || readDay(text, { locale: 'en-US', today: SOME_DAY, needsYear: true }).kind !== 'none'
  if (field === 'approach' || field === 'lifecycle' || field === 'edge' || field === 'hardManual' || field === 'layer')
    return wordsIn<string>(text, CHOICE_COLUMNS[field]).found.length === 1
  return null
}
