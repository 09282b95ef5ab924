// Small files of the app's own, read while it starts. Whatever stands in their place is read to its end or not at all: a pipe that
// nobody writes into would keep the window from coming.

import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

const MOST_BYTES = 64 * 1024

/** @throws as readFileSync, and with the code EFBIG where there is no file, or one of more than 64 kB */
export function readSmallFile(file: string): string {
  // Windows has no such flag, and no such pipes among its files.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = fstatSync(handle)
    if (!found.isFile() || found.size > MOST_BYTES) throw Object.assign(new Error(file), { code: 'EFBIG' })
    return readFileSync(handle, 'utf8')
  } finally {
    closeSync(handle)
  }
}
