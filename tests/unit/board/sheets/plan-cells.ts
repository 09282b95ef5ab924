// Cells of a planned workbook, found by what stands beside them.

import { columnIndex, planBoardWorkbook, type SheetPlan } from '#board'
import { type Audience, assess, type LockedQuarter, type Workbook } from '#core'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { findSaying } from '../../../helpers/sayings.ts'

export function sheetsOf(
  workbook: Workbook,
  past: LockedQuarter | null = null,
  audience: Audience = 'board',
): ReadonlyMap<string, SheetPlan> {
  const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f00d', appVersion: '0.1.0', past, audience }
  const plan = okOf(planBoardWorkbook(source))
  return new Map(plan.sheets.map((sheet) => [sheet.name, sheet]))
}

/** The values of a row from the column on, dates as their text. */
export function valuesIn(sheet: SheetPlan | undefined, row: number, from: string, to: string): readonly unknown[] {
  const cells = sheet?.rows.find(({ number }) => number === row)?.cells ?? []
  return Array.from({ length: columnIndex(to) - columnIndex(from) + 1 }, (_, at) => {
    const value = cells.find(({ column }) => column === columnIndex(from) + at)?.value
    return typeof value === 'object' ? value.date : value
  })
}

/** The first row whose column B says so. */
export function rowNamed(sheet: SheetPlan | undefined, label: string): number {
  const found = findSaying(sheet?.rows ?? [], ({ cells }) => cells.find(({ column }) => column === 2)?.value, label)
  if (found === undefined) throw new Error(`No row ${label}`)
  return found.number
}
