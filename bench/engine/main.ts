// The part of the bench without a window, run inside Electron's own engine (as Node): rules, export
// and import. Started by scripts/bench.mjs with a file for the results, what to measure, and the sizes.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { manyComponents } from '../../tests/builders/many-components.ts'
import { aWorkbook } from '../../tests/builders/workbook.ts'
import { type BenchResult, benchResult } from '../result.ts'
import { type BillWay, measureBill, readOne } from './bill.ts'
import { measureGrowth } from './growth.ts'
import { measureRules } from './rules.ts'
import { exportOnce, measureExport, measureImport } from './sheets.ts'
import { measureLongestTable, measureTableEdits } from './tables.ts'

/** Of the bill: 200 MB, which takes a few seconds. */
const BILL_ROWS = 250_000
/** Of the side process of an export: what the goal allows, in MB. */
const MOST_MEMORY = 600

const [file = '', what = '', ...sizes] = process.argv.slice(2)
if (what === 'export-once') writeFileSync(file, String(await exportOnce(aWorkbook({ components: manyComponents(Number(sizes[0])) }))))
else if (what === 'bill-once') writeFileSync(file, JSON.stringify(await readOne(sizes[0] ?? '', sizes[1] ?? '')))
else writeFileSync(file, JSON.stringify(await measured(sizes.map(Number), what)))

/** @param what "rules", "export", "bill" or "growth" alone, or all and the import */
async function measured(all: readonly number[], what: string): Promise<readonly BenchResult[]> {
  if (what === 'growth') return measureGrowth()
  if (what === 'bill') return measureBill(all[0] ?? BILL_ROWS, billOnce)
  const results: BenchResult[] = []
  for (const size of all) {
    // Before this process has grown, which does not matter to the other, but to the machine.
    if (what !== 'rules') results.push(memoryOfExport(size))
    const sketches = manyComponents(size)
    const workbook = aWorkbook({ components: sketches })
    if (what !== 'export') results.push(...(await measureRules(workbook)), ...measureTableEdits(workbook))
    if (what === 'rules') continue
    if (what !== 'export') results.push(await measureImport(sketches))
    results.push(...(await measureExport(workbook, size > 1000 ? 1 : 3)))
  }
  if (what !== 'export') results.push(...measureLongestTable())
  if (what !== 'rules' && what !== 'export') results.push(...(await measureBill(BILL_ROWS, billOnce)))
  return results
}

function billOnce(way: BillWay, bill: string) {
  execFileSync(process.execPath, [process.argv[1] ?? '', file, 'bill-once', way, bill], { stdio: 'inherit' })
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** In a process of its own, as the app exports. */
function memoryOfExport(size: number): BenchResult {
  execFileSync(process.execPath, [process.argv[1] ?? '', file, 'export-once', String(size)], { stdio: 'inherit' })
  return benchResult({ name: 'export-memory', size, unit: 'MB', ours: Number(readFileSync(file, 'utf8')), yardstick: MOST_MEMORY })
}
