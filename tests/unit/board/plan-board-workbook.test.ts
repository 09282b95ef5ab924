import { describe, expect, it } from 'vitest'
import { columnIndex, columnLetter, planBoardWorkbook, type SheetPlan, type WorkbookPlan } from '#board'
import { assess, newRecord, type Workbook } from '#core'
import { SHEETS } from '#wording'
import { booksWorkbook } from '../../builders/books.ts'
import { plainComponent } from '../../builders/readable-assessment.ts'
import { AS_OF, aComponent, aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'
import { rowNamed } from './sheets/plan-cells.ts'

function planOf(workbook: Workbook): WorkbookPlan {
  return okOf(planBoardWorkbook({ workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f00d', appVersion: '0.1.0' }))
}

function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`No sheet ${name}`)
  return found
}

function valueAt(sheet: SheetPlan, cell: string) {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return sheet.rows.find(({ number }) => number === Number(row))?.cells.find(({ column }) => column === columnIndex(letters))?.value
}

const masterOf = (workbook: Workbook) => valueAt(sheetOf(planOf(workbook), SHEETS.modelChecks), 'C5')

function lockedSource(workbook: Workbook, approvedBy: string | null) {
  const locked = { ...newRecord('quarters', '2026Q4-r1'), quarter: '2026Q4', approvedBy }
  return { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f00d', appVersion: '0.1.0', locked }
}

describe('the board workbook', () => {
  it('plans an empty list without an error', () => {
    const plan = planOf(aWorkbook())
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      ...['Cover', 'Summary', 'Inputs', 'Components', 'Answers', 'Engineer time'],
      ...['Checks', 'Workings', 'Verdicts', 'Model checks', 'As exported', 'About'],
    ])
    expect(masterOf(aWorkbook())).toBe('all pass')
  })

  it('tells a blank share from no owner, and counts a second share of the same person', () => {
    const owners = [
      { person: 'Ana', share: 500 },
      { person: 'Ana', share: null },
    ]
    const time = sheetOf(planOf(aWorkbook({ components: [aComponent({ owners })] })), SHEETS.time)
    expect([valueAt(time, 'G6'), valueAt(time, 'H6'), valueAt(time, 'I6')]).toEqual(['Ana', 'Ana', 'Unassigned'])
    expect([valueAt(time, 'C7'), valueAt(time, 'D7'), valueAt(time, 'E7')]).toEqual([0.05, 2, 1])
    expect([valueAt(time, 'G7'), valueAt(time, 'H7')]).toEqual([0.05, 'Not set'])
  })

  it('gathers people beyond two hundred in shared columns and loses none of their time', () => {
    const components = Array.from({ length: 205 }, (_, n) =>
      aComponent({ id: `c-${n}`, name: `Queue ${n}`, owners: [{ person: `P${n}`, share: 100 + n }] }),
    )
    const workbook = aWorkbook({ components })
    const time = sheetOf(planOf(workbook), SHEETS.time)
    expect(time.columns).toHaveLength(6 + 200 + 1 + 1 + 2)
    expect(valueAt(time, `${columnLetter(207)}6`)).toBe('Other people')
    expect(masterOf(workbook)).toBe('all pass')
  })

  it('is refused of an approved quarter while a check of the model fails, and written of one that is only locked', () => {
    const workbook = aWorkbook({ components: [aComponent({ id: 'c-1' })] })
    const said = assess(workbook, AS_OF)
    const otherwise = { ...said, components: said.components.map((each) => ({ ...plainComponent(each), verdict: 'FAIL' as const })) }
    const planned = (assessment: typeof said, approvedBy: string | null) =>
      planBoardWorkbook({ ...lockedSource(workbook, approvedBy), assessment, withNotes: true })
    const checks = [expect.toSay('All verdicts and decisions: Excel = app')]
    expect(planned(otherwise, 'Maya')).toEqual({ ok: false, problem: { code: 'pack-checks-fail', facts: { quarter: '2026Q4', checks } } })
    expect(planned(otherwise, null).ok).toBe(true)
    expect(planned(said, 'Maya').ok).toBe(true)
  })

  it('is written of an approved quarter with what was entered: an amount without a rate, time over full, a bill split beyond it', () => {
    const workbook = aWorkbook({
      components: [
        aComponent({ id: 'c-1', share: 6000, costLines: [{ amount: 100, currency: 'EUR' }] }),
        aComponent({ id: 'c-2', share: 6000, costLines: [{ amount: 500, billId: 'bill-1' }] }),
      ],
      bills: [{ vendor: 'AWS', amount: 400 }],
    })
    const checks = sheetOf(okOf(planBoardWorkbook(lockedSource(workbook, 'Maya'))), SHEETS.modelChecks)
    expect(['C5', 'D5', 'F5', 'G5'].map((cell) => valueAt(checks, cell))).toEqual(['all pass', 0, 3, 'data findings'])
  })

  it('turns no light for what was entered, as more than a whole person or an amount without a rate, and counts it on Model checks', () => {
    const two = [
      aComponent({ id: 'c-1', share: 6000 }),
      aComponent({ id: 'c-2', share: 6000, costLines: [{ amount: 100, currency: 'EUR' }] }),
    ]
    const plan = planOf(aWorkbook({ components: two }))
    for (const sheet of plan.sheets) expect(valueAt(sheet, 'B3')).toSay('Model integrity: all pass · Inputs changed since export: 0')
    const checks = sheetOf(plan, SHEETS.modelChecks)
    expect(['C5', 'D5', 'F5', 'G5'].map((cell) => valueAt(checks, cell))).toEqual(['all pass', 0, 2, 'data findings'])
    // Books are compared with what is known of the cost.
    const withBooks = sheetOf(planOf(booksWorkbook({ components: two })), SHEETS.modelChecks)
    expect(valueAt(withBooks, 'C5')).toBe('all pass')
  })

  it('shows what is known of a total while an amount lacks a rate', () => {
    const components = [aComponent({ id: 'c-1', cost: 5000 }), aComponent({ id: 'c-2', costLines: [{ amount: 100, currency: 'EUR' }] })]
    const summary = sheetOf(planOf(aWorkbook({ components })), SHEETS.summary)
    expect(valueAt(summary, `C${rowNamed(summary, 'Monthly infrastructure cost')}`)).toBe('≥ 50')
  })

  it('binds every name to a cell of Inputs', () => {
    const plan = planOf(aWorkbook())
    expect(new Set(plan.names.map(({ sheet }) => sheet))).toEqual(new Set([SHEETS.inputs]))
    expect(plan.names).toContainEqual({
      name: expect.toSay('in_limit_owner_time'),
      sheet: SHEETS.inputs,
      cell: expect.stringMatching(/^I\d+$/),
    })
  })
})
