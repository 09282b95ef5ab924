// The only door of board: what the exported workbook holds, as plain data.

export { columnIndex, columnLetter } from './cells.ts'
export type * from './chart-plan.ts'
export type { BoardSource } from './context.ts'
export { planBoardWorkbook } from './plan-board-workbook.ts'
export { planSlip } from './slip/plan-slip.ts'
export { COLOURS, type Format, type Look, lookOf, ROLES, type Role, type StyleName } from './styles.ts'
export type * from './workbook-plan.ts'
