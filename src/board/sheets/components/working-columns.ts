// Workings of the checks, rule by rule: what several rules share, then for each rule what it computes and its outcomes. The outcomes
// and states that follow stand together on Verdicts.

import { type FormulaColumn, type IsoDate, RULES, type RuleFormula, type RuleId, WORKINGS } from '#core'
import { BOARD_WORDS, COMMITMENTS_SHEET, COMPONENTS_SHEET } from '#wording'
import { SHOWN_FORMULAS } from '../../evaluated.ts'
import { flagText, formulaText } from '../../formula-text.ts'
import { spelledOut } from '../../list-sums.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { noteColumns } from './caveat-columns.ts'
import { type Block, type Cell, type ComponentColumnPlan, fixed, live, plain } from './column.ts'
import { outcomeColumn, partColumn, writtenOutcomes } from './outcome-columns.ts'
import { type Asked, AWAY, askedBy, flagged, heldBy, inBlock, placesIn } from './rule-formulas.ts'

export function ruleColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const ofRules = new Set(RULES.flatMap(({ formulas }) => formulas.workings ?? []))
  const { isWritten } = spokenRules(pack)
  const shared = WORKINGS.filter((working) => !ofRules.has(working) && isWritten(working.name))
  return [
    ...awayColumns(pack, cell),
    ...shared.map((working) => workingColumn(pack, cell, working, 'shared')),
    ...blocksOf(RULES.map(({ id }) => id)).flatMap((rule) => withRoomForTitle(blockColumns(pack, cell, rule))),
  ]
}

/** Checks decide, headline first; what informs follows, and then what only companies are judged by. */
function blocksOf(rules: readonly RuleId[]): readonly RuleId[] {
  const shown = SHOWN_FORMULAS.map(({ rule }) => rule)
  return [...shown, ...rules.filter((rule) => !shown.includes(rule))]
}

function awayColumns({ places }: BoardPack, cell: Cell): readonly ComponentColumnPlan[] {
  const checks = places.of('checks')
  const head = fixed('away', 'shared', COMPONENTS_SHEET.away, COMPONENTS_SHEET.oneOrNothingEach, 11, 'formula.text')
  const asked = Object.entries(AWAY)
  return [live(head, (at) => asked.map(([field, value]) => `N(${cell(field, at)}=${checks.word(field, value)})`).join('&'))]
}

function workingColumn(
  pack: BoardPack,
  cell: Cell,
  { name, unit, formula }: FormulaColumn,
  block: Block,
  asked?: Asked,
): ComponentColumnPlan {
  const format = unit === 'flag' || unit === 'date' ? unit : 'count'
  const style = isLink(formula) ? (`link.${format}` as const) : (`formula.${format}` as const)
  const text = (at: string) => {
    const where = placesIn(pack, cell, at, asked)
    return unit === 'flag' ? flagText(spelledOut(formula), where) : formulaText(formula, where)
  }
  return inBlock(block)(name, SHARED_HEADERS[name] ?? BOARD_WORDS.formulaHeader(name)[0], style, text, ({ columns }) => {
    const value = columns[name]
    return typeof value === 'string' ? { date: value as IsoDate } : Number(value)
  })
}

const SCALED: ReadonlySet<string> = new Set(['bp', 'minor', 'flag'])

/** A cell of another sheet as it is. */
function isLink(formula: FormulaColumn['formula']): boolean {
  return formula.kind === 'column' && !SCALED.has(formula.unit) && !WORKINGS.some(({ name }) => name === formula.name)
}

function blockColumns(pack: BoardPack, cell: Cell, rule: RuleId): ComponentColumnPlan[] {
  const block: Block = `rule-${rule}`
  const { isWritten, formulas } = spokenRules(pack)
  const workings = (RULES.find(({ id }) => id === rule)?.formulas.workings ?? []).filter(({ name }) => isWritten(name))
  const at = SHOWN_FORMULAS.findIndex((formula) => formula.rule === rule)
  const formula = SHOWN_FORMULAS[at]
  const spoken = formulas.some(({ place }) => place === at) ? formula : undefined
  const asked = askedBy(rule, spoken)
  const own = workings.map((working) => workingColumn(pack, cell, working, block, asked))
  if (spoken === undefined) return own
  const written = writtenOutcomes(pack, spoken)
  return [
    ...own,
    ...flagColumns(pack, cell, spoken, asked),
    ...written.parts.map((part) => partColumn(pack, cell, spoken, part, asked)),
    outcomeColumn(pack, cell, spoken, { place: at, written }),
    ...(rule === 'recommendation' ? noteColumns(pack, cell, asked) : []),
  ]
}

/** Outcomes that other formulas of the rule name. */
function flagColumns(pack: BoardPack, cell: Cell, formula: RuleFormula, asked: Asked): readonly ComponentColumnPlan[] {
  return flagged(formula).flatMap(({ outcome: { code, when }, index }) => {
    const key = `flag-${formula.rule}-${index}`
    if (asked.get(when) !== key) return []
    return inBlock(`rule-${formula.rule}`)(
      key,
      plain(code),
      'formula.flag',
      (at) => flagText(when, placesIn(pack, cell, at, asked)),
      (row) => heldBy(row, formula, index),
    )
  })
}

/** So that what stands above the columns of a block, such as what a rule asks, takes a few lines. */
export function withRoomForTitle(columns: readonly ComponentColumnPlan[]): readonly ComponentColumnPlan[] {
  const least = Math.ceil(LEAST_OF_BLOCK / columns.length)
  return columns.map((column) => ({ ...column, width: Math.max(column.width, least) }))
}

const LEAST_OF_BLOCK = 30

const SHARED_HEADERS: Readonly<Record<string, string>> = {
  countsInTotals: COMPONENTS_SHEET.countsInTotals,
  countsAsComponent: COMPONENTS_SHEET.countsAsComponent,
  timeKnown: COMPONENTS_SHEET.timeKnown,
  timeOpen: COMPONENTS_SHEET.timeOpen,
  isOver: COMPONENTS_SHEET.overLimit,
  hasReason: COMPONENTS_SHEET.reasonOnFile,
  isManaged: COMPONENTS_SHEET.managed,
  timeUnrecorded: COMPONENTS_SHEET.timeUnrecorded,
  managedWithoutTime: COMPONENTS_SHEET.withoutTime,
  minimumEnd: COMMITMENTS_SHEET.minimumEnds,
  termEnd: COMPONENTS_SHEET.termEnd,
  isHard: COMPONENTS_SHEET.isHard,
  costUnits: COMPONENTS_SHEET.costUnits,
  knownCost: COMPONENTS_SHEET.knownCost,
  countedCost: COMPONENTS_SHEET.countedCost,
  costNotKnown: COMPONENTS_SHEET.costOpen,
  leavingUnknown: COMPONENTS_SHEET.leavingUnknown,
}
