// Control: the app as it is, but nothing is ever flushed to the device. A power cut must then lose edits.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const probe = await fs.open(process.execPath, 'r')
Object.getPrototypeOf(probe).sync = async () => undefined
Object.getPrototypeOf(probe).datasync = async () => undefined
await probe.close()
syncBuiltinESMExports()
await import('../../../out/main/index.js')
