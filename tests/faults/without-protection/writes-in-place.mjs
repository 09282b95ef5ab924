// Control: the app as it is, but a workbook is written over the old one in place. A full disk must then
// destroy what was saved.
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Between emptying the file and writing it: long enough for others to take the room that became free. */
const GAP_MS = 100
/** While this file exists, a workbook stays emptied: a test that kills the app meanwhile need not meet the gap by chance. */
const HOLD = process.env.RIGHTSIZE_HOLD_EMPTIED
const { open, rename, unlink } = fs
const isTemporary = (path) => String(path).endsWith('workbook.json.tmp')
const inPlace = (path) => (isTemporary(path) ? String(path).slice(0, -'.tmp'.length) : path)
fs.open = async (path, ...rest) => {
  const file = await (isTemporary(path) ? open(inPlace(path), 'w') : open(path, ...rest))
  if (isTemporary(path)) {
    do await new Promise((resolve) => setTimeout(resolve, GAP_MS))
    while (HOLD !== undefined && existsSync(HOLD))
  }
  return file
}
fs.rename = async (from, to) => (isTemporary(from) || String(to).endsWith('workbook.prev.json') ? undefined : rename(from, to))
fs.unlink = async (path) => (isTemporary(path) ? undefined : unlink(path))
syncBuiltinESMExports()
await import('../../../out/main/index.js')
