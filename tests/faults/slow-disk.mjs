// A slow disk: the app as it is, each flush taking as many seconds as the file TEST_FLUSH_SECONDS says.
import fs from 'node:fs/promises'

const probe = await fs.open(process.execPath, 'r')
const handles = Object.getPrototypeOf(probe)
const { sync } = handles
handles.sync = async function slowly() {
  const seconds = Number(await fs.readFile(process.env.TEST_FLUSH_SECONDS, 'utf8'))
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return sync.call(this)
}
await probe.close()
await import('../../out/main/index.js')
