// Bytes of somebody's table to text. Unlike the strict list this takes UTF-16, Windows-1252 and what Excel saves in the east of Europe,
// Japan, China and Korea too, and says so: a wrong guess shows in names with accents, which the preview lets people check.

import { fail, type ImportNote, importNote, ok, problem, type Result } from '#core'
import { codePageOf } from './code-pages.ts'
import { isBinary, isUtf32, wideEncoding } from './decode-text.ts'
import { eastAsianText } from './east-asian-text.ts'

export interface DecodedTable {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

/** @param bytes the whole file; @param file its name, as Problems show it */
export function decodeTable(bytes: Uint8Array, file: string): Result<DecodedTable> {
  if (bytes.length === 0) return fail(problem('file-empty', { file }))
  if (isUtf32(bytes)) return fail(problem('csv-wrong-encoding', { file, encoding: 'UTF-32', line: 1 }))
  const wide = wideEncoding(bytes)
  if (wide !== null) {
    const note = importNote('encoding-guessed', { encoding: wide.toUpperCase() })
    return ok({ text: new TextDecoder(wide).decode(bytes), notes: hasMark(bytes) ? [] : [note] })
  }
  if (isBinary(bytes)) return fail(problem('csv-binary', { file }))
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] })
  } catch {
    const { text, encoding } = eastAsianText(bytes) ?? westernText(bytes)
    return ok({ text, notes: [importNote('encoding-guessed', { encoding })] })
  }
}

function westernText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const text = windows1252(bytes)
  const page = codePageOf(text)
  return page === null
    ? { text, encoding: 'Windows-1252' }
    : { text: new TextDecoder(page).decode(bytes), encoding: page.replace('w', 'W') }
}

function hasMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** Bytes 80 to 9F, where Windows-1252 differs from Latin-1; node's decoder takes one for the other. */
const UPPER_HALF = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function windows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes)
  return latin.replace(/[\u0080-\u009F]/g, (character) => UPPER_HALF[character.charCodeAt(0) - 0x80] ?? character)
}
