// Columns of the team's own in the board pack: inputs beside the others, and nothing of them for investors.
import { describe, expect, it } from 'vitest'
import { planBoardWorkbook, type WorkbookPlan } from '#board'
import { type Audience, addOwnColumn, applyEdit, assess, setOwnValue, type Workbook } from '#core'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { contextOf, okOf } from '../../builders/workbook-files.ts'

function withOwn(name: string, type: 'text' | 'link' | 'money', value: string | number, workbook: Workbook): Workbook {
  const edit = okOf(addOwnColumn(contextOf(workbook), { name, type, choices: [] }, []))
  const named = okOf(applyEdit(workbook, edit))
  return okOf(applyEdit(named, okOf(setOwnValue(contextOf(named), 'q', edit.record.id, value))))
}

const BOOK = withOwn(
  'Penalty',
  'money',
  150_000,
  withOwn(
    'Runbook',
    'link',
    'https://q.example',
    withOwn(
      'Region',
      'text',
      'eu-west-7',
      // Only the first of them has values.
      aWorkbook({
        components: [
          { id: 'q', name: 'Queue', cost: 100 },
          { id: 'c', name: 'Cache', cost: 200 },
        ],
      }),
    ),
  ),
)

function planFor(audience: Audience): WorkbookPlan {
  const assessment = assess(BOOK, AS_OF)
  return okOf(
    planBoardWorkbook({ workbook: BOOK, assessment, fingerprint: 'a'.repeat(64), appVersion: '0.1.0', locked: null, past: null, audience }),
  )
}

const planned = (audience: Audience) => JSON.stringify(planFor(audience))

/** Of the column with this header, on whichever sheet it stands. */
function widthOf(header: string): number | undefined {
  const found = planFor('team').sheets.flatMap(({ rows, columns }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ value, column }) => (value === header ? [columns[column - 1]?.width] : []))),
  )
  return found[0]
}

describe('columns of the team’s own', () => {
  it('stand in the pack of the team and the board by their names, with money as an amount', () => {
    for (const audience of ['team', 'board'] as const) {
      const text = planned(audience)
      for (const shown of ['"Region"', '"eu-west-7"', '"Penalty"', '1500']) expect(text).toContain(shown)
    }
  })

  it('have room for what they hold: more for a text and a link than for an amount', () => {
    const amount = widthOf('Penalty') ?? Number.NaN
    expect(widthOf('Region')).toBeGreaterThanOrEqual(2 * amount)
    expect(widthOf('Runbook')).toBeGreaterThanOrEqual(2 * amount)
  })

  it('are no investor’s', () => {
    const text = planned('investor')
    for (const hidden of ['Region', 'eu-west-7', 'Penalty']) expect(text).not.toContain(hidden)
  })
})
