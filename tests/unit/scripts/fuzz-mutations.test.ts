// Holds that changes at random can be done again, and that they leave what a reader goes far into. Called by vitest.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mutated, randomFrom } from '../../../scripts/fuzz-mutations.mjs'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed)
const changes = (name: string, kind: string) => SEEDS.map((seed) => Buffer.from(mutated(fixture(name), kind, randomFrom(seed))))

describe.each([
  ['lists/05-greifwerk-de.csv', 'csv'],
  ['lists/04-lexarium-legal.ods', 'ods'],
  ['packs/locked-before.rightsize', 'rightsize'],
])('%s changed at random', (name, kind) => {
  it('is the same for the same seed, and another for most others', () => {
    const once = changes(name, kind)
    expect(changes(name, kind).every((bytes, at) => bytes.equals(once[at] as Buffer))).toBe(true)
    expect(new Set(once.map((bytes) => bytes.toString('base64'))).size).toBeGreaterThan(30)
    expect(once.filter((bytes) => bytes.equals(fixture(name))).length).toBeLessThan(6)
  })
})

it('an archive is mostly one that unpacks', () => {
  const opens = (bytes: Uint8Array) => {
    try {
      return Object.keys(unzipSync(bytes)).length > 0
    } catch {
      return false
    }
  }
  expect(changes('lists/04-lexarium-legal.ods', 'ods').filter(opens).length).toBeGreaterThan(20)
})

it('a workbook mostly has the length and hash of what it holds', () => {
  const isRight = (bytes: Buffer) => {
    const [head = '', ...rest] = bytes.toString().split('\n')
    const payload = Buffer.from(rest.join('\n'))
    return head.includes(createHash('sha256').update(payload).digest('hex')) && head.includes(`"bytes":${payload.length}`)
  }
  expect(changes('packs/locked-before.rightsize', 'rightsize').filter(isRight).length).toBeGreaterThan(20)
})
