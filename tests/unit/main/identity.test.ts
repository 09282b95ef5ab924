import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { APP_NAME, APP_USER_MODEL_ID, dataFolder, ORIGIN, START_PAGE } from '../../../src/main/identity.ts'

describe('the names that must never change', () => {
  it('are the origin and the data folder under which Chromium keeps the working copy', () => {
    expect(ORIGIN).toBe('app://rightsize')
    expect(START_PAGE).toBe('app://rightsize/index.html')
    expect([APP_NAME, APP_USER_MODEL_ID]).toEqual(['Rightsize', 'Rightsize.Rightsize'])
    expect(dataFolder('/home/ana/.config', {}, ['/tmp'])).toEqual({ folder: join('/home/ana/.config', 'Rightsize'), doubt: null })
  })

  it('give way to RIGHTSIZE_USER_DATA, unless it is empty', () => {
    expect(dataFolder('/home/ana/.config', { RIGHTSIZE_USER_DATA: '/tmp/data' }, ['/tmp'])).toEqual({ folder: '/tmp/data', doubt: null })
    const unnamed = dataFolder('/home/ana/.config', { RIGHTSIZE_USER_DATA: '' }, ['/tmp'])
    expect(unnamed).toEqual({ folder: join('/home/ana/.config', 'Rightsize'), doubt: null })
  })
})

describe('the data folder', () => {
  it('is doubted where nobody named it and a system tidies up: without a home, Electron goes there', () => {
    for (const home of ['/tmp/.config', '/tmp', '/var/tmp/a/.config']) {
      expect(dataFolder(home, {}, ['/tmp', '/var/tmp']).doubt).toBe('temporary')
    }
    for (const home of ['/tmpfiles/.config', '/home/tmp/.config', '/home/..tmp']) expect(dataFolder(home, {}, ['/tmp']).doubt).toBeNull()
  })

  it('is refused where it is named by half a path', () => {
    for (const named of ['data', './data', '~/data', '../data']) {
      expect(dataFolder('/home/ana/.config', { RIGHTSIZE_USER_DATA: named }, []).doubt).toBe('refused')
    }
  })
})
