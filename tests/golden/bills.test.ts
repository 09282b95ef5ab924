// What each bill comes to, and what it changes in the sample company when everything that its import proposes is accepted: the first half
// of its lines, then the whole file, and the whole file again.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  type BilledGroup,
  type BillImportPlan,
  type BillImportQuestion,
  billImportEdit,
  exactText,
  type IsoDate,
  type IsoTime,
  openQuestionsOf,
  planBillImport,
  type Result,
  tagBefore,
  type Workbook,
} from '#core'
import { type BillOrder, type BillRead, importedFile, isWhole, partsGiven, readBill, sampleWorkbook, typeOfBilled } from '#intake'
import { okOf } from '../builders/workbook-files.ts'
import { expectGolden } from './golden.ts'
import { workbookText } from './workbook-text.ts'

const FOLDER = 'tests/fixtures/bills'
const BILLS = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'))
const PLAIN: BillOrder = { tag: null, answers: {}, columns: null }
const ORDERS: Readonly<Record<string, Partial<BillOrder>>> = {
  'openai-spend.csv': {
    columns: { Day: 'month', Product: 'service', Spend: 'amount' },
    answers: { currency: 'USD', vendor: 'OpenAI' },
  },
}
const AT = '2026-11-25T12:00:00.000Z' as IsoTime

function read(name: string, text: string, order: BillOrder): Promise<Result<BillRead>> {
  const bytes = new TextEncoder().encode(text)
  async function* pieces() {
    yield bytes
  }
  return readBill([{ name, size: bytes.length, pieces, slice: async (start, end) => bytes.slice(start, end) }], order)
}

function billText(bill: BillRead): readonly string[] {
  const { groups, totals, monthTotals, monthFiles, control, ownTotals, faults, tags, unknownKinds } = bill
  const say = (what: string, facts: unknown) => `${what} ${JSON.stringify(facts, exact)}`
  return [
    `source ${bill.source} · ${bill.lines} lines, ${bill.blankLines} blank, ${bill.faultyLines} faulty · basis ${bill.basis} · days ${bill.dayOrder} · ${bill.emails} addresses`,
    ...bill.questions.map((question) => say('asks', question)),
    ...groups.map(groupText),
    ...totals.map((total) => say('total', total)),
    ...monthTotals.map((total) => say('month', total)),
    say('files', monthFiles),
    say('bases', bill.bases),
    ...(control === null ? [] : control.sums.map((sum) => say(`control ${control.column}`, sum))),
    ...ownTotals.map((total) => say('own total', total)),
    ...faults.map((fault) => say('fault', fault)),
    ...unknownKinds.map((kind) => say('unknown kind', kind)),
    say('tags', tags),
  ]
}

/** Amounts to their last digit. */
function exact(_key: string, value: unknown): unknown {
  const isAmount = typeof value === 'object' && value !== null && 'digits' in value
  return isAmount ? exactText(value as BilledGroup['amount']) : value
}

function groupText({
  source,
  biller,
  month,
  vendor,
  service,
  account,
  tag,
  category,
  term,
  currency,
  amount,
  effective,
  coverage,
  lines,
}: BilledGroup) {
  const spread = effective === null ? '' : ` spread ${exactText(effective)}`
  const names = [vendor, service, account, tag].map((name) => name ?? '–').join(' | ')
  const times = `${term === null ? '' : ` term ${JSON.stringify(term)}`}${coverage === null ? '' : ` of ${coverage.first} to ${coverage.last}`}`
  return `${month} ${biller} (${source}): ${names} · ${category} ${currency} ${exactText(amount)}${spread}${times}, ${lines} lines`
}

