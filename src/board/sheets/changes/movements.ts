// What moved since the last locked quarter, a line each: what was stored then, and the cell of the present where there is one.

import {
  type ComponentCost,
  type CostMove,
  type CostVariance,
  type FieldMove,
  isPriceExplained,
  type StateComparison,
  type StatedVerdict,
} from '#core'
import {
  badgeFor,
  CHANGES_SHEET,
  causesText,
  componentMoveText,
  fieldMoveLabel,
  fieldMoveValue,
  inCurrency,
  investorBadge,
  LIMIT_TEXT,
  LIMIT_WORDS,
  limitValueText,
  MOVE_TITLES,
  PACK_TEXT,
  varianceCauses,
} from '#wording'
import { type Content, calculated, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW } from '../../pack.ts'
import { type Format, lookOf, type StyleName } from '../../styles.ts'
import { componentColumns, fixedComponentCell } from '../components/columns.ts'
import { costShown } from '../components/cost-shown.ts'
import type { ChangesLayout } from './layout.ts'

export interface Movement {
  /** Of the component; of the limit; "company". */
  readonly id: string
  readonly name: string
  readonly what: string
  readonly before: Content
  readonly after: Content
  readonly why: string
}

/** A board reads the first pages; Compare in the app has all. */
export const MOST_MOVEMENTS = 500

/** What came and went, verdicts, costs with the largest first, limits, then what else was typed. */
export function movementsOf(pack: BoardPack, comparison: StateComparison): readonly Movement[] {
  const list = known.get(comparison) ?? listMovements(pack, comparison)
  known.set(comparison, list)
  return list
}

const known = new WeakMap<StateComparison, readonly Movement[]>()

function listMovements(pack: BoardPack, comparison: StateComparison): readonly Movement[] {
  const { components, verdicts, costs, limits, fields } = comparison
  const { style } = pack
  const text = (said: string) => typed(said, 'stored.text')
  const badge = (said: StatedVerdict) => (pack.audience === 'investor' ? investorBadge(said, style) : badgeFor(said, style))
  const cells = componentCells(pack)
  const causesOf = new Map(costs.variances.map((variance) => [variance.componentId, variance]))
  return [
    ...components.map(
      (move): Movement => ({
        ...{ id: move.componentId, name: move.name, what: MOVE_TITLES[move.kind] },
        ...{ before: text(''), after: text(''), why: componentMoveText(move) },
      }),
    ),
    ...verdicts.map(
      ({ componentId, name, before, after, causes, isProved }): Movement => ({
        ...{ id: componentId, name, what: PACK_TEXT.verdict, before: text(badge(before)) },
        after: cells.linked(componentId, 'verdict', 'link.text')?.cell ?? text(badge(after)),
        why: causesText(causes, isProved, style),
      }),
    ),
    ...costs.moves.map((move) => costMovement(pack, move, causesOf.get(move.componentId), cells)),
    ...limits.map(
      ({ id, before, after }): Movement => ({
        ...{ id, name: LIMIT_TEXT.limit, what: LIMIT_WORDS[id].name },
        ...{ before: text(limitValueText(id, before, style)), after: text(limitValueText(id, after, style)), why: '' },
      }),
    ),
    // Investors see what moved, not the log of what was typed.
    ...(pack.audience === 'investor' ? [] : fields.filter(isNotTold(costs.moves))).map(
      (move): Movement => ({
        ...{ id: move.componentId ?? 'company', name: move.name, what: fieldMoveLabel(move) },
        before: text(fieldMoveValue(move.before, move, style)),
        after: fieldCell(move, cells) ?? text(fieldMoveValue(move.after, move, style)),
        why: move.change === 'changed' ? '' : move.change,
      }),
    ),
  ]
}

/** A price that was typed differently, and why, is told as what the component costs. */
function isNotTold(moves: readonly CostMove[]): (move: FieldMove) => boolean {
  const told = new Set<string | null>(moves.map(({ componentId }) => componentId))
  return ({ table, field, componentId }) => (table !== 'costLines' && field !== 'priceChangeReason') || !told.has(componentId)
}

