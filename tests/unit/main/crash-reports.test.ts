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

function started(profile: string) {
  const [given, paths]: [unknown[], unknown[]] = [[], []]
  startCrashReports({ setPath: (...path) => void paths.push(path) }, { start: (options) => void given.push(options) }, profile)
  return { given, paths }
}

describe('reports of crashes', () => {
  it('are sent nowhere, and lie with the profile', () => {
    const paths = [['crashDumps', join(folder, 'crash-reports')]]
    expect(started(folder)).toEqual({ given: [{ uploadToServer: false }], paths })
    expect(started(join(folder, 'not-there')).given).toEqual([{ uploadToServer: false }])
  })

  it('are kept while they are among the newest five, wherever Crashpad puts them', () => {
    const dumps = join(folder, 'crash-reports')
    for (const part of ['pending', 'completed']) mkdirSync(join(dumps, part), { recursive: true })
    for (let at = 0; at < 8; at += 1) {
      const path = join(dumps, at % 2 === 0 ? 'pending' : 'completed', `${at}.dmp`)
      writeFileSync(path, '')
      utimesSync(path, at, at)
    }
    writeFileSync(join(dumps, 'settings.dat'), '')
    started(folder)
    expect(crashReports(dumps).map((path) => basename(path))).toEqual(['7.dmp', '6.dmp', '5.dmp', '4.dmp', '3.dmp'])
    expect(readdirSync(dumps)).toContain('settings.dat')
    expect(crashReports(join(folder, 'not-there'))).toEqual([])
  })
})
