// A slow disk: the app as it is, each flush taking until the file TEST_DISK_HOLDS is gone. A test decides when that is, so
// that a busy machine changes nothing.
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'

const probe = await fs.open(process.execPath, 'r')
const handles = Object.getPrototypeOf(probe)
const { sync } = handles
handles.sync = async function slowly() {
  while (existsSync(process.env.TEST_DISK_HOLDS)) await new Promise((resolve) => setTimeout(resolve, 20))
  return sync.call(this)
}
await probe.close()
await import('../../out/main/index.js')
