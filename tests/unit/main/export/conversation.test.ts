import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { converse, endedInAnyCase } from '../../../../src/main/export/conversation.ts'

/** As Electron's: it takes a moment to start, and only what has started can be ended. */
class FakeFork extends EventEmitter {
  pid: number | undefined
  readonly postMessage = () => undefined
  start(): void {
    this.pid = 4711
    this.emit('spawn')
  }
  kill(): boolean {
    if (this.pid === undefined) return false
    this.pid = undefined
    this.emit('exit', 15)
    return true
  }
}

describe('a side process', () => {
  it('that is ended before it has started does not start', async () => {
    const child = new FakeFork()
    const ended = converse(endedInAnyCase(child), () => undefined).end()
    child.start()
    await ended
    expect(child.pid).toBeUndefined()
  })

  it('that runs is ended at once', async () => {
    const child = new FakeFork()
    child.start()
    await converse(endedInAnyCase(child), () => undefined).end()
    expect(child.pid).toBeUndefined()
  })
})
