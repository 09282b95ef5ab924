// Reconciliation: the infrastructure total against what the books say was paid for hosting and software. Figures first, then who
// is paid and who is listed, then what both are added up from.

import { type BookedAccount, hasBilledBeyond } from '#core'
import { BOOK_ACCOUNT_WORDS, BOOK_ANSWER_WORDS, MATCH_WORDS, PACK_TEXT, RECONCILIATION_SHEET, RECONCILIATION_WORDS } from '#wording'
import { calculated, firstOfMonth, newSheet, type Sheet, typed } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { ConditionalFormatPlan, ValidationPlan } from '../../workbook-plan.ts'
import { putHead, putHeadings } from '../columns.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths, workingWidths } from '../frame.ts'
import { accountColumns, type ListColumn, listColumns, matchColumns, vendorColumns } from './block-columns.ts'
import { blockRange, FIRST_BLOCK_ROW, LAST_PRINTED, RECONCILED, type Reconciled, reconciledRow, VENDOR_LETTERS } from './cells.ts'
import { reconciliationChecks } from './checks.ts'
import { type Block, FIGURES_HEADER, type ReconciliationLayout, reconciliationLayout } from './layout.ts'
import { reconciledFigures } from './reconciled-figures.ts'
import { itemColumns, lineColumns } from './source-columns.ts'

/** From B on; the last four are workings. */
const PRINTED_WIDTHS = [40, 22, 15, 15, 15, 15, 18, 15, 9]
const WORKING_WIDTHS = [12, 12, 12, 9]
const TOTALS: ReadonlySet<Reconciled> = new Set(['expected', 'booked', 'difference', 'coverage'])

function planReconciliation(pack: BoardPack, layout: ReconciliationLayout): SheetBody {
  const sheet = newSheet()
  const { matches, vendors, accounts, leftOut, months, items, rests, lines } = layout
  putFrame(pack, 'reconciliation', sheet)
  putFigures(pack, layout, sheet)
  const ofList = itemColumns(pack, layout)
  putBlock(
    sheet,
    RECONCILIATION_WORDS.matches,
    matches,
    matchColumns(pack, layout),
    ({ match }) => match.items[0]?.componentId ?? match.name,
  )
  putBlock(sheet, RECONCILIATION_WORDS.vendors, vendors, vendorColumns(pack, layout), ({ vendor }) => vendor.vendor ?? '–')
  putBlock(sheet, RECONCILIATION_WORDS.accounts, accounts, accountColumns(pack, layout), (account) => account?.account ?? '–')
  putBlock(sheet, RECONCILIATION_WORDS.leftOut, leftOut, leftOutColumns(pack), ({ account }) => account)
  putBlock(sheet, RECONCILIATION_WORDS.months, months, monthColumns(pack, layout), (month) => month)
  putBlock(sheet, RECONCILIATION_WORDS.items, items, ofList, ({ item, lineId }) => lineId ?? item.componentId ?? '')
  const ofBills = ofList
    .filter(({ key }) => key !== 'D')
    .map((column) => (column.key === 'B' ? { ...column, header: PACK_TEXT.bill } : column))
    .map((column) =>
      column.key === 'G' && hasBilledBeyond(layout.found) ? { ...column, header: RECONCILIATION_SHEET.billedBeyond } : column,
    )
  putBlock(sheet, RECONCILIATION_WORDS.rests, rests, ofBills, ({ item }) => item.billId ?? '')
  putBlock(sheet, RECONCILIATION_WORDS.lines, lines, lineColumns(pack, layout), ({ line }) => line.id)
  return planned(sheet, {
    columns: [{ width: 12, isHidden: true }, ...widths(PRINTED_WIDTHS), ...workingWidths(WORKING_WIDTHS)],
    freeze: { rows: 3, columns: 2 },
    print: printed(pack, `B1:${LAST_PRINTED}${layout.lastRow}`, { repeat: '1:3' }),
    validations: validations(layout),
    conditionalFormats: matches.items.length === 0 ? [] : matchLooks(`C${matches.first}:C${matches.last}`),
  })
}

function matchLooks(range: string): readonly ConditionalFormatPlan[] {
  return [
    { range, text: MATCH_WORDS['not-listed'], look: 'fail' },
    { range, text: MATCH_WORDS['not-paid'], look: 'watch' },
    { range, text: MATCH_WORDS['not-answered'], look: 'watch' },
    { range, text: MATCH_WORDS.both, look: 'pass' },
  ]
}

