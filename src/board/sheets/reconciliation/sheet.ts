// Reconciliation: the infrastructure total against what the books say was paid for hosting and software. Figures first, then who
// is paid and who is listed, then what both are added up from.

import { BOOK_ACCOUNT_WORDS, MATCH_WORDS, PACK_TEXT, RECONCILIATION_SHEET, RECONCILIATION_WORDS } from '#wording'
import { computed, dated, firstOfMonth, newSheet, type Sheet, typed } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { ValidationPlan } from '../../workbook-plan.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { accountColumns, type ListColumn, matchColumns, vendorColumns } from './block-columns.ts'
import { blockRange, FIRST_BLOCK_ROW, LAST_PRINTED, RECONCILED, type Reconciled, reconciledRow } from './cells.ts'
import { reconciliationChecks } from './checks.ts'
import { type Block, FIGURES_HEADER, type ReconciliationLayout, reconciliationLayout } from './layout.ts'
import { reconciledFigures } from './reconciled-figures.ts'
import { itemColumns, lineColumns } from './source-columns.ts'

/** From B on; the last seven are workings. */
const PRINTED_WIDTHS = [40, 22, 15, 15, 15, 15, 18, 15, 9]
const WORKING_WIDTHS = [12, 12, 12, 12, 9, 9, 9]
const TOTALS: ReadonlySet<Reconciled> = new Set(['expected', 'booked', 'difference', 'coverage'])

function planReconciliation(pack: BoardPack, layout: ReconciliationLayout): SheetBody {
  const sheet = newSheet()
  const { matches, vendors, accounts, items, rests, lines } = layout
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
  putLeftOut(pack, layout, sheet)
  putMonths(pack, layout, sheet)
  putBlock(sheet, RECONCILIATION_WORDS.items, items, ofList, ({ item, lineId }) => lineId ?? item.componentId ?? '')
  const ofBills = ofList
    .filter(({ letter }) => letter !== 'D')
    .map((column) => (column.letter === 'B' ? { ...column, header: PACK_TEXT.bill } : column))
  putBlock(sheet, RECONCILIATION_WORDS.rests, rests, ofBills, ({ item }) => item.billId ?? '')
  putBlock(sheet, RECONCILIATION_WORDS.lines, lines, lineColumns(pack, layout), ({ line }) => line.id)
  return planned(sheet, {
    columns: [
      { width: 12, isHidden: true },
      ...PRINTED_WIDTHS.map((width) => ({ width })),
      ...WORKING_WIDTHS.map((width) => ({ width, outline: 1 as const })),
    ],
    freeze: { rows: 3, columns: 2 },
    print: printed(pack, `B1:${LAST_PRINTED}${layout.lastRow}`, { repeat: '1:3' }),
    validations: validations(layout),
    conditionalFormats:
      matches.items.length === 0
        ? []
        : [
            { range: `C${matches.first}:C${matches.last}`, text: MATCH_WORDS['not-listed'], look: 'fail' },
            { range: `C${matches.first}:C${matches.last}`, text: MATCH_WORDS['not-paid'], look: 'watch' },
            { range: `C${matches.first}:C${matches.last}`, text: MATCH_WORDS.both, look: 'pass' },
          ],
  })
}

