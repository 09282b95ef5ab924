// A long list as a team keeps it by hand: every column is written in more than one way. The same length gives the same list.

import { utils, write } from 'xlsx'
import { seededRandom } from '../tests/builders/many-components.ts'

const HEADER = ['Tool', 'Area', 'How we run it', 'Who', 'Effort', 'Cost', 'Seats', 'Core?', 'Renews', 'Comments']
const PEOPLE = ['Ines Moreau', 'Marek Novák', 'Tomás', '@yuki', 'Priya Raman', 'Li Wei', 'Sofía Núñez', 'Ade', 'Bo', 'Kim']
const AREAS = ['Compute', 'Data', 'Serving', 'Ops', '']
const WAYS = ['SaaS', 'OSS (self-hosted)', 'API', 'in-house', 'serverless', '']
const EFFORTS = ['10%', '~5 %', '0.2 FTE', '4 h/week', '1 day a month', '10–15%', 'n/a', '']
const COSTS = ['$1,234.50', '1.2k', '€300', '$14,400/yr', '~$900', 'free', '$36,9xx', '=1200/12', 'tbd', '']
const EDGES = ['yes', 'no', 'kinda', 'not really', '?', '']
const DATES = ['2027-03-01', 'Feb 2027', '3 Nov 2026', '9/2/2027', 'monthly', '']
const NOTES = ['two teams use it, ask before you change it', 'https://wiki.example.org/page', '~~cancelled~~', '🙂 fine', '']

export function messyList(rows: number): readonly (readonly string[])[] {
  const random = seededRandom(rows)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string
  const line = (_: unknown, i: number) => [
    `Tool ${i + 1}`,
    pick(AREAS),
    pick(WAYS),
    pick([pick(PEOPLE), `${pick(PEOPLE)} & ${pick(PEOPLE)}`, `${pick(PEOPLE)}, ${pick(PEOPLE)}`, 'team', '']),
    pick(EFFORTS),
    pick(COSTS),
    pick(['', '', '12']),
    pick(EDGES),
    pick(DATES),
    pick(NOTES),
  ]
  return [HEADER, ...Array.from({ length: rows }, line)]
}

export function asCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')
}

export function asWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((cells) => [...cells])), 'Stack')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array
}
