// How the files end that are chosen and written, apart from what is said of them: dialogs need it before anything else is loaded.

import type { PackFormat } from '#core'

export const PACK_ENDINGS: Readonly<Record<PackFormat, string>> = { workbook: 'xlsx', pages: 'pdf', slides: 'pptx' }

/** How their names end; of code and of a raw state is said what to do instead. */
export const STACK_ENDINGS: readonly string[] = ['yaml', 'yml', 'json', 'tfstate', 'tf']
