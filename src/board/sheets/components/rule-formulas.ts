// What the formulas of a rule's block ask, and where those of a row find it: outcomes, and columns that others name.

import { type Formula, RULES, type RuleFormula, type RuleId } from '#core'
import { type EvaluatedComponent, SHOWN_FORMULAS } from '../../evaluated.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { type FormulaPlaces, formulaText, sameWordOf } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import { stateNumber } from '../checks/layout.ts'
import { type Block, type Cell, fixed, type LiveMaker, live } from './column.ts'
import { isAnswer, isNumberOf, numberText } from './number-columns.ts'

/** Of rules that are about nothing retired and no request path: one column asks both for all of them, side by side. */
export const AWAY = { lifecycle: 'retired', kind: 'request-path' } as const
const AWAY_OUTCOMES: readonly string[] = Object.values(AWAY)

/** Whether a rule begins with them. */
export const asksAway = ({ outcomes }: RuleFormula): boolean => AWAY_OUTCOMES.every((code, index) => outcomes[index]?.code === code)

export type Flagged = { readonly index: number; readonly outcome: RuleFormula['outcomes'][number] }

/** Outcomes that are asked one by one: neither those that one column says for many rules, nor the last, which is left. */
export function flagged(formula: RuleFormula): readonly Flagged[] {
  const first = asksAway(formula) ? AWAY_OUTCOMES.length : 0
  return formula.outcomes.slice(first, -1).map((outcome, index) => ({ outcome, index: index + first }))
}

export function inBlock(block: Block): LiveMaker {
  return (key, header, style, formula, known) => {
    const unit = style.endsWith('.date') ? 'date' : style.endsWith('.flag') ? '1/0' : 'no.'
    return live(fixed(key, block, header, unit, 11, style), formula, known)
  }
}

export type Asked = ReadonlyMap<Formula, string>

/** What a column of the rule asks, so that others name the column: its workings, and outcomes that another formula of it is made of. */
export function askedBy(rule: RuleId, formula: RuleFormula | undefined): Asked {
  const workings = RULES.find(({ id }) => id === rule)?.formulas.workings ?? []
  const asked = new Map<Formula, string>(workings.filter(({ unit }) => unit === 'flag').map(({ name, formula: of }) => [of, name]))
  if (formula === undefined) return asked
  const joined: Asked = new Map(
    flagged(formula).flatMap(({ outcome: { when }, index }) => (isLong(when) ? [[when, `flag-${rule}-${index}`] as const] : [])),
  )
  const note = (of: Formula) => {
    const key = joined.get(of)
    if (key === undefined) noteParts(of)
    else if (!asked.has(of)) asked.set(of, key)
  }
  const noteParts = (of: Formula) => {
    for (const part of Object.values(of).flat()) if (typeof part === 'object') note(part)
  }
  for (const { when } of formula.outcomes) noteParts(when)
  for (const { when } of formula.notes ?? []) note(when)
  return asked
}

/** Whether a cell that asks it is shorter to read than what it asks. */
function isLong(when: Formula): boolean {
  if (when.kind !== 'and' && when.kind !== 'or') return false
  const isShort = (part: Formula) =>
    part.kind === 'column' ? part.name !== FAILING : part.kind === 'compare' && part.left.kind === 'column' && part.right.kind === 'choice'
  return sameWordOf(when.parts) === null && !(when.parts.length === 2 && when.parts.every(isShort))
}

/** It has no cell: it follows from the verdict. */
const FAILING = 'isFailing'

/** Where the formulas of a row find what they name. */
export function placesIn(pack: BoardPack, cell: Cell, row: string, asked: Asked = new Map()): FormulaPlaces {
  const verdict = `(${cell('verdict-number', row)}=${stateNumber(pack.places.of('checks'), 'FAIL')})*1`
  return formulaPlaces(pack, (of) => (of === FAILING ? verdict : cell(of, row)), {
    number: (of) => (of === FAILING ? verdict : isNumberOf(pack, of) ? numberText(cell, of, row) : cell(of, row)),
    units: (of, unit) => (of === 'ownerTime' && unit === 'bp' ? cell('time-units', row) : null),
    isTyped: (of) => !isNumberOf(pack, of) && isAnswer(of),
    asked(formula) {
      const key = asked.get(formula)
      return key === undefined ? null : cell(key, row)
    },
  })
}

export const heldBy = (row: EvaluatedComponent, { rule }: RuleFormula, index: number) =>
  ((row.rules[SHOWN_FORMULAS.findIndex((shown) => shown.rule === rule)]?.held ?? 0) >> index) & 1

/** 1 or 0. */
export function digitText(when: Formula, places: FormulaPlaces): string {
  const flagged = places.asked(when)
  if (flagged !== null) return flagged
  return when.kind === 'column' && when.unit === 'flag' ? places.column(when.name) : `N(${formulaText(when, places)})`
}
