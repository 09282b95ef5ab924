// The columns of the lists on Reconciliation that sum up: vendors of both sides, vendors of the books, accounts. What was booked
// stands in D of every list; what a row belongs to is a number, so that no formula looks for a text that somebody wrote.

import { hasBilledBeyond } from '#core'
import { BOOK_ACCOUNT_WORDS, BOOK_ANSWER_WORDS, MATCH_WORDS, PACK_TEXT, RECONCILIATION_SHEET, RECONCILIATION_WORDS } from '#wording'
import { flag } from '../../formula-text.ts'
import { type BoardPack, major } from '../../pack.ts'
import { type Column, columnMakers } from '../columns.ts'
import { blockRange, NOT_PAID_LETTER, reconciledCell } from './cells.ts'
import type { Block, ItemRow, MatchRow, ReconciliationLayout, VendorRow } from './layout.ts'

/** Called by its letter. */
export type ListColumn<Item> = Column<readonly [item: Item, row: number, index: number]>
export const listColumns = <Item>() => columnMakers<readonly [item: Item, row: number, index: number]>()

/** Header of the columns that a formula of the list compares with: "$E$52". */
const headerOf = ({ heading }: Block<unknown>, letter: string) => `${letter}$${heading + 1}`

/** Columns that all of these lists have: amounts that are calculated, and the number of the row. */
function listMakers<Item>(pack: BoardPack) {
  const { typed, calculated } = listColumns<Item>()
  return {
    ...{ typed, calculated },
    money: (letter: string, header: string, cell: (row: number, item: Item) => string) =>
      calculated(letter, header, pack.style.currency, 'formula.money', (item, row) => cell(row, item)),
    numbered: typed('J', 'No.', '', 'stored.count', (_item, _row, index) => index + 1),
  }
}

export function matchColumns(pack: BoardPack, layout: ReconciliationLayout): readonly ListColumn<MatchRow>[] {
  const { vendors, items, rests } = layout
  const { typed, calculated, money, numbered } = listMakers<MatchRow>(pack)
  const ofVendors = (column: string, row: number) => `SUMIFS(${blockRange(vendors, column)},${blockRange(vendors, 'K')},$J${row})`
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
    money('D', PACK_TEXT.booked, (row) => `${ofVendors('D', row)}-${ofVendors('H', row)}`),
    money('E', RECONCILIATION_SHEET.listInMonths, (_, item) => inMonths('E', item)),
    money('F', PACK_TEXT.paidByCredits, (_, item) => inMonths('F', item)),
    money('G', hasBilledBeyond(layout.found) ? RECONCILIATION_SHEET.oneTimeOrBilledShort : PACK_TEXT.oneTime, (_, item) =>
      ofList('SUM', 'G', item),
    ),
    money('H', RECONCILIATION_SHEET.expected, (row) => `$E${row}-$F${row}+$G${row}`),
    money('I', PACK_TEXT.difference, (row) => `$D${row}-$H${row}`),
    numbered,
    mark(NOT_PAID_LETTER, MATCH_WORDS['not-paid'], (row) => `AND($N${row}=0,${isAmount(`($E${row}+$G${row})`)})`),
    mark('L', RECONCILIATION_SHEET.inInventory, (_, item) => `${ofList('COUNT', 'E', item)}>0`),
    mark('M', RECONCILIATION_SHEET.isAnswered, (row) => {
      const answers = `${blockRange(vendors, 'C')},${headerOf(vendors, ANSWER_LETTERS.open)}`
      return `COUNTIFS(${blockRange(vendors, 'K')},$J${row},${answers})=0`
    }),
    mark('N', RECONCILIATION_SHEET.paid, (row) => isAmount(`$D${row}`)),
  ]
}

/** Without its sign: some engines hold -0, which a rest of decimals rounds to, apart from 0. */
const isAmount = (amount: string) => `ABS(ROUND(${amount}*in_minor_units,0))>0`

const ANSWER_LETTERS = { listed: 'E', 'not-listed': 'F', open: 'G', 'not-infrastructure': 'H' } as const

export function vendorColumns(pack: BoardPack, { vendors, lines }: ReconciliationLayout): readonly ListColumn<VendorRow>[] {
  const { typed, money, numbered } = listMakers<VendorRow>(pack)
  const answerOf = ({ vendor }: VendorRow) => vendor.answer ?? 'open'
  return [
    typed('B', PACK_TEXT.vendor, '', 'label.text', ({ vendor }) => vendor.vendor ?? RECONCILIATION_WORDS.noVendor),
    typed('C', RECONCILIATION_SHEET.answer, '', 'input.text', (row) => BOOK_ANSWER_WORDS[answerOf(row)]),
    money(
      'D',
      PACK_TEXT.booked,
      (row) => `SUMIFS(${blockRange(lines, 'D')},${blockRange(lines, 'G')},$J${row},${blockRange(lines, 'I')},1)`,
    ),
    ...Object.entries(ANSWER_LETTERS).map(([answer, letter]) =>
      money(
        letter,
        BOOK_ANSWER_WORDS[answer as keyof typeof ANSWER_LETTERS],
        (row) => `IF($C${row}=${headerOf(vendors, letter)},$D${row},0)`,
      ),
    ),
    typed('I', RECONCILIATION_SHEET.appBooked, pack.style.currency, 'stored.money', ({ vendor }) => major(vendor.bookedMinor, pack)),
    numbered,
    typed('K', RECONCILIATION_SHEET.numberAbove, RECONCILIATION_SHEET.byVendor, 'input.count', ({ match }) => match),
  ]
}

type AccountRow = ReconciliationLayout['accounts']['items'][number]

export function accountColumns(pack: BoardPack, { accounts, lines }: ReconciliationLayout): readonly ListColumn<AccountRow>[] {
  const { typed, calculated, money, numbered } = listMakers<AccountRow>(pack)
  const kindOf = (account: AccountRow) => account?.counts ?? 'hosting'
  const kinds = { hosting: 'E', software: 'F', other: 'G' } as const
  return [
    typed('B', PACK_TEXT.account, '', 'label.text', (account) => account?.account ?? RECONCILIATION_WORDS.noAccount),
    typed('C', RECONCILIATION_SHEET.countsAs, '', 'input.text', (account) => BOOK_ACCOUNT_WORDS[kindOf(account)]),
    money(
      'D',
      PACK_TEXT.booked,
      (row) => `SUMIFS(${blockRange(lines, 'D')},${blockRange(lines, 'H')},$J${row},${blockRange(lines, 'J')},1)`,
    ),
    ...Object.entries(kinds).map(([kind, letter]) =>
      money(letter, BOOK_ACCOUNT_WORDS[kind as keyof typeof kinds], (row) => `IF($C${row}=${headerOf(accounts, letter)},$D${row},0)`),
    ),
    calculated('H', RECONCILIATION_SHEET.compared, '1/0', 'formula.flag', (_account, row) =>
      flag(`OR($C${row}=${headerOf(accounts, '$E')},$C${row}=${headerOf(accounts, '$F')})`),
    ),
    numbered,
  ]
}
