// Of the control export-in-place.mjs: the side process, whose temporary file is the target itself. It writes the first half
// and stays there until it is ended, so that a test need not meet the moment by chance.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { open, rename } = fs
/** Behind the target's name and a random one of 36 characters with its dot. */
const ENDING = '.rightsize-tmp'
const isTemporary = (path) => String(path).endsWith(ENDING)
const targetOf = (path) => join(dirname(path), basename(path).slice(1, -(37 + ENDING.length)))
fs.open = async (path, ...rest) => {
  if (!isTemporary(path)) return open(path, ...rest)
  const file = await open(targetOf(path), 'w')
  file.writev = async (pieces) => {
    const bytes = Buffer.concat(pieces)
    await file.write(bytes, 0, bytes.length >> 1)
    await new Promise(() => undefined)
  }
  return file
}
fs.rename = async (from, to) => (isTemporary(from) ? undefined : rename(from, to))
syncBuiltinESMExports()
await import(pathToFileURL(process.argv.at(-1)).href)
