import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CellPlan, type CellRange, type ChartPlan, columnLetter, type SheetPlan, type WorkbookPlan } from '#board'
import { seedSubject } from '../excel/subjects.ts'
import { linesOnlyIn } from './lines-only-in.ts'

const GOLDEN = 'tests/golden/board-plan.txt'

/** A sheet as lines: what surrounds its cells, then the cells, one a line. */
function sheetText(sheet: SheetPlan): string {
  const { name, group, freeze, print, filter, merges, validations, conditionalFormats, columns, charts } = sheet
  return [
    `== ${name} (${group})`,
    `freeze ${freeze.rows} rows, ${freeze.columns} columns · print ${print.area}, repeat ${print.repeatRows ?? 'nothing'} · footer ${print.footer.left} | ${print.footer.middle} | ${print.footer.right}`,
    `filter ${filter ?? 'none'} · merged ${merges.join(' ') || 'none'} · widths ${columns.map(({ width, isHidden, outline }) => `${width}${isHidden ? 'h' : ''}${outline ? 'o' : ''}`).join(' ')}`,
    ...validations.map(
      (each) =>
        `only ${each.range}: ${each.kind === 'list' ? each.source : each.kind === 'custom' ? each.formula : `${each.kind} ${each.min} to ${each.max}`}`,
    ),
    ...conditionalFormats.map(({ range, text, look }) => `look ${range}: "${text}" ${look}`),
    ...charts.flatMap(chartText),
    ...sheet.rows.flatMap(({ number, cells }) => cells.filter(isWritten).map((cell) => cellText(cell, number))),
    '',
  ].join('\n')
}

function chartText({ kind, title, description, categories, x, y, series, anchor }: ChartPlan): readonly string[] {
  const range = ({ ref, values }: CellRange<string | number>) => `${ref} → ${JSON.stringify(values)}`
  return [
    `chart ${anchor.from}:${anchor.to} ${kind} "${title}" · x ${JSON.stringify(x)} · y ${JSON.stringify(y)} · along ${range(categories)}`,
    `chart says "${description}"`,
    ...series.map(({ name, values, ...look }) => `chart series ${name.ref} → "${name.value}" ${range(values)} ${JSON.stringify(look)}`),
  ]
}

function isWritten({ formula, value }: CellPlan): boolean {
  return formula !== undefined || value !== undefined
}

function cellText({ column, style, formula, value }: CellPlan, row: number): string {
  const shown = typeof value === 'object' ? value.date : JSON.stringify(value)
  return `${columnLetter(column)}${row} [${style}] ${formula === undefined ? shown : `=${formula} → ${shown}`}`
}

/** The first component's row in full and the others without their workings would hide a change: every cell is there. */
function planText({ properties, names, currency, paper, sheets }: WorkbookPlan): string {
  const head = [
    JSON.stringify(properties),
    `${currency.code}, ${currency.decimals} decimals, on ${paper}`,
    ...names.map(({ name, sheet, cell }) => `${name} = ${sheet}!${cell}`),
    '',
  ]
  return [...head, ...sheets.map(sheetText)].join('\n')
}

describe('the plan of the board workbook', () => {
  it('of the sample company is the golden one (UPDATE_GOLDEN=1 writes it anew)', () => {
    const text = planText(seedSubject().plan)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, text)
    const golden = readFileSync(GOLDEN, 'utf8')
    expect({ lost: linesOnlyIn(golden, text), added: linesOnlyIn(text, golden) }).toEqual({ lost: [], added: [] })
    expect(text === golden, 'The same lines in another order or number.').toBe(true)
  })
})
