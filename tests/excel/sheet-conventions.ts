// What every sheet of the board workbook owes its reader, held against a plan (shared by all sheets, those to come too):
// the master check in sight, names and validations of what is typed, how it prints, ids of rows, dates and units.

import { type CellPlan, columnIndex, columnLetter, type SheetPlan, type WorkbookPlan } from '#board'
import { SHEETS } from '#wording'
import { isWritten } from './formula-conventions.ts'

const MASTER = `'${SHEETS.modelChecks}'!$C$5`
/** Looks of what a reader types. */
const TYPED = /^(?:input|assumption)\.(\w+)$/
/** What is typed there is no record of a list: limits and names, the fronts of the pack, the selector, a tolerance. */
const WITHOUT_RECORDS: ReadonlySet<string> = new Set([SHEETS.cover, SHEETS.inputs, SHEETS.runway, SHEETS.modelChecks])
/** Free text needs no validation: names, notes, reasons. */
const FREE_TEXT = new Set(['text', 'wrap'])

interface Range {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** "B1:D9" or "B1", with or without $. */
export function rangeOf(text: string): Range {
  const [from = '', to = from] = text.replaceAll('$', '').split(':')
  const column = (cell: string) => columnIndex(cell.replace(/\d+$/, ''))
  const row = (cell: string) => Number(cell.replace(/^[A-Z]+/, ''))
  return { left: column(from), top: row(from), right: column(to), bottom: row(to) }
}

function isIn({ left, top, right, bottom }: Range, column: number, row: number): boolean {
  return column >= left && column <= right && row >= top && row <= bottom
}

interface Placed extends CellPlan {
  readonly row: number
}

function cellsOf(sheet: SheetPlan): readonly Placed[] {
  return sheet.rows.flatMap(({ number, cells }) => cells.map((cell) => ({ ...cell, row: number })))
}

export function sheetConventions(plan: WorkbookPlan): readonly string[] {
  return [
    ...plan.sheets.flatMap((sheet) => {
      const cells = cellsOf(sheet)
      return [
        ...frameProblems(sheet, cells),
        ...printProblems(sheet, cells),
        ...typedProblems(sheet, cells),
        ...cellProblems(sheet, cells),
        ...filterProblems(sheet, cells),
      ].map((wrong) => `${sheet.name}: ${wrong}`)
    }),
    ...contentsProblems(plan),
    ...unseenErrors(plan),
    ...nameProblems(plan),
    ...unitProblems(plan),
  ]
}

/** FAST 2.03-05: whether the model adds up is in sight wherever the reader scrolls. */
function frameProblems({ name, freeze, columns }: SheetPlan, cells: readonly Placed[]): readonly string[] {
  const master = cells.find(({ formula }) => formula?.includes(MASTER))
  const header = (column: number) => cells.find((cell) => cell.column === column && isWritten(cell))?.value
  const hidden = columns.flatMap(({ isHidden }, index) => (isHidden === true ? [index + 1] : []))
  const ids = hidden.filter((column) => column === 1 || header(column) === 'Row ID')
  // A check that says nothing of any component is folded away with its column.
  const silent = hidden.filter((column) => cells.some((cell) => cell.column === column && cell.style === 'state.text'))
  const rowsWithId = new Set(cells.filter(({ column, value }) => ids.includes(column) && value !== undefined).map(({ row }) => row))
  const typed = cells.filter(({ style, value }) => TYPED.test(style) && value !== undefined && !WITHOUT_RECORDS.has(name))
  return [
    ...(master !== undefined && master.row <= freeze.rows ? [] : ['the master check is not in the frozen rows']),
    ...(hidden.length === ids.length + silent.length ? [] : ['hides a column that holds no row ids']),
    ...typed
      .filter(({ row }) => row > freeze.rows && !rowsWithId.has(row))
      .slice(0, 3)
      .map(({ column, row }) => `${columnLetter(column)}${row} is typed in a row without an id`),
  ]
}

function printProblems(sheet: SheetPlan, cells: readonly Placed[]): readonly string[] {
  const { print, columns } = sheet
  const area = rangeOf(print.area)
  const last = Math.max(...cells.filter(isWritten).map(({ row }) => row))
  // Steps in between stand below what is printed, under a heading that says so.
  const workings =
    cells.find(({ style, value, row }) => style === 'group.text' && row > area.bottom && value === 'Workings')?.row ?? last + 3
  const saysMore = cells.some(
    ({ value }) => typeof value === 'string' && (value.startsWith('Printed: the first ') || value.startsWith('Below, and not printed: ')),
  )
  const repeated = /^1:(\d+)$/.exec(print.repeatRows ?? '')?.[1]
  return [
    ...(print.orientation === 'landscape' ? [] : ['does not print across']),
    ...(area.top === 1 && area.left === (columns[0]?.isHidden === true || columns[0]?.width === 2 ? 2 : 1) && area.right <= columns.length
      ? []
      : [`prints ${print.area}`]),
    ...(area.bottom >= last || saysMore || workings <= area.bottom + 2 ? [] : [`prints to row ${area.bottom} and goes to row ${last}`]),
    ...(repeated !== undefined || print.pagesTall === 1 ? [] : ['repeats no rows on the pages after the first']),
    ...(print.footer.left.includes(' · ') && print.footer.middle !== '' && print.footer.right === 'Page &P of &N'
      ? []
      : ['has another footer']),
  ]
}

/** What a reader types is checked when it is typed; what is chosen comes from a list. */
function typedProblems({ validations }: SheetPlan, cells: readonly Placed[]): readonly string[] {
  const ranges = validations.map(({ range }) => rangeOf(range))
  const unchecked = cells.filter(({ style, column, row }) => {
    const format = TYPED.exec(style)?.[1]
    return format !== undefined && !FREE_TEXT.has(format) && !ranges.some((range) => isIn(range, column, row))
  })
  const computed = cells.filter(({ style, formula }) => TYPED.test(style) && formula !== undefined)
  return [
    ...unchecked.slice(0, 3).map(({ column, row }) => `${columnLetter(column)}${row} takes whatever is typed`),
    ...computed.slice(0, 3).map(({ column, row }) => `${columnLetter(column)}${row} looks typed and is a formula`),
    ...validations.filter(({ message }) => message === '').map(({ range }) => `does not say what ${range} takes`),
  ]
}

const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)/
const DATES = new Set(['date', 'month'])

