// Cells as other programs take them from the clipboard: text with tabs, and a table of HTML. Numbers
// stand as plain digits; a text that a spreadsheet would run as a formula gets an apostrophe in front.
// Beside them, as text for this program: what a figure leaves out is kept.

import { guardedText } from '#core'
import type { GridColumn } from '../table-model/grid-column.ts'

export function clipboardTexts<T>(
  rows: readonly T[],
  columns: readonly Pick<GridColumn<T>, 'header' | 'text' | 'copyText' | 'wholeText' | 'amount'>[],
  withHeaders: boolean,
): { readonly plain: string; readonly html: string; readonly own: string } {
  const tableOf = (textOf: (column: (typeof columns)[number], row: T) => string) => {
    const cells = rows.map((row) => columns.map((column) => textOf(column, row)))
    return withHeaders ? [columns.map(headerText), ...cells] : cells
  }
  const withTabs = (table: string[][]) => table.map((line) => line.map(quotedIfNeeded).join('\t')).join('\n')
  const table = tableOf(copiedText)
  const own = withTabs(tableOf((column, row) => column.wholeText?.(row) ?? copiedText(column, row)))
  return { plain: withTabs(table), html: htmlTable(table, withHeaders), own }
}

/** What this program alone reads. */
export const OWN_FLAVOR = 'application/x-rightsize-cells'

/** The cells of a table of HTML as text with tabs, where a program gives no text of its own; without a table, its words. A merged cell holds its text once. */
export function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<br\b[^>]*>/gi, '\n'), 'text/html')
  const lines: string[][] = []
  const rows = [...page.querySelectorAll('tr')]
  let slots = 0
  const lineAt = (place: number) => {
    lines[place] ??= []
    return lines[place]
  }
  for (const [top, row] of rows.entries()) {
    let at = 0
    for (const cell of row.querySelectorAll<HTMLTableCellElement>('td, th')) {
      while (lines[top]?.[at] !== undefined) at++
      const [high, wide] = [Math.min(cell.rowSpan || rows.length, rows.length - top), Math.min(cell.colSpan, MOST_MERGED)]
      slots += high * wide
      const isWithin = slots <= MOST_SLOTS
      for (let down = 0; down < (isWithin ? high : 1); down++)
        for (let right = 0; right < (isWithin ? wide : 1); right++)
          lineAt(top + down)[at + right] = down + right === 0 ? (cell.textContent ?? '').trim() : ''
    }
  }
  if (rows.length === 0) return page.body.textContent?.trim() ?? ''
  return lines.map((line) => Array.from(line, (cell) => quotedIfNeeded(cell ?? '')).join('\t')).join('\n')
}

/** A span is a number from another program: columns of one cell, and cells of all, beyond which merged ones count as single. */
const MOST_MERGED = 1000
const MOST_SLOTS = 1_000_000

/** The same as a file of comma-separated values, or with semicolons where a comma is the decimal mark; its mark in front tells Excel that it is UTF-8. */
export function csvText<T>(rows: readonly T[], columns: Parameters<typeof clipboardTexts<T>>[1], separator: ',' | ';'): string {
  const quoted = (text: string) => (/["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [columns.map(headerText), ...rows.map((row) => columns.map((column) => copiedText(column, row)))]
  return `\uFEFF${lines.map((line) => `${line.map(quoted).join(separator)}\r\n`).join('')}`
}

/** Whether a pasted text is what was copied: Windows puts line breaks of its own into it. */
export function isSameText(copied: string, pasted: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n')
  return plain(copied) === plain(pasted)
}

function copiedText<T>({ text, copyText, amount }: Pick<GridColumn<T>, 'text' | 'copyText' | 'amount'>, row: T): string {
  const copied = (copyText ?? text)(row)
  // A column of figures may hold a text that is none.
  return amount?.of(row) === undefined ? guardedText(copied) : copied
}

/** The team names columns of its own. */
function headerText({ header }: { readonly header: string }): string {
  return guardedText(header)
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
