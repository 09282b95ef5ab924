import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isHeldByAnother, isLink, madeFolder, profileFolder } from '../../../src/main/profile-folder.ts'

describe('the folder of Chromium', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rightsize-folder-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is the data folder, made when it is missing and closed to others', () => {
    const wanted = join(folder, 'a', 'Rightsize')
    expect(profileFolder([wanted])).toBe(wanted)
    expect(readdirSync(wanted)).toEqual([])
    if (process.platform !== 'win32') expect(statSync(wanted).mode & 0o777).toBe(0o700)
    expect(profileFolder([wanted])).toBe(wanted)
  })

  it('is looked for below a home folder that is a file, too, where nothing is a link', () => {
    writeFileSync(join(folder, 'file'), '')
    symlinkSync('nowhere', join(folder, 'link'))
    expect(['file', 'file/.config/Rightsize', 'none', 'link'].map((name) => isLink(join(folder, name)))).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it('is a temporary one when the data folder cannot be used, the same at each start and one for each data folder', () => {
    writeFileSync(join(folder, 'file'), '')
    const first = profileFolder([join(folder, 'file', 'Rightsize')])
    expect(dirname(first)).toBe(tmpdir())
    if (process.platform !== 'win32') expect(statSync(first).mode & 0o777).toBe(0o700)
    expect(profileFolder([join(folder, 'file', 'Rightsize')])).toBe(first)
    const other = profileFolder([join(folder, 'file', 'Other')])
    expect(other).not.toBe(first)
    for (const made of [first, other]) rmSync(made, { recursive: true })
  })

  it.runIf(process.platform !== 'win32')('is no temporary one that others may look into, or that is a link', () => {
    writeFileSync(join(folder, 'file'), '')
    const wanted = [join(folder, 'file', 'Rightsize')]
    const first = profileFolder(wanted)
    chmodSync(first, 0o755)
    const fresh = [profileFolder(wanted), profileFolder(wanted)]
    rmSync(first, { recursive: true })
    symlinkSync(folder, first)
    fresh.push(profileFolder(wanted))
    expect(new Set([...fresh, first]).size).toBe(4)
    for (const made of [...fresh, first]) rmSync(made, { recursive: true })
  })

  it('is another one where the disk knows no links, as most sticks', () => {
    const [stick, computer] = [join(folder, 'stick'), join(folder, 'computer')]
    const link = (_target: string, path: string) => {
      if (path.startsWith(stick)) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    }
    expect(profileFolder([stick, computer], link)).toBe(computer)
  })

  it('is the same where the disk is full, and where another start has its lock: a second app must not begin beside it', () => {
    const [own, other] = [join(folder, 'own'), join(folder, 'other')]
    const failing = (code: string) => () => {
      throw Object.assign(new Error(code), { code })
    }
    for (const code of ['ENOSPC', 'EDQUOT']) expect(profileFolder([own, other], failing(code))).toBe(own)
    expect(profileFolder([own, other], failing('EROFS'))).not.toBe(own)
    symlinkSync('ana-laptop-4711', join(own, 'SingletonLock'))
    expect(profileFolder([own, other], failing('EPERM'))).toBe(own)
  })

  it.runIf(process.platform !== 'win32')('is held by whom its lock names, and by nobody where the lock could not be made', () => {
    mkdirSync(join(folder, 'profile'))
    const held = () => isHeldByAnother(join(folder, 'profile'), 4711)
    expect(held()).toBe(false)
    symlinkSync('ana-laptop-4711', join(folder, 'profile', 'SingletonLock'))
    expect(held()).toBe(false)
    rmSync(join(folder, 'profile', 'SingletonLock'))
    symlinkSync('ana-laptop-14711', join(folder, 'profile', 'SingletonLock'))
    expect(held()).toBe(true)
  })

  it('belongs to one data folder, by whatever name that is reached', () => {
    const real = madeFolder(join(folder, 'real'))
    symlinkSync('real', join(folder, 'link'))
    expect(madeFolder(join(folder, 'link'))).toBe(real)
    writeFileSync(join(folder, 'file'), '')
    expect(madeFolder(join(folder, 'file', 'data'))).toBe(join(folder, 'file', 'data'))
  })
})
