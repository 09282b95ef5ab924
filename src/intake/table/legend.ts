// Initials that stand for people: "KJ = Katya Jansen, MA = Miguel Alves, TBH = to be hired" above, below or around a list. Owners are
// read as the people they stand for.

import { importNote, isNobody } from '#core'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import type { ColumnMapping } from './find-header.ts'
import { GROUP_MARK, ownHeader } from './header-text.ts'
import type { Inquiry } from './inquiry.ts'
import { indexesOf } from './survey-columns.ts'

const SHORT = '\\p{Lu}[\\p{L}\\d.]{0,4}'
const ENTRY = new RegExp(
  `(?<![\\p{L}\\d])(${SHORT}) ?(?:=|:|→|–|-) ?([^=:→,;|\\n·]{2,60}?)(?=\\s*(?:[,;|\\n·]|\\.(?:\\s|$)|$|(?:and|und|et) ${SHORT} ?[=:]))`,
  'gu',
)
const FULL_NAME = /^\p{L}[\p{L}\p{M}.’'-]*(?: \p{L}[\p{L}\p{M}.’'-]*){0,4}\.?$/u
/** A word of a cell, as initials are written. */
const TOKEN = new RegExp(`(?<![\\p{L}\\d])${SHORT}(?![\\p{L}\\d])`, 'gu')
/** A legend is short, and not looked for in a long list of remarks. */
const MOST_TEXTS = 200

export interface WithPeople {
  readonly rows: readonly SourceRow[]
  readonly mapping: ColumnMapping
}

/** The rows with the people that initials of their owners stand for; as they are where the list has no legend. */
export function withPeopleOfLegend(
  found: WithPeople,
  { rows: all, remarks = [] }: Pick<SourceTable, 'rows' | 'remarks'>,
  firstRow: number,
  inquiry: Inquiry,
): WithPeople {
  const { rows, mapping } = found
  const owners = indexesOf(mapping, 'owner')
  const headed = indexesOf(mapping, 'personTime')
  if (owners.length + headed.length === 0) return found
  const used = new Set([
    ...rows.flatMap(({ cells }) => owners.flatMap((at) => (cells[at] ?? '').slice(0, 200).match(TOKEN) ?? [])),
    ...headed.map((at) => ownHeader(mapping.headers[at] ?? '')),
  ])
  const legend = legendOf([...textsAlone(all, firstRow), ...remarks], used)
  if (legend.size === 0) return found
  const said = (text: string) => text.replace(TOKEN, (token) => legend.get(token) ?? token)
  const people = [...legend].map(([short, name]) => `${short} = ${name}`)
  inquiry.note(importNote('people-of-legend', { people: people.slice(0, 20) }))
  return {
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell, at) => (owners.includes(at) ? said(cell) : cell)) })),
    mapping: {
      ...mapping,
      headers: mapping.headers.map((header, at) =>
        headed.includes(at) ? [...header.split(GROUP_MARK).slice(0, -1), said(ownHeader(header))].join(GROUP_MARK) : header,
      ),
    },
  }
}

/** Texts that are alone in their row, or above the list: remarks, titles. */
function textsAlone(rows: readonly SourceRow[], firstRow: number): readonly string[] {
  const texts = rows.flatMap(({ cells }, at) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return at < firstRow || filled.length <= 2 ? filled : []
  })
  return texts.filter((text) => /[=:→–-]/.test(text)).slice(0, MOST_TEXTS)
}

/** Two entries at least, or one whose first letters are those of its name: "PN = Priya N." */
function legendOf(texts: readonly string[], used: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const text of texts)
    for (const [, short = '', name = ''] of text.slice(0, 1000).matchAll(ENTRY))
      if (used.has(short) && !found.has(short) && isPerson(short, name.trim())) found.set(short, name.trim())
  return found
}

function isPerson(short: string, name: string): boolean {
  if (isNobody(name)) return true
  if (!FULL_NAME.test(name) || !/^\p{Lu}/u.test(name)) return false
  const [first = ''] = short
  return name.startsWith(first) || name.split(' ').some((word) => word.startsWith(first))
}
