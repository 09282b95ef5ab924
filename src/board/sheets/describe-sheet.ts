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
      const roomy = withRoom(planned, decimals, group !== 'board')
      const print = group === 'board' ? onePage(roomy) : readable(roomy)
      const isWrapped = print.repeatColumns !== undefined
      const conditionalFormats = [...lightLooks(isWrapped ? null : roomy.columns), ...roomy.conditionalFormats]
      return { ...roomy, print, conditionalFormats, ...(isWrapped ? inFirstColumns(roomy) : {}) }
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
  return points * LEAST_SIZE <= PAGE_HEIGHT ? print : { ...print, pagesTall: 0, repeatRows: print.repeatRows ?? FRAME_ROWS }
}

/** Of a row whose height nobody says; between the margins of an A4 page, which is the lower one; and title and lights of a sheet. */
const ROW_POINTS = 15
const PAGE_HEIGHT = 530
const FRAME_ROWS = '1:3'
/** At which 10 points are printed as 7. */
const LEAST_SIZE = 0.7

/** Points between the margins of a Letter page across, which is the narrower one, and the least size at which 10 points stay 7. */
const PAGE_POINTS = 720
const LEAST_SCALE = 0.71

/** A list that one page is too narrow for prints on several side by side, each with its first columns. */
function readable({ print, columns }: SheetBody): PrintPlan {
  const [, first = 'A', last = 'A'] = /^([A-Z]+)\d+:([A-Z]+)\d+$/.exec(print.area) ?? []
  const printed = columns.slice(columnIndex(first) - 1, columnIndex(last)).filter(({ isHidden }) => isHidden !== true)
  const points = printed.reduce((sum, { width }) => sum + columnPoints(width), 0)
  return points * LEAST_SCALE <= PAGE_POINTS || print.repeatColumns !== undefined ? print : { ...print, repeatColumns: 'A:B' }
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

/** A character is seven pixels of a screen with 96 of them an inch, and a column has five more. */
const columnPoints = (characters: number) => (characters * 7 + 5) * 0.75
