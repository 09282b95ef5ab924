// Workings of the checks, rule by rule: what several rules share, then for each rule what it computes and a flag for each outcome,
// of which the first 1 counts. The outcomes and states that follow stand together on Verdicts.

import { CHECK_STATES, type Formula, type FormulaColumn, type IsoDate, RULES, type RuleFormula, type RuleId, WORKINGS } from '#core'
import { BOARD_WORDS, COMMITMENTS_SHEET, COMPONENTS_SHEET, RULE_WORDS, SHEETS } from '#wording'
import { sheetCell, typed } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent, SHOWN_FORMULAS } from '../../evaluated.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { type FormulaPlaces, flag, flagText, formulaText, partText } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { outcomeRange, stateNumber } from '../checks/layout.ts'
import { type Block, type Cell, type ComponentColumnPlan, fixed, type LiveMaker, live, plain, span } from './column.ts'
import { isAnswer, isNumberOf, numberKey } from './number-columns.ts'

/** Of rules that are about nothing retired and no request path: one column says so for all of them, and a second one for those that
 * go by the type. */
const AWAY = ['retired', 'request-path'] as const
const AWAY_OR_UNTYPED = [...AWAY, 'kind-not-set'] as const
const starts = ({ outcomes }: RuleFormula, codes: readonly string[]) => codes.every((code, index) => outcomes[index]?.code === code)

interface FirstOutcomes {
  /** The column with the number of the first of them that holds, or 0. */
  readonly key: 'away' | 'away-or-untyped'
  readonly codes: readonly string[]
}

function firstOutcomes(formula: RuleFormula): FirstOutcomes | null {
  if (starts(formula, AWAY_OR_UNTYPED)) return { key: 'away-or-untyped', codes: AWAY_OR_UNTYPED }
  return starts(formula, AWAY) ? { key: 'away', codes: AWAY } : null
}

const firstFlag = (formula: RuleFormula) => firstOutcomes(formula)?.codes.length ?? 0

/** Outcomes with a column of their own. */
function flagged(formula: RuleFormula): readonly { readonly index: number; readonly outcome: RuleFormula['outcomes'][number] }[] {
  const first = firstFlag(formula)
  return formula.outcomes.slice(first).map((outcome, index) => ({ outcome, index: index + first }))
}

function inBlock(block: Block): LiveMaker {
  return (key, header, style, of) => {
    const unit = style.endsWith('.date') ? 'date' : style.endsWith('.flag') ? '1/0' : 'no.'
    return live(fixed(key, block, header, unit, 11, style), of)
  }
}

export function ruleColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const ofRules = new Set(RULES.flatMap(({ formulas }) => formulas.workings ?? []))
  const shared = WORKINGS.filter((working) => !ofRules.has(working))
  return [
    ...awayColumns(pack, cell),
    ...shared.map((working) => workingColumn(pack, cell, working, 'shared')),
    ...blocksOf(RULES.map(({ id }) => id)).flatMap((rule) => blockColumns(pack, cell, rule)),
  ]
}

/** Checks decide, headline first; what informs follows, and then what only companies are judged by. */
function blocksOf(rules: readonly RuleId[]): readonly RuleId[] {
  const shown = SHOWN_FORMULAS.map(({ rule }) => rule)
  return [...shown, ...rules.filter((rule) => !shown.includes(rule))]
}

function awayColumns({ places }: BoardPack, cell: Cell): readonly ComponentColumnPlan[] {
  const checks = places.of('checks')
  const column = inBlock('shared')
  const placeOf = ({ columns }: EvaluatedComponent) =>
    columns['lifecycle'] === 'retired' ? 1 : columns['kind'] === 'request-path' ? AWAY.length : 0
  return [
    column('away', COMPONENTS_SHEET.away, 'formula.count', {
      formula: (at) =>
        `IF(${cell('lifecycle', at)}=${checks.word('lifecycle', 'retired')},1,(1+1)*(${cell('kind', at)}=${checks.word('kind', 'request-path')}))`,
      value: placeOf,
    }),
    column('away-or-untyped', COMPONENTS_SHEET.awayOrUntyped, 'formula.count', {
      formula: (at) => `${cell('away', at)}+(1+1+1)*(${cell('away', at)}=0)*(LEN(${cell('kind', at)})=0)`,
      value: (row) => (placeOf(row) === 0 && (row.columns['kind'] ?? '') === '' ? AWAY_OR_UNTYPED.length : placeOf(row)),
    }),
  ]
}

type Asked = ReadonlyMap<Formula, string>

/** What a flag of the rule asks, so that others name the flag: its outcomes and its workings, not the words and numbers they are made of. */
function askedBy(rule: RuleId, formula: RuleFormula | undefined): Asked {
  const workings = RULES.find(({ id }) => id === rule)?.formulas.workings ?? []
  const outcomes = formula === undefined ? [] : flagged(formula)
  return new Map([
    ...workings.filter(({ unit }) => unit === 'flag').map(({ name, formula: of }) => [of, name] as const),
    ...outcomes
      .filter(({ outcome: { when } }) => when.kind === 'and' || when.kind === 'or')
      .map(({ outcome: { when }, index }) => [when, `flag-${rule}-${index}`] as const),
  ])
}

