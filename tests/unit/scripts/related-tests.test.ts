// Holds which tests reach a source by imports: those that notice a bug planted in it have to be run. Called by vitest.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { testsByImports } from '../../../scripts/related-tests.mjs'

const TREE = {
  'package.json': JSON.stringify({ imports: { '#core': './src/core/index.ts' } }),
  'src/core/index.ts': `export { price as cost } from './price.ts'\nexport * from './day.ts'\nexport type { Time } from './time.ts'\n`,
  'src/core/price.ts': 'export const price = 1\n',
  'src/core/day.ts': `export * from './week.ts'\nexport function day() {}\n`,
  'src/core/week.ts': 'export const week = 7\n',
  'src/core/time.ts': 'export type Time = 1\n',
  'src/board/sheet.ts': `import { cost, type Time } from '#core'\nexport const sheet = cost\n`,
  'src/board/later.ts': `export const later = () => import('./sheet.ts')\n`,
  'tests/unit/price.test.ts': `import { price } from '../../src/core/price.ts'\n`,
  'tests/golden/sheet.test.ts': `import { sheet } from '../../src/board/sheet.ts'\n`,
  'tests/unit/later.test.ts': `import { later } from '../../src/board/later.ts'\n`,
  'tests/unit/all.test.ts': `import * as core from '#core'\n`,
  'tests/unit/week.test.ts': `import { week } from '#core'\n`,
  'tests/e2e/window.test.ts': `import { price } from '../../src/core/price.ts'\n`,
}

const root = mkdtempSync(join(tmpdir(), 'related-'))
for (const [path, text] of Object.entries(TREE)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const reach = testsByImports(root)
const testsOf = (file: string) => reach(file).map(({ path, steps }) => `${steps} ${path.replace('tests/', '')}`)

it('names those that reach it, nearest first, also through a later import and an entry point as a whole', () =>
  expect(testsOf('src/core/price.ts')).toEqual([
    '1 unit/price.test.ts',
    '2 golden/sheet.test.ts',
    '2 unit/all.test.ts',
    '3 unit/later.test.ts',
  ]))

it('follows a name through entry points that hand on all', () =>
  expect(testsOf('src/core/week.ts')).toEqual(['1 unit/week.test.ts', '3 unit/all.test.ts']))

it('takes no test for related that imports another name of the same entry point, or a type', () => {
  expect(testsOf('src/core/day.ts')).toEqual(['2 unit/all.test.ts'])
  expect(testsOf('src/core/time.ts')).toEqual([])
})
