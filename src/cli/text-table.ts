// Columns that line up in a terminal. Widths count what a terminal shows, not code units.

export interface TextColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Longer cells are cut, so that one long name does not push everything off the screen. */
  readonly max?: number
}

const GAP = '  '

/** One line per row and one for the titles, without trailing spaces. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = rows.map((row) => columns.map(({ max }, index) => cut(onOneLine(row[index] ?? ''), max)))
  const widths = columns.map(({ title }, index) => {
    return cells.reduce((width, row) => Math.max(width, displayWidth(row[index] ?? '')), displayWidth(title))
  })
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, index) => pad(row[index] ?? '', widths[index] ?? 0, align ?? 'left'))
      .join(GAP)
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...cells.map(line)]
}

/** Names in a workbook of somebody else may hold anything; a terminal must not obey it. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
}

function cut(text: string, max: number | undefined): string {
  if (max === undefined || displayWidth(text) <= max) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept + segment) > max - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'right' ? space + text : text + space
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const PLAIN = /^[\u0020-\u007E\u00A0-\u024F\u2010-\u2026]*$/
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u

/** Cells a terminal uses: two for East Asian letters and emoji, one for a letter with its accents. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}
