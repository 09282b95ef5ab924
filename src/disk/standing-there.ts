// What stands under the name that a file is about to take. A link is never written through: whoever could put one there would choose
// which of the user's files is written over. A pipe or a device is no place for a file either.

import { readlink } from 'node:fs/promises'

/** Beside the system's own codes, as the code of an error. */
export const NOT_A_FILE = 'not-a-file'
export const IS_LINK = 'is-link'

/** That a link stands there, as an error of the file system. */
export interface LinkError extends Error {
  readonly code: typeof IS_LINK
  /** Where it leads, as it says. */
  readonly leadsTo: string
}

interface Standing {
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}

/** Where the link of that name leads, as it says; null: there is none. */
export function linkAt(path: string): Promise<string | null> {
  return readlink(path).catch(() => null)
}

/** @param link as of linkAt. @param before as of stat; null: nothing stands there. @throws for whatever is no file; a folder is left to the rename, which refuses it */
export function refuseForeign(link: string | null, before: Standing | null): void {
  if (link !== null) throw Object.assign(new Error('The target is a link'), { code: IS_LINK, leadsTo: link } as const)
  if (before !== null && !before.isFile() && !before.isDirectory())
    throw Object.assign(new Error('The target is not a file'), { code: NOT_A_FILE })
}

export function isLinkError(error: unknown): error is LinkError {
  return error instanceof Error && 'code' in error && error.code === IS_LINK && 'leadsTo' in error
}