function putFigures(pack: BoardPack, layout: ReconciliationLayout, sheet: Sheet): void {
  const headers = [PACK_TEXT.item, PACK_TEXT.value, PACK_TEXT.unit, PACK_TEXT.comment]
  putHeadings(sheet, FIGURES_HEADER - 1, RECONCILIATION_WORDS.figures, headers, [1])
  const figures = reconciledFigures(pack, layout)
  for (const figure of RECONCILED) {
    const row = reconciledRow(figure)
    const { label, formula, style, unit, comment } = figures[figure]
    const isTotal = TOTALS.has(figure)
    sheet.put('B', row, typed(label, isTotal ? 'total.text' : 'label.text'))
    sheet.put(
      'C',
      row,
      typeof formula === 'number' ? typed(formula, `stored.${style}`) : calculated(formula, isTotal ? `total.${style}` : `figure.${style}`),
    )
    sheet.put('D', row, typed(unit, 'unit.text'))
    sheet.put('E', row, typed(comment, 'note.text'))
  }
}

function putBlock<Item>(
  sheet: Sheet,
  title: string,
  block: Block<Item>,
  columns: readonly ListColumn<Item>[],
  idOf: (item: Item) => string,
): void {
  if (block.items.length === 0) return
  const { heading, first, items } = block
  sheet.put('B', heading, typed(title, 'heading.text'))
  for (const column of columns) putHead(sheet, column.key, heading + 1, column)
  sheet.height(heading + 1, 30)
  for (const [index, item] of items.entries()) {
    const row = first + index
    sheet.put('A', row, typed(idOf(item), 'stored.text'))
    for (const { key, content } of columns) sheet.put(key, row, content(item, row, index))
  }
}

/** One amount an account: what is paid under it stays in the app. */
function leftOutColumns(pack: BoardPack): readonly ListColumn<BookedAccount>[] {
  const column = listColumns<BookedAccount>()
  return [
    column.typed('B', PACK_TEXT.account, '', 'label.text', ({ account }) => account),
    column.typed('C', RECONCILIATION_SHEET.countsAs, '', 'label.text', ({ counts }) => BOOK_ACCOUNT_WORDS[counts ?? 'open']),
    column.typed('D', PACK_TEXT.booked, pack.style.currency, 'stored.money', ({ bookedMinor }) => major(bookedMinor, pack)),
  ]
}

function monthColumns(pack: BoardPack, { lines }: ReconciliationLayout): readonly ListColumn<string>[] {
  const compared = new Map<string, number>()
  for (const { line } of lines.items) compared.set(line.month ?? '', (compared.get(line.month ?? '') ?? 0) + (line.amount ?? 0))
  const column = listColumns<string>()
  return [
    column.typed('B', PACK_TEXT.month, '', 'stored.month', (month) => ({ date: firstOfMonth(month) })),
    column.calculated('D', PACK_TEXT.booked, pack.style.currency, 'formula.money', (_, row) =>
      toUnit(`SUMIFS(${blockRange(lines, 'D')},${blockRange(lines, 'E')},$B${row},${blockRange(lines, 'I')},1)`),
    ),
  ]
}

function validations({ vendors, accounts, lines }: ReconciliationLayout): readonly ValidationPlan[] {
  const span = ({ first, last }: Block<unknown>, column: string, to = column) => `${column}${first}:${to}${last}`
  const number = { kind: 'whole', min: 1, max: 1_048_576, message: RECONCILIATION_SHEET.numberHint } as const
  const list = (block: Block<unknown>, words: readonly string[]): ValidationPlan => ({
    ...{ kind: 'list', range: span(block, 'C'), source: `"${words.join(',')}"`, message: RECONCILIATION_SHEET.wordHint },
  })
  const { open: _, ...kinds } = BOOK_ACCOUNT_WORDS
  const booked = { kind: 'decimal', range: span(lines, 'D'), min: -1e12, max: 1e12, message: RECONCILIATION_SHEET.bookedHint } as const
  const month = { kind: 'date', range: span(lines, 'E'), min: 1, max: 2_958_465, message: RECONCILIATION_SHEET.monthHint } as const
  return [
    ...(vendors.items.length === 0
      ? []
      : [list(vendors, Object.values(BOOK_ANSWER_WORDS)), { ...number, range: span(vendors, VENDOR_LETTERS.match) }]),
    ...(accounts.items.length === 0 ? [] : [list(accounts, Object.values(kinds))]),
    ...(lines.items.length === 0 ? [] : [booked, month, { ...number, range: span(lines, 'G', 'H') }]),
  ]
}

export const reconciliationSheet = describeSheet({
  id: 'reconciliation',
  group: 'control',
  places: ({ assessment, places }) =>
    reconciliationLayout(assessment, (id) => places.of('costs')?.ofComponent.has(id) === true, FIRST_BLOCK_ROW),
  plan: planReconciliation,
  checks: reconciliationChecks,
})
