// The part of the bench with windows: starts and drives the app and its yardsticks. Started by
// scripts/bench.mjs on a display, with a file for the results and what to measure.

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ByteTools, encodePortableFile, type IsoTime, payloadOf, type Workbook } from '#core'
import { manyComponents } from '../../tests/builders/many-components.ts'
import { aWorkbook } from '../../tests/builders/workbook.ts'
import type { BenchResult } from '../result.ts'
import { type GridCase, measureGrids } from './grid.ts'
import { longestTaskOfBill } from './import-bill.ts'
import { measureMessyList } from './import-messy-list.ts'
import { measureStart } from './start.ts'
import { longestTaskOfQuarters, QUARTERS_SIZE, quartersCase } from './with-quarters.ts'

interface Wanted {
  readonly grid: readonly number[]
  readonly start: readonly number[]
  readonly electron: string
  readonly isQuick: boolean
  /** Which of the files that come in through the window. */
  readonly comesIn: readonly ('list' | 'bill')[]
}

const START_ROUNDS = 7
const BYTE_TOOLS: ByteTools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (bytes) => Buffer.from(bytes).toString('utf8'),
}

const [results = '', wanted = '{}'] = process.argv.slice(2)
const { grid, start, electron, isQuick, comesIn } = JSON.parse(wanted) as Wanted
const folder = mkdtempSync(join(tmpdir(), 'rightsize-bench-files-'))
try {
  const cases = new Map([...new Set([...start, ...grid])].map((size) => [size, caseOf(size)]))
  const collected: BenchResult[] = []
  const withQuarters = cases.has(QUARTERS_SIZE) ? quartersCase(cases.get(QUARTERS_SIZE) as GridCase) : null
  collected.push(
    ...(await measureStart(
      electron,
      start.map((size) => ({ size, file: cases.get(size)?.file ?? '' })),
      START_ROUNDS,
      start.includes(QUARTERS_SIZE) ? withQuarters : null,
    )),
  )
  for (const size of grid) collected.push(...(await measureGrids(cases.get(size) as GridCase)))
  if (withQuarters !== null) collected.push(await longestTaskOfQuarters(withQuarters))
  if (comesIn.includes('list')) collected.push(...(await measureMessyList(isQuick, folder)))
  if (comesIn.includes('bill')) collected.push(await longestTaskOfBill(isQuick, folder))
  writeFileSync(results, JSON.stringify(collected))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function caseOf(size: number): GridCase {
  const sketches = manyComponents(size)
  const workbook = { ...aWorkbook({ components: sketches }), id: `00000000-0000-4000-8000-${String(size).padStart(12, '0')}` }
  const file = join(folder, `${size}.rightsize`)
  writeFileSync(file, portable(workbook))
  return { workbook, file, sketches, folder }
}

function portable(workbook: Workbook): Uint8Array {
  const facts = { workbookId: workbook.id, rev: workbook.rev, savedAt: '2026-11-25T10:00:00.000Z' as IsoTime, appVersion: '0.1.0' }
  return encodePortableFile(facts, payloadOf(workbook), null, BYTE_TOOLS).bytes
}
