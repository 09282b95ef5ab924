// The columns of the lists on Reconciliation that sum up: vendors of both sides, vendors of the books, accounts. What was booked
// stands in D of every list; what a row belongs to is a number, so that no formula looks for a text that somebody wrote.

import { hasBilledBeyond } from '#core'
import { BOOK_ACCOUNT_WORDS, BOOK_ANSWER_WORDS, MATCH_WORDS, PACK_TEXT, RECONCILIATION_SHEET, RECONCILIATION_WORDS } from '#wording'
import { flag } from '../../formula-text.ts'
import { type BoardPack, major } from '../../pack.ts'
import { inUnits, toUnit } from '../../smallest-units.ts'
import { type Column, columnMakers } from '../columns.ts'
import { ACCOUNT_LETTERS, blockRange, isAnswered, NOT_PAID_LETTER, reconciledCell, VENDOR_LETTERS } from './cells.ts'
import type { Block, ItemRow, MatchRow, ReconciliationLayout, VendorRow } from './layout.ts'

/** Called by its letter. */
export type ListColumn<Item> = Column<readonly [item: Item, row: number, index: number]>
export const listColumns = <Item>() => columnMakers<readonly [item: Item, row: number, index: number]>()

/** Columns that all of these lists have: amounts that are calculated, and the number of the row. */
function listMakers<Item>(pack: BoardPack) {
  const { typed, calculated } = listColumns<Item>()
  return {
    ...{ typed, calculated },
    money: (letter: string, header: string, cell: (row: number, item: Item) => string) =>
      calculated(letter, header, pack.style.currency, 'formula.money', (item, row) => cell(row, item)),
    numbered: (letter: string) => typed(letter, 'No.', '', 'stored.count', (_item, _row, index) => index + 1),
  }
}

export function matchColumns(pack: BoardPack, layout: ReconciliationLayout): readonly ListColumn<MatchRow>[] {
  const { vendors, items, rests } = layout
  const { typed, calculated, money, numbered } = listMakers<MatchRow>(pack)
  const ofVendors = (row: number) => `${blockRange(vendors, VENDOR_LETTERS.match)},$J${row}`
  /** Over the rows of the list and over those of bills: a text where it has none of them. */
  const ofList = (call: string, column: string, { listed, rests: ofBills }: MatchRow) => {
    const over = (span: MatchRow['listed'], block: Block<ItemRow>) =>
      blockRange(span ?? { first: block.first - 1, last: block.first - 1 }, column)
    return `(${call}(${over(listed, items)})+${call}(${over(ofBills, rests)}))`
  }
  const inMonths = (column: string, item: MatchRow) => `${ofList('SUM', column, item)}*${reconciledCell('months')}`
  const mark = (letter: string, header: string, condition: (row: number, item: MatchRow) => string) =>
    calculated(letter, header, '1/0', 'formula.flag', (item, row) => flag(condition(row, item)))
  return [
    typed('B', PACK_TEXT.vendor, '', 'label.text', ({ match }) => (match.name === '' ? RECONCILIATION_WORDS.noVendor : match.name)),
    calculated('C', PACK_TEXT.state, '', 'state.text', (_, row) => {
      const states = (['nothing', 'not-paid', 'both', 'not-listed', 'not-answered'] as const).map((state) => `"${MATCH_WORDS[state]}"`)
      const ofPaid = `$N${row}*(1+1+(1-$L${row})*(1+1-$M${row}))`
      return `CHOOSE(1+$${NOT_PAID_LETTER}${row}+${ofPaid},${states.join(',')})`
    }),
    money('D', PACK_TEXT.booked, (row) => {
      const [all, not] = [ofVendors(row), isAnswered(vendors, 'not-infrastructure')]
      return toUnit(`SUMIFS(${blockRange(vendors, 'D')},${all})-SUMIFS(${blockRange(vendors, 'D')},${all},${not})`)
    }),
    money('E', RECONCILIATION_SHEET.listInMonths, (_, item) => inMonths('E', item)),
    money('F', PACK_TEXT.paidByCredits, (_, item) => inMonths('F', item)),
    money('G', hasBilledBeyond(layout.found) ? RECONCILIATION_SHEET.oneTimeOrBilledShort : PACK_TEXT.oneTime, (_, item) =>
      ofList('SUM', 'G', item),
    ),
    money('H', RECONCILIATION_SHEET.expected, (row) => toUnit(`$E${row}-$F${row}+$G${row}`)),
    money('I', PACK_TEXT.difference, (row) => toUnit(`$D${row}-$H${row}`)),
    numbered('J'),
    mark(NOT_PAID_LETTER, MATCH_WORDS['not-paid'], (row) => `AND($N${row}=0,${isAmount(`$E${row}+$G${row}`)})`),
    mark('L', RECONCILIATION_SHEET.inInventory, (_, item) => `${ofList('COUNT', 'E', item)}>0`),
    mark('M', RECONCILIATION_SHEET.isAnswered, (row) => `COUNTIFS(${ofVendors(row)},${isAnswered(vendors, 'open')})=0`),
    mark('N', RECONCILIATION_SHEET.paid, (row) => isAmount(`$D${row}`)),
  ]
}

