// One line of a Markdown table: its cells, and what they say without their marks. A link stays as it is written, because its text and
// its address both matter; so does what is crossed out.

/** Without the indent of a list and the marks of a quotation. */
export function plainLine(line: string): string {
  return line.trim().replace(/^(?:>\s*)+/, '')
}

/** The row of dashes under the names: "|---|:--:|". */
export function isRuleRow(line: string): boolean {
  const plain = plainLine(line)
  if (!plain.includes('|') || !/^[|:\-\s]+$/.test(plain)) return false
  return cellsOf(plain).every((cell) => /^:?-+:?$/.test(cell))
}

/** Cells as they are written; a bar with a backslash is one of the text. */
export function cellsOf(line: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  const plain = plainLine(line)
  for (let at = plain.startsWith('|') ? 1 : 0; at < plain.length; at++) {
    const char = plain[at] ?? ''
    if (char === '\\' && plain[at + 1] === '|') {
      cell += '|'
      at++
    } else if (char === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += char
  }
  return cell.trim() === '' && cells.length > 0 ? cells : [...cells, cell.trim()]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#124': '|', '#39': "'" }

/** "**Total**" → "Total", "`k8s`" → "k8s", "a<br>b" → two lines, "\*" → "*". */
export function cellText(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\*\*([^*]+)\*\*|__([^_]+)__|`([^`]+)`/g, (_, bold?: string, strong?: string, code?: string) => bold ?? strong ?? code ?? '')
    .replace(/^(?:\*([^*]+)\*|_([^_]+)_)$/, (_, star?: string, line?: string) => star ?? line ?? '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|#124|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .trim()
}
