// The only door of board: what the exported workbook holds, as plain data.

export type { BoardSource } from './board-source.ts'
export { columnIndex, columnLetter } from './cells.ts'
export type * from './chart-plan.ts'
export { planPages } from './pages/plan-pages.ts'
export { planBoardWorkbook } from './plan-board-workbook.ts'
export { planBoardSlides } from './slides/plan-board-slides.ts'
export { FOOTER, HEADLINE, NUMBER, PANEL_INSET, SLIDE_SIZE } from './slides/slide-parts.ts'
export { SLIDE_STYLES, type SlideStyle } from './slides/slide-styles.ts'
export type * from './slides/slides-plan.ts'
export { planSlip } from './slip/plan-slip.ts'
export { COLOURS, type Format, type Look, lookOf, ROLES, type Role, type StyleName } from './styles.ts'
export type * from './workbook-plan.ts'
