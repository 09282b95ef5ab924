// Holds when a build counts as done. Called by vitest.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
