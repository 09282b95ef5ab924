// The columns of the lists on Reconciliation that sum up: vendors of both sides, vendors of the books, accounts. What was booked
// stands in D of every list; what a row belongs to is a number, so that no formula looks for a text that somebody wrote.

import { BOOK_ACCOUNT_WORDS, BOOK_ANSWER_WORDS, MATCH_WORDS, PACK_TEXT, RECONCILIATION_SHEET, RECONCILIATION_WORDS } from '#wording'
import { type Content, computed, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { blockRange, reconciledCell } from './cells.ts'
import type { Block, ItemRow, MatchRow, ReconciliationLayout, VendorRow } from './layout.ts'

export interface ListColumn<Item> {
  readonly letter: string
  readonly header: string
  readonly unit: string
  readonly style: StyleName
  /** @param index from 0 */
  readonly content: (item: Item, row: number, index: number) => Content
}

/** Header of the columns that a formula of the list compares with: "$E$52". */
const headerOf = ({ heading }: Block<unknown>, letter: string) => `${letter}$${heading + 1}`

const numbered = <Item>(): ListColumn<Item> => ({
  ...{ letter: 'J', header: 'No.', unit: '', style: 'stored.count' },
  content: (_item, _row, index) => typed(index + 1, 'stored.count'),
})

function moneyOf(pack: BoardPack) {
  const unit = pack.style.currency
  return <Item>(
    letter: string,
    header: string,
    formula: (row: number, item: Item) => string,
    minor: (item: Item) => number,
  ): ListColumn<Item> => ({
    ...{ letter, header, unit, style: 'formula.money' },
    content: (item, row) => computed(formula(row, item), major(minor(item), pack), 'formula.money'),
  })
}

const isFlag = (is: boolean) => (is ? 1 : 0)

export function matchColumns(pack: BoardPack, layout: ReconciliationLayout): readonly ListColumn<MatchRow>[] {
  const { matches, vendors, items, rests } = layout
  const money = moneyOf(pack)
  const ofVendors = (column: string, row: number) => `SUMIFS(${blockRange(vendors, column)},${blockRange(vendors, 'K')},$J${row})`
  /** Over the rows of the list and over those of bills: a text where it has none of them. */
  const ofList = (call: string, column: string, { listed, rests: ofBills }: MatchRow) => {
    const over = (span: MatchRow['listed'], block: Block<ItemRow>) =>
      blockRange(span ?? { first: block.first - 1, last: block.first - 1 }, column)
    return `(${call}(${over(listed, items)})+${call}(${over(ofBills, rests)}))`
  }
  const mark = (
    letter: string,
    header: string,
    condition: (row: number, item: MatchRow) => string,
    is: (item: MatchRow) => boolean,
  ): ListColumn<MatchRow> => ({
    ...{ letter, header, unit: '1/0', style: 'formula.flag' },
    content: (item, row) => computed(flag(condition(row, item)), isFlag(is(item)), 'formula.flag'),
  })
  const state = (letter: string, of: MatchRow['match']['state'], paid: 0 | 1, other: string, is: 0 | 1) =>
    mark(
      letter,
      MATCH_WORDS[of],
      (row) => `AND($O${row}=${paid},$${other}${row}=${is})`,
      ({ match }) => match.state === of,
    )
  return [
    {
      ...{ letter: 'B', header: PACK_TEXT.vendor, unit: '', style: 'label.text' },
      content: ({ match }) => typed(matchName(match), 'label.text'),
    },
    {
      ...{ letter: 'C', header: PACK_TEXT.state, unit: '', style: 'state.text' },
      content: ({ match }, row) =>
        computed(
          `INDEX($${headerOf(matches, 'K')}:$${headerOf(matches, 'N')},1,MATCH(1,$K${row}:$N${row},0))`,
          MATCH_WORDS[match.state],
          'state.text',
        ),
    },
    money(
      'D',
      PACK_TEXT.booked,
      (row) => `${ofVendors('D', row)}-${ofVendors('H', row)}`,
      ({ match }) => match.bookedMinor,
    ),
    money(
      'E',
      RECONCILIATION_SHEET.listInMonths,
      (_row, item) => `${ofList('SUM', 'E', item)}*${reconciledCell('months')}`,
      ({ match }) => match.listedMinor,
    ),
    money(
      'F',
      PACK_TEXT.paidByCredits,
      (_row, item) => `${ofList('SUM', 'F', item)}*${reconciledCell('months')}`,
      ({ match }) => match.creditsMinor,
    ),
    money(
      'G',
      PACK_TEXT.oneTime,
      (_row, item) => ofList('SUM', 'G', item),
      ({ match }) => match.onceMinor,
    ),
    money(
      'H',
      RECONCILIATION_SHEET.expected,
      (row) => `$E${row}-$F${row}+$G${row}`,
      ({ match }) => match.expectedMinor,
    ),
    money(
      'I',
      PACK_TEXT.difference,
      (row) => `$D${row}-$H${row}`,
      ({ match }) => match.differenceMinor,
    ),
    numbered(),
    state('K', 'both', 1, 'Q', 1),
    state('L', 'not-listed', 1, 'Q', 0),
    state('M', 'not-paid', 0, 'P', 1),
    state('N', 'nothing', 0, 'P', 0),
    mark(
      'O',
      RECONCILIATION_SHEET.paid,
      (row) => isAmount(`$D${row}`),
      ({ match }) => match.bookedMinor !== 0,
    ),
    mark(
      'P',
      RECONCILIATION_SHEET.hasPrice,
      (row) => isAmount(`($E${row}+$G${row})`),
      ({ match }) => match.listedMinor + match.onceMinor !== 0,
    ),
    mark(
      'Q',
      RECONCILIATION_SHEET.inInventory,
      (_row, item) => `${ofList('COUNT', 'E', item)}>0`,
      ({ match }) => match.items.length > 0,
    ),
  ]
}

/** Without its sign: some engines hold -0, which a rest of decimals rounds to, apart from 0. */
const isAmount = (amount: string) => `ABS(ROUND(${amount}*in_minor_units,0))>0`

const matchName = ({ name }: MatchRow['match']) => (name === '' ? RECONCILIATION_WORDS.noVendor : name)

const ANSWER_LETTERS = { listed: 'E', 'not-listed': 'F', open: 'G', 'not-infrastructure': 'H' } as const

export function vendorColumns(pack: BoardPack, { vendors, lines }: ReconciliationLayout): readonly ListColumn<VendorRow>[] {
  const money = moneyOf(pack)
  const answerOf = ({ vendor }: VendorRow) => vendor.answer ?? 'open'
  return [
    {
      ...{ letter: 'B', header: PACK_TEXT.vendor, unit: '', style: 'label.text' },
      content: ({ vendor }) => typed(vendor.vendor ?? RECONCILIATION_WORDS.noVendor, 'label.text'),
    },
    {
      ...{ letter: 'C', header: RECONCILIATION_SHEET.answer, unit: '', style: 'input.text' },
      content: (row) => typed(BOOK_ANSWER_WORDS[answerOf(row)], 'input.text'),
    },
    money(
      'D',
      PACK_TEXT.booked,
      (row) => `SUMIFS(${blockRange(lines, 'D')},${blockRange(lines, 'G')},$J${row},${blockRange(lines, 'I')},1)`,
      ({ vendor }) => vendor.bookedMinor,
    ),
    ...Object.entries(ANSWER_LETTERS).map(([answer, letter]) =>
      money<VendorRow>(
        letter,
        BOOK_ANSWER_WORDS[answer as keyof typeof ANSWER_LETTERS],
        (row) => `IF($C${row}=${headerOf(vendors, letter)},$D${row},0)`,
        (item) => (answerOf(item) === answer ? item.vendor.bookedMinor : 0),
      ),
    ),
    {
      ...{ letter: 'I', header: RECONCILIATION_SHEET.appBooked, unit: pack.style.currency, style: 'stored.money' },
      content: ({ vendor }) => typed(major(vendor.bookedMinor, pack), 'stored.money'),
    },
    numbered(),
    {
      ...{ letter: 'K', header: RECONCILIATION_SHEET.numberAbove, unit: RECONCILIATION_SHEET.byVendor, style: 'input.count' },
      content: ({ match }) => typed(match, 'input.count'),
    },
  ]
}

export function accountColumns(
  pack: BoardPack,
  { accounts, lines }: ReconciliationLayout,
): readonly ListColumn<ReconciliationLayout['accounts']['items'][number]>[] {
  type Row = ReconciliationLayout['accounts']['items'][number]
  const money = moneyOf(pack)
  const kindOf = (account: Row) => account?.counts ?? 'hosting'
  const nameless = lines.items.reduce((all, { line }) => all + (line.account === null ? (line.amount ?? 0) : 0), 0)
  const bookedOf = (account: Row) => (account === null ? nameless : account.bookedMinor)
  const kinds = { hosting: 'E', software: 'F', other: 'G' } as const
  return [
    {
      ...{ letter: 'B', header: PACK_TEXT.account, unit: '', style: 'label.text' },
      content: (account) => typed(account?.account ?? RECONCILIATION_WORDS.noAccount, 'label.text'),
    },
    {
      ...{ letter: 'C', header: RECONCILIATION_SHEET.countsAs, unit: '', style: 'input.text' },
      content: (account) => typed(BOOK_ACCOUNT_WORDS[kindOf(account)], 'input.text'),
    },
    money(
      'D',
      PACK_TEXT.booked,
      (row) => `SUMIFS(${blockRange(lines, 'D')},${blockRange(lines, 'H')},$J${row},${blockRange(lines, 'J')},1)`,
      bookedOf,
    ),
    ...Object.entries(kinds).map(([kind, letter]) =>
      money<Row>(
        letter,
        BOOK_ACCOUNT_WORDS[kind as keyof typeof kinds],
        (row) => `IF($C${row}=${headerOf(accounts, letter)},$D${row},0)`,
        (account) => (kindOf(account) === kind ? bookedOf(account) : 0),
      ),
    ),
    {
      ...{ letter: 'H', header: RECONCILIATION_SHEET.compared, unit: '1/0', style: 'formula.flag' },
      content: (_account, row) =>
        computed(flag(`OR($C${row}=${headerOf(accounts, '$E')},$C${row}=${headerOf(accounts, '$F')})`), 1, 'formula.flag'),
    },
    numbered(),
  ]
}
