// Whom the names typed into an owner cell mean. Nobody becomes a person of the workbook unasked: a name that no one has is
// asked about, and taken with a plus sign in front.

import { matchPerson } from '#core'
import { INVENTORY_TEXT } from '#wording'
import type { Refusal } from '../../widgets/grid/grid-props.ts'
import { partsOf } from '../field-column.tsx'
import { PART_MARK } from './cell-edits.ts'

const NEW_MARK = '+'

interface Unknown {
  readonly typed: string
  readonly similar: string | null
}

/** The names in full; unknown: the first that is to be asked about. In a workbook without people every name is a new one. */
export function meantOwners(
  text: string,
  people: readonly string[],
): { readonly names: readonly string[]; readonly unknown: Unknown | null } {
  let unknown: Unknown | null = null
  const names = partsOf(text).map((typed) => {
    if (typed.startsWith(NEW_MARK)) return typed.slice(NEW_MARK.length).trim()
    if (people.length === 0) return typed
    const match = matchPerson(typed, people)
    if (match.kind === 'known') return match.name
    unknown ??= { typed, similar: match.similar }
    return typed
  })
  return { names, unknown }
}

export function askOwner({ typed, similar }: Unknown, all: readonly string[]): Refusal {
  const withName = (name: string) => all.map((one) => (one === typed ? name : one)).join(`${PART_MARK} `)
  const asNew = { label: INVENTORY_TEXT.newPerson(typed), value: withName(NEW_MARK + typed) }
  return {
    sentence: INVENTORY_TEXT.noSuchPerson(typed),
    options: similar === null ? [asNew] : [{ label: similar, value: withName(similar) }, asNew],
  }
}
