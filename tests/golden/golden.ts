// A text that is held as a file. Shows of a difference the first lines alone: of two long texts nobody would see anything else.

import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

/** UPDATE_GOLDEN=1 writes it anew. @param name of a file of this folder */
export function expectGolden(name: string, text: string): void {
  const path = `tests/golden/${name}`
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
  const golden = readFileSync(path, 'utf8')
  expect({ lost: linesOnlyIn(golden, text), added: linesOnlyIn(text, golden) }).toEqual({ lost: [], added: [] })
  expect(text === golden, 'The same lines in another order or number.').toBe(true)
}

function linesOnlyIn(one: string, other: string): readonly string[] {
  const known = new Set(other.split('\n'))
  return one
    .split('\n')
    .filter((line) => !known.has(line))
    .slice(0, 20)
}
