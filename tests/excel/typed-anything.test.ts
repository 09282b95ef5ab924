// Whatever is typed or pasted into an input, no cell of any sheet shows an error, and what is no number counts as a blank.

import { describe, expect, it } from 'vitest'
import { lookOf, type WorkbookPlan } from '#board'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { rounds } from '../helpers/rounds.ts'
import { abroadWorkbook } from './abroad-subject.ts'
import { historyWorkbook } from './history-subject.ts'
import { recalculatedMoves } from './libre-office.ts'
import { costsSubject, everyRuleWorkbook, subjectOf } from './subjects.ts'
import { isWrong, type TypedSweep, typedSweep } from './typed-sweep.ts'

const TYPED = { text: 'n/a', negative: -1, huge: 999_999_999_999_999, 'a day of 1899': 1, blank: undefined }
/** Sixty seconds of an idle machine, for all. */
const LIMIT_MS = 600_000

const history = historyWorkbook()
const abroad = abroadWorkbook()
const SUBJECTS = [
  costsSubject(),
  subjectOf('every rule', everyRuleWorkbook()),
  subjectOf('history', history.workbook, history.past),
  subjectOf('abroad', abroad.workbook, abroad.past),
]

describe('an exported workbook', () => {
  it.each(SUBJECTS)('shows no error whatever is typed into any of its inputs: $name', { timeout: LIMIT_MS }, ({ plan }) => {
    const sweep = typedSweep(plan)
    expect(sweep.inputs.length).toBeGreaterThan(200)
    expect(problems(sweep, plan).slice(0, 20)).toEqual([])
  })
})

it('shows no error in LibreOffice with a text in every figure at once', async () => {
  const files = []
  const typed = new Set<string>()
  for (const { name, plan } of SUBJECTS) {
    const figures = typedSweep(plan).inputs.filter(({ style }) => NUMBERS.has(lookOf(style).format))
    expect(figures.length).toBeGreaterThan(0)
    for (const { sheet, cell } of figures) typed.add(`${name} ${sheet}!${cell}`)
    const changes = figures.map(({ sheet, cell }) => ({ sheet, cell, value: 'n/a' }))
    files.push({ bytes: (await writeBoardWorkbook(plan)).bytes, moves: { [name]: changes } })
  }
  const outputs = await recalculatedMoves(files)
  for (const { name } of SUBJECTS) {
    const cells = [...(outputs.get(name) ?? [])].flatMap(([sheet, read]) =>
      [...read].flatMap(([cell, { type, value }]) => (value === null ? [] : [{ place: `${name} ${sheet}!${cell}`, type, value }])),
    )
    expect(cells.length).toBeGreaterThan(1000)
    for (const { place, value } of cells) if (typed.delete(place)) expect(value, place).toBe('n/a')
    expect(cells.filter(({ type, value }) => type === 'e' || /^(?:#[A-Z]|Err:)/.test(String(value)))).toEqual([])
  }
  expect([...typed]).toEqual([])
}, 600_000)

const NUMBERS: ReadonlySet<string> = new Set(['money', 'share', 'percent', 'count', 'number', 'whole', 'thousandths', 'decimal', 'date'])

/** Of so many rows of one column every kind is typed; of those below, which read alike, a text. The long rounds type all into all. */
const ROWS_OF_ALL = rounds(2, Number.POSITIVE_INFINITY)

function problems(sweep: TypedSweep, { sheets }: WorkbookPlan): readonly string[] {
  expect(sheets.length).toBeGreaterThan(0)
  const rows = new Map<string, number>()
  return sweep.inputs.flatMap((input) => {
    const column = `${input.sheet}!${input.cell.replace(/\d+$/, '')} ${JSON.stringify(input.style)}`
    const row = rows.get(column) ?? 0
    rows.set(column, row + 1)
    const isLike = input.sheet !== SHEETS.inputs && row >= ROWS_OF_ALL
    const kinds = Object.entries(TYPED).filter(([name]) => !isLike || name === 'text')
    const found = kinds.map(([name, value]) => ({ name, given: sweep.typed(input, value) }))
    const wrong = found.flatMap(({ name, given }) =>
      [...given]
        .filter(([, value]) => isWrong(value))
        .map(([cell, value]) => `${name} in ${input.sheet}!${input.cell}: ${cell} gives ${JSON.stringify(value)}`),
    )
    const [text, blank] = ['text', 'blank'].map((each) => found.find(({ name }) => name === each)?.given)
    // Other sheets take words as well: "Not set" beside a person's name.
    if (input.sheet !== SHEETS.inputs || !NUMBERS.has(lookOf(input.style).format)) return wrong
    const other = [...(text ?? [])].filter(([cell, value]) => blank?.get(cell) !== value)
    return [
      ...wrong,
      ...other.map(
        ([cell, value]) =>
          `text in ${input.sheet}!${input.cell}: ${cell} gives ${JSON.stringify(value)}, of a blank ${JSON.stringify(blank?.get(cell))}`,
      ),
    ]
  })
}
