// The hidden part of a form's row as texts, and a seal over them: somebody who lifts the protection and changes an id or a
// sent value by accident is noticed. It guards against accidents, not against forgers, who could as well send another answer.

import { FORM_FIELDS, type FormField, type FormRow, type FormValue, type OwnerForm } from './owner-form.ts'

/** Hidden columns of a form, from left to right, by the name in their header. */
export const FORM_HIDDEN = ['id', ...FORM_FIELDS.map((field) => `sent-${field}` as const), 'sent-name', 'seal'] as const
export type FormHidden = (typeof FORM_HIDDEN)[number]

/** Facts of the whole form, below the mark, each a name and a text. */
export const FORM_FACTS = ['workbook', 'rev', 'person', 'person-name', 'company', 'quarter', 'as-of', 'currency'] as const
export type FormFact = (typeof FORM_FACTS)[number]

/** Stands above the facts; another number is another layout. */
export const FORM_MARK = 'rightsize-slip-1'

/** What stands for a field that is not asked; a blank is an empty text. */
const NOT_ASKED = '-'

export function formFacts(form: OwnerForm): Readonly<Record<FormFact, string>> {
  return {
    workbook: form.workbookId,
    rev: String(form.rev),
    person: form.personId,
    'person-name': form.person,
    company: form.company,
    quarter: form.quarter,
    'as-of': form.asOf,
    currency: form.currency,
  }
}

export function hiddenCells(form: OwnerForm, row: FormRow): Readonly<Record<FormHidden, string>> {
  const sent = Object.fromEntries(
    FORM_FIELDS.map((field) => [`sent-${field}`, row.asked[field] === undefined ? NOT_ASKED : String(row.asked[field] ?? '')]),
  )
  const cells = { id: row.componentId, ...sent, 'sent-name': row.component, seal: '' } as Readonly<Record<FormHidden, string>>
  return { ...cells, seal: sealOf(formFacts(form), cells) }
}

/** Over everything that comparing rests on: where the row belongs and what was sent. */
export function sealOf(facts: Readonly<Record<FormFact, string>>, cells: Readonly<Record<FormHidden, string>>): string {
  const parts = [facts.workbook, facts.rev, facts.person, facts.currency, ...FORM_HIDDEN.slice(0, -1).map((name) => cells[name])]
  // FNV-1a over UTF-16 units, 32 bits twice with other seeds: sixteen hexadecimal digits.
  return [0x811c9dc5, 0x9e3779b9].map((seed) => half(parts.join('\u0000'), seed)).join('')
}

/** undefined: not asked. A number of a time or a cost, the id of a choice, or null for a blank. */
export function sentValue(field: FormField, text: string): FormValue | undefined {
  if (text === NOT_ASKED) return undefined
  if (text === '') return null
  return field === 'edge' || field === 'lifecycle' ? text : Number(text)
}

function half(text: string, seed: number): string {
  let hash = seed
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
