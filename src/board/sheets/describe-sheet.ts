// One sheet in one description: what it is called, where it stands, what it plans and what of it must agree. The list of
// them (sheets/index.ts) gives the order; everything else about sheets derives from it.

import { SHEETS, type SheetId } from '#wording'
import { columnIndex } from '../cells.ts'
import { lightLooks } from '../integrity/light-looks.ts'
import type { ModelCheck } from '../model-check.ts'
import type { BoardPack, PackSheet, PlacesOf } from '../pack.ts'
import type { SheetTable } from '../pages/sheet-tables.ts'
import type { PageBand, PageChart } from '../pages/types.ts'
import { lookOf, type StyleName } from '../styles.ts'
import type { CellPlan, NamedCell, PrintPlan, RowPlan, SheetGroup, SheetPlan } from '../workbook-plan.ts'
import { withRoom } from './column-room.ts'
import { withPageEnds } from './page-columns.ts'
import { withRowEnds } from './page-rows.ts'
import { PAGE } from './paper.ts'
import { inWholeAmounts } from './whole-amounts.ts'
import { wrappedHeight } from './wrapped-height.ts'

export interface SheetDescription extends PackSheet {
  readonly name: string
  /** How its tables and charts are set on a page; absent: table below table. */
  readonly bands?: SheetBands
}

type SheetBands = (tables: readonly SheetTable[], charts: readonly PageChart[], sheet: SheetPlan) => readonly PageBand[]
/** What a sheet plans of itself; its name and its group stand in its description. */
export type SheetBody = Omit<SheetPlan, 'name' | 'group'>

interface SheetParts<Id extends SheetId> {
  readonly id: Id
  /** *board* prints on one page and becomes a page of the PDF, *model* is what can be changed and what follows,
   * *workings* is how, *control* checks. */
  readonly group: SheetGroup
  /** Where things stand on it; null: it has nothing to say and is left out. Absent: every pack has it. */
  readonly places?: (pack: BoardPack) => PlacesOf<Id>
  readonly plan: (pack: BoardPack, places: NonNullable<PlacesOf<Id>>) => SheetBody
  readonly names?: (pack: BoardPack) => readonly NamedCell[]
  readonly checks?: (pack: BoardPack, places: NonNullable<PlacesOf<Id>>) => readonly ModelCheck[]
  readonly bands?: SheetBands
}

export function describeSheet<Id extends SheetId>({ id, group, places, plan, names, checks, bands }: SheetParts<Id>): SheetDescription {
  return {
    id,
    name: SHEETS[id],
    places: places ?? (() => true),
    plan: (pack) => {
      const own = pack.places.of(id)
      if (own == null) throw new RangeError(`${SHEETS[id]} is left out`)
      const body = plan(pack, own)
      return { name: SHEETS[id], group, ...body }
    },
    laidOut({ decimals, style }, calculated) {
      const planned = group === 'board' && style.wholeFrom !== undefined ? inWholeAmounts(calculated) : calculated
      // A sheet of the board is laid out by hand, as one page.
      const wide = withRoom(planned, decimals, group !== 'board')
      const roomy = group === 'board' ? onPageAcross(wide, planned.columns) : withPageEnds({ ...wide, print: readable(wide) })
      const print = group === 'board' ? onePage(roomy) : roomy.print
      const isWrapped = print.repeatColumns !== undefined
      const conditionalFormats = [...lightLooks(isWrapped ? null : roomy.columns), ...roomy.conditionalFormats]
      const laid = { ...roomy, print, conditionalFormats, ...(isWrapped ? inFirstColumns(roomy) : {}) }
      return group === 'board' ? laid : withRowEnds(laid)
    },
    names: names ?? (() => []),
    checks: (pack) => {
      const own = pack.places.of(id)
      return own == null || checks === undefined ? [] : checks(pack, own)
    },
    ...(bands === undefined ? {} : { bands }),
  }
}

/** A sheet of the board has one page; where a pack has more to say than one holds at a size that can be read, it takes the next one. */
function onePage({ print, rows }: SheetBody): PrintPlan {
  const last = Number(/\d+$/.exec(print.area)?.[0])
  const points = rows.reduce((sum, { number, height = ROW_POINTS }) => sum + (number <= last ? height : 0), 0)
  return Math.floor(points) <= PAGE.points ? print : { ...print, pagesTall: 0, repeatRows: print.repeatRows ?? FRAME_ROWS }
}

/** Of a row whose height nobody says; and title and lights of a sheet. */
const ROW_POINTS = 15
const FRAME_ROWS = '1:3'

/** What columns need for larger amounts than they were planned for is taken from those that may be narrower. */
function onPageAcross<Sheet extends SheetBody>(sheet: Sheet, asPlanned: SheetBody['columns']): Sheet {
  const over = charactersAcross(sheet) - PAGE.characters
  const room = sheet.columns.map(({ width, least = width }, at) => (width === asPlanned[at]?.width ? width - least : 0))
  const all = room.reduce((sum, each) => sum + each, 0)
  if (over <= 0 || all <= 0) return sheet
  const part = Math.min(1, over / all)
  return { ...sheet, columns: sheet.columns.map((column, at) => ({ ...column, width: column.width - part * (room[at] ?? 0) })) }
}

/** A list that one page is too narrow for prints on several side by side, each with its first columns. */
function readable({ print, columns }: SheetBody): PrintPlan {
  const isNarrow = charactersAcross({ print, columns }) <= PAGE.characters
  // From the first printed one: of a column before it LibreOffice would take the room from the first page, too.
  return isNarrow || print.repeatColumns !== undefined ? print : { ...print, repeatColumns: `${print.area.charAt(0)}:B` }
}

/** Of the columns that are printed. */
function charactersAcross({ print, columns }: Pick<SheetBody, 'print' | 'columns'>): number {
  const [, first = 'A', last = 'A'] = /^([A-Z]+)\d+:([A-Z]+)\d+$/.exec(print.area) ?? []
  const printed = columns.slice(columnIndex(first) - 1, columnIndex(last)).filter(({ isHidden }) => isHidden !== true)
  return printed.reduce((sum, { width }) => sum + width, 0)
}

/** The lines of the frame below the title, and letters that one of them may grow by: its lights count. */
const FRAME_LINES: ReadonlySet<number> = new Set([2, 3])
const ROOM_TO_GROW = 10
/** Of a column's characters, what words fill on average before the next one goes to another line. */
const FILLED = 0.85

/** On paper a text ends where the columns end that every page repeats: the lines of the frame wrap in theirs. */
function inFirstColumns({ rows, styles, columns }: SheetBody): Pick<SheetBody, 'rows' | 'styles'> {
  const width = Math.floor((columns[1]?.width ?? 0) * FILLED)
  const wrapped = new Set<StyleName>()
  const lines = rows.map((row): RowPlan => {
    if (!FRAME_LINES.has(row.number)) return row
    const room = ({ value, formula }: CellPlan) =>
      typeof value === 'string' ? value.length + (formula === undefined ? 0 : ROOM_TO_GROW) : 0
    const letters = Math.max(0, ...row.cells.map(room))
    const cells = row.cells.map((cell): CellPlan => {
      const { role, format } = lookOf(cell.style)
      if (format !== 'text') return cell
      wrapped.add(`${role}.wrap`)
      return { ...cell, style: `${role}.wrap` }
    })
    return { number: row.number, cells, height: Math.max(row.height ?? 0, wrappedHeight(' '.repeat(letters), width)) }
  })
  return { rows: lines, styles: [...new Set([...styles, ...wrapped])] }
}
