// What the workings of a rule come to: its outcomes side by side as 1 or 0, of which the first 1 counts, then the number of the outcome
// and of its state as Checks has them.

import type { RuleFormula, RuleId } from '#core'
import { COMPONENTS_SHEET, RULE_WORDS, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { inRoom, ROOM } from '../../formula-length.ts'
import type { FormulaPlaces } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { outcomeRange, stateNumber } from '../checks/layout.ts'
import { type Cell, type ComponentColumnPlan, fixed, live, plain } from './column.ts'
import { LAST_ROW, longestCells, widthOf } from './formula-room.ts'
import { type Asked, askedBy, asksAway, digitText, type Flagged, flagged, heldBy, inBlock, placesIn } from './rule-formulas.ts'
import { firstReason } from './verdict-columns.ts'

/** Outcomes side by side in one cell, as a text of 1 and 0: as many as a formula has room for. */
interface Part {
  readonly key: string
  readonly outcomes: readonly Flagged[]
}

interface WrittenOutcomes {
  readonly parts: readonly Part[]
  /** Those that stand in the formula of the outcome itself. */
  readonly last: readonly Flagged[]
  readonly asked: Asked
}

/** In as few columns as it goes. */
export function writtenOutcomes(pack: BoardPack, formula: RuleFormula): WrittenOutcomes {
  const asked = askedBy(formula.rule, formula)
  const places = placesIn(pack, longestCells(), LAST_ROW, asked)
  const all = flagged(formula)
  const ways = [...all.keys(), all.length]
    .map((from) => ({ parts: partsOf(formula, all.slice(0, from), places), last: all.slice(from), asked }))
    .filter((way) => outcomeText(pack, formula, way, longestCells(), LAST_ROW).length <= ROOM)
  const least = Math.min(...ways.map(({ parts }) => parts.length))
  return ways.findLast(({ parts }) => parts.length === least) as WrittenOutcomes
}

function partsOf({ rule }: RuleFormula, outcomes: readonly Flagged[], places: FormulaPlaces): readonly Part[] {
  const parts = inRoom(outcomes, ({ outcome }) => digitText(outcome.when, places))
  return parts.map((part, index) => ({ key: `outcomes-${rule}-${index + 1}`, outcomes: part }))
}

export function partColumn(pack: BoardPack, cell: Cell, formula: RuleFormula, { key, outcomes }: Part, asked: Asked): ComponentColumnPlan {
  const header = outcomes.map(({ outcome: { code } }) => plain(code)).join(' · ')
  const head = fixed(key, `rule-${formula.rule}`, header, COMPONENTS_SHEET.oneOrNothingEach, widthOf(header), 'formula.text')
  const text = (at: string) => {
    const texts = outcomes.map((each) => digitText(each.outcome.when, placesIn(pack, cell, at, asked)))
    // A single one is a text, too.
    return texts.length === 1 ? `${texts[0]}&""` : texts.join('&')
  }
  return live(head, text, (row) => outcomes.map(({ index }) => heldBy(row, formula, index)).join(''))
}

/** The number of the outcome on Checks. */
export function outcomeColumn(
  pack: BoardPack,
  cell: Cell,
  formula: RuleFormula,
  { place, written }: { readonly place: number; readonly written: WrittenOutcomes },
): ComponentColumnPlan {
  const { rule } = formula
  return inBlock(`rule-${rule}`)(
    `outcome-${rule}`,
    COMPONENTS_SHEET.outcomeOf(RULE_WORDS[rule].name),
    'formula.count',
    (at) => outcomeText(pack, formula, written, cell, at),
    (row) => outcomeNumber(pack, formula, row.rules[place]?.index ?? 0),
  )
}

/** Of an outcome, as Checks counts those of all rules. @param index among those of the rule */
export function outcomeNumber({ places }: BoardPack, formula: RuleFormula, index: number): number {
  return places.of('checks').firstOutcome(formula) + index + 1
}

/** The first check that a verdict is due to says why: its outcome. */
export function reasonColumn(pack: BoardPack, cell: Cell): ComponentColumnPlan {
  const outcomes = (at: string) => spokenRules(pack).checks.map((rule) => cell(`outcome-${rule}`, at))
  return inBlock('outcomes')(
    'reason-outcome',
    COMPONENTS_SHEET.reasonOutcome,
    'formula.count',
    (at) => `CHOOSE(${firstReason(pack, cell, at)},${outcomes(at).join(',')})`,
  )
}

/** The number of the state of every check. */
export function stateColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  return spokenRules(pack).checks.map((rule) =>
    inBlock('states')(`state-${rule}`, COMPONENTS_SHEET.stateOf(RULE_WORDS[rule].name), 'formula.count', (at) =>
      stateText(pack, cell, rule, at),
    ),
  )
}

/** The number of the outcome on Checks; the last of the rule is left where no other applies. */
function outcomeText(pack: BoardPack, formula: RuleFormula, { parts, last, asked }: WrittenOutcomes, cell: Cell, at: string): string {
  const places = placesIn(pack, cell, at, asked)
  const away = asksAway(formula) ? [cell('away', at)] : []
  const digits = [...away, ...parts.map(({ key }) => cell(key, at)), ...last.map((each) => digitText(each.outcome.when, places)), '1']
  // Not one & after the other: an engine takes what a function holds behind an operator for the function around it.
  const found = `FIND(1,CONCATENATE(${digits.join(',')}))`
  const checks = pack.places.of('checks')
  const before = sheetCell(SHEETS.checks, `G${checks.ruleRow(formula)}`)
  return `${before}+${found}`
}

/** The state of the outcome, unless an exemption in force stands above it. */
function stateText(pack: BoardPack, cell: Cell, rule: RuleId, at: string): string {
  const checks = pack.places.of('checks')
  const state = outcomeState(pack, cell, rule, at)
  // Failing and to be watched come first.
  const isKept = `AND(${state}<=${stateNumber(checks, 'WATCH')},${cell(`kept-${rule}`, at)}>=in_as_of)`
  return `IF(${isKept},${stateNumber(checks, 'EXEMPT')},${state})`
}

/** An engine gives an INDEX inside IF as a text, which MIN then passes over: N makes it the number it is. */
export function outcomeState({ places }: BoardPack, cell: Cell, rule: RuleId, at: string): string {
  return `N(INDEX(${outcomeRange(places.of('checks'), 'number')},${cell(`outcome-${rule}`, at)}))`
}

/** The word of the advice. */
export const adviceText = ({ places }: BoardPack, cell: Cell, at: string): string =>
  `INDEX(${outcomeRange(places.of('checks'), 'word')},${cell('outcome-recommendation', at)})`
