// The sheets of a board pack, in the order of the workbook. Planning, contents, groups, model checks and pages derive from
// this list.

import type { BoardSource } from '../board-source.ts'
import { type BoardPack, packOf } from '../pack.ts'
import { billsSheet } from './bills/sheet.ts'
import { buildVsBuySheet } from './build-vs-buy/sheet.ts'
import { changesSheet } from './changes/sheet.ts'
import { checksSheet } from './checks/sheet.ts'
import { commitmentsSheet } from './commitments/sheet.ts'
import { answersSheet, componentsSheet, verdictsSheet, workingsSheet } from './components/sheet.ts'
import { costsSheet } from './costs/sheet.ts'
import { costsByMonthSheet } from './costs-by-month/sheet.ts'
import { coverSheet } from './cover/sheet.ts'
import { decisionsSheet } from './decisions/sheet.ts'
import type { SheetDescription } from './describe-sheet.ts'
import { driversSheet } from './drivers/sheet.ts'
import { inputsSheet } from './inputs/sheet.ts'
import { marginSheet } from './margin/sheet.ts'
import { asExportedSheet } from './model-checks/as-exported.ts'
import { modelChecksSheet } from './model-checks/sheet.ts'
import { notesSheet } from './notes/sheet.ts'
import { reconciliationSheet } from './reconciliation/sheet.ts'
import { runwaySheet } from './runway/sheet.ts'
import { summarySheet } from './summary/sheet.ts'
import { timeSheet } from './time/sheet.ts'
import { writtenDownSheet } from './written-down/sheet.ts'

export const BOARD_SHEETS: readonly SheetDescription[] = [
  coverSheet,
  summarySheet,
  decisionsSheet,
  runwaySheet,
  marginSheet,
  changesSheet,
  inputsSheet,
  componentsSheet,
  answersSheet,
  timeSheet,
  costsSheet,
  costsByMonthSheet,
  driversSheet,
  commitmentsSheet,
  buildVsBuySheet,
  writtenDownSheet,
  checksSheet,
  workingsSheet,
  verdictsSheet,
  reconciliationSheet,
  billsSheet,
  modelChecksSheet,
  asExportedSheet,
  notesSheet,
]

export function boardPack(source: BoardSource): BoardPack {
  return packOf(source, BOARD_SHEETS)
}
