// Addresses and the few shapes of a cell, and a sheet while it is being written.

import type { IsoDate } from '#core'
import type { Live } from '#wording'
import { LazyRow } from './lazy-row.ts'
import type { StyleName } from './styles.ts'
import type { CellPlan, CellValue, LinkPlan, RowParts, RowPlan, SheetPlan } from './workbook-plan.ts'

/** 1 → "A", 27 → "AA". */
export function columnLetter(index: number): string {
  const known = LETTERS[index]
  if (known !== undefined) return known
  let rest = index
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  LETTERS[index] = letters
  return letters
}

/** Asked for once a cell: a million times in a long list. */
const LETTERS: string[] = []

export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index
}

/** 'Model checks'!$C$4 */
export function sheetCell(sheet: string, cell: string): string {
  return `${sheetPrefix(sheet)}${cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`
}

/** Components!$H$7:$H$21 */
export function sheetRange(sheet: string, column: string, first: number, last: number): string {
  return `${sheetPrefix(sheet)}$${column}$${first}:$${column}$${last}`
}

/** 'Model checks'! */
export function sheetPrefix(sheet: string): string {
  return /^[A-Za-z]+$/.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`
}

/** A cell without its place. */
export type Content = Omit<CellPlan, 'column'>

export const blank = (style: StyleName): Content => ({ style })
export const typed = (value: CellValue | null, style: StyleName): Content =>
  value === null || value === '' ? { style } : { style, value: typeof value === 'string' ? onOneLine(value) : value }
/** A text that no formula reads, as somebody wrote it down. */
export const written = (text: string, style: StyleName): Content => (text === '' ? { style } : { style, value: text })
export const computed = (formula: string, value: CellValue, style: StyleName): Content => ({ style, formula, value })
/** What a formula gives is calculated (calculation/). */
export const calculated = (formula: string, style: StyleName): Content => ({ style, formula })
export const said = ({ formula }: Live, style: StyleName): Content => calculated(formula, style)
/** What a cell gives, as a part of a sentence that its sheet calculates: it has no value of its own there. */
export const cellNumber = (formula: string) => ({ formula, value: 0 })
export const cellText = (formula: string): Live => ({ formula, value: '' })
export const dated = (date: IsoDate | null, style: StyleName): Content => (date === null ? { style } : { style, value: { date } })

/** Formulas of LibreOffice 26 read the lines of a cell as if nothing stood between them. */
function onOneLine(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]\s*/g, ' ') : text
}

/** "2026-11" as the day a cell holds for it. */
export const firstOfMonth = (month: string): IsoDate => `${month}-01` as IsoDate

/** A cell that leads to another sheet, and says which. */
export const linkTo = (sheet: string): Content => typed(sheet, LINKED)
const LINKED = 'jump.text'

/** A sheet while it is written, row by row or cell by cell. */
export interface Sheet {
  readonly put: (column: string, row: number, content: Content) => void
  /**
   * A whole row from left to right, for long lists: made when it is written, and with no looks but those named.
   * @param parts of it, where they are less work than all
   */
  readonly putRow: (row: number, cells: () => readonly CellPlan[], looks: Iterable<StyleName>, parts?: RowParts) => void
  readonly height: (row: number, points: number) => void
  readonly rows: () => readonly RowPlan[]
  readonly styles: () => readonly StyleName[]
  readonly links: () => readonly LinkPlan[]
}

interface MadeRow {
  readonly cells: () => readonly CellPlan[]
  readonly parts: RowParts | undefined
}

export function newSheet(): Sheet {
  const cells = new Map<number, Map<number, CellPlan>>()
  const whole = new Map<number, MadeRow>()
  const heights = new Map<number, number>()
  const styles = new Set<StyleName>()
  const links: LinkPlan[] = []
  return {
    put(column, row, content) {
      const index = columnIndex(column)
      const known = cells.get(row) ?? new Map<number, CellPlan>()
      known.set(index, { column: index, ...content })
      cells.set(row, known)
      styles.add(content.style)
      if (content.style === LINKED && typeof content.value === 'string') links.push({ cell: `${column}${row}`, sheet: content.value })
    },
    putRow(row, cells, looks, parts) {
      whole.set(row, { cells, parts })
      for (const look of looks) styles.add(look)
    },
    height: (row, points) => heights.set(row, points),
    rows() {
      const put = [...cells].map(
        ([number, row]): RowPlan => ({
          ...{ number, height: heights.get(number) },
          cells: [...row.values()].sort((a, b) => a.column - b.column),
        }),
      )
      const made = [...whole].map(([number, { cells, parts }]) => new LazyRow({ number, height: heights.get(number), parts }, cells))
      return [...put, ...made].sort((a, b) => a.number - b.number)
    },
    styles: () => [...styles],
    links: () => links,
  }
}

/** A cell of a planned sheet by its column's letter and its row. */
export function cellAt(sheet: Pick<SheetPlan, 'rows'>, letter: string, row: number): CellPlan | undefined {
  return sheet.rows.find(({ number }) => number === row)?.cells.find(({ column }) => column === columnIndex(letter))
}
