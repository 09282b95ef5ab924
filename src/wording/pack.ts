// The forms of the pack on screen: what each is called, what its button says, what was written.

import type { PackContents, PackFormat } from '#core'
import { counted } from './quantities.ts'

export const PACK_WORDS: Readonly<Record<PackFormat, { readonly name: string; readonly action: string }>> = {
  workbook: { name: 'Excel workbook', action: 'Export to Excel…' },
}

/** "16 sheets, 4,211 formulas" */
export function packContentsText(contents: PackContents): string {
  return `${counted(contents.sheets, 'sheets')}, ${counted(contents.formulas, 'formulas')}`
}
