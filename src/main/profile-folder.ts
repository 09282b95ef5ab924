// Where Chromium keeps its own data, the working copy included: in the folder that identity.ts names, or, when
// nothing can be written there, in a folder that lasts as long as the start. Without this a data
// folder on a read-only disk would end the app without a word; with it the workbooks can be read.

import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Synchronous, because Electron must know it before it is ready. */
export function profileFolder(wanted: string): string {
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    accessSync(wanted, constants.W_OK)
    return wanted
  } catch {
    return mkdtempSync(join(tmpdir(), 'rightsize-profile-'))
  }
}

/** The one path of a folder that may be reached by several, made where it is missing; as it was named where that can't be. */
export function madeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

/** Whether a name leads to a folder somewhere else; a name that there is not leads nowhere. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}
