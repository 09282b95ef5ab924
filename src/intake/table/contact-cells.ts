// Columns that say how an owner is reached, "Owner email" beside "Owner": whoever is named there is nobody else. An address counts where
// no name stands, and where it is of a second person by its header.

import { isGroup, isNobody, nameKey } from '#core'
import { isContactHeader } from './header-text.ts'
import type { Cell } from './inquiry.ts'

const ADDRESS = /^(?:mailto:)?[^\s@]*@[^\s@]+(?:\.\p{L}+)?$/u
/** Another person's address. */
const SECOND =
  /(?<!\p{L})(?:2nd|second|secondary|back-?up|deputy|co-?owner|vertret\p{L}*|stellv\p{L}*|zweit\p{L}*|supplé\p{L}*|suplente|sostitut\p{L}*|vervang\p{L}*)(?!\p{L})|副/iu

/** Those of the cells of owners that name somebody of their own. */
export function ownerCells(cells: readonly Cell[]): readonly Cell[] {
  const named = cells.filter(({ text, column }) => isSaid(text) && !isContactHeader(column) && !isAddress(text))
  if (named.length === 0) return withoutSameAddress(cells)
  const names = named.map(({ text }) => text).join('; ')
  return cells.filter((cell) => named.includes(cell) || !isSaid(cell.text) || isSomebodyElse(cell, names))
}

function isSaid(text: string): boolean {
  const plain = text.trim()
  return plain !== '' && !isNobody(plain) && !isGroup(plain)
}

function isAddress(text: string): boolean {
  return text
    .trim()
    .split(/\s*[,;]\s*|\s+/)
    .every((part) => ADDRESS.test(part))
}

/** "Backup email", or an address below a header of people that is of none of those who are named. */
function isSomebodyElse({ text, column }: Cell, names: string): boolean {
  if (isContactHeader(column) && !SECOND.test(column)) return false
  return !text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .every((address) => isAddressOf(address, names))
}

/** "Owner email" and "Owner Slack" without "Owner": the first of them says who it is. */
function withoutSameAddress(cells: readonly Cell[]): readonly Cell[] {
  const [first] = cells.filter(({ text, column }) => isSaid(text) && isContactHeader(column) && !SECOND.test(column))
  return first === undefined ? cells : cells.filter((cell) => cell === first || !isContactHeader(cell.column) || SECOND.test(cell.column))
}

/** "ana.costa@", "acosta@", "anac@", "ana@", "costa@" and "ac@" are Ana Costa's. */
export function isAddressOf(address: string, names: string): boolean {
  const local = letters(/^(?:mailto:)?@?([^@+]*)/u.exec(address.trim())?.[1] ?? '')
  if (local.length < 2) return false
  return names.split(/[;,/&]/).some((name) => {
    const words = nameKey(name)
      .split(/[\s.-]+/)
      .map(letters)
      .filter((word) => word !== '')
    const [first = '', last = ''] = [words[0], words.at(-1)]
    const initials = words.map((word) => word.charAt(0)).join('')
    const forms = [
      words.join(''),
      first,
      last,
      `${first}${last}`,
      `${last}${first}`,
      `${first.charAt(0)}${last}`,
      `${first}${last.charAt(0)}`,
      initials,
    ]
    return [...forms, `${last}${first.charAt(0)}`].includes(local)
  })
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}
