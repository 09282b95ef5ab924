// Cells as other programs take them from the clipboard: text with tabs, and a table of HTML. Numbers
// stand as plain digits; a text that a spreadsheet would run as a formula gets an apostrophe in front.

import type { GridColumn } from './grid-column.ts'

const RUN_AS_FORMULA = /^[=+\-@]/

export function clipboardTexts<T>(
  rows: readonly T[],
  columns: readonly Pick<GridColumn<T>, 'header' | 'text' | 'copyText' | 'amount'>[],
  withHeaders: boolean,
): { readonly plain: string; readonly html: string } {
  const cells = rows.map((row) => columns.map((column) => copiedText(column, row)))
  const table = withHeaders ? [columns.map(({ header }) => header), ...cells] : cells
  return { plain: table.map((line) => line.map(quotedIfNeeded).join('\t')).join('\n'), html: htmlTable(table, withHeaders) }
}

/** What the apostrophe of a copied text stood for. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && RUN_AS_FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

function copiedText<T>({ text, copyText, amount }: Pick<GridColumn<T>, 'text' | 'copyText' | 'amount'>, row: T): string {
  const copied = (copyText ?? text)(row)
  return amount === undefined && RUN_AS_FORMULA.test(copied) ? `'${copied}` : copied
}

function quotedIfNeeded(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function htmlTable(table: readonly (readonly string[])[], withHeaders: boolean): string {
  const lines = table.map((line, index) => {
    const tag = withHeaders && index === 0 ? 'th' : 'td'
    return `<tr>${line.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`
  })
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
}
