// The part of the bench without a window, run inside Electron's own engine (as Node): rules, export
// and import. Started by scripts/bench.mjs with a file for the results and the sizes to measure.

import { writeFileSync } from 'node:fs'
import { manyComponents } from '../../tests/builders/many-components.ts'
import { aWorkbook } from '../../tests/builders/workbook.ts'
import type { BenchResult } from '../result.ts'
import { measureRules } from './rules.ts'
import { measureExport, measureImport } from './sheets.ts'

const [file = '', ...sizes] = process.argv.slice(2)
const results: BenchResult[] = []
for (const size of sizes.map(Number)) {
  const sketches = manyComponents(size)
  const workbook = aWorkbook({ components: sketches })
  results.push(...(await measureRules(workbook)))
  results.push(await measureImport(sketches))
  results.push(await measureExport(workbook, size > 1000 ? 1 : 3))
}
writeFileSync(file, JSON.stringify(results))