/** Where the formulas of a row find what they name. */
function placesIn(pack: BoardPack, cell: Cell, row: string, asked: Asked = new Map()): FormulaPlaces {
  return formulaPlaces(pack, (of) => cell(of, row), {
    number: (of) => cell(isNumberOf(pack, of) ? numberKey(of) : of, row),
    isTyped: (of) => !isNumberOf(pack, of) && isAnswer(of),
    asked(formula) {
      const key = asked.get(formula)
      return key === undefined ? null : cell(key, row)
    },
  })
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
  return inBlock(block)(name, SHARED_HEADERS[name] ?? BOARD_WORDS.formulaHeader(name)[0], style, {
    formula(at) {
      const where = placesIn(pack, cell, at, asked)
      return unit === 'flag' ? flagText(formula, where) : formulaText(formula, where)
    },
    value({ columns }) {
      const value = columns[name]
      return typeof value === 'string' ? { date: value as IsoDate } : Number(value)
    },
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
  const flags = flagged(spoken).map(({ outcome: { code, when }, index }): ComponentColumnPlan => {
    const key = `flag-${rule}-${index}`
    // What is left where nothing before it holds: it always holds.
    if (when.kind === 'otherwise') {
      const head = fixed(key, block, COMPONENTS_SHEET.otherwise(plain(code)), '1', 11, 'stored.flag')
      return { ...head, content: () => typed(1, 'stored.flag') }
    }
    return inBlock(block)(key, plain(code), 'formula.flag', {
      formula: (row) => flagText(when, placesIn(pack, cell, row, asked)),
      value: (row) => ((row.rules[at]?.held ?? 0) >> index) & 1,
    })
  })
  return [...own, ...flags, ...(rule === 'recommendation' ? noteColumns(pack, cell, at, asked) : [])]
}

function noteColumns(pack: BoardPack, cell: Cell, at: number, asked: Asked): ComponentColumnPlan[] {
  const checks = pack.places.of('checks')
  return checks.notes.map(({ note }) => {
    const when = SHOWN_FORMULAS[at]?.notes?.find(({ code }) => code === note)?.when
    if (when === undefined) throw new RangeError(`No formula for the note ${note}`)
    return inBlock('rule-recommendation')(`note-${note}`, COMPONENTS_SHEET.caveat(plain(note)), 'formula.flag', {
      formula(row) {
        const isAdvice = `${cell('state-recommendation', row)}=${stateNumber(checks, 'PASS')}`
        return flag(`AND(${isAdvice},${partText(when, placesIn(pack, cell, row, asked))})`)
      },
      value: (row) => row.rules[at]?.notes.includes(note) === true,
    })
  })
}

/** The number of the outcome on Checks, and the number of its state, of every rule. */
export function outcomeColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const checks = pack.places.of('checks')
  const { formulas } = spokenRules(pack)
  const outcomes = formulas.map(({ formula, place }) =>
    inBlock('outcomes')(`outcome-${formula.rule}`, COMPONENTS_SHEET.outcomeOf(RULE_WORDS[formula.rule].name), 'formula.count', {
      formula: (at) => `${sheetCell(SHEETS.checks, `G${checks.ruleRow(formula)}`)}+${placeText(formula, cell, at)}`,
      value: (row) => checks.firstOutcome(formula) + (row.rules[place]?.index ?? 0) + 1,
    }),
  )
  const states = formulas.map(({ formula: { rule }, place }) =>
    inBlock('states')(`state-${rule}`, COMPONENTS_SHEET.stateOf(RULE_WORDS[rule].name), 'formula.count', {
      formula: (at) => stateText(pack, cell, rule, at),
      value: (row) => CHECK_STATES.indexOf(row.rules[place]?.state ?? 'N/A') + 1,
    }),
  )
  return [...outcomes, ...states]
}

/** From 1. */
function placeText(formula: RuleFormula, cell: Cell, at: string): string {
  const keys = flagged(formula).map(({ index }) => `flag-${formula.rule}-${index}`)
  const found = `MATCH(1,${span(cell, keys, at)},0)`
  const first = firstOutcomes(formula)
  if (first === null) return found
  const away = cell(first.key, at)
  // No IF: an engine takes the commas of a function in it for its own.
  return `${away}+(${away}=0)*(${first.codes.map(() => '1').join('+')}+${found})`
}

/** The state of the outcome, unless an exemption in force stands above it. */
function stateText({ places }: BoardPack, cell: Cell, rule: RuleId, at: string): string {
  const checks = places.of('checks')
  const raw = `INDEX(${outcomeRange(checks, 'number')},${cell(`outcome-${rule}`, at)})`
  if (!CHECK_RULES.includes(rule)) return raw
  const isOpen = `OR(${raw}=${stateNumber(checks, 'FAIL')},${raw}=${stateNumber(checks, 'WATCH')})`
  // An engine gives an INDEX inside IF as a text, which MIN then passes over: N makes it the number it is.
  return `IF(AND(${isOpen},${cell(`kept-${rule}`, at)}>=in_as_of),${stateNumber(checks, 'EXEMPT')},N(${raw}))`
}

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
  keepsAlive: COMPONENTS_SHEET.keepsAlive,
  keepingAliveTime: COMPONENTS_SHEET.keepingTime,
  keepingAliveOpen: COMPONENTS_SHEET.keepingOpen,
  leavingUnknown: COMPONENTS_SHEET.leavingUnknown,
}