function putFigures(pack: BoardPack, layout: ReconciliationLayout, sheet: Sheet): void {
  sheet.put('B', FIGURES_HEADER - 1, typed(RECONCILIATION_WORDS.figures, 'heading.text'))
  for (const [letter, name] of Object.entries({ B: PACK_TEXT.item, C: PACK_TEXT.value, D: PACK_TEXT.unit, E: PACK_TEXT.comment }))
    sheet.put(letter, FIGURES_HEADER, typed(name, letter === 'C' ? 'header.count' : 'header.wrap'))
  const figures = reconciledFigures(pack, layout)
  for (const figure of RECONCILED) {
    const row = reconciledRow(figure)
    const { label, formula, value, style, unit, comment } = figures[figure]
    const isTotal = TOTALS.has(figure)
    sheet.put('B', row, typed(label, isTotal ? 'total.text' : 'label.text'))
    sheet.put(
      'C',
      row,
      formula === null ? typed(value, `stored.${style}`) : computed(formula, value, isTotal ? `total.${style}` : `figure.${style}`),
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
  putHeads(sheet, title, block, columns)
  for (const [index, item] of block.items.entries()) {
    const row = block.first + index
    sheet.put('A', row, typed(idOf(item), 'stored.text'))
    for (const { letter, content } of columns) sheet.put(letter, row, content(item, row, index))
  }
}

function putHeads(
  sheet: Sheet,
  title: string,
  { heading }: Block<unknown>,
  columns: readonly Pick<ListColumn<unknown>, 'letter' | 'header' | 'unit' | 'style'>[],
): void {
  sheet.put('B', heading, typed(title, 'heading.text'))
  for (const { letter, header, unit, style } of columns) {
    const isLeft = style.endsWith('.text')
    sheet.put(letter, heading + 1, typed(header, isLeft ? 'header.wrap' : 'header.count'))
    sheet.put(letter, heading + 2, typed(unit, isLeft ? 'unit.text' : 'unit.count'))
  }
  sheet.height(heading + 1, 30)
}

/** One amount an account: what is paid under it stays in the app. */
function putLeftOut(pack: BoardPack, { leftOut }: ReconciliationLayout, sheet: Sheet): void {
  putBlock(
    sheet,
    RECONCILIATION_WORDS.leftOut,
    leftOut,
    [
      {
        ...{ letter: 'B', header: PACK_TEXT.account, unit: '', style: 'label.text' },
        content: ({ account }) => typed(account, 'label.text'),
      },
      {
        ...{ letter: 'C', header: RECONCILIATION_SHEET.countsAs, unit: '', style: 'label.text' },
        content: ({ counts }) => typed(BOOK_ACCOUNT_WORDS[counts ?? 'open'], 'label.text'),
      },
      {
        ...{ letter: 'D', header: PACK_TEXT.booked, unit: pack.style.currency, style: 'stored.money' },
        content: ({ bookedMinor }) => typed(major(bookedMinor, pack), 'stored.money'),
      },
    ],
    ({ account }) => account,
  )
}

function putMonths(pack: BoardPack, { months, lines }: ReconciliationLayout, sheet: Sheet): void {
  const compared = new Map<string, number>()
  for (const { line } of lines.items) compared.set(line.month ?? '', (compared.get(line.month ?? '') ?? 0) + (line.amount ?? 0))
  putBlock(
    sheet,
    RECONCILIATION_WORDS.months,
    months,
    [
      {
        ...{ letter: 'B', header: PACK_TEXT.month, unit: '', style: 'stored.month' },
        content: (month) => dated(firstOfMonth(month), 'stored.month'),
      },
      {
        ...{ letter: 'D', header: PACK_TEXT.booked, unit: pack.style.currency, style: 'formula.money' },
        content: (month, row) => {
          const sum = `SUMIFS(${blockRange(lines, 'D')},${blockRange(lines, 'E')},$B${row},${blockRange(lines, 'I')},1)`
          return computed(sum, major(compared.get(month) ?? 0, pack), 'formula.money')
        },
      },
    ],
    (month) => month,
  )
}

function validations({ vendors, accounts, lines }: ReconciliationLayout): readonly ValidationPlan[] {
  const span = ({ first, last }: Block<unknown>, column: string, to = column) => `${column}${first}:${to}${last}`
  const words = ({ heading }: Block<unknown>, from: string, to: string) => `$${from}$${heading + 1}:$${to}$${heading + 1}`
  const message = RECONCILIATION_SHEET.wordHint
  const number = { kind: 'whole', min: 1, max: 1_048_576, message: RECONCILIATION_SHEET.numberHint } as const
  return [
    ...(vendors.items.length === 0
      ? []
      : [
          { ...{ kind: 'list' as const, range: span(vendors, 'C'), source: words(vendors, 'E', 'H') }, message },
          { ...number, range: span(vendors, 'K') },
        ]),
    ...(accounts.items.length === 0
      ? []
      : [{ ...{ kind: 'list' as const, range: span(accounts, 'C'), source: words(accounts, 'E', 'G') }, message }]),
    ...(lines.items.length === 0
      ? []
      : [
          {
            kind: 'decimal' as const,
            range: span(lines, 'D'),
            min: -1e12,
            max: 1e12,
            message: RECONCILIATION_SHEET.bookedHint,
          },
          { kind: 'date' as const, range: span(lines, 'E'), min: 1, max: 2_958_465, message: RECONCILIATION_SHEET.monthHint },
          { ...number, range: span(lines, 'G', 'H') },
        ]),
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
