// Holds that a bundle which grew, or is gone, is told. Called by vitest.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { SIZE_LIMITS, sizeProblems } from '../../../scripts/bundle-sizes.mjs'

const folder = mkdtempSync(join(tmpdir(), 'rightsize-sizes-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('tells which bundle is too large and which is missing, and nothing else', () => {
  const limits = { 'preload/index': 10, 'assets/worker': 10, 'assets/other': 10 }
  for (const place of ['preload', 'assets']) mkdirSync(join(folder, place), { recursive: true })
  writeFileSync(join(folder, 'preload/index.cjs'), '12345678901')
  writeFileSync(join(folder, 'assets/worker-a1.js'), '1234567890')
  writeFileSync(join(folder, 'assets/worker-a1.css'), '12345678901')
  expect(sizeProblems(folder, limits)).toEqual([
    expect.stringContaining('index.cjs has 11 bytes, 10 at most.'),
    'assets/other was not built.',
  ])
})

it('lets the preload have less than 20 kB', () => {
  expect(SIZE_LIMITS['preload/index']).toBeLessThanOrEqual(20_000)
})
