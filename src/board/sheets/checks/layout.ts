// Where verdicts, rules, outcomes, notes and words stand on the Checks sheet.

import {
  ADVICE_NOTES,
  type AdviceNote,
  CHECK_STATES,
  type CheckState,
  COMPONENT_COLUMNS,
  type FormulaInput,
  groupedBy,
  kept,
  OWN_INPUTS,
  PERSON_FORMULAS,
  PORTFOLIO_FORMULAS,
  RULES,
  type RuleFormula,
} from '#core'
import { BOARD_WORDS, CHOICE_LABELS, SHEETS } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { SHOWN_FORMULAS } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { canSpeak, FINDING_ROWS } from './company-wide.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly checks: ChecksLayout
  }
}

interface OutcomeRow {
  readonly formula: RuleFormula
  readonly index: number
  readonly row: number
}

interface WordRow {
  readonly field: string
  readonly value: string
  readonly word: string
  readonly row: number
}

/** Words that no choice of the inventory has. */
const OWN_LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mark: { yes: BOARD_WORDS.yes },
  share: { notSet: BOARD_WORDS.notSet },
}
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...CHOICE_LABELS, ...OWN_LISTS }

/** The list whose words a column takes. */
export const listOf = (field: string): string => COMPONENT_COLUMNS[field]?.list ?? field

/** Lists that cells choose from, and words that formulas compare with: of the choice columns, of people and the company. */
function wordLists(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const columns = Object.keys(COMPONENT_COLUMNS).filter((name) => COMPONENT_COLUMNS[name]?.unit === 'choice')
  const inputs = Object.keys(OWN_INPUTS).filter((name) => isChoice(OWN_INPUTS[name]))
  const names = new Set([...columns.map(listOf), ...inputs, 'stage', 'personKind', 'share', 'per', 'bookedAs'])
  return Object.fromEntries([...names].map((name) => [name, labelsOf(name)]))
}

function isChoice(input: FormulaInput | undefined): boolean {
  return input?.of === 'company' && input.unit === 'choice'
}

function labelsOf(name: string): Readonly<Record<string, string>> {
  const labels = LABELS[name]
  if (labels === undefined) throw new RangeError(`No words for the list ${name}`)
  return labels
}

export const STATES_HEADING = 6
const STATES_FIRST = STATES_HEADING + 2
export const RULES_HEADING = STATES_FIRST + CHECK_STATES.length + 1
const RULES_FIRST = RULES_HEADING + 2
export const PORTFOLIO_HEADING = RULES_FIRST + SHOWN_FORMULAS.length + 1

export interface ChecksLayout {
  readonly outcomes: readonly OutcomeRow[]
  readonly outcomesHeading: number
  readonly notes: readonly { readonly note: AdviceNote; readonly row: number }[]
  readonly words: readonly WordRow[]
  /** First row of the block of each of PORTFOLIO_FORMULAS; its inputs, flags and result follow, and where it stands. */
  readonly portfolio: readonly { readonly formula: RuleFormula; readonly row: number; readonly inputs: readonly string[] }[]
  readonly lastRow: number
  readonly stateRow: (state: CheckState) => number
  readonly ruleRow: (rule: RuleFormula) => number
  readonly firstOutcome: (formula: RuleFormula) => number
  readonly word: (field: string, value: string) => string
  readonly wordText: (field: string, value: string) => string
  readonly wordRange: (field: string) => string
  readonly input: (name: string) => string
}

const LIST_INPUTS: ReadonlySet<string> = new Set<FormulaInput['of']>(['list', 'list-flag', 'list-whole'])

/** Sums over the list that a formula of the portfolio reads. */
function listInputsOf({ rule }: RuleFormula): readonly string[] {
  const inputs = RULES.find(({ id }) => id === rule)?.formulas.inputs ?? {}
  return Object.keys(inputs).filter((name) => LIST_INPUTS.has(inputs[name]?.of ?? ''))
}

/** A rule that says nothing here has none. */
const outcomesOf = (pack: BoardPack) => [
  ...spokenRules(pack).formulas.map(({ formula }) => formula),
  ...PERSON_FORMULAS,
  ...PORTFOLIO_FORMULAS,
]

export function checksLayout(pack: BoardPack): ChecksLayout {
  let row = PORTFOLIO_HEADING + 2
  const portfolio = PORTFOLIO_FORMULAS.map((formula) => {
    const block = { formula, row, inputs: formula.rule === 'data-quality' ? [] : listInputsOf(formula) }
    row += 1 + block.inputs.length + formula.outcomes.length + 2 + (canSpeak(formula) ? FINDING_ROWS : 0)
    return block
  })
  const outcomesHeading = row
  row += 2
  const outcomes: OutcomeRow[] = []
  for (const formula of outcomesOf(pack)) {
    for (const index of formula.outcomes.keys()) outcomes.push({ formula, index, row: row++ })
  }
  row += 1
  const notesFirst = row + 2
  const notes = ADVICE_NOTES.map((note, index) => ({ note, row: notesFirst + index }))
  const wordsFirst = notesFirst + notes.length + 3
  const words = Object.entries(wordLists())
    .flatMap(([field, list]) => Object.entries(list).map(([value, word]) => ({ field, value, word })))
    .map((word, index) => ({ ...word, row: wordsFirst + index }))
  // Not by both as one text, which a long list would join and hash for each of its cells.
  const wordsOf = new Map(
    [...groupedBy(words, ({ field }) => field)].map(([field, of]) => [field, new Map(of.map((word) => [word.value, word]))]),
  )
  const find = (field: string, value: string) => {
    const word = wordsOf.get(listOf(field))?.get(value)
    if (word === undefined) throw new RangeError(`No word for ${field} ${value}`)
    return word
  }
  const cell = (column: string, at: number) => sheetCell(SHEETS.checks, `${column}${at}`)
  return {
    outcomes,
    outcomesHeading,
    notes,
    words,
    portfolio,
    lastRow: wordsFirst + words.length - 1,
    stateRow: (state) => STATES_FIRST + CHECK_STATES.indexOf(state),
    ruleRow: (rule) => RULES_FIRST + SHOWN_FORMULAS.indexOf(rule),
    firstOutcome: kept((formula: RuleFormula) => outcomes.findIndex((outcome) => outcome.formula === formula)),
    word: (field, value) => cell('D', find(field, value).row),
    wordText: (field, value) => find(field, value).word,
    wordRange: (field) => {
      const rows = words.filter((word) => word.field === listOf(field)).map((word) => word.row)
      return sheetRange(SHEETS.checks, 'D', Math.min(...rows), Math.max(...rows))
    },
    input: (name) => {
      for (const { row: first, inputs } of portfolio) {
        if (inputs.includes(name)) return cell('C', first + 1 + inputs.indexOf(name))
      }
      throw new RangeError(`No input ${name}`)
    },
  }
}

/** Columns of the table of outcomes. */
export const OUTCOME_COLUMNS = { state: 'E', number: 'F', word: 'G', text: 'H' } as const

export function outcomeRange({ outcomes }: ChecksLayout, column: keyof typeof OUTCOME_COLUMNS): string {
  return sheetRange(SHEETS.checks, OUTCOME_COLUMNS[column], outcomes[0]?.row ?? 1, outcomes.at(-1)?.row ?? 1)
}

export function stateNumber({ stateRow }: ChecksLayout, state: CheckState): string {
  return sheetCell(SHEETS.checks, `B${stateRow(state)}`)
}
