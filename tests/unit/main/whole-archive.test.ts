// Holds that an archive that is not the packed one is noticed, whatever is wrong with it. Called by vitest.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeArchiveSum } from '../../../scripts/package/whole-archive.mjs'
import { damagedFile } from '../../../src/main/whole-archive.ts'

let folder = ''
let archive = ''
const CONTENT = Buffer.alloc(5000, 'content')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-archive-'))
  archive = join(folder, 'app.asar')
  writeFileSync(archive, CONTENT)
  writeArchiveSum(archive)
})
afterEach(() => rmSync(folder, { recursive: true }))

it('finds nothing in one that is as it was packed', () => {
  expect(damagedFile(archive)).toBeNull()
})

it.each([
  ['cut', () => writeFileSync(archive, CONTENT.subarray(0, 4999))],
  ['longer', () => writeFileSync(archive, Buffer.concat([CONTENT, Buffer.alloc(1)]))],
  ['different in one bit', () => writeFileSync(archive, Buffer.from(CONTENT).fill((CONTENT[2500] ?? 0) ^ 1, 2500, 2501))],
  ['empty', () => writeFileSync(archive, '')],
  ['missing', () => rmSync(archive)],
])('names an archive that is %s', (_what, damage) => {
  damage()
  expect(damagedFile(archive)).toBe(archive)
})

it.each([
  ['missing', () => rmSync(`${archive}.sha256`)],
  ['empty', () => writeFileSync(`${archive}.sha256`, '')],
  ['no hash', () => writeFileSync(`${archive}.sha256`, 'x'.repeat(80))],
])('names the file with its hash that is %s', (_what, damage) => {
  damage()
  expect(damagedFile(archive)).toBe(`${archive}.sha256`)
})
