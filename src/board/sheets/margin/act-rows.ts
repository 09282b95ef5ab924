// The next days to act on Cost and gross margin: contracts to give notice of and credits that end, as Commitments
// sorts them, from the day on Inputs on.

import { inCurrency, MARGIN_SHEET, MARGIN_SHEET_WORDS, PACK_TEXT, SHEETS } from '#wording'
import { calculated, type Sheet, said, sheetPrefix, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { shortenedText } from '../../shortened-text.ts'
import type { StyleName } from '../../styles.ts'
import { putHeadings } from '../columns.ts'
import { type WorkingKey, workingRange } from '../commitments/working-columns.ts'
import { type MarginLayout, MORE_ACTS_LETTER, placesAhead } from './layout.ts'

const PLACE = MORE_ACTS_LETTER
/** Of a name that a line has room for, and two of them. */
const LINE_LETTERS = 40
const MOST_LETTERS = 2 * LINE_LETTERS - 4
/** Beside the title of the workings: how many letters that is, and below it the whole names. */
const MOST_LETTER = 'M'

function longestName({ places }: BoardPack): number {
  const items = places.of('commitments')?.items ?? []
  const names = items.map((item) => (item.kind === 'contract' ? item.component.subject.component.name : item.grant.record.vendor))
  return Math.max(0, ...names.map(({ length }) => length))
}

/** Of the longest name. */
export const actLines = (pack: BoardPack, { acts }: MarginLayout) => (acts.items.length > 0 && longestName(pack) > LINE_LETTERS ? 2 : 1)

interface ActColumn {
  readonly key: WorkingKey
  readonly header: string
  readonly style: StyleName
}

/** From B on. */
function columnsOf(currency: string): readonly ActColumn[] {
  return [
    { key: 'name', header: PACK_TEXT.item, style: 'formula.text' },
    { key: 'act', header: PACK_TEXT.actBy, style: 'formula.date' },
    { key: 'ends', header: PACK_TEXT.ends, style: 'formula.date' },
    { key: 'month', header: inCurrency(PACK_TEXT.monthlyCost, currency), style: 'formula.money' },
    { key: 'remaining', header: inCurrency(MARGIN_SHEET.remaining, currency), style: 'formula.money' },
    { key: 'kind', header: PACK_TEXT.type, style: 'formula.text' },
  ]
}

export function putActs(pack: BoardPack, { acts, moreActs }: MarginLayout, sheet: Sheet): void {
  const commitments = pack.places.of('commitments')
  if (acts.items.length === 0 || commitments === null) return
  const on = (key: WorkingKey) => `${sheetPrefix(SHEETS.commitments)}${workingRange(commitments, key)}`
  const columns = columnsOf(pack.style.currency)
  const headers = columns.map(({ header }) => header)
  putHeadings(sheet, acts.heading, MARGIN_SHEET_WORDS.acts, headers, [1, 2, 3, 4])
  sheet.put(PLACE, acts.heading, typed(MARGIN_SHEET_WORDS.workings, 'group.text'))
  sheet.put(PLACE, acts.heading + 1, typed(MARGIN_SHEET.commitmentsRow, 'header.count'))
  const longest = longestName(pack)
  const most = `$${MOST_LETTER}$${acts.heading}`
  if (longest > MOST_LETTERS) sheet.put(MOST_LETTER, acts.heading, typed(MOST_LETTERS, 'stored.count'))
  for (const place of acts.items) {
    const row = acts.first + place - 1
    // What there is nothing to do about any more stands last, and is not shown.
    const found = `IFERROR(MATCH($A${row},${on('rank')},0),0)*($A${row}<=COUNTIF(${on('act')},">0"))`
    sheet.put('A', row, typed(place, 'place.count'))
    sheet.put(PLACE, row, calculated(found, 'formula.count'))
    for (const [at, { key, style }] of columns.entries()) {
      const picked = `IF($${PLACE}${row}>0,INDEX(${on(key)},$${PLACE}${row}),"")`
      const isCut = key === 'name' && longest > MOST_LETTERS
      // In a cell of its own: a formula that finds a text and cuts it says it three times.
      if (isCut) sheet.put(MOST_LETTER, row, calculated(picked, 'formula.text'))
      const shown = isCut ? shortenedText(`$${MOST_LETTER}${row}`, most) : picked
      const look = key === 'name' && longest > LINE_LETTERS ? 'formula.wrap' : style
      sheet.put('BCDEFG'.charAt(at), row, calculated(shown, look))
    }
  }
  if (moreActs === null) return
  sheet.put(PLACE, moreActs, calculated(`MAX(COUNTIF(${on('act')},">0")-COUNT($A${acts.first}:$A${moreActs - 1}),0)`, 'formula.count'))
  const more = { formula: `$${PLACE}$${moreActs}`, value: placesAhead(commitments, pack.assessment).length - acts.items.length }
  sheet.put('B', moreActs, said(MARGIN_SHEET.moreActs(more, pack.style), 'total.text'))
}
