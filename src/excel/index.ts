// The only door of excel: a plan of board becomes the bytes of a file.

export { cellText, cleanText, formulaText, sheetName } from './cell-values.ts'
export { type ChartXmlOptions, chartXml } from './charts/chart-xml.ts'
export { type WriteProgress, type WrittenWorkbook, writeBoardWorkbook } from './write-board-workbook.ts'
export { attributeText, escaped, XML_HEAD } from './xml-text.ts'
