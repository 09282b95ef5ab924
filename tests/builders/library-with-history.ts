// The sample company with its locked quarters as files of a library, for what reads them without an app.

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { IsoTime } from '#core'
import { sampleHistory, sampleWorkbook } from '#intake'
import { writeHistory } from './history-folder.ts'
import { freshFolder } from './library.ts'
import { AS_OF } from './workbook.ts'

export function libraryWithHistory() {
  const folder = freshFolder()
  const sample = sampleWorkbook({ id: randomUUID(), at: `${AS_OF}T08:00:00.000Z` as IsoTime, newId: randomUUID })
  const { workbook, quarters } = sampleHistory(sample, AS_OF)
  const { id } = writeHistory(folder, workbook, quarters)
  const places = join(folder, 'workbooks', id)
  return { folder, places, workbookFile: join(places, 'workbook.json') }
}
