// A bill of AWS of any length, a piece at a time: the rows of a real one again and again, each with an id, an amount and a usage of its
// own, and quotation marks where real ones have them.

import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

const FIXTURE = new URL('../fixtures/bills/aws-cur.csv', import.meta.url)
const PIECE_ROWS = 1000

/** @returns pieces of its text, and by the way what its rows come to in ten billionths */
export function* largeBill(rows: number, fixture = readFileSync(FIXTURE, 'utf8')): Generator<string> {
  const [header = [], ...known] = Papa.parse<string[]>(fixture, { skipEmptyLines: true }).data
  const at = (name: string) => header.indexOf(name)
  const places = {
    id: at('identity/LineItemId'),
    usage: at('lineItem/UsageAmount'),
    cost: at('lineItem/UnblendedCost'),
    blended: at('lineItem/BlendedCost'),
  }
  let piece = `${header.map(quoted).join(',')}\n`
  for (let row = 0; row < rows; row++) {
    const cells = [...(known[row % known.length] ?? [])]
    const digits = (row * 7919 + 13) % 100_000_007
    cells[places.id] = `${cells[places.id]?.slice(0, 40)}${row.toString(36)}`
    cells[places.usage] = `${digits % 977}.${digits}`
    cells[places.cost] = `0.${String(digits).padStart(10, '0')}`
    cells[places.blended] = cells[places.cost] ?? ''
    piece += `${cells.map(quoted).join(',')}\n`
    if (row % PIECE_ROWS !== PIECE_ROWS - 1) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
