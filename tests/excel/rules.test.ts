// One input of every rule is changed in the exported file, LibreOffice computes the file anew, and what all rules then
// say there must be what they say in the app after the same edit. Each edit is chosen so that its own rule moves.

import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Assessment,
  assess,
  basisPoints,
  changeGrant,
  type Edit,
  type EditContext,
  minorUnits,
  OWN_COLUMNS,
  type Result,
  RULE_IDS,
  type RuleId,
  setField,
  setLimit,
  setMonthlyCost,
  setOwnerTime,
} from '#core'
import { writeBoardWorkbook } from '#excel'
import { BOARD_WORDS, CHOICE_LABELS, COMPONENT_FIELDS, headOf, LIMIT_WORDS, RULE_WORDS, SHEETS, wordsOf } from '#wording'
import { AS_OF } from '../builders/workbook.ts'
import { componentAt, rowOf, shareCell } from './find-cells.ts'
import { recalculatedMoves } from './libre-office.ts'
import { type CellChange, type ReadWorkbook, readCells } from './read-cells.ts'
import { edited, everyRuleWorkbook, subjectOf } from './subjects.ts'
import { verdictsIn, verdictsOf } from './verdicts.ts'

type Cells = (file: ReadWorkbook) => readonly CellChange[]
type MakeEdit = (context: EditContext) => Result<Edit>

interface Case {
  readonly rule: RuleId
  /** Whose verdict moves; null: what is said of the list as a whole. */
  readonly of: string | null
  readonly input: string
  readonly cells: Cells
  readonly edit: MakeEdit
}

const subject = subjectOf('every rule', everyRuleWorkbook())

function componentNamed(name: string) {
  const found = subject.assessment.components.find((each) => each.subject.component.name === name)
  if (found === undefined) throw new Error(`No component ${name}`)
  return found
}

const idOf = (name: string) => componentNamed(name).subject.component.id
const projectOf = (name: string) => componentNamed(name).subject.projects[0]?.id ?? ''
const personNamed = (name: string) => Object.values(subject.workbook.tables.people).find((person) => person.name === name)?.id ?? ''

