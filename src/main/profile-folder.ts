// Where Chromium keeps its own data, the working copy included: beside the workbooks, or, when
// nothing can be written there, in a folder that lasts as long as the start. Without this a data
// folder on a read-only disk would end the app without a word; with it the workbooks can be read.

import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Synchronous, because Electron must know it before it is ready. */
export function profileFolder(dataFolder: string): string {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    accessSync(dataFolder, constants.W_OK)
    return dataFolder
  } catch {
    return mkdtempSync(join(tmpdir(), 'rightsize-profile-'))
  }
}
