// What stands in one answer cell of a form, read like a typed cell of the grid is. A formula counts by its result.

import { type FormField, type FormValue, fail, ok, type PlainCell, parseMoneyText, parseShareText, problem, type Result } from '#core'
import { FORM_CHOICES, FORM_NOT_ASKED, FORM_WITHOUT_RESULT } from '#wording'

/**
 * An empty cell is null, "not known"; where the field knows no blank, it stays as sent.
 * @param currency that amounts are in
 */
export function readAnswer(field: FormField, cell: PlainCell | undefined, sent: FormValue, currency: string): Result<FormValue> {
  const refused = unusable(field, cell)
  if (refused !== null) return refused
  const text = cell?.text.trim() ?? ''
  switch (field) {
    case 'time':
    case 'unnamedTime':
      return parseShareText(text, { field: 'share', isFromFile: true })
    case 'cost':
      return parseMoneyText(text, { field: 'amount', currency, isFromFile: true })
    case 'edge':
      return text === '' ? ok(null) : chosen('edge', text, FORM_CHOICES.edge)
    case 'lifecycle':
      return text === '' ? ok(sent) : chosen('lifecycle', text, FORM_CHOICES.lifecycle)
  }
}

export function readStillTrue(cell: PlainCell | undefined): Result<'yes' | 'no' | null> {
  const text = cell?.text.trim() ?? ''
  if (text === '' || text === FORM_NOT_ASKED) return ok(null)
  return unusable('stillTrue', cell) ?? chosen('stillTrue', text, FORM_CHOICES.stillTrue)
}

/** #DIV/0! and the like, and a formula that nobody has computed. */
function unusable(field: string, cell: PlainCell | undefined): Result<never> | null {
  if (cell === undefined || (cell.kind === 'value' && cell.text !== '')) return null
  if (cell.kind === 'formula' && cell.text !== '') return null
  return fail(problem('not-a-number', { field, text: cell.kind === 'error' ? cell.text : FORM_WITHOUT_RESULT }))
}

/** By the word of the list, whatever its case. */
function chosen<C extends string>(field: string, text: string, words: Readonly<Record<C, string>>): Result<C> {
  const plain = text.toLowerCase()
  const ids = Object.keys(words) as C[]
  const found = ids.find((id) => words[id].toLowerCase() === plain || id === plain)
  return found === undefined ? fail(problem('not-a-choice', { field, text: text.slice(0, 40), choices: Object.values(words) })) : ok(found)
}
