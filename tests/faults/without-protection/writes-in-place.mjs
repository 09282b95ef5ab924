// Control: the app as it is, but a workbook is written over the old one in place. A full disk must then
// destroy what was saved.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Between emptying the file and writing it: long enough for others to take the room that became free. */
const GAP_MS = 100
const { open, rename, unlink } = fs
const isTemporary = (path) => String(path).endsWith('workbook.json.tmp')
const inPlace = (path) => (isTemporary(path) ? String(path).slice(0, -'.tmp'.length) : path)
fs.open = async (path, ...rest) => {
  const file = await open(inPlace(path), ...rest)
  if (isTemporary(path)) await new Promise((resolve) => setTimeout(resolve, GAP_MS))
  return file
}
fs.rename = async (from, to) => (isTemporary(from) || String(to).endsWith('workbook.prev.json') ? undefined : rename(from, to))
fs.unlink = async (path) => (isTemporary(path) ? undefined : unlink(path))
syncBuiltinESMExports()
await import('../../../out/main/index.js')