/** In a list of two kinds, where the other kind has a link. */
const NOTHING: ReadonlySet<string> = new Set(['0', '""'])
/** One cell of another sheet, as it stands there. */
const REFERENCE = /^(?:'[^']+'|[A-Za-z]+)!\$?[A-Z]+\$?\d+$/

/** Gray, and words: nothing there is computed. */
const FIXED: ReadonlySet<string> = new Set(['stored', 'place', 'unit', 'label', 'note', 'group', 'title', 'subtitle'])

function cellProblems({ name }: SheetPlan, cells: readonly Placed[]): readonly string[] {
  return cells.flatMap(({ column, row, style, formula, value }) => {
    const at = `${columnLetter(column)}${row}`
    const [role = ''] = style.split('.')
    // The legend of the cover shows each look.
    const isDate = DATES.has(style.split('.')[1] ?? '')
    const isTrueDate = typeof value === 'object' || formula !== undefined || value === undefined
    return [
      ...(role === 'formula' && formula !== undefined && REFERENCE.test(formula)
        ? [`${at} is a link and looks computed here: =${formula}`]
        : []),
      ...(role === 'link' && formula !== undefined && !/!|\bin_/.test(formula) && !NOTHING.has(formula)
        ? [`${at} looks like a link and leads nowhere: =${formula}`]
        : []),
      ...(FIXED.has(role) && formula !== undefined ? [`${at} looks fixed and is a formula: =${formula}`] : []),
      ...(['formula', 'link'].includes(role) && formula === undefined && value !== undefined && name !== SHEETS.cover
        ? [`${at} looks computed and is typed`]
        : []),
      ...(typeof value === 'string' && ERROR.test(value) ? [`${at} shows ${value}`] : []),
      ...(typeof value === 'number' && !Number.isFinite(value) ? [`${at} holds ${value}`] : []),
      ...(isDate && !isTrueDate ? [`${at} holds a date as ${JSON.stringify(value)}`] : []),
      ...(!isDate && typeof value === 'object' ? [`${at} holds a date that looks like a number`] : []),
    ]
  })
}

/** The arrows of a filter sort what is in its range and nothing else: ids and workings of a row must be in it. */
function filterProblems({ filter }: SheetPlan, cells: readonly Placed[]): readonly string[] {
  if (filter === undefined) return []
  const range = rangeOf(filter)
  const rows = new Set(
    cells.filter(({ column, row, value }) => column === 1 && row > range.top && value !== undefined).map(({ row }) => row),
  )
  const outside = cells.filter((cell) => rows.has(cell.row) && isWritten(cell) && !isIn(range, cell.column, cell.row))
  const [first] = outside
  return [
    ...(rows.size > 0 ? [] : [`filters ${filter}, where no row has an id`]),
    ...(first === undefined
      ? []
      : [`a sort leaves ${columnLetter(first.column)}${first.row} behind, as ${outside.length - 1} more: it is not in ${filter}`]),
  ]
}

