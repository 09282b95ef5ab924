import { describe, expect, it } from 'vitest'
import { usablePlace } from '../../../src/main/window-place.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 }
const RIGHT_SCREEN = { x: 1920, y: 0, width: 1280, height: 1024 }
const at = (x: number, y: number) => ({ x, y, width: 1200, height: 800, isMaximized: false })

describe('the place of the window', () => {
  it('is taken again while a part of it can be grabbed', () => {
    for (const place of [at(100, 50), at(1800, 900), at(-1000, 0)]) expect(usablePlace(place, [SCREEN])).toBe(place)
  })

  it('is forgotten when its screen is gone or its title bar lies outside', () => {
    for (const place of [at(2000, 50), at(-1150, 0), at(100, -300), at(100, 1050)]) expect(usablePlace(place, [SCREEN])).toBeNull()
  })

  it('may be on any of several screens', () => {
    expect(usablePlace(at(2000, 50), [SCREEN, RIGHT_SCREEN])).not.toBeNull()
  })

  it('is nothing at the first start', () => {
    expect(usablePlace(null, [SCREEN])).toBeNull()
  })
})
