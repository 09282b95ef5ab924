import { describe, expect, it } from 'vitest'
import { whileOpen } from '../../../src/main/while-open.ts'

const failing = () => Promise.reject(new Error('ERR_FAILED (-2) loading app://rightsize/index.html'))

describe('a window that is closed while the app starts', () => {
  it('makes no failure of what was waiting for it', async () => {
    await expect(whileOpen({ isDestroyed: () => true }, failing)).resolves.toBeUndefined()
  })

  it('is told from a page that cannot be loaded', async () => {
    await expect(whileOpen({ isDestroyed: () => false }, failing)).rejects.toThrow('ERR_FAILED')
  })
})