/** The cover links to every sheet, in the order of the workbook. A form for an owner has none. */
function contentsProblems({ sheets }: WorkbookPlan): readonly string[] {
  const cover = sheets.find(({ name }) => name === SHEETS.cover)
  if (cover === undefined) return []
  const listed = cellsOf(cover).flatMap(({ style, value }) => (style === 'jump.text' ? [String(value)] : []))
  const names = sheets.map(({ name }) => name)
  return listed.join() === names.join() ? [] : [`Cover lists ${listed.join(', ')}, and the sheets are ${names.join(', ')}`]
}

/** No formula of the workbook may fail without a model check that counts it; those of the checks themselves are the result. */
function unseenErrors({ sheets }: WorkbookPlan): readonly string[] {
  const checks = sheets.find(({ name }) => name === SHEETS.modelChecks)
  if (checks === undefined) return []
  const areas = new Map<string, Range>()
  // Where letters of a range are counted, an error in it is what the count gives.
  for (const { formula = '' } of cellsOf(checks))
    for (const [, sheet = '', area = ''] of formula.matchAll(/(?:ISERROR|LEN)\('?([^'!]+)'?!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)\)/g))
      areas.set(sheet, rangeOf(area))
  return sheets.flatMap((sheet) => {
    // The cover repeats the finding of Summary; an error of As exported shows in every light.
    if (sheet === checks || sheet.name === SHEETS.cover || sheet.name === SHEETS.asExported) return []
    const { name, freeze } = sheet
    const area = areas.get(name)
    const unseen = cellsOf(sheet).filter(
      ({ formula, column, row }) =>
        formula !== undefined && row > freeze.rows && !formula.startsWith('HYPERLINK(') && !(area !== undefined && isIn(area, column, row)),
    )
    const [first] = unseen
    return first === undefined
      ? []
      : [`${name}: an error in ${columnLetter(first.column)}${first.row} goes unseen, as in ${unseen.length - 1} more`]
  })
}

/** A figure of the cash bridge that follows its selector. */
const OUTPUT = /^out_[a-z][a-z0-9_]*$/

/**
 * Names are of inputs, each bound to a cell that is typed (XlsxWriter#1085: a constant as a name fails in LibreOffice), and of what
 * the cash bridge comes to.
 */
function nameProblems({ names, sheets }: WorkbookPlan): readonly string[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const known = new Set(names.map(({ name }) => name))
  const bound = names.flatMap(({ name, sheet, cell }) => {
    const place = rangeOf(cell)
    const target = byName
      .get(sheet)
      ?.rows.find(({ number }) => number === place.top)
      ?.cells.find(({ column }) => column === place.left)
    if (target === undefined) return [`${name} is bound to ${sheet}!${cell}, which is no cell`]
    return TYPED.test(target.style) || sheet === SHEETS.inputs || (OUTPUT.test(name) && sheet === SHEETS.runway)
      ? []
      : [`${name} names what is not typed`]
  })
  const used = new Set(
    sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.match(/\b(?:in|typed|out)_[a-z0-9_]+/g) ?? [])),
    ),
  )
  const unknown = [...used].filter((name) => !known.has(name)).map((name) => `a formula uses the name ${name}, which is none`)
  const wrong = names
    .filter(({ name }) => !/^(?:in|typed)_[a-z][a-z0-9_]*$/.test(name) && !OUTPUT.test(name))
    .map(({ name }) => `${name} does not read as an input`)
  return [...bound, ...unknown, ...wrong, ...(known.size === names.length ? [] : ['two cells have the same name'])]
}

/** An amount says its currency: in its row, or in a header or a unit above it. */
function unitProblems({ sheets, currency }: WorkbookPlan): readonly string[] {
  return sheets.flatMap((sheet) => {
    const cells = cellsOf(sheet)
    const says = cells.filter(({ value }) => typeof value === 'string' && value.includes(currency.code))
    const rows = new Set(says.map(({ row }) => row))
    const above = new Map<number, number>()
    for (const { column, row } of says.filter(({ style }) => /^(?:header|unit)/.test(style)))
      above.set(column, Math.min(above.get(column) ?? Number.POSITIVE_INFINITY, row))
    const silent = cells.filter(
      (cell) =>
        cell.style.endsWith('.money') &&
        isWritten(cell) &&
        !rows.has(cell.row) &&
        !((above.get(cell.column) ?? Number.POSITIVE_INFINITY) < cell.row),
    )
    return silent.slice(0, 3).map(({ column, row }) => `${sheet.name}: ${columnLetter(column)}${row} is an amount of no currency`)
  })
}
