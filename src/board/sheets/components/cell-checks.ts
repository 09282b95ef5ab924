// What Excel refuses in the typed cells of Components and Answers.

import { COMPONENT_COLUMNS, fieldSpec } from '#core'
import { COMPONENTS_SHEET, ENTRY_HINTS } from '#wording'
import { amountCheck, dateCheck, LARGEST_AMOUNT, listCheck, wholeNumberCheck } from '../../cell-checks.ts'
import { type BoardPack, FIRST_ROW, lastRow } from '../../pack.ts'
import { type Format, lookOf } from '../../styles.ts'
import type { ValidationPlan } from '../../workbook-plan.ts'
import type { ComponentColumnPlan } from './column.ts'
import { componentColumns } from './columns.ts'

/** Figures that rules bring along as columns, by what they hold. */
const FIGURES: Readonly<Partial<Record<Format, { readonly kind: 'whole' | 'decimal'; readonly message: string }>>> = {
  count: { kind: 'whole', message: ENTRY_HINTS.whole },
  number: { kind: 'decimal', message: ENTRY_HINTS.number },
  share: { kind: 'decimal', message: ENTRY_HINTS.share },
  money: { kind: 'decimal', message: ENTRY_HINTS.amount },
}

export function typedChecks(pack: BoardPack, sheet: 'components' | 'answers'): ValidationPlan[] {
  const { on, letterOn } = componentColumns(pack)
  const range = (key: string) => `${letterOn(sheet, key)}${FIRST_ROW}:${letterOn(sheet, key)}${lastRow(pack)}`
  const days = on[sheet].filter(({ block }) => block === 'exceptions')
  const [first, last] = [days[0], days.at(-1)].map((column) => (column === undefined ? '' : range(column.key)))
  return [
    ...on[sheet].flatMap((column) => checkOf(pack, column, range(column.key))),
    // They stand side by side: one range for all.
    ...(first === undefined || last === undefined || first === '' ? [] : [dateCheck(`${first.split(':')[0]}:${last.split(':')[1]}`)]),
  ]
}

function checkOf(pack: BoardPack, { key, style, block }: ComponentColumnPlan, range: string): ValidationPlan[] {
  const { role, format } = lookOf(style)
  if (role !== 'input' || block === 'exceptions') return []
  if (key === 'cost') return [amountCheck(range)]
  if (key === 'switchWeeks') return [wholeNumberCheck(fieldSpec('components', key), range, COMPONENTS_SHEET.switchWeeksHint)]
  if (key === 'contractMonths') return [wholeNumberCheck(fieldSpec('components', 'contract.minMonths'), range, COMPONENTS_SHEET.monthsHint)]
  if (COMPONENT_COLUMNS[key]?.unit === 'choice' || key === 'bookedAs') return [listCheck(range, pack.places.of('checks').wordRange(key))]
  if (COMPONENT_COLUMNS[key]?.unit === 'date') return [dateCheck(range)]
  const figure = FIGURES[format]
  return figure === undefined ? [] : [{ ...figure, range, min: 0, max: LARGEST_AMOUNT }]
}
