// Four sheets with one row a component: Components, what a reader reads; Answers, what else is typed of it; Workings, what each rule
// computes; Verdicts, what follows, beside what the app said. Only Components is sorted: the others find it by its hidden id.

import { isApproachAssumed, lazily } from '#core'
import { assumedApproachText } from '#wording'
import { newSheet, type Sheet, typed } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW, lastRow } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import type { CellPlan, RowParts, StampedColumn } from '../../workbook-plan.ts'
import { putHead } from '../columns.ts'
import { verdictLooks } from '../conditional-formats.ts'
import { LINKED_LOOKS } from '../costs/component-cost.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { wrappedHeight } from '../wrapped-height.ts'
import { blockTitle } from './block-titles.ts'
import { typedChecks } from './cell-checks.ts'
import { componentChecks } from './checks.ts'
import type { Block, ComponentColumnPlan, ComponentSheet } from './column.ts'
import { componentColumns } from './columns.ts'
import { LAST_PRINTED, notesCell, reasonText } from './shown-columns.ts'

const BLANKS: ReadonlySet<Block> = new Set(['more', 'exceptions'])

interface PlacedColumn extends ComponentColumnPlan {
  /** From 1. */
  readonly column: number
}

function cellsOf(columns: readonly PlacedColumn[], row: EvaluatedComponent, number: number): readonly CellPlan[] {
  const cells: CellPlan[] = []
  for (const { column, block, content: write } of columns) {
    const content = write(row, number)
    // Blank answers take the look of their column: that keeps long lists small.
    if (BLANKS.has(block) && content.value === undefined && content.formula === undefined) continue
    cells.push({ column, ...content })
  }
  return cells
}

/** What one row can be asked for without making all its cells. @param columns all: those that compute alike, and the others */
function partsOf(columns: readonly PlacedColumn[], stamped: () => readonly StampedColumn[], others: readonly PlacedColumn[]) {
  return (row: EvaluatedComponent, number: number): RowParts => {
    const known = (column: number) => columns[column - 1]?.known?.(row)
    return {
      cell(column) {
        const content = columns[column - 1]?.content(row, number)
        return content === undefined ? undefined : { column, ...content }
      },
      known,
      stamped: { columns: stamped, valueAt: known, others: () => cellsOf(others, row, number) },
    }
  }
}

/** Their formulas name other sheets, which are laid out by the time that a cell is read. */
const stampedOf = (columns: readonly PlacedColumn[]) =>
  lazily(() =>
    columns.flatMap(({ column, style, stamp }): StampedColumn[] => (stamp === undefined ? [] : [{ column, style, stamp: stamp() }])),
  )

/** Title, columns and rows. @returns its last column and the ranges of its headings */
function putList(pack: BoardPack, sheet: Sheet, id: ComponentSheet): { readonly last: string; readonly merges: readonly string[] } {
  const { on, letterOn } = componentColumns(pack)
  const columns = on[id].map((plan, index): PlacedColumn => ({ ...plan, column: index + 1 }))
  const others = columns.filter(({ stamp }) => stamp === undefined)
  const partsIn = partsOf(columns, stampedOf(columns), others)
  putFrame(pack, id, sheet)
  for (const plan of columns) putHead(sheet, letterOn(id, plan.key), HEADER_ROW - 1, plan)
  sheet.height(HEADER_ROW - 1, 48)
  const merges = putBlocks(pack, sheet, id)
  const looks = new Set<StyleName>([
    ...columns.map(({ style }) => style),
    ...(pack.places.of('costs') === null && pack.places.of('buildVsBuy') === null ? [] : LINKED_LOOKS),
  ])
  for (const [index, row] of pack.rows.entries()) {
    const number = FIRST_ROW + index
    sheet.putRow(number, () => cellsOf(columns, row, number), looks, partsIn(row, number))
  }
  return { last: letterOn(id, columns.at(-1)?.key ?? 'id'), merges }
}

/** Each is headed by what it is, and of a rule by what the rule asks. */
function putBlocks(pack: BoardPack, sheet: Sheet, id: ComponentSheet): readonly string[] {
  const { on, letterOn } = componentColumns(pack)
  const blocks = new Map<Block, ComponentColumnPlan[]>()
  // The hidden column is not named.
  for (const column of on[id]) if (column.key !== 'id') blocks.set(column.block, [...(blocks.get(column.block) ?? []), column])
  let height = 0
  const merges: string[] = []
  const titles = [...blocks].flatMap(([block, all]) => titlesOf(pack, id, block, all))
  for (const { title, of: all } of titles) {
    // Between any two columns of this sheet a page may end: what runs over them would end there, too.
    const columns = id === 'answers' ? all.slice(0, 1) : all
    const [first, last] = [columns[0], columns.at(-1)].map((column) => letterOn(id, column?.key ?? 'id'))
    sheet.put(first ?? 'B', HEADER_ROW - 2, typed(title, 'group.wrap'))
    if (first !== last) merges.push(`${first}${HEADER_ROW - 2}:${last}${HEADER_ROW - 2}`)
    height = Math.max(
      height,
      wrappedHeight(
        title,
        columns.reduce((sum, { width }) => sum + width, 0),
      ),
    )
  }
  sheet.height(HEADER_ROW - 2, height)
  return merges
}

