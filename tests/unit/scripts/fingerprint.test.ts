// Holds when a build counts as done. Called by vitest.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtOn } from '../../../scripts/built-on.mjs'
import { dropStamp, fingerprint, isFresh, writeStamp } from '../../../scripts/fingerprint.mjs'

let root = ''
const stamp = () => join(root, 'out/.stamps/app')
const result = () => join(root, 'result.js')
const print = () => fingerprint(root, ['src', 'config.ts'])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rightsize-fingerprint-'))
  mkdirSync(join(root, 'src/deep'), { recursive: true })
  writeFileSync(join(root, 'src/deep/a.ts'), 'one')
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

describe('fingerprint', () => {
  it('stays when only times change', () => {
    const before = print()
    utimesSync(join(root, 'src/deep/a.ts'), 1, 1)
    expect(print()).toBe(before)
  })

  it('changes with a content, a name, and a file that arrives', () => {
    const before = print()
    writeFileSync(join(root, 'src/deep/a.ts'), 'two')
    const edited = print()
    writeFileSync(join(root, 'src/deep/b.ts'), '')
    const added = print()
    writeFileSync(join(root, 'config.ts'), '')
    expect(new Set([before, edited, added, print()]).size).toBe(4)
  })
})

describe('what is baked in', () => {
  it('makes another build of the same sources', () => {
    const on = (day: string) => fingerprint(root, ['src'], day)
    expect(on('2026-11-24')).toBe(on('2026-11-24'))
    expect(new Set([on('2026-11-24'), on('2026-11-25'), on('')]).size).toBe(3)
  })

  it('is the day of the commit, or of SOURCE_DATE_EPOCH, and nothing outside of a repository', () => {
    expect(builtOn(root, {})).toBe('')
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: root,
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z' },
      })
    git('init')
    git('commit', '--allow-empty', '-m', 'Add')
    expect(builtOn(root, {})).toBe('2026-01-02')
    expect(builtOn(root, { SOURCE_DATE_EPOCH: '1700000000' })).toBe('2023-11-14')
    expect(builtOn(root, { SOURCE_DATE_EPOCH: 'yesterday' })).toBe('')
  })

  it('counts for the app: it is part of what its build is compared by', () => {
    const build = readFileSync(join(import.meta.dirname, '../../../scripts/build.mjs'), 'utf8')
    expect(build).toMatch(/baked: builtOn,/)
    expect(build).toMatch(/fingerprint\(repositoryRoot, sources, baked\(\)\)/)
  })
})

describe('freshness', () => {
  it('needs the stamp of these sources and every result', () => {
    expect(isFresh(stamp(), print(), [result()])).toBe(false)
    writeStamp(stamp(), print())
    expect(isFresh(stamp(), print(), [result()])).toBe(false)
    writeFileSync(result(), '')
    expect(isFresh(stamp(), print(), [result()])).toBe(true)
    expect(isFresh(stamp(), 'other', [result()])).toBe(false)
  })

  it('ends when the stamp is dropped before a build', () => {
    writeFileSync(result(), '')
    writeStamp(stamp(), print())
    dropStamp(stamp())
    expect(isFresh(stamp(), print(), [result()])).toBe(false)
  })
})
