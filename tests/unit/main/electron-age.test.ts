import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ELECTRON_RELEASES, electronAge } from '../../../src/main/electron-age.ts'

describe('the age of Electron', () => {
  it('is counted in whole months since its release', () => {
    expect(electronAge('45.4.1', new Date('2026-11-29'))).toEqual({ months: 0, isSupported: true })
    expect(electronAge('45.4.1', new Date('2026-12-21'))).toEqual({ months: 1, isSupported: true })
    // A clock that is wrong.
    expect(electronAge('45.4.1', new Date('2020-01-01'))).toEqual({ months: 0, isSupported: true })
  })

  it('ends its support half a year after its line began', () => {
    expect(electronAge('45.4.1', new Date('2027-04-19'))?.isSupported).toBe(true)
    expect(electronAge('45.4.1', new Date('2027-04-23'))?.isSupported).toBe(false)
    expect(electronAge('33.2.1', new Date('2026-11-29'))).toEqual({ months: 23, isSupported: false })
  })

  it('is not known of a version that nobody wrote down', () => {
    expect(electronAge('1.2.3', new Date('2026-11-29'))).toBeNull()
  })

  it('is known of the version that is packed', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(Object.keys(ELECTRON_RELEASES)).toContain(devDependencies.electron)
  })
})
