// A thread of compression that dies, for want of memory say. No real one can be made to die at a given part, so the library's class
// is replaced; everything around it is ours.

import { expect, it, vi } from 'vitest'
import type { IsoDate } from '#core'
import { quickArchive } from '../../../src/excel/archive.ts'

const { state } = vi.hoisted(() => ({ state: { made: 0, dies: 0 } }))

vi.mock('fflate', async (original) => {
  class Thread {
    queuedSize = 0
    readonly #place = state.made++
    readonly #tell: (error: Error | null, bytes: Uint8Array | null, isLast: boolean) => void

    constructor(_: unknown, tell: (error: Error | null, bytes: Uint8Array | null, isLast: boolean) => void) {
      this.#tell = tell
    }

    push(_: Uint8Array, isLast: boolean): void {
      const isDead = this.#place === state.dies
      setTimeout(() => this.#tell(isDead ? new Error('the thread died') : null, isDead ? null : new Uint8Array(3), !isDead && isLast), 1)
    }

    terminate(): void {}
  }
  return { ...(await original<object>()), AsyncDeflate: Thread }
})

function* long(): Generator<Uint8Array> {
  for (let at = 0; at < 4; at += 1) yield new Uint8Array(1_000_000)
}

it.each([0, 1, 2, 3])('an archive whose thread no. %i dies fails, whatever parts follow, and waits for nothing', async (dies) => {
  Object.assign(state, { made: 0, dies })
  const archive = quickArchive('2026-11-28' as IsoDate)
  const packed = async () => {
    for (const path of ['a', 'b', 'c', 'd']) await archive.add(path, long())
    return archive.end()
  }
  await expect(packed()).rejects.toThrow('the thread died')
})