/** Labels of what stands on Inputs; a figure that a rule brings along is called as in its words. */
const onInputs =
  (label: string, value: number | string | null): Cells =>
  (file) => [{ sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, label)}`, value }]
const onComponents =
  (name: string, header: string, value: number | string | null): Cells =>
  (file) => [{ ...componentAt(file, name, header), value }]
const onSheet =
  (sheet: string, column: string, label: string, value: number, labels = 'B'): Cells =>
  (file) => [{ sheet, cell: `${column}${rowOf(file, sheet, label, labels)}`, value }]
/** In the block of break-even, below that of managed ones, which names the component too. */
const runningIt =
  (name: string, value: number): Cells =>
  (file) => {
    const heading = rowOf(file, SHEETS.buildVsBuy, RULE_WORDS['break-even'].name)
    return [{ sheet: SHEETS.buildVsBuy, cell: `H${rowOf(file, SHEETS.buildVsBuy, name, 'B', heading)}`, value }]
  }
const share =
  (name: string, bp: number): Cells =>
  (file) => [shareCell(file, name, bp / 10_000)]

const company =
  (field: string, value: unknown): MakeEdit =>
  (context) =>
    setField(context, 'company', 'company', field, value)
const component =
  (name: string, field: string, value: unknown): MakeEdit =>
  (context) =>
    setField(context, 'components', idOf(name), field, value)
const project =
  (name: string, field: string, value: unknown): MakeEdit =>
  (context) =>
    setField(context, 'projects', projectOf(name), field, value)
const time =
  (name: string, bp: number): MakeEdit =>
  (context) =>
    setOwnerTime(context, idOf(name), basisPoints(bp))

const header = (name: string) =>
  OWN_COLUMNS[name]?.field === undefined ? BOARD_WORDS.formulaHeader(name)[0] : headOf(wordsOf('components', OWN_COLUMNS[name].field))
const [edge, approach, hosting] = [COMPONENT_FIELDS.edge.label, COMPONENT_FIELDS.approach.label, COMPONENT_FIELDS.hosting.label]
const OPTIONS_AFTER = [
  { name: 'Managed', weeks: 2, cost: 300_000, chosen: false },
  { name: 'Own', weeks: 1, cost: 200_000, chosen: true },
  { name: 'Hybrid', weeks: 4, cost: null, chosen: false },
]

const CASES: readonly (readonly [RuleId, string | null, string, Cells, MakeEdit])[] = [
  ['owner-time', 'Queue', 'an owner share', share('Queue', 2100), time('Queue', 2100)],
  ['headcount-share', 'Queue', 'people in all', onInputs('Headcount', 0), company('headcount', 0)],
  ['differentiation', 'Queue', 'the edge', onComponents('Queue', edge, CHOICE_LABELS.edge.yes), component('Queue', 'edge', 'yes')],
  ['reversibility', 'Cluster', 'effort to switch', onComponents('Cluster', 'Switching effort', 4), component('Cluster', 'switchWeeks', 4)],
  [
    ...(['recommendation', 'Vector store', 'the limit of owner time'] as const),
    onInputs(LIMIT_WORDS['owner-time'].name, 0.4),
    (context: EditContext) => setLimit(context, 'owner-time', 4000),
  ],
  ['inflection', null, 'revenue', onInputs('Monthly revenue', 0), company('revenue', minorUnits(0))],
  [
    ...(['own-compute', 'Training GPUs', 'expected use'] as const),
    onComponents('Training GPUs', header('expectedUse'), 0.6),
    project('Training GPUs', 'reserved.expectedUse', 6000),
  ],
  ['gpus-at-seed', 'Training GPUs', 'stage', onInputs('Stage', CHOICE_LABELS.stage['series-a']), company('stage', 'series-a')],
  [
    ...(['credits', 'Training GPUs', 'the balance of the credits'] as const),
    onSheet(SHEETS.costs, 'D', '1 · Cloud credits', 10_000),
    (context: EditContext) => changeGrant(context, 'grant-1', { balance: minorUnits(1_000_000) }),
  ],
  ['first-hundred-customers', null, 'customers', onInputs(header('customers'), 100), company('customers', 100)],
  [
    ...(['managed-data', 'Queue', 'who runs it'] as const),
    onComponents('Queue', hosting, CHOICE_LABELS.hosting.managed),
    component('Queue', 'hosting', 'managed'),
  ],
  ['plumbing-vs-moat', null, 'an owner share', share('Feature rows', 0), time('Feature rows', 0)],
  ['boring-serving', 'Cluster', 'the edge', onComponents('Cluster', edge, CHOICE_LABELS.edge.yes), component('Cluster', 'edge', 'yes')],
  [
    ...(['observability', 'Answer path', 'a signal'] as const),
    onComponents('Answer path', header('pathErrors'), CHOICE_LABELS.tick.no),
    component('Answer path', 'observability.errors', 'no'),
  ],
  ['eval-before-users', 'Eval harness', 'active users', onInputs(header('activeUsers'), 0), company('activeUsers', 0)],
  [
    ...(['self-hosted-model', 'Ranking model', 'whether an API has it'] as const),
    onComponents('Ranking model', header('apiAvailable'), CHOICE_LABELS.apiAvailable.yes),
    component('Ranking model', 'apiAvailable', 'yes'),
  ],
  [
    ...(['premature-inference-saving', 'LLM API', 'days of work'] as const),
    onComponents('LLM API', header('savingDays'), 4000),
    project('LLM API', 'saving.days', 4000),
  ],
  [
    'ops-tax',
    'Queue',
    'cost of an engineer',
    onInputs('Fully loaded cost per engineer (monthly)', null),
    company('engineerMonthlyCost', null),
  ],
  ['overbuild-pattern', null, 'a kind', onComponents('Cluster', 'Type', CHOICE_LABELS.kind.other), component('Cluster', 'kind', 'other')],
  ['runway-spent', null, 'what was raised', onInputs(header('raised'), 300_000), company('raise.amount', minorUnits(30_000_000))],
  [
    ...(['managed-equivalent', 'Vector store', 'the quote'] as const),
    onComponents('Vector store', header('quote'), 9000),
    project('Vector store', 'managed.quote', minorUnits(900_000)),
  ],
  [
    ...(['the-wall', 'Feature rows', 'how it is had'] as const),
    onComponents('Feature rows', approach, CHOICE_LABELS.approach.build),
    component('Feature rows', 'approach', 'build'),
  ],
  [
    ...(['operable-stack', null, 'what is promised elsewhere'] as const),
    onInputs('Ana', 0),
    (context: EditContext) => setField(context, 'people', personNamed('Ana'), 'otherPromised', 0),
  ],
  ['runway', null, 'cash', onInputs('Cash', 500_000), company('cash', minorUnits(50_000_000))],
  ['focus', null, 'engineers', onInputs('Engineers', 2), company('engineers', 2)],
  [
    ...(['speed-before-cost', 'Feature rows', 'weeks of an option'] as const),
    onSheet(SHEETS.buildVsBuy, 'D', 'Own', 1, 'C'),
    project('Feature rows', 'options', OPTIONS_AFTER),
  ],
  [
    ...(['break-even', 'Cluster', 'what running it costs'] as const),
    runningIt('Cluster', 100_000),
    project('Cluster', 'build.runPerMonth', minorUnits(10_000_000)),
  ],
  [
    ...(['data-quality', 'Queue', 'the cost'] as const),
    onComponents('Queue', 'Monthly cost', null),
    (context: EditContext) => setMonthlyCost(context, idOf('Queue'), null),
  ],
  [
    ...(['price-jump', 'Ranking model', 'the price of today'] as const),
    onComponents('Ranking model', 'Monthly cost', 900),
    (context: EditContext) => setMonthlyCost(context, idOf('Ranking model'), minorUnits(90_000)),
  ],
  [
    ...(['spend-concentration', null, 'a price'] as const),
    onComponents('Queue', 'Monthly cost', 100_000),
    (context: EditContext) => setMonthlyCost(context, idOf('Queue'), minorUnits(10_000_000)),
  ],
]

const cases: readonly Case[] = CASES.map(([rule, of, input, cells, edit]) => ({ rule, of, input, cells, edit }))

let after: ReadonlyMap<string, ReadWorkbook>

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(subject.plan)
  const file = await readCells(bytes)
  after = await recalculatedMoves([{ bytes, moves: Object.fromEntries(cases.map(({ rule, cells }) => [rule, cells(file)])) }])
}, 240_000)

describe('a rule in the exported workbook', () => {
  it('has a case here, each of them', () => {
    expect([...cases.map(({ rule }) => rule)].sort()).toEqual([...RULE_IDS].sort())
  })

  it.each(cases)('follows its input like the app: $rule, $input', ({ rule, of, edit }) => {
    const edits = assess(edited(subject.workbook, [edit]), AS_OF)
    expect(saidOf(edits, rule, of)).not.toEqual(saidOf(subject.assessment, rule, of))
    expect(verdictsIn(after.get(rule) ?? new Map())).toEqual(verdictsOf(edits))
  })
})

function saidOf({ components, portfolio }: Assessment, rule: RuleId, of: string | null): unknown {
  const checks = of === null ? portfolio : components.find((each) => each.subject.component.name === of)?.checks
  const found = checks?.find((check) => check.rule === rule)
  return found === undefined ? null : [found.state, found.code]
}
