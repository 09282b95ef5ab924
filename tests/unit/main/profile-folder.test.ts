import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { madeFolder, profileFolder } from '../../../src/main/profile-folder.ts'

describe('the folder of Chromium', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rightsize-folder-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is the data folder, made when it is missing and closed to others', () => {
    const wanted = join(folder, 'a', 'Rightsize')
    expect(profileFolder(wanted)).toBe(wanted)
    if (process.platform !== 'win32') expect(statSync(wanted).mode & 0o777).toBe(0o700)
    expect(profileFolder(wanted)).toBe(wanted)
  })

  it('is a fresh temporary one when the data folder cannot be used', () => {
    writeFileSync(join(folder, 'file'), '')
    const first = profileFolder(join(folder, 'file', 'Rightsize'))
    const second = profileFolder(join(folder, 'file', 'Rightsize'))
    expect(existsSync(first)).toBe(true)
    expect(dirname(first)).toBe(tmpdir())
    expect(second).not.toBe(first)
    for (const made of [first, second]) rmSync(made, { recursive: true })
  })

  it('belongs to one data folder, by whatever name that is reached', () => {
    const real = madeFolder(join(folder, 'real'))
    symlinkSync('real', join(folder, 'link'))
    expect(madeFolder(join(folder, 'link'))).toBe(real)
    writeFileSync(join(folder, 'file'), '')
    expect(madeFolder(join(folder, 'file', 'data'))).toBe(join(folder, 'file', 'data'))
  })
})
