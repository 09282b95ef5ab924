// Rows of the same month, account and vendor are one line of the books, and what one line holds is judged for their sum.

import { groupedBy, type ImportedLine, ledgerLineFields, minorUnits, nameKey, type Problem, problem } from '#core'
import type { TakenRow } from './propose-books.ts'

interface SummedLines {
  readonly lines: readonly ImportedLine[]
  /** Rows that the lines are made of. */
  readonly taken: number
  /** Rows whose sum no workbook holds, each alone as it may be. */
  readonly tooLarge: readonly { readonly row: TakenRow; readonly problem: Problem }[]
}

export function summedLines(rows: readonly TakenRow[]): SummedLines {
  const groups = groupedBy(rows, ({ line: { month, account, vendor } }) => [month, nameKey(account), nameKey(vendor)].join('\n'))
  const lines: ImportedLine[] = []
  const tooLarge: SummedLines['tooLarge'][number][] = []
  for (const group of groups.values()) {
    const sum = group.reduce((total, { line }) => total + (line.amount ?? 0), 0)
    const [first] = group
    if (first === undefined) continue
    if (ledgerLineFields.amount.read(sum, 'ledger.amount').ok) {
      lines.push({ ...first.line, amount: minorUnits(sum) })
      continue
    }
    const found = problem('book-sum-too-large', { month: first.line.month, lines: group.map(({ at }) => at) })
    for (const row of group) tooLarge.push({ row, problem: found })
  }
  return { lines, taken: rows.length - tooLarge.length, tooLarge }
}
