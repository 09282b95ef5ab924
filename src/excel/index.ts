// The entry point of excel: a plan of board becomes the bytes of a file, and a returned file is compared with its plan.

export { cleanText } from './cell-values.ts'
export * from './charts/chart-xml.ts'
export * from './small-heap.ts'
export { verifyPack } from './verify/verify-pack.ts'
export * from './write-board-workbook.ts'
export * from './xml-text.ts'
