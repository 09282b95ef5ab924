import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newerLastRun } from '../../../src/main/last-run.ts'

let userData = ''
const run = (version: string) => newerLastRun({ userData, version, writeWhole: async (file, text) => writeFileSync(file, text) })

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'rightsize-last-run-'))
})
afterEach(() => rmSync(userData, { recursive: true, force: true }))

describe('the version that used the data folder last', () => {
  it('is told once when it was newer', async () => {
    expect(await run('0.10.0')).toBeNull()
    expect(await run('0.9.1')).toBe('0.10.0')
    expect(readFileSync(join(userData, 'last-version'), 'utf8')).toBe('0.9.1')
    expect(await run('0.9.1')).toBeNull()
  })

  it('is not told after an upgrade, or when only the build differs', async () => {
    await run('0.9.1')
    expect(await run('1.0.0')).toBeNull()
    expect(await run('1.0.0-nevership.1')).toBeNull()
    expect(await run('1.0.0')).toBeNull()
  })

  it.each(['', 'Acme', '99', '99.9.9\nmore', '99.9.9; rm'])('is not known where the file says “%s”', async (text) => {
    writeFileSync(join(userData, 'last-version'), text)
    expect(await run('0.1.0')).toBeNull()
  })

  it('is no reason to stop when it cannot be written', async () => {
    const refuse = async () => {
      throw new Error('read-only')
    }
    expect(await newerLastRun({ userData, version: '0.1.0', writeWhole: refuse })).toBeNull()
  })
})
