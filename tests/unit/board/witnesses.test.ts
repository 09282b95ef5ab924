// What stands beside a formula of Model checks is the app's own result, from its rules and sums: the formula has to give the same. It
// takes no other engine to see that, and so more workbooks than those have time for.

import { describe, expect, it } from 'vitest'
import { columnLetter, planBoardWorkbook, type WorkbookPlan } from '#board'
import { AUDIENCES, type Audience, assess, type LockedQuarter, type Workbook } from '#core'
import { SHEETS } from '#wording'
import { calculationOf } from '../../../src/board/calculation/calculate.ts'
import { someGeneratedPacks } from '../../builders/generated-pack.ts'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'

const SHORT = 60
const [from = 0, to = SHORT] = process.env['RIGHTSIZE_WORKBOOKS']?.split('-').map(Number) ?? []
const HOUR_MS = 3_600_000

/** Over whole ranges at once, which only other engines calculate. */
const OF_RANGES = /SUMPRODUCT|SUMXMY2|ISFORMULA/

function planned(workbook: Workbook, past: LockedQuarter | null, audience: Audience): WorkbookPlan {
  return okOf(
    planBoardWorkbook({ workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past, audience }),
  )
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
      const { asked, wrong } = differencesIn(planned(workbook, past, AUDIENCES[index % AUDIENCES.length] ?? 'board'))
      expect(wrong, `generated ${from + index + 1}`).toEqual([])
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
      expect(differencesIn(planned(workbook, null, 'board')).wrong, String(promised)).toEqual([])
    }
  })
})
