// Workings of the checks, rule by rule: what several rules share, then for each rule what it computes and its outcomes, side by side
// as 1 or 0, of which the first 1 counts. The outcomes and states that follow stand together on Verdicts.

import {
  ADVICE_NOTES,
  type AdviceNote,
  CHECK_STATES,
  type Formula,
  type FormulaColumn,
  type IsoDate,
  RULES,
  type RuleFormula,
  type RuleId,
  WORKINGS,
} from '#core'
import { BOARD_WORDS, COMMITMENTS_SHEET, COMPONENTS_SHEET, NOTE_TEXTS, RULE_WORDS, SHEETS } from '#wording'
import { columnLetter, sheetCell, sheetPrefix } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent, SHOWN_FORMULAS } from '../../evaluated.ts'
import { formulaPlaces } from '../../formula-places.ts'
import { type FormulaPlaces, flagText, formulaText } from '../../formula-text.ts'
import { spelledOut } from '../../list-sums.ts'
import { type BoardPack, once } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { outcomeRange, stateNumber } from '../checks/layout.ts'
import { type Block, type Cell, type ComponentColumnPlan, fixed, isOnTime, type LiveMaker, live, plain } from './column.ts'
import { LINKED } from './link-columns.ts'
import { isAnswer, isNumberOf, numberText } from './number-columns.ts'
import { firstReason } from './verdict-columns.ts'

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

type Flagged = { readonly index: number; readonly outcome: RuleFormula['outcomes'][number] }

/** Outcomes that are asked one by one: neither those that one column says for many rules, nor the last, which is left. */
function flagged(formula: RuleFormula): readonly Flagged[] {
  const first = firstFlag(formula)
  return formula.outcomes.slice(first, -1).map((outcome, index) => ({ outcome, index: index + first }))
}

function inBlock(block: Block): LiveMaker {
  return (key, header, style, of) => {
    const unit = style.endsWith('.date') ? 'date' : style.endsWith('.flag') ? '1/0' : 'no.'
    return live(fixed(key, block, header, unit, 11, style), of)
  }
}

