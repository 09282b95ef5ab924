// Holds a pack that came back against the plan of what it was made from, sheet by sheet and cell by cell. Typed cells become
// facts, whatever else was changed a remark. How a program rewrote the file is no change.

import {
  type DefinedName,
  type PackComparison,
  type PackFact,
  type PackRemark,
  type PlainSheet,
  type PlainSheets,
  RULE_SET_VERSION,
} from '#core'
import { SHEETS } from '#wording'
import type { BoardSource } from '../board-source.ts'
import { columnIndex, columnLetter } from '../cells.ts'
import { type BoardPack, FIRST_ROW, lastRow } from '../pack.ts'
import { planOf } from '../plan-board-workbook.ts'
import { componentColumns } from '../sheets/components/columns.ts'
import { LAST_PRINTED } from '../sheets/components/shown-columns.ts'
import { boardPack } from '../sheets/index.ts'
import type { NamedCell } from '../workbook-plan.ts'
import { compareSheet } from './compare-sheet.ts'
import { matchSheet, type SheetMatch } from './match-sheet.ts'
import { nameDifferences } from './name-differences.ts'
import { type PlannedSheet, plannedSheet } from './planned-sheet.ts'
import { typedCells } from './typed-cells.ts'

export interface PackAge {
  /** Made by this version and its rules: else only typed cells, rows and formulas that are gone are told. */
  readonly isSameVersion: boolean
  /** What its cover may say of its status; null: whatever it says. */
  readonly statuses: readonly string[] | null
}

export function comparePack(
  source: BoardSource,
  returned: Pick<PlainSheets, 'sheets' | 'names' | 'hiddenNames'>,
  age: PackAge,
): PackComparison {
  const pack = boardPack(source)
  const plan = planOf(pack)
  const pairs = pairSheets(
    plan.sheets.map((sheet) => plannedSheet(sheet, sheet.name === SHEETS.components ? sortedRange(pack) : null)),
    returned.sheets,
  )
  const typed = typedCells(pack)
  const fromReturned = new Map(pairs.matched.map(({ planned, sheet, match }) => [sheet.name, { planned: planned.name, match }]))
  // A formula of the plan names sheets as the plan does.
  for (const { planned, match } of pairs.matched)
    if (!fromReturned.has(planned.name)) fromReturned.set(planned.name, { planned: planned.name, match })
  const facts: PackFact[] = []
  const remarks: PackRemark[] = []
  const results: PackRemark[] = []
  let isMoved = false
  for (const { planned, sheet, match } of pairs.matched) {
    const found = compareSheet({
      planned,
      sheet,
      match,
      typedAt: typed(planned.name),
      matchOf: (name) => fromReturned.get(name),
      checks: pack.places.of('checks'),
      ...age,
    })
    facts.push(...found.facts)
    remarks.push(...found.remarks)
    results.push(...found.results)
    isMoved ||= found.isChosen || found.remarks.some(({ kind }) => MOVES_RESULTS.has(kind))
  }
  const names = age.isSameVersion ? repointed(plan.names, pairs.matched, returned.names) : []
  const isAsSent = facts.length + names.length + pairs.missing.length === 0 && !isMoved
  return {
    facts,
    remarks: [
      ...remarks,
      ...names,
      ...(isAsSent ? results : []),
      ...pairs.missing.map((name) => whole(returned.hiddenNames?.includes(name) === true ? 'sheet-hidden' : 'sheet-missing', name)),
      ...pairs.added.map((name) => whole('sheet-added', name)),
      ...addedHidden(plan.sheets, returned).map((name) => whole('sheet-added', name)),
    ],
  }
}

/** What nobody sent and nobody sees. */
function addedHidden(
  plan: readonly { readonly name: string }[],
  { hiddenNames = [] }: Pick<PlainSheets, 'hiddenNames'>,
): readonly string[] {
  return hiddenNames.filter((name) => !plan.some((sheet) => sheet.name === name))
}

/** What a formula may read, or what takes its place. */
const MOVES_RESULTS: ReadonlySet<PackRemark['kind']> = new Set<PackRemark['kind']>([
  ...(['overwritten', 'formula', 'computed', 'as-text', 'unread', 'no-target'] as const),
  ...(['words', 'written', 'row-added', 'row-removed', 'sorted'] as const),
])

/** Names move with the rows and the sheets that they lead to. */
function repointed(names: readonly NamedCell[], pairs: readonly Pair[], read: readonly DefinedName[]): readonly PackRemark[] {
  const moved = names.flatMap((named): NamedCell[] => {
    const pair = pairs.find(({ planned }) => planned.name === named.sheet)
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(named.cell) ?? []
    const [row, column] = [pair?.match.row(Number(digits)) ?? null, pair?.match.column(columnIndex(letters)) ?? null]
    if (pair === undefined || row === null || column === null) return []
    return [{ name: named.name, sheet: pair.sheet.name, cell: `${columnLetter(column)}${row}` }]
  })
  return [...nameDifferences(moved, read)].map(({ name, locked, pack }) => ({
    ...{ kind: 'name', base: locked, theirs: pack },
    place: { sheet: locked.split('!')[0] ?? '', cell: '', row: name, column: '' },
  }))
}

function whole(kind: PackRemark['kind'], name: string): PackRemark {
  return { kind, place: { sheet: name, cell: '', row: name, column: '' }, base: '', theirs: '' }
}

/** Made by this version of the app, and judged by the same rules. */
export function isOfThisVersion(
  facts: { readonly rulesVersion: string | null; readonly madeWith: string | null },
  appVersion: string,
): boolean {
  return (facts.rulesVersion ?? RULE_SET_VERSION) === RULE_SET_VERSION && (facts.madeWith ?? '').endsWith(` ${appVersion}`)
}

interface Pair {
  readonly planned: PlannedSheet
  readonly sheet: PlainSheet
  readonly match: SheetMatch
}

/** By name, else by the title that a renamed sheet still carries. */
function pairSheets(plan: readonly PlannedSheet[], sheets: readonly PlainSheet[]) {
  const left = new Set(sheets)
  const matched: Pair[] = []
  const missing: string[] = []
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  for (const planned of plan) {
    const sheet =
      named.get(planned.name) ?? [...left].find((each) => !plan.some(({ name }) => name === each.name) && isTitled(each, planned.name))
    if (sheet === undefined) missing.push(planned.name)
    else {
      left.delete(sheet)
      matched.push({ planned, sheet, match: matchSheet(planned, sheet) })
    }
  }
  return { matched, missing, added: [...left].map(({ name }) => name) }
}

function isTitled({ rows }: PlainSheet, title: string): boolean {
  return rows.slice(0, 2).some(({ cells }) => [...cells.values()].some(({ text }) => text === title))
}

/** What is in sight of the list and gets sorted by hand: neither the hidden ids nor what stands beyond. */
function sortedRange(pack: BoardPack): PlannedSheet['sorted'] {
  const { letterOn } = componentColumns(pack)
  return {
    firstColumn: columnIndex('B'),
    lastColumn: columnIndex(letterOn('components', LAST_PRINTED)),
    firstRow: FIRST_ROW,
    lastRow: lastRow(pack),
  }
}