function planText(plan: BillImportPlan, names: ReadonlyMap<string, string>): readonly string[] {
  const {
    newRules,
    newComponents,
    bills,
    rules: _all,
    groups: _groups,
    questionOf: _of,
    ofFile: _file,
    sourceNames,
    questions,
    ...rest
  } = plan
  const { changes, monthlyFees, ...others } = rest
  const { added, changed, removed } = changes
  const say = (what: string, facts: unknown) => `${what} ${named(JSON.stringify(facts, exact), names)}`
  return [
    `records added ${added.length}, changed ${changed.length}, removed ${removed.length}`,
    ...[...sourceNames].filter(([file, known]) => file !== known).map((pair) => say('known source', pair)),
    ...questions.map((question) => named(questionText(question), names)),
    ...newComponents.map((component) => say('new component', component)),
    ...newRules.map(({ conditions, target, componentId, shares }) => say('rule', [conditions, target, componentId, shares])),
    ...bills.map(({ id: _id, ...bill }) => say('bill', bill)),
    ...(monthlyFees.size === 0 ? [] : [say('monthly fees', [...monthlyFees])]),
    ...Object.entries(others).flatMap(([what, facts]) => (facts.length === 0 ? [] : [say(what, facts)])),
  ]
}

function questionText({ id: _id, code, choices, proposed, answer, facts, notes }: BillImportQuestion): string {
  return `asks ${code} → ${answer} (proposed ${proposed}) of ${JSON.stringify(choices)} ${JSON.stringify(facts)} ${JSON.stringify(notes ?? {})}`
}

function named(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/[\w.-]+/g, (word) => names.get(word) ?? word)
}

interface Imported {
  readonly workbook: Workbook
  readonly lines: readonly string[]
}

async function importing(workbook: Workbook, name: string, text: string, tag: string | null, newId: () => string): Promise<Imported> {
  const order = { ...PLAIN, ...ORDERS[name], tag }
  const first = await read(name, text, order)
  if (!first.ok) return { workbook, lines: [`refused ${JSON.stringify(first.problem)}`] }
  const before = tag === null ? tagBefore(workbook, first.value.groups) : null
  const bill = before === null ? first.value : okOf(await read(name, text, { ...order, tag: before }))
  if (!isWhole(bill)) return { workbook, lines: ['not whole'] }
  const last =
    bill.groups
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? '2026-01'
  const plan = okOf(
    planBillImport({
      ...{ workbook, groups: bill.groups, parts: partsGiven(bill.files), tag: before ?? tag, basis: bill.basis, bases: bill.bases },
      // In the month after its last one.
      today: dayAfter(last),
      ...{ rules: [], typeOf: typeOfBilled, answers: {}, acceptsProposals: true },
    }),
  )
  const names = new Map(Object.values(workbook.tables.components).map((component) => [component.id, component.name]))
  for (const { id, name: given } of plan.newComponents) names.set(id, given ?? id)
  const lines = planText(plan, names)
  if (openQuestionsOf(plan).length > 0) return { workbook, lines: [...lines, 'open'] }
  const edit = okOf(billImportEdit({ workbook, at: AT, newId, source: 'imported' }, plan, importedFile(bill, 'USD', order)))
  return {
    workbook: edit.edits.length === 0 ? workbook : okOf(applyEdit(workbook, edit)),
    lines: [...lines, `${edit.edits.length} edits`],
  }
}

function dayAfter(month: string): IsoDate {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 10)).toISOString().slice(0, 10) as IsoDate
}

/** Of a text in which no cell has a line break. */
function firstHalf(text: string): string {
  const lines = text.trimEnd().split('\n')
  return `${lines.slice(0, Math.ceil((lines.length + 1) / 2)).join('\n')}\n`
}

describe('a bill', () => {
  it.each(BILLS)('%s comes to what is golden, and changes that in the sample company', async (name) => {
    let count = 0
    const newId = () => `id-${++count}`
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
    const whole = okOf(await read(name, text, { ...PLAIN, ...ORDERS[name] }))
    const [tag = null] = whole.tags
    const sample = sampleWorkbook({ id: 'w', at: AT, newId })
    const half = await importing(sample, name, firstHalf(text), tag, newId)
    const all = await importing(half.workbook, name, text, null, newId)
    const again = await importing(all.workbook, name, text, null, newId)
    const known = new Set(workbookText(sample))
    const after = workbookText(all.workbook).filter((line) => !known.has(line))
    const parts = { half: half.lines, all: all.lines, again: again.lines, after }
    const told = Object.entries(parts).flatMap(([part, lines]) => ['', `== ${part}`, ...lines])
    expectGolden(`bills/${name}.txt`, `${[...billText(whole), ...told].join('\n')}\n`)
    expect(again.lines.at(-1)).not.toMatch(/^[1-9]\d* edits/)
  })
})
