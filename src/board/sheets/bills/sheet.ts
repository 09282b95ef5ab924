// Bills: that nothing of an imported bill is lost and nothing counts twice, one row for each proof, which the reader can add up again.

import type { ProofRow } from '#core'
import { BILL_PART_HEADS, BILLS_SHEET, equals, keptProofText, monthSpanText, SHEETS } from '#wording'
import { type Content, calculated, newSheet, sheetRange, typed } from '../../cells.ts'
import { type ModelCheck, ZERO } from '../../model-check.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW } from '../../pack.ts'
import { putHeaders } from '../columns.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths } from '../frame.ts'
import { wrappedHeight } from '../wrapped-height.ts'
import { amountOf, type BillColumn, type BillsLayout, billsLayout } from './layout.ts'

const WIDTHS: Partial<Record<BillColumn, number>> = { bill: 40, months: 32, currency: 9, exact: 80 }
const AMOUNT_WIDTH = 16
/** Of the columns of amounts, which stand right like their headers. */
const FIRST_AMOUNT = 3

function planBills(pack: BoardPack, layout: BillsLayout): SheetBody {
  const { rows, first, last, letters } = layout
  const columns = Object.keys(letters) as BillColumn[]
  const sheet = newSheet()
  putFrame(pack, 'bills', sheet)
  const heads = { ...BILLS_SHEET, ...BILL_PART_HEADS }
  const names = columns.map((column) => heads[column])
  putHeaders(
    sheet,
    HEADER_ROW,
    names,
    columns.flatMap((_, at) => (at >= FIRST_AMOUNT && at < columns.length - 1 ? [at] : [])),
  )
  sheet.height(HEADER_ROW, 30)
  for (const [index, proof] of rows.entries()) {
    const row = first + index
    const contents = contentsOf(proof, row, layout)
    sheet.put('A', row, typed(proof.id, 'stored.text'))
    for (const column of columns) sheet.put(letters[column], row, contents[column])
    sheet.height(row, wrappedHeight(keptProofText(proof.kept), WIDTHS.exact ?? 1))
  }
  return planned(sheet, {
    columns: [{ width: 12, isHidden: true }, ...widths(columns.map((column) => WIDTHS[column] ?? AMOUNT_WIDTH))],
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: printed(pack, `B1:${letters.exact}${last}`, { repeat: `1:${HEADER_ROW}` }),
  })
}

function contentsOf(
  { bill, months, sums, kept }: ProofRow,
  row: number,
  { letters, parts }: BillsLayout,
): Readonly<Record<BillColumn, Content>> {
  const amount = (column: BillColumn) => `${letters[column]}${row}`
  const [firstPart, lastPart] = [parts[0], parts.at(-1)]
  const sum = firstPart === undefined || lastPart === undefined ? '0' : `SUM(${amount(firstPart)}:${amount(lastPart)})`
  const ofParts = Object.fromEntries(parts.map((part) => [part, typed(amountOf(sums.parts[part]), 'stored.number')]))
  return {
    ...(ofParts as Record<(typeof parts)[number], Content>),
    bill: typed(bill, 'label.text'),
    months: typed(monthSpanText(months), 'label.text'),
    currency: typed(sums.currency, 'label.text'),
    file: typed(amountOf(sums.file), 'stored.number'),
    groups: typed(amountOf(sums.groups), 'stored.number'),
    sum: calculated(sum, 'formula.number'),
    // Four decimals: what doubles can't hold of a large amount is no difference.
    difference: calculated(`ROUND(${amount('file')}-${amount('sum')},1+1+1+1)`, 'formula.decimal'),
    ownTotal: typed(sums.stated === null ? null : amountOf(sums.stated), 'stored.number'),
    ownDifference:
      sums.stated === null ? typed(null, 'stored.number') : calculated(`${amount('file')}-${amount('ownTotal')}`, 'formula.number'),
    exact: typed(keptProofText(kept), 'note.wrap'),
  }
}

/** Of a difference that is one. */
const DECIMALS = 4

function billsChecks(_: BoardPack, { first, last, letters, rows, parts }: BillsLayout): readonly ModelCheck[] {
  const range = (column: BillColumn) => sheetRange(SHEETS.bills, letters[column], first, last)
  const difference = range('difference')
  const differences = [0, ...rows.map(({ sums }) => amountOf(sums.file) - parts.reduce((sum, part) => sum + amountOf(sums.parts[part]), 0))]
  const squares = rows.reduce((sum, { sums }) => sum + (amountOf(sums.file) - amountOf(sums.groups)) ** 2, 0)
  return [
    {
      ...{ ...ZERO, label: equals(SHEETS.bills, BILLS_SHEET.file, BILLS_SHEET.sum), comment: BILLS_SHEET.sumComment },
      // As far apart as they are: squares would hide a tenth of a cent, and a sum what is too much here and too little there.
      left: `MAX(${difference},0)-MIN(${difference},0)`,
      leftValue: Number((Math.max(...differences) - Math.min(...differences)).toFixed(DECIMALS)),
    },
    {
      ...{ ...ZERO, label: equals(SHEETS.bills, BILLS_SHEET.file, BILLS_SHEET.groups), comment: BILLS_SHEET.groupsComment },
      left: `SQRT(SUMXMY2(${range('file')},${range('groups')}))`,
      leftValue: Math.sqrt(squares),
    },
  ]
}

export const billsSheet = describeSheet({
  id: 'bills',
  group: 'control',
  // Names of files are the team's own.
  places: ({ audience, workbook }) => (audience === 'investor' ? null : billsLayout(workbook, FIRST_ROW)),
  plan: planBills,
  checks: billsChecks,
})
