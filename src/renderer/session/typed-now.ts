// What an edit is built with that the user makes at this moment.

import type { EditContext, IsoTime, Workbook } from '#core'

export function typedNow(workbook: Workbook): EditContext {
  return { workbook, at: new Date().toISOString() as IsoTime, newId: () => crypto.randomUUID(), source: 'typed' }
}
