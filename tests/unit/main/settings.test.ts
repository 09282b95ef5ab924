import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeSettings, openSettings } from '../../../src/main/settings.ts'

const DEFAULTS = { theme: 'system', window: null }
const PLACE = { x: 10, y: -20, width: 1200, height: 800, isMaximized: true }

describe('a settings file', () => {
  it('is read back as it was written', () => {
    const settings = { theme: 'dark', window: PLACE }
    expect(decodeSettings(JSON.stringify(settings))).toEqual(settings)
  })

  it.each(['', 'no json', 'null', '[]', '7', '{"theme":"pink"}', '{"window":{"x":"0"}}'])(
    'with nothing usable in it means the defaults: %s',
    (text) => {
      expect(decodeSettings(text)).toEqual(DEFAULTS)
    },
  )

  it.each([
    { ...PLACE, width: 0 },
    { ...PLACE, height: -1 },
    { ...PLACE, x: 1.5 },
    { ...PLACE, x: 1e9 },
    { ...PLACE, y: null },
    [1, 2, 3, 4],
  ])('with an absurd window place keeps the theme and forgets the place', (window) => {
    expect(decodeSettings(JSON.stringify({ theme: 'light', window }))).toEqual({ theme: 'light', window: null })
  })
})

describe('the settings of a running app', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rightsize-settings-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('start from the file and write every change whole, the newest last', async () => {
    const file = join(folder, 'settings.json')
    writeFileSync(file, JSON.stringify({ theme: 'light', window: PLACE }))
    const written: string[] = []
    const settings = await openSettings({
      file,
      onError: () => undefined,
      writeWhole: async (_file, text) => {
        await new Promise((done) => setTimeout(done, written.length === 0 ? 5 : 0))
        written.push(text)
      },
    })
    expect(settings.current()).toEqual({ theme: 'light', window: PLACE })
    settings.change({ theme: 'dark' })
    settings.change({ window: null })
    expect(settings.current()).toEqual({ theme: 'dark', window: null })
    await expect.poll(() => written.length).toBe(2)
    expect(written.map((text) => JSON.parse(text))).toEqual([
      { theme: 'dark', window: PLACE },
      { theme: 'dark', window: null },
    ])
  })

  it('go on when a write fails', async () => {
    const errors: unknown[] = []
    const settings = await openSettings({
      file: join(folder, 'missing.json'),
      onError: (error) => errors.push(error),
      writeWhole: () => Promise.reject(new Error('EROFS')),
    })
    expect(settings.current()).toEqual(DEFAULTS)
    settings.change({ theme: 'dark' })
    await expect.poll(() => errors.length).toBe(1)
    expect(settings.current().theme).toBe('dark')
  })
})
