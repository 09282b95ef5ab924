// What stands beside a formula of Model checks is the app's own result, from its rules and sums: the formula has to give the same. So has
// what Inputs works out for the rules. It takes no other engine to see that, and so more workbooks than those have time for.

import { describe, expect, it } from 'vitest'
import { columnIndex, columnLetter, planBoardWorkbook, type WorkbookPlan } from '#board'
import { type Assessment, AUDIENCES, type Audience, assess, type IsoDate, type LockedQuarter, type Workbook } from '#core'
import { SHEETS } from '#wording'
import { calculationOf } from '../../../src/board/calculation/calculate.ts'
import { readValue } from '../../../src/board/calculation/value.ts'
import { cellName } from '../../../src/board/sheets/inputs/layout.ts'
import { inputsOfFormulas } from '../../../src/core/assessment/formulas.ts'
import { FORMULA_CELLS } from '../../../src/core/checks/catalogue.ts'
import { someGeneratedPacks } from '../../builders/generated-pack.ts'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'

const SHORT = 60
const [from = 0, to = SHORT] = process.env['RIGHTSIZE_WORKBOOKS']?.split('-').map(Number) ?? []
const HOUR_MS = 3_600_000

/** Over whole ranges at once, which only other engines calculate. */
const OF_RANGES = /SUMPRODUCT|SUMXMY2|ISFORMULA/

function planned(workbook: Workbook, past: LockedQuarter | null, audience: Audience) {
  const assessment = assess(workbook, AS_OF)
  const plan = okOf(planBoardWorkbook({ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past, audience }))
  return { assessment, plan }
}

/** A line for each figure on Inputs that is not what the rules read in the app. */
function inputDifferences(plan: WorkbookPlan, assessment: Assessment): readonly string[] {
  const { valueAt } = calculationOf({
    names: () => plan.names,
    rowsOf: (name) => plan.sheets.find((sheet) => sheet.name === name)?.rows ?? [],
  })
  return Object.entries(inputsOfFormulas(assessment)).flatMap(([name, value]) => {
    const place = plan.names.find((each) => each.name === cellName(name))
    const input = FORMULA_CELLS.inputs[name]
    const scale = (input !== undefined && 'unit' in input ? SCALES[input.unit] : undefined) ?? (() => 1)
    if (place === undefined || !(typeof value === 'number' || value === null || ISO_DATE.test(value))) return []
    const said = typeof value === 'string' ? Number(readValue({ date: value as IsoDate })) : (value ?? 0) / scale(plan)
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place.cell) ?? []
    const given = valueAt(place.sheet, columnIndex(letters), Number(row))
    return Math.abs(Number(given) - said) < 0.000_01 * Math.max(1, Math.abs(said))
      ? []
      : [`${place.name} gives ${given}, the app reads ${said}`]
  })
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const SCALES: Readonly<Record<string, (plan: WorkbookPlan) => number>> = {
  bp: () => 10_000,
  minor: ({ currency }) => 10 ** currency.decimals,
}

/** A line for each value that its formula does not give, and how many were asked. */
function differencesIn({ sheets, names }: WorkbookPlan): { readonly asked: number; readonly wrong: readonly string[] } {
  const { valueAt } = calculationOf({
    names: () => names,
    rowsOf: (name) =>
      (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => (name === SHEETS.modelChecks ? bare(row) : row)),
  })
  const rows = sheets.find(({ name }) => name === SHEETS.modelChecks)?.rows ?? []
  const asked = rows.flatMap(({ number, cells }) =>
    cells.flatMap(({ column, formula, value }) =>
      formula === undefined || typeof value !== 'number' || OF_RANGES.test(formula) ? [] : [{ number, column, formula, value }],
    ),
  )
  const wrong = asked.flatMap(({ number, column, formula, value }) => {
    const given = valueAt(SHEETS.modelChecks, column, number)
    const isSame = Math.abs(Number(given) - value) < 0.000_01 * Math.max(1, Math.abs(value))
    return isSame ? [] : [`${columnLetter(column)}${number}: =${formula} holds ${value}, gives ${given}`]
  })
  return { asked: asked.length, wrong }
}

/** Without the values of its formulas. */
const bare = ({ number, cells }: WorkbookPlan['sheets'][number]['rows'][number]) => ({
  number,
  cells: cells.map((cell) => {
    const { value: _, ...withoutValue } = cell
    return cell.formula === undefined || OF_RANGES.test(cell.formula) ? cell : withoutValue
  }),
})

describe('the witnesses of Model checks', () => {
  it('are what the formulas give', { timeout: HOUR_MS }, () => {
    let all = 0
    for (const [index, { workbook, past }] of someGeneratedPacks(Math.max(to, SHORT)).slice(from, to).entries()) {
      const { plan, assessment } = planned(workbook, past, AUDIENCES[index % AUDIENCES.length] ?? 'board')
      const { asked, wrong } = differencesIn(plan)
      expect([...wrong, ...inputDifferences(plan, assessment)], `generated ${from + index + 1}`).toEqual([])
      all += asked
    }
    expect(all).toBeGreaterThan(20 * (to - from))
    if (process.env['RIGHTSIZE_WORKBOOKS']) console.info(`witnesses: workbooks ${from + 1} to ${to}, ${all} results, 0 differences`)
  })

  it('are the same where somebody may have promised all of their time or none', () => {
    const components = [
      { name: 'Search', share: 8000, edge: 'no' },
      { name: 'Queue', share: 4000, edge: 'no' },
    ] as const
    const ofAna = (otherPromised: number | null) =>
      aWorkbook({
        components: [...components],
        people: { Ana: { infraPrimary: true, ...(otherPromised === null ? {} : { otherPromised }) } },
      })
    for (const promised of [null, 0, 5000]) {
      const workbook = ofAna(promised)
      const found = assess(workbook, AS_OF).portfolio.find(({ rule }) => rule === 'operable-stack')
      expect(found?.code, String(promised)).toBe('beyond-capacity')
      expect(differencesIn(planned(workbook, null, 'board').plan).wrong, String(promised)).toEqual([])
    }
  })
})
