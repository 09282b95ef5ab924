// A plan of a workbook as lines, which a golden file holds.

import { type CellPlan, type CellRange, type ChartPlan, columnIndex, columnLetter, type SheetPlan, type WorkbookPlan } from '#board'

interface HeldSheets {
  readonly inFull: ReadonlySet<string>
  /** Of any other sheet that is not left out, what its rows show alone. */
  readonly leftOut: ReadonlySet<string>
}

/** Of every sheet in full, where nothing else is said. */
export function planText({ properties, names, currency, paper, sheets }: WorkbookPlan, held?: HeldSheets): string {
  const head = [
    JSON.stringify(properties),
    `${currency.code}, ${currency.decimals} decimals, on ${paper}`,
    ...names.map(({ name, sheet, cell }) => `${name} = ${sheet}!${cell}`),
    '',
  ]
  const shown = sheets.filter(({ name }) => held?.leftOut.has(name) !== true)
  return [...head, ...shown.map((sheet) => (held?.inFull.has(sheet.name) === false ? shownText(sheet) : sheetText(sheet)))].join('\n')
}

function shownText({ name, rows }: SheetPlan): string {
  const lines = rows.map(({ number, cells }) => [number, ...cells.filter(isWritten).map(({ value }) => shownOf(value))].join(' | '))
  return [`== ${name}`, ...lines, ''].join('\n')
}

function shownOf(value: CellPlan['value']): string {
  return typeof value === 'object' ? value.date : JSON.stringify(value)
}

/** A sheet as lines: what surrounds its cells, then the cells, one a line. */
function sheetText(sheet: SheetPlan): string {
  const { name, group, freeze, print, filter, merges, validations, conditionalFormats, columns, charts, links } = sheet
  return [
    `== ${name} (${group})`,
    `freeze ${freeze.rows} rows, ${freeze.columns} columns · print ${print.area}, repeat ${print.repeatRows ?? 'nothing'} · footer ${print.footer.left} | ${print.footer.middle} | ${print.footer.right}`,
    `filter ${filter ?? 'none'} · merged ${merges.join(' ') || 'none'} · widths ${columns.map(({ width, isHidden, outline }) => `${width}${isHidden ? 'h' : ''}${outline ? 'o' : ''}`).join(' ')}`,
    ...validations.map(
      (each) =>
        `only ${each.range}: ${each.kind === 'list' ? each.source : each.kind === 'custom' ? each.formula : `${each.kind} ${each.min} to ${each.max}`}`,
    ),
    ...conditionalFormats.map(({ range, text, look }) => `look ${range}: "${text}" ${look}`),
    ...(links.length === 0 ? [] : [`links ${links.map(({ cell, sheet }) => `${cell} to ${sheet}`).join(' · ')}`]),
    ...charts.flatMap(chartText),
    ...cellTexts(sheet),
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

/** A formula that is the one above or left of it, filled down or to the right, is called so: a change of a column is one line. */
function cellTexts({ rows }: SheetPlan): readonly string[] {
  const moved = new Map<string, string>()
  return rows.flatMap(({ number, cells }) =>
    cells.filter(isWritten).map(({ column, style, formula, value }) => {
      const shown = shownOf(value)
      const place = `${columnLetter(column)}${number} [${style}]`
      if (formula === undefined) return `${place} ${shown}`
      const from = inPlace(formula, number, column)
      moved.set(`${number} ${column}`, from)
      const isFrom = (row: number, letter: number) => moved.get(`${row} ${letter}`) === from
      const said = isFrom(number - 1, column) ? '↑' : isFrom(number, column - 1) ? '←' : formula
      return `${place} =${said} → ${shown}`
    }),
  )
}

/** Its references as steps from where it stands; what is between quotes is no reference. */
function inPlace(formula: string, row: number, column: number): string {
  return formula.replace(
    /"[^"]*"|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/g,
    (text, isColumnFixed?: string, letter?: string, isRowFixed?: string, to?: string) =>
      letter === undefined
        ? text
        : `R${isRowFixed === '' ? `[${Number(to) - row}]` : to}C${isColumnFixed === '' ? `[${columnIndex(letter) - column}]` : letter}`,
  )
}
