// Build vs buy: the calculators, a block each, with every step as a formula. A block that no component feeds is left
// out, and so is the sheet when none is left.

import { fieldSpec, HOURS_PER_YEAR, projectOptionFields } from '#core'
import { BUILD_VS_BUY_SHEET, ENTRY_HINTS, RULE_WORDS } from '#wording'
import { wholeNumberCheck } from '../../cell-checks.ts'
import { newSheet, type Sheet, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import type { ValidationPlan } from '../../workbook-plan.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { type BlockColumn, blockLetter, putBlock } from './block-column.ts'
import { breakEvenColumns, FIRST_WORKING_COLUMN, putAxis, putMonths, WEEKS_PER_YEAR, WORKING_COUNT } from './break-even-columns.ts'
import { putBuildOrBuyCharts } from './charts.ts'
import { managedColumns, ownComputeColumns, savingColumns, upkeepColumns } from './component-columns.ts'
import { type Block, type BuildVsBuyLayout, buildVsBuyLayout, type ComponentRow } from './layout.ts'
import { optionColumns } from './option-columns.ts'

const LAST_PRINTED = 'R'
const WIDTHS = [30, 16, 16, 16, 16, 16, 16, 16, 16, 15, 15, 12, 15, 13, 13, 16, 16] as const
const TERM_WIDTH = 14

function planBuildVsBuy(pack: BoardPack, layout: BuildVsBuyLayout): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'buildVsBuy', sheet)
  const breakEven = breakEvenColumns(pack, layout)
  const options = optionColumns(pack)
  putBlock(sheet, RULE_WORDS['managed-equivalent'].name, layout.managed, managedColumns(pack), componentId)
  putBlock(sheet, RULE_WORDS['break-even'].name, layout.breakEven, breakEven, ({ comparison }) => comparison.projectId)
  putBlock(sheet, RULE_WORDS['premature-inference-saving'].name, layout.saving, savingColumns(pack), componentId)
  putBlock(sheet, RULE_WORDS['own-compute'].name, layout.ownCompute, ownComputeColumns(pack), componentId)
  putBlock(sheet, RULE_WORDS['ops-tax'].name, layout.upkeep, upkeepColumns(pack, layout), componentId)
  putBlock(sheet, RULE_WORDS['speed-before-cost'].name, layout.options, options, ({ id }) => id)
  if (layout.breakEven.items.length > 0) {
    putAxis(sheet)
    for (const index of layout.breakEven.items.keys()) {
      const row = layout.breakEven.first + index
      putMonths(sheet, (key) => `$${blockLetter(breakEven, key)}${row}`, row)
    }
  }
  putConstants(layout, sheet)
  const charts = putBuildOrBuyCharts(pack, layout, breakEven, sheet)
  const workings = layout.breakEven.items.length === 0 ? [] : workingColumns()
  return planned(sheet, {
    columns: [{ width: 12, isHidden: true }, ...WIDTHS.map((width) => ({ width })), ...workings],
    freeze: { rows: 4, columns: 2 },
    print: printed(pack, `B1:${LAST_PRINTED}${layout.lastRow}`, { repeat: '1:4' }),
    validations: [...priceChecks(layout.breakEven, breakEven), ...optionChecks(pack, layout.options, options)],
    charts,
  })
}

const componentId = ({ row }: ComponentRow) => row.assessment.subject.component.id

/** Three columns of terms, one that keeps them apart, then years and months. */
function workingColumns() {
  const terms = FIRST_WORKING_COLUMN - WIDTHS.length - 2
  return Array.from({ length: terms + WORKING_COUNT }, (_, at) => ({ width: at < terms ? TERM_WIDTH : 11, outline: 1 as const }))
}

function putConstants({ constants }: BuildVsBuyLayout, sheet: Sheet): void {
  sheet.put('B', constants.heading, typed(BUILD_VS_BUY_SHEET.yearHas, 'heading.text'))
  for (const [row, label, value] of [
    [constants.weeks, BUILD_VS_BUY_SHEET.weeks, WEEKS_PER_YEAR],
    [constants.hours, BUILD_VS_BUY_SHEET.hours, HOURS_PER_YEAR],
  ] as const) {
    sheet.put('B', row, typed(label, 'label.text'))
    sheet.put('D', row, typed(value, 'stored.count'))
  }
}

function rangeOf<Item>({ first, items }: Block<Item>, columns: readonly BlockColumn<Item>[], key: string): string {
  return `${blockLetter(columns, key)}${first}:${blockLetter(columns, key)}${first + items.length - 1}`
}

const anAmount = (range: string, message: string): ValidationPlan => ({ kind: 'decimal', range, min: 0, max: 1e12, message })

function priceChecks<Item>(block: Block<Item>, columns: readonly BlockColumn<Item>[]): readonly ValidationPlan[] {
  if (block.items.length === 0) return []
  const range = (key: string) => rangeOf(block, columns, key)
  return [
    ...['typed', 'maintenance', 'run', 'setup', 'quote'].map((key) => anAmount(range(key), ENTRY_HINTS.amount)),
    wholeNumberCheck(fieldSpec('projects', 'build.effortWeeks'), range('weeks'), BUILD_VS_BUY_SHEET.weeksOfEngineerHint),
    { kind: 'decimal', range: range('rise'), min: 0, max: 10, message: BUILD_VS_BUY_SHEET.priceRiseHint },
  ]
}

function optionChecks<Item>(pack: BoardPack, block: Block<Item>, columns: readonly BlockColumn<Item>[]): readonly ValidationPlan[] {
  if (block.items.length === 0) return []
  const range = (key: string) => rangeOf(block, columns, key)
  return [
    wholeNumberCheck(projectOptionFields.weeks, range('weeks'), BUILD_VS_BUY_SHEET.liveInHint),
    anAmount(range('cost'), ENTRY_HINTS.amountOrNotSet),
    { kind: 'list', range: range('chosen'), source: pack.places.of('checks').wordRange('mark'), message: ENTRY_HINTS.wordOrBlank },
  ]
}

export const buildVsBuySheet = describeSheet({
  id: 'buildVsBuy',
  group: 'model',
  places: ({ rows, assessment }) => buildVsBuyLayout(rows, assessment),
  plan: planBuildVsBuy,
})
