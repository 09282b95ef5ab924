// The rules of financial models for a single formula and for the formulas of a column, held against a plan: what breaks
// one is named as a plain sentence, so that a new sheet is held to them without a word about it here.

import { type CellPlan, columnLetter, type SheetPlan, type WorkbookPlan } from '#board'
import { SHEETS } from '#wording'

/** FAST 3.04-01 allows what is no assumption. */
const ALLOWED_NUMBERS: Readonly<Record<string, string>> = {
  '0': 'nothing, or an exact match',
  '1': 'a flag, or the first of',
  '12': 'months of a year',
  '100': 'hundredths of a whole',
  '1000': 'a thousand of something',
  '10000': 'basis points of a whole: both sides of every limit are compared in them',
}

/** FAST 3.03-01: what a reader checks by reading. Excel takes 8,192, and 255 of a text inside. */
export const MOST_CHARACTERS = 200

/** What changes by itself, or hides what it reads. */
const FORBIDDEN = ['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'OFFSET', 'INDIRECT'] as const

/** A formula without its texts and without names of sheets in quotes. */
function bare(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, 'Sheet!')
}

/** Whether an IF stands anywhere inside the arguments of another. */
export function hasNestedIf(formula: string): boolean {
  const open: string[] = []
  for (const [part, name] of bare(formula).matchAll(/([A-Z][A-Z0-9.]*)?\(|\)/g)) {
    if (part === ')') open.pop()
    else {
      if (name === 'IF' && open.includes('IF')) return true
      open.push(name ?? '')
    }
  }
  return false
}

/** A row with a single place: Excel counts columns then, and other engines rows, of which there is only one. */
export function hasRowOfOnePlace(formula: string): boolean {
  return argumentsOf(bare(formula), 'INDEX').some(([range = '', ...places]) => {
    const [, from, first, to, last] = /^(?:Sheet!|\w+!)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(range) ?? []
    // A column of one row is one cell, and its first place the only one.
    return places.length === 1 && first !== undefined && first === last && from !== to
  })
}

/** What stands between the commas of each call. */
function argumentsOf(formula: string, name: string): readonly (readonly string[])[] {
  return [...formula.matchAll(new RegExp(`(?<![A-Z.])${name}\\(`, 'g'))].map(({ index, 0: call }) => {
    const found = ['']
    let depth = 1
    for (const sign of formula.slice(index + call.length)) {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
      if (depth === 0) break
      if (sign === ',' && depth === 1) found.push('')
      else found[found.length - 1] += sign
    }
    return found
  })
}

/** Numbers typed into the formula that are not in the list above. */
export function strangeNumbers(formula: string): readonly string[] {
  const rest = bare(formula).replace(/\$?[A-Z]{1,3}\$?\d+/g, 'X')
  return (rest.match(/(?<![\w.])\d+(?:\.\d+)?(?!\w)/g) ?? []).filter((number) => ALLOWED_NUMBERS[number] === undefined)
}