export function ruleColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const ofRules = new Set(RULES.flatMap(({ formulas }) => formulas.workings ?? []))
  const { isWritten } = spokenRules(pack)
  const shared = WORKINGS.filter((working) => !ofRules.has(working) && isWritten(working.name))
  return [
    ...awayColumns(pack, cell),
    ...shared.map((working) => workingColumn(pack, cell, working, 'shared')),
    ...blocksOf(RULES.map(({ id }) => id)).flatMap((rule) => withRoom(blockColumns(pack, cell, rule))),
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

/** What a column of the rule asks, so that others name the column: its workings, and outcomes that another formula of it is made of. */
function askedBy(rule: RuleId, formula: RuleFormula | undefined): Asked {
  const workings = RULES.find(({ id }) => id === rule)?.formulas.workings ?? []
  const asked = new Map<Formula, string>(workings.filter(({ unit }) => unit === 'flag').map(({ name, formula: of }) => [of, name]))
  if (formula === undefined) return asked
  const joined: Asked = new Map(
    flagged(formula).flatMap(({ outcome: { when }, index }) =>
      when.kind === 'and' || when.kind === 'or' ? [[when, `flag-${rule}-${index}`] as const] : [],
    ),
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

/** Where the formulas of a row find what they name. */
function placesIn(pack: BoardPack, cell: Cell, row: string, asked: Asked = new Map()): FormulaPlaces {
  const verdict = `(${cell('verdict-number', row)}=${stateNumber(pack.places.of('checks'), 'FAIL')})*1`
  return formulaPlaces(pack, (of) => (of === 'isFailing' ? verdict : cell(of, row)), {
    number: (of) => (of === 'isFailing' ? verdict : isNumberOf(pack, of) ? numberText(cell, of, row) : cell(of, row)),
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
      return unit === 'flag' ? flagText(spelledOut(formula), where) : formulaText(formula, where)
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
  return [
    ...own,
    ...flagColumns(pack, cell, spoken, asked),
    ...writtenOutcomes(pack, spoken).parts.map((part) => partColumn(pack, cell, spoken, part, asked)),
    outcomeColumn(pack, cell, spoken, at),
    ...(rule === 'recommendation' ? noteColumns(pack, cell, asked) : []),
  ]
}

const heldBy = (row: EvaluatedComponent, { rule }: RuleFormula, index: number) =>
  ((row.rules[SHOWN_FORMULAS.findIndex((shown) => shown.rule === rule)]?.held ?? 0) >> index) & 1

/** Outcomes that other formulas of the rule name. */
function flagColumns(pack: BoardPack, cell: Cell, formula: RuleFormula, asked: Asked): readonly ComponentColumnPlan[] {
  return flagged(formula).flatMap(({ outcome: { code, when }, index }) => {
    const key = `flag-${formula.rule}-${index}`
    if (asked.get(when) !== key) return []
    return inBlock(`rule-${formula.rule}`)(key, plain(code), 'formula.flag', {
      formula: (row) => flagText(when, placesIn(pack, cell, row, asked)),
      value: (row) => heldBy(row, formula, index),
    })
  })
}

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

/** Characters that a formula may have, in the last row of the longest list. */
const ROOM = 200
const LAST_ROW = '99999'

/** In as few columns as it goes. */
function writtenOutcomes(pack: BoardPack, formula: RuleFormula): WrittenOutcomes {
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

/** As many side by side as a formula has room for, in their order. */
function inRoom<T>(all: readonly T[], textOf: (each: T) => string): readonly (readonly T[])[] {
  const parts: T[][] = []
  let left = 0
  for (const each of all) {
    const length = textOf(each).length + 1
    if (parts.length === 0 || length > left) {
      parts.push([])
      left = ROOM + 1
    }
    parts.at(-1)?.push(each)
    left -= length
  }
  return parts
}

/** The longest addresses that columns may have, each its own: their letters follow from how many columns there are. */
function longestCells(): Cell {
  const keys: string[] = []
  return (key, row) => {
    if (!keys.includes(key)) keys.push(key)
    const isHere = LINKED.has(key) || WORKINGS.some(({ name }) => name === key) || /^(?:flag-|number-|outcomes-|away)/.test(key)
    const sheet = isHere ? '' : sheetPrefix(SHEETS[isOnTime(key) ? 'time' : 'verdicts'])
    return `${sheet}$${columnLetter(FIRST_OF_TWO_LETTERS + keys.indexOf(key))}${row}`
  }
}

const FIRST_OF_TWO_LETTERS = 27

/** 1 or 0. */
function digitText(when: Formula, places: FormulaPlaces): string {
  const flagged = places.asked(when)
  if (flagged !== null) return flagged
  return when.kind === 'column' && when.unit === 'flag' ? places.column(when.name) : `N(${formulaText(when, places)})`
}

/** So that its head, word by word, has as many lines as the others. */
function widthOf(header: string): number {
  let width = 11
  while (linesOf(header, width - 1) > HEAD_LINES) width += 1
  return width
}

function linesOf(text: string, width: number): number {
  let [lines, room] = [0, 0]
  for (const { length } of text.split(' ')) {
    if (lines === 0 || room < length + 1) [lines, room] = [lines + 1, width - length]
    else room -= length + 1
  }
  return lines
}

const HEAD_LINES = 3

/** So that what the rule asks, above its columns, takes a few lines. */
function withRoom(columns: readonly ComponentColumnPlan[]): readonly ComponentColumnPlan[] {
  const least = Math.ceil(LEAST_OF_BLOCK / columns.length)
  return columns.map((column) => ({ ...column, width: Math.max(column.width, least) }))
}

const LEAST_OF_BLOCK = 30

function partColumn(pack: BoardPack, cell: Cell, formula: RuleFormula, { key, outcomes }: Part, asked: Asked): ComponentColumnPlan {
  const header = outcomes.map(({ outcome: { code } }) => plain(code)).join(' · ')
  const head = fixed(key, `rule-${formula.rule}`, header, COMPONENTS_SHEET.oneOrNothingEach, widthOf(header), 'formula.text')
  return live(head, {
    formula(row) {
      const texts = outcomes.map((each) => digitText(each.outcome.when, placesIn(pack, cell, row, asked)))
      // A single one is a text, too.
      return texts.length === 1 ? `${texts[0]}&""` : texts.join('&')
    },
    value: (row) => outcomes.map(({ index }) => heldBy(row, formula, index)).join(''),
  })
}

/** Caveats one after the other, each with a blank behind it: as many as a formula has room for. */
interface NotePart {
  readonly key: string
  readonly codes: readonly AdviceNote[]
}

export const ADVICE_PLACE = SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'recommendation')
const ADVICE = SHOWN_FORMULAS[ADVICE_PLACE] as RuleFormula

/** In the order of the Checks sheet. */
export const noteParts = once((pack: BoardPack): readonly NotePart[] => {
  const places = placesIn(pack, longestCells(), LAST_ROW, askedBy(ADVICE.rule, ADVICE))
  const notes = pack.places.of('checks').notes.map(({ note }) => note)
  return inRoom(notes, (note) => noteText(pack, note, places)).map((codes, index) => ({ key: `caveats-${index + 1}`, codes }))
})

function noteText({ places: { of } }: BoardPack, code: AdviceNote, places: FormulaPlaces): string {
  const when = ADVICE.notes?.find((note) => note.code === code)?.when
  const row = of('checks').notes.find(({ note }) => note === code)?.row
  if (when === undefined || row === undefined) throw new RangeError(`No formula for the note ${code}`)
  return `REPT(${sheetCell(SHEETS.checks, `D${row}`)}&"${COMPONENTS_SHEET.between}",${digitText(when, places)})`
}

/** Said of what has an advice: the cell that joins them asks for it. */
function noteColumns(pack: BoardPack, cell: Cell, asked: Asked): ComponentColumnPlan[] {
  return noteParts(pack).map(({ key, codes }) => {
    const header = COMPONENTS_SHEET.caveats(codes.map(plain))
    return live(fixed(key, 'rule-recommendation', header, '', Math.max(widthOf(header), NOTE_WIDTH), 'formula.wrap'), {
      formula: (row) => codes.map((code) => noteText(pack, code, placesIn(pack, cell, row, asked))).join('&'),
      value: ({ rules }) => saidNotes(codes.filter((code) => rules[ADVICE_PLACE]?.notes.includes(code) === true)),
    })
  })
}

/** Of a sentence on a few lines. */
const NOTE_WIDTH = 24

/** In the order of the Checks sheet, each with a blank behind it. */
export function saidNotes(codes: readonly AdviceNote[]): string {
  return ADVICE_NOTES.filter((note) => codes.includes(note))
    .map((note) => `${NOTE_TEXTS[note]}${COMPONENTS_SHEET.between}`)
    .join('')
}

/** The number of the outcome on Checks. */
function outcomeColumn(pack: BoardPack, cell: Cell, formula: RuleFormula, place: number): ComponentColumnPlan {
  const written = writtenOutcomes(pack, formula)
  const { rule } = formula
  return inBlock(`rule-${rule}`)(`outcome-${rule}`, COMPONENTS_SHEET.outcomeOf(RULE_WORDS[rule].name), 'formula.count', {
    formula: (at) => outcomeText(pack, formula, written, cell, at),
    value: (row) => outcomeNumber(pack, formula, row.rules[place]?.index ?? 0),
  })
}

/** Of an outcome, as Checks counts those of all rules. @param index among those of the rule */
export function outcomeNumber({ places }: BoardPack, formula: RuleFormula, index: number): number {
  return places.of('checks').firstOutcome(formula) + index + 1
}

/** The first check that a verdict is due to says why: its outcome. */
export function reasonColumn(pack: BoardPack, cell: Cell): ComponentColumnPlan {
  const { checks: rules, formulas } = spokenRules(pack)
  return inBlock('outcomes')('reason-outcome', COMPONENTS_SHEET.reasonOutcome, 'formula.count', {
    formula: (at) => `CHOOSE(${firstReason(pack, cell, at)},${rules.map((rule) => cell(`outcome-${rule}`, at)).join(',')})`,
    value({ rules: said, reason }) {
      const formula = formulas.find(({ place }) => place === reason)?.formula
      return formula === undefined ? 0 : outcomeNumber(pack, formula, said[reason]?.index ?? 0)
    },
  })
}

/** The number of the state of every check. */
export function stateColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  return spokenRules(pack).checks.map((rule) => {
    const place = CHECK_RULES.indexOf(rule)
    return inBlock('states')(`state-${rule}`, COMPONENTS_SHEET.stateOf(RULE_WORDS[rule].name), 'formula.count', {
      formula: (at) => stateText(pack, cell, rule, at),
      value: (row) => CHECK_STATES.indexOf(row.rules[place]?.state ?? 'N/A') + 1,
    })
  })
}

/** The number of the outcome on Checks; the last of the rule is left where no other applies. */
function outcomeText(pack: BoardPack, formula: RuleFormula, { parts, last, asked }: WrittenOutcomes, cell: Cell, at: string): string {
  const places = placesIn(pack, cell, at, asked)
  const digits = [...parts.map(({ key }) => cell(key, at)), ...last.map((each) => digitText(each.outcome.when, places)), '1']
  // Not one & after the other: an engine takes what a function holds behind an operator for the function around it.
  const found = `FIND(1,CONCATENATE(${digits.join(',')}))`
  const checks = pack.places.of('checks')
  const before = sheetCell(SHEETS.checks, `G${checks.ruleRow(formula)}`)
  const first = firstOutcomes(formula)
  if (first === null) return `${before}+${found}`
  const away = cell(first.key, at)
  // No IF: an engine takes the commas of a function in it for its own.
  return `${before}+${away}+(${away}=0)*(${first.codes.map(() => '1').join('+')}+${found})`
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
