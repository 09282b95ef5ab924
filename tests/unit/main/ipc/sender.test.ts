import type { WebFrameMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { ORIGIN } from '../../../../src/main/identity.ts'
import { isOurPage } from '../../../../src/main/ipc/sender.ts'

const frame = (origin: string) => ({ origin }) as WebFrameMain

describe('who may ask main', () => {
  const mainFrame = frame(ORIGIN)
  const asks = (senderFrame: WebFrameMain | null) => isOurPage({ senderFrame }, { mainFrame }, ORIGIN)

  it('is the main frame of our window on our origin', () => {
    expect(asks(mainFrame)).toBe(true)
  })

  it('is no other frame, even of the same origin', () => {
    expect(asks(frame(ORIGIN))).toBe(false)
    expect(asks(frame('https://example.org'))).toBe(false)
  })

  it('is not a frame that is gone', () => {
    expect(asks(null)).toBe(false)
  })

  it.each(['https://example.org', 'app://elsewhere', 'app://rightsize.example.org', 'file://', 'null', ''])(
    'is not our own frame on the origin %j',
    (origin) => {
      const led = frame(origin)
      expect(isOurPage({ senderFrame: led }, { mainFrame: led }, ORIGIN)).toBe(false)
    },
  )
})
