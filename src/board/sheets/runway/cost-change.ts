// What a scenario makes of the cost and of what credits pay: what follows the drivers and what it replaces is live, what else it
// changes is an amount of the app.

import { perMonth, RUNWAY_SHEET, SHEETS } from '#wording'
import { type Content, calculated, type Sheet, sheetCell, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, major } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { Format } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { componentCell } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { GRANT_LETTERS } from '../costs/cost-letters.ts'
import { DRIVER_LETTERS, driverRange } from '../drivers/layout.ts'
import { creditsWithUse, driverTotals } from '../drivers/sheet.ts'
import { chosenText } from './chosen.ts'
import { type BridgeColumn, bridgeRows, CHOSEN_COLUMN, leverCell, NOW_COLUMN, type Working, workingRow } from './scenario-places.ts'
import { ifAll, isScaled } from './scenario-rows.ts'

/** What a formula may have, so that it is read in one piece. */
const MOST_CHARACTERS = 190

/** What follows the drivers and what a scenario replaces is live; what else it changes is an amount of the app. The base case changes nothing. */
export function putCostChange(pack: BoardPack, column: BridgeColumn, sheet: Sheet): void {
  if (column.isBase) return
  const { levers, letter, figures } = column
  const drivers = pack.places.of('drivers')
  const { assessment } = pack
  const put = (key: Working, content: Content) => sheet.put(letter, workingRow(key), content)
  const lever = (of: 'volume' | 'seats' | 'hired') => leverCell(pack, column, of)
  put('hiredCost', calculated(`in_engineer_monthly_cost*N(${lever('hired')})`, 'link.money'))
  const replaced = pack.rows.flatMap((row, index) =>
    row.counts && levers.replaced.has(row.assessment.subject.component.id) ? [{ row, index }] : [],
  )
  const cells = replaced.map(({ index }) => componentCell(pack, 'cost', FIRST_ROW + index))
  const text = `-SUM(${cells.join(',')})`
  const isLive = cells.length > 0 && text.length <= MOST_CHARACTERS
  const gone = isLive ? replaced.reduce((sum, { row }) => sum + Number(row.columns['cost'] ?? 0), 0) : 0
  put('replaced', isLive ? calculated(text, 'link.money') : typed(0, 'stored.money'))
  if (drivers === null) return
  const total = (key: 'withUse' | 'withSeats') => sheetCell(SHEETS.drivers, `${DRIVER_LETTERS[key]}${drivers.total}`)
  const { withUse, withSeats } = driverTotals(pack, drivers)
  const scaled = (levers.volume - 1) * withUse + (levers.seats - 1) * withSeats
  const more = `(${lever('volume')}-1)*${total('withUse')}+(${lever('seats')}-1)*${total('withSeats')}`
  put('scaled', calculated(ifAll([lever('volume'), lever('seats')], more), 'link.money'))
  const other = (figures.monthlyCost ?? 0) - (assessment.totals.monthlyCostMinor ?? 0) - scaled + gone
  put('otherCost', typed(isScaled(pack, column) ? major(other, pack) : 0, 'stored.money'))
}

/** Of what a pool pays, the part that follows use: a formula of its own, which no engine takes apart. */
const WITH_USE = 'E'

/** What each pool pays a month and when it ends. In a scenario that it pays as today it is linked to the base case. */
export function putCredits(pack: BoardPack, columns: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  const { paid, ends } = bridgeRows(pack)
  const costs = pack.places.of('costs')
  if (paid === null || ends === null || costs === null) return
  const drivers = pack.places.of('drivers')
  for (const [at, { record, number }] of costs.grants.entries()) {
    const [paidRow, endRow] = [paid.first + at, ends.first + at]
    label(sheet, paidRow, RUNWAY_SHEET.paidBy(record.vendor), perMonth(pack.style.currency))
    label(sheet, endRow, RUNWAY_SHEET.endsOf(record.vendor), RUNWAY_SHEET.date)
    const which = sheetCell(SHEETS.costs, `A${number}`)
    const paidNow = `SUMIFS(${costRange('paid', costs.lines)},${costRange('grant', costs.lines)},${which})`
    if (drivers !== null) {
      const ofUse = `SUMIFS(${driverRange(drivers, 'paidWithUse')},${driverRange(drivers, 'grant')},${which})`
      sheet.put(WITH_USE, paidRow, calculated(ofUse, 'link.money'))
    }
    const endNow = sheetCell(SHEETS.costs, `${GRANT_LETTERS.end}${number}`)
    const credits = columns.map(({ figures }) => figures.bridge.credits.find(({ grantId }) => grantId === record.id))
    const now = { paid: credits[0]?.paidMinor ?? 0, end: endOf(credits[0]?.end ?? null) }
    for (const [index, column] of columns.entries()) {
      const then = { paid: credits[index]?.paidMinor ?? 0, end: endOf(credits[index]?.end ?? null) }
      const { letter, isBase } = column
      const [paidThen, isPaidThen] = paidText(pack, column, { at, row: paidRow, now: now.paid }, then.paid)
      sheet.put(letter, paidRow, creditCell(isBase ? paidNow : paidThen, major(then.paid, pack), 'money', isBase, isPaidThen))
      const isSame = JSON.stringify(then.end) === JSON.stringify(now.end)
      sheet.put(letter, endRow, creditCell(isBase ? endNow : `$${NOW_COLUMN}$${endRow}`, then.end, 'date', isBase, isSame))
    }
    sheet.put(CHOSEN_COLUMN, paidRow, calculated(chosenText(paidRow, last), 'formula.money'))
    sheet.put(CHOSEN_COLUMN, endRow, calculated(chosenText(endRow, last), 'formula.date'))
  }
}

const endOf = (end: string | null): CellValue => (end === null ? 0 : ({ date: end } as CellValue))

function label(sheet: Sheet, row: number, text: string, unit: string): void {
  sheet.put('B', row, typed(text, 'note.text'))
  sheet.put('C', row, typed(unit, 'unit.text'))
}

/** @param isExact what the formula comes to is what the app says; else that is written down */
function creditCell(text: string, value: CellValue, format: Format, isBase: boolean, isExact: boolean): Content {
  if (isBase) return calculated(text, `link.${format}`)
  return isExact ? calculated(text, `formula.${format}`) : typed(value, `stored.${format}`)
}

interface PaidNow {
  readonly at: number
  readonly row: number
  readonly now: number
}

/** Credits that pay a whole price pay it whatever use makes of it. */
function paidText(pack: BoardPack, column: BridgeColumn, { at, row, now }: PaidNow, then: number): readonly [string, boolean] {
  const drivers = pack.places.of('drivers')
  if (drivers === null) return [`$${NOW_COLUMN}$${row}`, then === now]
  const volume = leverCell(pack, column, 'volume')
  const paid = toUnit(`$${NOW_COLUMN}$${row}+(${volume}-1)*$${WITH_USE}$${row}`)
  const text = `IF(ISNUMBER(${volume}),${paid},0)`
  const more = (column.levers.volume - 1) * (creditsWithUse(pack, drivers).get(at + 1) ?? 0)
  return [text, Math.round(now + more) === then]
}