export function formulaProblems(formula: string): readonly string[] {
  const numbers = strangeNumbers(formula)
  return [
    ...(hasNestedIf(formula) ? ['has an IF inside an IF'] : []),
    ...(hasRowOfOnePlace(formula) ? ['looks into a row by one place'] : []),
    ...(numbers.length === 0 ? [] : [`has numbers of its own: ${numbers.join(', ')}`]),
    ...FORBIDDEN.filter((name) => new RegExp(`(?<![A-Z.])${name}\\(`).test(bare(formula))).map((name) => `calls ${name}`),
    ...(formula.length > MOST_CHARACTERS ? [`has ${formula.length} characters`] : []),
    ...(formula.includes('\n') ? ['has more than one line'] : []),
    ...(/#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)/.test(bare(formula)) ? ['names an error'] : []),
  ]
}

/** The same text for formulas that do the same in each row: rows of the sheet itself count from the formula's own. */
export function shapeOf(formula: string, row: number): string {
  return bare(formula)
    .replace(/Sheet!|[A-Za-z]+!/g, '!')
    .replace(/!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '!')
    .replace(/(\$?[A-Z]{1,3})(\$?)(\d+)(?!\w)/g, (_, column: string, fixed: string, at: string) =>
      fixed === '$' ? `${column}$` : `${column}[${Number(at) - row}]`,
    )
}

/** Where a row is what a column is elsewhere, and what stands in it is one thing across. */
const ACROSS: ReadonlySet<string> = new Set([SHEETS.runway])
/** Where one list holds records of two kinds, each with a formula of its own: contracts and credits. */
const TWO_KINDS: ReadonlySet<string> = new Set([SHEETS.commitments])

/** On Costs each row has the decimals of its own currency. */
const AMOUNTS: ReadonlySet<string> = new Set(['whole', 'number', 'thousandths'])
const kindOf = (sheet: string, format: string) => (sheet === SHEETS.costs && AMOUNTS.has(format) ? 'amount' : format)

/** FAST 2.01: a column of a list does one thing in all rows. A list is a run of rows with an id. */
function columnProblems(sheet: SheetPlan): readonly string[] {
  if (ACROSS.has(sheet.name)) return []
  return listsOf(sheet).flatMap((rows) => {
    const columns = new Map<number, { readonly shapes: Set<string>; readonly formats: Set<string> }>()
    for (const { number, cells } of rows) {
      for (const cell of cells) {
        const known = columns.get(cell.column) ?? { shapes: new Set(), formats: new Set() }
        if (cell.formula !== undefined) known.shapes.add(shapeOf(cell.formula, number))
        // A word may stand for a value: "not set", "Forecast".
        if (isWritten(cell) && typeof cell.value !== 'string') known.formats.add(kindOf(sheet.name, cell.style.split('.')[1] ?? ''))
        columns.set(cell.column, known)
      }
    }
    return [...columns].flatMap(([column, { shapes, formats }]) => {
      const where = `${sheet.name}!${columnLetter(column)}${rows[0]?.number}:${columnLetter(column)}${rows.at(-1)?.number}`
      return [
        ...(shapes.size > (TWO_KINDS.has(sheet.name) ? 2 : 1)
          ? [`${where} computes in ${shapes.size} ways: ${[...shapes].slice(0, 3).join(' | ')}`]
          : []),
        ...(formats.size > 1 ? [`${where} holds ${[...formats].join(' and ')}`] : []),
      ]
    })
  })
}

export function isWritten({ formula, value }: CellPlan): boolean {
  return formula !== undefined || value !== undefined
}

/** A row that is named by a link belongs to another list than one whose name is typed: what bills leave follows the prices. */
function listsOf({ rows }: SheetPlan): readonly (readonly SheetPlan['rows'][number][])[] {
  const lists: SheetPlan['rows'][number][][] = []
  let before = ''
  for (const row of rows) {
    const [id, name] = [1, 2].map((column) => row.cells.find((cell) => cell.column === column))
    if (id === undefined || !isWritten(id)) continue
    const kind = name?.formula === undefined ? 'typed' : 'linked'
    if (before !== `${row.number - 1} ${kind}`) lists.push([])
    lists.at(-1)?.push(row)
    before = `${row.number} ${kind}`
  }
  return lists
}

/** The longest list of components that the app is held to. */
const LONGEST_LIST = 10_000
/** In which rows its lists stand, one component a row. */
const ROW_OF_LAST = LONGEST_LIST + 6

/** As it stands in the last row of the longest list: its own row has more digits there, and so has the last row of the list. */
function inLongestList(formula: string, row: number, last: number): string {
  return formula
    .replaceAll(new RegExp(`(\\$?\\b[A-Z]{1,3})${row}\\b`, 'g'), `$1${ROW_OF_LAST}`)
    .replaceAll(new RegExp(`(\\$7:\\$[A-Z]{1,3}\\$)${last}\\b`, 'g'), `$1${ROW_OF_LAST}`)
}

/** Formulas of lists, and those over them, that are too long once the list is: in one row of each, as the others are like it. */
function longListProblems({ sheets }: WorkbookPlan): readonly string[] {
  const last = Math.max(...(sheets.find(({ name }) => name === SHEETS.components)?.rows.map(({ number }) => number) ?? [0]))
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ number, cells }) => {
      const isRecord = cells[0]?.column === 1 && isWritten(cells[0])
      return cells.flatMap(({ column, formula = '' }) => {
        const { length } = inLongestList(formula, isRecord ? number : 0, last)
        return length > MOST_CHARACTERS
          ? [`${name}!${columnLetter(column)}${number} has ${length} characters in a long list: =${formula}`]
          : []
      })
    }),
  )
}

/** Every formula of the workbook and every column of its lists. */
export function formulaConventions(plan: WorkbookPlan): readonly string[] {
  return [...longListProblems(plan), ...plan.sheets.flatMap(sheetProblems)]
}

function sheetProblems(sheet: SheetPlan): readonly string[] {
  return [
    ...sheet.rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ column, formula }) =>
        formula === undefined
          ? []
          : formulaProblems(formula).map((wrong) => `${sheet.name}!${columnLetter(column)}${number} ${wrong}: =${formula}`),
      ),
    ),
    ...columnProblems(sheet),
  ]
}
