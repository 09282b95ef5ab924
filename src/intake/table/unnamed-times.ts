// Percentages and lengths of time below a header that says nothing of people: "Rebate: 10%", "Retention: 30 days". They look like the time
// of owners, and whether they are is asked once for each such column, unless another one says that it is. In a language that nobody here
// knows the time has such a header, too: it is proposed where the cells go with the owners'.

import { readTime } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { fieldsOf } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { ownHeader } from './header-text.ts'
import { isPercentOfElse, saysTimeUnit } from './header-unit.ts'
import type { Inquiry } from './inquiry.ts'

const CHOICES = ['owners-time', 'leave-out'] as const

/** @param rows those below the header */
export function settleUnnamedTimes(mapping: ColumnMapping, rows: readonly SourceRow[], inquiry: Inquiry): ColumnMapping {
  const { fields, headers, byHand = [] } = mapping
  const isNamed = fields.some((field, index) => field === 'personTime' || (field === 'share' && saysTime(headers[index] ?? '')))
  const settled = fields.map((field, index) => {
    const column = headers[index] ?? ''
    if (field !== 'share' || byHand.includes(index) || saysTime(column)) return field
    const cells = rows.map(({ line, cells }) => ({ line, column, text: (cells[index] ?? '').trim() })).filter(({ text }) => text !== '')
    // "0.5 FTE" and "4 h per week" are time of people whatever stands above them, and a name is somebody.
    if (cells.some(({ text }) => saysItself(text))) return field
    if (isNamed) return 'ignore'
    const proposed = CHOICES[goesWithOwners(index, fields, rows) ? 0 : 1]
    let answer: string = CHOICES[0]
    for (const cell of cells) {
      const facts = { column, example: cell.text.slice(0, 40) }
      answer = inquiry.ask(cell, { code: 'time-unnamed', variant: column, field: 'share', facts, choices: CHOICES, proposed })
    }
    return answer === CHOICES[1] ? 'ignore' : field
  })
  return { ...mapping, fields: settled }
}

function saysTime(header: string): boolean {
  if (isPercentOfElse(header)) return false
  return header.trim() === '' || fieldsOf(header).has('share') || fieldsOf(ownHeader(header)).has('share') || saysTimeUnit(header)
}

/** Never without an owner, and right beside them, blank where they are, or "45% / 20%" for two of them. */
function goesWithOwners(index: number, fields: ColumnMapping['fields'], rows: readonly SourceRow[]): boolean {
  const filled = rows.map(({ cells }) => cells).filter((cells) => (cells[index] ?? '').trim() !== '')
  const isOwned = (cells: readonly string[]) => fields.some((field, at) => field === 'owner' && (cells[at] ?? '').trim() !== '')
  if (!filled.every(isOwned)) return false
  const isBeside = fields[index - 1] === 'owner' || fields[index + 1] === 'owner'
  return isBeside || rows.some(({ cells }) => !isOwned(cells)) || filled.some((cells) => SEVERAL.test(cells[index] ?? ''))
}

const SEVERAL = /[%％]\s*[/;,+&|]\s*~?\d+(?:[.,]\d+)?\s*[%％]/u

const PERCENTAGE = /^[~<>≈]?[\d.,\s–-]+[%％]$/u

function saysItself(text: string): boolean {
  if (PERCENTAGE.test(text)) return false
  return readTime(text, { unit: null, isFromFile: true }).kind === 'share' || (/\d/.test(text) && /\p{Lu}\p{Ll}{2}/u.test(text))
}
