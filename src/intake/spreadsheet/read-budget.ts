// What reading one file may take, shared by all its parts. It grows with what the file weighs: an honest cell takes some bytes even
// when it is packed, while a file made to hurt unpacks to millions of them out of nothing.

import { problem } from '#core'
import { Refusal } from './refusal.ts'

export interface ReadBudget {
  /** One more element of XML. @throws Refusal */
  readonly element: () => void
  /** One more cell that is kept. @throws Refusal */
  readonly cell: () => void
  /** Characters that are not written out: of a formula that is made from another one, of spaces that are counted. @throws Refusal */
  readonly made: (characters: number) => void
}

const ELEMENTS = 500_000
const ELEMENTS_PER_BYTE = 2
const CELLS = 200_000
const CELLS_PER_BYTE = 1
const MADE_CHARACTERS = 8_000_000
const MADE_CHARACTERS_PER_BYTE = 8
/** Of the processor: what hurts most for its size is given up before anybody wonders, the largest honest list takes a third of it. */
const SECONDS = 2.5
const SECONDS_PER_MEGABYTE = 3
/** The clock is looked at once for so many elements. */
const ELEMENTS_PER_LOOK = 16_384

/** @param bytes of the whole file, as it is packed. @param seconds that the processor has worked */
export function readBudget(file: string, bytes: number, seconds = processorSeconds): ReadBudget {
  const allowed = SECONDS + (SECONDS_PER_MEGABYTE * bytes) / 1_000_000
  const until = seconds() + allowed
  const most = (some: number, perByte: number) => some + perByte * bytes
  const spender = (limit: number) => {
    let left = limit
    return (count: number) => {
      left -= count
      if (left < 0) throw new Refusal(problem('spreadsheet-refused', { file, why: 'too-large' }))
    }
  }
  const elements = spender(most(ELEMENTS, ELEMENTS_PER_BYTE))
  const cells = spender(most(CELLS, CELLS_PER_BYTE))
  let looked = 0
  return {
    element() {
      elements(1)
      looked += 1
      if (looked % ELEMENTS_PER_LOOK === 0 && seconds() > until)
        throw new Refusal(problem('spreadsheet-timeout', { file, seconds: Math.ceil(allowed) }))
    },
    cell: () => cells(1),
    made: spender(most(MADE_CHARACTERS, MADE_CHARACTERS_PER_BYTE)),
  }
}

/** Of this process, where it can be asked; a page has the clock alone. */
export function processorSeconds(): number {
  const { process } = globalThis as { readonly process?: { readonly cpuUsage?: () => { readonly user: number; readonly system: number } } }
  const used = process?.cpuUsage?.()
  return used === undefined ? performance.now() / 1000 : (used.user + used.system) / 1_000_000
}