/** Without its sign: some engines hold -0, which a rest of decimals rounds to, apart from 0. */
const isAmount = (amount: string) => `ABS(${inUnits(amount)})>0`

export function vendorColumns(pack: BoardPack, { lines }: ReconciliationLayout): readonly ListColumn<VendorRow>[] {
  const { typed, money, numbered } = listMakers<VendorRow>(pack)
  const answerOf = ({ vendor }: VendorRow) => vendor.answer ?? 'open'
  return [
    typed('B', PACK_TEXT.vendor, '', 'label.text', ({ vendor }) => vendor.vendor ?? RECONCILIATION_WORDS.noVendor),
    typed('C', RECONCILIATION_SHEET.answer, '', 'input.text', (row) => BOOK_ANSWER_WORDS[answerOf(row)]),
    money('D', PACK_TEXT.booked, (row) =>
      toUnit(`SUMIFS(${blockRange(lines, 'D')},${blockRange(lines, 'G')},$${VENDOR_LETTERS.number}${row},${blockRange(lines, 'I')},1)`),
    ),
    typed('E', RECONCILIATION_SHEET.appBooked, pack.style.currency, 'stored.money', ({ vendor }) => major(vendor.bookedMinor, pack)),
    numbered(VENDOR_LETTERS.number),
    typed(VENDOR_LETTERS.match, RECONCILIATION_SHEET.numberAbove, RECONCILIATION_SHEET.byVendor, 'input.count', ({ match }) => match),
  ]
}

type AccountRow = ReconciliationLayout['accounts']['items'][number]

export function accountColumns(pack: BoardPack, { lines }: ReconciliationLayout): readonly ListColumn<AccountRow>[] {
  const { typed, calculated, money, numbered } = listMakers<AccountRow>(pack)
  const kindOf = (account: AccountRow) => account?.counts ?? 'hosting'
  return [
    typed('B', PACK_TEXT.account, '', 'label.text', (account) => account?.account ?? RECONCILIATION_WORDS.noAccount),
    typed('C', RECONCILIATION_SHEET.countsAs, '', 'input.text', (account) => BOOK_ACCOUNT_WORDS[kindOf(account)]),
    money('D', PACK_TEXT.booked, (row) =>
      toUnit(`SUMIFS(${blockRange(lines, 'D')},${blockRange(lines, 'H')},$${ACCOUNT_LETTERS.number}${row},${blockRange(lines, 'J')},1)`),
    ),
    calculated(ACCOUNT_LETTERS.compared, RECONCILIATION_SHEET.compared, '1/0', 'formula.flag', (_account, row) =>
      flag(`OR($C${row}="${BOOK_ACCOUNT_WORDS.hosting}",$C${row}="${BOOK_ACCOUNT_WORDS.software}")`),
    ),
    numbered(ACCOUNT_LETTERS.number),
  ]
}
