// Selectors that cost every commit: where `:has()` is followed by a selector for children, each node that comes or goes anywhere
// makes the page restyle and lay out as a whole, which cost two frames per edit. A class on the parent says the same for nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../src')

/** The selectors of a stylesheet in which children are chosen by what stands beside them in their parent. */
function costly(css: string): readonly string[] {
  return [...css.matchAll(/[^{}]+(?=\{)/g)]
    .map(([selector]) => selector.trim())
    .filter((selector) => /:has\([^)]*\)\)?\s*[>+~]?\s*\*/.test(selector))
}

test('no stylesheet chooses children by :has() of their parent', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))
  expect(files.length).toBeGreaterThan(0)
  expect(files.flatMap((path) => costly(readFileSync(join(ROOT, path), 'utf8')).map((selector) => `${path}: ${selector}`))).toEqual([])
})

test('such a selector is found, and others with :has() are not', () => {
  expect(costly('.card tr:has(.field, .place) > * { vertical-align: middle }')).toHaveLength(1)
  expect(costly('.format:has(:checked) { color: red } .card > * { color: red }')).toEqual([])
})
