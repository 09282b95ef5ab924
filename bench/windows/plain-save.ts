// The yardstick of save: the workbook as JSON, written, flushed and renamed by one process, without a
// header, a hash, a previous copy, a history line or a word on the screen.

import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import type { Workbook } from '#core'

/** Answers how long it took in ms. */
export function plainSave(workbook: Workbook, file: string): number {
  const from = performance.now()
  const handle = openSync(`${file}.new`, 'w')
  writeSync(handle, JSON.stringify(workbook))
  fsyncSync(handle)
  closeSync(handle)
  renameSync(`${file}.new`, file)
  return performance.now() - from
}
