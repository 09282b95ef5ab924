// When two spellings are one name: of a person, a vendor, a view, a scenario.

import { remembered } from '../amounts/remembered.ts'

/** Case, Unicode form and outer space do not count; "" for none. */
export function nameKey(name: string | null): string {
  return (name ?? '').normalize('NFC').trim().toLowerCase()
}

/** A name as a cell of a spreadsheet may break it over lines. */
export function onOneLine(text: string): string {
  const line = text.replace(/[ \u00A0]*[\r\n\t][ \u00A0\r\n\t]*/g, ' ')
  // Blanks alone: a sign without width is no blank, and is refused by name.
  return line.replace(/^[ \u00A0]+|[ \u00A0]+$/g, '')
}

/** The same without accents: whom "Donal" may mean is Dónal. */
export function plainNameKey(name: string): string {
  return remembered(PLAIN, name, () => nameKey(name.normalize('NFD').replace(/\p{M}/gu, '')))
}

const PLAIN = new Map<string, string>()
