import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { computerId, folderLease, RENEW_EVERY_MS } from '../../../src/main/folder-lease.ts'

let folder = ''
let time = Date.parse('2026-11-24T14:02:00Z')
const file = () => join(folder, 'in-use.json')
const on = (host: string, user = 'ana', computer = 'one') =>
  folderLease({ folder, computer, host, user, now: () => new Date(time), writeWhole: async (path, text) => writeFileSync(path, text) })
const later = (minutes: number) => {
  time += minutes * 60_000
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-lease-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a data folder that several computers have', () => {
  it('is free at first, and for the computer that used it last, however that ended', async () => {
    const laptop = on('laptop')
    expect(laptop.state()).toEqual({ state: 'free', other: null })
    await laptop.take()
    expect(laptop.state().state).toBe('free')
    expect(on('laptop').state().state).toBe('free')
  })

  it('is in use for others while there are signs of life, and says by whom and when', async () => {
    await on('laptop').take()
    const other = { host: 'laptop', seenAt: '2026-11-24T14:02:00.000Z' }
    expect(on('desktop').state()).toMatchObject({ state: 'in-use', other })
    // Two people may share a computer and its name.
    expect(on('laptop', 'bo').state()).toMatchObject({ state: 'in-use', other })
  })

  it('is in use for a computer that was set up alike, with the same name and user', async () => {
    await on('localhost', 'ana', 'one').take()
    expect(on('localhost', 'ana', 'two').state().state).toBe('in-use')
    expect(on('localhost', 'ana', 'one').state().state).toBe('free')
  })

  it('was left when the signs of life are old, and never because a clock is ahead', async () => {
    await on('laptop').take()
    later(9)
    expect(on('desktop').state().state).toBe('in-use')
    later(2)
    expect(on('desktop').state().state).toBe('left')
    later(-60)
    expect(on('desktop').state().state).toBe('in-use')
    expect(RENEW_EVERY_MS).toBeLessThan(5 * 60_000)
  })

  it('is free again once its computer went', async () => {
    const laptop = on('laptop')
    await laptop.take()
    laptop.release()
    expect(existsSync(file())).toBe(false)
    expect(on('desktop').state().state).toBe('free')
  })

  it('is told to a computer that slept while another one took over, and stays with that one', async () => {
    const laptop = on('laptop')
    await laptop.take()
    expect(await laptop.renew()).toBeNull()
    later(600)
    const desktop = on('desktop')
    await desktop.take()
    const before = readFileSync(file(), 'utf8')
    expect(await laptop.renew()).toMatchObject({ host: 'desktop' })
    laptop.release()
    expect(readFileSync(file(), 'utf8')).toBe(before)
    expect(await desktop.renew()).toBeNull()
  })

  it.each(['', 'null', '[]', '{"host":"a","id":"b"}', '{"host":"a\\nb","id":"b","seenAt":"2026-11-24"}', '{"host":1,"id":2,"seenAt":3}'])(
    'is free where the file says nothing: %s',
    (text) => {
      writeFileSync(file(), text)
      expect(on('desktop').state()).toEqual({ state: 'free', other: null })
    },
  )

  it('is used without a word where it cannot be written', async () => {
    const refuse = () => Promise.reject(new Error('read-only'))
    const lease = folderLease({ folder, computer: 'one', host: 'laptop', user: 'ana', now: () => new Date(time), writeWhole: refuse })
    await lease.take()
    expect(await lease.renew()).toBeNull()
    lease.release()
  })
})

describe('the number of a computer', () => {
  it('is made once and kept, and is another one on every computer', () => {
    const other = mkdtempSync(join(tmpdir(), 'rightsize-computer-'))
    const first = computerId(folder)
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    expect([computerId(folder), computerId(folder)]).toEqual([first, first])
    expect(computerId(other)).not.toBe(first)
    rmSync(other, { recursive: true })
  })

  it('is made anew where what was kept is none, and holds for one start where nothing can be kept', () => {
    writeFileSync(join(folder, 'computer-id'), '\n')
    const made = computerId(folder)
    expect(computerId(folder)).toBe(made)
    expect(computerId(join(folder, 'not-there'))).toMatch(/^[0-9a-f-]{36}$/)
  })
})
