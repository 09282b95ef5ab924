// Vendors on Cost and gross margin: the list that the sheet follows, below what is printed, and the largest of them above, in
// the order of what they cost.

import { inCurrency, MARGIN_SHEET, MARGIN_SHEET_WORDS, PACK_TEXT, SHEETS } from '#wording'
import { calculated, type Sheet, sheetCell, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { shortenedText } from '../../shortened-text.ts'
import { toUnit } from '../../smallest-units.ts'
import { putHeaders } from '../columns.ts'
import { componentRange } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { type MarginLayout, restOfVendors } from './layout.ts'
import { vendorRange as range, vendorLookup } from './vendor-places.ts'

const TOP = 3
/** Of a name that a line has room for, and two of them. */
const LINE_LETTERS = 20
const MOST_LETTERS = 2 * LINE_LETTERS - 4
/** Beside the workings of the days to act: how many letters that is. */
const MOST_LETTER = 'N'

/** Of the longest name. */
export const vendorLines = ({ workings }: MarginLayout) => (workings.vendors.some(({ name }) => name.length > LINE_LETTERS) ? 2 : 1)

export function putVendorWorkings(pack: BoardPack, layout: MarginLayout, sheet: Sheet): void {
  const { workings } = layout
  if (workings.vendors.length === 0) return
  const column = (key: string) => componentRange(pack, key)
  const rests = pack.places.of('costs')?.rests ?? null
  sheet.put('B', workings.heading, typed(MARGIN_SHEET_WORDS.workings, 'group.text'))
  sheet.put('B', workings.topCount, typed(MARGIN_SHEET_WORDS.topCount, 'note.text'))
  sheet.put('C', workings.topCount, typed(TOP, 'stored.count'))
  const cost = inCurrency(PACK_TEXT.monthlyCost, pack.style.currency)
  putHeaders(sheet, workings.first - 1, [PACK_TEXT.vendor, cost, MARGIN_SHEET.rankByCost, MARGIN_SHEET.lookedUpAs], [1, 2])
  for (const [index, { name }] of workings.vendors.entries()) {
    const row = workings.first + index
    const ofBills = rests === null ? '' : `+SUMIFS(${costRange('month', rests)},${costRange('vendorPlace', rests)},$A${row})`
    const ofComponents = `SUMIFS(${column('cost-known')},${column('countsInTotals')},1,${column('vendor-place')},$A${row})`
    sheet.put('A', row, typed(index + 1, 'stored.count'))
    sheet.put('B', row, typed(name, 'stored.text'))
    sheet.put('C', row, calculated(`${ofComponents}${ofBills}`, 'formula.money'))
    const soFar = `$C$${workings.first}:$C${row}`
    const rank = `COUNTIF(${range(layout, 'amount')},">"&$C${row})+COUNTIF(${soFar},$C${row})`
    sheet.put('E', row, typed(vendorLookup(name), 'stored.text'))
    sheet.put('D', row, calculated(rank, 'formula.count'))
  }
}

export function putVendors(pack: BoardPack, layout: MarginLayout, sheet: Sheet): void {
  const { vendors, acts } = layout
  if (vendors.items.length === 0) return
  const [vendor, amount, part] = acts.items.length > 0 ? (['H', 'I', 'J'] as const) : (['B', 'C', 'D'] as const)
  const cost = sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)
  const headers = [PACK_TEXT.vendor, inCurrency(PACK_TEXT.monthlyCost, pack.style.currency), MARGIN_SHEET.shareOfInfrastructure]
  sheet.put(vendor, vendors.heading, typed(MARGIN_SHEET_WORDS.vendors, 'heading.text'))
  for (const [index, letter] of [vendor, amount, part].entries())
    sheet.put(letter, vendors.heading + 1, typed(headers[index] ?? '', index === 0 ? 'header.wrap' : 'header.count'))
  const isLong = layout.workings.vendors.some(({ name }) => name.length > MOST_LETTERS)
  const most = `$${MOST_LETTER}$${vendors.heading}`
  if (isLong) sheet.put(MOST_LETTER, vendors.heading, typed(MOST_LETTERS, 'stored.count'))
  const share = (row: number) => `IF(N(${cost})>0,$${amount}${row}/${cost},0)`
  for (const [index] of vendors.items.entries()) {
    const row = vendors.first + index
    const pick = (column: 'name' | 'amount') => `INDEX(${range(layout, column)},MATCH($A${row},${range(layout, 'rank')},0))`
    sheet.put('A', row, typed(index + 1, 'place.count'))
    sheet.put(vendor, row, calculated(isLong ? shortenedText(pick('name'), most) : pick('name'), 'formula.wrap'))
    sheet.put(amount, row, calculated(pick('amount'), 'formula.money'))
    sheet.put(part, row, calculated(share(row), 'formula.percent'))
  }
  const rest = restOfVendors(layout)
  sheet.put(vendor, rest, typed(MARGIN_SHEET_WORDS.otherVendors, 'total.text'))
  const others = `N(${cost})-SUM($${amount}$${vendors.first}:$${amount}$${rest - 1})`
  sheet.put(amount, rest, calculated(toUnit(others), 'total.money'))
  sheet.put(part, rest, calculated(share(rest), 'total.percent'))
}
