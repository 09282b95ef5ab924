// The only door of excel: a plan of board becomes the bytes of a file, and a file that came back is compared with its plan.

export { cellText, cleanText, formulaText, sheetName } from './cell-values.ts'
export { type ChartXmlOptions, chartXml } from './charts/chart-xml.ts'
export { SMALL_HEAP } from './small-heap.ts'
export { packDifferences, type ReadCell, type ReadSheet } from './verify/cell-differences.ts'
export { type ClaimedFacts, type PackToVerify, type VerifySurroundings, verifyPack } from './verify/verify-pack.ts'
export { type StageTimes, type WriteProgress, type WrittenWorkbook, writeBoardWorkbook } from './write-board-workbook.ts'
export { attributeText, escaped, utf8, XML_HEAD } from './xml-text.ts'
