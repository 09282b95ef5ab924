import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHandover, readLaunch } from '../../../src/main/launch-arguments.ts'

const here = { workingDirectory: '/home/ana', appPath: '/opt/rightsize' }
const read = (...words: string[]) => readLaunch(['/usr/bin/electron', ...words], here)

describe('the words the app is started with', () => {
  it('name no file and no tour by themselves', () => {
    expect(read()).toEqual({ file: null, tourFolder: null })
    expect(read('/opt/rightsize', '--no-sandbox', '--disable-gpu')).toEqual({ file: null, tourFolder: null })
  })

  it('name a file in the folder where the user stands', () => {
    expect(read('/opt/rightsize', 'q4.rightsize').file).toBe(resolve('/home/ana/q4.rightsize'))
    expect(read('--no-sandbox', '/data/q4.rightsize').file).toBe(resolve('/data/q4.rightsize'))
  })

  it('name the first file when there are several', () => {
    expect(read('/opt/rightsize', 'a.rightsize', 'b.rightsize').file).toBe(resolve('/home/ana/a.rightsize'))
  })

  it('do not mistake the value of a switch for a file', () => {
    expect(read('-r', '/tools/loader.js', '/opt/rightsize').file).toBeNull()
    expect(read('/opt/rightsize', '--unknown=thing', '--user-data-dir=/elsewhere').file).toBeNull()
  })

  it('name the folder of a tour', () => {
    expect(read('/opt/rightsize', '--tour=out/tour').tourFolder).toBe(resolve('/home/ana/out/tour'))
    expect(read('/opt/rightsize', '--tour=').tourFolder).toBeNull()
  })
})

describe('what a second start hands over', () => {
  it('is a file or nothing', () => {
    expect(readHandover({ file: '/data/q4.rightsize' })).toBe('/data/q4.rightsize')
    for (const odd of [null, undefined, 'text', {}, { file: null }, { file: 7 }, { file: 'x'.repeat(40_000) }]) {
      expect(readHandover(odd)).toBeNull()
    }
  })
})
