// The only door of intake: files of other programs to workbooks, all or nothing.

export * from './approach-words.ts'
export * from './books/book-columns.ts'
export * from './books/propose-books.ts'
export { catalogueSize, findProducts, type Product, productNamed } from './catalogue/catalogue.ts'
export * from './catalogue/suggest.ts'
export * from './company-file.ts'
export { OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from './csv/columns.ts'
export * from './csv/read-inventory.ts'
export type { InventoryRow } from './csv/read-row.ts'
export { decodeText } from './formats/delimited-text/decode-text.ts'
export { readTable } from './formats/delimited-text/read-table.ts'
export type * from './formats/list-format.ts'
export { readList } from './formats/read-list.ts'
export { type PackFacts, packFacts, type ReadPack, readPack } from './packs/read-pack.ts'
export * from './sample/sample-history.ts'
export * from './sample/sample-workbook.ts'
export { readSlipFile } from './slips/read-slip.ts'
export type * from './spreadsheet/plain-sheets.ts'
export { readXlsx } from './spreadsheet/read-xlsx.ts'
export { Refusal } from './spreadsheet/refusal.ts'
export { unpackPart } from './spreadsheet/unpack-part.ts'
export { readZipDirectory, type ZipLimits } from './spreadsheet/zip-directory.ts'
export type { ControlSum, CountedRow } from './table/control-sum.ts'
export * from './table/fields.ts'
export * from './table/find-header.ts'
export {
  acceptProposals,
  type Cell,
  type CellProblem,
  type ImportAnswers,
  type ImportQuestion,
  isAnswered,
} from './table/inquiry.ts'
export * from './table/match-rows.ts'
export * from './table/propose-import.ts'
export type { CellCost } from './table/read-cost.ts'
export type { ImportedRow } from './table/read-list-row.ts'
export * from './table/read-pasted-cells.ts'
export type { CostFigure, RowChange } from './table/row-changes.ts'
export type { LeftOutReason, LeftOutRow } from './table/sort-rows.ts'
export * from './workbook-from-list.ts'
