// The hidden part of a slip's row as texts, and a seal over them: somebody who lifts the protection and changes an id or a
// sent value by accident is noticed. It guards against accidents, not against forgers, who could as well send another answer.

import { SLIP_FIELDS, type Slip, type SlipField, type SlipRow, type SlipValue } from './slip.ts'

/** Hidden columns of a slip, from left to right, by the name in their header. */
export const SLIP_HIDDEN = ['id', ...SLIP_FIELDS.map((field) => `sent-${field}` as const), 'sent-name', 'seal'] as const
export type SlipHidden = (typeof SLIP_HIDDEN)[number]

/** Facts of the whole slip, below the mark, each a name and a text. */
export const SLIP_FACTS = ['workbook', 'rev', 'person', 'person-name', 'company', 'quarter', 'as-of', 'currency'] as const
export type SlipFact = (typeof SLIP_FACTS)[number]

/** Stands above the facts; another number is another layout. */
export const SLIP_MARK = 'rightsize-slip-1'

/** What stands for a field that is not asked; a blank is an empty text. */
const NOT_ASKED = '-'

export function slipFacts(slip: Slip): Readonly<Record<SlipFact, string>> {
  return {
    workbook: slip.workbookId,
    rev: String(slip.rev),
    person: slip.personId,
    'person-name': slip.person,
    company: slip.company,
    quarter: slip.quarter,
    'as-of': slip.asOf,
    currency: slip.currency,
  }
}

export function hiddenCells(slip: Slip, row: SlipRow): Readonly<Record<SlipHidden, string>> {
  const sent = (field: SlipField) => sentText(row.asked[field])
  const cells = {
    id: row.componentId,
    'sent-time': sent('time'),
    'sent-unnamedTime': sent('unnamedTime'),
    'sent-cost': sent('cost'),
    'sent-edge': sent('edge'),
    'sent-lifecycle': sent('lifecycle'),
    'sent-name': row.component,
    seal: '',
  }
  return { ...cells, seal: sealOf(slipFacts(slip), cells) }
}

/** Over everything that comparing rests on: where the row belongs and what was sent. */
export function sealOf(facts: Readonly<Record<SlipFact, string>>, cells: Readonly<Record<SlipHidden, string>>): string {
  const parts = [facts.workbook, facts.rev, facts.person, facts.currency, ...SLIP_HIDDEN.slice(0, -1).map((name) => cells[name])]
  return fingerprint(parts.join('\u0000'))
}

/** undefined: not asked. A number of a time or a cost, the id of a choice, or null for a blank. */
export function sentValue(field: SlipField, text: string): SlipValue | undefined {
  if (text === NOT_ASKED) return undefined
  if (text === '') return null
  return field === 'edge' || field === 'lifecycle' ? text : Number(text)
}

function sentText(value: SlipValue | undefined): string {
  if (value === undefined) return NOT_ASKED
  return value === null ? '' : String(value)
}

/** FNV-1a over UTF-16 units, 32 bits twice with other seeds: sixteen hexadecimal digits. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9e3779b9].map((seed) => half(text, seed)).join('')
}

function half(text: string, seed: number): string {
  let hash = seed
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
