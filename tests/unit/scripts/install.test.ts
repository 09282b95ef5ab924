// Holds when packages are installed again: neither too often, which wipes node_modules, nor too rarely. Called by vitest.
import { describe, expect, it } from 'vitest'
import { installReason } from '../../../scripts/install.mjs'

const lock = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a/node_modules/b': { version: '2.0.0' },
  'node_modules/only-on-mac': { version: '1.0.0', optional: true },
}
const installed = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a/node_modules/b': { version: '2.0.0' } }

describe('reason to install', () => {
  it('finds none when everything that fits the platform is there', () => {
    expect(installReason(lock, installed)).toBeUndefined()
  })

  it('finds that nothing was ever installed', () => {
    expect(installReason(lock, undefined)).toBe('nothing is installed yet')
  })

  it('names the package that is missing', () => {
    expect(installReason(lock, { 'node_modules/a': { version: '1.0.0' } })).toBe('b is missing')
  })

  it('names the package with another version', () => {
    expect(installReason(lock, { ...installed, 'node_modules/a': { version: '1.0.1' } })).toBe('a 1.0.1 instead of 1.0.0')
  })

  it('names the package that the lock does not know', () => {
    expect(installReason(lock, { ...installed, 'node_modules/@x/c': { version: '1.0.0' } })).toBe('@x/c is not in the lock')
  })
})
