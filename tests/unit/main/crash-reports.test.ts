import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { crashReports, startCrashReports } from '../../../src/main/crash-reports.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-crash-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function started(crashDumps: string) {
  const given: unknown[] = []
  startCrashReports({ getPath: () => crashDumps }, { start: (options) => void given.push(options) })
  return given
}

describe('reports of crashes', () => {
  it('are sent nowhere', () => {
    expect(started(folder)).toEqual([{ uploadToServer: false }])
    expect(started(join(folder, 'not-there'))).toEqual([{ uploadToServer: false }])
  })

  it('are kept while they are among the newest five, wherever Crashpad puts them', () => {
    for (const part of ['pending', 'completed']) mkdirSync(join(folder, part))
    for (let at = 0; at < 8; at += 1) {
      const path = join(folder, at % 2 === 0 ? 'pending' : 'completed', `${at}.dmp`)
      writeFileSync(path, '')
      utimesSync(path, at, at)
    }
    writeFileSync(join(folder, 'settings.dat'), '')
    started(folder)
    expect(crashReports(folder).map((path) => basename(path))).toEqual(['7.dmp', '6.dmp', '5.dmp', '4.dmp', '3.dmp'])
    expect(readdirSync(folder)).toContain('settings.dat')
    expect(crashReports(join(folder, 'not-there'))).toEqual([])
  })
})
