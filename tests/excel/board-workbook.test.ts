import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Assessment,
  assess,
  basisPoints,
  CHECK_STATES,
  changeBill,
  changeGrant,
  changeRate,
  type Edit,
  type EditContext,
  minorUnits,
  type Result,
  RULES,
  setBillPart,
  setField,
  setLimit,
  setLineSeats,
  setMonthlyCost,
  setOwnerTime,
} from '#core'
import { writeBoardWorkbook } from '#excel'
import { adviceLabel, CHOICE_LABELS, RULE_WORDS, SHEETS } from '#wording'
import { AS_OF, aWorkbook } from '../builders/workbook.ts'
import { excelizeDifferences, withoutRepeats } from './excelize.ts'
import { componentAt, findColumn, placeOf, rowOf, shareCell } from './find-cells.ts'
import { recalculatedMoves } from './libre-office.ts'
import { partProblems } from './parts.ts'
import { type CellChange, differences, formulaCount, type ReadWorkbook, readCells, withChanges } from './read-cells.ts'
import {
  costsSubject,
  edited,
  everyRuleWorkbook,
  generatedSubjects,
  type Subject,
  seedSubject,
  seriesASubject,
  subjectOf,
} from './subjects.ts'

const GENERATED = 4
const RULE_HEADERS = RULES.filter(({ ofComponent }) => ofComponent !== undefined).map(({ id }) => RULE_WORDS[id].name)

/** Who is no employee may give more than a whole person. */
const vendorStaff = aWorkbook({
  people: { Vic: { kind: 'vendor' } },
  components: ['Search', 'Queue'].map((name) => ({ name, owners: [{ person: 'Vic', share: 8000 }] })),
})
const SAMPLES = [
  ...([seedSubject(), seriesASubject(), costsSubject()] as const),
  ...[subjectOf('every rule', everyRuleWorkbook()), subjectOf('vendor staff', vendorStaff)],
] as const
const subjects: readonly Subject[] = [...SAMPLES, ...generatedSubjects(GENERATED)]
const [seed, , costs] = SAMPLES
const QUEUE = 'API containers and load balancer'

interface Move {
  readonly name: string
  /** In the exported file, as a board member would. */
  readonly cells: (file: ReadWorkbook) => readonly CellChange[]
  /** In the app. */
  readonly edits: readonly ((context: EditContext) => Result<Edit>)[]
}

const idOf = (name: string) => seed.assessment.components.find(({ subject }) => subject.component.name === name)?.subject.component.id ?? ''

