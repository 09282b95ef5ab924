import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readSmallFile } from '../../../src/main/read-small-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightsize-small-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

it('is read whole', () => {
  writeFileSync(at('policy.json'), '{"checkReleases":false}\n')
  expect(readSmallFile(at('policy.json'))).toBe('{"checkReleases":false}\n')
})

it.runIf(process.platform !== 'win32')('is never waited for: a pipe that nobody writes into', () => {
  execFileSync('mkfifo', [at('in-use.json')])
  expect(() => readSmallFile(at('in-use.json'))).toThrow(expect.objectContaining({ code: 'EFBIG' }))
})

it.runIf(process.platform === 'linux')('is never read without end', () => {
  writeFileSync(at('large'), '')
  truncateSync(at('large'), 3_000_000_000)
  for (const endless of ['/dev/zero', at('large')]) expect(() => readSmallFile(endless)).toThrow(expect.objectContaining({ code: 'EFBIG' }))
})

it('is no folder, and where there is none the code says so', () => {
  mkdirSync(at('folder'))
  expect(() => readSmallFile(at('folder'))).toThrow()
  expect(() => readSmallFile(at('none'))).toThrow(expect.objectContaining({ code: 'ENOENT' }))
})
