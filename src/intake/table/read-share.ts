// A cell that says how much of a person's time something takes: "35 %", "~1", "<1%", "1/5", "0.04",
// "1 day/week each", "4h/wk".

import { type BasisPoints, basisPoints, type Owner, ownerFields, parseShareText, withLatinDigits } from '#core'
import type { Cell, Inquiry } from './inquiry.ts'

export interface CellShare {
  readonly share: BasisPoints
  readonly confidence: Owner['confidence']
  /** Said of each of several owners. */
  readonly each: boolean
}

/** What bare numbers of the column are, as its header and its other cells show. */
export interface ShareColumn {
  readonly unit: 'percent' | 'part' | 'unknown'
  /** All bare numbers are 1 or less: then 1 is all of a person, too. */
  readonly isAllParts: boolean
}

export function shareColumn(header: string, texts: Iterable<string>): ShareColumn {
  const isPart = /\bfte\b/i.test(header)
  const isPercent = /%|percent|prozent|pourcent|porcentaje|share|anteil/i.test(header)
  let largest = 0
  let hasDecimals = false
  for (const text of texts) {
    const bare = /^\s*(\d+(?:[.,]\d+)?)\s*$/.exec(text)?.[1]
    if (bare === undefined) continue
    largest = Math.max(largest, Number(bare.replace(',', '.')))
    hasDecimals ||= /[.,]/.test(bare)
  }
  return { unit: isPart ? 'part' : isPercent ? 'percent' : 'unknown', isAllParts: hasDecimals && largest <= 1 }
}

const APPROXIMATELY = /^(?:~|≈|ca\.?|circa|about|approx\.?|etwa|env\.?|rund)\s*/i
const BELOW = /^(?:<|≤|less than|under|unter|max\.?)\s*/i
const EACH = /\s*(?:each|apiece|je|jeweils|chacun|cada uno)$/i
const TIME = /[\d.,]+ ?(?:h|hours?|hrs?|d|days?|tage?|std\.?) ?(?:\/|per|a|pro) ?(?:w|wk|week|woche|mo|month|monat)$/i

/** null for a blank cell, and for one that is to stay not set or was refused. */
export function readShare(cell: Cell, column: ShareColumn, inquiry: Inquiry): CellShare | null {
  let text = withLatinDigits(cell.text).replace(/\s+/g, ' ').trim()
  if (text === '') return null
  const each = EACH.test(text)
  if (each) text = text.replace(EACH, '')
  let confidence: Owner['confidence'] = 'estimate'
  if (BELOW.test(text)) {
    const choice = inquiry.ask(cell, asked('share-below', cell, ['as-guess', 'zero', 'blank'], 'as-guess'))
    if (choice === 'blank') return null
    if (choice === 'zero') return { share: basisPoints(0), confidence: 'guess', each }
    text = text.replace(BELOW, '')
    confidence = 'guess'
  } else if (APPROXIMATELY.test(text)) {
    const choice = inquiry.ask(cell, asked('share-approximate', cell, ['as-guess', 'as-estimate', 'blank'], 'as-guess'))
    if (choice === 'blank') return null
    text = text.replace(APPROXIMATELY, '')
    confidence = choice === 'as-guess' ? 'guess' : 'estimate'
  }
  const percent = percentText(text, cell, column, inquiry)
  if (percent === null) return null
  const share = parseShareText(percent, { field: cell.column, decimalMark: /\d,\d{1,2}(?!\d)/.test(percent) ? ',' : '.', isFromFile: true })
  const allowed = share.ok ? ownerFields.share.read(share.value, cell.column) : share
  if (!allowed.ok) inquiry.refuse(cell, allowed.problem)
  return allowed.ok && allowed.value !== null ? { share: allowed.value, confidence, each } : null
}

/** The text as parseShareText takes it, once it is settled what its number counts; null to leave it blank. */
function percentText(text: string, cell: Cell, column: ShareColumn, inquiry: Inquiry): string | null {
  if (/^\d+ ?\/ ?\d+$/.test(text)) {
    return inquiry.ask(cell, asked('share-fraction', cell, ['fraction', 'blank'], 'fraction')) === 'fraction' ? text : null
  }
  if (TIME.test(text)) {
    inquiry.readAs(cell, 'time')
    return inEnglish(text)
  }
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return text
  const value = Number(text.replace(',', '.'))
  if (value === 0) return text
  if (column.unit === 'part') return partAsPercent(text)
  if (column.isAllParts || (value < 1 && column.unit !== 'unknown')) {
    const choice = inquiry.ask(cell, asked('share-part', cell, ['part', 'percent', 'blank'], 'part'))
    return choice === 'part' ? partAsPercent(text) : choice === 'percent' ? text : null
  }
  if (column.unit === 'percent') return text
  const question = {
    code: 'share-unit',
    field: 'share',
    facts: { column: cell.column, example: cell.text.trim().slice(0, 40) },
    choices: ['percent', 'hours-week', 'days-month', 'blank'],
    proposed: 'percent',
  } as const
  const unit = inquiry.ask(cell, question)
  return unit === 'blank' ? null : unit === 'percent' ? text : `${text} ${unit === 'hours-week' ? 'h/wk' : 'days/month'}`
}

/** "0.04" is 4 %, "1" is 100 %: moved as digits, so that nothing is rounded. */
function partAsPercent(text: string): string {
  const [whole = '0', decimals = ''] = text.split(/[.,]/)
  const digits = decimals.padEnd(2, '0')
  const rest = digits.slice(2)
  return `${Number(whole + digits.slice(0, 2))}${rest === '' ? '' : `.${rest}`}%`
}

function inEnglish(text: string): string {
  return text
    .replace(/hrs?\b|std\.?/i, 'h')
    .replace(/tage?\b/i, 'days')
    .replace(/woche/i, 'week')
    .replace(/monat/i, 'month')
    .replace(/\bpro\b/i, 'per')
}

function asked<C extends 'share-fraction' | 'share-approximate' | 'share-below' | 'share-part'>(
  code: C,
  cell: Cell,
  choices: readonly string[],
  proposed: string,
) {
  return { code, field: 'share', facts: { example: cell.text.trim().slice(0, 40) }, choices, proposed } as const
}