const MOVES: readonly Move[] = [
  {
    name: 'limit',
    cells: (file) => [{ sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, 'Time on one component')}`, value: 0.25 }],
    edits: [(context) => setLimit(context, 'owner-time', 2500)],
  },
  {
    name: 'near',
    cells: (file) => [shareCell(file, QUEUE, 0.2)],
    edits: [(context) => setOwnerTime(context, idOf(QUEUE), basisPoints(2000))],
  },
  {
    name: 'decide',
    cells: (file) => [shareCell(file, QUEUE, 0.21)],
    edits: [(context) => setOwnerTime(context, idOf(QUEUE), basisPoints(2100))],
  },
  {
    name: 'cost',
    cells: (file) => [{ ...componentAt(file, 'Kubernetes cluster', 'Monthly cost'), value: 1234.56 }],
    edits: [(context) => setMonthlyCost(context, idOf('Kubernetes cluster'), minorUnits(123_456))],
  },
  {
    name: 'edge',
    cells: (file) => [{ ...componentAt(file, 'Evaluation harness', 'Differentiator'), value: 'Yes' }],
    edits: [(context) => setField(context, 'components', idOf('Evaluation harness'), 'edge', 'yes')],
  },
  {
    name: 'many',
    cells: (file) => [
      { sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, 'Time on one component')}`, value: 0.03 },
      { sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, 'Headcount')}`, value: 0 },
      { ...componentAt(file, 'Vector store', 'Differentiator'), value: 'Not sure' },
      shareCell(file, 'Sign-in and billing', 0.99),
    ],
    edits: [
      (context) => setLimit(context, 'owner-time-watch', 300),
      (context) => setLimit(context, 'owner-time', 300),
      (context) => setField(context, 'company', 'company', 'headcount', 0),
      (context) => setField(context, 'components', idOf('Vector store'), 'edge', 'unsure'),
      (context) => setOwnerTime(context, idOf('Sign-in and billing'), basisPoints(9900)),
    ],
  },
]

const costIdOf = (name: string) =>
  costs.assessment.components.find(({ subject }) => subject.component.name === name)?.subject.component.id ?? ''

/** The same of a workbook whose prices are by year, seat, currency and bill. */
const COST_MOVES: readonly Move[] = [
  {
    name: 'rate',
    cells: (file) => [{ sheet: SHEETS.costs, cell: `D${rowOf(file, SHEETS.costs, 'EUR')}`, value: 1.25 }],
    edits: [(context) => changeRate(context, 'rate-1', { rate: 1.25 })],
  },
  {
    name: 'bill',
    cells: (file) => [{ sheet: SHEETS.costs, cell: `D${rowOf(file, SHEETS.costs, '1 · AWS')}`, value: 2000.5 }],
    edits: [(context) => changeBill(context, 'bill-1', { amount: minorUnits(200_050) })],
  },
  {
    name: 'part',
    cells: (file) => [{ sheet: SHEETS.costs, cell: `D${rowOf(file, SHEETS.costs, 'Object store')}`, value: 700 }],
    edits: [(context) => setBillPart(context, 'bill-1', costIdOf('Object store'), { amount: minorUnits(70_000) })],
  },
  {
    name: 'seats',
    cells: (file) => [{ sheet: SHEETS.costs, cell: `E${rowOf(file, SHEETS.costs, 'Observability')}`, value: 400 }],
    edits: [(context) => setLineSeats(context, `${costIdOf('Observability')}-cost-1`, 400)],
  },
  {
    name: 'credits used up',
    cells: (file) => [{ sheet: SHEETS.costs, cell: `D${rowOf(file, SHEETS.costs, '1 · GPU credits')}`, value: 0 }],
    edits: [(context) => changeGrant(context, 'grant-1', { balance: minorUnits(0) })],
  },
  {
    name: 'period',
    cells: (file) => [{ sheet: SHEETS.costs, cell: `F${rowOf(file, SHEETS.costs, 'LLM API')}`, value: CHOICE_LABELS.per.quarter }],
    edits: [(context) => setField(context, 'costLines', `${costIdOf('LLM API')}-cost-1`, 'per', 'quarter')],
  },
]

const movesOf = (moves: readonly Pick<(typeof MOVES)[number], 'name' | 'cells'>[], file: ReadWorkbook, kind: string) =>
  Object.fromEntries(moves.map(({ name, cells }) => [`${kind}-${name}`, cells(file)]))

let files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly cells: ReadWorkbook }>
let recalculated: ReadonlyMap<string, ReadWorkbook>

beforeAll(async () => {
  const written = new Map<string, { bytes: Uint8Array; cells: ReadWorkbook }>()
  for (const { name, plan } of subjects) {
    const { bytes } = await writeBoardWorkbook(plan)
    written.set(name, { bytes, cells: await readCells(bytes) })
  }
  files = written
  const seedFile = fileOf('seed')
  const wrong = { ...componentAt(seedFile.cells, QUEUE, 'Verdict'), formula: '1+1' }
  recalculated = await recalculatedMoves([
    ...[...written].map(([name, { bytes }]) => ({ bytes, moves: { [name]: [] } })),
    { bytes: seedFile.bytes, moves: movesOf(MOVES, seedFile.cells, 'move') },
    { bytes: fileOf('costs').bytes, moves: movesOf(COST_MOVES, fileOf('costs').cells, 'cost') },
    { bytes: await withChanges(seedFile.bytes, [wrong]), moves: { 'wrong-formula': [] } },
  ])
}, 240_000)

describe('the exported board workbook', () => {
  it('carries the verdicts, advice and totals that the app shows', () => {
    for (const { name, assessment } of subjects) expect(answersIn(fileOf(name).cells), name).toEqual(answersOf(assessment))
  })

  it('has every formula recomputed by LibreOffice without a difference', () => {
    expect(recalculated.size).toBe(subjects.length + MOVES.length + COST_MOVES.length + 1)
    for (const { name } of subjects) {
      const { cells } = fileOf(name)
      expect(formulaCount(cells)).toBeGreaterThan(300)
      expect(differences(cells, valueIn(recalculated.get(name))), name).toEqual([])
    }
  })

  it('has every formula recomputed by excelize without a difference, once for each of its results', { timeout: 1_800_000 }, async () => {
    for (const { name } of SAMPLES) {
      const { bytes, cells } = fileOf(name)
      const asked = withoutRepeats(cells)
      expect(formulaCount(asked), name).toBeGreaterThan(500)
      expect(await excelizeDifferences(bytes, asked), name).toEqual([])
    }
  })

  it.each(MOVES)('moves its verdicts like the app when inputs change in the file: $name', ({ name, edits }) => {
    const after = answersOf(assess(edited(seed.workbook, edits), AS_OF))
    expect(after).not.toEqual(answersOf(seed.assessment))
    expect(answersIn(recalculated.get(`move-${name}`) ?? new Map())).toEqual(after)
  })

  it.each(COST_MOVES)('moves what it costs like the app when a price changes in the file: $name', ({ name, edits }) => {
    const after = answersOf(assess(edited(costs.workbook, edits), AS_OF))
    expect(after).not.toEqual(answersOf(costs.assessment))
    expect(answersIn(recalculated.get(`cost-${name}`) ?? new Map())).toEqual(after)
  })

  it('is read back by exceljs with its sheets in order and no error in any cell', async () => {
    for (const { name, plan } of subjects) {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(fileOf(name).bytes.buffer as ArrayBuffer)
      expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(plan.sheets.map((sheet) => sheet.name))
      const errors: string[] = []
      for (const sheet of workbook.worksheets) {
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            if (cell.type === ExcelJS.ValueType.Error || cell.effectiveType === ExcelJS.ValueType.Error)
              errors.push(`${sheet.name}!${cell.address}`)
          })
        })
      }
      expect(errors, name).toEqual([])
    }
  })

  it('is a whole file: well-formed parts, typed, related, in order', async () => {
    for (const { name } of subjects) expect(await partProblems(fileOf(name).bytes), name).toEqual([])
  })

  it('is the same bytes for the same workbook', async () => {
    expect(Buffer.from((await writeBoardWorkbook(seed.plan)).bytes).equals(Buffer.from(fileOf('seed').bytes))).toBe(true)
  })

  it('has no limit among its inputs that moves nothing', () => {
    const formulas = [...fileOf('seed').cells.values()].flatMap((cells) => [...cells.values()].flatMap(({ formula }) => formula ?? []))
    const names = [...(fileOf('seed').cells.get(SHEETS.inputs) ?? new Map())].flatMap(([reference, { value }]) =>
      /^H\d+$/.test(reference) && String(value).startsWith('in_limit_') ? [String(value)] : [],
    )
    expect(names.length).toBeGreaterThan(10)
    // But for those of checks that say nothing of this list, which Checks names.
    const silent = RULES.filter(({ id, ofComponent }) => ofComponent !== undefined && !isWritten(fileOf('seed').cells, RULE_WORDS[id].name))
    const ofSilent = new Set(silent.flatMap(({ reads }) => reads).map((path) => path.replace('policy.', 'in_limit_').replaceAll('-', '_')))
    expect(names.filter((name) => !ofSilent.has(name) && !formulas.some((formula) => formula.includes(name)))).toEqual([])
  })
})

describe('the checks of the export', () => {
  it('see a formula that gives another result', () => {
    const { cell } = componentAt(fileOf('seed').cells, QUEUE, 'Verdict')
    const found = differences(fileOf('seed').cells, valueIn(recalculated.get('wrong-formula')))
    expect(found).toContain(`Components!${cell}: =${fileOf('seed').cells.get('Components')?.get(cell)?.formula} holds OK, computes to 2`)
  })

  it('see a stale result, in excelize too', async () => {
    const { bytes } = fileOf('seed')
    const cell = `C${rowOf(fileOf('seed').cells, SHEETS.inputs, 'Headcount')}`
    const changed = await withChanges(bytes, [{ sheet: SHEETS.inputs, cell, value: 50 }])
    const stale = await excelizeDifferences(changed, withoutRepeats(await readCells(changed)))
    // The cell that every other reads the input from.
    expect(stale.filter((line) => !line.startsWith(SHEETS.modelChecks))).toEqual([expect.stringContaining('holds 5, computes to 50')])
  })
})

function fileOf(name: string) {
  const file = files.get(name)
  if (file === undefined) throw new Error(`No file ${name}`)
  return file
}

function valueIn(workbook: ReadWorkbook | undefined) {
  return (sheet: string, cell: string) => workbook?.get(sheet)?.get(cell)?.value ?? null
}

const isWritten = (file: ReadWorkbook, header: string) => findColumn(file, `${header}: outcome`) !== null

/** Number of the state that an outcome has on Checks: what only informs has no state beside it. */
function stateOf(file: ReadWorkbook, outcome: number): unknown {
  const checks = file.get(SHEETS.checks)
  const heading = rowOf(file, SHEETS.checks, 'Outcomes: the first that applies is the verdict')
  return checks?.get(`F${heading + 1 + outcome}`)?.value
}

/** What a reader of the file finds: a line for every component, then the totals. */
function answersIn(file: ReadWorkbook): readonly unknown[] {
  const verdicts = file.get(SHEETS.verdicts) ?? new Map()
  const rows: unknown[] = []
  for (let row = 7; verdicts.get(`A${row}`)?.value !== undefined && verdicts.get(`A${row}`)?.value !== null; row += 1) {
    const at = (header: string, unit?: string) => {
      const { sheet, column } = placeOf(file, header, unit)
      return file.get(sheet)?.get(`${column}${row}`)?.value
    }
    // A check without columns says nothing of any component of this list.
    const states = RULE_HEADERS.map((header) => {
      if (!isWritten(file, header)) return 'N/A'
      const isCheck = findColumn(file, `${header}: state`) !== null
      return CHECK_STATES[Number(isCheck ? at(`${header}: state`) : stateOf(file, Number(at(`${header}: outcome`)))) - 1]
    })
    const verdict = CHECK_STATES[Number(at('Verdict', 'no.')) - 1]
    const cost = at('Monthly cost')
    const costMinor = typeof cost === 'number' ? Math.round(cost * 100) : null
    rows.push({
      id: at('Row ID'),
      costMinor,
      states,
      verdict,
      advice: at('Advice'),
      toDecide: at('Decisions needed') === 1,
      small: at('Minor') === 1,
    })
  }
  const summary = (label: string) => file.get(SHEETS.summary)?.get(`C${rowOf(file, SHEETS.summary, label)}`)?.value
  const time = (label: string) => Math.round(Number(summary(label)) * 10_000)
  const cost = summary('Monthly infrastructure cost')
  const cash = summary('Monthly cost, net of credits')
  const totals = {
    components: Number(summary('All counted')) - Number(summary('· request paths')),
    toDecide: summary('Decisions needed, minor included'),
    small: summary('Minor'),
    monthlyCostMinor: typeof cost === 'number' ? Math.round(cost * 100) : null,
    cashAfterCreditsMinor: typeof cash === 'number' ? Math.round(cash * 100) : null,
    ownerTimeBp: time('Engineers on infrastructure'),
    buildingProductBp: time('· product work'),
  }
  return [...rows, totals]
}

function answersOf({ components, totals }: Assessment): readonly unknown[] {
  const rows = components.map(({ subject, checks, verdict, recommendation, toDecide, small }) => ({
    id: subject.component.id,
    costMinor: subject.monthlyCost,
    states: checks.map(({ state }) => state),
    verdict,
    advice: adviceLabel(recommendation),
    toDecide,
    small,
  }))
  const { monthlyCostMinor, cashAfterCreditsMinor, ownerTimeBp, buildingProductBp } = totals
  const shown = {
    components: totals.components,
    toDecide: totals.toDecide,
    small: totals.toDecideSmall,
    monthlyCostMinor,
    cashAfterCreditsMinor,
    ownerTimeBp,
    buildingProductBp,
  }
  return [...rows, shown]
}
