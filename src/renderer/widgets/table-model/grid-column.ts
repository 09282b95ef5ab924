// What a screen tells the grid about one column: how a cell reads, sorts, filters and is edited.

import type { CSSProperties, ReactNode } from 'react'
import { groupedBy } from '#core'

export interface GridChoice {
  /** null is "not set". */
  readonly value: string | null
  readonly label: string
}

type GridEditor<T> =
  | { readonly kind: 'text'; readonly suggestions?: (row: T) => readonly string[] }
  | {
      readonly kind: 'choice'
      readonly choices: readonly GridChoice[]
      readonly value: (row: T) => string | null
      /** Space goes to the next of these answers. */
      readonly cycle?: readonly string[]
    }

export interface GridColumn<T> {
  readonly id: string
  readonly header: string
  readonly width: number
  /** Takes a share of what the window leaves over. */
  readonly grows?: boolean
  readonly align?: 'end'
  /** One of a group is there only where somebody chose it. */
  readonly group?: string
  /** Stays in sight when the grid is scrolled sideways. */
  readonly pin?: 'start' | 'end'
  /** From that side, as a CSS length set by the table. */
  readonly offset?: string
  /** How much of the window is covered where it and those pinned before it stay in sight. */
  readonly reach?: number
  /** What rows are sorted by; undefined goes last whatever the direction. */
  readonly sortValue: (row: T) => string | number | undefined
  /** What a row is listed under where the column is filtered by its values; default: its text. */
  readonly values?: (row: T) => readonly string[]
  /** Answers the test of one filter, asked of every row. */
  readonly matches?: (filter: unknown) => (row: T) => boolean
  /** The cell as a person would type it; what the editor opens with. */
  readonly text: (row: T) => string
  /** The cell as it is copied: plain digits without grouping, the words of a choice. Default: text. */
  readonly copyText?: (row: T) => string
  /** The cell with what its figure leaves out, for a paste into this program. Default: as it is copied. */
  readonly wholeText?: (row: T) => string
  /** What the status bar adds up over a selection; undefined is not set. */
  readonly amount?: {
    readonly of: (row: T) => number | undefined
    readonly format: (value: number) => string
    /** What several have on average, not rounded to what a cell can hold. Default: the nearest of those, as format says it. */
    readonly formatMean?: (mean: number) => string
    /** Whether the row has one that only its rate keeps out of the sum. */
    readonly lacksRate?: (row: T) => boolean
  }
  readonly render: (row: T) => ReactNode
  readonly editor: GridEditor<T> | null
  /** This row's cell cannot be typed into, though the column can: sums. Enter asks the screen to open it. */
  readonly isReadOnly?: (row: T) => boolean
  /** Editing this row's cell needs more room than a cell: opened by the screen instead. */
  readonly opensInstead?: (row: T) => boolean
  readonly subtotal?: (rows: readonly T[]) => ReactNode
  readonly groupLabel?: (row: T) => ReactNode
  /** What rows are grouped by, if not by what they are sorted by: a band of amounts. The column then stays in sight. */
  readonly groupValue?: (row: T) => string | number | undefined
}

/** Among what a table is grouped by, a column that stays in sight has a name of its own. */
const IN_BANDS = 'bands:'
export const inBandsOf = (columnId: string) => `${IN_BANDS}${columnId}`
export const columnGrouped = (id: string) => (id.startsWith(IN_BANDS) ? id.slice(IN_BANDS.length) : id)

/** A color that cells of a column get, or whole rows, where they hold something. */
export interface GridTone<T> {
  readonly columnId: string
  readonly isRow: boolean
  readonly tone: string
  readonly matches: (row: T) => boolean
}

/** One line of the grid after filter, sort and grouping. */
export type GridItem<T> =
  | {
      readonly kind: 'row'
      readonly id: string
      readonly row: T
      /** Stays where it is though it would be shown elsewhere, or not at all, for what it holds now. */
      readonly isHeld?: boolean
    }
  | {
      readonly kind: 'group'
      readonly id: string
      readonly groupingColumnId: string
      /** 0 for the outermost groups. */
      readonly depth: number
      /** Its first row. */
      readonly original: T
      readonly rows: readonly T[]
      readonly getIsExpanded: () => boolean
    }
  | { readonly kind: 'new'; readonly id: typeof NEW_ROW }

export const NEW_ROW = 'new'
export const HEADER_ROW = 'header'

export interface GridSort {
  readonly id: string
  readonly desc: boolean
}

/** What a column is asked, as the table keeps it. Those of one group are joined the other way than all others: by or instead of and. */
export interface GridFilter<F = unknown> {
  readonly id: string
  /** What the column's `matches` is asked with. */
  readonly value: F
  /** null: it stands by itself. */
  readonly group: number | null
}

/** The filters by group; one that stands by itself is a group of its own. */
export function filterGroups<F extends GridFilter>(filters: readonly F[]): readonly (readonly F[])[] {
  return [...groupedBy(filters, (filter) => filter.group ?? filter).values()]
}

/**
 * The filters without some of them, so that a row is in sight that one of those would have brought: where one of several is enough,
 * the others go too, because they alone would hide it.
 * @param isAny one of the groups is enough, and all of a group
 */
export function filtersLeft<F extends GridFilter>(filters: readonly F[], isAny: boolean, isLeft: (filter: F) => boolean): readonly F[] {
  const groups = filterGroups(filters).map((group) => (isAny || group.every(isLeft) ? group.filter(isLeft) : []))
  const kept = new Set(isAny && groups.some((group) => group.length === 0) ? [] : groups.flat())
  return filters.filter((filter) => kept.has(filter))
}

export interface CellPlace {
  readonly rowId: string
  readonly columnId: string
}

export function isReadOnly<T>({ editor, isReadOnly: isRowReadOnly }: GridColumn<T>, row: T): boolean {
  return editor === null || (isRowReadOnly?.(row) ?? false)
}

/** What a cell holds, as it goes into another one of the same column: the choice or the text. */
export function heldIn<T>({ editor, text }: Pick<GridColumn<T>, 'editor' | 'text'>, row: T): string | null {
  return editor?.kind === 'choice' ? editor.value(row) : text(row)
}

/** A choice is known by its word on screen or its id, whatever the case; any other text is refused where it is read. */
export function enteredValue<T>({ editor }: Pick<GridColumn<T>, 'editor'>, text: string): string | null {
  if (editor?.kind !== 'choice') return text
  const word = text.trim().toLowerCase()
  if (word === '') return null
  return editor.choices.find(({ value, label }) => value !== null && (value === word || label.toLowerCase() === word))?.value ?? text.trim()
}

/** Widths as a CSS grid template: what the window leaves over goes to the columns that grow, to wider ones more. */
export function columnTemplate<T>(columns: readonly GridColumn<T>[]): string {
  return columns.map(({ width, grows }) => (grows ? `minmax(${width}px, ${width}fr)` : `${width}px`)).join(' ')
}

/** Where a pinned cell stays while the others are scrolled away under it. */
export function pinStyle<T>({ pin, offset, reach = 0 }: GridColumn<T>): CSSProperties | undefined {
  return pin === undefined ? undefined : { ['--offset' as string]: offset, ['--reach' as string]: `${reach}px` }
}

/** What a pinned column covers, as a CSS length: nothing once it is let go, as .cell[data-pin] of the grid says. */
export function keptWidth(width: number, reach: number): string {
  const room = ['66cqi', `${reach}px`].join(' - ')
  return `clamp(0px,(${room})*1000,${width}px)`
}
