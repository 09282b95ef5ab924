import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { whileOpen } from '../../../src/main/while-open.ts'

const windowThat = (isDestroyed: boolean) => Object.assign(new EventEmitter(), { isDestroyed: () => isDestroyed })
const failing = () => Promise.reject(new Error('ERR_FAILED (-2) loading app://rightsize/index.html'))

describe('a window that is closed while the app starts', () => {
  it('makes no failure of what was waiting for it, gone or on its way', async () => {
    await expect(whileOpen(windowThat(true), failing)).resolves.toBeUndefined()
    const closing = windowThat(false)
    const whileClosing = whileOpen(closing, async () => {
      closing.emit('close')
      await failing()
    })
    await expect(whileClosing).resolves.toBeUndefined()
  })

  it('is told from a page that cannot be loaded', async () => {
    await expect(whileOpen(windowThat(false), failing)).rejects.toThrow('ERR_FAILED')
  })
})
