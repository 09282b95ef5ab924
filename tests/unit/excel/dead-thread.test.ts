// The thread of a long archive that dies, for want of memory say. A real one can not be made to die at a given piece, so a real thread
// runs another script here; everything around it is ours.

import { expect, it, vi } from 'vitest'
import type { IsoDate } from '#core'
import { quickArchive } from '../../../src/excel/archive.ts'

const { thread } = vi.hoisted(() => ({ thread: { script: '' } }))

vi.mock('../../../src/excel/zip-thread.ts?thread', () => ({
  get script() {
    return thread.script
  },
}))

function* long(): Generator<Uint8Array> {
  for (let at = 0; at < 4; at += 1) yield new Uint8Array(1_000_000)
}

async function packed(script: string): Promise<Uint8Array> {
  thread.script = script
  const archive = await quickArchive('2026-11-28' as IsoDate)
  const parts = async () => {
    for (const path of ['a', 'b', 'c', 'd']) await archive.add(path, long())
    return archive.end()
  }
  return parts().finally(archive.close)
}

const after = (messages: number, then: string) => `
  const { parentPort } = require('node:worker_threads')
  let heard = 0
  parentPort.on('message', (message) => {
    if (++heard > ${messages}) { ${then} }
    if (message instanceof Uint8Array) parentPort.postMessage(message.length)
  })`

it.each([0, 1, 2, 7, 19])('an archive whose thread dies after %i messages fails, and waits for nothing', async (messages) => {
  await expect(packed(after(messages, "throw new Error('the thread died')"))).rejects.toThrow('the thread died')
})

it('an archive whose thread ends without a word fails, and says so', async () => {
  await expect(packed(after(6, 'process.exit(0)'))).rejects.toThrow('ended before the archive did')
})

it('an archive whose thread promises what fails later is told of that', async () => {
  await expect(packed(after(20, "void Promise.reject(new Error('no room'))"))).rejects.toThrow('no room')
})
