import { expect, it, vi } from 'vitest'
import { runCommand } from '../../../scripts/run-command.mjs'

const WAITS = 'setInterval(() => {}, 1000)'
/** A tool with a worker that never ends, whose number it prints. */
const TOOL = `console.log(require('node:child_process').spawn(process.execPath, ['-e', '${WAITS}'], { stdio: 'ignore' }).pid); ${WAITS}`

it.skipIf(process.platform === 'win32')('a tool that is over its time leaves no worker behind', async () => {
  const { signal, output } = await runCommand(process.execPath, ['-e', TOOL], { show: 'nothing', limitMs: 3000 })
  expect(signal).toBe('SIGKILL')
  const worker = Number(output)
  expect(worker).toBeGreaterThan(1)
  await vi.waitFor(() => expect(() => process.kill(worker, 0)).toThrow('ESRCH'), 5000)
})
