import { beforeAll, describe, expect, it } from 'vitest'
import { assess, inOneGo, layingOver, lookingContext, recordsOf, scenarioDifference, setField } from '#core'
import { writeBoardWorkbook } from '#excel'
import { CHANGES_WORDS, DECISION_STATUS, SHEETS, SUMMARY_SHEET } from '#wording'
import { AS_OF } from '../builders/workbook.ts'
import { excelizeDifferences, withoutRepeats } from './excelize.ts'
import { rowOf } from './find-cells.ts'
import { historyWorkbook } from './history-subject.ts'
import { recalculatedMoves } from './libre-office.ts'
import { partProblems } from './parts.ts'
import { differences, type ReadWorkbook, readCells } from './read-cells.ts'
import { edited, subjectOf } from './subjects.ts'

const { workbook, past } = historyWorkbook()
const subject = subjectOf('history', workbook, past)
/** As the app names its columns: "Base" is taken. */
const NAMES = { 's-1': 'Dearer', 's-2': 'What? ~*', 's-3': 'Base (2)' } as const

/** 1 April 2027 as a cell holds it. */
const APRIL_2027 = 46478

let file: { readonly bytes: Uint8Array; readonly cells: ReadWorkbook }
let recalculated: ReadonlyMap<string, ReadWorkbook>

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(subject.plan)
  file = { bytes, cells: await readCells(bytes) }
  const choosing = (value: string) => [{ sheet: SHEETS.runway, cell: 'D4', value }]
  const typing = (label: string, value: number) => [{ sheet: SHEETS.inputs, cell: `C${rowOf(file.cells, SHEETS.inputs, label)}`, value }]
  const moves = {
    history: [],
    ...Object.fromEntries(Object.entries(NAMES).map(([id, value]) => [id, choosing(value)])),
    gone: choosing('No such name'),
    burn: typing('Monthly net burn', 45_000),
    short: typing('Cash', 325_000),
    later: typing('As of', APRIL_2027),
  }
  recalculated = await recalculatedMoves([{ bytes, moves }])
}, 240_000)

const at = (cells: ReadWorkbook | undefined, sheet: string, cell: string) => cells?.get(sheet)?.get(cell)?.value ?? null
const chosen = (name: string, label: string) => at(recalculated.get(name), SHEETS.runway, `D${rowOf(file.cells, SHEETS.runway, label)}`)