interface ComponentCells {
  /** The cell of a component, and whether it shows a text; null where there is none, or it is blank. */
  readonly linked: (componentId: string, key: string, style: StyleName) => { readonly cell: Content; readonly isText: boolean } | null
}

const TEXTS: ReadonlySet<Format> = new Set<Format>(['text', 'wrap'])

function componentCells(pack: BoardPack): ComponentCells {
  const { find } = componentColumns(pack)
  const places = new Map(pack.rows.map(({ assessment }, index) => [assessment.subject.component.id, index]))
  return {
    linked(componentId, key, style) {
      const index = places.get(componentId)
      const column = find(key)?.column ?? null
      const row = index === undefined ? undefined : pack.rows[index]
      if (index === undefined || row === undefined || column === null) return null
      const { formula, value, style: look } = column.content(row, FIRST_ROW + index)
      if (formula === undefined && (value === undefined || value === '')) return null
      const isText = formula === undefined ? typeof value === 'string' : TEXTS.has(lookOf(look).format)
      return { cell: calculated(fixedComponentCell(pack, key, FIRST_ROW + index), style), isText }
    },
  }
}

/** A cost of nothing, or one that no longer counts, is no cell of the present. */
function costMovement(pack: BoardPack, move: CostMove, variance: CostVariance | undefined, cells: ComponentCells): Movement {
  const { componentId, name, before, after } = move
  const shown = (cost: ComponentCost) =>
    cost.monthlyCost === null && cost.knownCost === 0 && !cost.isCostTooLarge ? null : costShown(cost, pack)
  const money = (cost: ComponentCost) => typed(shown(cost), 'stored.money')
  const present = pack.assessment.byId.get(componentId)?.subject
  const now = cells.linked(componentId, 'cost-shown', 'link.money')
  const isShown = present !== undefined && costShown(present, pack) === shown(after)
  return {
    ...{ id: componentId, name, what: inCurrency(PACK_TEXT.monthlyCost, pack.style.currency), before: money(before) },
    after: now !== null && isShown ? now.cell : money(after),
    why: costReason(pack, componentId, variance),
  }
}

/** By what a cost moved, and what was written of it. "Price +$150, exchange rates +$52.50. New contract" */
export function costReason(pack: BoardPack, componentId: string, variance: CostVariance | undefined): string {
  return [varianceCauses(variance, pack.style), ...jumpReason(pack, componentId, variance)].filter((text) => text !== '').join('. ')
}

/**
 * Why a price that is flagged rose, as it was written since the lock; that nothing was written is said too, unless the price fell
 * since then. Investors do not read it.
 */
function jumpReason(pack: BoardPack, componentId: string, variance: CostVariance | undefined): readonly string[] {
  const code = pack.assessment.byId.get(componentId)?.checks.find(({ rule }) => rule === 'price-jump')?.code
  if (pack.audience !== 'investor' && code === 'price-jumped')
    return variance !== undefined && variance.price < 0 ? [] : [CHANGES_SHEET.noReason]
  return [explanationOf(pack, componentId)]
}

/** What was written since the lock of why its price rose; blank: nothing. Investors do not read it. */
export function explanationOf({ audience, assessment }: BoardPack, componentId: string): string {
  const subject = assessment.byId.get(componentId)?.subject
  if (audience === 'investor' || subject === undefined || !isPriceExplained(subject, assessment.setting)) return ''
  return subject.component.priceChangeReason ?? ''
}

/** Choices and texts read the same in both places; a number is shown with its unit, as it was. */
function fieldCell({ table, field, componentId, change, about, after }: FieldMove, cells: ComponentCells): Content | null {
  if (table !== 'components' || componentId === null || change !== 'changed' || about !== null || after === null) return null
  const now = cells.linked(componentId, field, 'link.text')
  return now?.isText === true ? now.cell : null
}

/** Rows of the sheet, the line about what is not listed included. */
export function changesLastRow(pack: BoardPack, layout: ChangesLayout): number {
  const count = layout.comparison === null ? 0 : movementsOf(pack, layout.comparison).length
  return layout.movesHeading + 2 + Math.min(count, MOST_MOVEMENTS)
}
