// What separates the cells of a table: said by a "sep=" line, or the candidate that gives most rows
// of a sample the same number of cells.

const CANDIDATES = [',', ';', '\t', '|'] as const
const SAMPLE_CHARACTERS = 65_536
const SAMPLE_ROWS = 200

/** The separator that a first line "sep=;" names, as some spreadsheets write it. */
export function declaredDelimiter(text: string): string | null {
  return /^sep=([,;|\t])[,;|\t]*\r?(?:\n|$)/i.exec(text.slice(0, 20))?.[1] ?? null
}

/** null when no candidate occurs: a table of one column. */
export function guessDelimiter(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  let best: string | null = null
  let bestScore = 0
  for (const candidate of CANDIDATES) {
    const score = scoreOf(rowWidths(sample, candidate))
    if (score > bestScore) [best, bestScore] = [candidate, score]
  }
  // Lines of nothing but separators are blank rows, not cells that hold them.
  return best ?? CANDIDATES.find((candidate) => sample.includes(candidate)) ?? null
}

/** Share of the rows that have the most frequent width above one; wider tables win a tie. */
function scoreOf(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  let score = 0
  for (const [width, count] of counts) score = Math.max(score, count / widths.length + Math.min(width, 99) / 10_000)
  return score
}

/** Cells of each row that holds anything; a quotation mark counts only where a cell begins with it. */
function rowWidths(sample: string, delimiter: string): number[] {
  const widths: number[] = []
  let width = 1
  let isBlank = true
  let isQuoted = false
  let atStart = true
  for (let i = 0; i < sample.length && widths.length < SAMPLE_ROWS; i++) {
    const char = sample[i]
    if (isQuoted) {
      if (char === '"' && sample[i + 1] === '"') i++
      else if (char === '"') isQuoted = false
    } else if (char === '"' && atStart) {
      isQuoted = true
      isBlank = false
    } else if (char === delimiter) {
      width++
      atStart = true
      continue
    } else if (char === '\n' || char === '\r') {
      if (!isBlank) widths.push(width)
      width = 1
      isBlank = true
      atStart = true
      continue
    } else if (char !== ' ') isBlank = false
    atStart = false
  }
  if (!isBlank) widths.push(width)
  return widths
}
