// The cash bridge of an exported workbook: inputs are changed in the file, another engine computes it anew, and burn, runway and the
// cash-out date must be those of the app after the same edits.

import { beforeAll, describe, expect, it } from 'vitest'
import {
  addScenario,
  assess,
  changeGrant,
  changeRate,
  type Edit,
  type EditContext,
  inOneGo,
  layingOver,
  lookingContext,
  minorUnits,
  type Result,
  type ScenarioChange,
  scenarioChange,
  setField,
  setLimit,
  setMonthlyCost,
  type Workbook,
} from '#core'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { MONTHS } from '../../src/board/sheets/runway/scenario-places.ts'
import { type CashBridge, cashBridge } from '../../src/core/figures/cash-bridge.ts'
import { cashFlows } from '../../src/core/figures/cash-flows.ts'
import { bridgeTerms } from '../../src/core/scenarios/scenario-difference.ts'
import { AS_OF, aWorkbook } from '../builders/workbook.ts'
import { excelizeFromInputs } from './excelize.ts'
import { componentAt, rowOf } from './find-cells.ts'
import { recalculatedMoves } from './libre-office.ts'
import { type CellChange, type ReadWorkbook, readCells, withChanges } from './read-cells.ts'
import { edited, subjectOf } from './subjects.ts'

const SCENARIOS: Readonly<Record<string, readonly ScenarioChange[]>> = {
  Base: [],
  Low: [scenarioChange({ kind: 'growth', value: 8000 })],
  High: [scenarioChange({ kind: 'growth', value: 15_000 })],
  'Less revenue': [scenarioChange({ kind: 'company', target: 'revenue', value: 15_000_000 })],
  'Three times': [scenarioChange({ kind: 'growth', value: 30_000 })],
  'Two more': [scenarioChange({ kind: 'hire', value: 2 })],
  Managed: [scenarioChange({ kind: 'swap', target: 'c-kafka' })],
}

/** An invented company: what is paid by use, by seat and in euros, credits that end and lapse, decisions to come, late and without a day. */
const workbook: Workbook = aWorkbook({
  company: { revenue: 21_000_000, netBurn: 43_000_000, cash: 624_400_000, headcount: 10, engineers: 6, engineerMonthlyCost: 1_600_000 },
  components: [
    { name: 'LLM API', kind: 'llm-api', approach: 'borrow', share: 500, cost: 1_840_000 },
    {
      ...{ id: 'c-kafka', name: 'Kafka', kind: 'stream', approach: 'build', edge: 'no', share: 3000 },
      costLines: [{ amount: 300_000, driver: 'fixed' }],
      projects: [{ managed: { quote: 420_000, setup: 500_000, residualShare: 200 } }],
      decisions: [{ choice: 'move', due: '2027-02-28', effect: { cash: 120_000 } }],
    },
    { name: 'Seats', share: 100, costLines: [{ amount: 4000, driver: 'per-seat', seats: 10 }] },
    { name: 'Search', kind: 'search', share: 100, costLines: [{ amount: 900_000, currency: 'EUR', per: 'year', driver: 'usage' }] },
    { name: 'GPUs', kind: 'gpu', approach: 'borrow', share: 200, costLines: [{ amount: 600_000, grantId: 'grant-1' }] },
    {
      ...{ name: 'Embeddings', kind: 'embeddings', approach: 'borrow', share: 100 },
      costLines: [{ amount: 200_000, grantId: 'grant-2', grantAmount: 150_000 }],
      decisions: [
        { choice: 'other', due: '2026-10-31', effect: { cash: 90_000 } },
        { choice: 'other', effect: { cash: 10_000 } },
      ],
    },
  ],
  creditGrants: [
    { vendor: 'GPU credits', balance: 5_000_000, asOf: '2026-11-01' },
    { vendor: 'API credits', balance: 4_000_000, asOf: '2026-11-01', expires: '2027-03-31' },
  ],
  exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.25, date: '2026-11-01' }],
})

const withScenarios = edited(
  workbook,
  Object.entries(SCENARIOS)
    .slice(3)
    .map(
      ([name, changes]) =>
        (context) =>
          addScenario(context, name, changes),
    ),
)
const subject = subjectOf('bridge', withScenarios)