interface BlockTitle {
  readonly title: string
  readonly of: readonly ComponentColumnPlan[]
}

/** Each page of Components repeats the names, over which a title of the columns beside them would be cut. */
function titlesOf(pack: BoardPack, id: ComponentSheet, block: Block, columns: readonly ComponentColumnPlan[]): readonly BlockTitle[] {
  const title = blockTitle(block)
  return block === 'component' && id === 'components'
    ? [{ title: withAssumed(pack, title), of: columns.slice(1) }]
    : [{ title, of: columns }]
}

/** A reader of a pack is told which approaches are an assumption. */
function withAssumed({ rows }: BoardPack, title: string): string {
  const names = rows.flatMap(({ assessment: { subject } }) => (isApproachAssumed(subject.component) ? [subject.component.name] : []))
  return names.length === 0 ? title : `${title} · ${assumedApproachText(names)}`
}

const columnsOf = (pack: BoardPack, id: ComponentSheet) =>
  componentColumns(pack).on[id].map(({ key, width, block, style }) => ({
    width,
    ...(BLANKS.has(block) ? { style } : {}),
    ...(key === 'id' ? { isHidden: true } : {}),
  }))

function planComponents(pack: BoardPack): SheetBody {
  const { on, letterOn } = componentColumns(pack)
  const sheet = newSheet()
  const { last, merges } = putList(pack, sheet, 'components')
  for (const [index, row] of pack.rows.entries()) sheet.height(FIRST_ROW + index, heightOf(pack, row))
  const letter = (key: string) => letterOn('components', key)
  const lastWord = on.components.findLast(({ style }) => style === 'state.text')?.key ?? 'verdict'
  return planned(sheet, {
    columns: columnsOf(pack, 'components'),
    freeze: { rows: HEADER_ROW, columns: 2 },
    filter: `A${HEADER_ROW}:${last}${lastRow(pack)}`,
    print: printed(pack, `B1:${letter(LAST_PRINTED)}${lastRow(pack)}`, { repeat: `1:${HEADER_ROW}` }),
    validations: typedChecks(pack, 'components'),
    conditionalFormats: verdictLooks(pack, `${letter('verdict')}${FIRST_ROW}:${letter(lastWord)}${lastRow(pack)}`),
    merges,
  })
}

/** As high as its longest text needs in its column. */
function heightOf(pack: BoardPack, row: EvaluatedComponent): number {
  const { on } = componentColumns(pack)
  const texts: Readonly<Record<string, string>> = {
    name: row.assessment.subject.component.name,
    why: reasonText(row),
    notes: notesCell(row),
    comment: pack.withNotes ? (row.assessment.subject.component.notes ?? '') : '',
  }
  const heights = on.components.map(({ key, width, style }) =>
    style.endsWith('.wrap') ? wrappedHeight(texts[key] ?? choiceWord(pack, row, key), width) : 0,
  )
  return Math.min(MOST_POINTS, Math.max(LEAST_POINTS, ...heights))
}

const LEAST_POINTS = 30
/** Excel takes no row that is higher. */
const MOST_POINTS = 409

function choiceWord(pack: BoardPack, { columns }: EvaluatedComponent, key: string): string {
  const value = columns[key]
  return typeof value === 'string' ? pack.places.of('checks').wordText(key, value) : ''
}

/** Of what is typed, or computed, and not meant to be read on paper. */
function planList(id: 'answers' | 'workings' | 'verdicts'): (pack: BoardPack) => SheetBody {
  return (pack) => {
    const sheet = newSheet()
    const { last, merges } = putList(pack, sheet, id)
    return planned(sheet, {
      columns: columnsOf(pack, id),
      freeze: { rows: HEADER_ROW, columns: 2 },
      print: printed(pack, `B1:${last}${lastRow(pack)}`, { repeat: `1:${HEADER_ROW}`, repeatColumns: 'B:B' }),
      validations: id === 'answers' ? typedChecks(pack, id) : [],
      merges,
    })
  }
}

export const componentsSheet = describeSheet({
  id: 'components',
  group: 'model',
  plan: planComponents,
  checks: componentChecks,
})

export const answersSheet = describeSheet({
  id: 'answers',
  group: 'model',
  plan: planList('answers'),
})

export const workingsSheet = describeSheet({
  id: 'workings',
  group: 'workings',
  plan: planList('workings'),
})

export const verdictsSheet = describeSheet({
  id: 'verdicts',
  group: 'workings',
  plan: planList('verdicts'),
})
