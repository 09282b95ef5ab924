// The months of the cash bridge: of the scenario that is chosen its burn, its cash, and what has to be there to reach the target.

import { inCurrency, PACK_TEXT, RUNWAY_SHEET } from '#wording'
import { calculated, type Sheet, typed } from '../../cells.ts'
import { type BoardPack, limitCell } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import { monthTexts } from './cash-texts.ts'
import { chosenText } from './chosen.ts'
import { type BridgeColumn, bridgeRows, CHOSEN_COLUMN, MONTH_LETTERS, MONTHS, scenarioRow, workingRow } from './scenario-places.ts'

const KNOWN = `$${CHOSEN_COLUMN}$${workingRow('known')}=1`
const { number, until, needed, cash, burn } = MONTH_LETTERS
/** Of one line: the page is full. */
const HEADING_POINTS = 16
const HEADER_POINTS = 14

export function putMonths(pack: BoardPack, [base]: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  if (base === undefined) return
  const { currency } = pack.style
  sheet.put('B', MONTHS.heading, typed(RUNWAY_SHEET.byMonth, 'heading.text'))
  const headers = { [until]: RUNWAY_SHEET.monthTo, [needed]: RUNWAY_SHEET.needed, [cash]: PACK_TEXT.cash, [burn]: RUNWAY_SHEET.burn }
  for (const [letter, header] of Object.entries(headers))
    sheet.put(letter, MONTHS.heading + 1, typed(letter === until ? header : inCurrency(header, currency), 'header.count'))
  sheet.height(MONTHS.heading, HEADING_POINTS)
  sheet.height(MONTHS.heading + 1, HEADER_POINTS)
  const { cash: ofColumns } = bridgeRows(pack)
  for (let row: number = MONTHS.opening; row <= MONTHS.last; row += 1) {
    const place = row - MONTHS.opening
    sheet.put(number, row, typed(place, 'stored.count'))
    sheet.put(until, row, calculated(dayText(row), place === 0 ? 'link.date' : 'formula.date'))
    const text = chosenText(ofColumns.first + place, last)
    sheet.put(cash, row, calculated(text, 'figure.money'))
    sheet.put(needed, row, calculated(neededText(row), 'formula.money'))
    if (place > 0) sheet.put(burn, row, calculated(burnText(pack, row), 'formula.money'))
  }
}

/** EDATE differs between engines over a year's end; this is the same everywhere. */
function dayText(row: number): string {
  const months = `$${number}${row}`
  return row === MONTHS.opening
    ? 'in_as_of'
    : `MIN(DATE(YEAR(in_as_of),MONTH(in_as_of)+${months},DAY(in_as_of)),EOMONTH(in_as_of,${months}))`
}

function burnText(pack: BoardPack, row: number): string {
  const { ended, saved } = monthTexts(pack)
  const column = { letter: CHOSEN_COLUMN }
  const begins = `$${until}${row - 1}`
  const text = `$${CHOSEN_COLUMN}$${scenarioRow('burn')}+${ended(column, begins)}-${saved(column, begins)}`
  return `IF(${KNOWN},${toUnit(text)},"")`
}

/** From the last month back: what the next month burns has to be there before it, as long as it is not after the target. */
function neededText(row: number): string {
  const target = limitCell('runway-target')
  if (row === MONTHS.last) return `IF(${KNOWN},MAX(${target}-$${number}${row},0)*MAX($${burn}${row},0),"")`
  const next = row + 1
  return `IF(${KNOWN},MAX(${toUnit(`$${needed}${next}+$${burn}${next}`)},0)*SIGN(MAX(1+${target}-$${number}${next},0)),"")`
}
