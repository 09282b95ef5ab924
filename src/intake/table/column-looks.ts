// What the cells of a column look like, whatever its header says: money, time, days or yes and no. A column that looks like one
// of them and is left out is said aloud before a list comes in.

import type { SourceRow } from '../formats/list-format.ts'
import { IMPORT_FIELDS, type ImportField, normalHeader } from './fields.ts'

export type ColumnLook = 'money' | 'time' | 'date' | 'yes-no'

const MEANINGS: Readonly<Record<ColumnLook, readonly string[]>> = {
  money: ['cost'],
  time: ['share'],
  date: ['contract', 'pricesAsOf'],
  'yes-no': ['edge', 'hardManual'],
}

/** What a column that looks like it can mean, the likeliest first. */
export function meaningsOf(look: ColumnLook): readonly ImportField[] {
  return IMPORT_FIELDS.filter((field) => MEANINGS[look].includes(field)).toSorted(
    (a, b) => MEANINGS[look].indexOf(a) - MEANINGS[look].indexOf(b),
  )
}

interface Sort {
  readonly look: ColumnLook
  readonly cell: RegExp
  /** A number alone is no amount and no time unless the header says so. */
  readonly header?: RegExp
}

const MONTH = 'jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|avr|juin|juil|janv'
const SORTS: readonly Sort[] = [
  {
    look: 'date',
    cell: new RegExp(
      `^(?:\\d{4}-\\d\\d?(?:-\\d\\d?)?|\\d{1,2}[./]\\d{1,2}[./](?:\\d{2}|\\d{4})|(?:\\d{1,2}\\.? )?(?:${MONTH})[\\p{L}.]* (?:\\d{1,2},? )?\\d{4}|[qh][1-4] \\d{4})$`,
      'iu',
    ),
  },
  { look: 'yes-no', cell: /^(?:yes|no|y|n|true|false|ja|nein|oui|non|s[ií]|x|✓|✔|☑|☐|maybe|\?)[!?.]*$/iu },
  {
    look: 'time',
    cell: /^[~<≈]?\s*\d+(?:[.,/–-]\d+)*\s*(?:%|fte|(?:h|hrs?|hours?|days?|d|std\.?|stunden|tage?|heures?|jours?)(?:\b.*|$))/iu,
    header: /\b(?:fte|percent|hours?|effort|time|alloc\w*|aufwand|zeit|stunden|std|temps|h week|h wk)\b/,
  },
  {
    look: 'money',
    cell: /(?:[$€£¥₹]|\b(?:usd|eur|gbp|chf|jpy|inr)\b)\s*-?\d|\d[\d.,\s']*(?:k|m)?\s*(?:[$€£¥₹]|(?:usd|eur|gbp|chf|jpy|inr)\b|\/\s*(?:mo|month|yr|year|qtr|user|seat|monat|jahr|mois|an)\b|p\.a\.)/iu,
    header:
      /\b(?:costs?|price|spend|amount|budget|fee|invoice|bill|monthly|usd|eur|gbp|kosten|preis|betrag|ausgaben|couts?|prix|montant|coste|precio|importe)\b|[$€£]/,
  },
]
const NUMBER = /^[~≈]?\s*-?\d[\d.,\s'’]*[km]?$/iu
/** As many cells as are looked at, and how many of those that hold anything have to agree. */
const ROWS = 200
const ENOUGH = 0.6

/** @param rows those below the header; the answer has a place for each column */
export function columnLooks(rows: readonly SourceRow[], headers: readonly string[]): readonly (ColumnLook | null)[] {
  return headers.map((header, index) => {
    const texts = rows.slice(0, ROWS).map((row) => (row.cells[index] ?? '').replace(/\s+/g, ' ').trim())
    return lookOf(
      header,
      texts.filter((text) => text !== '' && text !== '-' && text !== '–'),
    )
  })
}

function lookOf(header: string, texts: readonly string[]): ColumnLook | null {
  if (texts.length === 0) return null
  const named = `${normalHeader(header)} ${header}`
  const isNumbered = (text: string) => NUMBER.test(text)
  const found = SORTS.find(({ cell, header: word }) => {
    const plain = word?.test(named) === true ? texts.filter((text) => !cell.test(text) && isNumbered(text)).length : 0
    return texts.filter((text) => cell.test(text)).length + plain >= texts.length * ENOUGH
  })
  return found?.look ?? null
}