/** As the app says it of a scenario, with the net burn typed when the workbook was as it was exported. */
function bridgeOf(after: Workbook, changes: readonly ScenarioChange[]): CashBridge {
  const outcome = inOneGo(layingOver(lookingContext(after), { name: '', changes }))
  const then = assess(outcome.workbook, AS_OF)
  const terms = bridgeTerms(then, outcome)
  return cashBridge(cashFlows(subject.assessment), cashFlows(then), { ...terms, isCostUnmoved: false })
}

interface Move {
  /** Columns with more use have the end of their credits from the app: a longer balance is not followed there. */
  readonly except?: readonly string[]
  readonly cells: (file: ReadWorkbook) => readonly CellChange[]
  readonly edits: readonly ((context: EditContext) => Result<Edit>)[]
}

const inputs = (label: string, value: number | string | null) => (file: ReadWorkbook) => [
  { sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, label)}`, value },
]
const onCosts = (label: string, column: string, value: number | null) => (file: ReadWorkbook) => [
  { sheet: SHEETS.costs, cell: `${column}${rowOf(file, SHEETS.costs, label)}`, value },
]
const idOf = (name: string) =>
  subject.assessment.components.find(({ subject: { component } }) => component.name === name)?.subject.component.id ?? ''
const company = (field: 'revenue' | 'cash' | 'netBurn', value: number | null) => (context: EditContext) =>
  setField(context, 'company', 'company', field, value)

const MOVES: Readonly<Record<string, Move>> = {
  nothing: { cells: () => [], edits: [] },
  'a price': {
    cells: (file) => [{ ...componentAt(file, 'LLM API', 'Monthly cost'), value: 36_800 }],
    edits: [(context) => setMonthlyCost(context, idOf('LLM API'), minorUnits(3_680_000))],
  },
  'a rate': { cells: onCosts('EUR', 'D', 1.6), edits: [(context) => changeRate(context, 'rate-1', { rate: 1.6 })] },
  revenue: { cells: inputs('Monthly revenue', 150_000), edits: [company('revenue', 15_000_000)] },
  'no revenue at all': { cells: inputs('Monthly revenue', 0), edits: [company('revenue', 0)] },
  'net burn': { cells: inputs('Monthly net burn', 500_000), edits: [company('netBurn', 50_000_000)] },
  'net burn below 0': { cells: inputs('Monthly net burn', -50_000), edits: [company('netBurn', -5_000_000)] },
  'cash that is gone': { cells: inputs('Cash', -100), edits: [company('cash', -10_000)] },
  'no cash at all': { cells: inputs('Cash', 0), edits: [company('cash', 0)] },
  'much cash': { cells: inputs('Cash', 800_000_000), edits: [company('cash', 80_000_000_000)] },
  'credits used up': {
    cells: onCosts('1 · GPU credits', 'D', 0),
    edits: [(context) => changeGrant(context, 'grant-1', { balance: minorUnits(0) })],
  },
  'credits that last': {
    except: ['Low', 'High', 'Three times'],
    cells: onCosts('1 · GPU credits', 'D', 400_000),
    edits: [(context) => changeGrant(context, 'grant-1', { balance: minorUnits(40_000_000) })],
  },
  target: { cells: inputs('Runway target', 30), edits: [(context) => setLimit(context, 'runway-target', 30)] },
  'cash that is a text': { cells: inputs('Cash', 'soon'), edits: [company('cash', null)] },
  'net burn that is a text': { cells: inputs('Monthly net burn', 'n/a'), edits: [company('netBurn', null)] },
  'revenue that is a text': { cells: inputs('Monthly revenue', 'n/a'), edits: [company('revenue', null)] },
}

let exported: ReadWorkbook
let bytes: Uint8Array
let recalculated: ReadonlyMap<string, ReadWorkbook>

beforeAll(async () => {
  bytes = (await writeBoardWorkbook(subject.plan)).bytes
  exported = await readCells(bytes)
  const typed = Object.entries(MOVES).map(([name, { cells }]) => [name, cells(exported)] as const)
  const chosen = Object.keys(SCENARIOS).map((name) => [`chosen ${name}`, [choice(name)]] as const)
  recalculated = await recalculatedMoves([{ bytes, moves: Object.fromEntries([...typed, ...chosen]) }])
}, 240_000)

const choice = (name: string): CellChange => ({ sheet: SHEETS.runway, cell: 'D4', value: name })
const FIGURES = {
  burn: 'Monthly net burn with these costs',
  burnAfter: 'Net burn after credits and decisions',
  lasting: 'Runway after credits and decisions',
  outOn: 'Cash-out date',
} as const

type Shown = Readonly<Record<keyof typeof FIGURES, number | string | null>>

function shownIn(file: ReadWorkbook | undefined, column: string): Shown {
  const at = (label: string) => {
    const value = file?.get(SHEETS.runway)?.get(`${column}${rowOf(exported, SHEETS.runway, label)}`)?.value ?? null
    return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value
  }
  return { burn: at(FIGURES.burn), burnAfter: at(FIGURES.burnAfter), lasting: at(FIGURES.lasting), outOn: at(FIGURES.outOn) }
}

/** 1 January 1970 as a cell counts days. */
const EPOCH = 25_569

function saidBy({ burn, burnAfter, lasting }: CashBridge): Shown {
  const money = (minor: number | null) => (minor === null ? 'Not set' : minor / 100)
  const word = lasting === null ? 'Not set' : 'does not run out'
  const outOn = lasting?.kind === 'lasts' && lasting.outOn !== null ? Date.parse(lasting.outOn) / 86_400_000 + EPOCH : word
  const months = lasting?.kind === 'lasts' ? Math.round(lasting.months * 1e6) / 1e6 : word
  return {
    burn: money(burn),
    burnAfter: money(burnAfter),
    lasting: months,
    outOn: outOn === word && lasting?.kind === 'lasts' ? 'in over 100 years' : outOn,
  }
}

/** Columns of the cash bridge: the base case first. */
const LETTERS = Object.keys(SCENARIOS).map((name, index) => [name, String.fromCharCode(70 + index)] as const)

describe('the cash bridge of an exported workbook', () => {
  it.each(Object.entries(MOVES))('says what the app says after the same edit, in every column: %s', (name, { edits, except = [] }) => {
    const after = edited(subject.workbook, edits)
    const columns = LETTERS.filter(([scenario]) => !except.includes(scenario))
    const shown = columns.map(([scenario, letter]) => [scenario, shownIn(recalculated.get(name), letter)])
    const said = columns.map(([scenario]) => [scenario, saidBy(bridgeOf(after, SCENARIOS[scenario] ?? []))])
    expect(shown).toEqual(said)
  })

  it.each(LETTERS)('follows the selector: %s', (name, letter) => {
    const file = recalculated.get(`chosen ${name}`)
    expect(shownIn(file, 'D')).toEqual(shownIn(file, letter))
    expect(shownIn(file, letter)).toEqual(shownIn(exported, letter))
  })

  it('starts its months from the cash that is typed, below 0 too, and never rises from there while it burns', () => {
    const shown = (name: string) =>
      Array.from(
        { length: 4 },
        (_, at) =>
          recalculated
            .get(name)
            ?.get(SHEETS.runway)
            ?.get(`D${MONTHS.opening + at}`)?.value,
      )
    expect(shown('cash that is gone')).toEqual([-100, -100, -100, -100])
    expect(shown('no cash at all')).toEqual([0, 0, 0, 0])
    expect(shown('nothing')[0]).toBe(6_244_000)
  })

  it('holds no error, whatever is typed', () => {
    const errors = [...recalculated].flatMap(([name, file]) =>
      [...(file.get(SHEETS.runway) ?? [])].flatMap(([cell, { type }]) => (type === 'e' ? [`${name}: ${cell}`] : [])),
    )
    expect(errors).toEqual([])
  })

  it('is computed alike by a second engine', { timeout: 1_800_000 }, async () => {
    const changed = await withChanges(bytes, (MOVES['a price'] as Move).cells(exported))
    const row = rowOf(exported, SHEETS.runway, FIGURES.burn)
    const cells = LETTERS.map(([, letter]) => `${letter}${row}`)
    const after = edited(subject.workbook, MOVES['a price']?.edits ?? [])
    const burns = LETTERS.map(([scenario]) => saidBy(bridgeOf(after, SCENARIOS[scenario] ?? [])).burn)
    expect(await excelizeFromInputs(changed, SHEETS.runway, cells)).toEqual(burns)
  })
})
