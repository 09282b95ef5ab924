// Components: one row a component, one column a check, and to the right, outside the printed area,
// everything its verdict is computed from.

import { COMPONENT_COLUMNS, fieldSpec } from '#core'
import { COMPONENTS_SHEET, ENTRY_HINTS, PACK_TEXT } from '#wording'
import { amountCheck, dateCheck, LARGEST_AMOUNT, listCheck, wholeNumberCheck } from '../../cell-checks.ts'
import { newSheet, typed } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW, lastRow } from '../../pack.ts'
import { type Format, lookOf, type StyleName } from '../../styles.ts'
import type { CellPlan, ValidationPlan } from '../../workbook-plan.ts'
import { putHead } from '../columns.ts'
import { verdictLooks } from '../conditional-formats.ts'
import { LINKED_LOOKS } from '../costs/component-cost.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { componentChecks } from './checks.ts'
import type { Block, ComponentColumnPlan } from './column.ts'
import { componentColumns } from './columns.ts'

const BLOCK_TITLES: Readonly<Record<Block, string>> = {
  component: PACK_TEXT.component,
  verdict: PACK_TEXT.verdict,
  more: COMPONENTS_SHEET.more,
  exceptions: COMPONENTS_SHEET.exceptions,
  shared: COMPONENTS_SHEET.shared,
  outcomes: COMPONENTS_SHEET.outcomes,
  states: COMPONENTS_SHEET.states,
  decide: COMPONENTS_SHEET.decide,
  margin: COMPONENTS_SHEET.margin,
  app: PACK_TEXT.appResults,
}

const BLANKS: ReadonlySet<Block> = new Set(['more', 'exceptions'])

const WORKINGS: ReadonlySet<Block> = new Set(['shared', 'outcomes', 'states', 'decide', 'margin', 'app'])

function cellsOf(columns: readonly ComponentColumnPlan[], row: EvaluatedComponent, number: number): readonly CellPlan[] {
  const cells: CellPlan[] = []
  for (const [index, { block, content: write }] of columns.entries()) {
    const content = write(row, number)
    // Blank answers beyond the printed columns take the look of their column: that keeps long lists small.
    if (BLANKS.has(block) && content.value === undefined) continue
    cells.push({ column: index + 1, ...content })
  }
  return cells
}

function planComponents(pack: BoardPack): SheetBody {
  const { columns, letter } = componentColumns(pack)
  const sheet = newSheet()
  const last = lastRow(pack)
  putFrame(pack, 'components', sheet)
  let block: Block | null = null
  for (const plan of columns) {
    const at = letter(plan.key)
    // The first column of a block is named; the hidden one is not.
    const isFirst = plan.block !== block && plan.key !== 'id'
    if (isFirst) block = plan.block
    sheet.put(at, HEADER_ROW - 2, typed(isFirst ? BLOCK_TITLES[plan.block] : null, 'group.text'))
    putHead(sheet, at, HEADER_ROW - 1, plan)
  }
  sheet.height(HEADER_ROW - 1, 48)
  const looks = new Set<StyleName>([
    ...columns.map(({ style }) => style),
    ...(pack.places.of('costs') === null && pack.places.of('buildVsBuy') === null ? [] : LINKED_LOOKS),
  ])
  for (const [index, row] of pack.rows.entries()) {
    const number = FIRST_ROW + index
    sheet.putRow(number, () => cellsOf(columns, row, number), looks)
    sheet.height(number, 30)
  }
  const name = (key: string) => `${letter(key)}${FIRST_ROW}:${letter(key)}${last}`
  const lastPrinted = letter('why')
  return planned(sheet, {
    columns: columns.map((plan) => ({
      width: plan.width,
      ...(BLANKS.has(plan.block) ? { style: plan.style } : {}),
      ...(plan.key === 'id' || plan.isHidden ? { isHidden: true } : {}),
      ...(WORKINGS.has(plan.block) ? { outline: 1 as const } : {}),
    })),
    freeze: { rows: HEADER_ROW, columns: 2 },
    filter: `A${HEADER_ROW}:${letter(columns.at(-1)?.key ?? 'why')}${last}`,
    print: printed(pack, `B1:${lastPrinted}${last}`, { repeat: `1:${HEADER_ROW}` }),
    validations: validations(pack, name),
    conditionalFormats: verdictLooks(pack, `${letter('verdict')}${FIRST_ROW}:${letter('word-data-quality')}${last}`),
  })
}

function validations(pack: BoardPack, range: (key: string) => string): ValidationPlan[] {
  const named = (unit: string) => Object.keys(COMPONENT_COLUMNS).filter((name) => COMPONENT_COLUMNS[name]?.unit === unit)
  const lists = [...named('choice'), ...(pack.places.of('margin')?.isBooked === true ? ['bookedAs'] : [])]
  const days = componentColumns(pack).columns.filter(({ block }) => block === 'exceptions')
  // They stand side by side: one range for all.
  const ofDays = `${range(days[0]?.key ?? '').split(':')[0]}:${range(days.at(-1)?.key ?? '').split(':')[1]}`
  const dates = [...named('date').map(range), ofDays]
  return [
    ...lists.map((key) => listCheck(range(key), pack.places.of('checks').wordRange(key))),
    ...dates.map((each) => dateCheck(each)),
    amountCheck(range('cost')),
    wholeNumberCheck(fieldSpec('components', 'switchWeeks'), range('switchWeeks'), COMPONENTS_SHEET.switchWeeksHint),
    wholeNumberCheck(fieldSpec('components', 'contract.minMonths'), range('contractMonths'), COMPONENTS_SHEET.monthsHint),
    ...figureChecks(pack, range),
  ]
}

/** Figures that rules bring along as columns, by what they hold. */
const FIGURES: Readonly<Partial<Record<Format, { readonly kind: 'whole' | 'decimal'; readonly message: string }>>> = {
  count: { kind: 'whole', message: ENTRY_HINTS.whole },
  number: { kind: 'decimal', message: ENTRY_HINTS.number },
  share: { kind: 'decimal', message: ENTRY_HINTS.share },
  money: { kind: 'decimal', message: ENTRY_HINTS.amount },
}
const CHECKED_ABOVE: ReadonlySet<string> = new Set(['cost', 'switchWeeks', 'contractMonths'])

function figureChecks(pack: BoardPack, range: (key: string) => string): ValidationPlan[] {
  return componentColumns(pack).columns.flatMap(({ key, style }): ValidationPlan[] => {
    const check = FIGURES[lookOf(style).format]
    if (check === undefined || lookOf(style).role !== 'input' || CHECKED_ABOVE.has(key)) return []
    return [{ ...check, range: range(key), min: 0, max: LARGEST_AMOUNT }]
  })
}

export const componentsSheet = describeSheet({
  id: 'components',
  group: 'model',
  plan: planComponents,
  checks: componentChecks,
})
