// The entry point of board: what a board pack holds, as plain data.

export type { BoardSource } from './board-source.ts'
export { columnIndex, columnLetter } from './cells.ts'
export type * from './chart-plan.ts'
export { planOwnerForm } from './form/plan-owner-form.ts'
export { planPages } from './pages/plan-pages.ts'
export { planBoardWorkbook } from './plan-board-workbook.ts'
export { heldAgainstBase } from './returned/held-against-base.ts'
export { nameDifferences } from './returned/name-differences.ts'
export { ACROSS } from './sheets/paper.ts'
export { planBoardSlides } from './slides/plan-board-slides.ts'
export { FOOTER, HEADLINE, NUMBER, PANEL_INSET, SLIDE_SIZE } from './slides/slide-parts.ts'
export { SLIDE_STYLES, type SlideStyle } from './slides/slide-styles.ts'
export type * from './slides/slides-plan.ts'
export { COLOURS, type Format, lookOf, ROLES, type Role, type StyleName } from './styles.ts'
export type {
  CellPlan,
  DocumentProperties,
  LinkPlan,
  SheetPlan,
  StampedColumn,
  StampedRow,
  ValidationPlan,
  WorkbookPlan,
} from './workbook-plan.ts'
