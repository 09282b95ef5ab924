import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { APP_NAME, ORIGIN, START_PAGE, userDataFolder } from '../../../src/main/identity.ts'

describe('the names that must never change', () => {
  it('are the origin and the data folder under which Chromium keeps the working copy', () => {
    expect(ORIGIN).toBe('app://rightsize')
    expect(START_PAGE).toBe('app://rightsize/index.html')
    expect(APP_NAME).toBe('Rightsize')
    expect(userDataFolder('/home/ana/.config', {})).toBe(join('/home/ana/.config', 'Rightsize'))
  })

  it('give way to RIGHTSIZE_USER_DATA, unless it is empty', () => {
    expect(userDataFolder('/home/ana/.config', { RIGHTSIZE_USER_DATA: '/tmp/data' })).toBe('/tmp/data')
    expect(userDataFolder('/home/ana/.config', { RIGHTSIZE_USER_DATA: '' })).toBe(join('/home/ana/.config', 'Rightsize'))
  })
})
