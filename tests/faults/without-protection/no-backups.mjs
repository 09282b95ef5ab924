// Control: the app as it is, but backups are written to nowhere. A restore must then leave nothing of what was there before.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { sep } from 'node:path'

const { open, rename } = fs
const isBackup = (path) => String(path).includes(`${sep}backups${sep}`) && String(path).endsWith('.rightsize-tmp')
fs.open = (path, ...rest) => (isBackup(path) ? open('/dev/null', 'w') : open(path, ...rest))
fs.rename = async (from, to) => (isBackup(from) ? undefined : rename(from, to))
syncBuiltinESMExports()
await import('../../../out/main/index.js')
