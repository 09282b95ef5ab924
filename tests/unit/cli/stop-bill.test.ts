// Ctrl+C while a bill is read ends the command within a second, and leaves nothing.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { largeBill } from '../../builders/large-bill.ts'
import { COMMAND_LINE, openWorkshop, type Workshop } from './workshop.ts'

/** A second where nothing else runs, and the bill takes longer than this even then. */
const MAX_MS = 5000
/** Some gigabytes once they are unpacked: longer than anybody waits for Ctrl+C. */
const PIECES = 400
/** Makes a terminal of stderr: the first sign that the file is read is that the command says how far it is. */
const TERMINAL = 'data:text/javascript,process.stderr.isTTY=true'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
  const [header = '', ...pieces] = [...largeBill(6000)].join('').split(/(?<=\n)/)
  const packed = gzipSync(pieces.join(''))
  workshop.write('long.csv.gz', Buffer.concat([gzipSync(header), ...Array.from({ length: PIECES }, () => packed)]))
}, 60_000)
afterAll(() => workshop.close())

it('ends at once', async () => {
  const before = workshop.files()
  const child = spawn(process.execPath, ['--import', TERMINAL, COMMAND_LINE, 'bill', 'long.csv.gz'], { cwd: workshop.folder })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const [shown] = await once(child.stderr, 'data')
  expect(String(shown)).toContain('long.csv.gz')
  expect(child.exitCode).toBeNull()
  const from = performance.now()
  child.kill('SIGINT')
  expect(await ended).toBe('SIGINT')
  expect(performance.now() - from).toBeLessThan(MAX_MS)
  expect(workshop.files()).toEqual(before)
}, 60_000)