describe('an exported workbook with a past and plans', () => {
  it('has the sheets of the board in their order', () => {
    const names = subject.plan.sheets.map(({ name }) => name)
    expect(names.slice(0, 7)).toEqual(['Cover', 'Summary', 'Decisions', 'Cash bridge', 'Cost and gross margin', 'Changes', 'Inputs'])
  })

  it('has every formula recomputed by LibreOffice and by excelize without a difference', { timeout: 1_800_000 }, async () => {
    const { bytes, cells } = file
    expect(differences(cells, (sheet, cell) => at(recalculated.get('history'), sheet, cell))).toEqual([])
    expect(await excelizeDifferences(bytes, withoutRepeats(cells))).toEqual([])
    expect(await partProblems(bytes)).toEqual([])
    expect(at(cells, SHEETS.modelChecks, 'C5')).toBe('all pass')
  })

  it.each(Object.entries(NAMES))('shows the app’s figures of the scenario that is chosen: %s', (id) => {
    const scenario = recordsOf(workbook, 'scenarios').find((each) => each.id === id)
    if (scenario === undefined) throw new Error(`No scenario ${id}`)
    const outcome = inOneGo(layingOver(lookingContext(workbook), scenario))
    const { scenario: then, base } = scenarioDifference(subject.assessment, assess(outcome.workbook, AS_OF), outcome)
    expect(then).not.toEqual(base)
    expect(chosen(id, 'Monthly infrastructure cost')).toBeCloseTo((then.monthlyCost ?? Number.NaN) / 100, 6)
    expect(chosen(id, 'Engineers on infrastructure')).toBeCloseTo((then.ownerTime ?? Number.NaN) / 10_000, 6)
    expect(chosen(id, 'Monthly net burn with these costs')).toBeCloseTo((then.burn ?? Number.NaN) / 100, 6)
    expect(chosen(id, 'Headcount')).toBe(then.headcount)
    const months = chosen(id, 'Runway')
    if (then.runway?.kind === 'lasts') expect(Math.round(Number(months) * 100)).toBe(then.runway.monthHundredths)
    else expect(months).toBe('not burning cash')
    const row = rowOf(file.cells, SHEETS.runway, 'Monthly infrastructure cost')
    const more = ((then.monthlyCost ?? 0) - (base.monthlyCost ?? 0)) / 100
    expect(at(recalculated.get(id), SHEETS.runway, `E${row}`)).toBeCloseTo(more, 6)
  })

  it('shows the present under a name that no scenario has', () => {
    expect(chosen('gone', 'Monthly net burn with these costs')).toBe(65_000)
  })

  it('moves the runway with the burn on Inputs', () => {
    expect(chosen('burn', 'Runway')).toBeCloseTo(20, 6)
    const { now } = placesOfTrend()
    expect(at(recalculated.get('burn'), SHEETS.changes, `L${now}`)).toBe(45_000)
  })

  it('counts what is decided about the company as a whole like the app when the cash changes', () => {
    const counted = (cells: ReadWorkbook | undefined) =>
      at(cells, SHEETS.summary, `C${rowOf(file.cells, SHEETS.summary, SUMMARY_SHEET.companyWide)}`)
    const short = edited(workbook, [(context) => setField(context, 'company', 'company', 'cash', 32_500_000)])
    const { toDecideCompanyWide } = assess(short, AS_OF).totals
    expect(toDecideCompanyWide).toBe(subject.assessment.totals.toDecideCompanyWide + 1)
    expect(counted(file.cells)).toBe(subject.assessment.totals.toDecideCompanyWide)
    expect(counted(recalculated.get('short'))).toBe(toDecideCompanyWide)
    const [said, before] = [recalculated.get('short'), file.cells].map((cells) => at(cells, SHEETS.summary, 'B5'))
    expect(said).not.toBe(before)
  })

  it('lists decisions with their status, which follows the day on Inputs', () => {
    const statuses = (cells: ReadWorkbook | undefined) =>
      Object.fromEntries(
        ['d-late', 'd-open', 'd-day', 'sample-exemption-cluster', 'sample-decision-vectors'].map((id) => {
          const row = Array.from({ length: 60 }, (_, index) => index + 1).find(
            (number) => at(file.cells, SHEETS.decisions, `A${number}`) === id,
          )
          return [id, at(cells, SHEETS.decisions, `G${row}`)]
        }),
      )
    const { open, overdue, done, ended } = DECISION_STATUS
    expect(statuses(file.cells)).toEqual({
      ...{ 'd-late': overdue, 'd-open': open, 'd-day': open },
      ...{ 'sample-exemption-cluster': ended, 'sample-decision-vectors': done },
    })
    expect(statuses(recalculated.get('later'))['d-open']).toBe(overdue)
  })

  it('sums what is still to come, cash and time apart', () => {
    const row = rowOf(file.cells, SHEETS.decisions, 'Overdue and planned')
    expect(['C', 'D', 'E'].map((column) => at(file.cells, SHEETS.decisions, `${column}${row}`))).toEqual([3, 70, 0.23])
  })

  it('ends the trend with the present as Summary has it', () => {
    const { now } = placesOfTrend()
    const { totals } = subject.assessment
    expect(at(file.cells, SHEETS.changes, `E${now}`)).toBe((totals.monthlyCostMinor ?? 0) / 100)
    const [before, here] = [now - 1, now].map((row) => Number(at(file.cells, SHEETS.changes, `E${row}`)))
    expect(at(file.cells, SHEETS.changes, `R${now}`)).toBeCloseTo((here ?? 0) - (before ?? 0), 6)
  })

  it('says that movements are not listed where the locked file is not at hand', () => {
    const plan = subjectOf('no file', workbook).plan.sheets.find(({ name }) => name === SHEETS.changes)
    const texts = plan?.rows.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? []
    expect(texts).toContain(CHANGES_WORDS.noFile('2026Q3'))
    expect(texts).not.toContain('Reason')
  })
})

function placesOfTrend(): { readonly now: number } {
  return { now: rowOf(file.cells, SHEETS.changes, 'Now') }
}
