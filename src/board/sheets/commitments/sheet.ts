// Commitments: what binds the company and what ends by itself, the next day to act first. The order
// follows the dates: it is looked up anew when one of them changes.

import { fieldSpec } from '#core'
import { COMMITMENTS_SHEET, PACK_TEXT } from '#wording'
import { amountCheck, wholeNumberCheck } from '../../cell-checks.ts'
import { calculated, columnLetter, newSheet, type Sheet, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { putHead } from '../columns.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { COMMITMENT_TOTALS, type CommitmentsLayout, commitmentsLayout } from './layout.ts'
import { commitmentTotals, unitAtLeast } from './totals.ts'
import { lastWorkingLetter, type WorkingKey, workingColumns, workingLetter, workingRange } from './working-columns.ts'

interface PrintedColumn {
  readonly key: WorkingKey
  readonly header: string
  readonly unit: string
  readonly width: number
  readonly style: StyleName
}

/** From B on. */
function printedColumns(currency: string): readonly PrintedColumn[] {
  const day = { unit: 'date', width: 14, style: 'formula.date' } as const
  const money = { unit: currency, width: 14, style: 'formula.money' } as const
  return [
    { key: 'name', header: PACK_TEXT.item, unit: '', width: 32, style: 'formula.text' },
    { key: 'kind', header: PACK_TEXT.type, unit: '', width: 14, style: 'formula.text' },
    { key: 'status', header: PACK_TEXT.state, unit: '', width: 14, style: 'formula.text' },
    { key: 'act', header: PACK_TEXT.actBy, ...day },
    { key: 'notice', header: COMMITMENTS_SHEET.noticeBy, ...day },
    { key: 'contractEnd', header: COMMITMENTS_SHEET.contractEnd, ...day },
    { key: 'minimum', header: COMMITMENTS_SHEET.minimumEnds, ...day },
    { key: 'usedUp', header: PACK_TEXT.balanceUsed, ...day },
    { key: 'expires', header: COMMITMENTS_SHEET.creditsExpire, ...day },
    { key: 'fee', header: COMMITMENTS_SHEET.exitFee, ...money },
    { key: 'month', header: PACK_TEXT.monthlyCost, ...money },
    { key: 'months', header: COMMITMENTS_SHEET.monthsLeft, unit: COMMITMENTS_SHEET.startedCountWhole, width: 21, style: 'formula.count' },
    { key: 'remaining', header: COMMITMENTS_SHEET.remaining, ...money },
    { key: 'lapses', header: COMMITMENTS_SHEET.lapses, ...money },
  ]
}

function planCommitments(pack: BoardPack, layout: CommitmentsLayout): SheetBody {
  const sheet = newSheet()
  const columns = printedColumns(pack.style.currency)
  const workings = workingColumns(pack, layout)
  putFrame(pack, 'commitments', sheet)
  const letterOf = (at: number) => columnLetter(at + 2)
  for (const [at, column] of columns.entries()) putHead(sheet, letterOf(at), HEADER_ROW - 1, column)
  for (const column of workings) putHead(sheet, workingLetter(column.key), HEADER_ROW - 1, column)
  sheet.put(workingLetter('name'), HEADER_ROW - 2, typed(COMMITMENTS_SHEET.workings, 'group.text'))
  sheet.height(HEADER_ROW - 1, 34)
  for (const [index, item] of layout.items.entries()) {
    const row = layout.first + index
    sheet.put('A', row, typed(index + 1, 'place.count'))
    for (const [at, { key, style }] of columns.entries()) {
      const place = `INDEX(${workingRange(layout, key)},$${lastWorkingLetter}${row})`
      sheet.put(letterOf(at), row, calculated(place, style))
    }
    for (const { key, content } of workings) sheet.put(workingLetter(key), row, content(item, row))
  }
  putTotals(pack, layout, sheet)
  return planned(sheet, {
    columns: [
      { width: 4 },
      ...columns.map(({ width }) => ({ width })),
      ...workings.map(({ key }) => ({ width: 12, ...(key === 'id' ? { isHidden: true } : { outline: 1 as const }) })),
    ],
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: printed(pack, `A1:O${layout.totals.last}`, { repeat: `1:${HEADER_ROW}` }),
    validations: [
      wholeNumberCheck(fieldSpec('components', 'contract.noticeDays'), span(layout, 'noticeDays'), COMMITMENTS_SHEET.noticeHint),
      amountCheck(span(layout, 'exitFee'), COMMITMENTS_SHEET.exitFeeHint),
    ],
  })
}

function putTotals(pack: BoardPack, layout: CommitmentsLayout, sheet: Sheet): void {
  const { heading, first } = layout.totals
  sheet.put('B', heading, typed(PACK_TEXT.total, 'heading.text'))
  for (const [at, key] of COMMITMENT_TOTALS.entries()) {
    const { label, unit, cell, format, open } = commitmentTotals(pack, layout)[key]
    sheet.put('B', first + at, typed(label, 'label.text'))
    sheet.put('C', first + at, calculated(cell, `figure.${format}`))
    sheet.put('D', first + at, open === undefined ? typed(unit, 'unit.text') : unitAtLeast(unit, open))
  }
}

function span({ first, last }: CommitmentsLayout, key: WorkingKey): string {
  return `${workingLetter(key)}${first}:${workingLetter(key)}${last}`
}

export const commitmentsSheet = describeSheet({
  id: 'commitments',
  group: 'model',
  places: ({ assessment, places }) => commitmentsLayout(assessment, places.of('costs'), FIRST_ROW),
  plan: planCommitments,
})
