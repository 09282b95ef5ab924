// Holds which bugs are planted in a source, and that each changes its text in one place. Called by vitest.
import { expect, it } from 'vitest'
import { bugsIn } from '../../../scripts/plant-bugs.mjs'

const planted = (text: string) => bugsIn('a.ts', text).map(({ kind, was, to }) => `${kind}: ${was} → ${to}`)

it.each([
  ['const a = b < c', ['bound: < → <=']],
  ['const a = b === c', ['operator: === → !==']],
  ['const a = b && c', ['operator: && → ||', 'dropped condition: b && c → (b)', 'dropped condition: b && c → (c)']],
  ['if (a) b = 1', ['dropped condition: a → false']],
  ['const a = b ? c : d', ['swapped branches: c : d → d : c', 'dropped condition: b → true']],
  ['await file.sync()', ['removed flush: await file.sync() → {}', 'removed await: await file.sync() → (file.sync() as never)']],
  ['const a = f(b, c)', ['swapped arguments: b, c → c, b']],
  ['const a = Math.max(b, c)', ['rounding: max → min']],
  ['const a = b.toSorted((c, d) => f(c))', ['sort key: c, d → d, c']],
  ['const a = Math.round(b)', ['rounding: round → floor']],
  ['const a = b.some(c)', ['quantifier: some → every']],
  ['const a = b.c', []],
])('in %s: %j', (text, bugs) => expect(planted(text)).toEqual(bugs))

it('says where: the line, and the text that another takes the place of', () => {
  const text = 'const a = 1\nconst b = a > 2\n'
  const [bug] = bugsIn('a.ts', text)
  expect(bug).toMatchObject({ line: 2, was: '>', to: '>=' })
  expect(text.slice(0, bug?.start) + bug?.to + text.slice(bug?.end)).toBe('const a = 1\nconst b = a >= 2\n')
})
