// Control: the app as it is, but what an export writes goes straight into the target. Ended in the middle, it must leave
// neither the old file nor the new one.
import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'

const fork = utilityProcess.fork.bind(utilityProcess)
utilityProcess.fork = (path, args, options) =>
  fork(fileURLToPath(new URL('export-process-in-place.mjs', import.meta.url)), [...args, path], options)
await import('../../../out/main/index.js')
