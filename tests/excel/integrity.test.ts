// The two lights under a reader's hands. LibreOffice types over every formula of every printed area in turn, once with a value and once
// with another formula, and the first light says so each time; an input moves the second alone.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CellPlan, columnLetter, type WorkbookPlan } from '#board'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { inListeningOffice } from '../helpers/listening-office.ts'
import { componentAt, rowOf, shareCell } from './find-cells.ts'
import { sampleInTheApp } from './history-subject.ts'
import { recalculatedMoves } from './libre-office.ts'
import { type CellChange, type ReadWorkbook, readCells } from './read-cells.ts'
import { rangeOf } from './sheet-conventions.ts'
import { costsSubject, seedSubject, subjectOf } from './subjects.ts'

const seed = seedSubject()
const costs = costsSubject()
const LIGHT_ROW = 3

let sent: { readonly bytes: Uint8Array; readonly file: ReadWorkbook }

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(seed.plan)
  sent = { bytes, file: await readCells(bytes) }
})

interface Typed {
  readonly sheet: string
  readonly cell: string
  /** As a reader types it: a formula begins with "=". */
  readonly text: string
}

/** Every formula of every printed area below the lights, with what is typed over it. */
function printedFormulas({ sheets }: WorkbookPlan, typedOver: (cell: CellPlan) => string): readonly Typed[] {
  return sheets.flatMap(({ name, print, rows }) => {
    const { left, right, bottom } = rangeOf(print.area)
    return rows.flatMap(({ number, cells }) =>
      cells
        .filter(
          ({ formula, column }) => formula !== undefined && column >= left && column <= right && number > LIGHT_ROW && number <= bottom,
        )
        .map((cell) => ({ sheet: name, cell: `${columnLetter(cell.column)}${number}`, text: typedOver(cell) })),
    )
  })
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** What the cell shows: typed over it, it leaves no trace in sight. The apostrophe keeps a text a text; of nothing it is nothing. */
function sameValue({ value = '' }: CellPlan): string {
  if (value === '') return ''
  return typeof value === 'object' ? value.date : typeof value === 'string' ? `'${value}` : String(Number(value))
}

/** One more, or a text with a letter more. */
function anotherFormula({ value = '' }: CellPlan): string {
  if (typeof value === 'object') return `=DATEVALUE("${value.date}")+1`
  return typeof value === 'number' ? `=${value}+1` : `=${quoted(String(value))}&"x"`
}

interface Lights {
  readonly before: readonly string[]
  /** With each cell typed over alone. */
  readonly over: readonly (Typed & { readonly lights: readonly string[] })[]
  readonly after: readonly string[]
}

/** What the lights of these sheets say while one cell after another is typed over. */
async function lightsOver(plan: WorkbookPlan, on: readonly string[], typed: readonly Typed[]): Promise<Lights> {
  const { bytes } = await writeBoardWorkbook(plan)
  const prepare = (folder: string) => {
    const path = join(folder, 'pack.xlsx')
    writeFileSync(path, bytes)
    const over = typed.map(({ sheet, cell, text }) => [sheet, cell, text])
    writeFileSync(join(folder, 'asked.json'), JSON.stringify({ path, shown: on.map((sheet) => [sheet, `B${LIGHT_ROW}`]), over }))
    return [join(folder, 'asked.json'), join(folder, 'shown.json')]
  }
  const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'shown.json'), 'utf8')) as readonly (readonly string[])[]
  const [before = [], ...shown] = await inListeningOffice('overwrite-in-calc.py', prepare, read)
  return { before, over: typed.map((each, index) => ({ ...each, lights: shown[index] ?? [] })), after: shown.at(-1) ?? [] }
}

describe('model integrity, with each printed formula typed over in turn', () => {
  const inTheApp = sampleInTheApp()
  const appPlan = subjectOf('in the app', inTheApp.workbook, inTheApp.past).plan

  it.each([
    ['the value that it shows', seed.plan, sameValue],
    ['another formula', appPlan, anotherFormula],
  ] as const)(
    'turns for %s',
    async (_, plan, typedOver) => {
      const { before, over, after } = await lightsOver(plan, [SHEETS.summary], printedFormulas(plan, typedOver))
      expect([before, after]).toEqual([[GREEN], [GREEN]])
      expect(over.length).toBeGreaterThan(2000)
      expect(over.filter(({ lights }) => lights[0] === GREEN).map(({ sheet, cell, text }) => `${sheet}!${cell} ${text}`)).toEqual([])
    },
    600_000,
  )

  it('turns on the next sheet for what a light shows, typed over it', async () => {
    const names = seed.plan.sheets.map(({ name }) => name)
    const typed = names.slice(0, -1).map((sheet) => ({ sheet, cell: `B${LIGHT_ROW}`, text: `'${GREEN}` }))
    const { over } = await lightsOver(seed.plan, names, typed)
    const next = over.map(({ lights }, index) => lights[index + 1])
    expect(next).toEqual(
      typed.map(() => 'Model integrity: all pass, not reliable: a light or its witness was overwritten · Inputs changed since export: 0'),
    )
  }, 600_000)
})

const GREEN = 'Model integrity: all pass · Inputs changed since export: 0'

describe('the lights, in LibreOffice', () => {
  const shown = new Map<string, string>()
  const WHAT_IFS: Readonly<Record<string, (file: ReadWorkbook) => CellChange>> = {
    'a limit': (file) => ({ sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, 'Time on one component')}`, value: 0.03 }),
    'a price': (file) => ({ ...componentAt(file, 'Kubernetes cluster', 'Monthly cost'), value: 0 }),
    'a share of time': (file) => shareCell(file, 'API containers and load balancer', 0.21),
    'an answer': (file) => ({ ...componentAt(file, 'Vector store', 'Differentiator'), value: 'Not sure' }),
  }
  const RATE = 'an exchange rate'

  beforeAll(async () => {
    const { bytes, file } = sent
    const whatIfs = Object.entries(WHAT_IFS).map(([name, change]) => [name, [change(file)]] as const)
    const costsBytes = (await writeBoardWorkbook(costs.plan)).bytes
    const rate = `D${rowOf(await readCells(costsBytes), SHEETS.costs, 'EUR')}`
    const moved = await recalculatedMoves([
      { bytes, moves: Object.fromEntries<readonly CellChange[]>(whatIfs) },
      { bytes: costsBytes, moves: { [RATE]: [{ sheet: SHEETS.costs, cell: rate, value: 1.25 }] } },
    ])
    for (const [name, sheets] of moved) shown.set(name, String(sheets.get(SHEETS.summary)?.get(`B${LIGHT_ROW}`)?.value))
  }, 600_000)

  it.each([...Object.keys(WHAT_IFS), RATE])('leave integrity as it was for a what-if and count it: %s', (name) => {
    expect(shown.get(name)).toBe(GREEN.replace(/0$/, '1'))
  })
})
