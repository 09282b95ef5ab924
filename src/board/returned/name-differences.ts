// Where the names of a file do not lead to the cells that the plan names. Formulas that use a name compute with another
// cell once it leads elsewhere, though not a letter of them has changed. Names that programs add, as of print areas, are no matter.

import { type DefinedName, groupedBy, type PackDifference } from '#core'
import { nameOnOneSheet } from '#wording'
import type { NamedCell } from '../workbook-plan.ts'

type NameDifference = Extract<PackDifference, { readonly kind: 'name' }>

/** Names are the same whatever their case. */
export function* nameDifferences(names: readonly NamedCell[], read: readonly DefinedName[]): Generator<NameDifference> {
  const found = groupedBy(read, ({ name }) => name.toLowerCase())
  for (const { name, sheet, cell } of names) {
    const locked = `${sheet}!${cell}`
    const there = found.get(name.toLowerCase()) ?? []
    const other = there.find(({ refersTo, isOfOneSheet }) => isOfOneSheet || cellNamed(refersTo) !== locked)
    if (other !== undefined) yield { kind: 'name', name, locked, pack: shownName(other) }
    else if (there.length === 0) yield { kind: 'name', name, locked, pack: '' }
  }
}

/** A name of a fixed cell as programs write it: Inputs!$C$14, 'Inputs'!$C$14:$C$14, $Inputs.$C$14. Not fixed, it leads elsewhere from each cell. */
const FIXED_CELL = /^\s*\$?(?:'((?:[^']|'')+)'|([^'!.$]+))[!.]\$([A-Z]{1,3})\$(\d{1,7})(?::\$\3\$\4)?\s*$/

/** "Inputs!C14"; null: it names no fixed cell. */
function cellNamed(refersTo: string): string | null {
  const [, quoted, plain, letters, row] = FIXED_CELL.exec(refersTo) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? plain
  return sheet === undefined ? null : `${sheet}!${letters}${row}`
}

function shownName({ refersTo, isOfOneSheet }: DefinedName): string {
  const shown = cellNamed(refersTo) ?? (refersTo || '#REF!')
  return isOfOneSheet ? nameOnOneSheet(shown) : shown
}
